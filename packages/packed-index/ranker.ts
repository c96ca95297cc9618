import { Arena } from './arena.ts';
import type { Dictionary } from './dictionary.ts';
import type { Layout } from './layout.ts';
import { PackedMiniSearch, type Scored } from './mini.ts';
import type { Parts } from './parts.ts';
import { type Postings, readPostings } from './postings.ts';
import { burstIn, type Choice, type Field, Scorer, type Weighing, type WeightedTerm } from './score.ts';

/** Ranks the passages of one index. The flat scores choose which can be among the best; MiniSearch says what each scores. */
export class Ranker {
  readonly #terms: Dictionary;
  readonly #parts: Pick<Parts, 'fetch' | 'at'>;
  readonly #fields: readonly Field[];
  readonly #weighing: Weighing;
  readonly #arena = new Arena();
  readonly #scorer: Scorer;
  readonly #mini: PackedMiniSearch;

  constructor(index: {
    readonly terms: Dictionary;
    readonly parts: Pick<Parts, 'fetch' | 'at'>;
    readonly layout: Layout;
    readonly fields: readonly Field[];
    readonly weighing: Weighing;
  }) {
    const { layout, fields, weighing } = index;
    this.#terms = index.terms;
    this.#parts = index.parts;
    this.#fields = fields;
    this.#weighing = weighing;
    this.#scorer = new Scorer(layout, fields, weighing);
    this.#mini = new PackedMiniSearch(layout, fields, weighing);
  }

  /** The best passages by their numbers, best first, for terms with their weights; equal ones as they stand. */
  async rank(
    asked: Iterable<readonly [term: string, weight: number]>,
    top: number,
    choice: Choice = {},
  ): Promise<Scored[]> {
    const found = [...asked].flatMap(([term, weight]) => {
      const place = this.#terms.get(term)?.place;
      return place === undefined ? [] : [{ term, weight, place }];
    });
    await this.#parts.fetch(found.map(({ place }) => place));
    // Nothing waits from here on, so that no other question comes in between and takes the same room.
    const weighted = this.#unpacked(found);
    const { favour } = choice;
    const frequency = ({ postings }: WeightedTerm, field: number): number =>
      this.#scorer.frequency(field, postings[field] as Postings);
    return this.#mini
      .score(this.#scorer.best(weighted, top, choice), weighted, frequency, favour)
      .map((scored) => ({
        ...scored,
        score: scored.score + this.#scorer.whole(scored.id) * (favour?.(scored.id) ?? 1),
      }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, top);
  }

  /** Terms with their postings, unpacked; valid until the next question. */
  #unpacked(
    found: readonly { readonly term: string; readonly weight: number; readonly place: number }[],
  ): WeightedTerm[] {
    this.#arena.clear();
    return found.map(({ term, weight, place }) => {
      const { bytes, at } = this.#parts.at(place);
      const postings = readPostings(bytes, at, this.#fields.length, (count) => this.#arena.take(count));
      return { term, weight: weight * burstIn(postings, this.#weighing), postings };
    });
  }
}
