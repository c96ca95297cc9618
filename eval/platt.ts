import type { Calibration, Curve } from '../src/answer/confidence.ts';
import type { Row } from './row.ts';

/** One observation: a score, and whether what it stands for holds. */
export interface Point {
  readonly score: number;
  readonly holds: boolean;
}

const ROUNDS = 100;
const ENOUGH = 1e-9;
/** Keeps the curve finite where the classes do not overlap. */
const RIDGE = 1e-6;

/**
 * The logistic curve through points, by Newton's method on Platt's smoothed targets (J. Platt, Probabilistic outputs
 * for support vector machines, 1999): (n₊ + 1) / (n₊ + 2) for what holds, and 1 / (n₋ + 2) for what does not.
 */
export function plattOf(points: readonly Point[]): Curve {
  const positive = points.filter(({ holds }) => holds).length;
  const [yes, no] = [(positive + 1) / (positive + 2), 1 / (points.length - positive + 2)];
  let [intercept, slope] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [g0, g1, h00, h01, h11] = [RIDGE * intercept, RIDGE * slope, RIDGE, 0, RIDGE];
    for (const { score, holds } of points) {
      const p = 1 / (1 + Math.exp(-(intercept + slope * score)));
      const [error, weight] = [p - (holds ? yes : no), p * (1 - p)];
      g0 += error;
      g1 += error * score;
      h00 += weight;
      h01 += weight * score;
      h11 += weight * score * score;
    }
    const determinant = h00 * h11 - h01 * h01;
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    intercept -= d0;
    slope -= d1;
    if (Math.abs(d0) + Math.abs(d1) < ENOUGH) break;
  }
  const rounded = (value: number): number => Math.round(1e4 * value) / 1e4;
  return { intercept: rounded(intercept), slope: rounded(slope) };
}

/** The curves for what is shown and for what is refused, fitted on rows with one question in them. */
export function calibrationOf(rows: readonly Row[]): Calibration {
  const points = (shown: boolean): Point[] =>
    rows.flatMap(({ evidence, holds }) => {
      const [only, ...more] = evidence;
      return only?.shown === shown && only.score !== null && more.length === 0
        ? [{ score: only.score, holds }]
        : [];
    });
  return { shown: plattOf(points(true)), refused: plattOf(points(false)) };
}
