import * as z from 'zod/v4/mini';
import type { Answer } from '../../answer/answer.ts';
import type { Place, Posted } from '../channel.ts';
import type { Seal } from '../seal.ts';
import {
  DELIVERIES,
  DELIVERY_HOURS,
  HOUR_MS,
  MESSAGES,
  type Row,
  type Run,
  rowsOf,
  type StoreWorld,
  TURNS,
} from './tables.ts';

/** A question that was asked in a channel, for its follow-ups and for the buttons below its answer. */
export interface Turn {
  readonly id: string;
  readonly question: string;
  /** The questions it was understood from, the oldest first; null when some of them are not kept any more. */
  readonly thread: readonly string[] | null;
  /** Those of them that are kept. */
  readonly earlier: readonly Earlier[];
  /** To what it was confined; absent for all documents. */
  readonly scope?: readonly string[];
  /** Only who asked is shown the answer. */
  readonly private: boolean;
  /** What was read; null while it is being made. */
  readonly answer: Answer | null;
}

/** A question that was asked before another in the same thread. */
export interface Earlier {
  readonly turn: string;
  readonly question: string;
  /** To what it was confined; absent for all documents. */
  readonly scope?: readonly string[];
}

/** A question before it is kept. */
export interface Asked {
  readonly question: string;
  /** To what it is confined. */
  readonly scope?: readonly string[];
  readonly thread: readonly Earlier[];
  readonly asker: string;
  /** Only who asked is shown the answer. */
  readonly private: boolean;
  /** Null when it is still to be made. */
  readonly answer: Answer | null;
}

export interface Turns {
  /** Keeps a question at its place; gives its id. */
  ask(place: Place, asked: Asked): Promise<string>;
  /** Keeps an answer with its question, when it is there. */
  answered(place: Place, turn: string, answer: Answer): Promise<void>;
  /** A question as it was answered, as long as it is kept: where it was asked, and if it was private, for its asker. */
  turn(place: Place, id: string, asker: string): Promise<Turn | null>;
  /** Keeps which question of a place a message is about, for a platform that tells only the message. */
  remember(place: Place, posted: Posted, turn: string): Promise<void>;
  /** What a message of this room is about and where that was asked, as long as it is kept. */
  recall(place: Place, message: string): Promise<{ readonly turn: string; readonly place: Place } | null>;
  /** Has the making of an answer stopped: by its asker alone, and while it is being made. */
  stop(place: Place, turn: string, asker: string): Promise<boolean>;
  stopped(turn: string): Promise<boolean>;
  /** Marks a private answer as shared, or not after all; false when it was so already, and for one that all saw. */
  share(place: Place, turn: string, shared: boolean): Promise<boolean>;
  /** Removes what has been kept for long enough. */
  prune(): Promise<void>;
}

/** How long questions are kept, sealed. */
export const KEPT_HOURS = 48;
/**
 * How long follow-ups are understood from them: the next day still, after a weekend not. Shorter than they are kept, so
 * that what an answer was understood from is there as long as its buttons are of use.
 */
export const FOLLOWED_HOURS = 30;
/** Earlier questions that are given with a question, as the page does. */
export const MOST_EARLIER = 20;

/** Names of places that don't tell where they are. */
export interface Names {
  readonly roomOf: (place: Place) => Promise<string>;
  readonly threadOf: (place: Place) => Promise<string>;
}

/** Questions of a thread, of which the newest came first, the oldest first; what can't be read is left out. */
export async function openedTurns(seal: Seal, thread: string, rows: readonly Row[]): Promise<Earlier[]> {
  const opened = await Promise.all(
    rows.map(async ({ id, sealed }) => {
      const text = await seal.open(String(sealed), `${thread} ${String(id)}`);
      return text === null ? [] : [{ turn: String(id), ...opening(text) }];
    }),
  );
  return opened.flat().reverse();
}

/** A question as it is sealed: by itself, as before questions could be confined, or with what it is confined to. */
const closing = ({ question, scope }: Pick<Asked, 'question' | 'scope'>): string =>
  scope === undefined ? question : JSON.stringify({ question, scope });

const Confined = z.strictObject({ question: z.string(), scope: z.array(z.string()) });

function opening(text: string): Pick<Earlier, 'question' | 'scope'> {
  try {
    return z.parse(Confined, JSON.parse(text));
  } catch {
    return { question: text };
  }
}

