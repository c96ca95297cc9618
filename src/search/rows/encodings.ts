import type { Document } from '../../documents/document.ts';
import type { Encoder, Encoding } from '../../meaning/encoder.ts';
import { keptOf } from '../../meaning/keep.ts';
import { packVectors, Vectors } from '../../meaning/vectors.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Meant } from './about.ts';
import { fromBase64, toBase64 } from './base64.ts';

/**
 * The most numbers that are kept of a vector. Its pieces are not: they take four times as much room, and each question
 * would read a megabyte or two of them.
 */
const KEPT_NUMBERS = 384;

/** What is kept of the sentences of a passage: the place of the first one in the document, and their vectors. */
export interface Encoded {
  readonly first: number;
  readonly bytes: string;
}

/** Vectors that earlier builds have of the passages of a document, of which there are now so many. */
export type Earlier = (documentId: string, passages: number) => Promise<readonly string[]>;

/**
 * Encodes the sentences of documents as they pass. What earlier builds by the same encoder have of a document
 * is taken over, sentence by sentence: those that a stopped run had done, and those of the build that is served.
 */
export class Encodings {
  readonly meant: Meant;
  /** So many documents may be asked for at a time. */
  readonly atOnce: number;
  readonly #encoder: Encoder;
  readonly #earlier: Earlier;

  constructor(encoder: Encoder, earlier: Earlier) {
    this.meant = meantBy(encoder);
    this.atOnce = encoder.atOnce ?? 1;
    this.#encoder = encoder;
    this.#earlier = earlier;
  }

  /** Passage by passage; undefined for one without sentences. */
  async of(document: Document, passages: readonly Passage[]): Promise<readonly (Encoded | undefined)[]> {
    const before = new Map<bigint, Encoding>();
    for (const bytes of await this.#earlier(document.id, passages.length)) {
      const vectors = new Vectors(fromBase64(bytes));
      for (let at = 0; at < vectors.sentences; at++) before.set(vectors.mark(at), vectors.encodingOf(at));
    }
    const kept = await keptOf(document, passages, this.#encoder, (mark) => before.get(mark));
    let first = 0;
    return kept.map((passage) => {
      const from = first;
      first += passage.length;
      if (passage.length === 0) return undefined;
      const bytes = packVectors([passage], { vector: this.meant.vector, piece: 0 });
      return { first: from, bytes: toBase64(bytes) };
    });
  }
}

/** What a build says of the encoder that makes its vectors. */
export const meantBy = ({ fingerprint, dims }: Encoder): Meant => ({
  encoder: fingerprint,
  vector: Math.min(dims.vector, KEPT_NUMBERS),
});
