import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { takeLock } from '../../ingest/index-folder/lock.ts';
import { PROVENANCE, readProvenance } from '../../src/sources/provenance.ts';
import { type OfficialServer, officialServer, type Routes } from '../sources/official/server.ts';
import { kstXml, odataPage, pdf, sruPage, wooDetail, wooList } from '../sources/official/shapes.ts';
import { folderWith } from './folder.ts';
import { run, start } from './run.ts';
import { screen } from './screen.ts';

const SENTENCE = /^[^\n]*\p{L}[^\n]*[.;][^\n]*\.$/u;
const SRU = 'repository.overheid.nl/sru';
const TK = 'gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Document';

/** One letter and its decision note. */
const DOSSIER: Routes = {
  [SRU]: ({ url }) =>
    url.searchParams.get('query')?.includes('hoofddocument')
      ? sruPage(1, [
          { number: 'blg-123', main: 'kst-99112-7', title: 'Beslisnota bij de brief over dorpspleinen' },
        ])
      : sruPage(1, [{ number: 'kst-99112-7', title: 'Fiche: Dorpspleinen' }]),
  [TK]: odataPage([]),
  'repository.overheid.nl/frbr': ({ path }) =>
    path.endsWith('.xml') ? kstXml('kst-99112-7') : path.endsWith('.pdf') ? pdf('nota') : { status: 404 },
};

afterEach(() => vi.unstubAllEnvs());

/** The command in this process, aimed at a server of the test. */
async function pull(server: OfficialServer, argv: readonly string[]) {
  vi.stubEnv('NOTABENE_TEST_SOURCES', server.base);
  const terminal = screen();
  const code = await main(['pull', ...argv], terminal);
  const [note, ...said] = terminal.said();
  expect(note).toMatch(/^Let op: dit is een test/);
  return { code, written: terminal.written(), said };
}

/** Files by name, with their content. */
async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

