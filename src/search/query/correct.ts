import type { Language } from '../../documents/document.ts';
import { fold } from '../fold.ts';
import type { Vocabulary } from '../index.ts';
import { isOften, isOrdinary } from '../lexicon.ts';
import { distance, repair } from '../spelling.ts';
import { LIGHT_WORDS } from '../terms/light.ts';
import { SPELLINGS } from '../terms/spellings.ts';

const KNOWN_MISTAKES = new Map(SPELLINGS);

export interface Corrected {
  readonly text: string;
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
}

const WORD = /\p{L}+/gu;
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
  const joined = joinPairs(text, vocabulary, (from, to) => repairs.push({ from, to }));
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

/** Two words next to each other that Dutch writes as one ("regen tonnen"); a second word may be the next one's first. */
function joinPairs(text: string, vocabulary: Vocabulary, onJoin: (from: string, to: string) => void): string {
  const pieces = text.split(/( )/);
  for (let i = 0; i + 2 < pieces.length; i += 2) {
    const [first, second] = [pieces[i] ?? '', pieces[i + 2] ?? ''];
    const tail = second.match(/^\p{L}{3,}/u)?.[0];
    if (!tail || !/^\p{L}{3,}$/u.test(first) || isLight(fold(first)) || isLight(fold(tail))) continue;
    const to = LINKERS.map((linker) => fold(first) + linker + fold(tail)).find((word) =>
      vocabulary.inCorpus(word),
    );
    if (to === undefined) continue;
    onJoin(`${first} ${tail}`, to);
    pieces.splice(i, 3, to + second.slice(tail.length));
  }
  return pieces.join('');
}

function correctWord(
  word: string,
  raw: string,
  language: Language,
  vocabulary: Vocabulary,
): string | undefined {
  if (vocabulary.has(word) || isOrdinary(word, vocabulary.terms)) return undefined;
  const mistake = KNOWN_MISTAKES.get(word);
  if (mistake !== undefined) return mistake;
  if (/^\p{Lu}+$/u.test(raw) || vocabulary.split(word).length > 0) return undefined;
  const options = [
    repair(word, vocabulary.drawers),
    language === 'nl' ? repair(word, vocabulary.ordinary) : undefined,
  ].filter((o) => o !== undefined);
  // The nearest; then a word that questions are made of, then one of the corpus, which stands first here.
  return options.sort(
    (a, b) => distance(word, a, 2) - distance(word, b, 2) || Number(isOften(b)) - Number(isOften(a)),
  )[0];
}
