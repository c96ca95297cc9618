import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf } from '../src/meaning/context.ts';
import type { Encoder, Encoding } from '../src/meaning/encoder.ts';
import { markOf, Vectors } from '../src/meaning/vectors.ts';
import { FITTED_FOR } from '../src/search/sentences.ts';

/** Where it is kept what the encoder that was fitted without a dossier made of it. */
export const recordedAt = (dossier: string): string =>
  join(import.meta.dirname, 'folds', 'meaning', `${dossier}.bin`);

/**
 * An encoder that only knows what was kept of one dossier: of the encoder that was fitted without its fold, and for the
 * test set of the one that ships. Of what it does not know it gives nothing, and counts it.
 */
export class RecordedEncoder implements Encoder {
  readonly name = 'kept, out of fold';
  readonly fingerprint = FITTED_FOR;
  readonly dims: Encoder['dims'];
  readonly #vectors: Vectors;
  readonly #places: ReadonlyMap<bigint, number>;
  asked = 0;
  missed = 0;

  constructor(dossier: string) {
    this.#vectors = new Vectors(new Uint8Array(readFileSync(recordedAt(dossier))));
    this.dims = this.#vectors.dims;
    this.#places = new Map(
      Array.from({ length: this.#vectors.sentences }, (_, at) => [this.#vectors.mark(at), at]),
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
    const at = this.#places.get(markOf(line));
    if (at !== undefined) return this.#vectors.encodingOf(at);
    this.missed += 1;
    return { vector: new Float32Array(this.dims.vector), pieces: new Float32Array(0) };
  }
}
