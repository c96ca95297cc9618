import { groupedByLine } from './lines.ts';
import { MARK_OPEN, type Segment } from './segments.ts';

/** Fewest letters of a piece of running text; a name, a date or a label is shorter. */
const LETTERS = 14;
/** A gap this many times as wide as those between words parts texts. */
const GAP = 1.8;

/**
 * How many lines hold two pieces of running text beside each other: read from left to right, they weave the
 * text of two columns.
 */
export function interleavedLines(segments: readonly Segment[]): number {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  return groupedByLine(sorted).filter((line) => {
    const pieces = [...line].sort((a, b) => a.x0 - b.x0);
    return pieces.some((piece, at) => {
      const next = pieces[at + 1];
      if (next === undefined || Math.min(piece.text.length, next.text.length) < LETTERS) return false;
      return next.x0 - piece.x1 > GAP * Math.max(piece.wordGap, next.wordGap, 1);
    });
  }).length;
}

/** Whether a note begins in the middle of a line of small print: then there are notes beside each other. */
export const opensWithin = (segments: readonly Segment[]): boolean =>
  groupedByLine([...segments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)).some((line) =>
    [...line]
      .sort((a, b) => a.x0 - b.x0)
      .slice(1)
      .some((piece) => piece.text.startsWith(MARK_OPEN)),
  );
