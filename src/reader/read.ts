import type { Voice } from '../documents/document.ts';
import { askedOf } from '../meaning/context.ts';
import type { Encoder } from '../meaning/encoder.ts';
import { type FindOptions, findSentences } from '../search/find.ts';
import { fold } from '../search/fold.ts';
import type { SearchIndex } from '../search/index.ts';
import { isSender, namesParty } from '../search/query/party.ts';
import type { Query } from '../search/query/understand.ts';
import { FITTED_FOR, type Found } from '../search/sentences.ts';
import { choose } from './choose.ts';
import { cluesOf } from './clues.ts';
import { decide, type Verdict } from './decide.ts';

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
  /** Those that answer: the best first, of a list the members in reading order. */
  readonly chosen: readonly Found[];
  /** The probability that they answer the question. */
  readonly confidence: number;
  readonly verdict: Verdict;
}

/** Sentences that are looked at to choose from. */
const MOST = 50;

/** A list, by its form or by a count. */
export const asksList = ({ intent, count }: Query): boolean => intent === 'list' || count !== null;

/**
 * Whether a sentence may answer: who asks what an organisation says is answered by what it says itself, or by what names it.
 */
function mayAnswer({ party }: Query): (found: Found) => boolean {
  if (party === null || party.names.length === 0 || !THIRD.has(party.voice)) return () => true;
  return ({ document, sentence: { start, end } }) =>
    (document.sender !== null && isSender(document.sender.name, party)) ||
    namesParty(fold(document.text.slice(start, end)), party);
}

/** Speakers that go by a name. */
const THIRD: ReadonlySet<Voice> = new Set(['adviseur', 'belanghebbende']);

/**
 * Reads the documents for a question by words and meaning; null where the index was not built by an encoder for which the
 * weights were fitted, or nothing was found. `within` confines it.
 */
export async function read(
  index: SearchIndex,
  query: Query,
  { question, thread }: Put,
  encoder: Encoder | null,
  within: Pick<FindOptions, 'documents' | 'voice'> = {},
): Promise<Read | null> {
  if (encoder === null || encoder.fingerprint !== FITTED_FOR || index.meaning?.encoder !== FITTED_FOR)
    return null;
  const [encoding = null] = await encoder.questions([askedOf(question, thread)]);
  const all = await findSentences(index, { ...query, encoding }, { ...within, top: MOST });
  const found = all.filter(mayAnswer(query));
  if (found.length === 0) return null;
  return { found, chosen: choose(found, asksList(query)), ...decide(cluesOf(found, query)) };
}