describe('pull', () => {
  it('gets a dossier, shows what came, and says what to do next', async () => {
    const server = await officialServer(DOSSIER);
    const out = await folderWith();
    const { code, written, said } = await pull(server, [
      '--dossier',
      '99 112',
      '--since',
      '2025-12-01',
      '--out',
      out,
    ]);
    expect(said).toEqual([]);
    expect(code).toBe(0);
    expect(written).toMatch(
      /^kst-99112-7\.xml +2026-01-30 +officielebekendmakingen +opgehaald +Fiche: Dorpspleinen$/m,
    );
    expect(written).toMatch(/^blg-123\.pdf +2026-01-30 +officielebekendmakingen +opgehaald +Beslisnota/m);
    expect(written).toContain('2 stukken: 2 opgehaald.');
    expect(written).toMatch(/^Volgende stap: npm run -s notabene -- ingest \S+$/m);
    expect(written).toContain(out);
    expect(Object.keys(await contentOf(out))).toEqual(['blg-123.pdf', PROVENANCE, 'kst-99112-7.xml']);
  });

  it('gives the same as JSON', async () => {
    const server = await officialServer(DOSSIER);
    const out = await folderWith();
    const { code, written } = await pull(server, ['22 112, nr. 4243', '--out', out, '--json']);
    // Asked for one number, told of another: not what was asked for.
    expect(code).toBe(1);
    expect(JSON.parse(written)).toMatchObject({ totals: { documents: 0, failed: expect.any(Number) } });
    const again = await pull(server, ['99', '112,', 'nr.', '7', '--out', out, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.written)).toMatchObject({
      out,
      totals: { documents: 2, new: 2, changed: 0, unchanged: 0, duplicate: 0, failed: 0 },
      documents: [
        {
          id: 'kst-99112-7',
          file: 'kst-99112-7.xml',
          status: 'new',
          title: 'Fiche: Dorpspleinen',
          date: '2026-01-30',
          url: 'https://zoek.officielebekendmakingen.nl/kst-99112-7.html',
          references: { kamerstuk: ['kst-99112-7'] },
        },
        { id: 'blg-123', annexOf: 'kst-99112-7' },
      ],
      failures: [],
    });
    expect(written + again.written).not.toContain('Kanarie');
  });

  it('shows what it would get, and gets nothing', async () => {
    const server = await officialServer(DOSSIER);
    const out = join(await folderWith(), 'nieuw');
    const { code, written } = await pull(server, ['kst-99112-7', '--out', out, '--dry-run']);
    expect(code).toBe(0);
    expect(written).toMatch(/^kst-99112-7 .* xml +op te halen +Fiche: Dorpspleinen$/m);
    expect(written).toContain('2 stukken gevonden; er is niets opgehaald (--dry-run).');
    expect(server.count('repository.overheid.nl/frbr')).toBe(0);
    await expect(readdir(out)).rejects.toThrow('ENOENT');
    const data = await pull(server, ['kst-99112-7', '--out', out, '--dry-run', '--json']);
    expect(JSON.parse(data.written)).toMatchObject({
      dryRun: true,
      documents: [{ id: 'kst-99112-7', status: 'absent' }, { id: 'blg-123' }],
    });
  });

  it('run again gets nothing that did not change', async () => {
    const server = await officialServer(DOSSIER);
    const out = await folderWith();
    await pull(server, ['kst-99112-7', '--out', out]);
    const before = await contentOf(out);
    const fetched = server.count('repository.overheid.nl/frbr');
    const { code, written } = await pull(server, ['kst-99112-7', '--out', out]);
    expect(code).toBe(0);
    expect(written).toContain('2 stukken: 2 ongewijzigd.');
    expect(server.count('repository.overheid.nl/frbr')).toBe(fetched);
    expect(await contentOf(out)).toEqual(before);
  });

  it('keeps what came when a part fails, and tells each fault in a sentence', async () => {
    const server = await officialServer({
      ...DOSSIER,
      [TK]: '<html>',
      'repository.overheid.nl/frbr': ({ path }) =>
        path.endsWith('.xml') ? kstXml('kst-99112-7') : { status: 404 },
    });
    const out = await folderWith();
    const { code, written, said } = await pull(server, ['kst-99112-7', '--out', out]);
    expect(code).toBe(1);
    expect(written).toContain('1 stuk: 1 opgehaald.');
    expect(said).toEqual([
      'kst-99112-7: Het antwoord van gegevensmagazijn.tweedekamer.nl ziet er anders uit dan verwacht; meld dat de bron is veranderd.',
      'blg-123 is niet gevonden; controleer het nummer of probeer het later opnieuw.',
      '2 onderdelen zijn niet gelukt; wat wel kwam is bewaard, voer de opdracht opnieuw uit om de rest te proberen.',
    ]);
    for (const line of said) expect(line).toMatch(SENTENCE);
  });

  it('says once what a source that is down says for every document', async () => {
    const server = await officialServer({
      ...DOSSIER,
      'repository.overheid.nl/frbr': { status: 302, headers: { location: 'https://evil.example/' } },
    });
    const { code, said } = await pull(server, ['kst-99112-7', '--out', await folderWith()]);
    expect(code).toBe(1);
    expect(said).toEqual([
      'kst-99112-7 en nog 1: repository.overheid.nl verwijst naar een adres buiten de officiële bronnen; dat is niet opgehaald, haal het stuk zelf op.',
      expect.stringMatching(/^2 onderdelen/),
    ]);
  });

  it('says that there is more than was asked for', async () => {
    const server = await officialServer({
      [TK]: odataPage([]),
      [SRU]: ({ url }) =>
        url.searchParams.get('query')?.includes('hoofddocument')
          ? sruPage(0, [])
          : sruPage(9, [{ number: 'kst-99112-9' }, { number: 'kst-99112-8' }]),
      'repository.overheid.nl/frbr': kstXml('kst-99112-9'),
    });
    const { code, said } = await pull(server, [
      '--dossier',
      '99112',
      '--max',
      '1',
      '--out',
      await folderWith(),
    ]);
    expect(code).toBe(0);
    expect(said).toEqual([expect.stringMatching(/^Er is meer over dossier 99112 dan is opgehaald.*--max/)]);
  });

  it('finds decision notes', async () => {
    const server = await officialServer({
      'open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek': wooList(1, [{ id: 'ronl-abc_1' }]),
      'open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek/ronl-abc': wooDetail('Beslisnota dorpspleinen'),
      'open.overheid.nl/overheid/openbaarmakingen/api/v0/documenten/ronl-abc': pdf('nota'),
    });
    const out = await folderWith();
    const { code } = await pull(server, [
      '--beslisnota',
      'dorpspleinen',
      '--since',
      '2026-01-01',
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    expect(Object.keys(await contentOf(out))).toEqual([PROVENANCE, 'ronl-abc.pdf']);
  });

  it('leaves a folder alone where another is at work', async () => {
    const server = await officialServer(DOSSIER);
    const out = await folderWith();
    const lock = await takeLock(join(out, '.pull.lock'), { patience: 0, maxAge: 60_000 });
    const { code, said } = await pull(server, ['kst-99112-7', '--out', out]);
    expect(code).toBe(1);
    expect(said).toEqual([
      expect.stringContaining('haalt een andere opdracht al stukken op; wacht tot die klaar is'),
    ]);
    expect(server.asked).toEqual([]);
    await lock?.release();
    expect((await pull(server, ['kst-99112-7', '--out', out])).code).toBe(0);
  });

  it('does not go on over a record that is damaged', async () => {
    const server = await officialServer(DOSSIER);
    const out = await folderWith({ [PROVENANCE]: '{' });
    const { code, said } = await pull(server, ['kst-99112-7', '--out', out]);
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringContaining('beschadigd; verwijder het')]);
    expect(server.asked).toEqual([]);
  });

  it.each([
    [[], /Geef een nummer, --dossier of --beslisnota/],
    [['x'], /‘x’ is niet te lezen/],
    [['../../etc/passwd'], /is niet te lezen/],
    [['kst-22112-4243', 'onzin'], /‘onzin’ is niet te lezen/],
    [['22112'], /‘22112’ is een dossier; geef --dossier 22112/],
    [['--dossier', 'x'], /--dossier/],
    [['--dossier', '22112', '--since', '2026-02-30'], /--since een datum/],
    [['--dossier', '22112', '--since', '2026-02-02', '--until', '2026-02-01'], /draai ze om/],
    [['kst-22112-4243', '--since', '2026-02-02'], /alleen bij --dossier/],
    [['--dossier', '22112', '--max', '0'], /--max/],
    [['--dossier', '22112', '--max', '9999'], /--max/],
    [['--beslisnota', 'x'], /--beslisnota een zoekterm/],
    [['COM(2025) 743', '--lang', 'de'], /--lang nl, en of nl,en/],
  ])('refuses %j as wrong usage, before anything is asked for', async (argv, message) => {
    const terminal = screen();
    expect(await main(['pull', ...argv], terminal)).toBe(2);
    expect(terminal.said()).toEqual([expect.stringMatching(message)]);
    expect(terminal.said()[0]).toMatch(/\.$/);
  });

  it.each(['http://10.0.0.1:80', 'http://localhost:80', 'https://evil.example', 'http://127.0.0.1:80/x'])(
    'row 44: can be aimed at this machine only, not at %s',
    async (address) => {
      vi.stubEnv('NOTABENE_TEST_SOURCES', address);
      const terminal = screen();
      expect(await main(['pull', 'kst-99112-7', '--dry-run'], terminal)).toBe(2);
      expect(terminal.said()).toEqual([expect.stringContaining('alleen voor tests')]);
    },
  );
});

