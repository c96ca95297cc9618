import { aligned, Dictionary, joinBytes, packDictionary } from '@notabene/packed-index';
import type { Kind } from '../../documents/document.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import type { DocumentSummary, SummaryFilter } from '../index.ts';

/** How many summaries there are, and how long the dictionary of their ids is. */
const HEADER = 2;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Packs summaries in the order of their documents: where each starts (32 bits, little-endian, as every platform is that
 * runs this), the numbers of the ids, the kinds, the collections by their place among all names, and the summaries as JSON.
 */
export function packSummaries(summaries: readonly DocumentSummary[], names: readonly string[]): Uint8Array {
  const texts = summaries.map((head) => encoder.encode(JSON.stringify(head)));
  const ids = packDictionary(summaries.map(({ id }, number) => [id, { count: number, size: 0 }]));
  const table = new Uint32Array(HEADER + summaries.length + 1);
  table.set([summaries.length, ids.length]);
  let length = 0;
  for (const [number, text] of texts.entries()) {
    length += text.length;
    table[HEADER + number + 1] = length;
  }
  const kinds = Uint8Array.from(summaries, ({ kind }) => KIND_IDS.indexOf(kind));
  const collections = Uint8Array.from(summaries, ({ collection }) => names.indexOf(collection));
  return joinBytes([table, ids, kinds, collections, ...texts]);
}

/** What is known of documents without their texts, by their numbers; a head is parsed when it is asked for. */
export class Summaries implements Iterable<DocumentSummary> {
  readonly size: number;
  readonly #starts: Uint32Array;
  readonly #ids: Dictionary;
  readonly #kinds: Uint8Array;
  readonly #names: readonly string[];
  readonly #collections: Uint8Array;
  readonly #texts: Uint8Array;

  /** `names`: all collections, in the order that it was packed with. */
  constructor(packed: Uint8Array, names: readonly string[]) {
    const bytes = aligned(packed);
    const numbers = (from: number, length: number): Uint32Array =>
      new Uint32Array(bytes.buffer, bytes.byteOffset + 4 * from, length);
    const [size = 0, idBytes = 0] = numbers(0, HEADER);
    this.size = size;
    this.#starts = numbers(HEADER, size + 1);
    const ids = 4 * (HEADER + size + 1);
    const kinds = ids + idBytes;
    this.#ids = new Dictionary(bytes.subarray(ids, kinds));
    this.#kinds = bytes.subarray(kinds, kinds + size);
    this.#names = names;
    this.#collections = bytes.subarray(kinds + size, kinds + 2 * size);
    this.#texts = bytes.subarray(kinds + 2 * size);
  }

  at(number: number): DocumentSummary | undefined {
    if (number >= this.size) return undefined;
    return JSON.parse(this.#text(number)) as DocumentSummary;
  }

  /** Of what kind a document is; asked for many at a time, so it is at hand. */
  kind(number: number): Kind | undefined {
    return KIND_IDS[this.#kinds[number] ?? KIND_IDS.length];
  }

  /** In which collection a document is. */
  collection(number: number): string | undefined {
    return this.#names[this.#collections[number] ?? this.#names.length];
  }

  numberOf(id: string): number | undefined {
    return this.#ids.get(id)?.count;
  }

  /** Summaries that may be meant, in order: those of another kind or collection, or without a number of these, are not parsed. */
  *candidates({ kind, collections, references }: SummaryFilter): Generator<DocumentSummary> {
    const parts = references?.map((reference) => reference.replace(/^#/, '-'));
    for (let number = 0; number < this.size; number++) {
      if (kind !== undefined && this.kind(number) !== kind) continue;
      if (collections !== undefined && !collections.has(this.collection(number) ?? '')) continue;
      const text = this.#text(number);
      if (parts === undefined || parts.some((part) => text.includes(part)))
        yield JSON.parse(text) as DocumentSummary;
    }
  }

  #text(number: number): string {
    return decoder.decode(this.#texts.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  *[Symbol.iterator](): Generator<DocumentSummary> {
    for (let number = 0; number < this.size; number++) yield this.at(number) as DocumentSummary;
  }
}
