import { type Database, type Result, run, type Statement } from '../search/d1/binding.ts';
import type { Place } from './channel.ts';
import type { Seal } from './seal.ts';
import { keptSettings, type Settings } from './settings.ts';

/** A question that was asked in a channel, for its follow-ups and for the buttons below its answer. */
export interface Turn {
  readonly id: string;
  readonly question: string;
  /** Earlier questions of the same thread, the oldest first. */
  readonly thread: readonly string[];
}

/** What is known of a place when something happens there: one journey to the database, for who waits for a sign. */
export interface Taken {
  readonly settings: Settings;
  /** Questions that were asked in the same thread, the oldest first. */
  readonly thread: readonly string[];
}

/** What channels remember, as the rest sees it. */
export interface ChannelStore {
  /** What must be known to do this delivery; null when it is not ours to do: it was done, or is being done. */
  take(delivery: string, place: Place): Promise<Taken | null>;
  /** What became of it. One that failed and was told of is done as well. */
  finish(delivery: string, outcome: 'done' | 'failed'): Promise<void>;
  /** Keeps a question at its place, behind those before it. */
  ask(place: Place, question: string, thread: readonly string[]): Promise<Turn>;
  /** A question with those before it, as long as it is kept; only at the place where it was asked. */
  turn(place: Place, id: string): Promise<Turn | null>;
  /** Keeps which question a message answers, for a platform that tells only the message of a judgement. */
  remember(place: Place, message: string, turn: string): Promise<void>;
  /** What was asked in the thread of a message of this room, as long as it is kept. */
  recall(place: Place, message: string): Promise<{ readonly turn: string; readonly thread: string } | null>;
  stop(place: Place, turn: string): Promise<void>;
  stopped(turn: string): Promise<boolean>;
  settings(place: Place): Promise<Settings>;
  change(place: Place, settings: Settings): Promise<void>;
  /** Deliveries that were taken and never finished, and those that failed: for who looks after the server. */
  counts(): Promise<{ readonly unfinished: number; readonly failed: number }>;
}

/** How long questions are kept, sealed: a follow-up the next day still is one, one after a weekend is not. */
export const KEPT_HOURS = 48;
/** How long it is remembered that something came: longer than any platform repeats it. */
const DELIVERY_HOURS = 24;
/** A delivery that was taken so long ago and never finished died with its worker: a repeat may be taken again. */
const LEASE_MS = 60_000;
/** Earlier questions that are given with a question, as the page does. */
const MOST_EARLIER = 20;
/** Longer a platform that waits for a sign can't be held up, and longer nobody waits for the rest. */
const SIGN_MS = 700;
const REST_MS = 5_000;

const SCHEMA = 1;
const ABOUT = 'notabene_channels_about';
const DELIVERIES = 'notabene_channels_deliveries';
const TURNS = 'notabene_channels_turns';
const MESSAGES = 'notabene_channels_messages';
const SETTINGS = 'notabene_channels_settings';

