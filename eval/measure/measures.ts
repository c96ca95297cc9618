import { DEPTHS, LOSSES } from './rank.ts';
import type { Outcome } from './row.ts';

/** What a row adds to a measure: null when the measure is not about it. */
export interface Measure {
  readonly name: string;
  readonly says: string;
  readonly of: (row: Outcome) => number | null;
}

const share = (
  name: string,
  says: string,
  about: (row: Outcome) => boolean,
  holds: (row: Outcome) => boolean,
) => ({
  name,
  says,
  of: (row: Outcome) => (about(row) ? Number(holds(row)) : null),
});
const answerable = ({ answerable }: Outcome): boolean => answerable;
const unanswerable = (row: Outcome): boolean => !row.answerable;
const within = (rank: number | null, depth: number): boolean => rank !== null && rank <= depth;

/** The measures of answers, in the order in which they are printed. */
export const ANSWERS: readonly Measure[] = [
  share('right', 'answered, and every needed fact is quoted', answerable, ({ right }) => right),
  share('first', 'the first claim gives a needed fact', answerable, ({ first }) => first),
  share('partly', 'some of the needed facts, not all', answerable, ({ partly }) => partly),
  share('voice', 'right, and no speaker that misleads', answerable, ({ voice }) => voice),
  share('strict', 'right, and exactly the labelled speaker', answerable, ({ strict }) => strict),
  {
    name: 'clean',
    says: 'where right: share of the claims that give a labelled sentence',
    of: ({ clean, answerable }) => (answerable ? clean : null),
  },
  {
    name: 'claims',
    says: 'claims, where anything is said',
    of: ({ claims, answerable }) => (answerable ? claims : null),
  },
  share('asked', 'answerable, and a question back', answerable, ({ asked }) => asked),
  share('false refusal', 'answerable, and refused', answerable, ({ refused }) => refused),
  share('sure', 'answerable, and said without reserve', answerable, ({ sure }) => sure),
  share(
    'sure right',
    'of all that is said without reserve, the share right',
    ({ sure }) => sure,
    ({ right, answerable }) => right && answerable,
  ),
  share('refusal', 'unanswerable, and refused', unanswerable, ({ refused }) => refused),
  share('overclaim', 'unanswerable, and said without reserve', unanswerable, ({ sure }) => sure),
  share('asked, no answer', 'unanswerable, and a question back', unanswerable, ({ asked }) => asked),
];

/** Of an index of several dossiers: what a reader has of the answer, or of the question that is put back. */
export const SERVED: Measure = share(
  'served',
  'right, or a question back that offers its dossier among at most three',
  answerable,
  ({ right, offered }) => right || offered === true,
);

/** Where the gold stands in what was found, and where what is not right was lost; of answerable questions. */
export const FINDING: readonly Measure[] = [
  ...DEPTHS.map((n) =>
    share(`sentence ${n}`, `a needed fact in the first ${n} sentences of selection`, answerable, (row) =>
      within(row.selected, n),
    ),
  ),
  share('all in 20', 'all needed facts in the first 20 sentences of selection', answerable, ({ all }) =>
    within(all, 20),
  ),
  ...LOSSES.map((loss) =>
    share(`lost by ${loss}`, lostBy(loss), answerable, (row) => !row.right && row.lost === loss),
  ),
];

function lostBy(loss: (typeof LOSSES)[number]): string {
  return {
    reading: 'not right: no sentence of its documents gives a needed fact whole',
    search: 'not right: a needed fact was not among the sentences that were looked at',
    selection: 'not right: the facts were read, and other sentences ranked or shown',
    refusing: 'not right: nothing was shown, and a fact was among the three best, or nothing was looked for',
    asking: 'not right: a question back was put',
  }[loss];
}

/** What CI holds. Refusal is of what is no business of the documents: near misses are reported, not held. */
export const HELD: readonly Measure[] = [
  ...['right', 'strict', 'sure right'].map((name) => measureOf(name)),
  share('1 − overclaim', 'unanswerable, and not said without reserve', unanswerable, ({ sure }) => !sure),
  share(
    'refusal of other and outside',
    'on another subject, and refused',
    ({ sort }) => sort === 'other' || sort === 'outside',
    ({ refused }) => refused,
  ),
];

/** A measure of answers or of finding by its name. */
export function measureOf(name: string): Measure {
  const found = [...ANSWERS, SERVED, ...FINDING].find((measure) => measure.name === name);
  if (!found) throw new Error(`There is no measure ${name}.`);
  return found;
}

/** What rows add to a mean. */
export interface Sum {
  readonly total: number;
  readonly count: number;
}

/** The sum of a measure over the rows that it is about. */
export function sumOf({ of }: Measure, rows: readonly Outcome[]): Sum {
  let [total, count] = [0, 0];
  for (const row of rows) {
    const value = of(row);
    if (value === null) continue;
    total += value;
    count += 1;
  }
  return { total, count };
}

/** The mean of a measure over rows; NaN where it is about none of them. */
export function meanOf(measure: Measure, rows: readonly Outcome[]): number {
  const { total, count } = sumOf(measure, rows);
  return count === 0 ? Number.NaN : total / count;
}
