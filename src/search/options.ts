import type { Options } from 'minisearch';

/** A passage as it is indexed: every field already analyzed, its terms joined by blanks. */
export interface IndexedPassage {
  readonly id: number;
  readonly title: string;
  readonly headings: string;
  readonly text: string;
}

/**
 * The fields are analyzed before they get here, since the language differs per document and MiniSearch
 * has one analyzer for all. Part of the fingerprint: an index built with other options finds nothing and says so nowhere.
 * MiniSearch counts as the length of a field how many different tokens it has; with its place behind it every
 * token is another, so that what is said again counts as length too.
 */
export const OPTIONS: Options<IndexedPassage> = {
  idField: 'id',
  fields: ['title', 'headings', 'text'],
  tokenize: (text) => (text === '' ? [] : text.split(' ').map((term, place) => `${term} ${place}`)),
  processTerm: (token) => token.slice(0, token.indexOf(' ')),
};

/** What the fingerprint covers of the options, and of how a search weighs. */
export const WEIGHING = {
  fields: ['title', 'headings', 'text'],
  boost: { title: 1, headings: 1.2, text: 1 },
  bm25: { k: 0.8, b: 0.8, d: 0 },
  /** A term that comes back in the texts that have it is what they are about (Church and Gale, 1995); a power. */
  burst: 0.4,
  /** What the text of the whole document adds to each of its passages that is found, beside 1 for the passage. */
  whole: 1,
} as const;

/** How many hits a search gives when nobody says otherwise. */
export const DEFAULT_TOP = 10;

/** Bounds on one search, whatever was asked: more terms only cost time. */
export const MAX_TERMS = 96;

/** What a passage weighs more whose speaker, or whose kind of document, a question asks for without insisting. */
export const FAVOUR = 1.3;