export function turnsIn(run: Run, { seal, now, random }: StoreWorld, { threadOf }: Names): Turns {
  const askerOf = ({ channel, tenant }: Place, asker: string) => seal.name('asker', channel, tenant, asker);
  const messageOf = ({ channel, tenant, room }: Place, message: string) =>
    seal.name('message', channel, tenant, room, message);
  const since = () => now() - KEPT_HOURS * HOUR_MS;
  const closed = (answer: Answer, thread: string, turn: string) =>
    seal.close(JSON.stringify(answer), `${thread} ${turn} answer`);

  return {
    async ask(place, { thread: before, asker, private: own, answer, ...asked }) {
      const [thread, who] = await Promise.all([threadOf(place), askerOf(place, asker)]);
      const id = random();
      const [sealed, sealedAnswer] = await Promise.all([
        seal.close(closing(asked), `${thread} ${id}`),
        answer && closed(answer, thread, id),
      ]);
      const earlier = JSON.stringify(before.map(({ turn }) => turn));
      await run([
        {
          sql: `INSERT INTO ${TURNS}(id, thread, time, sealed, asker, private, earlier, answer)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
          values: [id, thread, now(), sealed, who, own ? 1 : 0, earlier, sealedAnswer],
        },
      ]);
      return id;
    },
    async answered(place, turn, answer) {
      const thread = await threadOf(place);
      const sealed = await closed(answer, thread, turn);
      const sql = `UPDATE ${TURNS} SET answer = ?3 WHERE id = ?1 AND thread = ?2`;
      await run([{ sql, values: [turn, thread, sealed] }]);
    },
    async turn(place, id, asker) {
      const [thread, who] = await Promise.all([threadOf(place), askerOf(place, asker)]);
      const [own, before] = await run([
        {
          sql: `SELECT id, sealed, private, answer, json_array_length(earlier) AS before FROM ${TURNS}
            WHERE id = ?1 AND thread = ?2 AND time >= ?3 AND (private = 0 OR asker = ?4)`,
          values: [id, thread, since(), who],
        },
        {
          sql: `SELECT id, sealed FROM ${TURNS} WHERE thread = ?2 AND time >= ?3
            AND id IN (SELECT value FROM json_each((SELECT earlier FROM ${TURNS} WHERE id = ?1)))
            ORDER BY time DESC, rowid DESC`,
          values: [id, thread, since()],
        },
      ]);
      const [row] = rowsOf(own);
      const [opened] = await openedTurns(seal, thread, rowsOf(own));
      if (row === undefined || opened === undefined) return null;
      const earlier = await openedTurns(seal, thread, rowsOf(before));
      const answer =
        typeof row.answer === 'string' ? await seal.open(row.answer, `${thread} ${id} answer`) : null;
      return {
        id,
        question: opened.question,
        ...(opened.scope && { scope: opened.scope }),
        private: row.private === 1,
        earlier,
        thread: earlier.length === row.before ? earlier.map(({ question }) => question) : null,
        answer: answer === null ? null : (JSON.parse(answer) as Answer),
      };
    },
    async remember(place, { room, message }, turn) {
      const id = await messageOf({ ...place, room }, message);
      const sealed = await seal.close(JSON.stringify({ turn, place }), id);
      const sql = `INSERT INTO ${MESSAGES}(id, time, sealed) VALUES (?1, ?2, ?3)
        ON CONFLICT(id) DO UPDATE SET time = ?2, sealed = ?3`;
      await run([{ sql, values: [id, now(), sealed] }]);
    },
    async recall(place, message) {
      const id = await messageOf(place, message);
      const sql = `SELECT sealed FROM ${MESSAGES} WHERE id = ?1 AND time >= ?2`;
      const [read] = await run([{ sql, values: [id, since()] }]);
      const sealed = rowsOf(read)[0]?.sealed;
      const opened = typeof sealed === 'string' ? await seal.open(sealed, id) : null;
      return opened === null ? null : JSON.parse(opened);
    },
    async stop(place, turn, asker) {
      const [thread, who] = await Promise.all([threadOf(place), askerOf(place, asker)]);
      const sql = `UPDATE ${TURNS} SET stopped = 1 WHERE id = ?1 AND thread = ?2 AND asker = ?3 RETURNING id`;
      const [stopped] = await run([{ sql, values: [turn, thread, who] }]);
      return rowsOf(stopped).length > 0;
    },
    async stopped(turn) {
      const [read] = await run([{ sql: `SELECT stopped FROM ${TURNS} WHERE id = ?1`, values: [turn] }]);
      return rowsOf(read)[0]?.stopped === 1;
    },
    async share(place, turn, shared) {
      const sql = `UPDATE ${TURNS} SET shared = ?3 WHERE id = ?1 AND thread = ?2 AND private = 1 AND shared <> ?3 RETURNING id`;
      const [changed] = await run([{ sql, values: [turn, await threadOf(place), shared ? 1 : 0] }]);
      return rowsOf(changed).length > 0;
    },
    async prune() {
      const kept = [
        { of: TURNS, hours: KEPT_HOURS },
        { of: MESSAGES, hours: KEPT_HOURS },
        { of: DELIVERIES, hours: DELIVERY_HOURS },
      ];
      await run(
        kept.map(({ of, hours }) => ({
          sql: `DELETE FROM ${of} WHERE time < ?1`,
          values: [now() - hours * HOUR_MS],
        })),
      );
    },
  };
}
