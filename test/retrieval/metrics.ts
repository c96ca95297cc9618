/** Relevance judgements of one question: document id → grade. What isn't there, or is 0 or less, is not relevant. */
export type Judged = ReadonlyMap<string, number>;

/** The measures that are printed, in order. */
export const MEASURES = ['nDCG@10', 'MRR@10', 'R@5', 'R@100'] as const;
export type Measure = (typeof MEASURES)[number];

/** How deep an engine is asked to go: no measure looks further. */
export const DEPTH = 100;

const relevant = (judged: Judged): [string, number][] => [...judged].filter(([, grade]) => grade > 0);

const gainAt = (grade: number, rank: number): number => grade / Math.log2(rank + 1);

/**
 * Normalised discounted cumulative gain over the first `k` (Järvelin and Kekäläinen, 2002), with the grade
 * itself as gain, as `trec_eval` computes `ndcg_cut`. NaN when nothing is relevant.
 */
export function ndcg(ranked: readonly string[], judged: Judged, k: number): number {
  const ideal = relevant(judged)
    .map(([, grade]) => grade)
    .sort((a, b) => b - a)
    .slice(0, k)
    .reduce((sum, grade, i) => sum + gainAt(grade, i + 1), 0);
  const gained = ranked
    .slice(0, k)
    .reduce((sum, id, i) => sum + gainAt(Math.max(0, judged.get(id) ?? 0), i + 1), 0);
  return gained / ideal;
}

/** One divided by the rank of the first relevant one among the first `k`; 0 when there is none. */
export function reciprocalRank(ranked: readonly string[], judged: Judged, k: number): number {
  const at = ranked.slice(0, k).findIndex((id) => (judged.get(id) ?? 0) > 0);
  return at === -1 ? 0 : 1 / (at + 1);
}

/** Which share of all that is relevant stands among the first `k`. NaN when nothing is relevant. */
export function recall(ranked: readonly string[], judged: Judged, k: number): number {
  const first = new Set(ranked.slice(0, k));
  const all = relevant(judged);
  return all.filter(([id]) => first.has(id)).length / all.length;
}

/** The measures of one question; an id that stands twice in the ranking counts where it stands first. */
export function measure(ranking: readonly string[], judged: Judged): Record<Measure, number> {
  const ranked = [...new Set(ranking)];
  return {
    'nDCG@10': ndcg(ranked, judged, 10),
    'MRR@10': reciprocalRank(ranked, judged, 10),
    'R@5': recall(ranked, judged, 5),
    'R@100': recall(ranked, judged, DEPTH),
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
