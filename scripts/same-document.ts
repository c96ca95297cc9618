import { createHash } from 'node:crypto';
import type { Document } from '../src/documents/document.ts';

/** Share of words that two renderings of one document have in common at least. */
const ALIKE = 0.93;

/** Texts of which one is much shorter are not worth comparing. */
const LENGTH = 0.8;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const keys = new WeakMap<Document, string>();

/** The letters and digits of a text, in order: what white space, bullets and hyphens do not change. */
export function exactKey(document: Document): string {
  const known = keys.get(document);
  if (known !== undefined) return known;
  const key = createHash('sha256').update(wordsOf(document.text).join('')).digest('hex');
  keys.set(document, key);
  return key;
}

/** What a reader calls a document, for finding the one that may be the same. */
export function titleKey({ title }: Document): string {
  return wordsOf(title).join(' ');
}

const numbersOf = (words: readonly string[]): string =>
  [...new Set(words.filter((word) => /[0-9]{2}/.test(word)))].sort().join(' ');

/**
 * Whether two texts are one document from two formats: nearly all words are the same, and every number of
 * two digits or more stands in both. A later version differs in its numbers or in more than a few words.
 */
export function sameDocument(left: Document, right: Document): boolean {
  const lengths = [left.text.length, right.text.length];
  if (Math.min(...lengths) < LENGTH * Math.max(...lengths)) return false;
  const [one, other] = [wordsOf(left.text), wordsOf(right.text)];
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared += 1;
  }
  if (shared < ALIKE * Math.max(one.length, other.length)) return false;
  return numbersOf(one) === numbersOf(other);
}
