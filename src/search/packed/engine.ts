import {
  type Dictionary,
  type Field,
  type Layout,
  type Parts,
  type Presence,
  Ranker,
} from '@notabene/packed-index';
import { VOICES } from '../../documents/document.ts';
import { filtered, heldWithin } from '../documents/summaries.ts';
import type { Pointer } from '../files.ts';
import type {
  CollectionSize,
  DocumentSummary,
  Meaning,
  Ranked,
  RankOptions,
  SearchIndex,
  StoredDocument,
  SummaryFilter,
  Vocabulary,
} from '../index.ts';
import { DEFAULT_TOP, FAVOUR, MAX_TERMS, OF_DOCUMENT, RANKING, WEIGHING } from '../options.ts';
import type { Chunks } from './chunks.ts';
import type { PackedMeaning } from './meaning.ts';
import type { Summaries } from './summaries.ts';

/** The fields of an index, with what a build found their mean lengths to be. */
export const fieldsOf = (averages: readonly number[]): Field[] =>
  WEIGHING.fields.map((name, i) => ({
    name,
    boost: WEIGHING.boost[name],
    ofDocument: OF_DOCUMENT[i] === true,
    average: averages[i] ?? 0,
  }));

/** What an index is made of, as far as a later build takes over. */
interface Contents {
  readonly summaries: Summaries;
  readonly terms: Dictionary;
  readonly words: Dictionary;
  readonly layout: Layout;
  readonly parts: Parts<Pointer['postings'][number]>;
  readonly meaning: PackedMeaning | null;
  /** The same in every index of one program. */
  readonly ofProgram: OfProgram;
}

/** Ordinary words and the table of terms, packed: they take longer to make than a few documents. */
export interface OfProgram {
  readonly common: Uint8Array;
  readonly table: Uint8Array;
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
  readonly #chunks: Chunks;
  readonly #ranker: Ranker;
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
    this.documents = parts.summaries.size;
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
      similarity: async (asked, places) =>
        new Map(
          [...places.keys()].flatMap((id) => {
            const found = meaning.similarity(asked, id);
            return found === null ? [] : [[id, found] as const];
          }),
        ),
    };
    this.#chunks = parts.chunks;
    this.#ranker = new Ranker({ ...parts, weighing: RANKING });
  }

  summaries(filter: SummaryFilter = {}): Promise<readonly DocumentSummary[]> {
    return Promise.resolve(filtered(this.contents.summaries.candidates(filter), filter));
  }

  async held(documentId: string, collections?: ReadonlySet<string>): Promise<StoredDocument | undefined> {
    const number = this.contents.summaries.numberOf(documentId);
    if (number === undefined || !this.#isIn(number, collections)) return undefined;
    return heldWithin(await this.#chunks.document(number), collections);
  }

  standsIn(term: string, collections: ReadonlySet<string>): boolean {
    return this.#presence.standsIn(term, collections);
  }

  async rank(terms: ReadonlyMap<string, number>, options: RankOptions = {}): Promise<readonly Ranked[]> {
    const asked = [...terms].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS);
    const ranked = await this.#ranker.rank(asked, options.top ?? DEFAULT_TOP, {
      wanted: this.#wanted(options),
      favour: this.#favour(options),
      whole: options.whole ?? false,
    });
    const { documents, firsts, labels } = this.contents.layout;
    return ranked.map(({ id, score, terms: matched, inText }) => {
      const document = documents[id] ?? 0;
      return {
        documentId: this.contents.summaries.at(document)?.id ?? '',
        place: id - (firsts[document] ?? 0),
        voice: VOICES[labels[id] ?? 0] ?? 'proces',
        score,
        terms: matched,
        inText,
      };
    });
  }

  #isIn(document: number, collections: ReadonlySet<string> | undefined): boolean {
    return collections === undefined || collections.has(this.contents.summaries.collection(document) ?? '');
  }

  #wanted(options: RankOptions): ((passage: number) => boolean) | undefined {
    const { voice, kind, documents: ids, collections } = options;
    if (voice === undefined && kind === undefined && ids === undefined && collections === undefined)
      return undefined;
    const { labels, documents } = this.contents.layout;
    const spoken = voice === undefined ? -1 : VOICES.indexOf(voice);
    const allowed = ids && new Set([...ids].flatMap((id) => this.contents.summaries.numberOf(id) ?? []));
    return (passage) => {
      if (voice !== undefined && labels[passage] !== spoken) return false;
      const document = documents[passage] ?? 0;
      return (
        (kind === undefined || this.contents.summaries.kind(document) === kind) &&
        this.#isIn(document, collections) &&
        (allowed === undefined || allowed.has(document))
      );
    };
  }

  #favour({ favour }: RankOptions): ((passage: number) => number) | undefined {
    if (favour === undefined || favour.voices.length + favour.kinds.length === 0) return undefined;
    const { labels, documents } = this.contents.layout;
    const spoken = new Set(favour.voices.map((voice) => VOICES.indexOf(voice)));
    const kinds = new Set(favour.kinds);
    return (passage) => {
      const kind = this.contents.summaries.kind(documents[passage] ?? 0);
      return spoken.has(labels[passage] ?? -1) || (kind !== undefined && kinds.has(kind)) ? FAVOUR : 1;
    };
  }
}
