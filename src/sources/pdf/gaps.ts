import { groupedByLine } from './lines.ts';
import type { Segment } from './segments.ts';

/** So many gaps are not alike by chance. */
const MANY = 4;
/** A justified line has wide gaps too, but they are all alike; those between cells are wider than the others. */
const APART = { times: 1.8, sizes: 2, part: 0.6, alike: 0.12 };

/** Most segments beside each other stand farther apart than words do. */
export function setApart(left: readonly Segment[], right: readonly Segment[]): boolean {
  let apart = 0;
  let all = 0;
  for (const line of groupedByLine(
    [...left, ...right].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0),
  )) {
    if (isJustified(line)) continue;
    const words = Math.max(...line.map((segment) => segment.wordGap));
    line.forEach((segment, at) => {
      const next = line[at + 1];
      if (next === undefined) return;
      const gap = next.x0 - segment.x1;
      all += 1;
      if (words > 0 ? gap > words * APART.times : gap > segment.size * APART.sizes) apart += 1;
    });
  }
  return all > 0 && apart >= all * APART.part;
}

/** All gaps of the line are alike, as no cells stand by chance. */
function isJustified(line: readonly Segment[]): boolean {
  if (line.length < 3) return false;
  const between = line.slice(1).map((segment, at) => segment.x0 - (line[at]?.x1 ?? 0));
  // Of many gaps it is enough that they are alike: a space that never breaks ("artikel 5") stays narrow.
  const gaps =
    between.length >= MANY
      ? between
      : [...between, ...line.map((segment) => segment.wordGap).filter((gap) => gap > 0)];
  return Math.max(...gaps) - Math.min(...gaps) < (line[0]?.size ?? 0) * APART.alike;
}
