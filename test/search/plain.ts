import MiniSearch, { type Options } from 'minisearch';
import type { Document } from '../../src/documents/document.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { relationsOf } from '../../src/search/documents/subjects.ts';
import { filtered, heldWithin, toSummary } from '../../src/search/documents/summaries.ts';
import type {
  CollectionSize,
  DocumentSummary,
  Ranked,
  RankOptions,
  SearchIndex,
  StoredDocument,
  SummaryFilter,
  Vocabulary,
} from '../../src/search/index.ts';
import { DEFAULT_TOP, FAVOUR, MAX_TERMS, WEIGHING } from '../../src/search/options.ts';
import { CompiledTerms } from '../../src/search/terms/compiled.ts';
import { compiledTerms } from '../../src/search/terms/table.ts';
import { commonWords } from '../../src/search/words/common-words.ts';
import { makeSplitter } from '../../src/search/words/compounds.ts';
import { ordinaryDrawers } from '../../src/search/words/lexicon.ts';
import { drawersOf } from '../../src/search/words/spelling.ts';
import { analyze, countWords, lexiconOf } from '../../src/search/words/vocabulary.ts';

/** A passage as MiniSearch is given it: every field already analyzed, its terms joined by blanks. */
interface IndexedPassage {
  readonly id: number;
  readonly title: string;
  readonly headings: string;
  readonly text: string;
}

/**
 * Fields are analyzed before they get here. MiniSearch counts as the length of a field how many different tokens it
 * has; with its place behind it every token is another, so that what is said again counts as length too.
 */
export const OPTIONS: Options<IndexedPassage> = {
  fields: ['title', 'headings', 'text'],
  tokenize: (text) => (text === '' ? [] : text.split(' ').map((term, place) => `${term} ${place}`)),
  processTerm: (token) => token.slice(0, token.indexOf(' ')),
};

/** What an index must say of documents, the simplest way: MiniSearch as it comes, all else in maps. */
export class PlainIndex implements SearchIndex {
  readonly fingerprint = 'f'.repeat(64);
  readonly vocabulary: Vocabulary;
  readonly #held: ReadonlyMap<string, StoredDocument>;
  readonly #passages: readonly { readonly held: StoredDocument; readonly place: number }[];
  readonly #mini = new MiniSearch(OPTIONS);
  /** How often each term stands in the text of each passage that has it, and in that of each document. */
  readonly #inPassages = new Map<string, number[]>();
  readonly #inDocuments = new Map<string, Map<string, number>>();
  /** Collections in which each term stands. */
  readonly #found = new Map<string, Set<string>>();
  /** Terms in the text of a document. */
  readonly #lengths = new Map<string, number>();

