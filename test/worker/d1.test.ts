import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/search/d1/binding.ts';
import { fillDatabase } from '../../src/search/d1/builds.ts';
import { openD1 } from '../../src/search/d1/open.ts';
import { engineCases } from '../search/engines.cases.ts';

const databases = Object.entries(env as Record<string, unknown>)
  .filter(([name]) => name.startsWith('D1_'))
  .map(([, database]) => database as Database);

engineCases('D1 in workerd', async (documents, encoder = null) => {
  const db = databases.pop();
  if (db === undefined) throw new Error('too few databases');
  await fillDatabase(db, documents, { encoder });
  return openD1(db);
});

describe('D1 itself', () => {
  it('writes a batch whole or not at all', async () => {
    const [db] = databases;
    if (db === undefined) throw new Error('too few databases');
    await db.batch([db.prepare('CREATE TABLE tried(id INTEGER PRIMARY KEY)')]);
    const twice = () => db.prepare('INSERT INTO tried VALUES (?1)').bind(1);
    await expect(db.batch([twice(), twice()])).rejects.toThrow();
    expect((await db.prepare('SELECT count(*) AS n FROM tried').bind().all()).results).toEqual([{ n: 0 }]);
  });
});
