import { linesOf } from './lines.ts';
import { MARK_CLOSE, MARK_OPEN, marksIn, type Segment } from './segments.ts';
import type { Rule } from './shapes.ts';

/** A footnote; its lines as the page has them. */
export interface Note {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Notes are set smaller than this part of the text, unless a line is drawn above them. */
const SMALL = 0.93;
/** Shortest and longest line that parts notes from the text, in points. */
const SEPARATOR = { least: 30, most: 260 };
const LABEL = /^(?:(\d{1,3})[.)]?|([*†‡]{1,3}))\s+(?=\S)/;
const RAISED = new RegExp(`^${MARK_OPEN}([^${MARK_CLOSE}]{1,3})${MARK_CLOSE}\\s*`);

/**
 * Parts the notes at the foot of a page from its text. A note must be referred to in the text above it, or
 * stand under a separating line; small print alone is no note. `open` is the last note of the page before,
 * which may go on here; `size` the type size of running text.
 */
export function partNotes(
  segments: readonly Segment[],
  rules: readonly Rule[],
  size: number,
  open: boolean,
): {
  readonly body: readonly Segment[];
  readonly goesOn: readonly string[];
  readonly notes: readonly Note[];
} {
  const none = { body: segments, goesOn: [], notes: [] };
  const lines = linesOf(segments);
  const separated = belowSeparator(lines, rules);
  let top = separated ?? lines.length;
  if (separated === null) while (top > 0 && (lines[top - 1]?.size ?? size) <= size * SMALL) top -= 1;
  if (top === lines.length || (top === 0 && separated === null)) return none;
  const referred = new Set(lines.slice(0, top).flatMap((line) => marksIn(line.text)));
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
        ? separated !== null || referred.has(label) || last !== null
        : follows || referred.has(label);
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
  return { body: segments.filter((segment) => segment.baseline < edge), goesOn, notes };
}

/** The first line under a short drawn line with nothing but small or labelled text below it, or null. */
function belowSeparator(lines: readonly Segment[], rules: readonly Rule[]): number | null {
  const short = rules.filter(
    (rule) =>
      rule.direction === 'horizontal' &&
      rule.x1 - rule.x0 >= SEPARATOR.least &&
      rule.x1 - rule.x0 <= SEPARATOR.most &&
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
