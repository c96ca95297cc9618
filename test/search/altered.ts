import type { SearchIndex } from '../../src/search/index.ts';

/** An index that does what another does, but for what is put in its place. */
export const altered = (index: SearchIndex, changes: Partial<SearchIndex>): SearchIndex => ({
  fingerprint: index.fingerprint,
  documents: index.documents,
  passages: index.passages,
  collections: index.collections,
  vocabulary: index.vocabulary,
  summaries: (filter) => index.summaries(filter),
  held: (id, collections) => index.held(id, collections),
  rank: (terms, options) => index.rank(terms, options),
  standsIn: (term, collections) => index.standsIn(term, collections),
  ...changes,
});
