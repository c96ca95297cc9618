import type { Vocabulary } from './index.ts';

/** Hits that keep their place: on the first ranks the words of the question are the better guide (measured). */
export const KEPT = 10;
/** Hits that are read for the words of their subject. */
export const READ = 20;
/** Words that are taken from them. */
const WORDS = 30;
/** What the most telling of those words weighs, beside 1 for a word that was asked. */
const SHARE = 0.5;
/** In how many of the passages that were read a word must stand: in fewer, it may be there by chance. */
const LEAST = 3;

/** A passage that was found: its score, and its index terms with repeats. */
export interface Read {
  readonly score: number;
  readonly terms: readonly string[];
}

/**
 * Words that the first hits have in common, with weights beside those of the question (relevance model 3, Abdul-Jaleel
 * and others, 2004): a word counts by the scores of the passages that have it, how often they have it, and its rarity.
 */
export function feedback(
  asked: ReadonlyMap<string, number>,
  first: readonly Read[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; passages: number }>();
  const most = Math.max(...[...asked.values()]);
  for (const { score, terms } of first) {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const known = sums.get(term);
      const value = (score * count) / (count + 1);
      if (known) {
        known.sum += value;
        known.passages += 1;
      } else sums.set(term, { sum: value, passages: 1 });
    }
  }
  const rarity = (term: string): number =>
    Math.log((vocabulary.passages + 1) / (vocabulary.frequency(term) + 0.5));
  const telling = [...sums]
    .filter(([term, { passages }]) => passages >= LEAST && !/^\d+$/.test(term))
    .map(([term, { sum }]) => [term, sum * rarity(term)] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, WORDS);
  const weights = new Map(asked);
  const best = telling[0]?.[1] ?? 1;
  for (const [term, value] of telling)
    weights.set(term, (weights.get(term) ?? 0) + (SHARE * most * value) / best);
  return weights;
}
