import { KINDS, VOICES } from '../../documents/document.ts';
import type { Ranked, RankOptions, Vocabulary } from '../index.ts';
import { DEFAULT_TOP, FAVOUR, MAX_TERMS, WEIGHING } from '../options.ts';
import type { Layout } from '../packed/layout.ts';
import { PackedMiniSearch } from '../packed/mini.ts';
import type { Postings } from '../packed/postings.ts';
import type { Field, WeightedTerm } from '../packed/score.ts';
import { readBest } from './best.ts';
import { type Database, run, type Statement } from './binding.ts';
import { firstRow, KIND_SQL, numberedOf, readTerms, VOICE_SQL } from './rows.ts';
import { nameOf } from './schema.ts';

/** Postings that one question reads in the full-text table, whatever its words: a database bills and takes time by them. */
const READ = 10_000;
/** Passages that are scored: so many, or so many times the places asked for when that is more. */
const SCORED = 400;
const SCORED_TIMES = 4;
/** A question about a few documents reads these whole when together they have no more passages than this. */
const WHOLE = 1_500;

const FIELDS = WEIGHING.fields;

/** What ranking needs of a build. */
export interface Ranking {
  readonly db: Database;
  readonly build: string;
  readonly fields: readonly Field[];
  readonly vocabulary: Vocabulary;
  /** Statements that are asked along, in the same journey; their results are given to `told`. */
  readonly along: readonly Statement[];
  readonly told: (results: readonly Readonly<Record<string, unknown>>[]) => void;
}

interface Asked {
  readonly term: string;
  readonly weight: number;
  readonly passages: number;
}

/** A term as the build counted it: its number, and in how many passages each field has it. */
interface Known {
  readonly term: string;
  readonly number: number;
  readonly counts: readonly number[];
  readonly best: string | null;
}

/** A passage with what is needed to score it. */
interface Candidate {
  readonly row: number;
  readonly documentId: string;
  readonly place: number;
  readonly terms: string;
}

type Row = Readonly<Record<string, unknown>>;

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
  const asked: Asked[] = [...terms]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_TERMS)
    .map(([term, weight]) => ({ term, weight, passages: ranking.vocabulary.frequency(term) }))
    .filter(({ passages }) => passages > 0);
  if (asked.length === 0 || options.documents?.size === 0) return [];
  const { known, candidates } =
    (options.documents === undefined ? undefined : await within(ranking, asked, options.documents)) ??
    (await among(ranking, asked, options, Math.max(SCORED, SCORED_TIMES * top)));
  return score(ranking, asked, known, candidates.filter(suits(options)), options).slice(0, top);
}

interface Found {
  readonly known: readonly Known[];
  readonly candidates: readonly Candidate[];
}

/** All passages of the documents asked for; undefined when they are too many. */
async function within(
  ranking: Ranking,
  asked: readonly Asked[],
  documents: ReadonlySet<string>,
): Promise<Found | undefined> {
  const { build } = ranking;
  const [counted = [], found = []] = await ask(ranking, [
    counts(build, asked),
    {
      sql: `SELECT p.id, p.document, p.place, p.terms FROM ${nameOf(build, 'documents')} d JOIN ${nameOf(build, 'passages')} p
        ON p.id >= ${firstRow(1)} * d.first AND p.id < ${firstRow(1)} * (d.first + d.passages)
        WHERE d.id IN (SELECT value FROM json_each(?1)) ORDER BY p.id LIMIT ${WHOLE + 1}`,
      values: [JSON.stringify([...documents])],
    },
  ]);
  if (found.length > WHOLE) return undefined;
  return { known: counted.map(knownOf), candidates: found.map(candidateOf) };
}

async function among(
  ranking: Ranking,
  asked: readonly Asked[],
  options: RankOptions,
  many: number,
): Promise<Found> {
  const { read, rest } = parted(ranking, asked);
  const [counted = [], found = []] = await ask(ranking, [
    counts(ranking.build, asked),
    ...(read.length === 0 ? [] : [search(ranking, read, options, many)]),
  ]);
  const known = counted.map(knownOf);
  const candidates = new Map(found.map((row) => [Number(row.id), candidateOf(row)]));
  const listed = best(rest, known, options)
    .filter((row) => !candidates.has(row))
    .slice(0, many);
  const more: Statement[] = listed.length === 0 ? [] : [fetch(ranking.build, listed)];
  // With a bound on who speaks or where, the lists may hold none of it: then the most telling word is read through.
  if (narrowed(options) && candidates.size + listed.length < many && rest[0] !== undefined)
    more.push(through(ranking, rest[0], options, many));
  for (const rows of more.length === 0 ? [] : await ask(ranking, more))
    for (const row of rows) candidates.set(Number(row.id), candidateOf(row));
  return { known, candidates: [...candidates.values()].sort((a, b) => a.row - b.row) };
}

