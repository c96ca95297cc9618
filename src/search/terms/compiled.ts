import { Dictionary } from '@notabene/packed-index';
import type { Language } from '../../documents/document.ts';
import type { Alternative } from '../words/concept.ts';

/** What the table of terms says about words. */
export interface Terms {
  /** Every other way to say a phrase, by its stems; `raw` is a single word as it was typed. */
  alternativesOf(stems: readonly string[], language: Language, raw?: string): readonly Alternative[];
  /** A compound with its tail in the other forms that the table has for it ("-schip": "-schepen"). */
  otherForms(word: string): readonly string[];
  /** A folded word that stands in the table, by itself or in a phrase. */
  isTrade(word: string, language: Language): boolean;
  /** The words of the table in a language that begin so. */
  tradeWords(language: Language, beginning: string): Iterable<string>;
}

/** Under what a compiled table keeps each thing that is looked up; the first letter tells them apart. */
export const KEYS = {
  /** → numbers of the groups that hold the phrase. */
  phrase: (stems: string, language: Language): string => `p${language} ${stems}`,
  /** An abbreviation that counts only as it is written; no stem begins so. */
  cased: (abbreviation: string, language: Language): string => `p${language} ^${abbreviation}`,
  /** → a `CompiledGroup`. */
  group: (number: number): string => `g${number}`,
  /** → the other forms of an inflected word. */
  form: (word: string): string => `f${word}`,
  /** A word of the trade; nothing is kept with it. */
  word: (word: string, language: Language): string => `w${language} ${word}`,
} as const;

/** What the words of a group weigh, and its phrases by language: their stems, with a blank between. */
export type CompiledGroup = readonly [weight: number, nl: readonly string[], en: readonly string[]];

/** Bytes before the dictionary: how long it is. */
export const HEADER_BYTES = 4;
/** Phrases of which the answer is kept, found or not: words come back within a question and in the next. */
const MOST_KEPT = 1_000;
const MIN_HEAD = 3;
const MIN_TAIL = 4;
const decoder = new TextDecoder();

/** A compiled table of terms, in which nothing is read but what is asked for. */
export class CompiledTerms implements Terms {
  readonly #keys: Dictionary;
  readonly #values: Uint8Array;
  readonly #kept = new Map<string, readonly Alternative[]>();

  constructor(bytes: Uint8Array) {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    this.#keys = new Dictionary(bytes.subarray(HEADER_BYTES, HEADER_BYTES + length));
    this.#values = bytes.subarray(HEADER_BYTES + length);
  }

  alternativesOf(stems: readonly string[], language: Language, raw = ''): readonly Alternative[] {
    const phrase = KEYS.phrase(stems.join(' '), language);
    const asked = `${phrase}\n${raw}`;
    const known = this.#kept.get(asked);
    if (known !== undefined) return known;
    const numbers = [
      ...(this.#value<number[]>(phrase) ?? []),
      ...(this.#value<number[]>(KEYS.cased(raw, language)) ?? []),
    ];
    const alternatives = numbers.flatMap((number) => this.#group(number));
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(asked, alternatives);
    return alternatives;
  }

  otherForms(word: string): readonly string[] {
    for (let at = MIN_HEAD; at <= word.length - MIN_TAIL; at++) {
      const others = this.#value<string[]>(KEYS.form(word.slice(at)));
      if (others) return others.map((other) => word.slice(0, at) + other);
    }
    return [];
  }

  isTrade(word: string, language: Language): boolean {
    return this.#keys.get(KEYS.word(word, language)) !== undefined;
  }

  *tradeWords(language: Language, beginning: string): Generator<string> {
    const { length } = KEYS.word('', language);
    for (const [key] of this.#keys.startingWith(KEYS.word(beginning, language))) yield key.slice(length);
  }

  #group(number: number): Alternative[] {
    const [weight, nl, en] = this.#value<CompiledGroup>(KEYS.group(number)) ?? [0, [], []];
    const alternatives = (phrases: readonly string[], language: Language): Alternative[] =>
      phrases.map((phrase) => ({ language, stems: phrase.split(' '), weight, via: 'terms' }));
    return [...alternatives(nl, 'nl'), ...alternatives(en, 'en')];
  }

  #value<T>(key: string): T | undefined {
    const found = this.#keys.get(key);
    if (found === undefined) return undefined;
    return JSON.parse(decoder.decode(this.#values.subarray(found.place, found.place + found.size))) as T;
  }
}
