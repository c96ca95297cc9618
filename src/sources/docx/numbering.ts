import { roman } from '../roman.ts';
import type { Styles } from './styles.ts';
import { child, type Element, numberOf, readXml, switchOf, valOf } from './xml.ts';

/** One level of a list (ISO 29500-1, 17.9). */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)`: the numbers of levels 1 and 2. */
  readonly text: string;
  /** Starts again after a paragraph of this level, from 1; 0: never; undefined: after any higher one. */
  readonly restart: number | undefined;
  /** All numbers as digits. */
  readonly legal: boolean;
  readonly style: string | undefined;
  readonly hidden: boolean;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** The levels are those of this numbering style. */
  readonly link: string | undefined;
}

/** A use of a list; uses of one list count on, unless they start again. */
interface Use {
  readonly list: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

export interface Lists {
  readonly lists: ReadonlyMap<string, List>;
  readonly uses: ReadonlyMap<string, Use>;
}

const LEVELS = 9;
const LONGEST_TEXT = 60;

function readLevel(element: Element): Level {
  return {
    start: numberOf(valOf(element, 'w:start')) ?? 0,
    format: valOf(element, 'w:numFmt') ?? 'decimal',
    text: (valOf(element, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    restart: numberOf(valOf(element, 'w:lvlRestart')),
    legal: switchOf(element, 'w:isLgl') ?? false,
    style: valOf(element, 'w:pStyle'),
    hidden: switchOf(child(element, 'w:rPr'), 'w:vanish') ?? false,
  };
}

function levelsOf(element: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const each of element.children) {
    const index = numberOf(each.attributes['w:ilvl']);
    if (each.name === 'w:lvl' && index !== undefined) levels.set(index, readLevel(each));
  }
  return levels;
}

function readUse(element: Element): Use {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const each of element.children) {
    const index = numberOf(each.attributes['w:ilvl']);
    if (each.name !== 'w:lvlOverride' || index === undefined) continue;
    const start = numberOf(valOf(each, 'w:startOverride'));
    const level = child(each, 'w:lvl');
    if (start !== undefined) starts.set(index, start);
    if (level !== undefined) levels.set(index, readLevel(level));
  }
  return { list: valOf(element, 'w:abstractNumId') ?? '', starts, levels };
}

/** The numbering part. */
export function readLists(bytes: Uint8Array | null): Lists {
  const lists = new Map<string, List>();
  const uses = new Map<string, Use>();
  if (bytes !== null)
    readXml(bytes, ['w:numbering'], (element) => {
      if (element.name === 'w:abstractNum')
        lists.set(element.attributes['w:abstractNumId'] ?? '', {
          levels: levelsOf(element),
          link: valOf(element, 'w:numStyleLink'),
        });
      if (element.name === 'w:num') uses.set(element.attributes['w:numId'] ?? '', readUse(element));
    });
  return { lists, uses };
}

/** After z Word goes on with aa, bb, cc. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}

/** Formats of numbers (17.18.59) in Dutch and English papers; any other is shown in digits. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  decimalZero: (number) => String(number).padStart(2, '0'),
  ordinal: (number) => `${number}e`,
  none: () => '',
};

export const formatNumber = (number: number, format: string): string => (FORMATS[format] ?? String)(number);

export interface Marker {
  /** As a reader sees it: "2.", "a)", "•"; empty when the level shows nothing. */
  readonly text: string;
  /** From 1. */
  readonly depth: number;
}

/** Counts the paragraphs of lists as Word does. */
export class Numbering {
  readonly #lists: Lists;
  readonly #styles: Styles;
  /** Numbers so far by list and level. */
  readonly #counts = new Map<List, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: Lists, styles: Styles) {
    this.#lists = lists;
    this.#styles = styles;
  }

  /**
   * The marker of the next paragraph of this list, at its own level or else that of its style; null when
   * there is no such list. `styles` is the chain of its style.
   */
  next(id: string, given: number | undefined, styles: readonly string[]): Marker | null {
    const use = this.#lists.uses.get(id);
    const list = use === undefined ? undefined : this.#listOf(use);
    if (use === undefined || list === undefined) return null;
    const at = given ?? levelOfStyle(use.levels, styles) ?? levelOfStyle(list.levels, styles) ?? 0;
    const level = use.levels.get(at) ?? list.levels.get(at);
    if (level === undefined || at < 0 || at >= LEVELS) return null;
    const levelAt = (index: number) => use.levels.get(index) ?? list.levels.get(index);
    const startAt = (index: number) => use.starts.get(index) ?? levelAt(index)?.start ?? 1;
    const counts = this.#countsOf(list);
    const key = `${id}\u0000${at}`;
    if (use.starts.has(at) && !this.#begun.has(key)) counts[at] = undefined;
    this.#begun.add(key);
    // A higher level that was skipped counts as used once.
    for (let higher = 0; higher < at; higher += 1) counts[higher] ??= startAt(higher);
    const count = counts[at];
    counts[at] = count === undefined ? startAt(at) : count + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const restart = levelAt(deeper)?.restart;
      if (restart === undefined || at < restart) counts[deeper] = undefined;
    }
    const numbers = (index: number) => counts[index] ?? startAt(index);
    return { text: level.hidden ? '' : markerText(level, levelAt, numbers), depth: at + 1 };
  }

  #countsOf(list: List): (number | undefined)[] {
    let counts = this.#counts.get(list);
    if (counts === undefined) {
      counts = new Array(LEVELS).fill(undefined);
      this.#counts.set(list, counts);
    }
    return counts;
  }

  #listOf(use: Use): List | undefined {
    const list = this.#lists.lists.get(use.list);
    if (list?.link === undefined || list.levels.size > 0) return list;
    const linked = this.#lists.uses.get(this.#styles.list(list.link) ?? '');
    return linked === undefined ? undefined : this.#lists.lists.get(linked.list);
  }
}

/** The level that is given to a style, or else to one that it is based on. */
function levelOfStyle(levels: ReadonlyMap<number, Level>, styles: readonly string[]): number | undefined {
  for (const style of styles) for (const [index, level] of levels) if (level.style === style) return index;
  return undefined;
}

function markerText(
  level: Level,
  levelAt: (index: number) => Level | undefined,
  numberAt: (index: number) => number,
): string {
  if (level.format === 'bullet') return level.text.trim() === '' ? '' : '•';
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = levelAt(index)?.format ?? 'decimal';
      const plain = level.legal && format !== 'none';
      return formatNumber(numberAt(index), plain ? 'decimal' : format);
    })
    .trim();
}
