import { type Measure, type Sum, sumOf } from './measures.ts';
import type { Outcome } from './row.ts';

/** A figure with the interval in which it lies for 95 of 100 draws of the dossiers. */
export interface Figure {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 2000;
const TAIL = 0.025;

/** Draws of positions below a number, with replacement: the same ones for the same number (mulberry32, a fixed seed). */
export function* drawsOf(size: number, draws = DRAWS): Generator<readonly number[]> {
  let state = 0x6e6f7461;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let draw = 0; draw < draws; draw += 1)
    yield Array.from({ length: size }, () => Math.floor(random() * size));
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/**
 * How much wider than the draws an interval over so few dossiers must be: the draws spread by √((n − 1) / n) too little,
 * and Student's t is wider than the normal distribution (expanded in 1 / (n − 1): Abramowitz and Stegun 26.7.5).
 */
function widening(dossiers: number): number {
  const free = dossiers - 1;
  const t =
    Z +
    (Z ** 3 + Z) / (4 * free) +
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * free ** 2) +
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / (384 * free ** 3);
  return Math.sqrt(dossiers / free) * (t / Z);
}

/** The 95% interval around a mean, of its draws over so many dossiers; NaN for one dossier alone. Draws may hold NaN. */
export function intervalOf(
  mean: number,
  draws: readonly number[],
  dossiers: number,
): { readonly low: number; readonly high: number } {
  if (dossiers < 2) return { low: Number.NaN, high: Number.NaN };
  const sorted = draws.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  const wider = widening(dossiers);
  return { low: mean + wider * (at(TAIL) - mean), high: mean + wider * (at(1 - TAIL) - mean) };
}

const byDossier = (rows: readonly Outcome[]): Map<string, Outcome[]> =>
  Map.groupBy(rows, ({ dossier }) => dossier);

function ratioOf(sums: readonly Sum[], draw: readonly number[]): number {
  let [total, count] = [0, 0];
  for (const at of draw) {
    total += sums[at]?.total ?? 0;
    count += sums[at]?.count ?? 0;
  }
  return count === 0 ? Number.NaN : total / count;
}

/** The mean of a measure over rows, with its interval over draws of the dossiers, since questions of one are alike. */
export function figureOf(measure: Measure, rows: readonly Outcome[]): Figure {
  const sums = [...byDossier(rows).values()].map((each) => sumOf(measure, each));
  const all = sums.map((_, at) => at);
  const draws = [...drawsOf(sums.length)].map((draw) => ratioOf(sums, draw));
  const mean = ratioOf(sums, all);
  const { low, high } = intervalOf(mean, draws, sums.length);
  // A share is at most 1.
  const most = sums.every(({ total, count }) => total <= count) ? 1 : high;
  return { mean, low: Math.max(0, low), high: Math.min(most, high) };
}

/**
 * The least that a share may be: the lower end of the draws, or of Wilson's interval (1927) over questions where
 * that is lower: of a share of 0 or 1 among few every draw is the same. Throws when the measure is about none of them.
 */
export function lowerBound(measure: Measure, rows: readonly Outcome[]): number {
  const { low } = figureOf(measure, rows);
  const { total, count } = sumOf(measure, rows);
  if (count === 0) throw new Error(`No question is about ${measure.name}.`);
  const share = total / count;
  const middle = share + Z ** 2 / (2 * count);
  const half = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  return Math.min(low, (middle - half) / (1 + Z ** 2 / count));
}

/** How much higher a measure is after than before, on the same dossiers, with the paired interval. */
export function differenceOf(
  measure: Measure,
  before: readonly Outcome[],
  after: readonly Outcome[],
): Figure {
  const [was, is] = [byDossier(before), byDossier(after)];
  const names = [...is.keys()].filter((name) => was.has(name));
  const sums = (rows: Map<string, Outcome[]>): Sum[] =>
    names.map((name) => sumOf(measure, rows.get(name) ?? []));
  const [old, now] = [sums(was), sums(is)];
  const all = names.map((_, at) => at);
  const draws = [...drawsOf(names.length)].map((draw) => ratioOf(now, draw) - ratioOf(old, draw));
  const mean = ratioOf(now, all) - ratioOf(old, all);
  return { mean, ...intervalOf(mean, draws, names.length) };
}
