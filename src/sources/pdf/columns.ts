import type { Rule } from './drawing/shapes.ts';
import { setApart } from './gaps.ts';
import { interleavedLines } from './interleaved.ts';
import { groupedByLine, linesOf } from './lines.ts';
import type { Segment } from './segments.ts';
import { type Row, ruledTables } from './tables.ts';

/** A part of a page that is read on its own. */
export type Region = TextRegion | { readonly kind: 'table'; readonly rows: readonly Row[] };

export interface TextRegion {
  /**
   * `column` is one of several beside each other. `aside` stands beside the text, as the details at the edge
   * of a letter do: nothing runs on into it or out of it.
   */
  readonly kind: 'text' | 'column' | 'aside';
  readonly lines: readonly Segment[];
  /** Where its lines begin, and where full ones end. */
  readonly left: number;
  readonly right: number;
  /** Lines of it that hold pieces of two texts. */
  readonly woven: number;
}

/** Narrowest space between columns, in points and in type sizes. */
const GUTTER = { points: 8, sizes: 0.9 };
/** Segments that are looked at together at most; a page of close print has some two hundred. */
const BAND = 600;
const DEPTH = 4;
/** Part of its column that a line of running text fills. */
const FILLED = 0.72;

/** A page's segments in reading order: what stands above columns first, then those from left to right. */
export function regionsOf(
  segments: readonly Segment[],
  rules: readonly Rule[],
  kind: 'text' | 'column' = 'text',
): Region[] {
  const tables = ruledTables(segments, rules);
  const regions: Region[] = [];
  let rest = [...segments];
  for (const table of tables) {
    const taken = rest.filter((each) => table.segments.has(each));
    if (taken.length === 0) continue;
    const above = rest.filter((each) => !table.segments.has(each) && each.baseline < table.box.y1);
    regions.push(...flowOf(above, rules, kind, 0));
    if (table.rows !== null) regions.push({ kind: 'table', rows: table.rows });
    else for (const cell of table.cells) regions.push(...flowOf(cell, rules, 'column', 1));
    const done = new Set([...above, ...taken]);
    rest = rest.filter((each) => !done.has(each));
  }
  regions.push(...flowOf(rest, rules, kind, 0));
  if (kind === 'text') return regions;
  // A full line ends at the edge of the column, also in a part of it with short lines only.
  const right = rightEdge(linesOf(segments));
  return regions.map((each) =>
    each.kind === 'column' ? { ...each, right: Math.max(each.right, right) } : each,
  );
}

function flowOf(
  segments: readonly Segment[],
  rules: readonly Rule[],
  kind: TextRegion['kind'],
  depth: number,
): Region[] {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  if (depth >= DEPTH) return textRegion(sorted, kind);
  const edge = { left: least(sorted.map((s) => s.x0)), right: most(sorted.map((s) => s.x1)) };
  const regions: Region[] = [];
  let plain: Segment[] = [];
  const flush = (): void => {
    regions.push(...textRegion(plain, kind));
    plain = [];
  };
  for (let at = 0; at < sorted.length; ) {
    const band = bandFrom(sorted, at, edge);
    if (band === null) {
      const line = lineFrom(sorted, at);
      if (line.length >= 3 && setApart(line, [])) {
        flush();
        regions.push({ kind: 'table', rows: alignedRows(line, rules) });
      } else plain.push(...line);
      at += line.length;
      continue;
    }
    const inBand = sorted.slice(at, band.end);
    const left = inBand.filter((s) => s.x1 <= band.gutter);
    const right = inBand.filter((s) => s.x1 > band.gutter);
    const verdict = columnsOrTable(left, right);
    if (verdict === 'columns') {
      flush();
      const narrow = asideOf(left, right);
      const [aside, main] = narrow === 'right' ? [right, left] : [left, right];
      if (narrow !== null)
        regions.push(...textRegion(aside, 'aside'), ...flowOf(main, rules, kind, depth + 1));
      else
        regions.push(
          ...flowOf(left, rules, 'column', depth + 1),
          ...flowOf(right, rules, 'column', depth + 1),
        );
    } else if (verdict === 'table') {
      const { above, table, end } = tableIn(inBand, band.gutter);
      plain.push(...above);
      flush();
      if (table.length > 0) regions.push({ kind: 'table', rows: alignedRows(table, rules) });
      at += end;
      continue;
    } else plain.push(...inBand);
    at = band.end;
  }
  flush();
  return regions;
}

