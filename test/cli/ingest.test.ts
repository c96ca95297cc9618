import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { buildShipped } from '../../scripts/build.ts';
import { contentsOf } from '../search/contents.ts';
import { FICHE, NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { screen } from './screen.ts';

/** Marked text and personal data with a canary in each; all of it fictional. */
const WITH_CANARIES = `Bijlage(n)

1. Fiche over molens

1. Aanleiding
De Europese Commissie heeft op 4 maart 2031 een mededeling over molens gepubliceerd. Het budget is € 350.000.000.

4. Toelichting
Beoordeling
Het kabinet is positief over het molenplan.
[Niet openbaar] De onderhandelaars gaan tot KANARIEGRENS. [Einde niet openbaar]
Voor vragen: kanarie.tekst@ministerie.example, telefoon 070-1234567.
`;

async function ingest(args: readonly string[]) {
  const terminal = screen();
  const code = await main(['ingest', ...args], terminal);
  return { code, stdout: terminal.written(), said: terminal.said() };
}

async function filesOf(folder: string): Promise<string> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  return [...contentsOf(new Map(files)).values()].join('\n');
}

describe('ingest', () => {
  it('shows what became of every file and counts them', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE, 'foto.jpg': 'x' });
    const { code, stdout, said } = await ingest([folder, '--out', out]);
    expect({ code, said }).toEqual({ code: 0, said: [] });
    expect(stdout).toMatch(
      /^nota-molens\.md +geïndexeerd +Markdown +- +\d+ +\d+ +0 +nota: Beslisnota over het molenplan \(fictief\)$/m,
    );
    expect(stdout).toMatch(/^foto\.jpg +overgeslagen /m);
    expect(stdout).toMatch(
      /^2 bestanden aangeboden: 2 geïndexeerd, 0 in quarantaine, 0 geweigerd, 0 dubbel\. 1 bestand overgeslagen\.\nGeïndexeerd: 2 stukken met \d+ passages, \d+ tekens; 0 keer iets achtergehouden\.$/m,
    );
  });

  it('goes on past a file that it refuses, and fails at the end', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'a-leeg.txt': '', 'nota-molens.md': NOTA });
    const { code, stdout, said } = await ingest([folder, join(folder, 'weg'), '--out', out]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a-leeg\.txt +geweigerd .*is leeg. Vraag het stuk opnieuw op\.$/m);
    expect(stdout).toMatch(/^weg +geweigerd /m);
    expect(stdout).toContain('3 bestanden aangeboden: 1 geïndexeerd, 0 in quarantaine, 2 geweigerd');
    expect(said).toEqual([expect.stringContaining('2 stukken zijn geweigerd')]);
    expect(await readdir(out)).toContain('current.json');
  });

  it('writes nothing when there is nothing to index', async () => {
    const out = await folderWith();
    expect(await ingest([await folderWith({ 'leeg.txt': '' }), '--out', out])).toMatchObject({
      code: 1,
      stdout: '',
    });
    expect(await readdir(out)).toEqual([]);
  });

  it('tells of every file why nothing could be read, each name once', async () => {
    const out = await folderWith();
    const one = await folderWith({ 'leeg.txt': '' });
    expect((await ingest([one, '--out', out])).said).toEqual([
      '‘leeg.txt’ is leeg. Vraag het stuk opnieuw op.',
    ]);
    const names = Array.from({ length: 12 }, (_, at) => `map/leeg-${String(at).padStart(2, '0')}.txt`);
    const many = await folderWith(Object.fromEntries(names.map((name) => [name, ''])));
    const { code, said } = await ingest([many, '--out', out]);
    expect(code).toBe(1);
    expect(said).toEqual([
      ...names.slice(0, 10).map((name) => `‘${name}’ is leeg. Vraag het stuk opnieuw op.`),
      'En nog 2 stukken.',
      'Geen van de 12 stukken is te lezen; herstel ze en probeer opnieuw.',
    ]);
  });

  // In /proc nobody can make a folder, and it says that what lies above is missing.
  it.skipIf(process.platform !== 'linux').each(['/proc/x', '/proc/x/y', '/dev/null/x'])(
    'ends with a sentence when no folder can be made (%s)',
    async (out) => {
      const { code, stdout, said } = await ingest([
        await folderWith({ 'nota-molens.md': NOTA }),
        '--out',
        out,
      ]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(said).toEqual([expect.stringMatching(/^[^\n]*\/x[^\n]*\.$/)]);
    },
  );

  it('makes the folders above the one where the index comes, by several runs at once', async () => {
    const out = join(await folderWith(), 'a', 'b', 'c');
    const folder = await folderWith({ 'nota-molens.md': NOTA });
    const runs = await Promise.all([1, 2, 3].map(() => ingest([folder, '--out', out])));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await readdir(out)).toContain('current.json');
  });

  it('says so when the index can not be written there', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA });
    const { code, said } = await ingest([folder, '--out', join(folder, 'nota-molens.md')]);
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringContaining('is geen map')]);
  });

  it('leaves an account beside the index, without the place or the time', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'leeg.txt': '' });
    const { said } = await ingest([folder, '--out', out]);
    expect(said).toEqual([
      expect.stringMatching(/^1 stuk is geweigerd; herstel het aan de hand van de lijst/),
    ]);
    const text = await readFile(join(out, 'manifest.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      origin: 'own',
      extractor: expect.any(Number),
      totals: {
        offered: 2,
        indexed: 1,
        quarantined: 0,
        refused: 1,
        double: 0,
        skipped: 0,
        documents: { offered: 2, indexed: 1, quarantined: 0, refused: 1, double: 0 },
        characters: expect.any(Number),
        withheld: 0,
      },
      files: [
        { name: 'leeg.txt', sha256: expect.any(String), status: 'refused', code: 'empty' },
        {
          name: 'nota-molens.md',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          status: 'indexed',
          format: 'markdown',
          documents: [{ id: 'nota-molens', passages: expect.any(Number), withheld: 0 }],
          withheld: { count: 0, reasons: {} },
        },
      ],
    });
    expect(text).not.toContain(folder);
  });

  it('changes nothing when it is run again, also with its index among the documents', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'leeg.txt': '', 'b/fiche.md': FICHE });
    const out = join(folder, 'b', 'uit');
    const first = await ingest([folder, '--out', out]);
    const before = await filesOf(out);
    const second = await ingest([folder, '--out', out]);
    const said = second.stdout.replace(/^.* niet opnieuw gelezen\.\n/m, '');
    expect({ ...second, stdout: said }).toEqual(first);
    expect(await filesOf(out)).toBe(before);
  });

  it.each([
    ['is what is read', 'stukken', 'stukken', /dat is wat u inleest/],
    ['holds a folder that is read', 'stukken', '.', /daarin ligt .*stukken, dat u inleest/],
    ['holds a file that is read', 'stukken/nota-molens.md', 'stukken', /daarin ligt .*nota-molens\.md/],
    ['is that by a link', 'stukken', 'koppeling', /dat is wat u inleest/],
  ])('refuses a folder for the index that %s, and writes nothing', async (_, given, out, message) => {
    const folder = await folderWith({ 'stukken/nota-molens.md': NOTA });
    await symlink(join(folder, 'stukken'), join(folder, 'koppeling'));
    const { code, stdout, said } = await ingest([join(folder, given), '--out', join(folder, out)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(said).toEqual([expect.stringMatching(message)]);
    expect(await readdir(join(folder, 'stukken'))).toEqual(['nota-molens.md']);
  });

  it('refuses a built index in place of documents, and reads the documents beside one', async () => {
    const [built, out] = [await folderWith(), await folderWith()];
    await ingest([await folderWith({ 'nota-molens.md': NOTA }), '--out', built]);
    const { code, said } = await ingest([built, '--out', out]);
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^De map .* is een gebouwde index en bevat geen stukken; /)]);
    expect(await readdir(out)).toEqual([]);
    await writeFile(join(built, 'fiche-bruggen.md'), FICHE);
    expect((await ingest([built, '--out', out])).code).toBe(0);
    expect((await (await openIndexFolder(out)).summaries()).map(({ id }) => id)).toEqual(['fiche-bruggen']);
  });

  it('says which documents got another id than their name gives', async () => {
    const out = await folderWith();
    const folder = await folderWith({
      'molens/bijlage1.txt': 'De molen draait.\n',
      'bruggen/bijlage1.txt': 'De brug is dicht.\n',
    });
    const { code, stdout } = await ingest([folder, '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toContain('(id bruggen-bijlage1, want bijlage1 is ook de naam van een ander stuk)');
    const { files } = JSON.parse((await ingest([folder, '--out', out, '--json'])).stdout);
    expect(files[1].message).toBe('id molens-bijlage1, want bijlage1 is ook de naam van een ander stuk');
    const held = await (await openIndexFolder(out)).held('molens-bijlage1');
    expect(held?.document.text).toContain('De molen draait.');
  });

  it('tells a file of nothing but page numbers from one that was withheld', async () => {
    const out = await folderWith();
    const folder = await folderWith({
      'nummers.txt': '- 1 -\f- 2 -\f- 3 -',
      'dicht.txt': 'NIET OPENBAAR\n\nDe molen draait.',
      'limiet.txt': 'Raad van de molens\n\nLIMITE\n\nDe molen draait.',
    });
    const { files } = JSON.parse((await ingest([folder, '--out', out, '--json'])).stdout);
    expect(files).toMatchObject([
      { name: 'dicht.txt', code: 'withheld', message: expect.stringContaining('achtergehouden') },
      { name: 'limiet.txt', code: 'withheld', message: expect.stringContaining('(gemerkt ‘LIMITE’)') },
      {
        name: 'nummers.txt',
        code: 'empty',
        message: expect.stringContaining('geen tekst buiten paginanummers'),
      },
    ]);
  });

  it('tells how much was withheld and where, and what it was stands nowhere', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-kanarie.txt': WITH_CANARIES });
    const plain = await ingest([folder, '--out', out]);
    const asJson = await ingest([folder, '--out', out, '--json']);
    expect(plain.code).toBe(0);
    expect(plain.stdout).toContain('Achtergehouden:');
    expect(JSON.parse(asJson.stdout).totals.withheld).toBeGreaterThanOrEqual(3);
    const everything = `${plain.stdout}${asJson.stdout}${await filesOf(out)}`.toLowerCase();
    for (const canary of ['kanariegrens', 'kanarie.tekst', '070-1234567', '1234567'])
      expect(everything, canary).not.toContain(canary);
    // The rest of the text did arrive, amounts and all.
    expect(everything).toContain('350.000.000');
    expect(everything).toContain('positief over het molenplan');
  });
});

