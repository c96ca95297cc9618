import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Find, Peer, Words } from './peer.ts';

const fileIn = (folder: string): string => join(folder, 'index.sqlite');

const finder = (db: DatabaseSync, { stems }: Words): Find => {
  const select = db.prepare(
    'SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts), rowid LIMIT ?',
  );
  return (question, top) => {
    const asked = [...new Set(stems(question))].map((stem) => `"${stem}"`).join(' OR ');
    return asked === '' ? [] : select.all(asked, top).map(({ rowid }) => Number(rowid) - 1);
  };
};

/** SQLite's full-text index over stems, any of which may match, in the order of its `bm25()`; it keeps no texts. */
export const SQLITE: Peer = {
  id: 'sqlite',
  name: 'SQLite FTS5, our stems',
  build: async (texts, words) => {
    const db = new DatabaseSync(':memory:');
    db.exec(`CREATE VIRTUAL TABLE texts USING fts5(title, text, content = '', tokenize = 'unicode61')`);
    const insert = db.prepare('INSERT INTO texts(rowid, title, text) VALUES (?, ?, ?)');
    db.exec('BEGIN');
    let number = 0;
    for await (const { title, text } of texts)
      insert.run(++number, words.stems(title).join(' '), words.stems(text).join(' '));
    db.exec('COMMIT');
    return {
      find: finder(db, words),
      save: async (folder) => {
        db.prepare('VACUUM INTO ?').run(fileIn(folder));
      },
    };
  },
  open: async (folder, words) => finder(new DatabaseSync(fileIn(folder), { readOnly: true }), words),
};