/** The segments on the baseline of the one at `at`, from there on. */
function lineFrom(sorted: readonly Segment[], at: number): Segment[] {
  const first = sorted[at];
  if (first === undefined) return [];
  let end = at + 1;
  while (Math.abs((sorted[end]?.baseline ?? Infinity) - first.baseline) < first.size * 0.2) end += 1;
  return sorted.slice(at, end).sort((a, b) => a.x0 - b.x0);
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

/** The longest run of segments from `at` with an empty strip from its top to its bottom, text on both sides. */
function bandFrom(
  sorted: readonly Segment[],
  at: number,
  edge: { readonly left: number; readonly right: number },
): { readonly end: number; readonly gutter: number } | null {
  /** Taken stretches of the width, from left to right, not touching. */
  let taken: { x0: number; x1: number }[] = [];
  let best: { end: number; gutter: number } | null = null;
  for (let end = at; end < sorted.length && end - at < BAND; end += 1) {
    const segment = sorted[end];
    if (segment === undefined) break;
    taken = add(taken, segment);
    const only = taken.length === 1 ? taken[0] : undefined;
    if (only !== undefined && only.x1 - only.x0 > (edge.right - edge.left) * 0.8) break;
    // The rest of a line comes with it.
    const next = sorted[end + 1];
    if (next !== undefined && next.baseline - segment.baseline < segment.size * 0.2) continue;
    const gutter = widest(taken, segment.size);
    if (gutter !== null) best = { end: end + 1, gutter };
  }
  if (best === null) return null;
  const inBand = sorted.slice(at, best.end);
  const { gutter } = best;
  const sides = [inBand.filter((s) => s.x1 <= gutter), inBand.filter((s) => s.x1 > gutter)];
  return sides.every((side) => baselines(side).length >= 2) ? best : null;
}

function add(
  taken: readonly { x0: number; x1: number }[],
  { x0, x1 }: Segment,
): { x0: number; x1: number }[] {
  const apart = taken.filter((each) => each.x1 < x0 || each.x0 > x1);
  const merged = taken
    .filter((each) => !(each.x1 < x0 || each.x0 > x1))
    .reduce((a, b) => ({ x0: Math.min(a.x0, b.x0), x1: Math.max(a.x1, b.x1) }), { x0, x1 });
  return [...apart, merged].sort((a, b) => a.x0 - b.x0);
}

/** Left edge of the widest empty strip between taken stretches, when it is wide enough. */
function widest(taken: readonly { x0: number; x1: number }[], size: number): number | null {
  let best: { width: number; at: number } | null = null;
  taken.forEach((each, index) => {
    const next = taken[index + 1];
    if (next === undefined) return;
    const width = next.x0 - each.x1;
    if (width >= Math.max(GUTTER.points, GUTTER.sizes * size) && width > (best?.width ?? 0))
      best = { width, at: each.x1 };
  });
  return (best as { width: number; at: number } | null)?.at ?? null;
}

/** Baselines of segments, each line once, from the top. */
function baselines(segments: readonly Segment[]): number[] {
  const found: number[] = [];
  for (const { baseline, size } of [...segments].sort((a, b) => a.baseline - b.baseline))
    if (baseline - (found.at(-1) ?? -Infinity) > size * 0.3) found.push(baseline);
  return found;
}

function columnsOrTable(left: readonly Segment[], right: readonly Segment[]): 'columns' | 'table' | 'text' {
  const [lefts, rights] = [baselines(left), baselines(right)];
  const fewer = lefts.length < rights.length ? lefts : rights;
  const more = lefts.length < rights.length ? rights : lefts;
  const aligned = fewer.filter((y) => more.some((other) => Math.abs(other - y) < 1.5)).length / fewer.length;
  if (lefts.length >= 3 && rights.length >= 3 && aligned < 0.6) return 'columns';
  if (isProse(left) && isProse(right)) return 'columns';
  if ((isProse(left) || isProse(right)) && unlikeSizes(left, right)) return 'columns';
  if (runsOn(left) && runsOn(right)) return 'columns';
  return lefts.length >= 2 && rights.length >= 2 && setApart(left, right) ? 'table' : 'text';
}

/** Most lines have text of another size beside them, as details at the edge of a letter are. */
function unlikeSizes(left: readonly Segment[], right: readonly Segment[]): boolean {
  const pairs = left.flatMap((a) =>
    right
      .filter((b) => Math.abs(a.baseline - b.baseline) < 1.5)
      .map((b) => Math.abs(a.size - b.size) / b.size),
  );
  return pairs.filter((difference) => difference > 0.08).length > pairs.length / 2;
}

/** Most lines that a cell without lines around it goes on while its neighbours are empty. */
const CELL_LINES = 5;

/**
 * The part of a band that is a table: from the first line with text on both sides to the last. Labels at the
 * top of a margin leave the rest of it empty, which makes the text beside it no table.
 */
function tableIn(
  band: readonly Segment[],
  gutter: number,
): { readonly above: readonly Segment[]; readonly table: readonly Segment[]; readonly end: number } {
  const lines = groupedByLine(band);
  const both = lines.map((line) => line.some((s) => s.x1 <= gutter) && line.some((s) => s.x1 > gutter));
  const first = Math.max(0, both.indexOf(true));
  let last = first;
  for (let at = first; at < lines.length && at - last <= CELL_LINES; at += 1)
    if (both[at] === true) last = at;
  // Lines that stand close under it belong to its last row.
  for (let more = 0; more < CELL_LINES; more += 1) {
    const [here, next] = [lines[last]?.[0], lines[last + 1]?.[0]];
    if (here === undefined || next === undefined || next.baseline - here.baseline > here.size * 1.4) break;
    last += 1;
  }
  const count = (some: readonly (readonly Segment[])[]): number =>
    some.reduce((sum, line) => sum + line.length, 0);
  const begin = count(lines.slice(0, first));
  const end = count(lines.slice(0, last + 1));
  return { above: band.slice(0, begin), table: band.slice(begin, end), end };
}

const medianSize = (segments: readonly Segment[]): number => {
  const sizes = segments.map((s) => s.size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
};

/** Lines that fill their column, as wrapped sentences do. */
function isProse(segments: readonly Segment[]): boolean {
  const lines = linesOf(segments);
  if (lines.length < 4) return false;
  const left = least(lines.map((l) => l.x0));
  // A label in a picture beside them does not make lines short.
  const width = rightEdge(lines) - left;
  const full = lines.filter((line) => line.x1 - left >= width * FILLED).length;
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0) / lines.length;
  return full >= lines.length * 0.6 && letters >= 18;
}

/** Lines of which most go on in the next one: how many, what part of them, letters to a line. */
const RUNNING = { lines: 8, part: 0.5, letters: 14 };

/** One text over many lines, however ragged they are: as rows of a table it would be cut into pieces. */
function runsOn(segments: readonly Segment[]): boolean {
  const lines = linesOf(segments);
  if (lines.length < RUNNING.lines) return false;
  const goesOn = lines.filter((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && !/[.!?:;]["'”’)\]]{0,3}$/.test(line.text) && /^\p{Ll}/u.test(next.text);
  });
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  return goesOn.length >= lines.length * RUNNING.part && letters >= lines.length * RUNNING.letters;
}

/** Which side is a narrow column of details. */
function asideOf(left: readonly Segment[], right: readonly Segment[]): 'left' | 'right' | null {
  const width = (side: readonly Segment[]): number =>
    most(side.map((s) => s.x1)) - least(side.map((s) => s.x0));
  if (width(right) < width(left) * 0.45 && !(isProse(right) && baselines(right).length > 12)) return 'right';
  if (width(left) < width(right) * 0.45 && !(isProse(left) && baselines(left).length > 12)) return 'left';
  return null;
}

/** Cells of lines side by side; a line that leaves cells empty and stands close goes on with those above. */
function alignedRows(segments: readonly Segment[], rules: readonly Rule[]): Row[] {
  let taken: { x0: number; x1: number }[] = [];
  for (const segment of segments) taken = add(taken, segment);
  const size = medianSize(segments);
  const columns = taken.filter((each, at) => {
    const before = taken[at - 1];
    return before === undefined || each.x0 - before.x1 >= GUTTER.sizes * size * 0.6;
  });
  const levels = rules.filter((rule) => rule.direction === 'horizontal').map((rule) => rule.y0);
  const rows: { baseline: number; cells: string[][] }[] = [];
  for (const line of groupedByLine(segments)) {
    const cells: string[][] = columns.map(() => []);
    for (const segment of line)
      cells[
        Math.max(
          0,
          columns.findLastIndex((column) => segment.x0 >= column.x0 - 0.5),
        )
      ]?.push(segment.text);
    const baseline = line[0]?.baseline ?? 0;
    const row = rows.at(-1);
    const parted = levels.some((y) => row !== undefined && y > row.baseline && y < baseline);
    if (
      row !== undefined &&
      !parted &&
      cells[0]?.length === 0 &&
      cells.some((cell) => cell.length === 0) &&
      baseline - row.baseline < size * 1.4
    ) {
      row.cells.forEach((cell, at) => {
        cell.push(...(cells[at] ?? []));
      });
      row.baseline = baseline;
    } else rows.push({ baseline, cells });
  }
  return rows.map((row) => row.cells);
}

function textRegion(segments: readonly Segment[], kind: TextRegion['kind']): Region[] {
  const lines = linesOf(segments);
  if (lines.length === 0) return [];
  return [
    {
      kind,
      lines,
      left: least(lines.map((l) => l.x0)),
      right: rightEdge(lines),
      woven: interleavedLines(segments),
    },
  ];
}

/** Where lines end that are full; one that sticks out does not count. */
function rightEdge(lines: readonly Segment[]): number {
  const ends = lines.map((line) => line.x1).sort((a, b) => a - b);
  return ends[Math.floor((ends.length - 1) * 0.92)] ?? 0;
}
