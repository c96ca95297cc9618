import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../src/server/folder.ts';
import { DATABASE_FILES } from '../src/server/sqlite.ts';
import { ROOT } from './places.ts';
import { counted } from './render/text.ts';

/** Where the development server keeps its databases, each under a name that tells nothing. */
const EARLIER = join(ROOT, '.wrangler', 'state', 'v3', 'd1', 'miniflare-D1DatabaseObject');

/** What is taken over: which tables a database is known by, and the one whose rows are told of. */
const TAKEN: Readonly<
  Record<
    'FEEDBACK' | 'CHANNELS',
    { readonly tables: string; readonly counted: string; readonly what: readonly [string, string] }
  >
> = {
  FEEDBACK: {
    tables: 'notabene_feedback%',
    counted: 'notabene_feedback',
    what: ['keer feedback', 'keer feedback'],
  },
  CHANNELS: {
    tables: 'notabene_channels%',
    counted: 'notabene_channels_turns',
    what: ['vraag uit kanalen', 'vragen uit kanalen'],
  },
};

/**
 * Takes over once what readers and channels left with the development server, which served them before: moved, so
 * that nothing is kept in two places. Gives a line for each database in which there was something.
 */
export async function takeOver(state: string, earlier = EARLIER): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [name, { tables, counted: table, what }] of Object.entries(TAKEN)) {
    const to = join(state, DATABASE_FILES[name as keyof typeof TAKEN]);
    if (existsSync(to)) continue;
    const from = await withTables(earlier, tables, table);
    if (from === undefined) continue;
    makeFolder(state);
    const number = await move(from, to, tables, table);
    if (number > 0) lines.push(`Overgenomen van de vorige server: ${counted(number, ...what)}.`);
  }
  return lines;
}

/** The database in a folder that has such tables and something in them. */
async function withTables(folder: string, tables: string, table: string): Promise<string | undefined> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => join(folder, name))
    .find(
      (path) => within(path, (db) => tablesOf(db, tables).includes(table) && rowsIn(db, table) > 0) === true,
    );
}

/** The tables as they are, in a file of their own that has its name when it is whole; then they go where they were. */
async function move(from: string, to: string, tables: string, table: string): Promise<number> {
  const unfinished = `${to}.tmp`;
  await rm(unfinished, { force: true });
  const number = within(from, (db) => {
    db.prepare('VACUUM INTO ?').run(unfinished);
    return rowsIn(db, table);
  });
  if (number === undefined) return 0;
  within(unfinished, (db) => {
    const others = db
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE ? AND name NOT LIKE 'sqlite%'`,
      )
      .all(tables);
    for (const { name } of others) db.exec(`DROP TABLE "${name}"`);
  });
  await rename(unfinished, to);
  within(from, (db) => {
    for (const name of tablesOf(db, tables)) db.exec(`DROP TABLE "${name}"`);
    db.exec('VACUUM');
  });
  return number;
}

const tablesOf = (db: DatabaseSync, like: string): readonly string[] =>
  db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE ?`)
    .all(like)
    .map(({ name }) => String(name));

const rowsIn = (db: DatabaseSync, table: string): number =>
  Number(db.prepare(`SELECT count(*) AS number FROM "${table}"`).get()?.number);

/** Uses a database; undefined when it is none, or is in use elsewhere. */
function within<T>(path: string, use: (db: DatabaseSync) => T): T | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: 1_000 });
    return use(db);
  } catch {
    return undefined;
  } finally {
    db?.close();
  }
}
