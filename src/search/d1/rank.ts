import type { Ranked, RankOptions } from '../index.ts';
import { DEFAULT_TOP } from '../options.ts';
import { type Bounds, boundsOf } from '../rows/facets.ts';
import {
  type Asked,
  addWholes,
  askedOf,
  type Found,
  type Known,
  SCORED_TIMES,
  type Scored,
  score,
  WHOLES,
  wholesIn,
} from '../rows/scoring.ts';
import { ask, candidatesFor, type Ranking } from './candidates.ts';
import { documentsAt } from './statements.ts';

/** Passages that are scored: so many, or so many times the places asked for when that is more. */
const SCORED = 400;
/**
 * Ranks passages for weighted terms. The full-text table finds passages with the rarer terms, and for words that
 * stand nearly everywhere a list that was made when the table was filled says where they count most; these are
 * then scored by all terms, with the statistics of the whole, as one index over everything would score them.
 */
export async function rank(
  ranking: Ranking,
  terms: ReadonlyMap<string, number>,
  options: RankOptions = {},
): Promise<readonly Ranked[]> {
  const top = options.top ?? DEFAULT_TOP;
  const asked = askedOf(ranking, terms);
  const bounds = boundsOf(ranking.collections, options);
  if (asked.length === 0 || bounds === null) return [];
  const found = await candidatesFor(ranking, asked, bounds, Math.max(SCORED, SCORED_TIMES * top));
  const scored = score(ranking, asked, found, bounds);
  const ranked =
    options.whole === true
      ? await withWholes(ranking, asked, found, scored.slice(0, Math.max(WHOLES, SCORED_TIMES * top)), bounds)
      : scored;
  return ranked.slice(0, top).map(({ row: _, ...each }) => each);
}

/** The text of the document of each adds to what a passage scores. */
async function withWholes(
  ranking: Ranking,
  asked: readonly Asked[],
  { known }: Found,
  scored: readonly Scored[],
  options: Bounds,
): Promise<Scored[]> {
  return addWholes(
    scored,
    await wholesOf(ranking, asked, known, new Set(scored.map(({ documentId }) => documentId))),
    options,
  );
}

/** What the texts of documents as a whole score. */
async function wholesOf(
  ranking: Ranking,
  asked: readonly Asked[],
  known: readonly Known[],
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const [rows = []] = ids.size === 0 ? [] : await ask(ranking, [documentsAt(ranking.build, [...ids])]);
  return wholesIn(rows, ranking, asked, known);
}
