import type { Language } from '../documents/document.ts';
import { fold } from './fold.ts';
import { CUES, GENERIC_WORDS } from './query/cues.ts';
import { LIGHT_WORDS } from './terms/light.ts';
import { TERM_GROUPS } from './terms/table.ts';

const LANGUAGES: readonly Language[] = ['nl', 'en'];

let trade: Readonly<Record<Language, ReadonlySet<string>>> | undefined;

/** Every folded word of the table of terms, per language; made on first use. */
export function tradeWords(language: Language): ReadonlySet<string> {
  if (!trade) {
    const words: Record<Language, Set<string>> = { nl: new Set(), en: new Set() };
    for (const group of TERM_GROUPS)
      for (const l of LANGUAGES)
        for (const phrase of group[l] ?? [])
          for (const word of fold(phrase).match(/\p{L}+/gu) ?? []) words[l].add(word);
    trade = words;
  }
  return trade[language];
}

/** Words of questions and of the trade that are right as they stand, whether or not the corpus has them. */
export const isOrdinary = (word: string): boolean =>
  LANGUAGES.some(
    (l) =>
      LIGHT_WORDS[l].has(word) || CUES[l].has(word) || GENERIC_WORDS[l].has(word) || tradeWords(l).has(word),
  );

/** How much likelier a mistyped word is one that questions are made of than one of the trade. */
const LIKELY = 1000;

/** Dutch words that a question may be misspelt from, besides those of the corpus, with how likely each is. */
export function* questionWords(): Generator<readonly [string, number]> {
  const often = new Set([...LIGHT_WORDS.nl, ...CUES.nl, ...GENERIC_WORDS.nl]);
  for (const word of often) yield [word, LIKELY];
  for (const word of tradeWords('nl')) if (!often.has(word)) yield [word, 1];
}

/** A word that questions are made of. */
export const isOften = (word: string): boolean =>
  LIGHT_WORDS.nl.has(word) || CUES.nl.has(word) || GENERIC_WORDS.nl.has(word);
