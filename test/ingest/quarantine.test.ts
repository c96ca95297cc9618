import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { sha256 } from '../../src/sources/read.ts';
import { FICHE, NOTA } from '../cli/fictional.ts';
import { folderWith } from '../cli/folder.ts';
import { screen } from '../cli/screen.ts';
import { CANARIES } from '../fixtures/formats/canaries.ts';
import { contentsOf } from '../search/contents.ts';

const SUSPICIOUS = fileURLToPath(new URL('../fixtures/formats/suspicious', import.meta.url));

/** Fictional; the number only passes the test. */
const SUSPECT = `Brief over molens

De kanariemolen van 123456782 draait goed.
`;
const OTHER = SUSPECT.replace('draait', 'maalt');

async function run(...argv: string[]) {
  const terminal = screen();
  const code = await main(argv, terminal);
  return {
    code,
    stdout: terminal.written(),
    said: terminal.said(),
    all: terminal.written() + terminal.said().join('\n'),
  };
}

/** By name what each file in a folder says, those of an index unpacked. */
async function contentsIn(folder: string): Promise<Record<string, string>> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  return Object.fromEntries(contentsOf(new Map(files)));
}

const idsIn = async (folder: string) =>
  (await (await openIndexFolder(folder)).summaries()).map(({ id }) => id);
const statusesOf = ({ stdout }: { readonly stdout: string }) =>
  JSON.parse(stdout).files.map(({ name, status }: { name: string; status: string }) => [name, status]);

describe('row 51: a file with something suspicious', () => {
  it('is kept aside with its places and what to do, and the rest is indexed', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'brief.txt': SUSPECT, 'nota-molens.md': NOTA });
    const { code, stdout, said } = await run('ingest', folder, '--out', out);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^brief\.txt +in quarantaine +tekst .*‘brief\.txt’ staat in quarantaine, want /m);
    expect(stdout).toContain(
      '2 bestanden aangeboden: 1 geïndexeerd, 1 in quarantaine, 0 geweigerd, 0 dubbel.',
    );
    expect(stdout).toContain('een nummer dat een burgerservicenummer kan zijn (1 ×): alinea 2');
    expect(stdout).toContain('vrijgeven: --release brief.txt');
    expect(said).toEqual([expect.stringMatching(/^1 stuk staat in quarantaine; /)]);
    expect(await idsIn(out)).toEqual(['nota-molens']);
  });

  it.each(['--release', '--revoke'])(
    'is named beside the paths that it was offered with: %s',
    async (option) => {
      const { code, said } = await run('ingest', option, 'brief.txt');
      expect([code, said]).toEqual([2, [expect.stringContaining(`dezelfde paden`)]]);
      expect(said[0]).toMatch(new RegExp(`notabene ingest PAD… ${option} brief\\.txt$`));
    },
  );

  it('shows nothing of what it says, anywhere', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'brief.txt': SUSPECT, 'nota-molens.md': NOTA });
    const runs = [
      await run('ingest', folder, '--out', out),
      await run('ingest', folder, '--out', out, '--json'),
      await run('ask', 'Wat vindt het kabinet van het molenplan?', '--corpus', folder),
      await run('documents', '--corpus', folder),
      await run('doctor', '--corpus', folder, '--index', out),
      await run('ingest', join(folder, 'brief.txt'), '--out', await folderWith()),
      await run('ingest', join(folder, 'brief.txt'), '--out', await folderWith(), '--json'),
    ];
    const everything = runs.map(({ all }) => all).join('\n') + JSON.stringify(await contentsIn(out));
    for (const canary of ['kanariemolen', '123456782', 'draait goed'])
      expect(everything.includes(canary), canary).toBe(false);
    expect(JSON.parse((await contentsIn(out))['manifest.json'] ?? '').files).toMatchObject([
      {
        name: 'brief.txt',
        sha256: sha256(SUSPECT),
        status: 'quarantined',
        code: 'quarantined',
        documents: [],
        suspicions: [{ code: 'personal_number', place: 'alinea 2', count: 1 }],
      },
      { name: 'nota-molens.md', status: 'indexed' },
    ]);
  });

  it('is skipped with a warning where documents are only asked about', async () => {
    const folder = await folderWith({ 'brief.txt': SUSPECT, 'nota-molens.md': NOTA });
    const { code, said } = await run('ask', 'Wat vindt het kabinet van het molenplan?', '--corpus', folder);
    expect(code).toBe(0);
    expect(said).toEqual([
      expect.stringMatching(/^Let op: 1 stuk is niet gelezen: ‘brief\.txt’ staat in quarantaine.*ingest/),
    ]);
    const alone = await run('ask', 'Wat?', '--corpus', join(folder, 'brief.txt'));
    expect(alone).toMatchObject({ code: 1, stdout: '', said: [expect.stringContaining('quarantaine')] });
  });

  it('leaves an index as it is when nothing else is offered', async () => {
    const out = await folderWith();
    await run('ingest', await folderWith({ 'nota-molens.md': NOTA }), '--out', out);
    const before = await contentsIn(out);
    const { code, stdout, said } = await run(
      'ingest',
      await folderWith({ 'brief.txt': SUSPECT }),
      '--out',
      out,
    );
    expect(code).toBe(1);
    expect(stdout).toContain('vrijgeven: --release brief.txt');
    expect(said).toEqual([
      expect.stringMatching(/^Er is niets om te indexeren: 1 stuk staat in quarantaine\. .*gebleven\.$/),
    ]);
    expect(await contentsIn(out)).toEqual(before);
  });

  it('is one line of a collection, when that is where it stands', async () => {
    const out = await folderWith();
    const lines = ['Molens malen.', 'Van 123456782 is niets bekend.', 'Bruggen dragen.'];
    const jsonl = lines.map((text, at) => `${JSON.stringify({ _id: `${at}`, text })}\n`).join('');
    const file = join(await folderWith({ 'corpus.jsonl': jsonl }), 'corpus.jsonl');
    const { code, stdout } = await run('ingest', file, '--out', out);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {2}regel 2 +in quarantaine /m);
    expect(await idsIn(out)).toEqual(['0', '2']);
    expect((await run('ingest', file, '--out', out, '--release', 'corpus.jsonl')).code).toBe(0);
    expect(await idsIn(out)).toEqual(['0', '1', '2']);
  });
});

