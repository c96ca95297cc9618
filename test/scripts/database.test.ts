import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../scripts/database.ts';
import { fillDatabase } from '../../src/search/d1/builds.ts';
import { openD1 } from '../../src/search/d1/open.ts';
import { PAPERS } from '../search/papers.ts';
import { run } from './run.ts';

const SETTINGS = 'name = "proef"\ncompatibility_date = "2026-08-15"\n';
const BOUND = `${SETTINGS}[[d1_databases]]\nbinding = "DB"\ndatabase_name = "proef"\n`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-database-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function settings(name: string, text: string): Promise<string> {
  const path = join(folder, `${name}.toml`);
  await writeFile(path, text);
  return path;
}

describe('the database of the worker', () => {
  it('is filled whole after a run that was killed half-way', { timeout: 120_000 }, async () => {
    const config = await settings('filled', BOUND);
    const state = join(folder, 'state');
    const killed = await run([config, state, '9'], {
      program: fileURLToPath(import.meta.resolve('./fill-and-die.ts')),
    });
    expect(killed.signal).toBe('SIGKILL');
    const { database, close } = await openDatabase({ remote: false, config, state });
    try {
      await expect(openD1(database)).rejects.toMatchObject({ code: 'missing' });
      const { resumed, steps } = await fillDatabase(database, PAPERS, { step: 4_000 });
      expect([resumed > 2, steps > 0]).toEqual([true, true]);
      const index = await openD1(database);
      expect(index.documents).toBe(PAPERS.length);
      expect((await index.rank(new Map([['vuurtor', 1]])))[0]?.documentId).toBe('kst-99001-12');
    } finally {
      await close();
    }
  });

  it('must be named in the settings, and for Cloudflare with its id', async () => {
    await expect(
      openDatabase({ remote: false, config: await settings('none', SETTINGS) }),
    ).rejects.toMatchObject({ exitCode: 1, message: expect.stringMatching(/geen database DB.*commentaar/) });
    await expect(
      openDatabase({ remote: true, config: await settings('no-id', BOUND) }),
    ).rejects.toMatchObject({ exitCode: 1, message: expect.stringMatching(/database_id.*d1 create/) });
  });
});

describe('notabene fill', () => {
  it('says what to do when the worker has no database', async () => {
    const { code, stdout, stderr } = await run(['fill']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^wrangler\.toml noemt geen database DB; haal .*\n$/);
  });

  it('reads the documents first, and touches no database when there are none', async () => {
    const { code, stderr } = await run(['fill', join(folder, 'er-is-niets')]);
    expect(code).toBe(1);
    expect(stderr).toContain('er-is-niets');
  });
});
