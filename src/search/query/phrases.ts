import type { Language } from '../../documents/document.ts';
import { isStopWord, stem } from '../analyzer.ts';
import { fold } from '../fold.ts';

import { TERM_WEIGHT } from '../terms/group.ts';
import { CASED_ABBREVIATIONS, TERM_GROUPS } from '../terms/table.ts';
import type { Alternative } from './concept.ts';

/** Longest phrase of the table of terms that is looked for, in words. */
export const MAX_PHRASE = 6;

const wordsOf = (phrase: string): readonly string[] =>
  fold(phrase)
    .replace(/'s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The stems of a word or phrase, stop words and all, hyphens as blanks: a phrase must match as it is written. */
export const stemsOf = (phrase: string, language: Language): string[] =>
  (
    fold(phrase)
      .replace(/'s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => stem(word, language));

const contentStems = (phrase: string, language: Language): string[] => [
  ...new Set(
    wordsOf(phrase)
      .filter((word) => !isStopWord(word, language))
      .map((word) => stem(word, language)),
  ),
];

interface Phrases {
  /** Stems joined by a blank → numbers of the groups that hold the phrase. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly alternatives: readonly (readonly Alternative[])[];
}

let phrases: Readonly<Record<Language, Phrases['groups']>> | undefined;
let alternatives: readonly (readonly Alternative[])[] = [];

const cased = (abbreviation: string): string => `^${abbreviation}`;

/** Made on first use, once per isolate. */
function open(): Readonly<Record<Language, Phrases['groups']>> {
  if (phrases) return phrases;
  const maps: Record<Language, Map<string, number[]>> = { nl: new Map(), en: new Map() };
  alternatives = TERM_GROUPS.map((group, number) =>
    (['nl', 'en'] as const).flatMap((language) =>
      (group[language] ?? []).flatMap((phrase) => {
        const stems = stemsOf(phrase, language);
        // "WHO" and "AI" are found only when they are written so.
        const key = CASED_ABBREVIATIONS.has(phrase) ? cased(phrase) : stems.join(' ');
        if (stems.length === 0) return [];
        const known = maps[language].get(key);
        if (known) {
          if (!known.includes(number)) known.push(number);
        } else maps[language].set(key, [number]);
        // Stop words don't stand in the index; told by the word, for "overheid" has the stem "over".
        const asked = contentStems(phrase, language);
        if (asked.length === 0) return [];
        return [
          { language, stems: asked, weight: group.weight ?? TERM_WEIGHT[group.kind], via: 'terms' as const },
        ];
      }),
    ),
  );
  phrases = maps;
  return maps;
}

/** Every other way to say a phrase, by the table of terms; `raw` is a single word as it was typed. */
export function alternativesOf(
  stems: readonly string[],
  language: Language,
  raw = '',
): readonly Alternative[] {
  const groups = open()[language];
  const numbers = [...(groups.get(stems.join(' ')) ?? []), ...(groups.get(cased(raw)) ?? [])];
  return numbers.flatMap((number) => alternatives[number] ?? []);
}

const MIN_TAIL = 4;
let forms: ReadonlyMap<string, readonly string[]> | undefined;

/** A compound with its tail in the other forms that the table of terms has for it ("-schip": "-schepen"). */
export function otherForms(word: string): readonly string[] {
  if (!forms) {
    const map = new Map<string, string[]>();
    for (const { kind, nl } of TERM_GROUPS)
      if (kind === 'inflection')
        for (const form of nl.map(fold))
          map.set(form, [...(map.get(form) ?? []), ...nl.map(fold).filter((other) => other !== form)]);
    forms = map;
  }
  for (let at = 3; at <= word.length - MIN_TAIL; at++) {
    const others = forms.get(word.slice(at));
    if (others) return others.map((other) => word.slice(0, at) + other);
  }
  return [];
}
