import { formatNumber } from '../docx/numbering.ts';
import type { Level } from './styles.ts';

/** Formats of numbers as ODF writes them, by how the reader of Word calls them. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Counts the items of one list, or the headings of a text, level by level. */
export class Counters {
  readonly #counts: number[] = [];

  /** The marker of the next item of a level, as a reader sees it; empty when the level has none. */
  next(level: number, levelOf: (level: number) => Level | undefined, start?: number): string {
    const how = levelOf(level);
    if (how === undefined) return '';
    if (how.bullet) return '•';
    this.#counts.length = Math.max(this.#counts.length, level);
    for (let above = 0; above < level - 1; above += 1) this.#counts[above] ??= levelOf(above + 1)?.start ?? 1;
    this.#counts[level - 1] = start ?? (this.#counts[level - 1] ?? how.start - 1) + 1;
    this.#counts.length = level;
    if (how.format === '') return '';
    const from = Math.max(1, level - how.shown + 1);
    const numbers: string[] = [];
    for (let at = from; at <= level; at += 1) {
      const format = FORMATS[levelOf(at)?.format ?? '1'];
      if (format !== undefined) numbers.push(formatNumber(this.#counts[at - 1] ?? 1, format));
    }
    return `${how.prefix}${numbers.join('.')}${how.suffix}`;
  }
}
