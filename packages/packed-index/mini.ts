import MiniSearch from 'minisearch';
import type { Layout } from './layout.ts';
import { frequencyIn } from './postings.ts';
import type { Field, Weighing, WeightedTerm } from './score.ts';

/** A passage that MiniSearch scored. */
export interface Scored {
  /** Its number in the index. */
  readonly id: number;
  readonly score: number;
  readonly terms: readonly string[];
  /** Whether any of them stands in its text. */
  readonly inText: boolean;
}

/** The postings of a term that are of use to one question; `size` tells of all that there are. */
class SomePostings extends Map<number, number> {
  #all = 0;

  static of(all: number): SomePostings {
    const some = new SomePostings();
    some.#all = all;
    return some;
  }

  override get size(): number {
    return this.#all;
  }
}

/**
 * MiniSearch over a packed index. For each question it is given the question's terms and only the passages that
 * can be among the best; since it knows the size of the whole, the scores are those of the whole index. It
 * relies on protected members of the version that is pinned; a test holds it to plain MiniSearch.
 */
export class PackedMiniSearch extends MiniSearch<{ readonly id: number }> {
  readonly #layout: Layout;
  readonly #fields: readonly Field[];
  readonly #weighing: Weighing;

  /** `passages`: how many the whole index has, when the layout is of some of them only. */
  constructor(
    layout: Layout,
    fields: readonly Field[],
    weighing: Weighing,
    passages = layout.documents.length,
  ) {
    super({ fields: fields.map(({ name }) => name) });
    this.#layout = layout;
    this.#fields = fields;
    this.#weighing = weighing;
    this._documentCount = passages;
    this._avgFieldLength = fields.map(({ average }) => average);
  }

  /** It holds no postings of its own: what it found would be nothing, and no error. */
  override search(): never {
    throw new TypeError('a packed index is searched through `score`');
  }

  /**
   * Scores passages, given by their numbers in rising order, and ranks them. `frequency` says in how many
   * passages of the whole index a term stands in a field, `favour` by what a passage's score is multiplied.
   */
  score(
    passages: readonly number[],
    terms: readonly WeightedTerm[],
    frequency: (term: WeightedTerm, field: number) => number,
    favour?: (passage: number) => number,
  ): Scored[] {
    const { documents, lengths } = this.#layout;
    const placeOf = (passage: number, field: number): number =>
      this.#fields[field]?.ofDocument ? (documents[passage] ?? 0) : passage;
    this._documentIds = new Map(passages.map((passage) => [passage, passage]));
    this._fieldLength = new Map(
      passages.map((passage) => [passage, lengths.map((of, field) => of[placeOf(passage, field)] ?? 0)]),
    );
    this._index.clear();
    for (const term of terms) {
      const data = new Map<number, Map<number, number>>();
      for (const [field, postings] of term.postings.entries()) {
        const some = SomePostings.of(frequency(term, field));
        for (const passage of passages) {
          const often = frequencyIn(postings, placeOf(passage, field));
          if (often > 0) some.set(passage, often);
        }
        data.set(field, some);
      }
      this._index.set(term.term, data);
    }
    const text = this.#fields[this.#weighing.text]?.name ?? '';
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    return super
      .search('q', {
        tokenize: () => [...weights.keys()],
        processTerm: (term) => term,
        boostTerm: (term) => weights.get(term) ?? 1,
        boost: Object.fromEntries(this.#fields.map(({ name, boost }) => [name, boost])),
        bm25: this.#weighing.bm25,
        ...(favour === undefined ? {} : { boostDocument: favour }),
      })
      .map((r) => ({
        id: r.id as number,
        score: r.score / (r.queryTerms.length || 1),
        terms: r.terms,
        inText: Object.values(r.match).some((fields) => fields.includes(text)),
      }))
      .sort((a, b) => b.score - a.score || a.id - b.id);
  }
}
