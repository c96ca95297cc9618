import type { Language } from '../../../documents/document.ts';
import { COPULAS, MODALS, VERBS } from '../../../documents/speech/voice-verbs.ts';
import { isStopWord, stem } from '../../../search/analyzer.ts';
import { fold } from '../../../search/fold.ts';

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*%?/gu;
export const tokensOf = (text: string): string[] => text.match(WORD) ?? [];
export const wordsOf = (text: string): Set<string> =>
  new Set(tokensOf(text).flatMap((word) => [fold(word), ...fold(word).split(/['’-]/)]));

/** Verbs change their place with the order of a clause, so they are no part of that order. */
export const VERB: ReadonlySet<string> = new Set([...VERBS.split('|'), ...MODALS, ...COPULAS]);
export const contentOf = (text: string, language: Language): string[] =>
  tokensOf(text)
    .map(fold)
    .filter((word) => !isStopWord(word, language) && !VERB.has(word))
    .map((word) => (/\p{N}/u.test(word) ? word : stem(word, language)));

/** Whether some stand among others in the same order. */
export function isWithin<T>(some: readonly T[], all: readonly T[]): boolean {
  let at = 0;
  for (const each of some) {
    const next = all.indexOf(each, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}