/** The most telling terms, as many as may be read; and the others. */
function parted(
  { vocabulary }: Ranking,
  asked: readonly Asked[],
): { readonly read: readonly Asked[]; readonly rest: readonly Asked[] } {
  const worth = ({ weight, passages }: Asked): number => weight * rarity(vocabulary.passages, passages);
  const ordered = [...asked].sort((a, b) => worth(b) - worth(a));
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

const rarity = (all: number, found: number): number => Math.log(1 + (all - found + 0.5) / (found + 0.5));

/** What SQLite takes a term to be worth, which is undone: its own is nought for what stands in half of all. */
const rarityOfSqlite = (all: number, found: number): number =>
  Math.max(Math.log((all - found + 0.5) / (found + 0.5)), 1e-6);

const counts = (build: string, asked: readonly Asked[]): Statement => ({
  sql: `SELECT term, number, ${FIELDS.join(', ')}, best FROM ${nameOf(build, 'terms')} WHERE term IN (SELECT value FROM json_each(?1))`,
  values: [JSON.stringify(asked.map(({ term }) => term))],
});

const fetch = (build: string, rows: readonly number[]): Statement => ({
  sql: `SELECT id, document, place, terms FROM ${nameOf(build, 'passages')} WHERE id IN (SELECT value FROM json_each(?1))`,
  values: [JSON.stringify(rows)],
});

/** A term as the full-text table is asked for it: a string, in which nothing is an operator. */
const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

function search(
  { build, vocabulary }: Ranking,
  read: readonly Asked[],
  options: RankOptions,
  many: number,
): Statement {
  const table = nameOf(build, 'search');
  const boosts = FIELDS.map((field) => WEIGHING.boost[field]).join(', ');
  const weighted = read.map(({ term, weight, passages }) => [
    quoted(term),
    (weight * rarity(vocabulary.passages, passages)) / rarityOfSqlite(vocabulary.passages, passages),
  ]);
  return {
    sql: `WITH asked AS MATERIALIZED (SELECT value ->> 0 AS term, value ->> 1 AS weight FROM json_each(?1)),
      found AS MATERIALIZED (SELECT ${table}.rowid AS id, asked.weight * -bm25(${table}, ${boosts}) AS score
        FROM asked CROSS JOIN ${table} WHERE ${table} MATCH asked.term${bounds(build, options, `${table}.rowid`, '?2')}),
      best AS MATERIALIZED (SELECT id, sum(score) * ${favoured(options, 'id')} AS score FROM found
        GROUP BY id ORDER BY score DESC, id LIMIT ${many})
      SELECT p.id, p.document, p.place, p.terms FROM best JOIN ${nameOf(build, 'passages')} p ON p.id = best.id ORDER BY p.id`,
    values: [JSON.stringify(weighted), ...documentValues(options)],
  };
}

/** The first passages that have a term, within bounds. */
function through({ build }: Ranking, { term }: Asked, options: RankOptions, many: number): Statement {
  const table = nameOf(build, 'search');
  return {
    sql: `WITH found AS MATERIALIZED (SELECT rowid AS id FROM ${table}
        WHERE ${table} MATCH ?1${bounds(build, options, 'rowid', '?2')} LIMIT ${many})
      SELECT p.id, p.document, p.place, p.terms FROM found JOIN ${nameOf(build, 'passages')} p ON p.id = found.id`,
    values: [quoted(term), ...documentValues(options)],
  };
}

const documentValues = ({ documents }: RankOptions): string[] =>
  documents === undefined ? [] : [JSON.stringify([...documents])];

const narrowed = ({ voice, kind, documents }: RankOptions): boolean =>
  voice !== undefined || kind !== undefined || documents !== undefined;

function bounds(build: string, { voice, kind, documents }: RankOptions, row: string, ids: string): string {
  return [
    voice === undefined ? '' : ` AND ${VOICE_SQL(row)} = ${VOICES.indexOf(voice)}`,
    kind === undefined ? '' : ` AND ${KIND_SQL(row)} = ${KINDS.indexOf(kind)}`,
    documents === undefined
      ? ''
      : ` AND (SELECT p.document FROM ${nameOf(build, 'passages')} p WHERE p.id = ${row}) IN (SELECT value FROM json_each(${ids}))`,
  ].join('');
}

function favoured({ favour }: RankOptions, row: string): string {
  if (favour === undefined) return '1';
  const voices = favour.voices.map((voice) => VOICES.indexOf(voice));
  const kinds = favour.kinds.map((kind) => KINDS.indexOf(kind));
  return `iif(${VOICE_SQL(row)} IN (${voices.join(', ')}) OR ${KIND_SQL(row)} IN (${kinds.join(', ')}), ${FAVOUR}, 1)`;
}

function multiplier({ favour }: RankOptions, row: number): number {
  if (favour === undefined) return 1;
  const { voice, kind } = numberedOf(row);
  const is = favour.voices.some((each) => VOICES.indexOf(each) === voice);
  return is || favour.kinds.some((each) => KINDS.indexOf(each) === kind) ? FAVOUR : 1;
}

/** Whether a passage is of the voice and the kind that are asked for. */
const suits =
  ({ voice, kind }: RankOptions) =>
  ({ row }: { readonly row: number }): boolean => {
    const of = numberedOf(row);
    return (
      (voice === undefined || of.voice === VOICES.indexOf(voice)) &&
      (kind === undefined || of.kind === KINDS.indexOf(kind))
    );
  };

/** Passages on the lists of terms, those first that the terms together are likely to count most in. */
function best(asked: readonly Asked[], known: readonly Known[], options: RankOptions): number[] {
  const worths = new Map<number, number>();
  const lists = new Map(known.map(({ term, best: list }) => [term, list]));
  for (const { term, weight } of asked) {
    const list = lists.get(term);
    for (const { row, worth } of list ? readBest(list) : [])
      worths.set(row, (worths.get(row) ?? 0) + weight * worth);
  }
  return [...worths]
    .map(([row, worth]) => ({ row, worth: worth * multiplier(options, row) }))
    .filter(suits(options))
    .sort((a, b) => b.worth - a.worth || a.row - b.row)
    .map(({ row }) => row);
}

const knownOf = (row: Row): Known => ({
  term: String(row.term),
  number: Number(row.number),
  counts: FIELDS.map((field) => Number(row[field])),
  best: row.best === null ? null : String(row.best),
});

const candidateOf = (row: Row): Candidate => ({
  row: Number(row.id),
  documentId: String(row.document),
  place: Number(row.place),
  terms: String(row.terms),
});

/** Asks the database, and what is asked along. */
async function ask(ranking: Ranking, statements: readonly Statement[]): Promise<(readonly Row[])[]> {
  const results = await run(ranking.db, [...statements, ...ranking.along]);
  for (const { results: rows } of results.slice(statements.length)) ranking.told(rows);
  return results.slice(0, statements.length).map(({ results: rows }) => rows);
}

/** What MiniSearch says that the candidates score, of those that have any of the terms; best first. */
function score(
  { fields, vocabulary }: Ranking,
  asked: readonly Asked[],
  known: readonly Known[],
  candidates: readonly Candidate[],
  options: RankOptions,
): Ranked[] {
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
  const weighted = asked.flatMap(({ term, weight }): WeightedTerm[] => {
    const each = byTerm.get(term);
    const lists = each && found[known.indexOf(each)];
    return lists ? [{ term, weight, postings: lists.map(postingsOf) }] : [];
  });
  return new PackedMiniSearch(layout, fields, vocabulary.passages)
    .score(
      candidates.map((_, i) => i),
      weighted,
      ({ term }, field) => byTerm.get(term)?.counts[field] ?? 0,
      (id) => multiplier(options, candidates[id]?.row ?? 0),
    )
    .flatMap(({ id, score: value, terms }) => {
      const candidate = candidates[id];
      if (candidate === undefined) return [];
      const { documentId, place } = candidate;
      return [{ documentId, place, score: value, terms }];
    });
}

const postingsOf = (pairs: readonly (readonly [number, number])[]): Postings => ({
  ids: Uint32Array.from(pairs, ([id]) => id),
  frequencies: Uint16Array.from(pairs, ([, often]) => Math.min(often, 65_535)),
});
