import { VOICES } from '../../documents/document.ts';
import { filtered, heldWithin } from '../documents/heads.ts';
import type {
  CollectionSize,
  DocumentSummary,
  HeadFilter,
  Meaning,
  Ranked,
  RankOptions,
  SearchIndex,
  StoredDocument,
  Vocabulary,
} from '../index.ts';
import { DEFAULT_TOP, FAVOUR, MAX_TERMS, WEIGHING } from '../options.ts';
import { Arena } from './arena.ts';
import type { Chunks } from './chunks.ts';
import type { Dictionary } from './dictionary.ts';
import type { Heads } from './heads.ts';
import { type Layout, PER_DOCUMENT } from './layout.ts';
import type { PackedMeaning } from './meaning.ts';
import { PackedMiniSearch } from './mini.ts';
import type { Parts } from './parts.ts';
import { type Postings, readPostings } from './postings.ts';
import type { Presence } from './presence.ts';
import { burstOf, type Field, Scorer, type WeightedTerm } from './score.ts';

/** The fields of an index, with what a build found their mean lengths to be. */
export const fieldsOf = (averages: readonly number[]): Field[] =>
  WEIGHING.fields.map((name, i) => ({
    name,
    boost: WEIGHING.boost[name],
    ofDocument: PER_DOCUMENT.has(name),
    average: averages[i] ?? 0,
  }));

/** What an index is made of, as far as a later build takes over. */
interface Contents {
  readonly heads: Heads;
  readonly terms: Dictionary;
  readonly words: Dictionary;
  readonly layout: Layout;
  readonly parts: Parts;
  readonly meaning: PackedMeaning | null;
}

/** A packed index, opened: what ranks is kept packed, texts are fetched when they are shown. */
export class PackedIndex implements SearchIndex {
  readonly fingerprint: string;
  /** The same digits without what was encoded: the same documents give the same ones, whatever encoder there was. */
  readonly ofWords: string;
  readonly documents: number;
  readonly passages: number;
  readonly collections: readonly CollectionSize[];
  readonly vocabulary: Vocabulary;
  readonly meaning: Meaning | null;
  readonly contents: Contents;
  readonly #fields: readonly Field[];
  readonly #chunks: Chunks;
  readonly #arena = new Arena();
  readonly #scorer: Scorer;
  readonly #mini: PackedMiniSearch;
  readonly #presence: Presence;

