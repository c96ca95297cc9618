import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import { encodedOf, lineOf } from './context.ts';
import type { Encoder, Encoding } from './encoder.ts';
import { type Kept, markOf } from './vectors.ts';

/** What was made of a line before, by its mark; undefined for a line that is new. */
export type MadeBefore = (mark: bigint) => Encoding | undefined;

/** The sentences of a document as they are kept, passage by passage; only those are encoded that were not before. */
export async function keptOf(
  document: Document,
  passages: readonly Passage[],
  encoder: Encoder,
  before: MadeBefore,
): Promise<readonly (readonly Kept[])[]> {
  const sentences = encodedOf(document, passages);
  const marks = sentences.map((sentence) => markOf(lineOf(sentence)));
  const known = marks.map(before);
  const anew = sentences.filter((_, at) => known[at] === undefined);
  const made = anew.length === 0 ? [] : await encoder.sentences(anew);
  let next = 0;
  const kept = passages.map((): Kept[] => []);
  for (const [at, { place }] of sentences.entries())
    kept[place]?.push({ mark: marks[at] ?? 0n, encoding: known[at] ?? (made[next++] as Encoding) });
  return kept;
}
