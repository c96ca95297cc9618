import { DatabaseSync } from 'node:sqlite';
import { create, insertMultiple, search } from '@orama/orama';
import { Index as FlexIndex } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch, { type SearchOptions } from 'minisearch';
import bm25 from 'wink-bm25-text-search';
import type { Document } from '../../src/documents/document.ts';
import type { Engine } from './engines.ts';
import { DEPTH } from './metrics.ts';

/** A collection without titles has the id in its place, which is not a word of anything. */
const titleOf = ({ id, title }: Document): string => (title === id ? '' : title);

const miniSearch = (id: string, name: string, options: SearchOptions): Engine => ({
  id,
  name,
  open: ({ documents }) => {
    const mini = new MiniSearch({ fields: ['title', 'text'] });
    mini.addAll(documents.map((document) => ({ ...document, title: titleOf(document) })));
    return (question) =>
      mini
        .search(question, options)
        .slice(0, DEPTH)
        .map(({ id: found }) => String(found));
  },
});

/** Its words with an end (`exact`) find nothing in stems; without stems its prefixes of common words find everything. */
const orama: Engine = {
  id: 'orama',
  name: 'Orama, our stems',
  open: async ({ documents, language, stems }) => {
    const db = create({
      schema: { title: 'string', text: 'string' } as const,
      components: {
        tokenizer: { language: language === 'nl' ? 'dutch' : 'english', stemming: false },
      },
    });
    await insertMultiple(
      db,
      documents.map((document) => ({
        id: document.id,
        title: stems(titleOf(document)).join(' '),
        text: stems(document.text).join(' '),
      })),
      500,
    );
    return async (question) =>
      (await search(db, { term: stems(question).join(' '), limit: DEPTH, threshold: 1 })).hits.map(
        ({ id }) => id,
      );
  },
};

/** Asked to suggest, since else a text must hold every word of the question. */
const flexSearch: Engine = {
  id: 'flexsearch',
  name: 'FlexSearch, our stems',
  open: ({ documents, stems }) => {
    const index = new FlexIndex({ tokenize: 'strict' });
    documents.forEach((document, i) => {
      index.add(i, stems(`${titleOf(document)} ${document.text}`).join(' '));
    });
    return (question) =>
      index
        .search(stems(question).join(' '), { limit: DEPTH, suggest: true })
        .flatMap((i) => documents[Number(i)]?.id ?? []);
  },
};

/** Without its English pipeline: words and stems are handed to it. */
const lunrStems: Engine = {
  id: 'lunr',
  name: 'lunr, our stems',
  open: ({ documents, stems }) => {
    const builder = new lunr.Builder();
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    builder.tokenizer = Object.assign(
      (value?: string | object | object[] | null) =>
        String(value ?? '')
          .split(' ')
          .filter((word) => word !== '')
          .map((word) => new lunr.Token(word, {})),
      { separator: / / },
    );
    for (const document of documents)
      builder.add({
        id: document.id,
        title: stems(titleOf(document)).join(' '),
        text: stems(document.text).join(' '),
      });
    const index = builder.build();
    return (question) =>
      index
        .query((query) => {
          for (const stem of new Set(stems(question))) query.term(stem, {});
        })
        .slice(0, DEPTH)
        .map(({ ref }) => ref);
  },
};

const wink: Engine = {
  id: 'wink',
  name: 'wink-bm25, our stems',
  open: ({ documents, stems }) => {
    const engine = bm25();
    engine.defineConfig({ fldWeights: { title: 1, text: 1 } });
    engine.definePrepTasks([stems]);
    documents.forEach((document, i) => {
      engine.addDoc({ title: titleOf(document), text: document.text }, i);
    });
    engine.consolidate();
    return (question) => engine.search(question, DEPTH).flatMap(([i]) => documents[Number(i)]?.id ?? []);
  },
};

/** SQLite's full-text index over stems, any of which may match, in the order of its `bm25()`. */
const sqlite: Engine = {
  id: 'sqlite',
  name: 'SQLite FTS5, our stems',
  open: ({ documents, stems }) => {
    const db = new DatabaseSync(':memory:');
    db.exec(`CREATE VIRTUAL TABLE texts USING fts5(title, text, tokenize = 'unicode61')`);
    const insert = db.prepare('INSERT INTO texts(rowid, title, text) VALUES (?, ?, ?)');
    db.exec('BEGIN');
    documents.forEach((document, i) => {
      insert.run(i + 1, stems(titleOf(document)).join(' '), stems(document.text).join(' '));
    });
    db.exec('COMMIT');
    const select = db.prepare(
      `SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts), rowid LIMIT ${DEPTH}`,
    );
    return (question) => {
      const asked = [...new Set(stems(question))].map((stem) => `"${stem}"`).join(' OR ');
      if (asked === '') return [];
      return select.all(asked).flatMap(({ rowid }) => documents[Number(rowid) - 1]?.id ?? []);
    };
  },
};

/**
 * Other search engines over the same texts. MiniSearch stands there as it comes, since it is what Notabene starts
 * from; the others get folded, stemmed words without stop words, with which every one of them does better.
 */
export const PEERS: readonly Engine[] = [
  miniSearch('minisearch', 'MiniSearch, defaults', {}),
  miniSearch('minisearch-fuzzy', 'MiniSearch, prefix and fuzzy', { prefix: true, fuzzy: 0.2 }),
  orama,
  flexSearch,
  lunrStems,
  wink,
  sqlite,
];
