import type { Language } from '../documents/document.ts';
import { GENERIC } from '../search/query/cues.ts';
import type { Intent } from '../search/query/intent.ts';
import type { Query } from '../search/query/understand.ts';
import type { Candidate } from './candidate.ts';
import type { Quote } from './claims.ts';
import { enumerates } from './evidence.ts';
import { countOf } from './list.ts';
import type { Scored } from './score.ts';
import type { Objection } from './sieve.ts';
import { isNearDuplicate } from './similar.ts';
import type { Fault } from './verify.ts';

/** What was asked for and only touched upon: the sentence counts the things but nobody lists them, or names the thing and nobody defines it. */
export type Missing = 'list' | 'definition' | 'date';

/** Why a sentence was chosen: it covers the question, or is of the list; or why not: another fits better, or a fault. */
export type Why = 'covers' | 'listed' | 'weaker' | Objection | Fault;

/** For traces. */
export interface Chosen {
  readonly passageId: string;
  readonly quote: string;
  /** Of the quote. */
  readonly language: Language;
  readonly score: number;
  /** Share of the question that it covers, 0 to 1; null where that was not what counted. */
  readonly coverage: number | null;
  readonly why: Why;
}

export interface Selection {
  readonly quotes: readonly Quote[];
  readonly chosen: readonly Chosen[];
  /** The sentences behind the quotes. */
  readonly used: readonly Candidate[];
  readonly missing: Missing | null;
}

/** How many sentences at most, and how far below the best one they may score. */
const LIMITS: Readonly<Record<Intent, { readonly most: number; readonly margin: number }>> = {
  position: { most: 4, margin: 0.28 },
  proposal: { most: 4, margin: 0.2 },
  summary: { most: 4, margin: 0.2 },
  comparison: { most: 4, margin: 0.2 },
  fact: { most: 3, margin: 0.12 },
  list: { most: 3, margin: 0.12 },
  why: { most: 2, margin: 0.12 },
  date: { most: 2, margin: 0.08 },
  number: { most: 1, margin: 0.05 },
  who: { most: 2, margin: 0.1 },
  definition: { most: 2, margin: 0.1 },
};

/** A sentence that starts with one of these says nothing without the one before it. */
export const LEANS =
  /^(dit|dat|deze|die|hier\w*|daar\w*|zij|ze|hij|het (?:omvat|bevat|gaat)|ook|tevens|bovendien|verder|echter|this|these|that|those|it|they|also|moreover|however|in addition)\b/;

/** A sentence with the one before it where it leans on that, within one block and one voice. */
function quoteOf({ document, passage, sentence, index, folded }: Candidate): Quote {
  let { start } = sentence;
  if (LEANS.test(folded)) {
    const before = passage.sentences[index - 1];
    if (before && before.block === sentence.block && before.voice === sentence.voice) start = before.start;
  }
  return { document, passage, start, end: sentence.end };
}

/** The sentences to show: the best, and those close to it that add something, in reading order by document. */
export function select(eligible: readonly Scored[], query: Query): Selection {
  const [best] = eligible;
  if (!best) return { quotes: [], chosen: [], used: [], missing: null };
  const { most, margin } = LIMITS[query.intent];
  const kept: Scored[] = [];
  // Where a speaker was named, no other is mixed in.
  const voices = new Set([
    best.candidate.sentence.voice,
    ...query.voices.filter((v) => v.explicit).map(({ voice }) => voice),
  ]);
  for (const scored of eligible) {
    if (kept.length >= Math.min(most, query.most ?? most)) break;
    if (scored.score < best.score - margin || scored.coverage < best.coverage - 0.2) continue;
    if (query.intent !== 'position' && query.intent !== 'proposal' && scored.direct < 0.6 * best.direct)
      continue;
    if (query.voices.length > 0 && !voices.has(scored.candidate.sentence.voice)) continue;
    if (kept.some(({ candidate }) => isNearDuplicate(candidate.stems, scored.candidate.stems))) continue;
    kept.push(scored);
  }
  const rank = new Map<string, number>();
  for (const { candidate } of kept)
    if (!rank.has(candidate.document.id)) rank.set(candidate.document.id, rank.size);
  const ordered = [...kept].sort(
    (a, b) =>
      (rank.get(a.candidate.document.id) ?? 0) - (rank.get(b.candidate.document.id) ?? 0) ||
      a.candidate.sentence.start - b.candidate.sentence.start,
  );
  const quotes: Quote[] = [];
  for (const { candidate } of ordered) {
    const quote = quoteOf(candidate);
    const last = quotes[quotes.length - 1];
    // Two quotes that run into each other become one.
    if (last && last.document === quote.document && quote.start < last.end)
      quotes[quotes.length - 1] = { ...last, end: quote.end };
    else quotes.push(quote);
  }
  return {
    quotes,
    used: kept.map(({ candidate }) => candidate),
    chosen: kept.map(({ candidate, score, coverage }) => ({
      passageId: candidate.passage.id,
      quote: candidate.quote,
      language: candidate.document.language,
      score,
      coverage,
      why: 'covers',
    })),
    missing: onlyCounts(query, best) ? 'list' : null,
  };
}

/** A list was asked for, and the best that there is only says how many there are. */
function onlyCounts(query: Query, { candidate }: Scored): boolean {
  if (query.intent !== 'list' || enumerates(candidate.folded)) return false;
  return query.concepts.some(
    (concept) =>
      concept.weight > GENERIC &&
      !concept.inherited &&
      countOf(candidate.quote, concept, candidate.document.language) !== null,
  );
}