describe('a release', () => {
  it.each([
    ['its name', () => 'brief.txt'],
    ['the name with its folder', () => 'map/brief.txt'],
    ['its SHA-256', () => sha256(SUSPECT)],
    ['the beginning of its SHA-256', () => sha256(SUSPECT).slice(0, 12).toUpperCase()],
  ])('by %s takes the file up, and holds when it is run again', async (_, word) => {
    const out = await folderWith();
    const folder = await folderWith({ 'map/brief.txt': SUSPECT, 'nota-molens.md': NOTA });
    const released = await run('ingest', folder, '--out', out, '--release', word());
    expect(released).toMatchObject({ code: 0, said: [] });
    expect(released.stdout).toMatch(/^map\/brief\.txt +geïndexeerd .*\(vrijgegeven\)$/m);
    expect(released.stdout).toContain(`Vrijgegeven: map/brief.txt (${sha256(SUSPECT).slice(0, 12)}).`);
    expect(await idsIn(out)).toEqual(['brief', 'nota-molens']);
    const after = await contentsIn(out);
    expect((await run('ingest', folder, '--out', out)).code).toBe(0);
    expect(await contentsIn(out)).toEqual(after);
    expect(JSON.parse(after['manifest.json'] ?? '').files[0]).toMatchObject({
      released: true,
      suspicions: [{ code: 'personal_number' }],
    });
  });

  it('is of the bytes: another version under the same name is kept aside again', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'brief.txt': SUSPECT, 'nota-molens.md': NOTA });
    await run('ingest', folder, '--out', out, '--release', 'brief.txt');
    await writeFile(join(folder, 'brief.txt'), OTHER);
    const { code, stdout } = await run('ingest', folder, '--out', out, '--json');
    expect(code).toBe(1);
    expect(statusesOf({ stdout })).toEqual([
      ['brief.txt', 'quarantined'],
      ['nota-molens.md', 'indexed'],
    ]);
    expect(await idsIn(out)).toEqual(['nota-molens']);
    // And the same bytes under another name are what was looked at.
    await writeFile(join(folder, 'anders.txt'), SUSPECT);
    await rm(join(folder, 'brief.txt'));
    expect((await run('ingest', folder, '--out', out)).code).toBe(0);
  });

  it('is of what the person looked at: something else in the same bytes is kept aside again', async () => {
    const out = await folderWith({
      'vrijgegeven.json': JSON.stringify({
        version: 1,
        released: [{ sha256: sha256(SUSPECT), name: 'brief.txt', codes: ['comments'] }],
      }),
    });
    const folder = await folderWith({ 'brief.txt': SUSPECT, 'nota-molens.md': NOTA });
    expect((await run('ingest', folder, '--out', out)).code).toBe(1);
    expect((await run('ingest', folder, '--out', out, '--release', 'brief.txt')).code).toBe(0);
  });

  it('can be listed and taken back, which takes the document out of the index', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'brief.txt': SUSPECT, 'nota-molens.md': NOTA });
    const clean = await folderWith();
    await run('ingest', folder, '--out', clean);
    await run('ingest', folder, '--out', out, '--release', 'brief.txt');
    const listed = await run('ingest', '--releases', '--out', out);
    expect(listed).toMatchObject({ code: 0, said: [] });
    expect(listed.stdout).toMatch(
      /^brief\.txt +[0-9a-f]{12} +een nummer dat een burgerservicenummer kan zijn$/m,
    );
    expect(JSON.parse((await run('ingest', '--releases', '--out', out, '--json')).stdout)).toEqual([
      { sha256: sha256(SUSPECT), name: 'brief.txt', codes: ['personal_number'] },
    ]);
    const revoked = await run('ingest', folder, '--out', out, '--revoke', 'brief.txt');
    expect(revoked.code).toBe(1);
    expect(revoked.stdout).toContain('Vrijgave ingetrokken: ');
    // Nothing of it is left: the folder is as if it had never been released.
    expect(await contentsIn(out)).toEqual(await contentsIn(clean));
    expect((await run('ingest', '--releases', '--out', out)).stdout).toBe('Er is niets vrijgegeven.\n');
  });

  it('that is taken back leaves no index behind when nothing else was in it', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'brief.txt': SUSPECT });
    expect((await run('ingest', folder, '--out', out, '--release', 'brief.txt')).code).toBe(0);
    const { code, said } = await run('ingest', folder, '--out', out, '--revoke', 'brief.txt');
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringContaining('de index in')]);
    expect(await readdir(out)).toEqual([]);
  });

  it('that is taken back leaves alone an index that does not hold the file', async () => {
    const out = await folderWith();
    const brief = await folderWith({ 'brief.txt': SUSPECT });
    const nota = await folderWith({ 'nota-molens.md': NOTA });
    await run('ingest', brief, '--out', out, '--release', 'brief.txt');
    await run('ingest', nota, '--out', out);
    const { code, said } = await run('ingest', brief, '--out', out, '--revoke', 'brief.txt');
    expect(code).toBe(1);
    expect(said.join(' ')).toMatch(
      /De vrijgave is ingetrokken\. .* bevatte dat bestand niet en is gebleven\./,
    );
    expect(await idsIn(out)).toEqual(['nota-molens']);
    expect((await run('ingest', '--releases', '--out', out)).stdout).toBe('Er is niets vrijgegeven.\n');
  });

  it('that is taken back holds for a copy of the index as well: it is no source of documents', async () => {
    const [out, copy] = [await folderWith(), await folderWith()];
    await run('ingest', await folderWith({ 'brief.txt': SUSPECT }), '--out', copy, '--release', 'brief.txt');
    const nota = await folderWith({ 'nota-molens.md': NOTA });
    const { code, stdout } = await run('ingest', copy, nota, '--out', out, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).refused).toMatchObject([{ code: 'index_given' }]);
    expect(await idsIn(out)).toEqual(['nota-molens']);
    expect((await run('documents', '--corpus', copy)).stdout).toContain('brief');
  });

  it.each([
    ['a name that nothing has', ['--release', 'weg.txt'], /^Geen van de bestanden heet ‘weg\.txt’/],
    [
      'a SHA-256 that nothing has',
      ['--release', 'abcdef0123'],
      /^Geen bestand in quarantaine heeft een SHA-256/,
    ],
    ['a file that is fine', ['--release', 'nota-molens.md'], /staat niet in quarantaine/],
    ['a file that is refused', ['--release', 'leeg.txt'], /is geweigerd en valt niet vrij te geven/],
    [
      'a name of several',
      ['--release', 'brief.txt'],
      /^‘brief\.txt’ kan 2 bestanden betekenen.*a\/brief\.txt.*b\/brief\.txt/,
    ],
    ['a revocation of nothing', ['--revoke', 'brief.txt'], /is niet vrijgegeven/],
    ['one good name beside a wrong one', ['--release', 'a/brief.txt', '--release', 'weg.txt'], /weg\.txt/],
  ])('of %s changes nothing and says why', async (_, options, message) => {
    const out = await folderWith();
    const folder = await folderWith({
      'a/brief.txt': SUSPECT,
      'b/brief.txt': OTHER,
      'nota-molens.md': NOTA,
      'leeg.txt': '',
    });
    await run('ingest', await folderWith({ 'fiche-bruggen.md': FICHE }), '--out', out);
    const before = await contentsIn(out);
    const { code, stdout, said } = await run('ingest', folder, '--out', out, ...options);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(said).toEqual([expect.stringMatching(message)]);
    expect(await contentsIn(out)).toEqual(before);
  });

  it('can not be given and taken back at once, nor with a list', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'brief.txt': SUSPECT });
    await run('ingest', folder, '--out', out, '--release', 'brief.txt');
    const both = ['--release', 'brief.txt', '--revoke', 'brief.txt'];
    expect(await run('ingest', folder, '--out', out, ...both)).toMatchObject({ code: 2, stdout: '' });
    expect(await run('ingest', folder, '--out', out, '--releases')).toMatchObject({ code: 2, stdout: '' });
    expect(await idsIn(out)).toEqual(['brief']);
  });

  it.each(['{', '[]', '{"version":2,"released":[]}', '{"version":1,"released":[{"sha256":"x"}]}'])(
    'is not guessed at when the record is %s',
    async (record) => {
      const out = await folderWith({ 'vrijgegeven.json': record });
      const folder = await folderWith({ 'brief.txt': SUSPECT });
      const { code, said } = await run('ingest', folder, '--out', out);
      expect(code).toBe(1);
      expect(said).toEqual([expect.stringMatching(/vrijgegeven\.json.*is beschadigd; /)]);
    },
  );
});

