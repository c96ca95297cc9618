import { isBare } from '../question/scope.ts';
import { CLUES, type Clue, type Clues } from './clues.ts';
import decision from './decision.json' with { type: 'json' };
import type { DossierWeights } from './dossier-ranking.ts';
import type { Reading } from './read.ts';

/**
 * What becomes of a question: said without reserve, said as probable; or not, since the documents are about something else
 * (`elsewhere`), or about this and do not say what is asked (`beyond`).
 */
export type Verdict = 'answered' | 'probable' | 'elsewhere' | 'beyond';

/** A logistic curve over clues. */
export interface Curve {
  readonly intercept: number;
  readonly weights: Readonly<Record<Clue, number>>;
}

/** When a question is answered, how surely, and by how many sentences. */
export interface Decision {
  /** A sentence beside the best is shown from this share of its odds on. */
  readonly beside: number;
  /** Which of several dossiers is asked about, where that is sure enough. */
  readonly dossier: DossierWeights;
  /** Whether the documents are about what is asked rather than about another subject; under `least` they are not. */
  readonly about: Curve & { readonly least: number };
  /** Whether they say it, rather than something near it; under `least` they do not. */
  readonly says: Curve & { readonly least: number };
  /** Whether the sentences that were chosen answer it; from `sure` on that is said without reserve, and under `least` not at all. */
  readonly right: Curve & { readonly least: number; readonly sure: number };
}

/** With an encoder, and by words alone. */
export type Way = 'meaning' | 'words';

/** As they were fitted on the dossiers (`eval/fit/reader.ts`). */
export const DECISIONS: Readonly<Record<Way, Decision>> = decision.ways;

/** The probability that a curve gives. */
export function probabilityOf(clues: Clues, { intercept, weights }: Curve): number {
  const odds = CLUES.reduce((sum, clue) => sum + weights[clue] * clues[clue], intercept);
  return 1 / (1 + Math.exp(-odds));
}

/** What was read for a question, and what becomes of it. */
export interface Read extends Reading {
  /** The probability that what is shown, or would have been, answers the question. */
  readonly confidence: number;
  /** `unsaid`: nobody who was asked says anything; `otherwise`: the documents say otherwise than the question takes for granted. */
  readonly verdict: Verdict | 'unsaid' | 'otherwise';
}

/** Whether what was chosen is shown. */
export const isShown = ({ verdict }: Pick<Read, 'verdict'>): boolean =>
  verdict === 'answered' || verdict === 'probable';

/** Decides what becomes of what was read for a part of a question. */
export function decide(reading: Reading): Read {
  const { part, way, found, clues, otherwise } = reading;
  const { query, voice, scope = null } = part;
  if (otherwise !== null) return { ...reading, chosen: [], confidence: 0, verdict: 'otherwise' };
  if (clues === null) {
    const asked = found.length > 0 || voice !== undefined || query.turnedTo !== null;
    return { ...reading, confidence: 0, verdict: asked ? 'unsaid' : 'elsewhere' };
  }
  const decision = DECISIONS[way];
  const decided = judge(clues, decision);
  // Of a document that is named by itself alone nothing is asked that could be about something else.
  const about = part.given === true || (part.dossier === undefined && scope !== null && isBare(query));
  const given = about && decided.confidence >= decision.right.least;
  // That a dossier says something of it does not make it one of those that are asked for.
  const unsure = (given && !isShown(decided)) || (part.row === true && isShown(decided));
  return { ...reading, ...decided, ...(unsure && { verdict: 'probable' }) };
}

/** What the clues come to, and the probability that what is shown (or would have been) answers the question. */
export function judge(
  clues: Clues,
  { about, says, right }: Pick<Decision, 'about' | 'says' | 'right'>,
): { readonly verdict: Verdict; readonly confidence: number } {
  const confidence = probabilityOf(clues, right);
  if (probabilityOf(clues, about) < about.least) return { verdict: 'elsewhere', confidence };
  // What something costs is asked, and no sentence that was found has an amount or is on costs.
  const silent = clues.allLack === 1 && clues.untreated === 1 && clues.date === 0 && clues.number === 0;
  if (silent || probabilityOf(clues, says) < says.least || confidence < right.least)
    return { verdict: 'beyond', confidence };
  return { verdict: confidence >= right.sure ? 'answered' : 'probable', confidence };
}
