import type { Weighing } from '@notabene/packed-index';

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

/** By field: whether its words are the same for every passage of a document, and are kept once a document. */
export const OF_DOCUMENT: readonly boolean[] = WEIGHING.fields.map((field) => field === 'title');

/** The field that makes up a document as a whole, and of which it is counted how often a term comes back. */
export const TEXT = WEIGHING.fields.indexOf('text');

/** The same for the packed index. */
export const RANKING: Weighing = {
  bm25: WEIGHING.bm25,
  burst: WEIGHING.burst,
  whole: WEIGHING.whole,
  text: TEXT,
};

/** How many hits a search gives when nobody says otherwise. */
export const DEFAULT_TOP = 10;

/** Bounds on one search, whatever was asked: more terms only cost time. */
export const MAX_TERMS = 96;

/** What a passage weighs more whose speaker, or whose kind of document, a question asks for without insisting. */
export const FAVOUR = 1.3;