  constructor(
    parts: Contents & {
      readonly fingerprint: string;
      readonly ofWords: string;
      readonly collections: readonly CollectionSize[];
      readonly presence: Presence;
      readonly vocabulary: Vocabulary;
      readonly fields: readonly Field[];
      readonly chunks: Chunks;
    },
  ) {
    this.contents = parts;
    this.fingerprint = parts.fingerprint;
    this.ofWords = parts.ofWords;
    this.documents = parts.heads.size;
    this.passages = parts.layout.documents.length;
    this.collections = parts.collections;
    this.#presence = parts.presence;
    this.vocabulary = parts.vocabulary;
    const { meaning } = parts;
    this.meaning = meaning && {
      encoder: meaning.encoder,
      dims: meaning.dims,
      remake: 'Bouw de index opnieuw met "npm run build" of "notabene ingest"',
      lookedAmong: 0,
      nearest: async (asked, options = {}) =>
        meaning.nearest(asked, options.top ?? DEFAULT_TOP, this.#wanted(options)),
      likeness: async (asked, places) =>
        new Map(
          [...places.keys()].flatMap((id) => {
            const found = meaning.likeness(asked, id);
            return found === null ? [] : [[id, found] as const];
          }),
        ),
    };
    this.#fields = parts.fields;
    this.#chunks = parts.chunks;
    this.#scorer = new Scorer(parts.layout, parts.fields, WEIGHING.bm25);
    this.#mini = new PackedMiniSearch(parts.layout, parts.fields);
  }

  heads(filter: HeadFilter = {}): Promise<readonly DocumentSummary[]> {
    return Promise.resolve(filtered(this.contents.heads.candidates(filter), filter));
  }

  async held(documentId: string, collections?: ReadonlySet<string>): Promise<StoredDocument | undefined> {
    const number = this.contents.heads.numberOf(documentId);
    if (number === undefined || !this.#isIn(number, collections)) return undefined;
    return heldWithin(await this.#chunks.document(number), collections);
  }

  standsIn(term: string, collections: ReadonlySet<string>): boolean {
    return this.#presence.standsIn(term, collections);
  }

  /** The flat scores choose who can be among the best; what a passage scores MiniSearch says, its document adds to it. */
  async rank(terms: ReadonlyMap<string, number>, options: RankOptions = {}): Promise<readonly Ranked[]> {
    const asked = [...terms].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS);
    const found = asked.flatMap(([term, weight]) => {
      const place = this.contents.terms.get(term)?.place;
      return place === undefined ? [] : { term, weight, place };
    });
    await this.contents.parts.fetch(found.map(({ place }) => place));
    // Nothing waits from here on, so that no other question comes in between and takes the same room.
    const weighted = this.#unpacked(found);
    const top = options.top ?? DEFAULT_TOP;
    const favour = this.#favour(options);
    const choice = { wanted: this.#wanted(options), favour, whole: options.whole ?? false };
    const best = this.#scorer.best(weighted, top, choice);
    const { documents, firsts, voices } = this.contents.layout;
    return this.#mini
      .score(
        best,
        weighted,
        ({ postings }, field) => this.#scorer.frequency(field, postings[field] as Postings),
        favour,
      )
      .map((scored) => ({
        ...scored,
        score: scored.score + this.#scorer.whole(scored.id) * (favour?.(scored.id) ?? 1),
      }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, top)
      .map(({ id, score, terms: matched, inText }) => {
        const document = documents[id] ?? 0;
        return {
          documentId: this.contents.heads.at(document)?.id ?? '',
          place: id - (firsts[document] ?? 0),
          voice: VOICES[voices[id] ?? 0] ?? 'proces',
          score,
          terms: matched,
          inText,
        };
      });
  }

  #isIn(document: number, collections: ReadonlySet<string> | undefined): boolean {
    return collections === undefined || collections.has(this.contents.heads.collection(document) ?? '');
  }

  #wanted(options: RankOptions): ((passage: number) => boolean) | undefined {
    const { voice, kind, documents: ids, collections } = options;
    if (voice === undefined && kind === undefined && ids === undefined && collections === undefined)
      return undefined;
    const { voices, documents } = this.contents.layout;
    const spoken = voice === undefined ? -1 : VOICES.indexOf(voice);
    const allowed = ids && new Set([...ids].flatMap((id) => this.contents.heads.numberOf(id) ?? []));
    return (passage) => {
      if (voice !== undefined && voices[passage] !== spoken) return false;
      const document = documents[passage] ?? 0;
      return (
        (kind === undefined || this.contents.heads.kind(document) === kind) &&
        this.#isIn(document, collections) &&
        (allowed === undefined || allowed.has(document))
      );
    };
  }

  #favour({ favour }: RankOptions): ((passage: number) => number) | undefined {
    if (favour === undefined || favour.voices.length + favour.kinds.length === 0) return undefined;
    const { voices, documents } = this.contents.layout;
    const spoken = new Set(favour.voices.map((voice) => VOICES.indexOf(voice)));
    const kinds = new Set(favour.kinds);
    return (passage) => {
      const kind = this.contents.heads.kind(documents[passage] ?? 0);
      return spoken.has(voices[passage] ?? -1) || (kind !== undefined && kinds.has(kind)) ? FAVOUR : 1;
    };
  }

  /** Terms with their postings, unpacked; valid until the next question. */
  #unpacked(
    found: readonly { readonly term: string; readonly weight: number; readonly place: number }[],
  ): WeightedTerm[] {
    this.#arena.clear();
    return found.map(({ term, weight, place }) => {
      const { bytes, at } = this.contents.parts.at(place);
      const postings = readPostings(bytes, at, this.#fields.length, (count) => this.#arena.take(count));
      return { term, weight: weight * burstOf(postings), postings };
    });
  }
}