describe('how far it is', () => {
  it('is told of the files that are read, and of both rounds of the build', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    const lines: string[] = [];
    const terminal = { ...screen(), interactive: true, progress: (line: string) => lines.push(line) };
    expect(await main(['ingest', folder, '--out', out], terminal)).toBe(0);
    const told = lines.filter((line) => /^\d/.test(line));
    expect(told.filter((line) => line.includes('bestanden')).length).toBeGreaterThan(0);
    expect(told.filter((line) => line.includes('stukken'))).toEqual([
      '2 van 2 stukken: woorden geteld',
      '2 van 2 stukken: geïndexeerd',
    ]);
    expect(lines.at(-1)).toBe('');
    const quiet: string[] = [];
    const silent = { ...screen(), interactive: true, progress: (line: string) => quiet.push(line) };
    expect(await main(['ingest', folder, '--out', out, '--json'], silent)).toBe(0);
    expect(quiet.filter((line) => line !== '')).toEqual([]);
  });
});

describe('a long list', () => {
  it('shows only what is not in order, and all of it as JSON', async () => {
    const out = await folderWith();
    const names = Array.from({ length: 60 }, (_, at) => `nota-${String(at).padStart(2, '0')}`);
    const folder = await folderWith({
      ...Object.fromEntries(
        names.map((name, at) => [
          `${name}.txt`,
          `Nota over molen ${at}. De molen draait ${at + 100} keer per dag.`,
        ]),
      ),
      'leeg.txt': '',
    });
    const plain = await ingest([folder, '--out', out]);
    expect(plain.code).toBe(1);
    expect(plain.stdout).toMatch(/^leeg\.txt +geweigerd /m);
    expect(plain.stdout).not.toContain('nota-07');
    expect(plain.stdout).toContain('… en 60 bestanden zonder bijzonderheden; met --json staat alles er');
    expect(plain.stdout).toContain('61 bestanden aangeboden: 60 geïndexeerd');
    const { files } = JSON.parse((await ingest([folder, '--out', out, '--json'])).stdout);
    expect(files).toHaveLength(61);
  });
});

describe('the build', () => {
  it('is one line when every document is fit to ship', async () => {
    expect(await buildShipped(await folderWith({ 'nota-molens.md': NOTA }), await folderWith())).toMatch(
      /^Index gebouwd: 1 stuk, \d+ passages, vingerafdruk [0-9a-f]{12}\.$/,
    );
  });

  it.each([
    ['is refused', { 'a.md': NOTA, 'b.txt': '' }, '1 stuk is geweigerd: ‘b.txt’ '],
    ['has no front matter', { 'a.txt': 'Tekst over molens.' }, 'a.txt mist id, soort'],
    ['says not where it is from', { 'a.md': NOTA.replace(/^url:.*\n/m, '') }, 'a.md mist url of bron'],
  ])('fails when a document %s', async (_, files, message) => {
    const out = await folderWith();
    await expect(buildShipped(await folderWith(files), out)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining(message),
    });
    expect(await readdir(out)).toEqual([]);
  });
});
