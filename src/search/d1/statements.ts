import { VOICES } from '../../documents/document.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import { WEIGHING } from '../options.ts';
import type { Bounds } from '../rows/facets.ts';
import { COLLECTION_SQL, firstRow, KIND_SQL, VOICE_SQL } from '../rows/rows.ts';
import { type Asked, weightOf } from '../rows/scoring.ts';
import type { Statement } from './binding.ts';
import { nameOf } from './schema.ts';

/** How often the heaviest term of a question is asked in the full-text table. */
const HEAVIEST = 3;

/** What is read of a passage that may be among the best. */
const COLUMNS = 'p.id, p.document, p.place, p.terms';

/** What the build counted of each term. */
export const countsOf = (build: string, asked: readonly Asked[]): Statement => ({
  sql: `SELECT term, number, ${WEIGHING.fields.join(', ')}, documents, best FROM ${nameOf(build, 'terms')} WHERE term IN (SELECT value FROM json_each(?1))`,
  values: [JSON.stringify(asked.map(({ term }) => term))],
});

/** The terms of documents as a whole. */
export const documentsAt = (build: string, ids: readonly string[]): Statement => ({
  sql: `SELECT id, terms FROM ${nameOf(build, 'documents')} WHERE id IN (SELECT value FROM json_each(?1))`,
  values: [JSON.stringify(ids)],
});

/** Passages by their numbers. */
export const passagesAt = (build: string, rows: readonly number[]): Statement => ({
  sql: `SELECT ${COLUMNS} FROM ${nameOf(build, 'passages')} p WHERE p.id IN (SELECT value FROM json_each(?1))`,
  values: [JSON.stringify(rows)],
});

/** All passages of documents, up to so many. */
export const passagesIn = (build: string, documents: ReadonlySet<string>, most: number): Statement => ({
  sql: `SELECT ${COLUMNS} FROM ${nameOf(build, 'documents')} d JOIN ${nameOf(build, 'passages')} p
    ON p.id >= ${firstRow(1)} * d.first AND p.id < ${firstRow(1)} * (d.first + d.passages)
    WHERE d.id IN (SELECT value FROM json_each(?1)) ORDER BY p.id LIMIT ${most}`,
  values: [JSON.stringify([...documents])],
});

/** What is read of a passage's vectors. */
const VECTORS = 'd.id AS document, d.first AS start, v.id, v.first, v.bytes';
/** Vectors of the passages from `first` on, so many of them, of the document `d`. */
const vectorsFrom = (build: string, first: string, many: string): string =>
  `CROSS JOIN ${nameOf(build, 'vectors')} v ON v.id >= ${firstRow(1)} * (${first}) AND v.id < ${firstRow(1)} * (${first} + ${many})`;

/** Vectors of passages by document and place. */
export const vectorsAt = (
  build: string,
  places: readonly (readonly [id: string, place: number])[],
): Statement => ({
  sql: `SELECT ${VECTORS} FROM json_each(?1) j CROSS JOIN ${nameOf(build, 'documents')} d ON d.id = j.value ->> 0
    ${vectorsFrom(build, 'd.first + (j.value ->> 1)', '1')}`,
  values: [JSON.stringify(places)],
});

/** Vectors of documents, all of them or these, where together they have no more passages than so many; else none. */
export function vectorsIn(build: string, ids: ReadonlySet<string> | undefined, most: number): Statement {
  const documents = nameOf(build, 'documents');
  const those = ids === undefined ? '' : 'WHERE d.id IN (SELECT value FROM json_each(?1))';
  const few = `(SELECT sum(d.passages) FROM ${documents} d ${those}) <= ${most}`;
  return {
    sql: `SELECT ${VECTORS} FROM ${documents} d ${vectorsFrom(build, 'd.first', 'd.passages')}
      ${those === '' ? 'WHERE' : `${those} AND`} ${few}`,
    values: ids === undefined ? [] : [JSON.stringify([...ids])],
  };
}

/** What is kept of the sentences of a document. */
export const vectorsOf = (build: string, id: string): Statement =>
  vectorsIn(build, new Set([id]), Number.MAX_SAFE_INTEGER);

/**
 * What terms find, the best by SQLite's own score. That has no weights: a term is asked as often as it is heavier
 * than the lightest. It sorts inside the full-text table, of which only what comes out is billed.
 */
export function bestOf(build: string, read: readonly Asked[], options: Bounds, many: number): Statement {
  const most = Math.max(...read.map(weightOf));
  const match = read
    .flatMap((each) =>
      Array<string>(Math.max(1, Math.round((HEAVIEST * weightOf(each)) / most))).fill(quoted(each.term)),
    )
    .join(' OR ');
  return found(build, match, options, `ORDER BY rank LIMIT ${many}`);
}

/** The first passages that have a term. */
export const firstWith = (build: string, { term }: Asked, options: Bounds, many: number): Statement =>
  found(build, quoted(term), options, `LIMIT ${many}`);

/** A term as the full-text table is asked for it: a string, in which nothing is an operator. */
const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

function found(build: string, match: string, options: Bounds, tail: string): Statement {
  const { voice, kind, documents, collections } = options;
  const [table, passages] = [nameOf(build, 'search'), nameOf(build, 'passages')];
  const bounds = [
    voice === undefined ? '' : ` AND ${VOICE_SQL('rowid')} = ${VOICES.indexOf(voice)}`,
    kind === undefined ? '' : ` AND ${KIND_SQL('rowid')} = ${KIND_IDS.indexOf(kind)}`,
    collections === undefined ? '' : ` AND ${COLLECTION_SQL('rowid')} IN (${[...collections].join(', ')})`,
    documents === undefined
      ? ''
      : ` AND (SELECT p.document FROM ${passages} p WHERE p.id = ${table}.rowid) IN (SELECT value FROM json_each(?2))`,
  ].join('');
  return {
    sql: `WITH found AS (SELECT rowid AS id FROM ${table} WHERE ${table} MATCH ?1${bounds} ${tail})
      SELECT ${COLUMNS} FROM found CROSS JOIN ${passages} p ON p.id = found.id`,
    values: documents === undefined ? [match] : [match, JSON.stringify([...documents])],
  };
}
