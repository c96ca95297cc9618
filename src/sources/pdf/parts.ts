import type { Rule } from './drawing/shapes.ts';
import { bodySizeOf } from './headings.ts';
import { groupedByLine, linesOf } from './lines.ts';
import type { Segment } from './segments.ts';
import { ruledTables } from './tables.ts';

/** A part of a page with its own text, tables and notes: its full width, or one column. */
export interface Part {
  readonly kind: 'text' | 'column';
  readonly segments: readonly Segment[];
  readonly rules: readonly Rule[];
}

interface Sheet {
  readonly segments: readonly Segment[];
  readonly rules: readonly Rule[];
}

type Line = readonly Segment[];

/** Lines that stand on either side of a gutter; `parted` is false for lines that run across it. */
interface Stretch {
  readonly parted: boolean;
  readonly lines: readonly Line[];
}

/** Width of the empty strip left of a column, in points. */
const STRIP = 7;
/** Farthest that lines of one column begin apart, in points. */
const EDGE = 2.5;
/** Where in the width of the text a column may begin. */
const MIDDLE = { from: 0.28, to: 0.72 };
/** A column of running text: its lines, how many fill it, letters to a line, lines that begin at its edge. */
const PROSE = { lines: 6, width: 0.6, full: 0.45, letters: 14, edge: 0.12 };
/** The narrower of two columns, as part of the wider. */
const NARROWER = 0.4;
/**
 * Farthest that the type sizes of two columns are apart, and the part of a column that has the size of the other:
 * details beside a letter are all set smaller.
 */
const SIZES = { apart: 0.06, part: 0.12 };
/** Edges that are tried on one page, and columns within columns. */
const MOST = { edges: 12, depth: 2 };

/**
 * Where columns of running text begin, by page; a column that is known from one page is one on others too, with
 * less text. Columns of details beside a letter and tables are none.
 */
export function columnEdges(sheets: readonly Sheet[]): number[] {
  const edges: number[] = [];
  for (const sheet of sheets) {
    const edge = edgeOf(sheet);
    if (edge !== null && !edges.some((known) => Math.abs(known - edge) <= EDGE)) edges.push(edge);
  }
  return edges;
}

/** The parts of a page in reading order. Lines that run across the columns end them. */
export function partsOf(sheet: Sheet, edges: readonly number[], depth = 0): Part[] {
  const whole: Part[] = [{ kind: depth === 0 ? 'text' : 'column', ...sheet }];
  const own = edgeOf(sheet);
  const edge = own ?? (depth === 0 ? edges.find((each) => isKnownHere(sheet, each)) : undefined);
  if (edge === undefined || edge === null || depth >= MOST.depth) return whole;
  const parts: Part[] = [];
  let full: Segment[] = [];
  const flush = (): void => {
    if (full.length > 0) parts.push({ kind: whole[0]?.kind ?? 'text', segments: full, rules: sheet.rules });
    full = [];
  };
  for (const stretch of stretchesOf(sheet, edge)) {
    const sides = sidesOf(stretch, edge);
    if (!stretch.parted || !(isColumns(sides, edge) || isShort(sides, edge))) {
      full.push(...stretch.lines.flat());
      continue;
    }
    flush();
    sides.forEach((segments, side) => {
      const rules = sheet.rules.filter((rule) =>
        side === 0 ? rule.x1 < edge - 1 : (rule.x0 + rule.x1) / 2 > edge - STRIP / 2,
      );
      parts.push(...partsOf({ segments, rules }, [], depth + 1));
    });
  }
  flush();
  return parts;
}

/** The edge at which most lines of a page stand in columns of running text, or null. */
function edgeOf(sheet: Sheet): number | null {
  const { left, right } = extent(sheet.segments);
  const counts = new Map<number, number>();
  for (const { x0 } of sheet.segments) {
    const part = (x0 - left) / Math.max(1, right - left);
    if (part < MIDDLE.from || part > MIDDLE.to) continue;
    counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1);
  }
  let best: { edge: number; lines: number } | null = null;
  const tried = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST.edges);
  for (const [rounded, count] of tried) {
    if (count < 3) continue;
    const edge = Math.min(
      ...sheet.segments.filter((each) => Math.round(each.x0) === rounded).map((each) => each.x0),
    );
    const lines = stretchesOf(sheet, edge)
      .filter((stretch) => stretch.parted && isColumns(sidesOf(stretch, edge), edge))
      .reduce((sum, stretch) => sum + stretch.lines.length, 0);
    if (lines > (best?.lines ?? 0) || (best !== null && lines === best.lines && edge < best.edge))
      best = { edge, lines };
  }
  return best?.edge ?? null;
}

