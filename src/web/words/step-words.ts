import type { Degraded } from '../../answer/model/guarded.ts';
import type { StepTrace } from '../../answer/model/model-help.ts';
import type { Step } from '../../answer/model/supplier.ts';
import type { Extent } from '../../answer/model/vote.ts';
import type { Language } from '../../documents/document.ts';
import { faultWords } from './fault-words.ts';

type InBoth = Readonly<Record<Language, string>>;

const STEP_WORDS: Readonly<Record<Step, InBoth>> = {
  ask: { nl: 'zoekvragen', en: 'search questions' },
  read: { nl: 'lezen', en: 'reading' },
  say: { nl: 'zeggen', en: 'saying' },
  work: { nl: 'tekst maken', en: 'writing' },
  rephrase: { nl: 'herzeggen', en: 'rephrasing' },
};

/** Why a step was done without the model. */
const DEGRADED_WORDS: Readonly<Record<Degraded, InBoth>> = {
  timeout: { nl: 'het antwoordde niet op tijd', en: 'it did not answer in time' },
  unreachable: { nl: 'het was niet te bereiken', en: 'it could not be reached' },
  supplier_error: { nl: 'zijn server gaf een fout', en: 'its server gave an error' },
  not_supported: {
    nl: 'zijn server neemt zo’n vraag niet aan',
    en: 'its server does not take such a request',
  },
  unknown_model: { nl: 'zijn server kent het niet', en: 'its server does not know it' },
  denied: { nl: 'zijn server weigerde de toegang', en: 'its server denied access' },
  rate_limited: { nl: 'zijn server had het te druk', en: 'its server was too busy' },
  unreadable: { nl: 'wat het gaf was niet te lezen', en: 'what it gave could not be read' },
  empty: { nl: 'het gaf niets', en: 'it gave nothing' },
  cut_off: { nl: 'het brak af', en: 'it broke off' },
  corrupt: { nl: 'wat het gaf kwam beschadigd aan', en: 'what it gave arrived damaged' },
  length: { nl: 'het gaf te veel', en: 'it gave too much' },
  filtered: { nl: 'zijn server hield het antwoord tegen', en: 'its server held the answer back' },
  paused: {
    nl: 'het wordt na fouten even niet gevraagd',
    en: 'it is not asked for a while, after faults',
  },
  spend_cap: { nl: 'het aantal van vandaag is op', en: 'the number of today is used up' },
  client_cap: {
    nl: 'het aantal van vandaag voor deze vrager is op',
    en: 'the number of today for who asks is used up',
  },
  not_recorded: { nl: 'het is hierop niet opgenomen', en: 'there is no recording of this' },
  not_verified: { nl: 'wat het zei klopte niet', en: 'what it said did not hold' },
  aborted: { nl: 'niemand wachtte nog', en: 'nobody waited any more' },
};

const EXTENT_WORDS: Readonly<Record<Extent, InBoth>> = {
  wholly: { nl: 'de hele vraag', en: 'the whole question' },
  partly: { nl: 'een deel van de vraag', en: 'part of the question' },
  not: { nl: 'de vraag niet', en: 'not the question' },
};

const WORDS = {
  nl: {
    without: (why: string) => `zonder model gedaan: ${why}`,
    none: 'geen',
    lead: (held: boolean) => (held ? 'een regel die klopt' : 'geen regel'),
    dropped: 'weggelaten',
    read: (given: number, answers: number, supports: number) =>
      `${given} zinnen gelezen, ${answers} antwoorden, ${supports} ondersteunen`,
    decides: (decides: boolean) => (decides ? 'beslist mee' : 'ordent alleen'),
    own: 'zegt zelf',
  },
  en: {
    without: (why: string) => `done without the model: ${why}`,
    none: 'none',
    lead: (held: boolean) => (held ? 'a line that holds' : 'no line'),
    dropped: 'left out',
    read: (given: number, answers: number, supports: number) =>
      `${given} sentences read, ${answers} answer, ${supports} support`,
    decides: (decides: boolean) => (decides ? 'helps decide' : 'only orders'),
    own: 'says itself',
  },
} as const;

/** What a model is asked for at a step. */
export const stepName = ({ step }: StepTrace, language: Language): string => STEP_WORDS[step][language];

/** What it did at that step, or why that was done without it. */
export function stepWords(step: StepTrace, language: Language): string {
  const words = WORDS[language];
  if ('degraded' in step) return words.without(DEGRADED_WORDS[step.degraded][language]);
  if (step.step === 'ask') return step.searches.join(' | ') || words.none;
  if (step.step === 'say') {
    const dropped = step.dropped.map((fault) => faultWords(fault, language)).join(', ');
    return [words.lead(step.lead), ...(dropped === '' ? [] : [`${words.dropped}: ${dropped}`])].join('; ');
  }
  const { given, answers, supports, answered, decides, why } = step;
  return [
    `${words.read(given, answers, supports)} (${EXTENT_WORDS[answered][language]}; ${words.decides(decides)})`,
    ...(why === '' ? [] : [`${words.own}: “${why}”`]),
  ].join('; ');
}
