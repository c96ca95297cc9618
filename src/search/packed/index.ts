import type { Document } from '../../documents/document.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Hit, SearchOptions, Vocabulary } from '../index.ts';

/** What is known of a document without its text. */
export type Head = Omit<Document, 'text' | 'sections' | 'blocks' | 'pages'>;

/** A passage that was found, before its text is fetched. */
export interface Ranked {
  /** Its number in the index, in the order of the build. */
  readonly passage: number;
  readonly documentId: string;
  readonly score: number;
  /** Terms of the question found in it, as they stand in the index. */
  readonly terms: readonly string[];
}

/**
 * A corpus too large for memory, searched all the same: what is needed for ranking is kept packed, texts are
 * fetched when they are shown. The same as `SearchIndex`, but that a text takes a while.
 */
export interface PackedIndex {
  /** 64 hexadecimal digits over format, analyzer, options and corpus. */
  readonly fingerprint: string;
  readonly heads: readonly Head[];
  readonly vocabulary: Vocabulary;
  document(id: string): Promise<Document | undefined>;
  passage(id: string): Promise<Passage | undefined>;
  /** In reading order. */
  passagesOf(documentId: string): Promise<readonly Passage[]>;
  /** Passages for weighted index terms, best first, without their texts. */
  rank(terms: ReadonlyMap<string, number>, options?: SearchOptions): Promise<readonly Ranked[]>;
  /** Passages for weighted index terms, best first. */
  searchTerms(terms: ReadonlyMap<string, number>, options?: SearchOptions): Promise<readonly Hit[]>;
}
