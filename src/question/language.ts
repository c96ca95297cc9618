import type { Language } from '../documents/document.ts';
import { fold } from '../search/fold.ts';
import type { Vocabulary } from '../search/index.ts';
import { LIGHT_WORDS } from '../search/terms/light.ts';
import { STOP_WORDS } from '../search/words/stopwords.ts';

/** Words of a question that are looked up. */
const MOST_WORDS = 40;

/** Words that are common in one of the two languages and rare in the other. */
const MARKERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    (
      'het een van en voor met niet wat welke welk wie waar waarom wanneer hoe hoeveel is zijn wordt worden vindt ' +
      'vinden wil willen over door bij aan naar uit om ook nog kabinet commissie voorstel stelt kost kosten graag ' +
      'heeft hebben gaat komt moet daarvan daarna ons onze wij zeggen zegt staat staan dit dat deze die te der ' +
      'raad minister regering tegen noem geef mij me ik u je er naar'
    ).split(' '),
  ),
  en: new Set(
    (
      'the of and for with not what which who where why when how much many is are does do did about by to from ' +
      'cabinet commission proposal propose proposes proposed position government dutch netherlands council costs ' +
      'cost think want wants ask asks will would should on at an this that these those please can could has have ' +
      'be been was were its their it say says said tell me give list'
    ).split(' '),
  ),
};

/** English words without a topic that mean something else in Dutch, where they are nothing rare: "de brief", "met name". */
const DUTCH_TOO: ReadonlySet<string> = new Set(
  'brief kind stand help put big list name made long let dear short stands per an all her'.split(' '),
);
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
