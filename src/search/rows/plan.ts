import { packDictionary, packPresence } from '@notabene/packed-index';
import { MOST_COLLECTIONS } from '../../documents/collection.ts';
import { sha256 } from '../../documents/digest.ts';
import type { Document } from '../../documents/document.ts';
import { commonDictionary } from '../packed/build.ts';
import { packWords } from '../packed/words.ts';
import { compiledTerms } from '../terms/table.ts';
import { countWords } from '../words/vocabulary.ts';
import { type Dictionaries, fingerprintOf, type Meant } from './about.ts';
import type { Counter } from './count.ts';

/** A value may be 2 MB on the platform; a character may take three bytes, and JSON may put a backslash before it. */
const PIECE = 250_000;

/** Documents one by one, in the order of their ids and the same each time. */
export type Documents = () => Iterable<Document> | AsyncIterable<Document>;

/** What must be known of the whole before the first row of it can be made. */
export interface Plan {
  readonly fingerprint: string;
  readonly corpus: string;
  readonly documents: number;
  /** Names of the collections, in their order. */
  readonly collections: readonly string[];
  /** Folded words of the corpus, with how often each stands there. */
  readonly words: ReadonlyMap<string, number>;
}

const encoder = new TextEncoder();

/**
 * Reads all documents once: counts their words and tells which corpus it is. What another program made of it is another
 * one: passages, compounds and the table of terms go into the rows, and rows of two programs make no index.
 */
export async function planOf(
  documents: Documents,
  program: string,
  onProgress: (documents: number) => void,
  meaning?: Meant,
): Promise<Plan> {
  const words = new Map<string, number>();
  const hashes: string[] = [program];
  const collections = new Set<string>();
  for await (const document of documents()) {
    collections.add(document.collection);
    hashes.push(await sha256(encoder.encode(JSON.stringify(document))));
    for (const [word, count] of countWords([document])) words.set(word, (words.get(word) ?? 0) + count);
    onProgress(hashes.length - 1);
  }
  const corpus = await sha256(encoder.encode(hashes.join('')));
  if (collections.size > MOST_COLLECTIONS)
    throw new RangeError(`${collections.size} collections in one index`);
  return {
    fingerprint: await fingerprintOf(corpus, meaning),
    corpus,
    documents: hashes.length - 1,
    collections: [...collections].sort(),
    words,
  };
}

/** The numbers under which a document is found: its own, those that it names, and the last part of a Kamerstuk's. */
export function numbersOf({ id, references }: Document): ReadonlySet<string> {
  const { com, celex, kamerstuk, tk, dossier } = references;
  const endings = kamerstuk.map((number) => `#${number.slice(number.lastIndexOf('-') + 1)}`);
  return new Set([id, ...com, ...celex, ...kamerstuk, ...tk, ...dossier, ...endings]);
}

/** A text in pieces that fit in a row; a character of two code units is not parted. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + PIECE);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

export const dictionariesOf = (plan: Plan, counter: Counter): Record<Dictionaries, Uint8Array> => ({
  terms: packDictionary(counter.dictionary()),
  presence: packPresence(counter.masks(), plan.collections.length),
  words: packWords(plan.words),
  common: commonDictionary(),
  table: compiledTerms(),
});
