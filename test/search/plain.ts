import MiniSearch from 'minisearch';
import type { Document } from '../../src/documents/document.ts';
import type { Passage } from '../../src/passages/passage.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import type { Splitter } from '../../src/search/analyzer.ts';
import { commonWords } from '../../src/search/common-words.ts';
import { makeSplitter } from '../../src/search/compounds.ts';
import type { Ranked, RankOptions } from '../../src/search/index.ts';
import { DEFAULT_TOP, FAVOUR, MAX_TERMS, OPTIONS, WEIGHING } from '../../src/search/options.ts';
import { analyze, countWords, lexiconOf } from '../../src/search/vocabulary.ts';

/** What an index must say of documents, the simplest way: MiniSearch as it comes, and words in maps. */
export class PlainIndex {
  readonly words: ReadonlyMap<string, number>;
  readonly split: Splitter;
  readonly #passages: { readonly document: Document; readonly passage: Passage; readonly place: number }[] =
    [];
  readonly #frequencies = new Map<string, number>();
  readonly #ranks = new Map([...commonWords()].map((word, rank) => [word, rank]));
  readonly #mini = new MiniSearch(OPTIONS);

  /** In the order of their ids. */
  constructor(documents: readonly Document[]) {
    this.words = countWords(documents);
    this.split = makeSplitter(lexiconOf(this.words));
    for (const document of documents)
      for (const [place, passage] of passagesOf(document).entries()) {
        const { title, headings, text } = analyze(passage, document, this.split);
        this.#mini.add({
          id: this.#passages.length,
          title: title.join(' '),
          headings: headings.join(' '),
          text: text.join(' '),
        });
        this.#passages.push({ document, passage, place });
        for (const term of new Set([...title, ...headings, ...text]))
          this.#frequencies.set(term, this.frequency(term) + 1);
      }
  }

  get passages(): number {
    return this.#passages.length;
  }

  frequency(term: string): number {
    return this.#frequencies.get(term) ?? 0;
  }

  has(word: string): boolean {
    return this.words.has(word) || this.#ranks.has(word);
  }

  rankOf(word: string): number {
    return this.#ranks.get(word) ?? Number.POSITIVE_INFINITY;
  }

  /** MiniSearch multiplies a score by the number of terms found; that is divided out, and ties go to reading order. */
  rank(terms: ReadonlyMap<string, number>, options: RankOptions = {}): Ranked[] {
    const weights = new Map([...terms].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS));
    const at = (id: number) => {
      const found = this.#passages[id];
      if (found === undefined) throw new RangeError(`no passage ${id}`);
      return found;
    };
    return this.#mini
      .search('q', {
        tokenize: () => [...weights.keys()],
        processTerm: (term) => term,
        boostTerm: (term) => weights.get(term) ?? 1,
        boost: WEIGHING.boost,
        bm25: WEIGHING.bm25,
        filter: ({ id }) => {
          const { document, passage } = at(id as number);
          return (
            (options.voice === undefined || passage.voice === options.voice) &&
            (options.kind === undefined || document.kind === options.kind) &&
            (options.documents === undefined || options.documents.has(document.id))
          );
        },
        boostDocument: (id) => {
          const { document, passage } = at(id as number);
          const { voices = [], kinds = [] } = options.favour ?? {};
          return voices.includes(passage.voice) || kinds.includes(document.kind) ? FAVOUR : 1;
        },
      })
      .map((r) => ({ id: r.id as number, score: r.score / (r.queryTerms.length || 1), terms: r.terms }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, options.top ?? DEFAULT_TOP)
      .map(({ id, score, terms: matched }) => {
        const { document, place } = at(id);
        return { documentId: document.id, place, score, terms: matched };
      });
  }
}
