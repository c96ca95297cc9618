import { markOf } from '../../meaning/vectors.ts';
import type { Ranked, RankOptions } from '../index.ts';
import { DEFAULT_TOP, WEIGHING } from '../options.ts';
import { type Bounds, boundsOf } from '../rows/facets.ts';
import {
  type Asked,
  addWholes,
  askedOf,
  candidateOf,
  knownOf,
  SCORED_TIMES,
  score,
  WHOLES,
  weightOf,
  wholesIn,
} from '../rows/scoring.ts';
import type { Statistics } from '../rows/statistics.ts';
import type { Client } from './client.ts';
import { type Build, nameOf, termId } from './schema.ts';

/** What ranking needs of a build. */
export interface Ranking extends Statistics {
  readonly client: Client;
  readonly build: Build;
}

/** Passages that OpenSearch gives, to be scored here: so many, or so many times the places asked for when that is more. */
const GIVEN = 200;
/** It gives no more at once. */
const MOST_GIVEN = 10_000;
/** One list of ids in a filter may have 65,536. */
const LISTED = 50_000;

/** Ranks passages for weighted terms: OpenSearch gives candidates by its own BM25, which are then scored as everywhere else. */
export async function rank(
  ranking: Ranking,
  terms: ReadonlyMap<string, number>,
  options: RankOptions = {},
): Promise<readonly Ranked[]> {
  const { top = DEFAULT_TOP } = options;
  const asked = askedOf(ranking, terms);
  const bounds = boundsOf(ranking.collections, options);
  if (top === 0 || asked.length === 0 || bounds === null) return [];
  const { client, build } = ranking;
  const [found, ...counted] = await Promise.all([
    client.search({
      index: nameOf(build, 'passages'),
      body: passagesFor(asked, options, Math.min(MOST_GIVEN, Math.max(GIVEN, SCORED_TIMES * top))),
    }),
    ...asked.map(({ term }) => client.get({ index: nameOf(build, 'build'), id: termId(term, markOf) })),
  ]);
  const known = counted.flatMap((row) => (row === undefined ? [] : [knownOf(row)]));
  const candidates = found.map((row) => candidateOf({ ...row, id: row.row })).sort((a, b) => a.row - b.row);
  const scored = score(ranking, asked, { known, candidates }, bounds);
  const most = Math.max(WHOLES, SCORED_TIMES * top);
  const ranked =
    options.whole === true ? await withWholes(ranking, asked, known, scored.slice(0, most), bounds) : scored;
  return ranked.slice(0, top).map(({ row: _, ...each }) => each);
}

/** The same sum over fields and terms as ours, but for lengths, which Lucene rounds. */
const passagesFor = (asked: readonly Asked[], options: RankOptions, many: number): object => ({
  size: many,
  query: {
    bool: {
      filter: filtersOf(options),
      minimum_should_match: 1,
      should: asked.flatMap((each) =>
        WEIGHING.fields.map((field) => ({
          term: { [field]: { value: each.term, boost: weightOf(each) * WEIGHING.boost[field] } },
        })),
      ),
    },
  },
  sort: ['_score', { row: 'asc' }],
});

/** What a search is confined to: it is a filter inside every query, so that nothing else comes out of OpenSearch. */
export function filtersOf({ voice, kind, collections, documents }: RankOptions): object[] {
  const lists: string[][] = [];
  const ids = documents && [...documents];
  for (let at = 0; ids !== undefined && at < ids.length; at += LISTED) lists.push(ids.slice(at, at + LISTED));
  const any = lists.map((list) => ({ terms: { document: list } }));
  return [
    ...(voice === undefined ? [] : [{ term: { voice } }]),
    ...(kind === undefined ? [] : [{ term: { kind } }]),
    ...(collections === undefined ? [] : [{ terms: { collection: [...collections].sort() } }]),
    ...(any.length > 1 ? [{ bool: { should: any, minimum_should_match: 1 } }] : any),
  ];
}

/** The text of the document of each adds to what a passage scores. */
async function withWholes(
  { client, build, documents, average }: Ranking,
  asked: readonly Asked[],
  known: ReturnType<typeof knownOf>[],
  scored: ReturnType<typeof score>,
  bounds: Bounds,
): Promise<ReturnType<typeof score>> {
  const ids = [...new Set(scored.map(({ documentId }) => documentId))];
  const rows = await Promise.all(ids.map((id) => client.get({ index: nameOf(build, 'papers'), id })));
  const there = rows.flatMap((row) => (row === undefined ? [] : [row]));
  return addWholes(scored, wholesIn(there, { documents, average }, asked, known), bounds);
}