describe('a file of a real format', () => {
  it('is kept aside for what its format hides, which stays out when it is released', async () => {
    const page = `<!DOCTYPE html><html lang="nl"><head><title>Brief</title></head><body><article>
<h1>Brief over molens (fictief)</h1><p>De molen draait goed.</p>
<p style="display:none">De kanariemolen staat stil.</p></article></body></html>`;
    const out = await folderWith();
    const folder = await folderWith({ 'brief.html': page });
    const aside = await run('ingest', folder, '--out', out, '--json');
    expect(JSON.parse(aside.stdout).files).toMatchObject([
      { status: 'quarantined', format: 'html', suspicions: [{ code: 'hidden_text', count: 1 }] },
    ]);
    const released = await run('ingest', folder, '--out', out, '--release', 'brief.html', '--json');
    expect(released.code).toBe(0);
    const everything = `${aside.all}${released.all}${JSON.stringify(await contentsIn(out))}`;
    expect(everything.includes('molen draait goed')).toBe(true);
    expect(everything.includes('kanariemolen')).toBe(false);
  });

  it('gives only what a reader sees, also when it is released', { timeout: 60_000 }, async () => {
    const out = await folderWith();
    const aside = JSON.parse((await run('ingest', SUSPICIOUS, '--out', out, '--json')).stdout);
    const marks = aside.files.map(({ sha256: mark }: { sha256: string }) => mark);
    expect(new Set(aside.files.map(({ status }: { status: string }) => status))).toEqual(
      new Set(['quarantined']),
    );
    for (const { suspicions } of aside.files)
      expect(suspicions.map(({ code }: { code: string }) => code)).toContain('personal_number');
    const options = marks.flatMap((mark: string) => ['--release', mark]);
    const { code, all } = await run('ingest', SUSPICIOUS, '--out', out, ...options);
    expect(code).toBe(0);
    const everything = `${all}${JSON.stringify(aside)}${JSON.stringify(await contentsIn(out))}`.toLowerCase();
    const { los, ...hidden } = CANARIES;
    for (const canary of Object.values(hidden))
      expect(everything.includes(canary.toLowerCase()), canary).toBe(false);
    // What a person judged to be no citizen service number is text as any.
    expect(everything.includes(los)).toBe(true);
  });
});

