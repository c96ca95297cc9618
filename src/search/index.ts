import type { Document, Kind, Language, Voice } from '../documents/document.ts';
import type { Link } from '../documents/links.ts';
import type { Passage } from '../passages/passage.ts';
import type { Splitter } from './analyzer.ts';
import type { Drawers } from './spelling.ts';

/** A retrieved passage; `score` has no unit and compares only within one search. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
  /** Terms of the question found in it, as they stand in the index. */
  readonly terms: readonly string[];
}

export interface SearchOptions {
  /** At most this many hits; 10 unless told. */
  readonly top?: number;
  /** Only passages of this voice. */
  readonly voice?: Voice;
  /** Only documents of this kind. */
  readonly kind?: Kind;
  /** What the whole document says counts for its passages too: for a list of hits, not for a sentence to quote. */
  readonly whole?: boolean;
}

/** What the corpus says about words; understanding a question needs it. */
export interface Vocabulary {
  /** Passages in the index. */
  readonly passages: number;
  readonly languages: ReadonlySet<Language>;
  /** In how many passages an index term stands, headings and title included. */
  frequency(term: string): number;
  readonly split: Splitter;
  /** Words of the corpus as written (folded), for repairing a misspelt one. */
  readonly drawers: Drawers;
  /** A word of the corpus, or an ordinary Dutch one. */
  has(word: string): boolean;
  inCorpus(word: string): boolean;
  /** Place of a word among the most frequent Dutch ones, from 0; infinite for a rare one. */
  rank(word: string): number;
}

/** The loaded corpus: documents, their passages, and the search over them. */
export interface SearchIndex {
  /** 64 hexadecimal digits over format, analyzer, options and corpus. */
  readonly fingerprint: string;
  readonly documents: readonly Document[];
  readonly vocabulary: Vocabulary;
  document(id: string): Document | undefined;
  passage(id: string): Passage | undefined;
  /** In reading order. */
  passagesOf(documentId: string): readonly Passage[];
  /** How a document stands to others, the firmest link first. */
  linksOf(documentId: string): readonly Link[];
  /** Passages for a question or for loose words, best first. */
  search(text: string, options?: SearchOptions): readonly Hit[];
  /** Passages for weighted index terms, best first. */
  searchTerms(terms: ReadonlyMap<string, number>, options?: SearchOptions): readonly Hit[];
}

export type IndexFault = 'missing' | 'damaged' | 'format' | 'fingerprint' | 'known_answers';

/** The built index can't be served. For the operator; the message is Dutch and says what to do. */
export class IndexError extends Error {
  readonly code: IndexFault;
  constructor(code: IndexFault, message: string) {
    super(message);
    this.name = 'IndexError';
    this.code = code;
  }
}
