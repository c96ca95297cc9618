import MiniSearch from 'minisearch';
import type { Document } from '../../src/documents/document.ts';
import { linksOf } from '../../src/documents/links.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { commonWords } from '../../src/search/common-words.ts';
import { makeSplitter } from '../../src/search/compounds.ts';
import { filtered, headOf } from '../../src/search/heads.ts';
import type {
  Head,
  HeadFilter,
  Held,
  Ranked,
  RankOptions,
  SearchIndex,
  Vocabulary,
} from '../../src/search/index.ts';
import { DEFAULT_TOP, FAVOUR, MAX_TERMS, OPTIONS, WEIGHING } from '../../src/search/options.ts';
import { drawersOf } from '../../src/search/spelling.ts';
import { analyze, countWords, lexiconOf } from '../../src/search/vocabulary.ts';

/** What an index must say of documents, the simplest way: MiniSearch as it comes, all else in maps. */
export class PlainIndex implements SearchIndex {
  readonly fingerprint = 'f'.repeat(64);
  readonly vocabulary: Vocabulary;
  readonly #held: ReadonlyMap<string, Held>;
  readonly #passages: readonly { readonly held: Held; readonly place: number }[];
  readonly #mini = new MiniSearch(OPTIONS);

  /** In the order of their ids. */
  constructor(held: readonly Held[]) {
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
      for (const term of new Set([...title, ...headings, ...text]))
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
    this.vocabulary = {
      passages: this.#passages.length,
      languages: new Set(documents.map(({ language }) => language)),
      split,
      drawers: drawersOf(words),
      frequency: (term) => frequencies.get(term) ?? 0,
      has: (word) => words.has(word) || ranks.has(word),
      inCorpus: (word) => words.has(word),
      rank: (word) => ranks.get(word) ?? Number.POSITIVE_INFINITY,
    };
  }

  /** Over documents as a build would cut them up and link them. */
  static over(documents: readonly Document[]): PlainIndex {
    const links = linksOf(documents);
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

  async heads(filter: HeadFilter = {}): Promise<readonly Head[]> {
    return filtered(
      [...this.#held.values()].map(({ document, passages }) => headOf(document, passages.length)),
      filter,
    );
  }

  async held(documentId: string): Promise<Held | undefined> {
    return this.#held.get(documentId);
  }

  /** MiniSearch multiplies a score by the number of terms found; that is divided out, and ties go to reading order. */
  async rank(terms: ReadonlyMap<string, number>, options: RankOptions = {}): Promise<readonly Ranked[]> {
    const weights = new Map([...terms].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS));
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
            (options.documents === undefined || options.documents.has(document.id))
          );
        },
        boostDocument: (id) => {
          const { document, passage } = this.#at(id as number);
          return voices.includes(passage.voice) || kinds.includes(document.kind) ? FAVOUR : 1;
        },
      })
      .map((r) => ({ id: r.id as number, score: r.score / (r.queryTerms.length || 1), terms: r.terms }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, options.top ?? DEFAULT_TOP)
      .map(({ id, score, terms: matched }) => {
        const { document, place } = this.#at(id);
        return { documentId: document.id, place, score, terms: matched };
      });
  }

  #at(id: number) {
    const found = this.#passages[id];
    const passage = found?.held.passages[found.place];
    if (found === undefined || passage === undefined) throw new RangeError(`no passage ${id}`);
    return { document: found.held.document, passage, place: found.place };
  }
}
