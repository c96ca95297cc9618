import { type Document, VOICES } from '../../documents/document.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Hit, SearchOptions, Vocabulary } from '../index.ts';
import { MAX_TERMS, WEIGHING } from '../options.ts';
import { Arena } from './arena.ts';
import type { Chunks, Held } from './chunks.ts';
import type { Dictionary } from './dictionary.ts';
import type { Head, PackedIndex, Ranked } from './index.ts';
import { type Layout, PER_DOCUMENT } from './layout.ts';
import { PackedMiniSearch } from './mini.ts';
import type { Parts } from './parts.ts';
import { type Postings, readPostings } from './postings.ts';
import { burstOf, type Field, Scorer, type WeightedTerm } from './score.ts';

const DEFAULT_TOP = 10;

/** The fields of an index, with what a build found their mean lengths to be. */
export const fieldsOf = (averages: readonly number[]): Field[] =>
  WEIGHING.fields.map((name, i) => ({
    name,
    boost: WEIGHING.boost[name],
    ofDocument: PER_DOCUMENT.has(name),
    average: averages[i] ?? 0,
  }));

/** A packed index, opened. */
export class PackedEngine implements PackedIndex {
  readonly fingerprint: string;
  readonly heads: readonly Head[];
  readonly vocabulary: Vocabulary;
  readonly #terms: Dictionary;
  readonly #layout: Layout;
  readonly #fields: readonly Field[];
  readonly #chunks: Chunks;
  readonly #parts: Parts;
  readonly #arena = new Arena();
  readonly #scorer: Scorer;
  readonly #mini: PackedMiniSearch;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(parts: {
    readonly fingerprint: string;
    readonly heads: readonly Head[];
    readonly vocabulary: Vocabulary;
    readonly terms: Dictionary;
    readonly layout: Layout;
    readonly fields: readonly Field[];
    readonly chunks: Chunks;
    readonly parts: Parts;
  }) {
    this.fingerprint = parts.fingerprint;
    this.heads = parts.heads;
    this.vocabulary = parts.vocabulary;
    this.#terms = parts.terms;
    this.#layout = parts.layout;
    this.#fields = parts.fields;
    this.#chunks = parts.chunks;
    this.#parts = parts.parts;
    this.#scorer = new Scorer(parts.layout, parts.fields, WEIGHING.bm25);
    this.#mini = new PackedMiniSearch(parts.layout, parts.fields);
    this.#numbers = new Map(parts.heads.map(({ id }, number) => [id, number]));
  }

  async document(id: string): Promise<Document | undefined> {
    return (await this.#held(id))?.document;
  }

  async passagesOf(documentId: string): Promise<readonly Passage[]> {
    return (await this.#held(documentId))?.passages ?? [];
  }

  /** The id of a passage begins with that of its document. */
  async passage(id: string): Promise<Passage | undefined> {
    const [documentId = id] = id.split('#');
    return (await this.passagesOf(documentId)).find((passage) => passage.id === id);
  }

  async searchTerms(
    terms: ReadonlyMap<string, number>,
    options: SearchOptions = {},
  ): Promise<readonly Hit[]> {
    const ranked = await this.rank(terms, options);
    const ids = [...new Set(ranked.map(({ documentId }) => documentId))];
    const held = new Map(await Promise.all(ids.map(async (id) => [id, await this.#held(id)] as const)));
    return ranked.flatMap(({ passage: number, documentId, score, terms: found }) => {
      const first = this.#layout.firsts[this.#numbers.get(documentId) ?? 0] ?? 0;
      const passage = held.get(documentId)?.passages[number - first];
      return passage ? [{ passage, score, terms: found }] : [];
    });
  }

  /** The flat scores choose who can be among the best; what a passage scores MiniSearch says, its document adds to it. */
  async rank(terms: ReadonlyMap<string, number>, options: SearchOptions = {}): Promise<readonly Ranked[]> {
    const asked = [...terms].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS);
    const found = asked.flatMap(([term, weight]) => {
      const place = this.#terms.get(term)?.place;
      return place === undefined ? [] : { term, weight, place };
    });
    await this.#parts.fetch(found.map(({ place }) => place));
    // Nothing waits from here on, so that no other question comes in between and takes the same room.
    const weighted = this.#unpacked(found);
    const top = options.top ?? DEFAULT_TOP;
    const best = this.#scorer.best(weighted, top, {
      wanted: this.#filter(options),
      whole: options.whole ?? false,
    });
    return this.#mini
      .score(best, weighted, ({ postings }, field) =>
        this.#scorer.frequency(field, postings[field] as Postings),
      )
      .map((scored) => ({ ...scored, score: scored.score + this.#scorer.whole(scored.id) }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, top)
      .map(({ id, score, terms: matched }) => ({
        passage: id,
        documentId: this.heads[this.#layout.documents[id] ?? 0]?.id ?? '',
        score,
        terms: matched,
      }));
  }

  #filter({ voice, kind }: SearchOptions): ((passage: number) => boolean) | undefined {
    if (voice === undefined && kind === undefined) return undefined;
    const { voices, documents } = this.#layout;
    const spoken = voice === undefined ? -1 : VOICES.indexOf(voice);
    return (passage) =>
      (voice === undefined || voices[passage] === spoken) &&
      (kind === undefined || this.heads[documents[passage] ?? 0]?.kind === kind);
  }

  /** Terms with their postings, unpacked; valid until the next question. */
  #unpacked(
    found: readonly { readonly term: string; readonly weight: number; readonly place: number }[],
  ): WeightedTerm[] {
    this.#arena.clear();
    return found.map(({ term, weight, place }) => {
      const { bytes, at } = this.#parts.at(place);
      const postings = readPostings(bytes, at, this.#fields.length, (count) => this.#arena.take(count));
      return { term, weight: weight * burstOf(postings), postings };
    });
  }

  #held(id: string): Promise<Held | undefined> {
    const number = this.#numbers.get(id);
    return number === undefined ? Promise.resolve(undefined) : this.#chunks.document(number);
  }
}
