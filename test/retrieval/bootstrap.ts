import { mean } from './metrics.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Resamples that are drawn, the share that the interval covers, and the seed: the same figures give the same interval. */
const RESAMPLES = 1000;
const COVERED = 0.95;
const SEED = 20_200_101;

/** Mulberry32, a generator of 32 bits of state, so that a run can be repeated: numbers from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Percentile bootstrap of the mean over questions (Efron, 1979): 95% of the means of resamples lie within it. */
export function interval(values: readonly number[], seed = SEED): Interval {
  const random = seeded(seed);
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN)),
  ).sort((a, b) => a - b);
  const at = (share: number): number => means[Math.round(share * (RESAMPLES - 1))] ?? Number.NaN;
  return { low: at((1 - COVERED) / 2), high: at((1 + COVERED) / 2) };
}
