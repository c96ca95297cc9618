import fitted from './confidence.json' with { type: 'json' };
import type { ExtractionTrace } from './extract.ts';

/** What the confidence of an answer rests on. */
export interface Evidence {
  /** Of the best sentence that was chosen, or, when nothing is shown, of the one ranked first; null when there is none. */
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

/**
 * What was found for one question, by all searches that were done for it. Where several found something (the sides of a
 * comparison), the answer is as sure as the least sure of them.
 */
export function evidenceIn(extractions: readonly ExtractionTrace[], shown: boolean): Evidence {
  const bests = extractions.flatMap(({ chosen, ranked }) => {
    const scores = (shown ? chosen : ranked.slice(0, 1)).map(({ score }) => score);
    return scores.length === 0 ? [] : [Math.max(...scores)];
  });
  if (bests.length === 0) return { score: null, shown };
  return { score: shown ? Math.min(...bests) : Math.max(...bests), shown };
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

/** That of several questions in one: all of them must be right for the answer to be. */
export const confidenceOfAll = (evidence: readonly Evidence[], calibration: Calibration = fitted): number =>
  Math.min(1, ...evidence.map((each) => confidenceOf(each, calibration)));
