import { CLUES, type Clue, type Clues } from './choose.ts';
import decision from './decision.json' with { type: 'json' };

/** What becomes of a choice. */
export type Verdict = 'answered' | 'probable' | 'unanswered';

/** How sure an answer is, as weights of clues (a logistic curve), and from where on it is given. */
export interface Decision {
  readonly intercept: number;
  readonly weights: Readonly<Record<Clue, number>>;
  /** From this probability on it is said without reserve, and from this one on as probable. */
  readonly answered: number;
  readonly probable: number;
}

/** As it was fitted on the dossiers (`eval/fit-reader.ts`). */
export const DECISION: Decision = decision;

/** The probability that the sentences of a choice answer the question. */
export function confidenceOf(
  clues: Clues,
  { intercept, weights }: Pick<Decision, 'intercept' | 'weights'> = DECISION,
): number {
  const odds = CLUES.reduce((sum, clue) => sum + weights[clue] * clues[clue], intercept);
  return 1 / (1 + Math.exp(-odds));
}

/** What becomes of a choice with a probability. */
export function verdictOf(confidence: number, { answered, probable }: Decision = DECISION): Verdict {
  if (confidence >= answered) return 'answered';
  return confidence >= probable ? 'probable' : 'unanswered';
}
