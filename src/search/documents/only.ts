import type { DocumentSummary, RankOptions, SearchIndex, SummaryFilter } from '../index.ts';

/**
 * The index as if it held no more than these documents, so that a question is answered from them alone. What is known of
 * words stays that of the whole: how rare a word is does not depend on who asks.
 */
export function onlyIn(index: SearchIndex, ids: readonly string[]): SearchIndex {
  const chosen = new Set(ids);
  const { fingerprint, passages, collections, confinedTo, vocabulary, meaning = null } = index;
  const within = ({ documents, ...options }: RankOptions): RankOptions => ({
    ...options,
    documents: documents === undefined ? chosen : new Set([...documents].filter((id) => chosen.has(id))),
  });
  return {
    fingerprint,
    documents: chosen.size,
    passages,
    collections,
    ...(confinedTo && { confinedTo }),
    vocabulary,
    standsIn: (term, among) => index.standsIn(term, among),
    summaries: async (filter: SummaryFilter = {}): Promise<readonly DocumentSummary[]> => {
      const { limit = Number.POSITIVE_INFINITY, ...rest } = filter;
      return (await index.summaries(rest)).filter(({ id }) => chosen.has(id)).slice(0, limit);
    },
    held: async (id, among) => (chosen.has(id) ? index.held(id, among) : undefined),
    rank: (terms, options = {}) => index.rank(terms, within(options)),
    meaning: meaning && {
      ...meaning,
      nearest: (asked, options = {}) => meaning.nearest(asked, { ...options, ...within(options) }),
      similarity: (asked, places) =>
        meaning.similarity(asked, new Map([...places].filter(([id]) => chosen.has(id)))),
    },
  };
}
