import type { Language } from '../../documents/document.ts';

/** One way in which a document may say what was asked: all these stems, in a text of this language. */
export interface Alternative {
  readonly language: Language;
  readonly stems: readonly string[];
  /** How close it is to the word that was asked, which is 1. */
  readonly weight: number;
  readonly via: 'self' | 'terms' | 'compound' | 'spelling';
}

/** A thing that the question is about, with the other words for it. */
export interface Concept {
  /** As it was asked, for messages and traces. */
  readonly words: string;
  readonly alternatives: readonly Alternative[];
  /** Rarity in the corpus, from 0.2 (everywhere) to 1 (rare or unknown), or less for a generic word. */
  readonly weight: number;
  /** At least one alternative occurs in the corpus. */
  readonly known: boolean;
  /** A number or a name: nothing else will do in its place. */
  readonly exact: boolean;
  /** It stands where a noun stands, after an article, a preposition or a number; else it is likely a verb or an adverb. */
  readonly noun: boolean;
  /** Taken over from an earlier question of the thread: it helps to choose, and is never required. */
  readonly inherited: boolean;
}
