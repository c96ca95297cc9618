import type { Rule } from './drawing/shapes.ts';
import { bodySizeOf } from './headings.ts';
import { linesOf } from './lines.ts';
import { MARK_CLOSE, MARK_OPEN, marksIn, type Segment } from './segments.ts';
import { ruledTables } from './tables.ts';

/** A footnote; its lines as the page has them. */
export interface Note {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Notes are set smaller than this part of the text, unless a line is drawn above them. */
const SMALL = 0.93;
/** From this part of the size of the text on it is text. */
const TEXT = 0.97;
/** Shortest and longest line that parts notes from the text, in points. */
const SEPARATOR = { least: 30, most: 260 };
/** Distance between baselines, in type sizes, from which a note without a mark begins a block of its own. */
const APART = 1.45;
const LABEL = /^(?:(\d{1,3})[.)]?|([*†‡]{1,3}))\s+(?=\S)/;
const RAISED = new RegExp(`^${MARK_OPEN}([^${MARK_CLOSE}]{1,3})${MARK_CLOSE}\\s*`);

/** What is known of the page of which a part is read. */
export interface Place {
  /** The last note of the page or part before may go on here. */
  readonly open: boolean;
  /** Nothing of the page stands above it. */
  readonly first: boolean;
  /** Labels of the marks on the page. */
  readonly referred: ReadonlySet<string>;
}

/**
 * Parts the notes at the foot of a page, or of a column, from its text. A note is referred to in the text, or
 * stands under a separating line, or opens the small print below the text: a note whose mark is not found is
 * still no text. `size` is the type size of running text.
 */
export function partNotes(
  segments: readonly Segment[],
  rules: readonly Rule[],
  size: number,
  place: Place,
): Parted {
  const { parted, edge } = partedOnce(segments, rules, size, place);
  if (edge === null) return parted;
  // Text as large as that of the page, beside small notes, stands in another column than they do.
  const below = segments.filter((segment) => segment.baseline >= edge);
  const beside = below.filter((segment) => segment.size >= size * TEXT);
  if (beside.length === 0 || beside.length === below.length || bodySizeOf(below) > size * SMALL)
    return parted;
  const apart = new Set(beside);
  const again = partedOnce(
    segments.filter((segment) => !apart.has(segment)),
    rules,
    size,
    place,
  ).parted;
  return { ...again, body: [...again.body, ...beside] };
}

interface Parted {
  readonly body: readonly Segment[];
  readonly goesOn: readonly string[];
  readonly notes: readonly Note[];
}

/** `edge` is where the notes begin, from the top of the page; null when there are none. */
function partedOnce(
  segments: readonly Segment[],
  rules: readonly Rule[],
  size: number,
  { open, first: opensPage, referred: onPage }: Place,
): { readonly parted: Parted; readonly edge: number | null } {
  const none = { parted: { body: segments, goesOn: [], notes: [] }, edge: null };
  const lines = linesOf(segments);
  const separated = belowSeparator(lines, rules);
  let top = separated ?? lines.length;
  if (separated === null) while (top > 0 && (lines[top - 1]?.size ?? size) <= size * SMALL) top -= 1;
  if (top === lines.length || (top === 0 && separated === null && opensPage)) return none;
  const foot = top;
  const tables = ruledTables(segments, rules).map((table) => table.box);
  const inTable = ({ baseline }: Segment): boolean =>
    tables.some((box) => baseline > box.y0 && baseline < box.y1);
  // Marks further on in a note are no reference to it; a note in another column than its mark is one.
  const own = new Set(lines.slice(0, top).flatMap((line) => marksIn(line.text)));
  const referred = opensPage && top > 0 ? own : onPage;
  /** Print that begins with a number below the text, set apart from what stands above it. */
  const opensPrint = (at: number, text: string): boolean => {
    const [above, line] = [lines[at - 1], lines[at]];
    if (line === undefined || !/\p{L}{2}/u.test(text) || inTable(line)) return false;
    if (at === foot) return separated === null || !open;
    return above !== undefined && line.baseline - above.baseline > line.size * APART;
  };
  const opens = (at: number, last: string | null): { label: string; text: string } | null => {
    const line = lines[at];
    if (line === undefined) return null;
    const raised = RAISED.exec(line.text);
    const found = raised ?? LABEL.exec(line.text);
    const label = found?.[1] ?? found?.[2];
    if (found === null || label === undefined) return null;
    const follows = last !== null && Number(label) === Number(last) + 1;
    const sure =
      raised !== null
        ? separated !== null || referred.has(label) || last !== null || !inTable(line)
        : follows || referred.has(label) || opensPrint(at, line.text.slice(found[0].length));
    return sure ? { label, text: line.text.slice(found[0].length) } : null;
  };
  let first = top;
  while (first < lines.length && opens(first, null) === null) first += 1;
  const continued = separated !== null && open;
  if (first === lines.length && !continued) return none;
  if (!continued) top = first;
  const goesOn = lines.slice(top, first).map((line) => line.text);
  const notes: { label: string; lines: string[] }[] = [];
  for (let at = first; at < lines.length; at += 1) {
    const found = opens(at, notes.at(-1)?.label ?? null);
    if (found !== null) notes.push({ label: found.label, lines: [found.text] });
    else notes.at(-1)?.lines.push(lines[at]?.text ?? '');
  }
  const edge = (lines[top]?.baseline ?? 0) - 0.5;
  return { parted: { body: segments.filter((segment) => segment.baseline < edge), goesOn, notes }, edge };
}

/** The first line under a short drawn line with nothing but small or labelled text below it, or null. */
function belowSeparator(lines: readonly Segment[], rules: readonly Rule[]): number | null {
  const short = rules.filter(
    (rule) =>
      rule.direction === 'horizontal' &&
      rule.x1 - rule.x0 >= SEPARATOR.least &&
      rule.x1 - rule.x0 <= SEPARATOR.most &&
      !underlines(rule, lines) &&
      // Borders of a table meet other lines.
      !rules.some(
        (other) =>
          other !== rule &&
          other.direction === 'vertical' &&
          other.y0 <= rule.y1 + 2 &&
          other.y1 >= rule.y0 - 2 &&
          other.x0 >= rule.x0 - 2 &&
          other.x1 <= rule.x1 + 2,
      ),
  );
  for (const rule of short.sort((a, b) => b.y0 - a.y0)) {
    const at = lines.findIndex((line) => line.baseline - line.size * 0.5 > rule.y0);
    const line = lines[at];
    if (line === undefined || at === 0) continue;
    const close = line.baseline - rule.y0 < line.size * 2.5 && Math.abs(line.x0 - rule.x0) < 24;
    if (close) return at;
  }
  return null;
}

/** A line right under words, as a link has one: it parts nothing. */
const underlines = (rule: Rule, lines: readonly Segment[]): boolean =>
  lines.some(({ baseline, size, x0, x1 }) => {
    const below = rule.y0 - baseline;
    return below > -0.1 * size && below < 0.35 * size && rule.x0 > x0 - 2 && rule.x1 < x1 + 2;
  });

/** The label and text of a block that is an endnote: it begins with a raised mark. Null for any other. */
export function endnoteOf(lines: readonly string[]): Note | null {
  const found = RAISED.exec(lines[0] ?? '');
  if (found?.[1] === undefined || lines[0] === undefined) return null;
  const own = [lines[0].slice(found[0].length), ...lines.slice(1)];
  return own.some((line) => /\p{L}{2}/u.test(line)) ? { label: found[1], lines: own } : null;
}
