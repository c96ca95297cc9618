/** Fills a database with the papers of the tests, and kills itself as `kill -9` would after so many batches were written. */

import { openDatabase } from '../../cli/database.ts';
import type { Database } from '../../src/search/d1/binding.ts';
import { fillDatabase } from '../../src/search/d1/builds.ts';
import { PAPERS } from '../search/papers.ts';

const [state = '', batches = ''] = process.argv.slice(2);
const { database } = await openDatabase({ remote: false, state });
let left = Number(batches);
const dying: Database = {
  prepare: (sql) => database.prepare(sql),
  batch: (statements) => {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return database.batch(statements);
  },
};
await fillDatabase(dying, PAPERS, { step: 4_000 });
