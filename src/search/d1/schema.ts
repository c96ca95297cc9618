import { WEIGHING } from '../options.ts';
import type { Value } from '../rows/value.ts';
import type { Statement } from './binding.ts';

/** Digits of the fingerprint that a build's tables carry in their names. */
const BUILD_DIGITS = 12;
export const buildOf = (fingerprint: string): string => fingerprint.slice(0, BUILD_DIGITS);

/** All builds in the database: the one that is served, the one before it, one that is being filled, those that go. */
export const BUILDS = 'notabene_builds';
export type State = 'filling' | 'current' | 'previous' | 'dropping';

export const CREATE_BUILDS: Statement = {
  sql: `CREATE TABLE IF NOT EXISTS ${BUILDS}(build TEXT PRIMARY KEY, format INTEGER, fingerprint TEXT, state TEXT, steps INTEGER, about TEXT)`,
  values: [],
};

/**
 * The tables of one build. Words are kept whole by the tokenizer: an index term has letters, digits and the point
 * of a number, and whatever is not ASCII is a letter to it. The full-text table keeps no texts.
 */
const TABLES = {
  documents:
    '(number INTEGER PRIMARY KEY, id TEXT UNIQUE, kind TEXT, collection TEXT, first INTEGER, passages INTEGER, head TEXT, terms TEXT)',
  numbers: '(reference TEXT, document INTEGER, PRIMARY KEY(reference, document)) WITHOUT ROWID',
  texts: '(place INTEGER PRIMARY KEY, json TEXT)',
  passages: '(id INTEGER PRIMARY KEY, document TEXT, place INTEGER, terms TEXT)',
  terms:
    '(term TEXT PRIMARY KEY, number INTEGER, title INTEGER, headings INTEGER, text INTEGER, documents INTEGER, best TEXT) WITHOUT ROWID',
  pieces: '(name TEXT, piece INTEGER, bytes TEXT, PRIMARY KEY(name, piece))',
  /** The first of a passage's sentences among those of its document, and their vectors; by the number of the passage. */
  vectors: '(id INTEGER PRIMARY KEY, first INTEGER, bytes TEXT)',
  search: `USING fts5(title, headings, text, content = '', tokenize = "ascii tokenchars '.'")`,
} as const;
export type Table = keyof typeof TABLES;

const BOOSTS = WEIGHING.fields.map((field) => WEIGHING.boost[field]).join(', ');

const ALL = Object.keys(TABLES) as Table[];

/** How a table of a build is called. A build is hexadecimal digits, so the name needs no quotes. */
export function nameOf(build: string, table: Table): string {
  if (!/^[0-9a-f]+$/.test(build)) throw new RangeError(`no build ${build}`);
  return `notabene_${build}_${table}`;
}

export const createTables = (build: string): Statement[] => [
  ...ALL.map((table) => ({
    sql: `CREATE ${table === 'search' ? 'VIRTUAL TABLE' : 'TABLE'} ${nameOf(build, table)} ${TABLES[table]}`,
    values: [],
  })),
  {
    sql: `INSERT INTO ${nameOf(build, 'search')}(${nameOf(build, 'search')}, rank) VALUES ('rank', 'bm25(${BOOSTS})')`,
    values: [],
  },
];

export const dropTables = (build: string): Statement[] =>
  ALL.map((table) => ({ sql: `DROP TABLE IF EXISTS ${nameOf(build, table)}`, values: [] }));

const MOST_JSON = 600_000;

/** What columns a table is filled with, in order. */
const COLUMNS: Readonly<Record<Table, readonly string[]>> = {
  documents: ['number', 'id', 'kind', 'collection', 'first', 'passages', 'head', 'terms'],
  numbers: ['reference', 'document'],
  texts: ['place', 'json'],
  passages: ['id', 'document', 'place', 'terms'],
  terms: ['term', 'number', 'title', 'headings', 'text', 'documents', 'best'],
  pieces: ['name', 'piece', 'bytes'],
  vectors: ['id', 'first', 'bytes'],
  search: ['rowid', 'title', 'headings', 'text'],
};

/** Puts rows in a table, many with one statement: as JSON, since a statement may have a hundred values only. */
export function insert(build: string, table: Table, rows: readonly (readonly Value[])[]): Statement[] {
  const columns = COLUMNS[table];
  const sql = `INSERT INTO ${nameOf(build, table)}(${columns.join(', ')}) SELECT ${columns.map((_, i) => `value ->> ${i}`).join(', ')} FROM json_each(?1)`;
  const statements: Statement[] = [];
  let some: string[] = [];
  let size = 0;
  const close = (): void => {
    if (some.length > 0) statements.push({ sql, values: [`[${some.join(',')}]`] });
    some = [];
    size = 0;
  };
  for (const row of rows) {
    const json = JSON.stringify(row);
    if (size + json.length > MOST_JSON) close();
    some.push(json);
    size += json.length;
  }
  close();
  return statements;
}
