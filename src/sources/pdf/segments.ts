import { cleanText } from '../extracted.ts';
import type { Glyph } from './drawing/drawing.ts';
import type { Box } from './drawing/geometry.ts';
import type { Rule } from './drawing/shapes.ts';

/**
 * A stretch of text on one baseline, without a wide gap in it. Notes marks in it stand between MARK_OPEN and
 * MARK_CLOSE, which no text can hold.
 */
export interface Segment extends Box {
  readonly text: string;
  /** Baseline, from the top of the page, in points. */
  readonly baseline: number;
  /** Type size of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  /** All of it is marked as no text of the page. */
  readonly artifact: boolean;
  /** Where its text begins after a list marker; `x0` when it has none. */
  readonly textX: number;
  /** A wide gap stands between its marker and its text. */
  readonly tabbed: boolean;
  /** The usual gap between its words, in points; 0 when it is one word. */
  readonly wordGap: number;
}

/** Around a raised number that may refer to a note. Control characters: no text of a page has them. */
export const MARK_OPEN = '\u0002';
export const MARK_CLOSE = '\u0003';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters
const MARKS = /\u0002([^\u0003]*)\u0003/g;

/** After these a raised number is a power or a charge, not a mark: "12 m²". */
const POWER = /(?:^|[\d\s(/])(?:[kcdm]?m|10|CO|ha)$/;

/** Most words before a mark that are looked at, in characters. */
const BEFORE = 60;

/** The text with its marks resolved: those that `isNote` names are left out, others stay. */
export const withoutMarks = (text: string, isNote: (label: string, before: string) => boolean): string =>
  text.replace(MARKS, (_all, mark: string, at: number) => {
    const power = POWER.test(text.slice(Math.max(0, at - 6), at));
    // Every label is asked for: each note must know what refers to it.
    const before = text.slice(Math.max(0, at - BEFORE), at).replace(MARKS, '');
    const notes = labelsOf(mark).map((label) => isNote(label, before));
    return !power && notes.every(Boolean) ? '' : mark;
  });

/** The labels of a mark that may refer to several notes: "1,2". */
const labelsOf = (mark: string): string[] => mark.split(/[,;]\s?/);

/** The labels of the marks in a text. */
export const marksIn = (text: string): string[] =>
  [...text.matchAll(MARKS)].flatMap((mark) => labelsOf(mark[1] ?? ''));

/** Largest difference of baselines in one line, by type size. */
const SAME_LINE = 0.22;
/** A gap of this many type sizes ends a segment. */
const WIDE_GAP = 0.9;
/** A gap of this many type sizes is a space where the file has none. */
const SPACE = 0.17;
/**
 * A capital with room under its arm, of a font that does not draw the next letter nearer: "P agina 1". Only in a line
 * that has spaces of its own.
 */
const KERNED = { before: /(?:^|\s)[PTVWYF]$/, most: 0.35 };
/** Raised marks: smaller than this part of the line's size, raised by this much of it, and no longer than this. */
const MARK = { size: 0.82, low: 0.12, high: 0.75, letters: 6 };
/** Pairs of glyphs of two lines that are compared at most; two full lines have some ten thousand. */
const PAIRS = 2_000_000;
const MARK_TEXT = /^(?:\d{1,3}(?:[,;]\s?\d{1,3})*|[*†‡]{1,3})$/;

/**
 * Upright glyphs as segments, from top to bottom, each line from left to right. A drawn vertical line between
 * two letters parts them, as cells of a table are.
 */
export function segmentsOf(glyphs: readonly Glyph[], rules: readonly Rule[]): Segment[] {
  const uprights = rules.filter((rule) => rule.direction === 'vertical');
  const segments: Segment[] = [];
  for (const row of withMarks(rowsOf(glyphs))) {
    const middle = row.y - row.size * 0.3;
    const bars = uprights
      .filter((rule) => rule.y0 <= middle && rule.y1 >= middle)
      .map((rule) => (rule.x0 + rule.x1) / 2)
      .sort((a, b) => a - b);
    segments.push(...split(row, bars));
  }
  return segments;
}

interface Placed {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly artifact: boolean;
  /** A raised mark, in the row of the text that it stands beside. */
  readonly mark: boolean;
  readonly blank: boolean;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly items: Placed[];
}

function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const items: Placed[] = glyphs
    .map((glyph) => {
      const text = cleanText(plain(glyph.text));
      return {
        text,
        x0: glyph.x,
        x1: glyph.x + glyph.width,
        y: glyph.y,
        size: glyph.size,
        bold: glyph.font.bold || glyph.ink.colours.length > 1,
        artifact: glyph.ink.artifact,
        mark: false,
        blank: text.trim() === '',
      };
    })
    .filter((item) => item.text !== '')
    .sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: { y: number; size: number; items: Placed[] }[] = [];
  for (const item of items) {
    const row = rows.at(-1);
    if (row !== undefined && item.y - row.y <= SAME_LINE * Math.min(row.size, item.size)) {
      row.items.push(item);
      if (!item.blank) row.size = Math.max(row.size, item.size);
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows;
}

/** Glyphs of symbol fonts that stand for a list marker, in the private use area. */
const SYMBOL_BULLETS = /[\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc]/g;

/**
 * Ligatures written out. Fonts name the glyph of a plain hyphen in several ways, also as one that shows only
 * at a line end; here it shows, so it is a hyphen.
 */
const plain = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u00ad\u2010\u2011\uf02d]/g, '-')
    .replace(SYMBOL_BULLETS, '•')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
    .replace(/[\u0000-\u001f]/g, '');

