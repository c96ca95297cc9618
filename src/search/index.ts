import type { Document, Kind, Language, Voice } from '../documents/document.ts';
import type { Link } from '../documents/links/links.ts';
import type { Dims, Encoding } from '../meaning/encoder.ts';
import type { Passage } from '../passages/passage.ts';
import type { Splitter } from './analyzer.ts';
import type { Terms } from './terms/compiled.ts';
import type { Drawers } from './words/spelling.ts';

/** What is known of a document without its text, as lists and links show it. */
export type DocumentSummary = Omit<Document, 'text' | 'sections' | 'blocks' | 'pages'> & {
  /** How many passages it has. */
  readonly passages: number;
  /** Who speaks in any of them, in the order of `VOICES`. */
  readonly voices: readonly Voice[];
  /** The documents that it is bound to, on one proposal; those of another collection with that. */
  readonly bound: readonly { readonly id: string; readonly collection?: string }[];
};

/** A document with all that is kept of it. */
export interface StoredDocument {
  readonly document: Document;
  /** In reading order. */
  readonly passages: readonly Passage[];
  /** How it stands to others, the firmest link first. */
  readonly links: readonly Link[];
}

/** A passage that was found, before its text is fetched; `score` has no unit and compares only within one search. */
export interface Ranked {
  readonly documentId: string;
  /** Which of the document's passages it is, in reading order, from 0. */
  readonly place: number;
  readonly voice: Voice;
  readonly score: number;
  /** Terms of the question found in it, as they stand in the index. */
  readonly terms: readonly string[];
  /** Whether any term that was searched stands in its text, and not only in its title or headings. */
  readonly inText: boolean;
}

/** How a passage was found. */
export interface FoundBy {
  /** Its score in the search by words, by that of the best passage: 0 to 1; 0 when words did not find it. */
  readonly words: number;
  /** Cosine of the question with its best sentence. */
  readonly meaning: number;
  /** Its best sentence, by its place in the passage. */
  readonly order: number;
}

/** A retrieved passage with its text. */
export interface Hit {
  readonly document: Document;
  readonly passage: Passage;
  readonly score: number;
  readonly terms: readonly string[];
  /** Where meaning was searched as well: what words and meaning say of its best sentence, of which `score` is made. */
  readonly found?: FoundBy;
  /** Hits after it in other documents that say the same, best first. */
  readonly alike: readonly Hit[];
}

/** A collection of an index, and how much there is in it. */
export interface CollectionSize {
  readonly name: string;
  readonly documents: number;
  readonly passages: number;
  readonly languages: readonly Language[];
}

export interface RankOptions {
  /** At most this many; 10 unless told. */
  readonly top?: number;
  /** Only passages of this voice. */
  readonly voice?: Voice;
  /** Only documents of this kind. */
  readonly kind?: Kind;
  /** Only these documents, by id. */
  readonly documents?: ReadonlySet<string>;
  /** Only documents of these collections. */
  readonly collections?: ReadonlySet<string>;
  /** A passage of one of these voices, or of a document of one of these kinds, weighs somewhat more. */
  readonly favour?: Favour;
  /** What the whole document says counts for its passages too: for a list of hits, not for a sentence to quote. */
  readonly whole?: boolean;
}

/** Who and what a question asks for without insisting. */
export interface Favour {
  readonly voices: readonly Voice[];
  readonly kinds: readonly Kind[];
}

/** A sentence that is like a question: its passage by document and place, its place in the passage, and the cosine. */
export interface Near {
  readonly documentId: string;
  readonly place: number;
  readonly order: number;
  readonly score: number;
}

/** How like a question the sentences of a document are; `order` counts its sentences in reading order, from 0. */
export interface Similarity {
  /** Cosine of one sentence, from -1 to 1. */
  meaning(order: number): number;
  /** The same by late interaction; null where pieces are not kept. */
  pieces(order: number): number | null;
}

/** Places of passages, from 0, by the id of their document. */
export type Places = ReadonlyMap<string, ReadonlySet<number>>;

export interface NearOptions extends RankOptions {
  /** What words find, best first: an index that can't go through all of its sentences looks among these. */
  readonly among?: readonly Pick<Ranked, 'documentId' | 'place'>[];
}

/** What an index keeps of the meaning of its sentences. */
export interface Meaning {
  /** Fingerprint of the encoder that made it; questions must be encoded by the same one. */
  readonly encoder: string;
  readonly dims: Dims;
  /** What an operator does to have them made anew; a part of a Dutch sentence. */
  readonly remake: string;
  /** How many passages that words find it is to be given (`among`); 0 where it goes through all sentences by itself. */
  readonly lookedAmong: number;
  /** The sentences that are most like a question, best first. */
  nearest(asked: Encoding, options?: NearOptions): Promise<readonly Near[]>;
  /** Of the sentences of passages at these places, by document; what is not there is left out. */
  similarity(asked: Encoding, places: Places): Promise<ReadonlyMap<string, Similarity>>;
}

