import { lastNotAfter } from './bisect.ts';

/** A file with postings: `start` is where its first byte stands among the bytes of all of them. */
interface Part {
  readonly start: number;
}

/** Packed postings, fetched by the part when a question needs them and then kept: together they fit. */
export class Parts<P extends Part = Part> {
  readonly #parts: readonly P[];
  readonly #read: (part: P) => Promise<Uint8Array>;
  readonly #kept = new Map<P, Uint8Array>();

  constructor(parts: readonly P[], read: (part: P) => Promise<Uint8Array>) {
    this.#parts = parts;
    this.#read = read;
  }

  /**
   * Fetches what is not there yet of the parts that hold these places. Two questions at the same time may fetch
   * the same part: in a worker neither may wait for the other's.
   */
  async fetch(places: Iterable<number>): Promise<void> {
    const missing = new Set([...places].map((place) => this.#partOf(place)));
    await Promise.all(
      [...missing].map(async (part) => {
        if (!this.#kept.has(part)) this.#kept.set(part, await this.#read(part));
      }),
    );
  }

  /** Fetches all that is not there yet. */
  fetchAll(): Promise<void> {
    return this.fetch(this.#parts.map(({ start }) => start));
  }

  /** The bytes that hold a place, and where in them it is; the part must have been fetched. */
  at(place: number): { readonly bytes: Uint8Array; readonly at: number } {
    const part = this.#partOf(place);
    const bytes = this.#kept.get(part);
    if (bytes === undefined) throw new RangeError(`postings at ${place} were not fetched`);
    return { bytes, at: place - part.start };
  }

  #partOf(place: number): P {
    const part = lastNotAfter(this.#parts, place, ({ start }) => start);
    if (part === undefined) throw new RangeError(`no postings at ${place}`);
    return part;
  }
}
