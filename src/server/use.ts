import { type DayOfUse, USES, type Use } from '../web/api/administration.ts';
import type { SqliteDatabase } from './sqlite.ts';

/** Counts how often Notabene is used, a day; nothing else is kept of it. */
export interface UseStore {
  /** Counts a line of the log. */
  readonly observe: (line: object) => void;
  /** Writes what was counted. */
  readonly flush: () => void;
  /** The newest first. */
  readonly days: () => readonly DayOfUse[];
}

/** So often what was counted is written: a reader waits for no disk. */
const EVERY_MS = 5_000;
export const KEPT_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a request is counted as, by its method and route. */
const COUNTED: Readonly<Record<string, Use>> = {
  'POST /api/ask': 'questions',
  'POST /api/chat': 'questions',
  'POST /v1/chat/completions': 'questions',
  'GET /api/search': 'searches',
  'GET /stukken/:id': 'reads',
  'POST /api/notes': 'papers',
  'POST /nota': 'papers',
  'POST /toevoegen/bestand': 'additions',
  'POST /toevoegen': 'additions',
};
const DONE_BELOW = 400;

/** What a line of the log counts as; lines hold no question, and nobody's name. */
function usesIn(line: object): readonly Use[] {
  const { method, route, status, claims, found } = line as Readonly<Record<string, unknown>>;
  if (typeof status !== 'number' || status >= DONE_BELOW) return [];
  const use = COUNTED[`${method} ${route}`];
  const isQuestion = use === 'questions' || (route === '/' && typeof claims === 'number');
  if (isQuestion) return claims === 0 ? ['questions', 'notFound'] : ['questions'];
  if (route === '/stukken' && typeof found === 'number') return ['searches'];
  return use === undefined ? [] : [use];
}

export function useStore({ raw }: SqliteDatabase, now: () => number): UseStore {
  raw.exec(
    'CREATE TABLE IF NOT EXISTS notabene_use(day TEXT NOT NULL, use TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (day, use))',
  );
  let counted = new Map<Use, number>();
  let timer: NodeJS.Timeout | undefined;
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const writing = counted;
    counted = new Map();
    try {
      raw.prepare('DELETE FROM notabene_use WHERE day < ?').run(dayOf(now() - KEPT_DAYS * DAY_MS));
      const add = raw.prepare(
        'INSERT INTO notabene_use VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET number = number + excluded.number',
      );
      for (const [use, number] of writing) add.run(dayOf(now()), use, number);
    } catch {
      // Counts are no part of answering: what can't be written is not counted.
    }
  };
  return {
    flush,
    observe(line) {
      for (const use of usesIn(line)) counted.set(use, (counted.get(use) ?? 0) + 1);
      if (counted.size > 0) timer ??= setTimeout(flush, EVERY_MS).unref();
    },
    days() {
      if (counted.size > 0) flush();
      const rows = raw.prepare('SELECT day, use, number FROM notabene_use ORDER BY day DESC').all();
      return [...Map.groupBy(rows, ({ day }) => String(day))].map(([day, some]) => {
        const of = (use: Use) => Number(some.find((row) => row.use === use)?.number ?? 0);
        return { day, counts: Object.fromEntries(USES.map((use) => [use, of(use)])) as Record<Use, number> };
      });
    },
  };
}
