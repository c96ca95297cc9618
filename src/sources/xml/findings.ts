import type { Suspicion, SuspicionCode } from '../extracted.ts';

/** Most places that are named for one kind of suspicion; the rest is counted at the last. */
const PLACES = 40;

/** Gathers what is suspicious, by kind and place, never with its text. */
export class Findings {
  readonly #found = new Map<string, { code: SuspicionCode; place: string | null; count: number }>();
  readonly #last = new Map<SuspicionCode, string>();
  readonly #places = new Map<SuspicionCode, number>();

  add(code: SuspicionCode, place: string | null, count = 1): void {
    if (count <= 0) return;
    const key = `${code} ${place}`;
    const full = (this.#places.get(code) ?? 0) >= PLACES;
    const found = this.#found.get(key) ?? (full ? this.#found.get(this.#last.get(code) ?? '') : undefined);
    if (found !== undefined) {
      found.count += count;
      return;
    }
    this.#found.set(key, { code, place, count });
    this.#last.set(code, key);
    this.#places.set(code, (this.#places.get(code) ?? 0) + 1);
  }

  list(): readonly Suspicion[] {
    return [...this.#found.values()];
  }
}
