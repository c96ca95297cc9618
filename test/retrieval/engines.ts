import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import type { Document, Language } from '../../src/documents/document.ts';
import { isStopWord } from '../../src/search/analyzer.ts';
import { buildIndex } from '../../src/search/build.ts';
import { fillDatabase } from '../../src/search/d1/builds.ts';
import { openD1 } from '../../src/search/d1/open.ts';
import { fold } from '../../src/search/fold.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { search } from '../../src/search/search.ts';
import { sqliteDatabase } from '../search/d1/sqlite.ts';
import { DEPTH } from './metrics.ts';
import { PEERS } from './peers.ts';

/** Ids of documents for a question, best first. */
export type Search = (question: string) => readonly string[] | Promise<readonly string[]>;

/** What every engine gets: the same texts, and for those that bring no Dutch the words taken apart for them. */
export interface Corpus {
  readonly documents: readonly Document[];
  readonly language: Language;
  /** Folded words without stop words, stemmed by Snowball: the least that a peer of another language may expect. */
  readonly stems: (text: string) => string[];
}

export interface Engine {
  readonly id: string;
  readonly name: string;
  readonly open: (corpus: Corpus) => Search | Promise<Search>;
}

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = { nl: dutch, en: english };

/** The language of a collection is that of most of its documents. */
export function corpusOf(documents: readonly Document[]): Corpus {
  const inEnglish = documents.filter(({ language }) => language === 'en').length;
  const language = inEnglish * 2 > documents.length ? 'en' : 'nl';
  return {
    documents,
    language,
    stems: (text) =>
      (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
        .filter((word) => !isStopWord(word, language))
        .map(STEMMERS[language]),
  };
}

/** The index as it is served: built, written, opened again, asked with the question as it stands. */
const NOTABENE: Engine = {
  id: 'notabene',
  name: 'Notabene',
  open: async ({ documents }) => {
    const files = await buildIndex(documents);
    const index = await openIndex(async (name) => files.get(name));
    return async (question) =>
      (await search(index, question, { top: DEPTH })).map(({ document }) => document.id);
  },
};

/** The same over the tables of D1, in the SQLite of Node. */
const NOTABENE_D1: Engine = {
  id: 'notabene-d1',
  name: 'Notabene on D1',
  open: async ({ documents }) => {
    const db = sqliteDatabase();
    await fillDatabase(db, documents);
    const index = await openD1(db);
    return async (question) =>
      (await search(index, question, { top: DEPTH })).map(({ document }) => document.id);
  },
};

export const ENGINES: readonly Engine[] = [NOTABENE, NOTABENE_D1, ...PEERS];