/** Which documents are meant; without a bound all of them. */
export interface SummaryFilter {
  /** With one of these numbers, its own or one that it names: `COM(2025) 743`, `kst-22112-4243`, `#4243`, `22112`. */
  readonly references?: readonly string[];
  readonly kind?: Kind;
  readonly collections?: ReadonlySet<string>;
  /** At most so many, in the order of their ids. */
  readonly limit?: number;
}

/** What the corpus says about words; understanding a question needs it. */
export interface Vocabulary {
  /** Passages in the index, those outside the collections of a view too: how rare a word is goes by all of them. */
  readonly passages: number;
  readonly languages: ReadonlySet<Language>;
  /** In how many passages an index term stands, headings and title included. */
  frequency(term: string): number;
  readonly split: Splitter;
  readonly terms: Terms;
  /** Words of the corpus as written (folded), for repairing a misspelt one. */
  readonly drawers: Drawers;
  /** Words of questions and of the trade, likewise. */
  readonly ordinary: Readonly<Record<Language, Drawers>>;
  /** A word of the corpus, or an ordinary Dutch one. */
  has(word: string): boolean;
  inCorpus(word: string): boolean;
  /** Place of a word among the most frequent Dutch ones, from 0; infinite for a rare one. */
  rank(word: string): number;
}

/** `yellow`: all answers are there, and some of what holds them has no spare. `red`: not all answers are there. */
export interface EngineHealth {
  readonly name: 'opensearch';
  readonly status: 'green' | 'yellow' | 'red';
  readonly nodes: number;
}

/**
 * The corpus, opened for search. What ranks is at hand, texts are fetched when they are shown. Every implementation
 * gives the same hits with the same scores for the same documents.
 */
export interface SearchIndex {
  /** 64 hexadecimal digits over format, analyzer, options and corpus. */
  readonly fingerprint: string;
  /** How much there is. */
  readonly documents: number;
  readonly passages: number;
  /** The same by collection, in the order of their names. */
  readonly collections: readonly CollectionSize[];
  /** The collections that a view is confined to, in that order; left out where all is seen. */
  readonly confinedTo?: readonly string[];
  readonly vocabulary: Vocabulary;
  /** Vectors of its sentences; none where it was built by words alone. */
  readonly meaning?: Meaning | null;
  /** Whether an index term stands in a document of one of these collections. */
  standsIn(term: string, collections: ReadonlySet<string>): boolean;
  /** How the search server is that holds it; absent where it lies in files or in a database. */
  health?(): Promise<EngineHealth>;
  /** Whether another build is served by now, which is to be opened before anything is asked; absent where it can't be. */
  isReplaced?(): Promise<boolean>;
  /** In the order of their ids. */
  summaries(filter?: SummaryFilter): Promise<readonly DocumentSummary[]>;
  /** Of these collections, or of all: a document outside them is not there, and no link leads to it. */
  held(documentId: string, collections?: ReadonlySet<string>): Promise<StoredDocument | undefined>;
  /** Passages for weighted index terms, best first; of equal ones the first in the order of documents and of reading. */
  rank(terms: ReadonlyMap<string, number>, options?: RankOptions): Promise<readonly Ranked[]>;
}

/** The passage with an id, and its document. The id of a passage begins with that of its document. */
export async function passageById(
  index: SearchIndex,
  id: string,
): Promise<{ readonly document: Document; readonly passage: Passage } | undefined> {
  const [documentId = id] = id.split('#');
  const held = await index.held(documentId);
  const passage = held?.passages.find((each) => each.id === id);
  return held && passage && { document: held.document, passage };
}

/**
 * `choice`: what says where the index is, is not right. Of a search server: it is not reached or too slow; it turns us
 * away; it has not all that was asked for.
 */
export type IndexFault =
  | 'choice'
  | 'missing'
  | 'damaged'
  | 'format'
  | 'fingerprint'
  | 'known_answers'
  | 'unreachable'
  | 'refused'
  | 'incomplete';

/** The built index can't be served. For the operator; the message is Dutch and says what to do. */
export class IndexError extends Error {
  readonly code: IndexFault;
  constructor(code: IndexFault, message: string) {
    super(message);
    this.name = 'IndexError';
    this.code = code;
  }
}
