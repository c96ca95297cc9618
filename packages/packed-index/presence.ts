import { aligned } from './bytes.ts';
import type { Dictionary } from './dictionary.ts';

/** Collections, as bits of so many numbers. */
export type Mask = number[];
const BITS = 32;

/** Room for so many collections. */
export const emptyMask = (collections: number): Mask => Array<number>(Math.ceil(collections / BITS)).fill(0);

/** Adds a collection to a mask, by its number. */
export function mark(mask: Mask, collection: number): void {
  const at = collection >>> 5;
  mask[at] = (mask[at] ?? 0) | (1 << (collection & 31));
}

/** How many collections and terms there are, before what is said of them. */
const HEADER = 2;

/**
 * Packs in which collections each term stands, in the order of the terms: 32 bits for each 32 collections, little-endian,
 * as every platform is that runs this. Of one collection that need not be said.
 */
export function packPresence(masks: readonly Mask[], collections: number): Uint8Array {
  const each = collections < 2 ? 0 : Math.ceil(collections / BITS);
  const packed = new Uint32Array(HEADER + each * masks.length);
  packed.set([collections, masks.length]);
  for (const [nth, mask] of masks.entries()) packed.set(mask.slice(0, each), HEADER + nth * each);
  return new Uint8Array(packed.buffer);
}

/** In which collections each term stands. */
export class Presence {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #terms: Dictionary;
  readonly #each: number;
  readonly #masks: Uint32Array;

  /** `names`: those of the collections, by number. */
  constructor(packed: Uint8Array, terms: Dictionary, names: readonly string[]) {
    const { buffer, byteOffset, byteLength } = aligned(packed);
    this.#numbers = new Map(names.map((name, number) => [name, number]));
    this.#terms = terms;
    this.#each = Math.ceil(names.length / BITS);
    this.#masks = new Uint32Array(buffer, byteOffset + 4 * HEADER, byteLength / 4 - HEADER);
  }

  /** Whether a term stands in a document of one of these. */
  standsIn(term: string, collections: ReadonlySet<string>): boolean {
    const entry = this.#terms.get(term);
    if (entry === undefined) return false;
    const wanted = [...collections].flatMap((name) => this.#numbers.get(name) ?? []);
    if (this.#masks.length === 0) return wanted.length > 0;
    return wanted.some(
      (number) => (((this.#masks[entry.nth * this.#each + (number >>> 5)] ?? 0) >>> (number & 31)) & 1) === 1,
    );
  }
}
