import { markerOf } from '../../documents/markers.ts';
import type { Segment } from './lines.ts';

/** One line of running text, its parts joined. */
export interface TextLine extends Segment {
  /** Where its text begins after a list marker; `x0` when it has none. */
  readonly textX: number;
  /** A wide gap stands between its marker and its text. */
  readonly tabbed: boolean;
}

/** A part of a page that is read on its own. */
export type Region =
  | {
      readonly kind: 'text';
      readonly lines: readonly TextLine[];
      readonly left: number;
      readonly right: number;
    }
  /** Beside the text: the details at the edge of a letter. Nothing runs on into it or out of it. */
  | {
      readonly kind: 'aside';
      readonly lines: readonly TextLine[];
      readonly left: number;
      readonly right: number;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Narrowest space between columns, in points and in type sizes. */
const GUTTER = { points: 8, sizes: 0.9 };
/** Segments that are looked at together at most; a page of close print has some two hundred. */
const BAND = 600;
const DEPTH = 4;
/** Part of its column that a line of running text fills. */
const FILLED = 0.72;
const MARKER_GAP = 70;

/** A page's segments in reading order: columns from left to right, what stands above them first. */
export function regionsOf(segments: readonly Segment[], depth = 0): Region[] {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  if (depth >= DEPTH) return textRegion(sorted, 'text');
  const edge = { left: least(sorted.map((s) => s.x0)), right: most(sorted.map((s) => s.x1)) };
  const regions: Region[] = [];
  let plain: Segment[] = [];
  const flush = (): void => {
    regions.push(...textRegion(plain, 'text'));
    plain = [];
  };
  for (let at = 0; at < sorted.length; ) {
    const band = bandFrom(sorted, at, edge);
    if (band === null) {
      const first = sorted[at];
      if (first !== undefined) plain.push(first);
      at += 1;
      continue;
    }
    const inBand = sorted.slice(at, band.end);
    const left = inBand.filter((s) => s.x1 <= band.gutter);
    const right = inBand.filter((s) => s.x1 > band.gutter);
    const kind = columnsOrTable(left, right);
    if (kind === 'columns') {
      flush();
      const narrow = asideOf(left, right);
      if (narrow === 'right') regions.push(...textRegion(right, 'aside'), ...regionsOf(left, depth + 1));
      else if (narrow === 'left') regions.push(...textRegion(left, 'aside'), ...regionsOf(right, depth + 1));
      else regions.push(...regionsOf(left, depth + 1), ...regionsOf(right, depth + 1));
    } else if (kind === 'table') {
      flush();
      regions.push({ kind: 'table', rows: tableRows(inBand) });
    } else plain.push(...inBand);
    at = band.end;
  }
  flush();
  return regions;
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
  const sizes = [medianSize(left), medianSize(right)] as const;
  if (Math.abs(sizes[0] - sizes[1]) > 0.08 * Math.max(...sizes) && (isProse(left) || isProse(right)))
    return 'columns';
  return lefts.length >= 2 && rights.length >= 2 ? 'table' : 'text';
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
  const width = most(lines.map((l) => l.x1)) - left;
  const full = lines.filter((line) => line.x1 - left >= width * FILLED).length;
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0) / lines.length;
  return full >= lines.length * 0.6 && letters >= 18;
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
function tableRows(segments: readonly Segment[]): string[][] {
  let taken: { x0: number; x1: number }[] = [];
  for (const segment of segments) taken = add(taken, segment);
  const size = medianSize(segments);
  const starts = taken.filter((each, at) => {
    const before = taken[at - 1];
    return before === undefined || each.x0 - before.x1 >= GUTTER.sizes * size * 0.6;
  });
  const lines: { baseline: number; cells: string[] }[] = [];
  for (const segment of segments) {
    const column = Math.max(
      0,
      starts.findLastIndex((start) => segment.x0 >= start.x0 - 0.5),
    );
    let line = lines.at(-1);
    if (line === undefined || segment.baseline - line.baseline > segment.size * 0.3) {
      line = { baseline: segment.baseline, cells: starts.map(() => '') };
      lines.push(line);
    }
    const before = line.cells[column] ?? '';
    line.cells[column] = before === '' ? segment.text : `${before} ${segment.text}`;
  }
  const rows: { baseline: number; cells: string[] }[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const filled = line.cells.filter((cell) => cell !== '').length;
    const goesOn =
      row !== undefined &&
      line.cells[0] === '' &&
      filled < starts.length &&
      line.baseline - row.baseline < size * 1.4;
    if (goesOn && row !== undefined) {
      row.cells = row.cells.map((cell, at) =>
        [cell, line.cells[at] ?? ''].filter((each) => each !== '').join(' '),
      );
      row.baseline = line.baseline;
    } else rows.push(line);
  }
  return rows.map((row) => row.cells);
}

function textRegion(segments: readonly Segment[], kind: 'text' | 'aside'): Region[] {
  const lines = linesOf(segments);
  if (lines.length === 0) return [];
  return [{ kind, lines, left: least(lines.map((l) => l.x0)), right: rightEdge(lines) }];
}

/** Where lines end that are full; one that sticks out does not count. */
function rightEdge(lines: readonly TextLine[]): number {
  const ends = lines.map((line) => line.x1).sort((a, b) => a - b);
  return ends[Math.floor((ends.length - 1) * 0.92)] ?? 0;
}

/** Segments on one baseline joined to lines, from top to bottom. */
export function linesOf(segments: readonly Segment[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const last = lines.at(-1);
    if (last === undefined || Math.abs(segment.baseline - last.baseline) > last.size * 0.3) {
      lines.push(toLine(segment));
      continue;
    }
    const [first, second] = segment.x0 < last.x0 ? [toLine(segment), last] : [last, segment];
    const marker = isBareMarker(first.text) && second.x0 - first.x1 < MARKER_GAP;
    lines[lines.length - 1] = {
      ...first,
      text: `${first.text} ${second.text}`,
      x1: Math.max(first.x1, second.x1),
      size: marker || second.text.length > first.text.length ? second.size : first.size,
      bold: marker ? second.bold : first.bold && second.bold,
      artifact: first.artifact && second.artifact,
      textX: marker ? second.x0 : first.textX,
      tabbed: marker || first.tabbed,
    };
  }
  return lines;
}

const toLine = (segment: Segment): TextLine => ({ ...segment, textX: segment.x0, tabbed: false });

/** A list marker and nothing else: a part of a line set apart by a tab. */
export const isBareMarker = (text: string): boolean => {
  const marker = markerOf(`${text} x`);
  return marker !== null && marker.length === text.length + 1;
};

/** Joins markers that stand apart to the text that they open, so that a list is no table. */
export function joinMarkers(segments: readonly Segment[]): Segment[] {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const joined: Segment[] = [];
  for (let at = 0; at < sorted.length; at += 1) {
    const segment = sorted[at];
    const next = sorted[at + 1];
    if (segment === undefined) break;
    if (
      next !== undefined &&
      isBareMarker(segment.text) &&
      Math.abs(next.baseline - segment.baseline) < next.size * 0.3 &&
      next.x0 - segment.x1 < MARKER_GAP &&
      next.x0 > segment.x1
    ) {
      joined.push({
        ...next,
        text: `${segment.text} ${next.text}`,
        x0: segment.x0,
        ...({ textX: next.x0 } as object),
      });
      at += 1;
    } else joined.push(segment);
  }
  return joined;
}