/** Puts raised and lowered small text in the row that it belongs to. */
function withMarks(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  const gone = new Set<Placed>();
  rows.forEach((row, at) => {
    const words = longWords(row);
    for (const target of [rows[at + 1], rows[at + 2], rows[at - 1]]) {
      if (target === undefined || row.items.length * target.items.length > PAIRS) continue;
      const rise = target.y - row.y;
      const raised = rise > 0;
      if (Math.abs(rise) > MARK.high * target.size || Math.abs(rise) < MARK.low * target.size) continue;
      for (const item of row.items) {
        if (gone.has(item) || words.has(item) || item.size > MARK.size * target.size) continue;
        const near = target.items.some(
          (other) =>
            !other.blank &&
            item.size <= MARK.size * other.size &&
            Math.min(Math.abs(item.x0 - other.x1), Math.abs(other.x0 - item.x1)) < target.size * 1.2,
        );
        if (!near) {
          // Later characters of a raised number stand beside its first.
          const beside = target.items.some(
            (other) => other.mark && !other.blank && Math.abs(item.x0 - other.x1) < item.size * 0.4,
          );
          if (!beside) continue;
        }
        gone.add(item);
        target.items.push({ ...item, y: target.y, mark: raised });
      }
    }
  });
  for (const row of rows) {
    const items = row.items.filter((item) => !gone.has(item));
    if (items.some((item) => !item.blank)) kept.push({ ...row, items: items.sort((a, b) => a.x0 - b.x0) });
  }
  return kept;
}

/** Letters of words and numbers that are too long for a mark, such as those of small text beside a heading. */
function longWords(row: Row): Set<Placed> {
  const found = new Set<Placed>();
  let word: Placed[] = [];
  const close = (): void => {
    if (word.length > MARK.letters) for (const item of word) found.add(item);
    word = [];
  };
  for (const item of [...row.items].sort((a, b) => a.x0 - b.x0)) {
    const last = word.at(-1);
    if (
      item.blank ||
      (last !== undefined && (last.size !== item.size || item.x0 - last.x1 > SPACE * item.size))
    )
      close();
    if (!item.blank) word.push(item);
  }
  close();
  return found;
}

