import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { takeOver } from '../../cli/take-over.ts';
import { openDatabaseIn, sqliteDatabase } from '../../src/server/sqlite.ts';
import { feedbackStore, readFeedback } from '../../src/web/api/feedback-store.ts';
import { folderWith } from './folder.ts';

const forever = () => new Promise<void>(() => {});
const GIVEN = {
  id: '6f1c1b52-3c1e-4a63-9a0e-0b6a4a5f0d11',
  time: '2026-03-01T09:30:00Z',
  answer: '0123456789abcdef',
  index: 'f'.repeat(64),
  version: '0.1.0',
  verdict: 'up',
  remark: null,
  question: null,
  mode: null,
  status: null,
  language: null,
  thread: null,
  places: null,
} as const;

/** What the development server left: a database under a name that tells nothing, with tables of its own. */
async function left(): Promise<string> {
  const folder = await folderWith();
  const db = sqliteDatabase(join(folder, 'f00d.sqlite'));
  await feedbackStore(db, forever).keep(GIVEN);
  db.raw.exec('CREATE TABLE _cf_KV (key TEXT)');
  db.close();
  new DatabaseSync(join(folder, 'leeg.sqlite')).close();
  return folder;
}

describe('what the server before left', () => {
  it('is taken over once, with a word, and is in one place then', async () => {
    const [earlier, state] = [await left(), join(await folderWith(), 'state')];
    expect(await takeOver(state, earlier)).toEqual(['Overgenomen van de vorige server: 1 keer feedback.']);
    const db = openDatabaseIn(state, 'FEEDBACK');
    expect(await readFeedback(db)).toEqual([GIVEN]);
    const tables = db.raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all();
    expect(tables.map(({ name }) => name).filter((name) => !String(name).startsWith('notabene_'))).toEqual(
      [],
    );
    db.close();
    const before = new DatabaseSync(join(earlier, 'f00d.sqlite'));
    expect(before.prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'notabene%'`).all()).toEqual([]);
    before.close();
    expect(await takeOver(state, earlier)).toEqual([]);
  });

  it('is left alone where there is something already, and is nothing where there was no server', async () => {
    const [earlier, state] = [await left(), join(await folderWith(), 'state')];
    openDatabaseIn(state, 'FEEDBACK').close();
    expect(await takeOver(state, earlier)).toEqual([]);
    expect(await takeOver(join(state, 'ander'), join(earlier, 'nergens'))).toEqual([]);
  });
});
