import { FILLERS } from '../lexicon/function-words.ts';
import { MONTH_NAMES } from '../lexicon/months.ts';
import { SHORTHAND } from '../lexicon/shorthand.ts';
import { fold } from '../search/fold.ts';

const DOTTED = /(?<![\p{L}\p{N}.])\p{L}(?:[./]\p{L}){1,4}\.?(?![\p{L}\p{N}])/gu;

/** Shorthand written out; "jan" is a month only beside a number, and "NAV" amid other words is a name. */
export const writeOut = (text: string): string =>
  text
    .replace(DOTTED, (whole) => SHORTHAND[fold(whole.replace(/[./]/g, ''))] ?? whole)
    .replace(
      /(\d{1,2} )?\b(\p{L}{3,7}|\p{Ll}{2})\b\.?( \d{4})?/gu,
      (whole, day: string | undefined, word: string, year: string | undefined) => {
        const full = SHORTHAND[fold(word)];
        const named =
          day === undefined && year === undefined && /^\p{Lu}+$/u.test(word) && /\p{Ll}/u.test(text);
        if (full === undefined || named) return whole;
        return MONTH_NAMES.has(full) && day === undefined && year === undefined
          ? whole
          : `${day ?? ''}${full}${year ?? ''}`;
      },
    );

/** Ways of saying that share no word with the papers, and what the papers would say. */
const PARAPHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bden haag\b/gi, 'het kabinet'],
  [
    /\b(?:hoe ?lang|hoeveel tijd) (?:heeft|hebben|krijgt|krijgen) (?:het |de |een )?\p{L}+ (?:de tijd )?(?=om\b|voor\b)/giu,
    'welke termijn geldt ',
  ],
  // As officials write it; but "in het nl" and "nl versie" are the language, and "nl. dat" is something else.
  [/(?<![.\p{L}-]|\bhet )nl(?=[ ?!,;:)]|[.]?$)(?! (?:versie|vertaling|tekst|taal)\b)/giu, 'Nederland'],
];

export const rephrased = (text: string): string =>
  PARAPHRASES.reduce((said, [pattern, standard]) => said.replace(pattern, standard), text);

export const withoutFillers = (text: string): string => text.replace(FILLERS, ' over ');
