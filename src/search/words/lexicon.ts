import type { Language } from '../../documents/document.ts';
import type { Terms } from '../terms/compiled.ts';
import { LIGHT_WORDS } from '../terms/light.ts';
import { CUES, GENERIC_WORDS } from './cues.ts';
import { type Drawers, drawersFilledBy } from './spelling.ts';

const LANGUAGES: readonly Language[] = ['nl', 'en'];

/** Words of questions and of the trade that are right as they stand, whether or not the corpus has them. */
export const isOrdinary = (word: string, terms: Terms): boolean =>
  LANGUAGES.some(
    (l) =>
      LIGHT_WORDS[l].has(word) || CUES[l].has(word) || GENERIC_WORDS[l].has(word) || terms.isTrade(word, l),
  );

/** A word of the trade that the corpus doesn't have by itself is the last choice for a part of a compound. */
export const TRADE_COUNT = 0.5;
/** How much likelier a mistyped word is one that questions are made of than one of the trade. */
const LIKELY = 1000;

const OFTEN: readonly ReadonlySet<string>[] = [LIGHT_WORDS.nl, CUES.nl, GENERIC_WORDS.nl];

/** A word that questions are made of. */
export const isOften = (word: string): boolean => OFTEN.some((words) => words.has(word));

/** Words that a question may be misspelt from, besides those of the corpus, with how likely each is. */
function* questionWords(
  letter: string,
  language: Language,
  terms: Terms,
): Generator<readonly [string, number]> {
  if (language === 'nl')
    for (const words of OFTEN) for (const word of words) if (word.startsWith(letter)) yield [word, LIKELY];
  for (const word of terms.tradeWords(language, letter)) yield [word, 1];
}

/** Words of questions and of the trade, by language, for repairing a misspelt one. */
export const ordinaryDrawers = (terms: Terms): Readonly<Record<Language, Drawers>> => ({
  nl: drawersFilledBy((letter) => questionWords(letter, 'nl', terms)),
  en: drawersFilledBy((letter) => questionWords(letter, 'en', terms)),
});
