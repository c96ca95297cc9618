import { type Database, type Result, run, type Statement } from '../../search/d1/binding.ts';
import type { Seal } from '../seal.ts';

export const DELIVERIES = 'notabene_channels_deliveries';
export const TURNS = 'notabene_channels_turns';
export const MESSAGES = 'notabene_channels_messages';
export const SETTINGS = 'notabene_channels_settings';
const ABOUT = 'notabene_channels_about';
/** Goes up when a program of before can't read or write the tables. */
const SCHEMA = 2;

const OPENING: readonly Statement[] = [
  `CREATE TABLE IF NOT EXISTS ${ABOUT}(schema INTEGER PRIMARY KEY)`,
  `INSERT INTO ${ABOUT} SELECT ${SCHEMA} WHERE NOT EXISTS (SELECT 1 FROM ${ABOUT})`,
  `CREATE TABLE IF NOT EXISTS ${DELIVERIES}(id TEXT PRIMARY KEY, time INTEGER NOT NULL, outcome TEXT, sealed TEXT, tries INTEGER NOT NULL DEFAULT 0)`,
  `CREATE INDEX IF NOT EXISTS ${DELIVERIES}_time ON ${DELIVERIES}(time)`,
  `CREATE TABLE IF NOT EXISTS ${TURNS}(id TEXT PRIMARY KEY, thread TEXT NOT NULL, time INTEGER NOT NULL, sealed TEXT NOT NULL, asker TEXT NOT NULL, private INTEGER NOT NULL, earlier TEXT NOT NULL, stopped INTEGER NOT NULL DEFAULT 0, shared INTEGER NOT NULL DEFAULT 0, answer TEXT)`,
  `CREATE INDEX IF NOT EXISTS ${TURNS}_thread ON ${TURNS}(thread, time)`,
  `CREATE INDEX IF NOT EXISTS ${TURNS}_time ON ${TURNS}(time)`,
  `CREATE TABLE IF NOT EXISTS ${MESSAGES}(id TEXT PRIMARY KEY, time INTEGER NOT NULL, sealed TEXT NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS ${MESSAGES}_time ON ${MESSAGES}(time)`,
  `CREATE TABLE IF NOT EXISTS ${SETTINGS}(room TEXT PRIMARY KEY, settings TEXT NOT NULL)`,
  `SELECT schema FROM ${ABOUT}`,
].map((sql) => ({ sql, values: [] }));

/** The store did not answer in time, or is of another version; the log has its name. */
export class StoreFault extends Error {
  constructor(code: 'slow' | 'schema') {
    super(code);
    this.name = `ChannelStoreFault:${code}`;
  }
}

/** Longer nobody waits for the database. */
const PATIENCE_MS = 5_000;

export interface StoreWorld {
  readonly seal: Seal;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => string;
}

/** Runs statements in one transaction, in one journey; the tables are made when they are not there. */
export type Run = (statements: readonly Statement[]) => Promise<readonly Result[]>;

export function runner(db: Database, sleep: StoreWorld['sleep']): Run {
  return async (statements) => {
    const late = sleep(PATIENCE_MS).then(() => Promise.reject(new StoreFault('slow')));
    late.catch(() => undefined);
    return Promise.race([attempt(db, statements), late]);
  };
}

async function attempt(db: Database, statements: readonly Statement[]): Promise<readonly Result[]> {
  try {
    return await run(db, statements);
  } catch (error) {
    // Nearly always they are there, and to look first would be a journey before every sign.
    if (!(error instanceof Error && /no such (?:table|column)|has no column/.test(error.message)))
      throw error;
    await open(db);
    return run(db, statements);
  }
}

/** Makes the tables where they are not there yet; those of another version are left alone. */
async function open(db: Database): Promise<void> {
  const [about] = (await run(db, OPENING)).at(-1)?.results ?? [];
  if (about?.schema !== SCHEMA) throw new StoreFault('schema');
}

/**
 * Removes all that channels remember, the settings of rooms as well, also from tables of another version; gives how many
 * questions there were.
 */
export async function wipeChannels(db: Database): Promise<number> {
  // Each is there to be counted and removed.
  await run(db, OPENING.slice(0, -1));
  const [counted] = await run(
    db,
    [
      `SELECT count(*) AS number FROM ${TURNS}`,
      ...[TURNS, MESSAGES, DELIVERIES, SETTINGS, ABOUT].map((of) => `DROP TABLE ${of}`),
    ].map((sql) => ({ sql, values: [] })),
  );
  await open(db);
  return Number(counted?.results[0]?.number);
}

export type Row = Readonly<Record<string, unknown>>;
/** Rows that a statement gave, or that it took. */
export const rowsOf = (result: Result | undefined): readonly Row[] => result?.results ?? [];
export const HOUR_MS = 60 * 60 * 1000;
/** How long it is remembered that something came: longer than any platform repeats it. */
export const DELIVERY_HOURS = 24;