function split(row: Row, bars: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  const inked = row.items.filter((item) => !item.blank || item.x1 > item.x0);
  const space = Math.max(SPACE * row.size, letterSpacing(inked) * 1.6);
  let open: Placed[] = [];
  let right = Number.NEGATIVE_INFINITY;
  let bar = 0;
  const close = (): void => {
    const segment = segmentOf(open, space);
    if (segment !== null) segments.push(segment);
    open = [];
  };
  for (const item of inked) {
    if (!item.blank) {
      while ((bars[bar] ?? Infinity) < right - item.size * 0.2) bar += 1;
      const parted = (bars[bar] ?? Infinity) < item.x0 + item.size * 0.2;
      if (open.length > 0 && (parted || item.x0 - right > WIDE_GAP * row.size)) close();
      right = Math.max(right, item.x1);
    }
    open.push(item);
  }
  close();
  return segments;
}

/** The usual gap between words of a line, 0 when it is one word. */
function wordGap(items: readonly Placed[], space: number): number {
  const gaps: number[] = [];
  let right: number | null = null;
  for (const item of items) {
    if (item.blank) continue;
    if (right !== null && item.x0 - right > space) gaps.push(item.x0 - right);
    right = Math.max(right ?? item.x1, item.x1);
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? 0;
}

/** The usual gap between letters that are set apart one by one, 0 in ordinary text. */
function letterSpacing(items: readonly Placed[]): number {
  const gaps: number[] = [];
  let apart = 0;
  items.forEach((item, at) => {
    const next = items[at + 1];
    if (next === undefined || item.blank || next.blank) return;
    const gap = next.x0 - item.x1;
    gaps.push(gap);
    if (gap > SPACE * item.size && gap < WIDE_GAP * item.size) apart += 1;
  });
  if (gaps.length < 4 || apart < gaps.length * 0.6) return 0;
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

function segmentOf(items: readonly Placed[], space: number): Segment | null {
  let text = '';
  let mark = '';
  let right: number | null = null;
  let previous: Placed | null = null;
  const flush = (): void => {
    if (mark !== '') text += MARK_TEXT.test(mark.trim()) ? `${MARK_OPEN}${mark.trim()}${MARK_CLOSE}` : mark;
    mark = '';
  };
  const spaced = items.some((item) => item.blank);
  const sizes = new Map<number, number>();
  let bold = 0;
  let count = 0;
  let artifact = true;
  const box = { x0: Infinity, x1: -Infinity };
  for (const item of items) {
    if (item.blank) {
      flush();
      if (text !== '' && !text.endsWith(' ')) text += ' ';
      continue;
    }
    // The same glyph drawn twice, a little apart, is a way to make it bold.
    if (
      previous !== null &&
      previous.text === item.text &&
      Math.abs(previous.x0 - item.x0) < item.size * 0.12 &&
      item.x1 - item.x0 > item.size * 0.2
    ) {
      bold += 1;
      continue;
    }
    const gap = right === null ? 0 : item.x0 - right;
    if (item.mark) mark += item.text;
    else {
      flush();
      const kerned =
        spaced && gap < KERNED.most * item.size && KERNED.before.test(text) && /^\p{Ll}/u.test(item.text);
      if (right !== null && gap > space && !text.endsWith(' ') && !kerned) text += ' ';
      text += item.text;
      const rounded = Math.round(item.size * 10) / 10;
      sizes.set(rounded, (sizes.get(rounded) ?? 0) + 1);
      if (item.bold) bold += 1;
      count += 1;
    }
    artifact &&= item.artifact;
    right = Math.max(right ?? item.x1, item.x1);
    box.x0 = Math.min(box.x0, item.x0);
    box.x1 = Math.max(box.x1, item.x1);
    previous = item;
  }
  flush();
  text = joinSpelled(text.trim());
  const first = items.find((item) => !item.blank);
  if (text === '' || first === undefined) return null;
  const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? first.size;
  return {
    text,
    x0: box.x0,
    x1: box.x1,
    y0: first.y - size * 0.8,
    y1: first.y + size * 0.22,
    baseline: first.y,
    size,
    bold: count > 0 && bold >= count * 0.8,
    artifact,
    textX: box.x0,
    tabbed: false,
    wordGap: wordGap(items, space),
  };
}

/** A heading typed with a space after every letter: "B e s l i s n o t a". */
function joinSpelled(text: string): string {
  const words = text.split(' ');
  if (words.length < 5 || words.some((word) => word.length !== 1 || !/\p{L}/u.test(word))) return text;
  return words.join('');
}
