import type { Vocabulary } from '../index.ts';
import { readBest } from '../rows/best.ts';
import { type Bounds, favourOf, suits } from '../rows/facets.ts';
import { type Asked, candidateOf, type Found, type Known, knownOf, weightOf } from '../rows/scoring.ts';
import type { Statistics } from '../rows/statistics.ts';
import { type Database, run, type Statement } from './binding.ts';
import { bestOf, countsOf, firstWith, passagesAt, passagesIn } from './statements.ts';

/** Postings that one question reads in the full-text table, whatever its words: about a microsecond each. */
const READ = 10_000;
/** A question about a few documents reads these whole when together they have no more passages than this. */
const WHOLE = 1_500;

/** What ranking needs of a build. */
export interface Ranking extends Statistics {
  readonly db: Database;
  readonly build: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Passages that can be among the best, about so many, with what the build counted of the terms. */
export async function candidatesFor(
  ranking: Ranking,
  asked: readonly Asked[],
  options: Bounds,
  many: number,
): Promise<Found> {
  const { documents } = options;
  const found =
    (documents && (await within(ranking, asked, documents))) ?? (await among(ranking, asked, options, many));
  return {
    known: found.known,
    candidates: found.candidates.filter(
      ({ row, documentId }) => suits(row, options) && (documents === undefined || documents.has(documentId)),
    ),
  };
}

/** All passages of the documents asked for; undefined when they are too many. */
async function within(
  ranking: Ranking,
  asked: readonly Asked[],
  documents: ReadonlySet<string>,
): Promise<Found | undefined> {
  const [counted = [], found = []] = await ask(ranking, [
    countsOf(ranking.build, asked),
    passagesIn(ranking.build, documents, WHOLE + 1),
  ]);
  if (found.length > WHOLE) return undefined;
  return { known: counted.map(knownOf), candidates: found.map(candidateOf) };
}

async function among(
  ranking: Ranking,
  asked: readonly Asked[],
  options: Bounds,
  many: number,
): Promise<Found> {
  const { build } = ranking;
  const { read, rest } = parted(ranking, asked);
  const [counted = [], found = []] = await ask(ranking, [
    countsOf(build, asked),
    ...(read.length === 0 ? [] : [bestOf(build, read, options, many)]),
  ]);
  const known = counted.map(knownOf);
  const candidates = new Map(found.map((row) => [Number(row.id), candidateOf(row)]));
  // The lists do not say of which document a passage is.
  const listed = options.documents
    ? []
    : listedFor(ranking, rest, known, options)
        .filter((row) => !candidates.has(row))
        .slice(0, many);
  const more: Statement[] = listed.length === 0 ? [] : [passagesAt(build, listed)];
  // Within bounds the lists may hold little: then the most telling of their words is read through.
  if (isBounded(options) && candidates.size + listed.length < many && rest[0] !== undefined)
    more.push(firstWith(build, rest[0], options, many));
  for (const rows of more.length === 0 ? [] : await ask(ranking, more))
    for (const row of rows) candidates.set(Number(row.id), candidateOf(row));
  return { known, candidates: [...candidates.values()].sort((a, b) => a.row - b.row) };
}

const isBounded = ({ voice, kind, documents, collections }: Bounds): boolean =>
  [voice, kind, documents, collections].some((bound) => bound !== undefined);

/** The most telling terms, as many as may be read; and the others. */
function parted(
  { vocabulary }: Ranking,
  asked: readonly Asked[],
): { readonly read: readonly Asked[]; readonly rest: readonly Asked[] } {
  const ordered = [...asked].sort((a, b) => worthOf(b, vocabulary) - worthOf(a, vocabulary));
  const read: Asked[] = [];
  const rest: Asked[] = [];
  let left = READ;
  for (const each of ordered) {
    if (each.passages > left) rest.push(each);
    else {
      read.push(each);
      left -= each.passages;
    }
  }
  return { read, rest };
}

const worthOf = (asked: Asked, { passages }: Vocabulary): number =>
  weightOf(asked) * Math.log(1 + (passages - asked.passages + 0.5) / (asked.passages + 0.5));

/** Passages on the lists of terms, those first that the terms together are likely to count most in. */
function listedFor(
  { vocabulary }: Ranking,
  asked: readonly Asked[],
  known: readonly Known[],
  options: Bounds,
): number[] {
  const worths = new Map<number, number>();
  const lists = new Map(known.map(({ term, best: list }) => [term, list]));
  for (const each of asked) {
    const [list, weight] = [lists.get(each.term), worthOf(each, vocabulary)];
    for (const { row, worth } of list ? readBest(list) : [])
      worths.set(row, (worths.get(row) ?? 0) + weight * worth);
  }
  return [...worths]
    .map(([row, worth]) => ({ row, worth: worth * favourOf(row, options) }))
    .filter(({ row }) => suits(row, options))
    .sort((a, b) => b.worth - a.worth || a.row - b.row)
    .map(({ row }) => row);
}

/** Asks the database. */
export async function ask(ranking: Ranking, statements: readonly Statement[]): Promise<(readonly Row[])[]> {
  const results = await run(ranking.db, statements);
  return results.slice(0, statements.length).map(({ results: rows }) => rows);
}
