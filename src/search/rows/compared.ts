import type { Vectors } from '../../meaning/vectors.ts';
import type { Near, Similarity } from '../index.ts';

/** A passage with the vectors of its sentences. */
export interface EncodedPassage {
  readonly row: number;
  readonly documentId: string;
  readonly place: number;
  /** Number of its first sentence, among those of the document. */
  readonly first: number;
  readonly vectors: Vectors;
}

/** Sentences of passages by how like a question they are, the likest first, then in the order of the index. */
export const nearestIn = (passages: readonly EncodedPassage[], question: Float32Array, top: number): Near[] =>
  passages
    .flatMap(({ row, documentId, place, vectors }) =>
      Array.from({ length: vectors.sentences }, (_, order) => {
        const near: Near = { documentId, place, order, score: vectors.alike(question, order) };
        return { row, near };
      }),
    )
    .sort((a, b) => b.near.score - a.near.score || a.row - b.row || a.near.order - b.near.order)
    .slice(0, top)
    .map(({ near }) => near);

/** How like a question the sentences of passages are, by document; without pieces, which are not kept here. */
export function similaritiesIn(
  passages: readonly EncodedPassage[],
  question: Float32Array,
): ReadonlyMap<string, Similarity> {
  const found = new Map<string, Map<number, number>>();
  for (const { documentId, first, vectors } of passages) {
    const of = found.get(documentId) ?? new Map<number, number>();
    found.set(documentId, of);
    for (let order = 0; order < vectors.sentences; order++)
      of.set(first + order, vectors.alike(question, order));
  }
  return new Map(
    [...found].map(([id, of]) => [id, { meaning: (order) => of.get(order) ?? 0, pieces: () => null }]),
  );
}
