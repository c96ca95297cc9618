import { CLUES, type Clue, type Clues } from './clues.ts';
import decision from './decision.json' with { type: 'json' };

/** What becomes of a question: said without reserve, said as probable, or not. */
export type Verdict = 'answered' | 'probable' | 'unanswered';

/** A logistic curve over clues. */
export interface Curve {
  readonly intercept: number;
  readonly weights: Readonly<Record<Clue, number>>;
}

/** When a question is answered, and how surely. */
export interface Decision {
  /** Whether the documents are about what is asked; under `least` they are not, and nothing is said. */
  readonly present: Curve & { readonly least: number };
  /** Whether the sentences that were chosen answer it; from `sure` on that is said without reserve. */
  readonly right: Curve & { readonly sure: number };
}

/** As it was fitted on the dossiers (`eval/fit-reader.ts`). */
const DECISION: Decision = decision;

/** The probability that a curve gives. */
export function probabilityOf(clues: Clues, { intercept, weights }: Curve): number {
  const odds = CLUES.reduce((sum, clue) => sum + weights[clue] * clues[clue], intercept);
  return 1 / (1 + Math.exp(-odds));
}

/** What becomes of a question, and the probability that what is shown (or would have been) answers it. */
export function decide(
  clues: Clues,
  { present, right }: Decision = DECISION,
): { readonly verdict: Verdict; readonly confidence: number } {
  const confidence = probabilityOf(clues, right);
  // What something costs is asked, and the best sentence has no amount. (Dates and numbers may be in words.)
  const unpriced = clues.lacks === 1 && clues.date === 0 && clues.number === 0;
  const absent = unpriced || probabilityOf(clues, present) < present.least;
  if (absent) return { verdict: 'unanswered', confidence };
  return { verdict: confidence >= right.sure ? 'answered' : 'probable', confidence };
}
