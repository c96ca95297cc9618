import type { Language } from '../documents/document.ts';
import { DUTCH_TOO, MARKERS } from '../lexicon/language-markers.ts';
import { fold } from '../search/fold.ts';
import type { Vocabulary } from '../search/index.ts';
import { LIGHT_WORDS } from '../search/terms/light.ts';
import { STOP_WORDS } from '../search/words/stopwords.ts';

/** Words of a question that are looked up. */
const MOST_WORDS = 40;

/** Whether a folded word belongs to one of the languages, by what it says in a question. */
const isMarker = (word: string, language: Language): boolean =>
  MARKERS[language].has(word) ||
  ((LIGHT_WORDS[language].has(word) || STOP_WORDS[language].has(word)) &&
    !(language === 'en' && DUTCH_TOO.has(word)));

/**
 * The language of a question. Words in both lists, such as "is" and "me", say nothing. In a draw its other words
 * decide, those that only one of the languages has; over English documents alone it is English, and else Dutch.
 */
export function languageOf(text: string, vocabulary?: Vocabulary): Language {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const marked = balance(words, isMarker);
  if (marked !== 0 || vocabulary === undefined) return marked > 0 ? 'en' : 'nl';
  // English texts have words that Dutch has too; a Dutch text that is asked in loose English words is the commoner case.
  if (!vocabulary.languages.has('nl') && vocabulary.languages.size > 0) return 'en';
  const known = balance(
    words.slice(0, MOST_WORDS),
    (word, language) =>
      vocabulary.terms.isTrade(word, language) ||
      (language === 'nl' && vocabulary.rank(word) < Number.POSITIVE_INFINITY),
  );
  return known > 0 ? 'en' : 'nl';
}

/** How many more of the words are English than Dutch. */
function balance(words: readonly string[], is: (word: string, language: Language) => boolean): number {
  return words.reduce((sum, word) => sum + Number(is(word, 'en')) - Number(is(word, 'nl')), 0);
}
