import type { Postings } from './postings.ts';

/** Terms in unpacked form, the last used last; bounded by how many postings they have together. */
export class TermCache {
  readonly #most: number;
  readonly #terms = new Map<string, readonly Postings[]>();
  #held = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(term: string): readonly Postings[] | undefined {
    const known = this.#terms.get(term);
    if (known === undefined) return undefined;
    this.#terms.delete(term);
    this.#terms.set(term, known);
    return known;
  }

  set(term: string, postings: readonly Postings[]): void {
    const size = sizeOf(postings);
    if (size > this.#most) return;
    this.#terms.set(term, postings);
    this.#held += size;
    for (const [oldest, held] of this.#terms) {
      if (this.#held <= this.#most) return;
      this.#terms.delete(oldest);
      this.#held -= sizeOf(held);
    }
  }
}

const sizeOf = (postings: readonly Postings[]): number =>
  postings.reduce((sum, { ids }) => sum + ids.length, 0);
