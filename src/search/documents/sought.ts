import { terms } from '../analyzer.ts';
import type { Favour, Ranked, SearchIndex } from '../index.ts';
import { favourOf, withNumbers } from '../search.ts';
import type { Query } from '../words/query.ts';

/** A search for documents, as it is understood. */
export interface Sought {
  /** Numbers of documents that it names. */
  readonly references: readonly string[];
  readonly terms: ReadonlyMap<string, number>;
  readonly favour: Favour;
  /** Whether what was found at a place is near enough to what was typed. */
  readonly suits: (place: Ranked) => boolean;
}

/** Of the weight of the heaviest term, what a word that was not typed must weigh to be a find by itself. */
const NEAR = 0.25;
/** The number of a dossier and nothing else. */
const DOSSIER = /^\s*(\d\d)[ .]?(\d{3})\s*$/;

/**
 * What loose words or numbers look for, for a list of documents. A question leans on words that are hardly related,
 * when it finds nothing nearer; a list that has all documents with "bescherming" for "wolven" is of no use.
 */
export function sought(index: SearchIndex, text: string, query: Query): Sought {
  const [, thousands, rest] = DOSSIER.exec(text) ?? [];
  const typed = typedTerms(query, index);
  const weighed = weighedTerms(query, text, typed);
  const least = NEAR * Math.max(...weighed.values());
  return {
    references: thousands === undefined ? query.references : [`${thousands}${rest}`],
    terms: weighed,
    favour: favourOf(query),
    suits: ({ terms: found }) => found.some((term) => typed.has(term) || (weighed.get(term) ?? 0) >= least),
  };
}

const typedTerms = ({ text, language }: Query, { vocabulary }: SearchIndex): ReadonlySet<string> =>
  new Set(terms(text, language, vocabulary.split));

/** A question about a document has no need of its number, nor one to the cabinet of "kabinet"; a search may have no other word. */
function weighedTerms(query: Query, text: string, typed: ReadonlySet<string>): ReadonlyMap<string, number> {
  if (query.terms.size > 0) return query.terms;
  const numbers = withNumbers(query, text);
  if (numbers.size === 0) return new Map([...typed].map((term) => [term, 1]));
  // Of a number in parts the whole: all papers of a dossier have its number in them.
  const whole = [...numbers].filter(([term]) => /\p{L}/u.test(term));
  return whole.length === 0 ? numbers : new Map(whole);
}
