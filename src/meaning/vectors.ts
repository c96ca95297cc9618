import type { Dims, Encoding } from './encoder.ts';
import { productsWith } from './products.ts';

/** A sentence to be kept: what it was encoded from, and what the encoder made of it. */
export interface Kept {
  /** `markOf` the line that was encoded. */
  readonly mark: bigint;
  readonly encoding: Encoding;
}

/** Numbers before all that follows: sentences, passages, numbers of a vector, numbers of a piece, pieces in all. */
const HEADER = 5;
const WIDEST = 127;

/** Pieces as they are kept, a byte a number: they are of length 1, with numbers well under 1. */
export const bytesOfPieces = (pieces: ArrayLike<number>): Int8Array<ArrayBuffer> =>
  Int8Array.from(pieces, (each) => Math.round(each * WIDEST));
export const piecesOf = (bytes: Int8Array): Float32Array => Float32Array.from(bytes, (each) => each / WIDEST);

/**
 * Packs vectors passage by passage, in the order of the index: a byte a number, and a scale a vector (its largest number
 * by 127), which keeps the cosine to .9999. Pieces are of length 1 with numbers well under 1: they share the scale 1/127.
 */
export class VectorPacker {
  readonly #dims: Dims;
  readonly #firsts = [0];
  readonly #edges = [0];
  readonly #marks: number[] = [];
  readonly #scales: number[] = [];
  readonly #rows: Int8Array[] = [];
  readonly #pieces: Int8Array[] = [];

  /** How many numbers of a vector are kept, the first ones; and of a piece, which is 0 where pieces are not kept. */
  constructor(dims: Dims) {
    this.#dims = dims;
  }

