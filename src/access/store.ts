import * as z from 'zod/v4/mini';
import { type Database, run, type Statement } from '../search/d1/binding.ts';
import { ROLES } from '../web/http/reader.ts';
import type { Key } from './keys.ts';

/** What was done that somebody may have to account for; never what was asked. */
export const ACTS = [
  'released',
  'release_revoked',
  'quarantine_released',
  'quarantine_revoked',
  'uploaded',
  'upload_removed',
  'upload_shared',
  'key_made',
  'key_revoked',
  'settings_changed',
] as const;
export type Act = (typeof ACTS)[number];

/** One line of the audit trail. */
export interface Entry {
  /** In the order in which they were written, without a gap. */
  readonly number: number;
  /** ISO 8601. */
  readonly time: string;
  readonly act: Act;
  /** Who did it: an account of the machine, or a person who signed in. */
  readonly who: string;
  /** From where: the command line, the page, or a program with a key. */
  readonly by: 'command' | 'page' | 'key' | 'server';
  /** What it was done to: names of files, ids, names of settings; no text of documents. */
  readonly what: Readonly<Record<string, unknown>>;
}

/** Keys, sessions that were ended, and the audit trail. */
export interface AccessStore {
  addKey(key: Key): Promise<void>;
  /** All, the newest last. */
  keys(): Promise<readonly Key[]>;
  key(id: string): Promise<Key | undefined>;
  /** Whether there was one to revoke. */
  revokeKey(id: string, time: string): Promise<boolean>;
  /** Ends a session, which is remembered until it would have ended by itself; times in seconds since 1970. */
  endSession(id: string, until: number, now: number): Promise<void>;
  isEnded(id: string): Promise<boolean>;
  /** Adds to the audit trail; what stands there can't be changed or removed. */
  note(entry: Omit<Entry, 'number'>): Promise<void>;
  /** The latest of a kind. */
  last(act: Act): Promise<Entry | undefined>;
  /** From a time on. */
  entries(since?: string): Promise<readonly Entry[]>;
}

const KEYS = 'notabene_keys';
const ENDED = 'notabene_ended';
const AUDIT = 'notabene_audit';
const LINE = 'number, time, act, who, "by", what';

/** The tables, made on first use. The trail refuses whatever is no new line, and no number is used twice. */
const OPENING: readonly Statement[] = [
  `CREATE TABLE IF NOT EXISTS ${KEYS}(id TEXT PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, roles TEXT NOT NULL, collections TEXT, made TEXT NOT NULL, until TEXT, revoked TEXT)`,
  `CREATE TABLE IF NOT EXISTS ${ENDED}(id TEXT PRIMARY KEY, until INTEGER NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS ${AUDIT}(number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, act TEXT NOT NULL, who TEXT NOT NULL, "by" TEXT NOT NULL, what TEXT NOT NULL)`,
  `CREATE TRIGGER IF NOT EXISTS ${AUDIT}_kept BEFORE UPDATE ON ${AUDIT} BEGIN
    SELECT RAISE(ABORT, 'append-only');
  END`,
  `CREATE TRIGGER IF NOT EXISTS ${AUDIT}_whole BEFORE DELETE ON ${AUDIT} BEGIN
    SELECT RAISE(ABORT, 'append-only');
  END`,
].map((sql) => ({ sql, values: [] }));

const KeyRow = z.object({
  id: z.string(),
  name: z.string(),
  hash: z.string(),
  roles: z.string(),
  collections: z.nullable(z.string()),
  made: z.string(),
  until: z.nullable(z.string()),
  revoked: z.nullable(z.string()),
});
const Roles = z.array(z.enum(ROLES));
const Collections = z.array(z.string());
const EntryRow = z.object({
  number: z.number(),
  time: z.string(),
  act: z.enum(ACTS),
  who: z.string(),
  by: z.enum(['command', 'page', 'key', 'server']),
  what: z.string(),
});

/** The store in a database of either host. */
export function accessStore(db: Database): AccessStore {
  let opening: Promise<unknown> | undefined;
  /** Of the last statement. */
  async function rows(sql: string, ...values: (string | number | null)[]) {
    opening ??= run(db, OPENING).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    await opening;
    const [result] = await run(db, [{ sql, values }]);
    return result?.results ?? [];
  }
  return {
    addKey: async ({ id, name, hash, roles, collections, made, until, revoked }) => {
      const of = collections === null ? null : JSON.stringify(collections);
      await rows(
        `INSERT INTO ${KEYS}(id, name, hash, roles, collections, made, until, revoked) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
        ...[id, name, hash, JSON.stringify(roles), of, made, until, revoked],
      );
    },
    keys: async () => (await rows(`SELECT * FROM ${KEYS} ORDER BY made, id`)).map(keyOf),
    key: async (id) => (await rows(`SELECT * FROM ${KEYS} WHERE id = ?1`, id)).map(keyOf)[0],
    revokeKey: async (id, time) => {
      const sql = `UPDATE ${KEYS} SET revoked = ?2 WHERE id = ?1 AND revoked IS NULL RETURNING id`;
      return (await rows(sql, id, time)).length > 0;
    },
    endSession: async (id, until, now) => {
      await rows(`DELETE FROM ${ENDED} WHERE until < ?1`, now);
      await rows(`INSERT OR IGNORE INTO ${ENDED}(id, until) VALUES (?1, ?2)`, id, until);
    },
    isEnded: async (id) => (await rows(`SELECT id FROM ${ENDED} WHERE id = ?1`, id)).length > 0,
    note: async ({ time, act, who, by, what }) => {
      await rows(
        `INSERT INTO ${AUDIT}(time, act, who, "by", what) VALUES (?1, ?2, ?3, ?4, ?5)`,
        ...[time, act, who, by, JSON.stringify(what)],
      );
    },
    last: async (act) =>
      (await rows(`SELECT ${LINE} FROM ${AUDIT} WHERE act = ?1 ORDER BY number DESC LIMIT 1`, act)).map(
        entryOf,
      )[0],
    entries: async (since = '') =>
      (await rows(`SELECT ${LINE} FROM ${AUDIT} WHERE time >= ?1 ORDER BY number`, since)).map(entryOf),
  };
}

function entryOf(row: unknown): Entry {
  const read = z.parse(EntryRow, row);
  return { ...read, what: JSON.parse(read.what) as Entry['what'] };
}

function keyOf(row: unknown): Key {
  const read = z.parse(KeyRow, row);
  return {
    ...read,
    roles: z.parse(Roles, JSON.parse(read.roles)),
    collections: read.collections === null ? null : z.parse(Collections, JSON.parse(read.collections)),
  };
}
