import type { Language } from '../../documents/document.ts';
import { WEIGHING } from '../options.ts';
import { Best } from './best.ts';
import type { Value } from './binding.ts';

const FIELDS = WEIGHING.fields;
const { k, b, d } = WEIGHING.bm25;

/** In how many passages a term stands, at all and by field. */
interface TermCount {
  readonly number: number;
  passages: number;
  readonly fields: number[];
  best: Best | undefined;
}

/** Counts over the whole; a term's number is its place in the order in which they were first met. */
export class Counter {
  documents = 0;
  passages = 0;
  readonly languages = new Set<Language>();
  /** As MiniSearch keeps it: a running mean, in the same order, so that it is the same to the last bit. */
  readonly averages: number[] = FIELDS.map(() => 0);
  readonly #terms = new Map<string, TermCount>();

  /** Takes the fields of the next passage along, and gives how often each term stands in them. */
  count(row: number, fields: readonly (readonly string[])[]): Map<number, number>[] {
    const met = new Map<TermCount, number[]>();
    const counts = fields.map((terms, field) => {
      const often = new Map<number, number>();
      for (const term of terms) {
        const known = this.#of(term);
        const here = met.get(known) ?? FIELDS.map(() => 0);
        met.set(known, here);
        here[field] = (here[field] ?? 0) + 1;
        often.set(known.number, here[field]);
      }
      this.averages[field] = ((this.averages[field] ?? 0) * this.passages + often.size) / (this.passages + 1);
      return often;
    });
    this.passages += 1;
    for (const [term, here] of met) {
      term.passages += 1;
      for (const [field, often] of here.entries())
        if (often > 0) term.fields[field] = (term.fields[field] ?? 0) + 1;
      term.best ??= new Best();
      term.best.add(row, this.#worth(term, here, counts));
    }
    return counts;
  }

  /** In the order of the terms, as the table has them. */
  *terms(): Generator<readonly Value[]> {
    for (const term of [...this.#terms.keys()].sort()) {
      const { number, fields, best } = this.#terms.get(term) as TermCount;
      yield [term, number, ...fields, best?.packed() ?? null];
    }
  }

  *frequencies(): Generator<readonly [string, number]> {
    for (const [term, { passages }] of this.#terms) yield [term, passages];
  }

  /**
   * About what a term adds to the score of a passage, by what is known so far of how rare it is and how long
   * fields are: it only says which of many passages are worth a look.
   */
  #worth(
    { fields }: TermCount,
    here: readonly number[],
    counts: readonly ReadonlyMap<number, number>[],
  ): number {
    let worth = 0;
    for (const [field, often] of here.entries()) {
      if (often === 0) continue;
      const name = FIELDS[field] ?? 'text';
      const found = fields[field] ?? 0;
      const rarity = Math.log(1 + (this.passages - found + 0.5) / (found + 0.5));
      const length = (counts[field]?.size ?? 0) / (this.averages[field] || 1);
      worth += WEIGHING.boost[name] * rarity * (d + (often * (k + 1)) / (often + k * (1 - b + b * length)));
    }
    return worth;
  }

  #of(term: string): TermCount {
    const known = this.#terms.get(term);
    if (known) return known;
    const made = {
      number: this.#terms.size,
      passages: 0,
      fields: FIELDS.map(() => 0),
      best: undefined,
    };
    this.#terms.set(term, made);
    return made;
  }
}
