import { askedOf } from '../meaning/context.ts';
import type { Encoder } from '../meaning/encoder.ts';
import { findSentences } from '../search/find.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Query } from '../search/query/understand.ts';
import { FITTED_FOR, type Found } from '../search/sentences.ts';
import { type Choice, choose } from './choose.ts';
import { confidenceOf, type Verdict, verdictOf } from './decide.ts';

/** A question as it was put. */
export interface Put {
  readonly question: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly thread: readonly string[];
}

/** What was read for a question. */
export interface Read {
  /** Best first. */
  readonly found: readonly Found[];
  readonly choice: Choice;
  /** The probability that the choice answers the question. */
  readonly confidence: number;
  readonly verdict: Verdict;
}

/** Sentences that are looked at to choose from. */
const MOST = 50;

/**
 * Reads the documents for a question by words and meaning; null where the index was not built by an encoder for which the
 * weights were fitted, or nothing was found. `documents` confines it.
 */
export async function read(
  index: SearchIndex,
  query: Query,
  { question, thread }: Put,
  encoder: Encoder | null,
  documents?: ReadonlySet<string>,
): Promise<Read | null> {
  if (encoder === null || encoder.fingerprint !== FITTED_FOR || index.meaning?.encoder !== FITTED_FOR)
    return null;
  const [encoding = null] = await encoder.questions([askedOf(question, thread)]);
  const found = await findSentences(
    index,
    { ...query, encoding },
    { top: MOST, ...(documents && { documents }) },
  );
  const choice = choose(found, query.intent === 'list' || query.count !== null, query.terms.size);
  if (choice === null) return null;
  const confidence = confidenceOf(choice.clues);
  return { found, choice, confidence, verdict: verdictOf(confidence) };
}
