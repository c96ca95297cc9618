import fitted from './confidence.json' with { type: 'json' };
import type { ExtractionTrace } from './extract.ts';

/** What the confidence of an answer rests on. */
export interface Evidence {
  /** Of the best sentence that is shown, or, when nothing is, of the one ranked first; null when none was ranked. */
  readonly score: number | null;
  readonly shown: boolean;
}

/** Of a logistic curve: the probability is 1 / (1 + exp(-(intercept + slope × score))). */
export interface Curve {
  readonly intercept: number;
  readonly slope: number;
}

/** A curve for what is shown, and one for what would have been shown in place of a refusal. */
export interface Calibration {
  readonly shown: Curve;
  readonly refused: Curve;
}

/** What was found for one question, of all searches that were done for it. */
export function evidenceIn(extractions: readonly ExtractionTrace[], shown: boolean): Evidence {
  const scores = extractions.flatMap(({ chosen, ranked }) =>
    (shown ? chosen : ranked.slice(0, 1)).map(({ score }) => score),
  );
  return { score: scores.length === 0 ? null : Math.max(...scores), shown };
}

/**
 * The probability, 0 to 1, that what is shown is right, or that what would have been shown is; 0 where nothing was
 * ranked. Platt's method (1999); the curves are fitted by `npm run eval -- --fit`, on dossiers of which none is in
 * the test set.
 */
export function confidenceOf({ score, shown }: Evidence, calibration: Calibration = fitted): number {
  if (score === null) return 0;
  const { intercept, slope } = calibration[shown ? 'shown' : 'refused'];
  return Math.round(1000 / (1 + Math.exp(-(intercept + slope * score)))) / 1000;
}
