import type { Span } from '../document.ts';
import type { RawBlock } from '../layout/reflow.ts';
import { NOTES } from '../structure/rubriek.ts';
import type { Part } from '../structure/sections.ts';
import type { Kept } from './withhold.ts';

/** The one of these spans, in rising order and apart from each other, in which a place lies. */
function holding<S extends Span>(spans: readonly S[], at: number): S | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && at < span.end ? span : undefined;
}

/** How many characters of each of these spans are in blocks, by where it starts. */
function charactersIn(spans: readonly Span[], blocks: readonly RawBlock[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { origin, text } of blocks) {
    const span = holding(spans, origin.start);
    if (span !== undefined) sums.set(span.start, (sums.get(span.start) ?? 0) + text.length);
  }
  return sums;
}

/**
 * Takes out the notes of text that is not public. A note stays when the block that refers to it stands there
 * whole; one of which that block is not known stays only when nothing was withheld at all. `all` are the blocks
 * before anything was taken out, notes among them, `parts` what is left.
 */
export function withholdNotes(
  parts: readonly Part[],
  all: readonly RawBlock[],
  withheldAny: boolean,
): { parts: Part[]; kept: Kept[] } {
  const notes = all
    .flatMap(({ note, origin }) => (note === undefined ? [] : { ...origin, refers: note }))
    .sort((a, b) => a.start - b.start);
  if (notes.length === 0) return { parts: [...parts], kept: [] };
  const left = parts.flatMap((part) => (part.rubriek === NOTES ? [] : part.blocks));
  const referring = notes.flatMap(({ refers }) => refers ?? []).sort((a, b) => a.start - b.start);
  const before = charactersIn(referring, all);
  const after = charactersIn(referring, left);
  const closed = new Set(
    notes.flatMap(({ refers, start }) => {
      const open =
        refers === null
          ? !withheldAny
          : (after.get(refers.start) ?? 0) >= (before.get(refers.start) ?? 0) && before.has(refers.start);
      return open ? [] : [start];
    }),
  );
  let count = 0;
  const open = parts.flatMap((part): Part[] => {
    if (part.rubriek !== NOTES) return [part];
    const blocks = part.blocks.filter(({ origin }) => {
      const note = holding(notes, origin.start);
      return note !== undefined && !closed.has(note.start);
    });
    count += part.blocks.length - blocks.length;
    return blocks.length === 0 ? [] : [{ ...part, blocks }];
  });
  return { parts: open, kept: count === 0 ? [] : [{ place: 'Voetnoten', reason: 'niet-openbaar', count }] };
}
