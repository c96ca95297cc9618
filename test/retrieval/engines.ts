import type { Document } from '../../src/documents/document.ts';
import { search } from '../../src/question/search.ts';
import { buildIndex } from '../../src/search/build.ts';
import { fillDatabase } from '../../src/search/d1/builds.ts';
import { openD1 } from '../../src/search/d1/open.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { sqliteDatabase } from '../../src/server/sqlite.ts';
import type { Words } from '../peers/peer.ts';
import { wordsOf } from '../peers/stems.ts';
import { DEPTH } from './metrics.ts';
import { PEERS } from './peers.ts';

/** Ids of documents for a question, best first. */
export type Search = (question: string) => readonly string[] | Promise<readonly string[]>;

/** What every engine gets: the same texts, and for those that bring no Dutch the words taken apart for them. */
export interface Corpus extends Words {
  readonly documents: readonly Document[];
}

export interface Engine {
  readonly id: string;
  readonly name: string;
  readonly open: (corpus: Corpus) => Search | Promise<Search>;
}

/** The language of a collection is that of most of its documents. */
export function corpusOf(documents: readonly Document[]): Corpus {
  const inEnglish = documents.filter(({ language }) => language === 'en').length;
  return { documents, ...wordsOf(inEnglish * 2 > documents.length ? 'en' : 'nl') };
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
