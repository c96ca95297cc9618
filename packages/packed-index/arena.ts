import type { Postings } from './postings.ts';

/** Room for so many postings is kept from one question to the next, six bytes each: 3 MB. */
const KEPT = 1 << 19;

/**
 * Room for the unpacked postings of one question. It is used again for the next, so that a question leaves little
 * to clean up; what a question needed beyond it is given back.
 */
export class Arena {
  #ids = new Uint32Array(KEPT);
  #frequencies = new Uint16Array(KEPT);
  #used = 0;

  /** What was taken before is no longer valid. */
  clear(): void {
    if (this.#ids.length > KEPT) {
      this.#ids = new Uint32Array(KEPT);
      this.#frequencies = new Uint16Array(KEPT);
    }
    this.#used = 0;
  }

  /** Room for a number of postings, with whatever was in it before. */
  take(count: number): Postings {
    if (this.#used + count > this.#ids.length) {
      const room = Math.max(2 * this.#ids.length, count);
      this.#ids = new Uint32Array(room);
      this.#frequencies = new Uint16Array(room);
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += count;
    return {
      ids: this.#ids.subarray(start, this.#used),
      frequencies: this.#frequencies.subarray(start, this.#used),
    };
  }
}
