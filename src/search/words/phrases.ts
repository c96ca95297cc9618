import type { Language } from '../../documents/document.ts';
import { stem } from '../analyzer.ts';
import { fold } from '../fold.ts';

/** Longest phrase of the table of terms that is looked for, in words. */
export const MAX_PHRASE = 6;

/** The folded words of a phrase, hyphens as blanks. */
export const phraseWords = (phrase: string): readonly string[] =>
  fold(phrase)
    .replace(/'s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The stems of a word or phrase, stop words and all: a phrase must match as it is written. */
export const stemsOf = (phrase: string, language: Language): string[] =>
  phraseWords(phrase).map((word) => stem(word, language));
