import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/build.ts';
import { type Engines, openChosen } from '../../src/search/chosen.ts';
import { fillDatabase } from '../../src/search/d1/builds.ts';
import { sqliteDatabase } from '../../src/server/sqlite.ts';
import { PAPERS } from './papers.ts';

async function world(): Promise<Omit<Engines, 'engine'>> {
  const files = await buildIndex(PAPERS.slice(0, 2));
  const database = sqliteDatabase();
  await fillDatabase(database, PAPERS);
  return { assets: async (name) => files.get(name), database };
}

describe('the engine', () => {
  it('is the one that is chosen, and files when nothing is', async () => {
    const there = await world();
    const documents = async (engine: string | undefined) =>
      (await openChosen({ ...there, engine })).documents;
    expect(await documents(undefined)).toBe(2);
    expect(await documents('assets')).toBe(2);
    expect(await documents('d1')).toBe(3);
  });

  it.each([
    ['a name that is no engine', 'D1', true, /assets, d1.*wrangler\.toml/],
    ['no name', '', true, /assets, d1.*wrangler\.toml/],
    ['a database that is not bound', 'd1', false, /geen database DB.*wrangler\.toml/],
  ])('is refused in words for the operator: %s', async (_what, engine, bound, message) => {
    const { assets, database } = await world();
    await expect(
      openChosen({ engine, assets, database: bound ? database : undefined }),
    ).rejects.toMatchObject({ name: 'IndexError', code: 'choice', message: expect.stringMatching(message) });
  });

  it('that has nothing yet says how it gets something', async () => {
    const empty = { assets: async () => undefined, database: sqliteDatabase() };
    await expect(openChosen({ ...empty, engine: 'd1' })).rejects.toMatchObject({
      code: 'missing',
      message: expect.stringContaining('notabene fill'),
    });
    await expect(openChosen({ ...empty, engine: undefined })).rejects.toMatchObject({ code: 'missing' });
  });
});
