import type { KEPT_STATUSES } from '../../answer/answer.ts';
import { type Database, run, type Statement } from '../../search/d1/binding.ts';

/** A sentence of the documents that a reader speaks of: `document.text.slice(start, end) === quote` when it was kept. */
export interface Place {
  readonly documentId: string;
  readonly passageId: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What a reader says of an answer, as it is kept: nothing tells who it was. */
export interface Feedback {
  /** Chosen by the page, so that a retry or a later remark is the same row. */
  readonly id: string;
  /** When it first came, to the second. */
  readonly time: string;
  readonly answer: string;
  /** Fingerprint of the index that is served. */
  readonly index: string;
  /** Of the program. */
  readonly version: string;
  /** A thumb, or that the answer stands here: in the places. */
  readonly verdict: 'up' | 'down' | 'here';
  readonly remark: string | null;
  /** Only if the reader chose to send it along. */
  readonly question: string | null;
  readonly mode: 'extractive' | 'generated' | null;
  readonly status: (typeof KEPT_STATUSES)[number] | null;
  readonly language: 'nl' | 'en' | null;
  /** The questions before it, oldest first; null without the question. */
  readonly thread: readonly string[] | null;
  /** The sentences that were shown, or the one that was chosen; null without the question. */
  readonly places: readonly Place[] | null;
}

/** Where feedback is kept, as the app sees it. */
export interface FeedbackStore {
  /** Keeps it, or changes what is kept under its id; false when there is no room for another. */
  keep(feedback: Feedback): Promise<boolean>;
  /** Removes it, if it is there. */
  remove(id: string): Promise<void>;
}

/**
 * Most that is kept of one day, and in all. Nobody signs in, so whoever can reach the server can write: with these,
 * forty days of nothing but rubbish fill the table, at some 20 kB a row (a body is at most 16) at the very most 400 MB,
 * less than the smallest database at Cloudflare. What is there can always be changed and taken back.
 */
export const MOST_A_DAY = 500;
export const MOST_IN_ALL = 20_000;
/** What is older goes when something new comes. */
export const KEPT_DAYS = 365;
/** Longer nobody waits for a database that does not answer. */
const PATIENCE_MS = 3_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Goes up when a program of before can't read or write the tables. */
const SCHEMA = 2;
const TABLE = 'notabene_feedback';
const DAYS = 'notabene_feedback_days';
const ABOUT = 'notabene_feedback_about';

/** A fault of the database that is ours to name; the log has its name. */
export class FeedbackFault extends Error {
  readonly code: 'slow' | 'schema';
  constructor(code: 'slow' | 'schema') {
    super(code);
    this.code = code;
    this.name = `FeedbackFault:${code}`;
  }
}

/**
 * The tables, made on first use. How many rows a day has is counted beside them: to count 20,000 rows for each that
 * comes would be billed as 20,000 rows read.
 */
const OPENING: readonly Statement[] = [
  `CREATE TABLE IF NOT EXISTS ${ABOUT}(schema INTEGER PRIMARY KEY)`,
  `INSERT INTO ${ABOUT} SELECT ${SCHEMA} WHERE NOT EXISTS (SELECT 1 FROM ${ABOUT})`,
  `CREATE TABLE IF NOT EXISTS ${TABLE}(id TEXT PRIMARY KEY, day TEXT NOT NULL, time TEXT NOT NULL, answer TEXT NOT NULL, fingerprint TEXT NOT NULL, version TEXT NOT NULL, verdict TEXT NOT NULL, remark TEXT, question TEXT, mode TEXT, status TEXT, language TEXT, thread TEXT, places TEXT)`,
  `CREATE INDEX IF NOT EXISTS ${TABLE}_day ON ${TABLE}(day)`,
  `CREATE TABLE IF NOT EXISTS ${DAYS}(day TEXT PRIMARY KEY, number INTEGER NOT NULL)`,
  `CREATE TRIGGER IF NOT EXISTS ${TABLE}_more AFTER INSERT ON ${TABLE} BEGIN
    INSERT OR IGNORE INTO ${DAYS} VALUES (NEW.day, 0);
    UPDATE ${DAYS} SET number = number + 1 WHERE day = NEW.day;
  END`,
  `CREATE TRIGGER IF NOT EXISTS ${TABLE}_less AFTER DELETE ON ${TABLE} BEGIN
    UPDATE ${DAYS} SET number = number - 1 WHERE day = OLD.day;
    DELETE FROM ${DAYS} WHERE day = OLD.day AND number < 1;
  END`,
  `SELECT schema FROM ${ABOUT}`,
].map((sql) => ({ sql, values: [] }));

/** What brings tables of version 1 to this one. */
const RENEWING: readonly Statement[] = [
  `ALTER TABLE ${TABLE} ADD COLUMN thread TEXT`,
  `ALTER TABLE ${TABLE} ADD COLUMN places TEXT`,
  `UPDATE ${ABOUT} SET schema = ${SCHEMA}`,
].map((sql) => ({ sql, values: [] }));

/** Makes the tables where they are not there yet, and renews those of before; those of another version are left alone. */
async function open(db: Database): Promise<void> {
  const version = async () => (await run(db, OPENING)).at(-1)?.results[0]?.schema;
  let found = await version();
  if (found === 1) {
    // Another process may renew them at the same time: then what it made is looked at.
    await run(db, RENEWING).catch(() => undefined);
    found = await version();
  }
  if (found !== SCHEMA) throw new FeedbackFault('schema');
}

const removeBefore = (day: string): Statement => ({
  sql: `DELETE FROM ${TABLE} WHERE day < ?1`,
  values: [day],
});

/** A row more if there is room, or another content for the row with this id, which keeps its day. */
const write = (given: Feedback): Statement => ({
  sql: `INSERT INTO ${TABLE}(id, day, time, answer, fingerprint, version, verdict, remark, question, mode, status, language, thread, places)
    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
    WHERE EXISTS (SELECT 1 FROM ${TABLE} WHERE id = ?1) OR (
      coalesce((SELECT number FROM ${DAYS} WHERE day = ?2), 0) < ${MOST_A_DAY}
      AND (SELECT coalesce(sum(number), 0) FROM ${DAYS}) < ${MOST_IN_ALL})
    ON CONFLICT(id) DO UPDATE SET answer = excluded.answer, fingerprint = excluded.fingerprint, version = excluded.version,
      verdict = excluded.verdict, remark = excluded.remark, question = excluded.question, mode = excluded.mode,
      status = excluded.status, language = excluded.language, thread = excluded.thread, places = excluded.places
    RETURNING id`,
  values: [
    given.id,
    dayOf(given.time),
    given.time,
    given.answer,
    given.index,
    given.version,
    given.verdict,
    given.remark,
    given.question,
    given.mode,
    given.status,
    given.language,
    given.thread && JSON.stringify(given.thread),
    given.places && JSON.stringify(given.places),
  ],
});

const dayOf = (time: string): string => time.slice(0, 10);

/** Feedback in a D1 database. Whatever is wrong with it, or takes too long, is thrown. */
export function feedbackStore(db: Database, sleep: (ms: number) => Promise<void>): FeedbackStore {
  let opening: Promise<void> | undefined;
  const attempt = async (statements: readonly Statement[]) => {
    opening ??= open(db);
    await opening;
    return run(db, statements);
  };
  const soon = async (statements: readonly Statement[]) => {
    const late = sleep(PATIENCE_MS).then(() => Promise.reject(new FeedbackFault('slow')));
    try {
      return await Promise.race([attempt(statements), late]);
    } catch (error) {
      // The tables may be gone, or never have been made: the next one makes them.
      opening = undefined;
      throw error;
    }
  };
  return {
    async keep(feedback) {
      const oldest = dayOf(new Date(Date.parse(feedback.time) - KEPT_DAYS * DAY_MS).toISOString());
      const [, written] = await soon([removeBefore(oldest), write(feedback)]);
      return written?.results.length === 1;
    },
    async remove(id) {
      await soon([{ sql: `DELETE FROM ${TABLE} WHERE id = ?1`, values: [id] }]);
    },
  };
}

/** What was given from a day on, the oldest first. */
export async function readFeedback(db: Database, since = ''): Promise<readonly Feedback[]> {
  await open(db);
  const [read] = await run(db, [
    {
      sql: `SELECT id, time, answer, fingerprint AS "index", version, verdict, remark, question, mode, status, language, thread, places FROM ${TABLE} WHERE day >= ?1 ORDER BY time, id`,
      values: [since],
    },
  ]);
  return (read?.results ?? []).map(
    ({ thread, places, ...also }) =>
      ({ ...also, thread: parsed(thread), places: parsed(places) }) as unknown as Feedback,
  );
}

const parsed = (kept: unknown): unknown => (typeof kept === 'string' ? JSON.parse(kept) : null);

/** Removes all of it; gives how much there was. */
export async function wipeFeedback(db: Database): Promise<number> {
  await open(db);
  const [counted] = await run(db, [
    { sql: `SELECT count(*) AS number FROM ${TABLE}`, values: [] },
    { sql: `DELETE FROM ${TABLE}`, values: [] },
  ]);
  return Number(counted?.results[0]?.number);
}
