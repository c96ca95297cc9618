import { askedOf } from '../meaning/context.ts';
import type { Encoder } from '../meaning/encoder.ts';
import { findSentences } from '../search/find.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Query } from '../search/query/understand.ts';
import { LEAST_ALIKE } from '../search/sentences.ts';
import type { Nearest, Reason } from './answer.ts';

/** Places that a refusal names. */
const MOST = 3;

/** Reasons after which a place nearby helps: the subject may well be here, in other words. */
const HELPS: ReadonlySet<Reason> = new Set(['detail_not_found', 'subject_not_found', 'voice_not_found']);

/**
 * The places that come nearest to a question that was not answered, by words and meaning; null where there is no encoder
 * for this index, or nothing is like the question at all.
 */
export async function nearestByMeaning(
  index: SearchIndex,
  query: Pick<Query, 'terms' | 'voices' | 'intent'>,
  { question, thread }: { readonly question: string; readonly thread: readonly string[] },
  reason: Reason,
  encoder: Encoder | null,
): Promise<readonly Nearest[] | null> {
  if (encoder === null || index.meaning?.encoder !== encoder.fingerprint || !HELPS.has(reason)) return null;
  const [encoding = null] = await encoder.questions([askedOf(question, thread)]);
  const found = await findSentences(index, { ...query, encoding }, { top: MOST });
  if (Math.max(-1, ...found.map(({ signs }) => signs.meaning)) < LEAST_ALIKE) return null;
  return found.map(({ document, passage, sentence: { voice, start, end } }) => ({
    documentId: document.id,
    documentTitle: document.title,
    passageId: passage.id,
    path: passage.path,
    voice,
    quote: document.text.slice(start, end),
    start,
    end,
  }));
}
