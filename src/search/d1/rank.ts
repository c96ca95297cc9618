import type { Ranked, RankOptions } from '../index.ts';
import { DEFAULT_TOP, MAX_TERMS, WEIGHING } from '../options.ts';
import type { Layout } from '../packed/layout.ts';
import { PackedMiniSearch } from '../packed/mini.ts';
import type { Postings } from '../packed/postings.ts';
import { burst, TEXT, type WeightedTerm } from '../packed/score.ts';
import { candidatesFor, type Found, type Ranking } from './candidates.ts';
import { type Bounds, boundsOf, favourOf, voiceOf } from './facets.ts';
import { readTerms } from './rows.ts';
import type { Asked } from './statements.ts';
import { wholesOf } from './whole.ts';

/** Passages that are scored: so many, or so many times the places asked for when that is more. */
const SCORED = 400;
export const SCORED_TIMES = 4;

/** Of so many, or of those times the places asked for, it is looked at what the whole document adds. */
export const WHOLES = 100;

const FIELDS = WEIGHING.fields;

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

/** The heaviest terms of a question that stand anywhere, with how often. */
export const askedOf = (
  { vocabulary, often }: Pick<Ranking, 'vocabulary' | 'often'>,
  terms: ReadonlyMap<string, number>,
): Asked[] =>
  [...terms]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_TERMS)
    .map(([term, weight]) => ({ term, weight, passages: vocabulary.frequency(term), often: often(term) }))
    .filter(({ passages }) => passages > 0);

/** A passage with its number. */
export interface Scored extends Ranked {
  readonly row: number;
}

/** What MiniSearch says that the candidates score, of those that have any of the terms; best first. */
export function score(
  { fields, vocabulary }: Pick<Ranking, 'fields' | 'vocabulary'>,
  asked: readonly Asked[],
  { known, candidates }: Found,
  options: Bounds,
): Scored[] {
  const byTerm = new Map(known.map((each) => [each.term, each]));
  const places = new Map(known.map(({ number }, i) => [number, i]));
  const found = known.map(() => FIELDS.map((): [number, number][] => []));
  const lengths = FIELDS.map(() => new Uint16Array(candidates.length));
  for (const [i, { terms }] of candidates.entries()) {
    const sizes = readTerms(terms, FIELDS.length, (field, number, often) => {
      const place = places.get(number);
      if (place !== undefined) found[place]?.[field]?.push([i, often]);
    });
    for (const [field, size] of sizes.entries()) (lengths[field] as Uint16Array)[i] = size;
  }
  const layout: Layout = {
    firsts: new Uint32Array(),
    documents: new Uint32Array(candidates.length),
    voices: new Uint8Array(),
    lengths,
  };
  const weighted = asked.flatMap(({ term, weight: given, often }): WeightedTerm[] => {
    const each = byTerm.get(term);
    const lists = each && found[known.indexOf(each)];
    if (lists === undefined) return [];
    const weight = given * burst(often, each?.counts[TEXT] ?? 0);
    return [{ term, weight, postings: lists.map(postingsOf) }];
  });
  return new PackedMiniSearch(layout, fields, vocabulary.passages)
    .score(
      candidates.map((_, i) => i),
      weighted,
      ({ term }, field) => byTerm.get(term)?.counts[field] ?? 0,
      (id) => favourOf(candidates[id]?.row ?? 0, options),
    )
    .flatMap(({ id, score: value, terms, inText }) => {
      const candidate = candidates[id];
      if (candidate === undefined) return [];
      const { row, documentId, place } = candidate;
      return [{ row, documentId, place, voice: voiceOf(row), score: value, terms, inText }];
    });
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

/** Adds to passages what the text of their document as a whole scores; best first. */
export const addWholes = (
  scored: readonly Scored[],
  wholes: ReadonlyMap<string, number>,
  options: Bounds,
): Scored[] =>
  scored
    .map((each) => ({
      ...each,
      score: each.score + WEIGHING.whole * (wholes.get(each.documentId) ?? 0) * favourOf(each.row, options),
    }))
    .sort((a, b) => b.score - a.score || a.row - b.row);

const postingsOf = (pairs: readonly (readonly [number, number])[]): Postings => ({
  ids: Uint32Array.from(pairs, ([id]) => id),
  frequencies: Uint16Array.from(pairs, ([, often]) => Math.min(often, 65_535)),
});
