import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import type { Language } from '../../src/documents/document.ts';
import { isStopWord } from '../../src/search/analyzer.ts';
import { fold } from '../../src/search/fold.ts';
import type { Words } from './peer.ts';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = { nl: dutch, en: english };

/** The least that a peer of another language may expect: words of one stem are one word to it. */
export function wordsOf(language: Language): Words {
  const known = new Map<string, string>();
  const stem = (word: string): string => {
    const stemmed = known.get(word) ?? STEMMERS[language](word);
    known.set(word, stemmed);
    return stemmed;
  };
  return {
    language,
    stems: (text) =>
      (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isStopWord(word, language)).map(stem),
  };
}
