import { ByteReader, ByteWriter } from './bytes.ts';

/** Where a term stands in one field: rising numbers of passages (or documents), and how often in each. */
export interface Postings {
  readonly ids: Uint32Array;
  readonly frequencies: Uint16Array;
}

const MOST_OFTEN = 65_535;

/** Writes the postings of one term in one field as they come, in rising order. */
export class PostingsWriter {
  readonly #bytes = new ByteWriter(4);
  #last = -1;
  #count = 0;

  /** A step to the next one with a bit that tells whether the term stands there once; if not, how often follows. */
  add(id: number, frequency: number): void {
    const often = Math.min(frequency, MOST_OFTEN);
    this.#bytes.varint(2 * (id - this.#last - 1) + (often > 1 ? 1 : 0));
    if (often > 1) this.#bytes.varint(often - 2);
    this.#last = id;
    this.#count += 1;
  }

  appendTo(target: ByteWriter): void {
    target.varint(this.#count);
    target.bytes(this.#bytes.view());
  }
}

/** The postings of a term, field by field, from the place where they start; they are put in room that is taken. */
export function readPostings(
  bytes: Uint8Array,
  start: number,
  fields: number,
  take: (count: number) => Postings,
): Postings[] {
  const reader = new ByteReader(bytes, start);
  return Array.from({ length: fields }, () => {
    const count = reader.varint();
    const { ids, frequencies } = take(count);
    let at = reader.at;
    let id = -1;
    for (let i = 0; i < count; i++) {
      // The same as `reader.varint()`, without a call: most of the time of a cold question is spent here.
      let byte = bytes[at++] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        step |= (byte & 127) << shift;
      }
      id += (step >>> 1) + 1;
      ids[i] = id;
      if ((step & 1) === 0) frequencies[i] = 1;
      else {
        reader.at = at;
        frequencies[i] = reader.varint() + 2;
        at = reader.at;
      }
    }
    reader.at = at;
    return { ids, frequencies };
  });
}

/** How often a term stands in a passage (or document), 0 if it doesn't; by bisection. */
export function frequencyIn({ ids, frequencies }: Postings, id: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? (frequencies[low] ?? 0) : 0;
}