describe('a name of a file', () => {
  it('with what may be a citizen service number is kept aside, and is shown without it, released or not', async () => {
    const out = await folderWith();
    const name = 'brief_123456782 k.kanarius@dienst.example.txt';
    const folder = await folderWith({
      [name]: 'De kanariemolen draait goed.\n',
      '123456782/nota-molens.md': NOTA,
      'bsn 123456782/corpus.jsonl': '{"_id":"1","text":"Een sluis."}\n',
      'blg-1234567_20260115.txt': 'Een heel andere tekst over bruggen.\n',
    });
    const aside = await run('ingest', folder, '--out', out);
    const asJson = await run('ingest', folder, '--out', out, '--json');
    expect(statusesOf(asJson)).toEqual([
      ['[persoonsgegevens]/nota-molens.md', 'quarantined'],
      ['blg-1234567_20260115.txt', 'indexed'],
      [expect.stringMatching(/^brief_\[persoonsgegevens\] \[persoonsgegevens\].*\.txt$/), 'quarantined'],
      ['bsn [persoonsgegevens]/corpus.jsonl', 'quarantined'],
    ]);
    expect(aside.stdout).toContain(
      'een nummer dat een burgerservicenummer kan zijn (1 ×): de naam van het bestand',
    );
    const released = await run('ingest', folder, '--out', out, '--release', name);
    const listed = await run('ingest', '--releases', '--out', out);
    expect(await idsIn(out)).toHaveLength(2);
    const shown = aside.all + asJson.all + released.all + listed.all + JSON.stringify(await contentsIn(out));
    for (const canary of ['123456782', 'kanarius']) expect(shown.includes(canary), canary).toBe(false);
    await run('ingest', folder, '--out', out, '--revoke', name);
    expect(await idsIn(out)).toHaveLength(1);
  });

  it.each([
    ['with colours', 'rood\u001b[31m.txt'],
    ['that turns the direction around', 'brief\u202etxt.txt'],
    ['with a line end', 'brief\nnota.txt'],
    ['with C1 controls', 'brief\u009b31m.txt'],
    ['with quotes', "br\"ie$(x)f '1'.txt"],
  ])('%s is shown so that a terminal obeys nothing, and can be released', async (_, name) => {
    const out = await folderWith();
    const folder = await folderWith({ [name]: SUSPECT, 'nota-molens.md': NOTA, [`leeg-${name}`]: '' });
    const plain = await run('ingest', folder, '--out', out);
    const asJson = await run('ingest', folder, '--out', out, '--json');
    const manifest = (await contentsIn(out))['manifest.json'] ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
    const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
    for (const shown of [plain.stdout, plain.said.join(''), asJson.stdout, manifest])
      expect(shown).not.toMatch(obeyed);
    expect(plain.stdout).toContain(`vrijgeven: --release ${sha256(SUSPECT).slice(0, 12)}`);
    const released = await run('ingest', folder, '--out', out, '--release', name);
    expect(released.said.join()).not.toContain('quarantaine');
    expect(await idsIn(out)).toHaveLength(2);
  });
});
