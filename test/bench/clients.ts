import { IndexError } from '../../src/search/index.ts';
import { quantile } from './measure.ts';
import { columns, ms } from './table.ts';

const CLIENTS = [1, 10, 50];
/** So long each kind of question is asked, in milliseconds, or so many times. */
const BUDGET_MS = 8_000;

/** A kind of question, and how the i-th of it is put. */
export type Row = readonly [name: string, run: (i: number) => Promise<unknown>];

/**
 * A table of what questions take when some clients put them at a time, each the next as soon as it has an answer: wall
 * time, in milliseconds.
 */
export async function clientsTable(rows: readonly Row[]): Promise<string> {
  const table = [['questions', 'clients', 'asked', 'turned away', 'a second', 'p50', 'p95', 'p99']];
  for (const [name, run] of rows)
    for (const clients of CLIENTS) {
      for (let i = 0; i < 10; i++) await run(i);
      const times: number[] = [];
      const started = performance.now();
      let [next, refused] = [0, 0];
      await Promise.all(
        Array.from({ length: clients }, async () => {
          while (performance.now() - started < BUDGET_MS && next < 2_000) {
            const [i, from] = [next++, performance.now()];
            try {
              await run(i);
            } catch (error) {
              if (!(error instanceof IndexError)) throw error;
              refused += 1;
              continue;
            }
            times.push(performance.now() - from);
          }
        }),
      );
      const took = (performance.now() - started) / 1000;
      table.push([
        name,
        String(clients),
        String(times.length),
        String(refused),
        (times.length / took).toFixed(1),
        ...[0.5, 0.95, 0.99].map((share) => ms(quantile(times, share))),
      ]);
    }
  return columns(table);
}
