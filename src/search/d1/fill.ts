import type { Link } from '../../documents/links/links.ts';
import type { Dictionaries } from '../rows/about.ts';
import type { Encodings } from '../rows/encodings.ts';
import { type Documents, numbersOf, type Plan, piecesOf } from '../rows/plan.ts';
import { textPlace } from '../rows/rows.ts';
import type { Value } from '../rows/value.ts';
import { type Sink, type Walked, type WalkedStep, walk } from '../rows/walk.ts';
import type { Statement } from './binding.ts';
import { insert, type Table } from './schema.ts';

/** Rows that belong together: all of them are put in the database, or none. */
export type Step = WalkedStep<readonly Statement[]>;

/** A step is about so many characters of rows: small enough for one request, large enough not to make many. */
export const STEP = 500_000;

/** All rows of a build, step by step. */
export const stepsOf = (
  build: string,
  plan: Plan,
  documents: Documents,
  links: ReadonlyMap<string, readonly Link[]>,
  size: number,
  encodings: Encodings | null,
): AsyncGenerator<Step> => walk(plan, documents, links, size, encodings, new Rows(build));

/** Rows of all tables until there are enough for a step. */
class Rows implements Sink<readonly Statement[]> {
  size = 0;
  readonly #build: string;
  #rows = new Map<Table, (readonly Value[])[]>();

  constructor(build: string) {
    this.#build = build;
  }

  document({ document, number, first, passages, head, written, terms }: Walked): void {
    for (const reference of numbersOf(document)) this.#add('numbers', [reference, number]);
    for (const [piece, json] of piecesOf(written).entries())
      this.#add('texts', [textPlace(number, piece), json]);
    const { id, kind, collection } = document;
    for (const { row, place, fields, terms: own, vectors } of passages) {
      this.#add('passages', [row, id, place, own]);
      if (vectors !== undefined) this.#add('vectors', [row, vectors.first, vectors.bytes]);
      this.#add('search', [row, ...fields.map((field) => field.join(' '))]);
    }
    const json = JSON.stringify(head);
    this.#add('documents', [number, id, kind, collection, first, passages.length, json, terms]);
  }

  term(row: readonly Value[]): void {
    this.#add('terms', row);
  }

  piece(name: Dictionaries, piece: number, base64: string): void {
    this.#add('pieces', [name, piece, base64]);
  }

  #add(table: Table, row: readonly Value[]): void {
    const rows = this.#rows.get(table);
    if (rows) rows.push(row);
    else this.#rows.set(table, [row]);
    for (const value of row) this.size += typeof value === 'string' ? value.length : 1;
  }

  take(): Statement[] {
    const statements = [...this.#rows].flatMap(([table, rows]) => insert(this.#build, table, rows));
    this.#rows = new Map();
    this.size = 0;
    return statements;
  }
}
