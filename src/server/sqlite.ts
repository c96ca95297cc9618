import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Database, Prepared, Result } from '../search/d1/binding.ts';
import type { Value } from '../search/rows/value.ts';
import { makeFolder } from './folder.ts';

/** The databases of the Node host by the names that their bindings have at the edge, and their files. */
export const DATABASE_FILES = {
  DB: 'index.sqlite',
  FEEDBACK: 'feedback.sqlite',
  CHANNELS: 'channels.sqlite',
  ACCESS: 'access.sqlite',
  USE: 'use.sqlite',
} as const;

/** A database of this machine. */
export interface SqliteDatabase extends Database {
  readonly raw: DatabaseSync;
  readonly close: () => void;
}

/** Longer a statement does not wait for another process that writes, in milliseconds. */
const BUSY_MS = 4_000;

/** SQLite of Node behind the face of D1: the same statements over the same engine, without a worker. */
export function sqliteDatabase(path = ':memory:'): SqliteDatabase {
  const raw = new DatabaseSync(path, { timeout: BUSY_MS });
  // Several processes read while one writes; and what is removed is overwritten, not left in the file.
  try {
    raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
  } catch (error) {
    raw.close();
    throw error;
  }
  const prepare = (sql: string, values: readonly Value[] = []): Prepared & { readonly run: () => Result } => {
    const result = (): Result => ({
      results: raw.prepare(sql).all(...values) as Result['results'],
    });
    return { bind: (...given) => prepare(sql, given), all: async () => result(), run: result };
  };
  return {
    raw,
    close: () => raw.close(),
    prepare,
    batch: async (statements) => {
      // At once: who first reads and then writes would find that another wrote in between.
      raw.exec('BEGIN IMMEDIATE');
      try {
        const results = statements.map((statement) => (statement as ReturnType<typeof prepare>).run());
        raw.exec('COMMIT');
        return results;
      } catch (error) {
        raw.exec('ROLLBACK');
        throw error;
      }
    },
  };
}

/** Opens one of the databases in a folder, which is made where it is not there, for its owner alone. */
export function openDatabaseIn(folder: string, name: keyof typeof DATABASE_FILES): SqliteDatabase {
  makeFolder(folder);
  return sqliteDatabase(join(folder, DATABASE_FILES[name]));
}

/** The databases in a folder that can't be filled again. */
export const databasesToBackUp = (folder: string): readonly (keyof typeof DATABASE_FILES)[] =>
  (['FEEDBACK', 'CHANNELS', 'ACCESS', 'USE'] as const).filter((name) =>
    existsSync(join(folder, DATABASE_FILES[name])),
  );

/** A whole copy of a database, also of one in use, in a folder that has none of that name; gives its file. */
export function backUpDatabase(folder: string, name: keyof typeof DATABASE_FILES, into: string): string {
  const path = join(into, DATABASE_FILES[name]);
  const database = openDatabaseIn(folder, name);
  try {
    // Without what was removed, and with what is still in the log beside the file.
    database.raw.prepare('VACUUM INTO ?').run(path);
  } finally {
    database.close();
  }
  return path;
}