describe('pull that is killed', () => {
  /** Processes of their own take long to start on a machine that is busy, in milliseconds. */
  const SLOW = 60_000;
  const dieAt = join(import.meta.dirname, 'die-at.ts');

  /** Everything under its own name is whole, and everything in the record is there. */
  async function isSound(out: string): Promise<void> {
    const files = await contentOf(out);
    for (const [name, text] of Object.entries(files)) {
      if (name === 'kst-99112-7.xml') expect(text).toBe(kstXml('kst-99112-7'));
      if (name === 'blg-123.pdf') expect(text).toBe(pdf('nota'));
    }
    const read = await readProvenance(out);
    expect(read.ok).toBe(true);
    for (const [name, { sha256 }] of read.ok ? read.provenance : [])
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(sha256);
  }

  it.each(['write:2', 'write:3', 'rename:1', 'rename:2', 'rename:3'])(
    'at %s leaves nothing half, and goes on where it was',
    async (step) => {
      const server = await officialServer(DOSSIER);
      const out = await folderWith();
      const died = await run(['pull', 'kst-99112-7', '--out', out], {
        env: { NOTABENE_TEST_SOURCES: server.base, DIE_AT: step },
        preload: [dieAt],
      });
      expect(died.signal).toBe('SIGKILL');
      await isSound(out);
      const whole = await folderWith();
      for (const folder of [out, whole])
        expect((await pull(server, ['kst-99112-7', '--out', folder])).code).toBe(0);
      expect(Object.keys(await contentOf(whole))).toEqual(['blg-123.pdf', PROVENANCE, 'kst-99112-7.xml']);
      expect(await contentOf(out)).toEqual(await contentOf(whole));
    },
    SLOW,
  );

  it(
    'while a document comes in leaves nothing of it, and goes on where it was',
    async () => {
      const server = await officialServer({
        ...DOSSIER,
        'repository.overheid.nl/frbr': ({ path }) =>
          path.endsWith('.xml')
            ? kstXml('kst-99112-7')
            : { raw: (response) => void response.write('%PDF-1.4 half') },
      });
      const out = await folderWith();
      const env = { NOTABENE_TEST_SOURCES: server.base };
      const child = start(['pull', 'kst-99112-7', '--out', out], { env });
      await expect.poll(async () => readdir(out), { timeout: 40_000 }).toContain(PROVENANCE);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await isSound(out);
      expect(Object.keys(await contentOf(out))).not.toContain('blg-123.pdf');
      server.routes['repository.overheid.nl/frbr'] = pdf('nota');
      const fetched = server.count('repository.overheid.nl/frbr/officielepublicaties/kst');
      const again = await pull(server, ['kst-99112-7', '--out', out]);
      expect(again.code).toBe(0);
      expect(server.count('repository.overheid.nl/frbr/officielepublicaties/kst')).toBe(fetched);
      expect(Object.keys(await contentOf(out))).toEqual(['blg-123.pdf', PROVENANCE, 'kst-99112-7.xml']);
    },
    SLOW,
  );
});
