import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { checkAll } from '../../cli/checks/checks.ts';
import { fill, fillFrom } from '../../cli/commands/fill.ts';
import { chosenEngine, openDatabase } from '../../cli/database.ts';
import { main } from '../../cli/notabene.ts';
import { prepareServed } from '../../cli/served.ts';
import { fillDatabase } from '../../src/search/d1/builds.ts';
import { openD1 } from '../../src/search/d1/open.ts';
import { PAPERS } from '../search/papers.ts';
import { FICHE, NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { run } from './run.ts';
import { screen } from './screen.ts';

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
    const state = join(folder, 'state');
    const killed = await run([state, '9'], {
      program: fileURLToPath(import.meta.resolve('./fill-and-die.ts')),
    });
    expect(killed.signal).toBe('SIGKILL');
    const { database, close } = await openDatabase({ remote: false, state });
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

  it('must be named in the settings for Cloudflare, with its id', async () => {
    await expect(
      openDatabase({ remote: true, config: await settings('none', SETTINGS) }),
    ).rejects.toMatchObject({ exitCode: 1, message: expect.stringMatching(/geen database DB.*commentaar/) });
    await expect(
      openDatabase({ remote: true, config: await settings('no-id', BOUND) }),
    ).rejects.toMatchObject({ exitCode: 1, message: expect.stringMatching(/database_id.*d1 create/) });
  });
});

const CHOSEN = { NOTABENE_ENGINE: 'd1' };

describe('the choice between files and a database', () => {
  it('is read from the environment, and is files where that does not say', () => {
    expect(chosenEngine({ env: {} })).toBe('assets');
    expect(chosenEngine({ env: CHOSEN })).toBe('d1');
    expect(() => chosenEngine({ env: { NOTABENE_ENGINE: 'sqlite' } })).toThrow(
      /geen van assets, d1, opensearch; pas/,
    );
  });

  it('is what the server and doctor speak of, whether the database is empty, filled or not there', {
    timeout: 120_000,
  }, async () => {
    const at = { env: CHOSEN, state: join(folder, 'served') };
    const corpus = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    const checked = async () =>
      (await checkAll({ corpus: [corpus], nodeVersion: '24.0.0', settings: at })).find(
        ({ name }) => name === 'database',
      );
    expect(await prepareServed(at)).toMatch(/^Notabene zoekt in de database, .* leeg; .*notabene fill/);
    expect(await checked()).toMatchObject({
      name: 'database',
      ok: false,
      message: expect.stringContaining('notabene fill'),
    });
    const terminal = screen();
    expect(await fillFrom(readArguments(fill, [corpus]), terminal, at)).toBe(0);
    expect(terminal.written()).toContain('2 bestanden aangeboden: 2 geïndexeerd, 0 in quarantaine');
    expect(terminal.written()).toMatch(/^De database is gevuld: 2 stukken, vingerafdruk [0-9a-f]{12}\.$/m);
    expect(await prepareServed(at)).toMatch(/^Notabene zoekt in de database: 2 stukken, \d+ passages\.$/);
    expect(await checked()).toMatchObject({
      name: 'database',
      ok: true,
      message: expect.stringContaining('2 stukken'),
    });
    const wrong = { env: { NOTABENE_ENGINE: 'anders' } };
    expect(await checkAll({ corpus: [corpus], nodeVersion: '24.0.0', settings: wrong })).toContainEqual(
      expect.objectContaining({
        name: 'server',
        ok: false,
        message: expect.stringMatching(/^NOTABENE_ENGINE/),
      }),
    );
  });
});

describe('notabene fill', () => {
  it('accounts for every file, and says that the database has fewer documents than it had', {
    timeout: 120_000,
  }, async () => {
    const at = { state: join(folder, 'fewer') };
    const corpus = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    await fillFrom(readArguments(fill, [corpus]), screen(), at);
    await writeFile(join(corpus, 'fiche-bruggen.md'), 'De brug van 123456782 is af.\n');
    const terminal = screen();
    expect(await fillFrom(readArguments(fill, [corpus, '--json']), terminal, at)).toBe(1);
    expect(JSON.parse(terminal.written())).toMatchObject({
      totals: { offered: 2, indexed: 1, quarantined: 1 },
      database: { where: 'local', status: 'filled', documents: 1, documentsBefore: 2 },
    });
    expect(terminal.said()).toEqual([
      expect.stringMatching(/^1 stuk staat in quarantaine; .* heeft nu 1 stuk, waar het er 2 waren\.$/),
    ]);
    const again = screen();
    await fillFrom(readArguments(fill, [corpus]), again, at);
    expect(again.written()).toMatch(/^De database heeft deze stukken al: 1 stuk, /m);
    expect(again.written()).toMatch(
      /In quarantaine[\s\S]*ingest en --release, en vul de database met dist\/index/,
    );
  });

  it('says what to do when all is in quarantine, as ask does', async () => {
    const corpus = await folderWith({ 'brief.txt': 'De molen van 123456782 draait.\n' });
    for (const argv of [
      ['fill', corpus],
      ['ask', 'Wat draait?', '--corpus', corpus],
    ]) {
      const terminal = screen();
      expect(await main(argv, terminal)).toBe(1);
      expect(terminal.said()).toEqual([
        expect.stringMatching(/in quarantaine, .*lees het in met notabene ingest/),
      ]);
    }
  });

  it('says what to do when the worker has no database', async () => {
    const { code, stdout, stderr } = await run(['fill', '--remote']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^wrangler\.toml noemt geen database DB; haal .*\n$/);
  });

  it('reads the documents first, and touches no database when there are none', async () => {
    const { code, stderr } = await run(['fill', join(folder, 'er-is-niets')]);
    expect(code).toBe(1);
    expect(stderr).toContain('er-is-niets');
  });
});
