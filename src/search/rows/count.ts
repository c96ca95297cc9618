import { compareBytes, type Entry, emptyMask, type Mask, mark } from '@notabene/packed-index';
import { MOST_COLLECTIONS } from '../../documents/collection.ts';
import type { Language } from '../../documents/document.ts';
import { TEXT, WEIGHING } from '../options.ts';
import { Best } from './best.ts';
import { numberedOf } from './rows.ts';
import type { Value } from './value.ts';

const encoder = new TextEncoder();
const FIELDS = WEIGHING.fields;
const { k, b, d } = WEIGHING.bm25;

/** In how many passages a term stands, at all and by field. */
interface TermCount {
  readonly number: number;
  passages: number;
  /** How often it stands in all texts together. */
  often: number;
  readonly fields: number[];
  /** The collections of those passages. */
  readonly mask: Mask;
  /** In how many documents' texts. */
  documents: number;
  best: Best | undefined;
}

/** Counts over the whole; a term's number is its place in the order in which they were first met. */
export class Counter {
  documents = 0;
  passages = 0;
  readonly languages = new Set<Language>();
  /** As MiniSearch keeps it: a running mean, in the same order, so that it is the same to the last bit. */
  readonly averages: number[] = FIELDS.map(() => 0);
  /** Terms in all texts together. */
  terms = 0;
  readonly #terms = new Map<string, TermCount>();
  readonly #byNumber: TermCount[] = [];
  /** How often each term stands in the text of the document that is being counted, by its number. */
  #document = new Map<number, number>();
  readonly #lists: boolean;

  /** `lists`: whether the passages are gathered in which a common term counts most. */
  constructor({ lists = true }: { readonly lists?: boolean } = {}) {
    this.#lists = lists;
  }

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
      this.averages[field] =
        ((this.averages[field] ?? 0) * this.passages + terms.length) / (this.passages + 1);
      return often;
    });
    for (const [number, often] of counts[TEXT] ?? [])
      this.#document.set(number, (this.#document.get(number) ?? 0) + often);
    this.passages += 1;
    const lengths = fields.map(({ length }) => length);
    for (const [term, here] of met) {
      term.passages += 1;
      mark(term.mask, numberedOf(row).collection);
      term.often += here[TEXT] ?? 0;
      for (const [field, often] of here.entries())
        if (often > 0) term.fields[field] = (term.fields[field] ?? 0) + 1;
      if (!this.#lists) continue;
      term.best ??= new Best();
      term.best.add(row, this.#worth(here, lengths));
    }
    return counts;
  }

  /** Ends a document: how often each term stands in its text. */
  closeDocument(): ReadonlyMap<number, number> {
    const counts = this.#document;
    for (const [number, often] of counts) {
      (this.#byNumber[number] as TermCount).documents += 1;
      this.terms += often;
    }
    this.documents += 1;
    this.#document = new Map();
    return counts;
  }

  /** In the order of the terms, as the table has them. */
  *rows(): Generator<readonly Value[]> {
    for (const term of [...this.#terms.keys()].sort()) {
      const { number, fields, documents, best } = this.#terms.get(term) as TermCount;
      yield [term, number, ...fields, documents, best?.packed() ?? null];
    }
  }

  /** In how many passages each stands, and how often in all texts together. */
  *dictionary(): Generator<readonly [string, Entry]> {
    for (const [term, { passages, often }] of this.#terms) yield [term, { count: passages, size: often }];
  }

  /** In which collections each stands, in the order of a packed dictionary. */
  masks(): Mask[] {
    return [...this.#terms]
      .map(([term, { mask }]) => ({ bytes: encoder.encode(term), mask }))
      .sort((one, other) => compareBytes(one.bytes, other.bytes))
      .map(({ mask }) => mask);
  }

  /**
   * About what a term adds to the score of a passage, but for how rare it is, by what is known so far of how long
   * fields are: it only says in which of many passages it counts most.
   */
  #worth(here: readonly number[], lengths: readonly number[]): number {
    let worth = 0;
    for (const [field, often] of here.entries()) {
      if (often === 0) continue;
      const length = (lengths[field] ?? 0) / (this.averages[field] || 1);
      const boost = WEIGHING.boost[FIELDS[field] ?? 'text'];
      worth += boost * (d + (often * (k + 1)) / (often + k * (1 - b + b * length)));
    }
    return worth;
  }

  #of(term: string): TermCount {
    const known = this.#terms.get(term);
    if (known) return known;
    const made = {
      number: this.#terms.size,
      passages: 0,
      often: 0,
      documents: 0,
      fields: FIELDS.map(() => 0),
      mask: emptyMask(MOST_COLLECTIONS),
      best: undefined,
    };
    this.#terms.set(term, made);
    this.#byNumber.push(made);
    return made;
  }
}
