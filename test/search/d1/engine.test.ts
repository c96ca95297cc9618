import { fillDatabase } from '../../../src/search/d1/builds.ts';
import { openD1 } from '../../../src/search/d1/open.ts';
import { sqliteDatabase } from '../../../src/server/sqlite.ts';
import { engineCases } from '../engines.cases.ts';

engineCases('D1 over the SQLite of Node', async (documents, encoder = null) => {
  const db = sqliteDatabase();
  await fillDatabase(db, documents, { encoder });
  return openD1(db);
});
