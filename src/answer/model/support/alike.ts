import type { Language } from '../../../documents/document.ts';
import type { Encoder } from '../../../meaning/encoder.ts';
import { fold } from '../../../search/fold.ts';
import bound from '../bound.json' with { type: 'json' };
import type { Source } from './source.ts';

/** How like a clause is to its sentence in 95 of 100 true pairs, in one language and across; of the encoder that ships. */
export const BOUND: { readonly encoder: string; readonly same: number; readonly across: number } = bound;

/** Whether each clause is as like one of its sentences in meaning as true pairs are. */
export async function isAlike(
  clauses: readonly string[],
  language: Language,
  sources: readonly Source[],
  encoder: Encoder | null,
): Promise<boolean> {
  // Without the encoder that the bound was fitted for likeness can't be told: then only the very words hold.
  if (encoder?.fingerprint !== BOUND.encoder)
    return clauses.every((clause) => sources.some(({ text }) => squeezed(text).includes(squeezed(clause))));
  const all = [...clauses, ...sources.map(({ text }) => text)].map((text) => ({ around: '', text }));
  const vectors = (await encoder.sentences(all)).map(({ vector }) => vector);
  const [of, own] = [vectors.slice(0, clauses.length), vectors.slice(clauses.length)];
  return of.every((one) =>
    own.some(
      (other, at) => cosine(one, other) >= BOUND[sources[at]?.language === language ? 'same' : 'across'],
    ),
  );
}

const squeezed = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Of two vectors of length 1. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
