import { createHash } from 'node:crypto';
import type { Document } from '../src/documents/document.ts';

/** Share of the words of one text that stand in the other at least. */
const ALIKE = 0.96;
/** How much longer the better source may be: notes and the head of a publication, which others lack. */
const LONGER = { times: 1.15, words: 40, half: 1.5 };

/** Words in a row that are compared at once, and how many such rows stand for a text. */
const ROW = 6;
const SKETCH = 32;
/** How many of those two texts have in common before they are compared word by word. */
const COMMON = 6;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The letters and digits of a text, in order: what white space, bullets and hyphens do not change. */
export function exactKey({ text }: Document): string {
  return createHash('sha256').update(wordsOf(text).join('')).digest('hex');
}

/**
 * Whether everything in `lesser` is in `better` as well, which is the same document from a better source:
 * nearly all its words, and every number of two digits or more. Another version differs in a number or in more
 * than a few words.
 */
export function isContained(lesser: Document, better: Document): boolean {
  const [some, all] = [wordsOf(lesser.text), wordsOf(better.text)];
  const most = Math.max(LONGER.times * some.length, some.length + LONGER.words);
  if (all.length > Math.min(most, LONGER.half * some.length)) return false;
  const left = new Map<string, number>();
  for (const word of all) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of some) {
    const count = left.get(word);
    if (count === undefined && /[0-9]{2}/.test(word)) return false;
    if (!count) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return shared >= ALIKE * some.length;
}

/**
 * Finds the texts that may be the same as another, by the rows of words that they share (Broder, 1997: the
 * smallest hashes of all rows are a fair sample of them).
 */
export class Lookalikes<T> {
  readonly #holders = new Map<number, T[]>();

  add(document: Document, holder: T): void {
    for (const hash of sketchOf(document)) {
      const holders = this.#holders.get(hash);
      if (holders === undefined) this.#holders.set(hash, [holder]);
      else holders.push(holder);
    }
  }

  /** The likeliest first. */
  of(document: Document): readonly T[] {
    const counts = new Map<T, number>();
    const sketch = sketchOf(document);
    for (const hash of sketch)
      for (const holder of this.#holders.get(hash) ?? []) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    const needed = Math.min(COMMON, sketch.length);
    return [...counts]
      .filter(([, count]) => count >= needed)
      .sort(([, left], [, right]) => right - left)
      .map(([holder]) => holder);
  }
}

/** The smallest hashes of the rows of words in a text. */
function sketchOf({ text }: Document): readonly number[] {
  const words = wordsOf(text).map(hashOf);
  const rows = new Set<number>();
  for (let at = 0; at + ROW <= words.length; at += 1) {
    let row = 0;
    for (let next = at; next < at + ROW; next += 1) row = mixed(row, words[next] ?? 0);
    rows.add(row);
  }
  return [...rows].sort((left, right) => left - right).slice(0, SKETCH);
}

/** 32 bits of FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function mixed(hash: number, value: number): number {
  const both = Math.imul(hash ^ value, 0x9e3779b1);
  return (both ^ (both >>> 15)) >>> 0;
}
