import type { Box } from './drawing/geometry.ts';
import type { Rule } from './drawing/shapes.ts';
import { linesOf } from './lines.ts';
import type { Segment } from './segments.ts';

/** Lines of each cell, from left to right. */
export type Row = readonly (readonly string[])[];

/** A table with drawn borders. */
export interface RuledTable {
  readonly box: Box;
  readonly segments: ReadonlySet<Segment>;
  /** Null when its cells hold so much text that they are parts of a page rather than cells. */
  readonly rows: readonly Row[] | null;
  /** Text of each cell, row by row, for when it is no table. */
  readonly cells: readonly (readonly Segment[])[];
}

/** Distance within which lines touch or are the same line, in points. */
const TOUCH = 3;
/** Most lines in a cell of a table; with more it is a form or a page laid out in boxes. */
const CELL_LINES = 14;
/** Most work for one table: crossings of its lines, times its vertical lines. */
const WORK = 5_000_000;

/** Tables that are drawn with lines, from top to bottom. */
export function ruledTables(segments: readonly Segment[], rules: readonly Rule[]): RuledTable[] {
  if (rules.length < 4) return [];
  const tables: RuledTable[] = [];
  for (const group of connected(rules)) {
    const table = tableOf(group, segments);
    if (table !== null) tables.push(table);
  }
  return tables.sort((a, b) => a.box.y0 - b.box.y0);
}

/** Groups of rules that touch each other, directly or by way of others. */
function connected(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_rule, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    for (let each = at; each !== top; ) {
      const next = parent[each] ?? top;
      parent[each] = top;
      each = next;
    }
    return top;
  };
  rules.forEach((a, at) => {
    for (let other = at + 1; other < rules.length; other += 1) {
      const b = rules[other];
      if (b === undefined) break;
      const meet =
        a.x0 - TOUCH <= b.x1 && b.x0 - TOUCH <= a.x1 && a.y0 - TOUCH <= b.y1 && b.y0 - TOUCH <= a.y1;
      if (meet) parent[root(at)] = root(other);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => {
    const key = root(at);
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  });
  return [...groups.values()].filter((group) => group.length >= 4);
}

function tableOf(group: readonly Rule[], segments: readonly Segment[]): RuledTable | null {
  const uprights = group.filter((rule) => rule.direction === 'vertical');
  const levels = group.filter((rule) => rule.direction === 'horizontal');
  const ys = positions(levels.map((rule) => (rule.y0 + rule.y1) / 2));
  const xs = positions(uprights.map((rule) => (rule.x0 + rule.x1) / 2));
  if (ys.length < 3 || xs.length < 3 || ys.length * xs.length * uprights.length > WORK) return null;
  const box = { x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0 };
  const within = segments.filter((s) => {
    const middle = s.baseline - s.size * 0.3;
    return middle > box.y0 && middle < box.y1 && s.x0 > box.x0 - TOUCH && s.x1 < box.x1 + TOUCH;
  });
  if (within.length < 2) return null;
  const rows: Segment[][][] = [];
  for (let at = 0; at + 1 < ys.length; at += 1) {
    const [top = 0, bottom = 0] = [ys[at], ys[at + 1]];
    const middle = (top + bottom) / 2;
    const bars = xs
      .slice(1, -1)
      .filter((x) =>
        uprights.some(
          (rule) =>
            Math.abs((rule.x0 + rule.x1) / 2 - x) <= TOUCH &&
            rule.y0 - TOUCH <= middle &&
            rule.y1 + TOUCH >= middle,
        ),
      );
    const inRow = within.filter((s) => {
      const y = s.baseline - s.size * 0.3;
      return y > top && y <= bottom;
    });
    if (inRow.length === 0) continue;
    const cells: Segment[][] = Array.from({ length: bars.length + 1 }, () => []);
    for (const segment of inRow) {
      const x = (segment.x0 + segment.x1) / 2;
      cells[bars.filter((bar) => bar < x).length]?.push(segment);
    }
    rows.push(cells);
  }
  if (!rows.some((row) => row.filter((cell) => cell.length > 0).length >= 2)) return null;
  const lines = rows.map((row) => row.map((cell) => linesOf(cell).map((line) => line.text)));
  return {
    box,
    segments: new Set(within),
    rows: lines.some((row) => row.some((cell) => cell.length > CELL_LINES)) ? null : lines,
    cells: rows.flat(),
  };
}

/** Distinct positions, in order. */
function positions(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > TOUCH) found.push(value);
  return found;
}
