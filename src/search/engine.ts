import type MiniSearch from 'minisearch';
import type { Document, Language } from '../documents/document.ts';
import type { Link } from '../documents/links.ts';
import type { Passage } from '../passages/passage.ts';
import { terms } from './analyzer.ts';
import { feedback, KEPT, READ } from './feedback.ts';
import type { Hit, SearchIndex, SearchOptions, Vocabulary } from './index.ts';
import { type IndexedPassage, MAX_TERMS, WEIGHING } from './options.ts';
import { understand } from './query/understand.ts';

const DEFAULT_TOP = 10;

/** The corpus in memory, searched through MiniSearch. */
export class MemoryIndex implements SearchIndex {
  readonly fingerprint: string;
  readonly documents: readonly Document[];
  readonly vocabulary: Vocabulary;
  readonly #passages: readonly Passage[];
  readonly #documentById: ReadonlyMap<string, Document>;
  readonly #passageById: ReadonlyMap<string, Passage>;
  readonly #links: ReadonlyMap<string, readonly Link[]>;
  readonly #byDocument = new Map<string, Passage[]>();
  readonly #mini: MiniSearch<IndexedPassage>;

  constructor(parts: {
    readonly fingerprint: string;
    readonly documents: readonly Document[];
    readonly passages: readonly Passage[];
    /** By the id of the document that they are of. */
    readonly links: ReadonlyMap<string, readonly Link[]>;
    readonly vocabulary: Vocabulary;
    readonly mini: MiniSearch<IndexedPassage>;
  }) {
    this.fingerprint = parts.fingerprint;
    this.documents = parts.documents;
    this.vocabulary = parts.vocabulary;
    this.#passages = parts.passages;
    this.#links = parts.links;
    this.#mini = parts.mini;
    this.#documentById = new Map(parts.documents.map((d) => [d.id, d]));
    this.#passageById = new Map(parts.passages.map((p) => [p.id, p]));
    for (const passage of parts.passages) {
      const list = this.#byDocument.get(passage.documentId);
      if (list) list.push(passage);
      else this.#byDocument.set(passage.documentId, [passage]);
    }
  }

  document(id: string): Document | undefined {
    return this.#documentById.get(id);
  }

  passage(id: string): Passage | undefined {
    return this.#passageById.get(id);
  }

  passagesOf(documentId: string): readonly Passage[] {
    return this.#byDocument.get(documentId) ?? [];
  }

  linksOf(documentId: string): readonly Link[] {
    return this.#links.get(documentId) ?? [];
  }

  /** Past the first ten, what the words of the first hits find comes in their order: it finds more, and ranks worse. */
  search(text: string, options: SearchOptions = {}): readonly Hit[] {
    const asked = understand(text, [], this.vocabulary).terms;
    const top = options.top ?? DEFAULT_TOP;
    const hits = this.searchTerms(asked, { ...options, top: Math.max(top, READ) });
    if (top <= KEPT || hits.length < READ) return hits.slice(0, top);
    const first = hits.slice(0, READ).map(({ passage, score }) => ({
      score,
      terms: terms(passage.text, this.document(passage.documentId)?.language ?? 'nl', this.vocabulary.split),
    }));
    const kept = hits.slice(0, KEPT);
    const seen = new Set(kept.map(({ passage }) => passage.id));
    const rest = this.searchTerms(feedback(asked, first, this.vocabulary), {
      ...options,
      top: top + KEPT,
    })
      .map((hit) => ({ ...hit, terms: hit.terms.filter((term) => asked.has(term)) }))
      .filter((hit) => hit.terms.length > 0 && !seen.has(hit.passage.id));
    // Scores of two searches don't compare: the second is scaled to go on where the first left off.
    const scale = (kept.at(-1)?.score ?? 1) / (rest[0]?.score ?? 1);
    return [...kept, ...rest.map((hit) => ({ ...hit, score: hit.score * Math.min(1, scale) }))].slice(0, top);
  }

  /**
   * MiniSearch multiplies a score by the number of question terms that were matched; that is divided out
   * again, and ties go to reading order, so that the ranking is BM25 and the same every time.
   */
  searchTerms(terms: ReadonlyMap<string, number>, options: SearchOptions = {}): readonly Hit[] {
    const asked = [...terms].sort((a, b) => b[1] - a[1]).slice(0, MAX_TERMS);
    if (asked.length === 0) return [];
    const weights = new Map(asked);
    const wanted = (id: number): boolean => {
      const passage = this.#passages[id];
      return (
        passage !== undefined &&
        (options.voice === undefined || passage.voice === options.voice) &&
        (options.kind === undefined || this.document(passage.documentId)?.kind === options.kind)
      );
    };
    const filtered = options.voice !== undefined || options.kind !== undefined;
    return this.#mini
      .search('q', {
        tokenize: () => [...weights.keys()],
        processTerm: (term) => term,
        boostTerm: (term) => weights.get(term) ?? 1,
        boost: WEIGHING.boost,
        bm25: WEIGHING.bm25,
        ...(filtered ? { filter: ({ id }) => wanted(id) } : {}),
      })
      .map((r) => ({ id: r.id as number, score: r.score / (r.queryTerms.length || 1), terms: r.terms }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, options.top ?? DEFAULT_TOP)
      .flatMap(({ id, score, terms: found }) => {
        const passage = this.#passages[id];
        return passage ? [{ passage, score, terms: found }] : [];
      });
  }
}

/** The id of the passage that words find first, analyzed as any text of that language. */
export const firstFor = (index: SearchIndex, words: string, language: Language): string | undefined =>
  index.searchTerms(new Map(terms(words, language, index.vocabulary.split).map((term) => [term, 1])), {
    top: 1,
  })[0]?.passage.id;
