import { aligned, ByteReader, ByteWriter, compareBytes, joinBytes } from './bytes.ts';

/** Words of one block share their beginnings; one block is read for a look-up. */
const BLOCK = 16;
const HEADER = 2;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a dictionary keeps with a word: a count, and a size of which the sum over the words before it is its place. */
export interface Entry {
  readonly count: number;
  readonly size: number;
}

/**
 * Packs words with their entries: a header (words, blocks), for each block where it starts and the sum of the
 * sizes before it (32 bits, little-endian, as every platform is that runs this), and the blocks, in which a
 * word is written as the number of bytes it shares with the one before it, and the rest.
 */
export function packDictionary(entries: Iterable<readonly [string, Entry]>): Uint8Array {
  const words = [...entries].map(([word, entry]) => ({ bytes: encoder.encode(word), entry }));
  words.sort((a, b) => compareBytes(a.bytes, b.bytes));
  const blocks = Math.ceil(words.length / BLOCK);
  const table = new Uint32Array(HEADER + 2 * blocks);
  table.set([words.length, blocks]);
  const data = new ByteWriter(words.length * BLOCK + BLOCK);
  let before: Uint8Array = new Uint8Array(0);
  let sum = 0;
  for (const [i, { bytes, entry }] of words.entries()) {
    if (i % BLOCK === 0) {
      table[HEADER + i / BLOCK] = data.length;
      table[HEADER + blocks + i / BLOCK] = sum;
      before = bytes.subarray(0, 0);
    }
    let shared = 0;
    while (shared < before.length && shared < bytes.length && before[shared] === bytes[shared]) shared++;
    data.varint(shared);
    data.varint(bytes.length - shared);
    data.bytes(bytes.subarray(shared));
    data.varint(entry.count);
    data.varint(entry.size);
    sum += entry.size;
    before = bytes;
  }
  return joinBytes([table, data.view()]);
}

/** Words looked up in their packed form; nothing is unpacked but what is asked for. */
export class Dictionary {
  readonly size: number;
  readonly #starts: Uint32Array;
  readonly #sums: Uint32Array;
  readonly #data: Uint8Array;

  constructor(packed: Uint8Array) {
    const bytes = aligned(packed);
    const numbers = (from: number, length: number): Uint32Array =>
      new Uint32Array(bytes.buffer, bytes.byteOffset + 4 * from, length);
    const [words = 0, blocks = 0] = numbers(0, HEADER);
    this.size = words;
    this.#starts = numbers(HEADER, blocks);
    this.#sums = numbers(HEADER + blocks, blocks);
    this.#data = bytes.subarray(4 * (HEADER + 2 * blocks));
  }

  /** The entry of a word, the sum of the sizes before it, and which word it is, from 0; or undefined. */
  get(word: string): (Entry & { readonly place: number; readonly nth: number }) | undefined {
    const asked = encoder.encode(word);
    const block = this.#blockOf(asked);
    if (block < 0) return undefined;
    const data = this.#data;
    const reader = new ByteReader(data, this.#starts[block]);
    let place = this.#sums[block] ?? 0;
    // How many bytes of the word asked the word before has; all words before it come first in the order.
    let common = 0;
    const words = Math.min(BLOCK, this.size - block * BLOCK);
    for (let i = 0; i < words; i++) {
      const shared = reader.varint();
      const length = reader.varint();
      const rest = reader.at;
      reader.at += length;
      const count = reader.varint();
      const size = reader.varint();
      if (shared < common) return undefined;
      if (shared === common) {
        let same = 0;
        while (same < length && data[rest + same] === asked[common + same]) same++;
        common += same;
        if (same === length && common === asked.length) return { count, size, place, nth: block * BLOCK + i };
        if (same < length && (common === asked.length || (data[rest + same] ?? 0) > (asked[common] ?? 0)))
          return undefined;
      }
      place += size;
    }
    return undefined;
  }

  /** All words that begin so, in order, with their counts. */
  *startingWith(prefix: string): Generator<readonly [word: string, count: number]> {
    for (const [word, { count }] of this.entries(prefix)) yield [word, count];
  }

  /** All words, or those that begin so, in order, with what is kept with them. */
  *entries(prefix = ''): Generator<readonly [word: string, entry: Entry & { readonly place: number }]> {
    const asked = encoder.encode(prefix);
    const word = new Uint8Array(1 << 16);
    for (let block = Math.max(0, this.#blockOf(asked)); block < this.#starts.length; block++) {
      const reader = new ByteReader(this.#data, this.#starts[block]);
      let place = this.#sums[block] ?? 0;
      for (let left = Math.min(BLOCK, this.size - block * BLOCK); left > 0; left--) {
        const shared = reader.varint();
        const length = reader.varint();
        word.set(this.#data.subarray(reader.at, reader.at + length), shared);
        reader.at += length;
        const count = reader.varint();
        const size = reader.varint();
        const order = compareBytes(word.subarray(0, Math.min(shared + length, asked.length)), asked);
        if (order > 0) return;
        if (order === 0) yield [decoder.decode(word.subarray(0, shared + length)), { count, size, place }];
        place += size;
      }
    }
  }

  /** The last block whose first word does not come after the one asked; −1 when every word does. */
  #blockOf(asked: Uint8Array): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const reader = new ByteReader(this.#data, this.#starts[middle]);
      reader.varint();
      const length = reader.varint();
      if (compareBytes(this.#data.subarray(reader.at, reader.at + length), asked) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
