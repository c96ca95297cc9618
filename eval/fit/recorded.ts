import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf } from '../../src/meaning/context.ts';
import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';
import { markOf, Vectors } from '../../src/meaning/vectors.ts';
import { FITTED_FOR } from '../../src/search/sentences.ts';

/** Where it is kept what the encoder that was fitted without a dossier made of it. */
export const recordedAt = (dossier: string): string =>
  join(import.meta.dirname, '..', 'folds', 'meaning', `${dossier}.bin`);

/**
 * An encoder that only knows what was kept of dossiers: of the encoder that was fitted without its fold, and for the
 * test set of the one that ships. Of what it does not know it gives nothing, and counts it.
 */
export class RecordedEncoder implements Encoder {
  readonly name = 'kept, out of fold';
  readonly fingerprint = FITTED_FOR;
  readonly dims: Encoder['dims'];
  readonly #places: ReadonlyMap<bigint, { readonly vectors: Vectors; readonly at: number }>;
  asked = 0;
  missed = 0;

  /** Of several dossiers together only where one encoder read them all: those of a fold, or the test set. */
  constructor(...dossiers: readonly [string, ...string[]]) {
    const kept = dossiers.map((name) => new Vectors(new Uint8Array(readFileSync(recordedAt(name)))));
    this.dims = (kept[0] as Vectors).dims;
    this.#places = new Map(
      kept.flatMap((vectors) =>
        Array.from({ length: vectors.sentences }, (_, at) => [vectors.mark(at), { vectors, at }] as const),
      ),
    );
  }

  questions(lines: readonly string[]): Promise<Encoding[]> {
    return Promise.resolve(lines.map((line) => this.#of(line)));
  }

  sentences(sentences: readonly { readonly around: string; readonly text: string }[]): Promise<Encoding[]> {
    return Promise.resolve(sentences.map((sentence) => this.#of(lineOf(sentence))));
  }

  #of(line: string): Encoding {
    this.asked += 1;
    const place = this.#places.get(markOf(line));
    if (place !== undefined) return place.vectors.encodingOf(place.at);
    this.missed += 1;
    return { vector: new Float32Array(this.dims.vector), pieces: new Float32Array(0) };
  }
}
