import type { Layout } from '@notabene/packed-index';
import type { Document } from '../../documents/document.ts';
import type { Dims, Encoder, Encoding } from '../../meaning/encoder.ts';
import { keptOf } from '../../meaning/keep.ts';
import { isVectorized } from '../../meaning/products.ts';
import { type Kept, shortened, VectorPacker, type Vectors } from '../../meaning/vectors.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Near, Similarity } from '../index.ts';
import type { Summaries } from './summaries.ts';

/** Which of an encoder's numbers an index keeps of each sentence. */
export interface Keeping {
  /** The first ones of the vector, at most. */
  readonly vector: number;
  /** Whether pieces are kept: they take some ten times as many bytes as the vector. */
  readonly pieces: boolean;
}

export const KEEPING: Keeping = { vector: 384, pieces: true };

export const keptDims = ({ vector, piece }: Dims, keeping: Keeping): Dims => ({
  vector: Math.min(vector, keeping.vector),
  piece: keeping.pieces ? piece : 0,
});

/** About how many bytes of vectors or pieces are in a file: Cloudflare serves none of more than 25 MiB to a worker. */
const PART_BYTES = 16 * 1024 * 1024;

/**
 * Of more sentences than this the most promising are looked for first, and so many of them are then compared whole: by all
 * numbers, a little rounded, where the runtime has vector instructions, and else by the first so many. Of 5,507 sentences and 436 questions of the dossiers, the 120 (2%) that 192 numbers put first had 99.5%
 * of the ten that are most alike, and the 480 (9%) had all of those and 99.6% of the sixty; by 128 numbers 97 and 98%.
 */
const MANY = 50_000;
const FIRST_NUMBERS = 192;
const PROMISING = 5_000;
/** Cosines are told apart by so many steps from -1 to 1. */
const STEPS = 2_048;
const stepOf = (cosine: number): number =>
  Math.max(0, Math.min(STEPS - 1, Math.floor(((cosine + 1) / 2) * STEPS)));

/** Encodes the sentences of documents as they pass; what an earlier index by the same encoder has is taken over. */
export class Encodings {
  readonly #encoder: Encoder;
  readonly #known: ReadonlyMap<bigint, number>;
  readonly #earlier: Vectors | null;
  readonly #packer: VectorPacker;

  constructor(encoder: Encoder, dims: Dims, earlier: Vectors | null) {
    this.#encoder = encoder;
    const same = earlier?.dims.vector === dims.vector && earlier.dims.piece === dims.piece;
    this.#earlier = same ? earlier : null;
    this.#known = new Map(
      Array.from({ length: this.#earlier?.sentences ?? 0 }, (_, at) => [this.#earlier?.mark(at) ?? 0n, at]),
    );
    this.#packer = new VectorPacker(dims);
  }

  /** The sentences of a document; more than one document may be asked for at a time. */
  of(document: Document, passages: readonly Passage[]): Promise<readonly (readonly Kept[])[]> {
    const before = (mark: bigint): Encoding | undefined => {
      const known = this.#known.get(mark);
      return known === undefined ? undefined : this.#earlier?.encodingOf(known);
    };
    return keptOf(document, passages, this.#encoder, before);
  }

  /** Those of the next document. */
  add(sentences: readonly (readonly Kept[])[]): void {
    for (const passage of sentences) this.#packer.add(passage);
  }

  /** All but the pieces, cut up. */
  vectors(): Uint8Array[] {
    const bytes = this.#packer.bytes();
    return Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, part) =>
      bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
    );
  }

  pieces(): Iterable<Uint8Array> {
    return this.#packer.pieces(PART_BYTES);
  }
}

/** Vectors that were made before, of whatever sentences, and the encoder that made them. */
export interface EncodedBefore {
  readonly encoder: string;
  readonly vectors: Vectors;
}

/** The vectors of a packed index, which lie in the order of its passages. */
export class PackedMeaning implements EncodedBefore {
  readonly encoder: string;
  readonly dims: Dims;
  readonly vectors: Vectors;
  readonly #layout: Layout;
  readonly #summaries: Summaries;

  constructor(encoder: string, vectors: Vectors, layout: Layout, summaries: Summaries) {
    this.encoder = encoder;
    this.dims = vectors.dims;
    this.vectors = vectors;
    this.#layout = layout;
    this.#summaries = summaries;
  }

  nearest(
    { vector }: Encoding,
    top: number,
    wanted: ((passage: number) => boolean) | undefined,
  ): readonly Near[] {
    const asked = shortened(vector, this.dims.vector);
    const best: { readonly sentence: number; readonly score: number }[] = [];
    for (const sentence of this.#promising(asked, this.#sentencesOf(wanted))) {
      const score = this.vectors.alike(asked, sentence);
      if (best.length >= top && score <= (best.at(-1)?.score ?? Number.POSITIVE_INFINITY)) continue;
      // Sentences come in their order, so that of equal ones the first stays before the next.
      let at = best.length;
      while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1;
      best.splice(at, 0, { sentence, score });
      if (best.length > top) best.pop();
    }
    return best.map(({ sentence, score }) => {
      const passage = this.vectors.passageOf(sentence);
      const document = this.#layout.documents[passage] ?? 0;
      return {
        documentId: this.#summaries.at(document)?.id ?? '',
        place: passage - (this.#layout.firsts[document] ?? 0),
        order: sentence - this.vectors.first(passage),
        score,
      };
    });
  }

  /** The sentences of the passages that are wanted, in their order. */
  #sentencesOf(wanted: ((passage: number) => boolean) | undefined): Uint32Array {
    const sentences = new Uint32Array(this.vectors.sentences);
    let size = 0;
    for (let passage = 0; passage < this.#layout.documents.length; passage++) {
      if (wanted !== undefined && !wanted(passage)) continue;
      const last = this.vectors.first(passage + 1);
      for (let sentence = this.vectors.first(passage); sentence < last; sentence++)
        sentences[size++] = sentence;
    }
    return sentences.subarray(0, size);
  }

  /** Of very many sentences, those that are most alike at a rough look, in their order. */
  #promising(asked: Float32Array, sentences: Uint32Array): Uint32Array {
    if (sentences.length <= MANY || this.dims.vector <= FIRST_NUMBERS) return sentences;
    const scores = this.vectors.roughly(asked, sentences, isVectorized() ? this.dims.vector : FIRST_NUMBERS);
    const counts = new Uint32Array(STEPS);
    for (const score of scores) counts[stepOf(score)] = (counts[stepOf(score)] as number) + 1;
    let least = STEPS;
    for (let above = 0; least > 0 && above < PROMISING; ) {
      least -= 1;
      above += counts[least] ?? 0;
    }
    return sentences.filter((_, i) => stepOf(scores[i] ?? 0) >= least);
  }

  similarity({ vector, pieces }: Encoding, documentId: string): Similarity | null {
    const document = this.#summaries.numberOf(documentId);
    if (document === undefined) return null;
    const asked = shortened(vector, this.dims.vector);
    const from = this.vectors.first(this.#layout.firsts[document] ?? 0);
    return {
      meaning: (order) => this.vectors.alike(asked, from + order),
      pieces: (order) => this.vectors.late(pieces, from + order),
    };
  }
}
