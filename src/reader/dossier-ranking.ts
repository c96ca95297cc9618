import { type Dossier, dossiersOf, isLoose } from '../search/documents/dossiers.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Found } from '../search/sentences.ts';
import { DECISIONS, type Way } from './decide.ts';

/** A dossier that a question may be about. */
export interface RankedDossier {
  readonly dossier: Dossier;
  readonly features: Features;
  /** The probability that it is the one, among those of which sentences were found. */
  readonly share: number;
}

/** What of its sentences tells that a dossier is the one that is asked about. */
export const FEATURES = [
  /** Log odds of all of its sentences that were found, and of its best one, against the best of all: at most nought for the best. */
  'odds',
  'best',
  /** The most that one has, with what stands around it, of what the words of the question tell: 0 to 1. */
  'covered',
  /** What all of its passages together have of the words, each by how few dossiers have it: 0 to 1. */
  'named',
  /** The highest cosine. */
  'meaning',
  /** The highest score of a passage by words, by that of the best passage of all. */
  'passage',
] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

/** How dossiers are told apart, and from which probability on one is taken. */
export interface DossierWeights {
  readonly weights: Features;
  readonly least: number;
  /** The same for a question that fits any dossier, since it names no thing. */
  readonly leastOfAny: number;
}

/** Dossiers that are offered to choose from. */
export const MOST_CHOICES = 3;

/**
 * The dossiers of the sentences that were found for a question, the likeliest first; none where fewer than two of them are
 * more than a loose paper, since loose papers may all be of one.
 */
export async function rankDossiers(
  index: SearchIndex,
  found: readonly Found[],
  terms: ReadonlyMap<string, number>,
  { weights }: Pick<DossierWeights, 'weights'>,
): Promise<readonly RankedDossier[]> {
  const dossiers = await dossiersOf(index);
  const named = await namedIn(index, terms, dossiers);
  const best = found[0]?.score ?? 0;
  const groups = [...Map.groupBy(found, ({ document }) => dossiers.get(document.id))].flatMap(
    ([dossier, sentences]) => {
      if (dossier === undefined) return [];
      const features = { ...featuresOf(sentences, best), named: named.get(dossier) ?? 0 };
      return [
        {
          dossier,
          features,
          sum: FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], 0),
        },
      ];
    },
  );
  if (groups.filter(({ dossier }) => !isLoose(dossier)).length < 2) return [];
  const highest = Math.max(...groups.map(({ sum }) => sum));
  const total = groups.reduce((all, { sum }) => all + Math.exp(sum - highest), 0);
  return groups
    .map(({ dossier, features, sum }) => ({ dossier, features, share: Math.exp(sum - highest) / total }))
    .sort((a, b) => b.share - a.share || (a.dossier.foremost.id < b.dossier.foremost.id ? -1 : 1));
}

/** Passages that are looked at for what of a question each dossier has. */
const MOST_PASSAGES = 400;
/** In so many passages of a dossier a term tells half of what it can (`k1` of BM25, Robertson and Zaragoza, 2009). */
const HALF_TOLD = 1.5;

/** What each dossier has of the terms of a question: BM25 over whole dossiers, by the most that one could have. */
async function namedIn(
  index: SearchIndex,
  terms: ReadonlyMap<string, number>,
  dossiers: ReadonlyMap<string, Dossier>,
): Promise<ReadonlyMap<Dossier, number>> {
  const ranked = await index.rank(terms, { top: MOST_PASSAGES });
  const groups = Map.groupBy(ranked, ({ documentId }) => dossiers.get(documentId));
  const held = [...groups].map(([dossier, passages]) => {
    const counts = Map.groupBy(
      passages.flatMap((passage) => passage.terms),
      (term) => term,
    );
    return { dossier, told: (term: string) => 1 - 1 / (1 + (counts.get(term)?.length ?? 0) / HALF_TOLD) };
  });
  const all = new Set(dossiers.values()).size;
  const weights = [...terms].map(([term, weight]) => {
    const having = held.filter(({ told }) => told(term) > 0).length;
    return [term, weight * Math.log(1 + (all - having + 0.5) / (having + 0.5))] as const;
  });
  const most = weights.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  const shareOf = (told: (term: string) => number): number =>
    weights.reduce((sum, [term, weight]) => sum + weight * told(term), 0) / most;
  return new Map(held.flatMap(({ dossier, told }) => (dossier ? [[dossier, shareOf(told)]] : [])));
}

function featuresOf(sentences: readonly Found[], best: number): Omit<Features, 'named'> {
  const highest = (of: (found: Found) => number): number => Math.max(...sentences.map(of));
  return {
    odds: Math.log(sentences.reduce((sum, { score }) => sum + Math.exp(score - best), 0)),
    best: highest(({ score }) => score) - best,
    covered: highest(({ signs }) => Math.min(1, signs.own + signs.around)),
    meaning: highest(({ signs }) => signs.meaning),
    passage: highest(({ signs }) => signs.passage),
  };
}

/** Whether a question is on the first of these dossiers rather than on another one; `suitsAny`: by its words it fits each. */
export function isClear([first, second]: readonly RankedDossier[], way: Way, suitsAny: boolean): boolean {
  const { least, leastOfAny } = DECISIONS[way].dossier;
  return first === undefined || second === undefined || first.share >= (suitsAny ? leastOfAny : least);
}
