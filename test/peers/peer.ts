import type { Language } from '../../src/documents/document.ts';

/** What an engine is given to find. */
export interface Text {
  readonly title: string;
  readonly text: string;
}

/** Numbers of texts for a question, best first; they count from 0 in the order in which the texts came. */
export type Find = (question: string, top: number) => readonly number[] | Promise<readonly number[]>;

/** An index that was built: it can be asked, and put away in a folder that is empty. */
export interface Built {
  readonly find: Find;
  readonly save: (folder: string) => Promise<void>;
}

/** What is known of the language of the texts, for the peers that bring no Dutch. */
export interface Words {
  readonly language: Language;
  /** Folded words without stop words, stemmed by Snowball. */
  readonly stems: (text: string) => string[];
}

/** Another search engine, run as its documentation says. */
export interface Peer {
  readonly id: string;
  readonly name: string;
  readonly build: (texts: Iterable<Text> | AsyncIterable<Text>, words: Words) => Promise<Built>;
  /** Opens what was saved, from the form that the engine gives it itself. */
  readonly open: (folder: string, words: Words) => Promise<Find>;
}
