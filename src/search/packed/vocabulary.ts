import type { Language } from '../../documents/document.ts';
import type { Splitter } from '../analyzer.ts';
import { makeSplitter } from '../compounds.ts';
import type { Vocabulary } from '../index.ts';
import type { Drawers } from '../spelling.ts';
import { drawersOf } from '../spelling.ts';
import { lexiconOf, TRADE_COUNT } from '../vocabulary.ts';
import type { Dictionary } from './dictionary.ts';

/** Words of a letter among which a misspelt one is looked for: the most frequent ones, or one question reads too many. */
const DRAWER = 600;
/** In a corpus of more words than this, one that stands there less often is as likely an error itself. */
const MANY_WORDS = 30_000;
const LEAST_COUNT = 3;
/** Letters of which the drawer is kept. */
const MOST_DRAWERS = 64;

/** What the corpus says about words, read from dictionaries that stay packed. */
export function packedVocabulary(parts: {
  readonly passages: number;
  readonly languages: readonly Language[];
  readonly terms: Dictionary;
  readonly words: Dictionary;
  readonly common: Dictionary;
}): Vocabulary {
  const { terms, words, common } = parts;
  const inCorpus = (word: string): boolean => (words.get(word)?.count ?? 0) > 0;
  return {
    passages: parts.passages,
    languages: new Set(parts.languages),
    frequency: (term) => terms.get(term)?.count ?? 0,
    split: splitterOver(words),
    drawers: new PackedDrawers(words),
    has: (word) => inCorpus(word) || common.get(word) !== undefined,
    inCorpus,
    rank: (word) => common.get(word)?.count ?? Number.POSITIVE_INFINITY,
  };
}

const LETTERS = /^\p{L}+$/u;

/** Corpus words, and with a count of nought the words of the trade that the corpus doesn't have. */
export function withTradeWords(words: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map([...lexiconOf([]).keys()].map((word) => [word, 0]));
  for (const [word, count] of words) all.set(word, count);
  return all;
}

/** The parts that a compound may have are looked up in the packed words, by the rules of any lexicon. */
class PackedLexicon extends Map<string, number> {
  readonly #words: Dictionary;

  constructor(words: Dictionary) {
    super();
    this.#words = words;
  }

  override get(word: string): number | undefined {
    const count = LETTERS.test(word) ? this.#words.get(word)?.count : undefined;
    return count === 0 ? TRADE_COUNT : count;
  }
}

const splitterOver = (words: Dictionary): Splitter => makeSplitter(new PackedLexicon(words));

/** Words by first letter, taken out of the packed words when a misspelt word asks for them. */
class PackedDrawers extends Map<string, readonly (readonly [string, number])[]> implements Drawers {
  readonly #words: Dictionary;

  constructor(words: Dictionary) {
    super();
    this.#words = words;
  }

  override get(letter: string): readonly (readonly [string, number])[] {
    const known = super.get(letter);
    if (known !== undefined) return known;
    const least = this.#words.size > MANY_WORDS ? LEAST_COUNT : 1;
    const words = [...this.#words.startingWith(letter)].filter(([, count]) => count >= least);
    words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const drawer = drawersOf(words.slice(0, DRAWER)).get(letter) ?? [];
    if (this.size >= MOST_DRAWERS) this.clear();
    this.set(letter, drawer);
    return drawer;
  }
}
