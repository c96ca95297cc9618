import { DatabaseSync } from 'node:sqlite';
import type { Database, Prepared, Result, Value } from '../../../src/search/d1/binding.ts';

/** SQLite of Node behind the face of D1: the same statements over the same engine, without a worker. */
export function sqliteDatabase(path = ':memory:'): Database & { readonly raw: DatabaseSync } {
  const raw = new DatabaseSync(path);
  const prepare = (sql: string, values: readonly Value[] = []): Prepared & { readonly run: () => Result } => {
    const result = (): Result => ({
      results: raw.prepare(sql).all(...values) as Result['results'],
    });
    return { bind: (...given) => prepare(sql, given), all: async () => result(), run: result };
  };
  return {
    raw,
    prepare,
    batch: async (statements) => {
      raw.exec('BEGIN');
      try {
        const results = statements.map((statement) => (statement as ReturnType<typeof prepare>).run());
        raw.exec('COMMIT');
        return results;
      } catch (error) {
        raw.exec('ROLLBACK');
        throw error;
      }
    },
  };
}