const OPENING: readonly Statement[] = [
  `CREATE TABLE IF NOT EXISTS ${ABOUT}(schema INTEGER PRIMARY KEY)`,
  `INSERT INTO ${ABOUT} SELECT ${SCHEMA} WHERE NOT EXISTS (SELECT 1 FROM ${ABOUT})`,
  `CREATE TABLE IF NOT EXISTS ${DELIVERIES}(id TEXT PRIMARY KEY, time INTEGER NOT NULL, outcome TEXT)`,
  `CREATE INDEX IF NOT EXISTS ${DELIVERIES}_time ON ${DELIVERIES}(time)`,
  `CREATE TABLE IF NOT EXISTS ${TURNS}(id TEXT PRIMARY KEY, thread TEXT NOT NULL, time INTEGER NOT NULL, sealed TEXT NOT NULL, stopped INTEGER NOT NULL DEFAULT 0)`,
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

interface StoreWorld {
  readonly seal: Seal;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => string;
}

/** What channels remember, in a D1 database: names and questions only under seal. What is wrong with it is thrown. */
export function channelStore(db: Database, { seal, sleep, now, random }: StoreWorld): ChannelStore {
  let opening: Promise<void> | undefined;

  async function attempt(statements: readonly Statement[]) {
    opening ??= open(db);
    await opening;
    return run(db, statements);
  }

  async function soon(statements: readonly Statement[], patience = REST_MS) {
    const late = sleep(patience).then(() => Promise.reject(new StoreFault('slow')));
    late.catch(() => undefined);
    try {
      return await Promise.race([attempt(statements), late]);
    } catch (error) {
      // The tables may be gone, or never have been made: the next one makes them.
      opening = undefined;
      throw error;
    }
  }

  const roomOf = ({ channel, tenant, room }: Place) => seal.name('room', channel, tenant, room);
  const threadOf = ({ channel, tenant, room, thread }: Place) =>
    seal.name('thread', channel, tenant, room, thread);

  const messageOf = ({ channel, tenant, room }: Place, message: string) =>
    seal.name('message', channel, tenant, room, message);

  /** The questions of a thread up to a moment, the oldest first. */
  async function questions(thread: string, rows: readonly Readonly<Record<string, unknown>>[]) {
    const opened = await Promise.all(
      rows.map(async ({ id, sealed }) => seal.open(String(sealed), `${thread} ${String(id)}`)),
    );
    return opened.filter((text) => text !== null).reverse();
  }

  return {
    async take(delivery, place) {
      const [id, room, thread] = await Promise.all([
        seal.name('delivery', delivery),
        roomOf(place),
        threadOf(place),
      ]);
      const time = now();
      const [taken, settings, before] = await soon(
        [
          {
            sql: `INSERT INTO ${DELIVERIES}(id, time) VALUES (?1, ?2)
            ON CONFLICT(id) DO UPDATE SET time = ?2 WHERE outcome IS NULL AND time < ?3 RETURNING id`,
            values: [id, time, time - LEASE_MS],
          },
          { sql: `SELECT settings FROM ${SETTINGS} WHERE room = ?1`, values: [room] },
          {
            sql: `SELECT id, sealed FROM ${TURNS} WHERE thread = ?1 AND time >= ?2
            ORDER BY time DESC, rowid DESC LIMIT ${MOST_EARLIER}`,
            values: [thread, time - KEPT_HOURS * HOUR_MS],
          },
        ],
        SIGN_MS,
      );
      if (taken?.results.length !== 1) return null;
      return {
        settings: settingsIn(settings),
        thread: await questions(thread, before?.results ?? []),
      };
    },
    async finish(delivery, outcome) {
      const id = await seal.name('delivery', delivery);
      const gone = now() - DELIVERY_HOURS * HOUR_MS;
      await soon([
        { sql: `UPDATE ${DELIVERIES} SET outcome = ?2 WHERE id = ?1`, values: [id, outcome] },
        { sql: `DELETE FROM ${DELIVERIES} WHERE time < ?1`, values: [gone] },
      ]);
    },
    async ask(place, question, before) {
      const thread = await threadOf(place);
      const id = random();
      const sealed = await seal.close(question, `${thread} ${id}`);
      const time = now();
      await soon([
        { sql: `DELETE FROM ${TURNS} WHERE time < ?1`, values: [time - KEPT_HOURS * HOUR_MS] },
        {
          sql: `INSERT INTO ${TURNS}(id, thread, time, sealed) VALUES (?1, ?2, ?3, ?4)`,
          values: [id, thread, time, sealed],
        },
      ]);
      return { id, question, thread: before };
    },
    async turn(place, id) {
      const thread = await threadOf(place);
      const kept = now() - KEPT_HOURS * HOUR_MS;
      const [own, before] = await soon([
        {
          sql: `SELECT id, sealed FROM ${TURNS} WHERE id = ?1 AND thread = ?2 AND time >= ?3`,
          values: [id, thread, kept],
        },
        {
          sql: `SELECT id, sealed FROM ${TURNS} WHERE thread = ?2 AND time >= ?3
            AND rowid < (SELECT rowid FROM ${TURNS} WHERE id = ?1) ORDER BY time DESC, rowid DESC LIMIT ${MOST_EARLIER}`,
          values: [id, thread, kept],
        },
      ]);
      const [question] = await questions(thread, own?.results ?? []);
      return question === undefined
        ? null
        : { id, question, thread: await questions(thread, before?.results ?? []) };
    },
    async remember(place, message, turn) {
      const id = await messageOf(place, message);
      const sealed = await seal.close(JSON.stringify({ turn, thread: place.thread }), id);
      const time = now();
      await soon([
        { sql: `DELETE FROM ${MESSAGES} WHERE time < ?1`, values: [time - KEPT_HOURS * HOUR_MS] },
        {
          sql: `INSERT INTO ${MESSAGES}(id, time, sealed) VALUES (?1, ?2, ?3)
            ON CONFLICT(id) DO UPDATE SET time = ?2, sealed = ?3`,
          values: [id, time, sealed],
        },
      ]);
    },
    async recall(place, message) {
      const id = await messageOf(place, message);
      const kept = now() - KEPT_HOURS * HOUR_MS;
      const sql = `SELECT sealed FROM ${MESSAGES} WHERE id = ?1 AND time >= ?2`;
      const [read] = await soon([{ sql, values: [id, kept] }]);
      const sealed = read?.results[0]?.sealed;
      const opened = typeof sealed === 'string' ? await seal.open(sealed, id) : null;
      return opened === null ? null : JSON.parse(opened);
    },
    async stop(place, turn) {
      const values = [turn, await threadOf(place)];
      await soon([{ sql: `UPDATE ${TURNS} SET stopped = 1 WHERE id = ?1 AND thread = ?2`, values }]);
    },
    async stopped(turn) {
      const [read] = await soon([{ sql: `SELECT stopped FROM ${TURNS} WHERE id = ?1`, values: [turn] }]);
      return read?.results[0]?.stopped === 1;
    },
    async settings(place) {
      const values = [await roomOf(place)];
      const [read] = await soon([{ sql: `SELECT settings FROM ${SETTINGS} WHERE room = ?1`, values }]);
      return settingsIn(read);
    },
    async change(place, settings) {
      const values = [await roomOf(place), JSON.stringify(settings)];
      await soon([
        {
          sql: `INSERT INTO ${SETTINGS}(room, settings) VALUES (?1, ?2) ON CONFLICT(room) DO UPDATE SET settings = ?2`,
          values,
        },
      ]);
    },
    async counts() {
      const [read] = await soon([
        {
          sql: `SELECT count(*) FILTER (WHERE outcome IS NULL AND time < ?1) AS unfinished,
            count(*) FILTER (WHERE outcome = 'failed') AS failed FROM ${DELIVERIES}`,
          values: [now() - LEASE_MS],
        },
      ]);
      const { unfinished, failed } = read?.results[0] ?? {};
      return { unfinished: Number(unfinished ?? 0), failed: Number(failed ?? 0) };
    },
  };
}

/** Removes all that channels remember, the settings of rooms as well; gives how many questions there were. */
export async function wipeChannels(db: Database): Promise<number> {
  await open(db);
  const [counted] = await run(
    db,
    [
      `SELECT count(*) AS number FROM ${TURNS}`,
      ...[TURNS, MESSAGES, DELIVERIES, SETTINGS].map((of) => `DELETE FROM ${of}`),
    ].map((sql) => ({ sql, values: [] })),
  );
  return Number(counted?.results[0]?.number);
}

function settingsIn(read: Result | undefined): Settings {
  const kept = read?.results[0]?.settings;
  return keptSettings(typeof kept === 'string' ? kept : null);
}

const HOUR_MS = 60 * 60 * 1000;

/** Makes the tables where they are not there yet; those of another version are left alone. */
async function open(db: Database): Promise<void> {
  const [about] = (await run(db, OPENING)).at(-1)?.results ?? [];
  if (about?.schema !== SCHEMA) throw new StoreFault('schema');
}