  /** The sentences of the next passage, in their order. */
  add(passage: readonly Kept[]): void {
    for (const { mark, encoding } of passage) {
      const vector = shortened(encoding.vector, this.#dims.vector);
      const widest = vector.reduce((most, each) => Math.max(most, Math.abs(each)), 1e-9);
      this.#rows.push(Int8Array.from(vector, (each) => Math.round((each / widest) * WIDEST)));
      this.#scales.push(widest / WIDEST);
      this.#marks.push(Number(mark & 0xffffffffn), Number(mark >> 32n));
      const pieces = this.#dims.piece === 0 ? [] : encoding.pieces;
      this.#pieces.push(bytesOfPieces(pieces));
      this.#edges.push(
        (this.#edges.at(-1) ?? 0) + (pieces.length === 0 ? 0 : pieces.length / this.#dims.piece),
      );
    }
    this.#firsts.push(this.#rows.length);
  }

  /** All but the pieces. */
  bytes(): Uint8Array {
    const { vector, piece } = this.#dims;
    return joined([
      Uint32Array.of(this.#rows.length, this.#firsts.length - 1, vector, piece, this.#edges.at(-1) ?? 0),
      Uint32Array.from(this.#firsts),
      Uint32Array.from(this.#edges),
      Uint32Array.from(this.#marks),
      Float32Array.from(this.#scales),
      ...this.#rows,
    ]);
  }

  /** The pieces, in parts of at most about so many bytes. */
  *pieces(most = Number.POSITIVE_INFINITY): Generator<Uint8Array> {
    let part: Int8Array[] = [];
    let size = 0;
    for (const pieces of this.#pieces) {
      if (size > 0 && size + pieces.length > most) {
        yield joined(part);
        [part, size] = [[], 0];
      }
      part.push(pieces);
      size += pieces.length;
    }
    if (size > 0) yield joined(part);
  }
}

/** Vectors of some passages, packed at once. */
export function packVectors(passages: Iterable<readonly Kept[]>, dims: Dims): Uint8Array {
  const packer = new VectorPacker(dims);
  for (const passage of passages) packer.add(passage);
  return joined([packer.bytes(), ...packer.pieces()]);
}

/** Vectors as they were packed; nothing is copied but what is kept apart. Sentences are numbered through passages, and those through documents. */
export class Vectors {
  readonly sentences: number;
  readonly dims: Dims;
  readonly #firsts: Uint32Array;
  readonly #edges: Uint32Array;
  readonly #marks: Uint32Array;
  readonly #scales: Float32Array;
  readonly #rows: Int8Array;
  readonly #pieces: Int8Array;

  /** `apart`: the pieces, where they are not in what was packed; without them there is no late interaction. */
  constructor(packed: Uint8Array, apart: readonly Uint8Array[] = []) {
    // Views of wider numbers begin at a multiple of four.
    const { buffer, byteOffset, byteLength } = packed.byteOffset % 4 === 0 ? packed : packed.slice();
    let at = byteOffset;
    const take = <A>(
      Kind: { new (buffer: ArrayBufferLike, at: number, length: number): A; BYTES_PER_ELEMENT: number },
      length: number,
    ): A => {
      const found = new Kind(buffer, at, length);
      at += length * Kind.BYTES_PER_ELEMENT;
      return found;
    };
    const [sentences = 0, passages = 0, vector = 0, piece = 0, pieces = 0] = take(Uint32Array, HEADER);
    this.sentences = sentences;
    this.#firsts = take(Uint32Array, passages + 1);
    this.#edges = take(Uint32Array, sentences + 1);
    this.#marks = take(Uint32Array, 2 * sentences);
    this.#scales = take(Float32Array, sentences);
    this.#rows = take(Int8Array, sentences * vector);
    const within = at + pieces * piece <= byteOffset + byteLength;
    const tail = joined(within ? [] : apart);
    const bytes = within
      ? take(Int8Array, pieces * piece)
      : new Int8Array(tail.buffer, tail.byteOffset, tail.byteLength);
    this.dims = { vector, piece: bytes.length === pieces * piece ? piece : 0 };
    this.#pieces = bytes;
  }

  /** Number of the first sentence of a passage; of one past the last, how many sentences there are. */
  first(passage: number): number {
    return this.#firsts[passage] ?? this.sentences;
  }

  /** The passage in which a sentence stands. */
  passageOf(sentence: number): number {
    let [low, high] = [0, this.#firsts.length - 1];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? 0) <= sentence) low = middle;
      else high = middle;
    }
    return low;
  }

  mark(sentence: number): bigint {
    return BigInt(this.#marks[2 * sentence] ?? 0) | (BigInt(this.#marks[2 * sentence + 1] ?? 0) << 32n);
  }

  /** Cosine of a question's vector, of length 1, with a sentence. */
  alike(asked: Float32Array, sentence: number): number {
    const { vector } = this.dims;
    return product(asked, 0, this.#rows, sentence * vector, vector) * (this.#scales[sentence] ?? 0);
  }

  /** What the first numbers give of the cosine of each of these sentences, in their order; all of them where none are said. */
  roughly(asked: Float32Array, sentences: Uint32Array, first = this.dims.vector): Float32Array {
    const rows = { bytes: this.#rows, width: this.dims.vector };
    const found = productsWith(asked, rows, sentences, first);
    return found.map((each, nth) => each * (this.#scales[sentences[nth] as number] as number));
  }

  /**
   * Late interaction (Khattab and Zaharia 2020, doi:10.1145/3397271.3401075): for each piece of the question the
   * likest piece of the sentence, and of those the mean, between -1 and 1; null where pieces are not kept.
   */
  late(asked: Float32Array, sentence: number): number | null {
    const { piece } = this.dims;
    if (piece === 0 || asked.length === 0) return null;
    const [from = 0, to = 0] = [this.#edges[sentence], this.#edges[sentence + 1]];
    let sum = 0;
    for (let q = 0; q < asked.length; q += piece) {
      let best = Number.NEGATIVE_INFINITY;
      for (let p = from * piece; p < to * piece; p += piece) {
        const alike = product(asked, q, this.#pieces, p, piece);
        if (alike > best) best = alike;
      }
      sum += best;
    }
    return to === from ? null : (sum / WIDEST) * (piece / asked.length);
  }

  /** What was kept of a sentence, for a build that takes it over. */
  encodingOf(sentence: number): Encoding {
    const { vector, piece } = this.dims;
    const scale = this.#scales[sentence] ?? 0;
    const [from = 0, to = 0] = [this.#edges[sentence], this.#edges[sentence + 1]];
    return {
      vector: Float32Array.from(
        this.#rows.subarray(sentence * vector, (sentence + 1) * vector),
        (n) => n * scale,
      ),
      pieces: piecesOf(this.#pieces.subarray(from * piece, to * piece)),
    };
  }
}

/** The sum of products of so many numbers. In four sums, since each addition waits for the one before: that takes two fifths of the time. */
function product(some: Float32Array, at: number, others: Int8Array, from: number, length: number): number {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    one += (some[at + i] as number) * (others[from + i] as number);
    two += (some[at + i + 1] as number) * (others[from + i + 1] as number);
    three += (some[at + i + 2] as number) * (others[from + i + 2] as number);
    four += (some[at + i + 3] as number) * (others[from + i + 3] as number);
  }
  for (; i < length; i++) one += (some[at + i] as number) * (others[from + i] as number);
  return one + two + three + four;
}

/** The first numbers of a vector, brought back to length 1: an encoder is trained so that those do nearly as well. */
export function shortened(vector: Float32Array, length: number): Float32Array {
  if (length >= vector.length) return vector;
  const short = vector.slice(0, length);
  const norm = Math.hypot(...short) || 1;
  return short.map((each) => each / norm);
}

/** Tells lines apart: 64 bits, of two functions in the manner of FNV-1a (RFC 9923). */
export function markOf(line: string): bigint {
  // Two halves of 32 bits with other starts, since numbers of 64 bits are slow.
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + at), 0x01000193);
  }
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

/** Bytes one after the other; a single array as it is. */
export function joined(arrays: readonly ArrayBufferView[]): Uint8Array {
  const [only, ...others] = arrays;
  if (only instanceof Uint8Array && others.length === 0) return only;
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
