import type { Dictionary } from '@notabene/packed-index';
import type { Language } from '../../documents/document.ts';
import type { Splitter } from '../analyzer.ts';
import type { Vocabulary } from '../index.ts';
import type { Terms } from '../terms/compiled.ts';
import { makeCutter, makeSplitter } from '../words/compounds.ts';
import { ordinaryDrawers, TRADE_COUNT } from '../words/lexicon.ts';
import { drawersFilledBy } from '../words/spelling.ts';
import { UNCUT, unpackCut } from './cuts.ts';

/** Words of a letter among which a misspelt one is looked for: the most frequent ones, or one question reads too many. */
const DRAWER = 600;
/** In a corpus of more words than this, one that stands there less often is as likely an error itself. */
const MANY_WORDS = 30_000;
const LEAST_COUNT = 3;

/** What the corpus says about words, read from dictionaries that stay packed. */
export function packedVocabulary(parts: {
  readonly passages: number;
  readonly languages: readonly Language[];
  readonly terms: Dictionary;
  readonly words: Dictionary;
  readonly common: Dictionary;
  readonly table: Terms;
}): Vocabulary {
  const { terms, words, common, table } = parts;
  const inCorpus = (word: string): boolean => (words.get(word)?.count ?? 0) > 0;
  return {
    passages: parts.passages,
    languages: new Set(parts.languages),
    frequency: (term) => terms.get(term)?.count ?? 0,
    split: splitterOver(words),
    terms: table,
    drawers: drawersFilledBy((letter) => frequent(words, letter)),
    ordinary: ordinaryDrawers(table),
    has: (word) => inCorpus(word) || common.get(word) !== undefined,
    inCorpus,
    rank: (word) => common.get(word)?.count ?? Number.POSITIVE_INFINITY,
  };
}

const LETTERS = /^\p{L}+$/u;

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

/** Words of the index were cut when it was built; a word that is new is cut by the same rules. */
function splitterOver(words: Dictionary): Splitter {
  const lexicon = new PackedLexicon(words);
  const cut = makeCutter(lexicon);
  return makeSplitter(lexicon, (word) => {
    const packed = words.get(word)?.size ?? UNCUT;
    return packed === UNCUT ? cut(word) : unpackCut(packed);
  });
}

/** The words of a letter among which a misspelt one is looked for. */
function frequent(words: Dictionary, letter: string): (readonly [string, number])[] {
  const least = words.size > MANY_WORDS ? LEAST_COUNT : 1;
  const all = [...words.startingWith(letter)].filter(([, count]) => count >= least);
  all.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return all.slice(0, DRAWER);
}
