import type { Language, Voice } from '../documents/document.ts';
import type { Facet } from '../lexicon/facets.ts';
import { BEFORE_NOUN, PARTICLES } from '../lexicon/function-words.ts';
import { isStopWord } from '../search/analyzer.ts';
import { fold } from '../search/fold.ts';
import { LIGHT_WORDS } from '../search/terms/light.ts';
import { CUES } from '../search/words/cues.ts';
import { amountIn, joinThousands } from '../search/words/thousands.ts';
import { numberOf } from './numbers.ts';

/** A word of a question, with what its place among the others says of it. */
export interface Word {
  readonly raw: string;
  readonly folded: string;
  /** Capital inside the sentence, or digits: most likely a name or a number. */
  readonly exact: boolean;
  /** Nothing to look for by itself. */
  readonly light: boolean;
  readonly noun: boolean;
  /** Another word with a topic follows it at once. */
  readonly beforeContent: boolean;
}

/** Words that name a speaker, by who it is: said once, they are no subject as well. */
const SPEAKERS: Readonly<Partial<Record<Voice, RegExp>>> = {
  parlement: /^(ep|europees|europese|parlement|european|parliament)$/,
  kamer: /^(tweede|eerste|kamer|house)$/,
  lidstaten: /^(lidstaten|member|states)$/,
};

/** Bodies that papers call by many names. */
export const BODIES = new Set(
  'kamer kamers raad parlement unie rijk ministerie staten council parliament union house ministry'.split(
    ' ',
  ),
);

const WORD = /[\p{L}\p{N}]+(?:[-'’&][\p{L}\p{N}]+)*/gu;
const WORD_OR_AMOUNT: Readonly<Record<Language, RegExp>> = {
  nl: new RegExp(`${amountIn('nl')}|${WORD.source}`, 'giu'),
  en: new RegExp(`${amountIn('en')}|${WORD.source}`, 'giu'),
};
/** The words of a question that a facet's own pattern spells out; not those that its wildcards run over. */
function ownWords(cue: RegExp, folded: string): string[] {
  const spelled = cue.source.replace(/\\[a-z]/g, ' ').match(/[a-z]{2,}/g) ?? [];
  const whole = new Set(spelled);
  const stems = spelled.filter((part) => part.length >= 5);
  return [...folded.matchAll(new RegExp(cue.source, 'gu'))]
    .flatMap(([match]) => match.match(WORD) ?? [])
    .filter((word) =>
      word.split('-').every((part) => whole.has(part) || stems.some((stem) => part.startsWith(stem))),
    );
}

/** The words of a question in their order. */
export function wordsOf(
  text: string,
  language: Language,
  facets: readonly Facet[],
  speakers: readonly Voice[],
  party: ReadonlySet<string>,
): Word[] {
  const folded = fold(text).replace(/\s+/g, ' ');
  const inFacet = new Set(facets.flatMap(({ cue }) => ownWords(cue, folded)));
  const words: Omit<Word, 'beforeContent'>[] = [];
  let before = '';
  for (const found of text.matchAll(WORD_OR_AMOUNT[language])) {
    const raw = found[0].replace(/['’]s?$/, '').replace(/['’]s$/, '');
    const word = joinThousands(fold(raw), language);
    const start = words.length === 0 || /[.?!:]\s*$/.test(text.slice(0, found.index));
    const capital = /^\p{Lu}/u.test(raw) && !start;
    const noun =
      BEFORE_NOUN.has(before) ||
      (numberOf(before) ?? 101) <= 100 ||
      capital ||
      (words.at(-1)?.noun === true &&
        (/e$/.test(before) || LIGHT_WORDS[language].has(before)) &&
        !PARTICLES.has(word));
    words.push({
      raw,
      folded: word,
      noun,
      exact: /\d/.test(word) || (capital && !BODIES.has(word)),
      light:
        LIGHT_WORDS[language].has(word) ||
        isStopWord(word, language) ||
        (language === 'nl' && PARTICLES.has(word)) ||
        CUES[language].has(word) ||
        inFacet.has(word) ||
        party.has(word) ||
        speakers.some((voice) => SPEAKERS[voice]?.test(word)) ||
        word.length < 2 ||
        (numberOf(word) !== undefined && !/^\d{3,}$/.test(word)),
    });
    before = word;
  }
  return words.map((word, i) => ({ ...word, beforeContent: words[i + 1]?.light === false }));
}