  /** In the order of their ids. */
  constructor(held: readonly StoredDocument[]) {
    this.#held = new Map(held.map((each) => [each.document.id, each]));
    this.#passages = held.flatMap((each) => each.passages.map((_, place) => ({ held: each, place })));
    const documents = held.map(({ document }) => document);
    const words = countWords(documents);
    const ranks = new Map([...commonWords()].map((word, rank) => [word, rank]));
    const split = makeSplitter(lexiconOf(words));
    const frequencies = new Map<string, number>();
    for (const [id, { held: of, place }] of this.#passages.entries()) {
      const passage = of.passages[place];
      if (passage === undefined) continue;
      const { title, headings, text } = analyze(passage, of.document, split);
      this.#mini.add({ id, title: title.join(' '), headings: headings.join(' '), text: text.join(' ') });
      this.#count(of.document.id, text);
      for (const term of new Set([...title, ...headings, ...text])) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
        this.#found.set(term, (this.#found.get(term) ?? new Set()).add(of.document.collection));
      }
    }
    const table = new CompiledTerms(compiledTerms());
    this.vocabulary = {
      passages: this.#passages.length,
      languages: new Set(documents.map(({ language }) => language)),
      split,
      terms: table,
      drawers: drawersOf(words),
      ordinary: ordinaryDrawers(table),
      frequency: (term) => frequencies.get(term) ?? 0,
      has: (word) => words.has(word) || ranks.has(word),
      inCorpus: (word) => words.has(word),
      rank: (word) => ranks.get(word) ?? Number.POSITIVE_INFINITY,
    };
  }

  /** Over documents as a build would cut them up and link them. */
  static over(documents: readonly Document[]): PlainIndex {
    const links = relationsOf(documents);
    return new PlainIndex(
      [...documents]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((document) => ({
          document,
          passages: passagesOf(document),
          links: links.get(document.id) ?? [],
        })),
    );
  }

  get documents(): number {
    return this.#held.size;
  }

  get passages(): number {
    return this.#passages.length;
  }

  async summaries(filter: SummaryFilter = {}): Promise<readonly DocumentSummary[]> {
    return filtered(
      [...this.#held.values()].map(({ document, passages, links }) =>
        toSummary(
          document,
          passages.map(({ voice }) => voice),
          links,
        ),
      ),
      filter,
    );
  }

  async held(documentId: string, collections?: ReadonlySet<string>): Promise<StoredDocument | undefined> {
    return heldWithin(this.#held.get(documentId), collections);
  }

  get collections(): readonly CollectionSize[] {
    const byName = Map.groupBy(this.#held.values(), ({ document }) => document.collection);
    return [...byName]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, held]) => ({
        name,
        documents: held.length,
        passages: held.reduce((sum, { passages }) => sum + passages.length, 0),
        languages: [...new Set(held.map(({ document }) => document.language))].sort(),
      }));
  }

  standsIn(term: string, collections: ReadonlySet<string>): boolean {
    return [...collections].some((collection) => this.#found.get(term)?.has(collection));
  }

  /** MiniSearch multiplies a score by the number of terms found; that is divided out, and ties go to reading order. */
  async rank(terms: ReadonlyMap<string, number>, options: RankOptions = {}): Promise<readonly Ranked[]> {
    const asked = [...terms].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS);
    const weights = new Map(asked.map(([term, weight]) => [term, weight * this.#burst(term)]));
    const whole = options.whole ? this.#wholes(weights) : new Map<string, number>();
    const { voices = [], kinds = [] } = options.favour ?? {};
    return this.#mini
      .search('q', {
        tokenize: () => [...weights.keys()],
        processTerm: (term) => term,
        boostTerm: (term) => weights.get(term) ?? 1,
        boost: WEIGHING.boost,
        bm25: WEIGHING.bm25,
        filter: ({ id }) => {
          const { document, passage } = this.#at(id as number);
          return (
            (options.voice === undefined || passage.voice === options.voice) &&
            (options.kind === undefined || document.kind === options.kind) &&
            (options.collections?.has(document.collection) ?? true) &&
            (options.documents === undefined || options.documents.has(document.id))
          );
        },
        boostDocument: (id) => {
          const { document, passage } = this.#at(id as number);
          return voices.includes(passage.voice) || kinds.includes(document.kind) ? FAVOUR : 1;
        },
      })
      .map((r) => {
        const { document, passage } = this.#at(r.id as number);
        const favour = voices.includes(passage.voice) || kinds.includes(document.kind) ? FAVOUR : 1;
        const added = WEIGHING.whole * (whole.get(document.id) ?? 0) * favour;
        const score = r.score / (r.queryTerms.length || 1) + added;
        const inText = Object.values(r.match).some((fields) => fields.includes('text'));
        return { id: r.id as number, score, terms: r.terms, inText };
      })
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, options.top ?? DEFAULT_TOP)
      .map(({ id, score, terms: matched, inText }) => {
        const { document, passage, place } = this.#at(id);
        return { documentId: document.id, place, voice: passage.voice, score, terms: matched, inText };
      });
  }

  #count(id: string, text: readonly string[]): void {
    this.#lengths.set(id, (this.#lengths.get(id) ?? 0) + text.length);
    const counts = new Map<string, number>();
    for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      this.#inPassages.set(term, [...(this.#inPassages.get(term) ?? []), count]);
      const documents = this.#inDocuments.get(term) ?? new Map<string, number>();
      this.#inDocuments.set(term, documents.set(id, (documents.get(id) ?? 0) + count));
    }
  }

  /** How often a term comes back where it stands, to a power. */
  #burst(term: string): number {
    const counts = this.#inPassages.get(term) ?? [1];
    return (counts.reduce((sum, count) => sum + count, 0) / counts.length) ** WEIGHING.burst;
  }

  /** BM25 of the text of every document that has one of the terms. */
  #wholes(asked: ReadonlyMap<string, number>): Map<string, number> {
    const { k, b } = WEIGHING.bm25;
    const average = [...this.#lengths.values()].reduce((sum, length) => sum + length, 0) / this.documents;
    const scores = new Map<string, number>();
    for (const [term, weight] of asked) {
      const found = this.#inDocuments.get(term) ?? new Map<string, number>();
      const rarity = Math.log(1 + (this.documents - found.size + 0.5) / (found.size + 0.5));
      for (const [id, count] of found) {
        const norm = k * (1 - b + (b * (this.#lengths.get(id) ?? 0)) / average);
        scores.set(id, (scores.get(id) ?? 0) + (weight * rarity * count * (k + 1)) / (count + norm));
      }
    }
    return scores;
  }

  #at(id: number) {
    const found = this.#passages[id];
    const passage = found?.held.passages[found.place];
    if (found === undefined || passage === undefined) throw new RangeError(`no passage ${id}`);
    return { document: found.held.document, passage, place: found.place };
  }
}
