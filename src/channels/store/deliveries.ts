import type { Place } from '../channel.ts';
import { keptSettings, type Settings } from '../room-settings.ts';
import {
  DELIVERIES,
  HOUR_MS,
  type Row,
  type Run,
  rowsOf,
  SETTINGS,
  type StoreWorld,
  TURNS,
} from './tables.ts';
import { type Earlier, FOLLOWED_HOURS, MOST_EARLIER, type Names, openedTurns } from './turns.ts';

/** What is known of a place when something happens there: one journey to the database, for who waits for a sign. */
export interface Taken {
  readonly kind: 'ours';
  readonly settings: Settings;
  /** What was asked in the same thread, the oldest first. */
  readonly thread: readonly Earlier[];
}

/** A delivery that nobody finished. */
export interface Unfinished {
  /** For `tell`. */
  readonly id: string;
  /** How its asker is reached, as the channel wrote it; null when that can't be read any more. */
  readonly address: string | null;
  /** How often it was tried to tell them, this time included. */
  readonly tries: number;
}

export interface Deliveries {
  /**
   * What must be known to do a delivery; or that it was done; or that it is being done, somewhere, and may yet come to
   * nothing. `address` is how its asker is reached, should this worker die.
   */
  take(
    delivery: string,
    place: Place,
    address: string,
  ): Promise<Taken | { readonly kind: 'done' } | { readonly kind: 'busy' }>;
  /** What became of it. One that failed and was told of is done as well. */
  finish(delivery: string, outcome: 'done' | 'failed'): Promise<void>;
  /** Some that were taken long ago and never finished, and whose time to be told has come; nobody else gets them then. */
  unfinished(): Promise<readonly Unfinished[]>;
  /** That the asker of one of those was told (`failed`), or won't be (`lost`). */
  told(id: string, outcome: 'failed' | 'lost'): Promise<void>;
  /** For who looks after the server: what is left undone, what failed and was told, and what nobody could be told of. */
  counts(): Promise<Readonly<Record<'unfinished' | 'failed' | 'lost', number>>>;
  settings(place: Place): Promise<Settings>;
  change(place: Place, settings: Settings): Promise<void>;
}

/**
 * A delivery that was taken so long ago and never finished died with its worker, which has 30 s: a repeat may be taken
 * again. Slack repeats after a minute.
 */
const LEASE_MS = 45_000;
/** Longest wait before it is tried again to tell somebody: waits double, from that of a lease. */
const MOST_WAIT_MS = HOUR_MS;
/** Told at a time, so that telling takes no longer than a worker has. */
const MOST_TOLD = 10;

export function deliveriesIn(run: Run, { seal, now }: StoreWorld, { roomOf, threadOf }: Names): Deliveries {
  const nameOf = (delivery: string) => seal.name('delivery', delivery);
  return {
    async take(delivery, place, address) {
      const [id, room, thread] = await Promise.all([nameOf(delivery), roomOf(place), threadOf(place)]);
      const sealed = await seal.close(address, id);
      const time = now();
      const [taken, known, settings, before] = await run([
        {
          sql: `INSERT INTO ${DELIVERIES}(id, time, sealed) VALUES (?1, ?2, ?3)
            ON CONFLICT(id) DO UPDATE SET time = ?2, sealed = ?3 WHERE outcome IS NULL AND time < ?4 RETURNING id`,
          values: [id, time, sealed, time - LEASE_MS],
        },
        { sql: `SELECT outcome FROM ${DELIVERIES} WHERE id = ?1`, values: [id] },
        { sql: `SELECT settings FROM ${SETTINGS} WHERE room = ?1`, values: [room] },
        {
          sql: `SELECT id, sealed FROM ${TURNS} WHERE thread = ?1 AND time >= ?2
            ORDER BY time DESC, rowid DESC LIMIT ${MOST_EARLIER}`,
          values: [thread, time - FOLLOWED_HOURS * HOUR_MS],
        },
      ]);
      if (rowsOf(taken).length === 0) return { kind: rowsOf(known)[0]?.outcome == null ? 'busy' : 'done' };
      const earlier = await openedTurns(seal, thread, rowsOf(before));
      return { kind: 'ours', settings: settingsIn(rowsOf(settings)), thread: earlier };
    },
    async finish(delivery, outcome) {
      const values = [await nameOf(delivery), outcome];
      await run([{ sql: `UPDATE ${DELIVERIES} SET outcome = ?2, sealed = NULL WHERE id = ?1`, values }]);
    },
    async unfinished() {
      const time = now();
      const [claimed] = await run([
        {
          sql: `UPDATE ${DELIVERIES} SET time = ?1, tries = tries + 1 WHERE id IN (
            SELECT id FROM ${DELIVERIES}
            WHERE outcome IS NULL AND time < ?1 - min(${LEASE_MS} * (1 << min(tries, 10)), ${MOST_WAIT_MS})
            ORDER BY time LIMIT ${MOST_TOLD}
          ) RETURNING id, sealed, tries`,
          values: [time],
        },
      ]);
      return Promise.all(
        rowsOf(claimed).map(async ({ id, sealed, tries }) => ({
          id: String(id),
          address: await seal.open(String(sealed), String(id)),
          tries: Number(tries),
        })),
      );
    },
    async told(id, outcome) {
      const sql = `UPDATE ${DELIVERIES} SET outcome = ?2, sealed = NULL WHERE id = ?1`;
      await run([{ sql, values: [id, outcome] }]);
    },
    async counts() {
      const [read] = await run([
        {
          sql: `SELECT count(*) FILTER (WHERE outcome IS NULL AND (tries > 0 OR time < ?1)) AS unfinished,
            count(*) FILTER (WHERE outcome = 'failed') AS failed,
            count(*) FILTER (WHERE outcome = 'lost') AS lost FROM ${DELIVERIES}`,
          values: [now() - LEASE_MS],
        },
      ]);
      const { unfinished, failed, lost } = rowsOf(read)[0] ?? {};
      return { unfinished: Number(unfinished ?? 0), failed: Number(failed ?? 0), lost: Number(lost ?? 0) };
    },
    async settings(place) {
      const values = [await roomOf(place)];
      const [read] = await run([{ sql: `SELECT settings FROM ${SETTINGS} WHERE room = ?1`, values }]);
      return settingsIn(rowsOf(read));
    },
    async change(place, settings) {
      const sql = `INSERT INTO ${SETTINGS}(room, settings) VALUES (?1, ?2) ON CONFLICT(room) DO UPDATE SET settings = ?2`;
      await run([{ sql, values: [await roomOf(place), JSON.stringify(settings)] }]);
    },
  };
}

function settingsIn([row]: readonly Row[]): Settings {
  const kept = row?.settings;
  return keptSettings(typeof kept === 'string' ? kept : null);
}
