import type { Value } from '../rows/value.ts';

export interface Result {
  readonly results: readonly Readonly<Record<string, unknown>>[];
  /** What the platform says it took; it bills by rows read and rows written. */
  readonly meta?: { readonly rows_read?: number; readonly rows_written?: number; readonly duration?: number };
}

export interface Prepared {
  bind(...values: readonly Value[]): Prepared;
  all(): Promise<Result>;
}

/** The little of Cloudflare's D1 that is used, so that a test can put another SQLite in its place. */
export interface Database {
  prepare(sql: string): Prepared;
  /** One after the other in one transaction: all of them or none. */
  batch(statements: Prepared[]): Promise<readonly Result[]>;
  /** Reads from the nearest replica, never from one that is behind what the session has seen. */
  withSession?(constraint: 'first-unconstrained'): Omit<Database, 'withSession'>;
}

/** A statement with its values, before there is a database. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
}

export const run = (db: Database, statements: readonly Statement[]): Promise<readonly Result[]> =>
  db.batch(statements.map(({ sql, values }) => db.prepare(sql).bind(...values)));
