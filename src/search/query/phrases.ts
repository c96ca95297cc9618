import type { Language } from '../../documents/document.ts';
import { stem, tokenize } from '../analyzer.ts';
import { TERMS, termWeight } from '../terms/table.ts';
import type { Alternative } from './concept.ts';

/** Longest phrase of the table of terms that is looked for, in words. */
export const MAX_PHRASE = 6;

/** The stems of a word or phrase, stop words and all: a phrase must match as it is written. */
export const stemsOf = (phrase: string, language: Language): string[] =>
  tokenize(phrase).flatMap(({ word, exact }) => (exact ? [] : [stem(word, language)]));

interface Phrases {
  /** Stems joined by a blank → numbers of the groups that hold the phrase. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly alternatives: readonly (readonly Alternative[])[];
}

let phrases: Readonly<Record<Language, Phrases['groups']>> | undefined;
let alternatives: readonly (readonly Alternative[])[] = [];

/** Made on first use, once per isolate. */
function open(): Readonly<Record<Language, Phrases['groups']>> {
  if (phrases) return phrases;
  const maps: Record<Language, Map<string, number[]>> = { nl: new Map(), en: new Map() };
  alternatives = TERMS.map((group, number) =>
    (['nl', 'en'] as const).flatMap((language) =>
      (group[language] ?? []).flatMap((phrase) => {
        const stems = stemsOf(phrase, language);
        const key = stems.join(' ');
        if (key === '') return [];
        const known = maps[language].get(key);
        if (known) {
          if (!known.includes(number)) known.push(number);
        } else maps[language].set(key, [number]);
        return [{ language, stems, weight: termWeight(group), via: 'terms' as const }];
      }),
    ),
  );
  phrases = maps;
  return maps;
}

/** Every other way to say a phrase, by the table of terms; empty when the table doesn't have it. */
export function alternativesOf(stems: readonly string[], language: Language): readonly Alternative[] {
  const numbers = open()[language].get(stems.join(' ')) ?? [];
  return numbers.flatMap((number) => alternatives[number] ?? []);
}