const isKnownHere = (sheet: Sheet, edge: number): boolean =>
  stretchesOf(sheet, edge).some((stretch) => stretch.parted && isShort(sidesOf(stretch, edge), edge));

/** Lines from top to bottom, those across the edge apart from those on either side of it. */
function stretchesOf({ segments, rules }: Sheet, edge: number): Stretch[] {
  const boxes = ruledTables(segments, rules)
    .map((table) => table.box)
    .filter((box) => box.x0 < edge - STRIP && box.x1 > edge + STRIP);
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const stretches: { parted: boolean; lines: Line[] }[] = [];
  for (const line of groupedByLine(sorted)) {
    const across = line.some(
      (each) =>
        (each.x0 < edge - 0.5 && each.x1 > edge - STRIP) ||
        boxes.some((box) => each.baseline > box.y0 && each.baseline < box.y1 + each.size * 0.3),
    );
    const last = stretches.at(-1);
    if (last !== undefined && last.parted === !across) last.lines.push(line);
    else stretches.push({ parted: !across, lines: [line] });
  }
  stretches.forEach((stretch, at) => {
    const next = stretches[at + 1];
    const before = stretches[at - 1];
    if (!stretch.parted) return;
    // What stands on one side only and apart from the rest goes with the full lines that it stands close to.
    const oneSided = (line: Line | undefined): boolean =>
      line?.every((each) => each.x0 < edge - 0.5) === true ||
      line?.every((each) => each.x0 >= edge - 0.5) === true;
    const gap = (above: Line | undefined, below: Line | undefined): number =>
      ((below?.[0]?.baseline ?? 0) - (above?.[0]?.baseline ?? 0)) / Math.max(1, below?.[0]?.size ?? 1);
    while (next !== undefined && stretch.lines.length > 1) {
      const [above, last] = [stretch.lines.at(-2), stretch.lines.at(-1)];
      if (
        last === undefined ||
        !oneSided(last) ||
        gap(above, last) < gap(last, next.lines[0]) ||
        gap(above, last) < 1.6
      )
        break;
      next.lines.unshift(last);
      stretch.lines.pop();
    }
    // A short line at the right above columns is no part of the right column.
    while (before !== undefined && stretch.lines.length > 1) {
      const [first, below] = stretch.lines;
      if (first === undefined || !first.every((each) => each.x0 >= edge + EDGE) || gap(first, below) < 1.6)
        break;
      before.lines.push(first);
      stretch.lines.shift();
    }
  });
  return stretches;
}

const sidesOf = ({ lines }: Stretch, edge: number): [Segment[], Segment[]] => [
  lines.flat().filter((each) => each.x0 < edge - 0.5),
  lines.flat().filter((each) => each.x0 >= edge - 0.5),
];

/** Both sides are running text of about one width. */
function isColumns([left, right]: readonly [readonly Segment[], readonly Segment[]], edge: number): boolean {
  const [a, b] = [extent(left), extent(right)];
  const widths = [a.right - a.left, b.right - edge];
  if (Math.min(...widths) < Math.max(...widths) * NARROWER) return false;
  if (!inOneSize(left, right) && !inOneSize(right, left)) return false;
  return isRunning(left, a.left, widths[0] ?? 0) && isRunning(right, edge, widths[1] ?? 0);
}

/** Whether a good part of `other` has the size of `one`; the foot of a column may be full of notes. */
function inOneSize(one: readonly Segment[], other: readonly Segment[]): boolean {
  const size = bodySizeOf(one);
  let [same, all] = [0, 0];
  for (const { size: own, text } of other) {
    all += text.length;
    if (Math.abs(own - size) <= SIZES.apart * size) same += text.length;
  }
  return same >= all * SIZES.part;
}

function isRunning(segments: readonly Segment[], left: number, width: number): boolean {
  const lines = linesOf(segments);
  if (lines.length < PROSE.lines) return false;
  const full = lines.filter((line) => line.x1 - left >= width * PROSE.width).length;
  const flush = lines.filter((line) => line.x0 - left < EDGE).length;
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0) / lines.length;
  return full >= lines.length * PROSE.full && flush >= lines.length * PROSE.edge && letters >= PROSE.letters;
}

/** The last lines of columns that are known from elsewhere. */
function isShort([left, right]: readonly [readonly Segment[], readonly Segment[]], edge: number): boolean {
  const [lefts, rights] = [linesOf(left), linesOf(right)];
  const flush = rights.filter((line) => line.x0 - edge < EDGE).length;
  return (
    lefts.length + rights.length >= 4 && lefts.length > 0 && flush > 0 && flush >= rights.length * PROSE.edge
  );
}

function extent(segments: readonly Segment[]): { readonly left: number; readonly right: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x0, x1 } of segments) {
    left = Math.min(left, x0);
    right = Math.max(right, x1);
  }
  return { left, right };
}
