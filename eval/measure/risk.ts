import { drawsOf, type Figure, intervalOf } from './bootstrap.ts';

/** How sure it was of what is (or would have been) shown, and whether that is right. */
export interface Judgement {
  readonly dossier: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly holds: boolean;
}

/** What confidence is worth, over all questions. */
export const RISKS = [
  'AURC',
  'precision at 20%',
  'precision at 40%',
  'precision at 60%',
  'ECE',
  'AUROC',
] as const;
export type Risk = (typeof RISKS)[number];

const BINS = 10;
export const COVERAGES = [0.2, 0.4, 0.6] as const;
const DRAWS = 400;

/** The surest first. Of those that are as sure, each counts for the mean of them all: their order says nothing. */
interface Ranked {
  readonly confidence: number;
  /** 0 to 1. */
  readonly holds: number;
}

function rankedOf(judgements: readonly Judgement[]): Ranked[] {
  const sorted = [...judgements].sort((a, b) => b.confidence - a.confidence);
  const ranked: Ranked[] = [];
  for (let from = 0; from < sorted.length; ) {
    const confidence = sorted[from]?.confidence ?? 0;
    let [to, held] = [from, 0];
    for (; sorted[to]?.confidence === confidence; to += 1) held += Number(sorted[to]?.holds);
    const holds = held / (to - from);
    for (; from < to; from += 1) ranked.push({ confidence, holds });
  }
  return ranked;
}

/** The share right among the surest, for every number of them: what a reader meets who is shown only so many. */
export function precisionsOf(judgements: readonly Judgement[]): number[] {
  let held = 0;
  return rankedOf(judgements).map(({ holds }, at) => {
    held += holds;
    return held / (at + 1);
  });
}

/** The share right of the surest, at a coverage from 0 to 1; of `precisionsOf`. */
export const precisionAt = (precisions: readonly number[], coverage: number): number =>
  precisions[Math.ceil(coverage * precisions.length) - 1] ?? Number.NaN;

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Expected calibration error: how far confidence is from the share right, over ten bins of as many questions. */
function calibrationError(judgements: readonly Judgement[]): number {
  const sorted = rankedOf(judgements);
  let error = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const [from, to] = [bin, bin + 1].map((at) => Math.round((at * sorted.length) / BINS));
    const within = sorted.slice(from, to);
    if (within.length === 0) continue;
    const gap = meanOf(within.map(({ confidence }) => confidence)) - meanOf(within.map(({ holds }) => holds));
    error += (within.length / sorted.length) * Math.abs(gap);
  }
  return error;
}

/** The chance that of a right and a wrong one the right one is the surer (Mann and Whitney; half for as sure). */
function auroc(judgements: readonly Judgement[]): number {
  const sorted = [...judgements].sort((a, b) => a.confidence - b.confidence);
  let [sum, right] = [0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to]?.confidence === sorted[from]?.confidence && to < sorted.length) to += 1;
    const middle = (from + 1 + to) / 2;
    for (; from < to; from += 1)
      if (sorted[from]?.holds) {
        sum += middle;
        right += 1;
      }
  }
  const wrong = sorted.length - right;
  return right === 0 || wrong === 0 ? Number.NaN : (sum - (right * (right + 1)) / 2) / (right * wrong);
}

/** All of them, of one set of judgements. */
export function risksOf(judgements: readonly Judgement[]): Record<Risk, number> {
  const precisions = precisionsOf(judgements);
  const [low, middle, high] = COVERAGES.map((coverage) => precisionAt(precisions, coverage));
  return {
    AURC: meanOf(precisions.map((precision) => 1 - precision)),
    'precision at 20%': low ?? Number.NaN,
    'precision at 40%': middle ?? Number.NaN,
    'precision at 60%': high ?? Number.NaN,
    ECE: calibrationError(judgements),
    AUROC: auroc(judgements),
  };
}

/** Each of them over draws of the dossiers. */
function drawn(judgements: readonly Judgement[]) {
  const dossiers = [...Map.groupBy(judgements, ({ dossier }) => dossier).values()];
  return [...drawsOf(dossiers.length, DRAWS)].map((draw) =>
    risksOf(draw.flatMap((at) => dossiers[at] ?? [])),
  );
}

const dossiersIn = (judgements: readonly Judgement[]): number =>
  new Set(judgements.map(({ dossier }) => dossier)).size;

/**
 * The same with intervals over draws of the dossiers. Calibration error is never below 0, so every draw adds to it: its
 * interval is turned around its figure (the basic bootstrap).
 */
export function riskFigures(judgements: readonly Judgement[]): Record<Risk, Figure> {
  const draws = drawn(judgements);
  const whole = risksOf(judgements);
  const figures = RISKS.map((risk): [Risk, Figure] => {
    const mean = whole[risk];
    const values = draws.map((each) => (risk === 'ECE' ? 2 * mean - each[risk] : each[risk]));
    const { low, high } = intervalOf(mean, values, dossiersIn(judgements));
    return [risk, { mean, low: Math.max(0, low), high: risk === 'ECE' ? Math.max(mean, high) : high }];
  });
  return Object.fromEntries(figures) as Record<Risk, Figure>;
}

/** How much each is higher after than before, over the same dossiers, with paired intervals. */
export function riskDifferences(
  before: readonly Judgement[],
  after: readonly Judgement[],
): Record<Risk, Figure> {
  const [was, is] = [drawn(before), drawn(after)];
  const [old, now] = [risksOf(before), risksOf(after)];
  const figures = RISKS.map((risk): [Risk, Figure] => {
    const mean = now[risk] - old[risk];
    const values = is.map((each, at) => each[risk] - (was[at]?.[risk] ?? Number.NaN));
    return [risk, { mean, ...intervalOf(mean, values, dossiersIn(after)) }];
  });
  return Object.fromEntries(figures) as Record<Risk, Figure>;
}
