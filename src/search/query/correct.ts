import type { Language } from '../../documents/document.ts';
import { fold } from '../fold.ts';
import type { Vocabulary } from '../index.ts';
import { isOften, isOrdinary, questionWords } from '../lexicon.ts';
import { type Drawers, distance, drawersOf, repair } from '../spelling.ts';
import { LIGHT_WORDS } from '../terms/light.ts';
import { SPELLINGS } from '../terms/spellings.ts';

const KNOWN_MISTAKES = new Map(SPELLINGS);
let ordinary: Drawers | undefined;

export interface Corrected {
  readonly text: string;
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
}

const WORD = /\p{L}+/gu;
/** Two words next to each other that Dutch writes as one ("regen tonnen"); the second is looked at again as a first. */
const PAIR = /(\p{L}{3,}) (\p{L}{3,})/gu;
const LINKERS = ['', 's', 'en', '-'];
const isLight = (word: string): boolean => LIGHT_WORDS.nl.has(word);
/** More than this is no question with a typing error in it. */
const MAX_REPAIRS = 8;

/**
 * Repairs the words of a question that neither the corpus, nor the trade, nor ordinary questions know, and that
 * lie one or two typing errors from a word that they do know. Names in capitals and numbers are left alone.
 */
export function correct(text: string, language: Language, vocabulary: Vocabulary): Corrected {
  const repairs: { from: string; to: string }[] = [];
  const joined = text.replace(PAIR, (pair, first: string, second: string) => {
    const to = LINKERS.map((linker) => fold(first) + linker + fold(second)).find((word) =>
      vocabulary.inCorpus(word),
    );
    if (to === undefined || isLight(fold(first)) || isLight(fold(second))) return pair;
    repairs.push({ from: pair, to });
    return to;
  });
  const seen = new Map<string, string>();
  const corrected = joined.replace(WORD, (raw) => {
    const word = fold(raw);
    const known = seen.get(word);
    if (known !== undefined) return known === word ? raw : known;
    const to = repairs.length < MAX_REPAIRS ? correctWord(word, raw, language, vocabulary) : undefined;
    seen.set(word, to ?? word);
    if (to === undefined) return raw;
    repairs.push({ from: raw, to });
    return to;
  });
  return { text: corrected, repairs };
}

function correctWord(
  word: string,
  raw: string,
  language: Language,
  vocabulary: Vocabulary,
): string | undefined {
  if (vocabulary.has(word) || isOrdinary(word)) return undefined;
  const mistake = KNOWN_MISTAKES.get(word);
  if (mistake !== undefined) return mistake;
  if (/^\p{Lu}+$/u.test(raw) || vocabulary.split(word).length > 0) return undefined;
  ordinary ??= drawersOf(questionWords());
  const options = [
    repair(word, vocabulary.drawers),
    language === 'nl' ? repair(word, ordinary) : undefined,
  ].filter((o) => o !== undefined);
  // The nearest; then a word that questions are made of, then one of the corpus, which stands first here.
  return options.sort(
    (a, b) => distance(word, a, 2) - distance(word, b, 2) || Number(isOften(b)) - Number(isOften(a)),
  )[0];
}
