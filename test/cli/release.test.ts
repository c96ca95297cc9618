import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { renderDocument } from '../../cli/render/documents.ts';
import { readCorpus } from '../../ingest/corpus.ts';
import { buildIndex } from '../../src/search/build.ts';
import { contentsOf } from '../search/contents.ts';
import { FICHE, NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { screen } from './screen.ts';

async function release(...args: readonly string[]) {
  const terminal = screen();
  const code = await main(['release', ...args], terminal);
  return { code, stdout: terminal.written(), said: terminal.said().join('\n') };
}
const BY = ['--by', 'A. Kanarie'] as const;

async function standingIn(folder: string) {
  const { documents, files } = await readCorpus([folder]);
  return {
    standing: Object.fromEntries(documents.map(({ id, source }) => [id, source.standing])),
    remarks: files.flatMap(({ name, remarks }) => remarks.map(({ code, message }) => [name, code, message])),
    documents,
  };
}

describe('release (threat row 81)', () => {
  it('makes a file official as it is, and tells who did so to nobody but the record beside it', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    const done = await release(join(folder, 'nota-molens.md'), ...BY);
    expect(done).toMatchObject({ code: 0, said: '' });
    expect(done.stdout).toMatch(/^nota-molens\.md \([0-9a-f]{12}\)\n1 bestand vrijgegeven, zoals het nu is/);
    expect(await readFile(join(folder, 'officieel.json'), 'utf8')).toContain('A. Kanarie');
    const { standing, remarks, documents } = await standingIn(folder);
    expect(standing).toEqual({ 'nota-molens': 'official', 'fiche-bruggen': undefined });
    expect(remarks).toEqual([]);
    const nota = documents.find(({ id }) => id === 'nota-molens');
    expect(nota?.source.releasedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect([...contentsOf(await buildIndex(documents)).values()].join('\n')).not.toContain('Kanarie');
    if (nota === undefined) throw new Error('no nota');
    const held = { document: nota, passages: [], links: [] };
    expect(renderDocument(held, [], { files: new Map() }, screen())).toMatch(
      /Herkomst +vrijgegeven op \d+ \w+ \d{4}/,
    );
    expect((await readdir(folder)).sort()).toEqual(['fiche-bruggen.md', 'nota-molens.md', 'officieel.json']);
  });

  it('holds for those bytes alone: a file that changed loses it, and that is said', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA });
    const path = join(folder, 'nota-molens.md');
    await release(path, ...BY);
    await appendFile(path, '\nEr kwam een zin bij.\n');
    const changed = await standingIn(folder);
    expect(changed.standing).toEqual({ 'nota-molens': undefined });
    expect(changed.remarks).toEqual([
      ['nota-molens.md', 'changed_since', expect.stringMatching(/^gewijzigd sinds het op .* is vrijgegeven/)],
    ]);
    await release(path, ...BY);
    expect(await standingIn(folder)).toMatchObject({ standing: { 'nota-molens': 'official' }, remarks: [] });
  });

  it('takes the id of a document, where one file of those that are named holds it and nothing else', async () => {
    const MAIL =
      'From: a@buren.example\nSubject: Twee stukken\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nHierbij het stuk over windvanen en hun kleuren.\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="windvaan.txt"\n\nEen windvaan draait met de wind mee.\n--b--\n';
    const folder = await folderWith({ 'map/stuk-1.md': NOTA, 'fiche.md': FICHE, 'post.eml': MAIL });
    expect(await release('nota-molens', '--corpus', folder, ...BY)).toMatchObject({ code: 0, said: '' });
    expect((await standingIn(folder)).standing).toMatchObject({
      'nota-molens': 'official',
      'fiche-bruggen': undefined,
    });
    expect(await release('nota-molens', '--corpus', folder, '--revoke')).toMatchObject({ code: 0 });
    expect((await standingIn(folder)).standing['nota-molens']).toBeUndefined();
    expect((await release('windvaan', '--corpus', folder, ...BY)).said).toMatch(
      /^windvaan is niet het enige stuk in post\.eml; geef het bestand zelf/,
    );
    expect((await release('nergens', '--corpus', folder, ...BY)).said).toMatch(/geen stuk met id nergens/);
  });

  it('is taken back, also of a file that is gone, and once', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE });
    const [nota, fiche] = ['nota-molens.md', 'fiche-bruggen.md'].map((name) => join(folder, name));
    await release(nota ?? '', fiche ?? '', ...BY);
    await rm(fiche ?? '');
    expect(await release(nota ?? '', fiche ?? '', '--revoke')).toMatchObject({ code: 0 });
    expect(await standingIn(folder)).toMatchObject({ standing: { 'nota-molens': undefined }, remarks: [] });
    expect(await release(nota ?? '', '--revoke')).toMatchObject({
      code: 1,
      said: 'nota-molens.md is niet vrijgegeven, dus er is niets ingetrokken.',
    });
  });

  it.each<[string, (folder: string) => readonly string[], number, RegExp]>([
    ['nothing', () => [...BY], 2, /^Geef een of meer bestanden/],
    ['without who answers for it', (folder) => [join(folder, 'nota-molens.md')], 2, /^Zeg met --by wie/],
    [
      'with a name that is too long',
      (folder) => [join(folder, 'nota-molens.md'), '--by', 'x'.repeat(101)],
      2,
      /100 tekens/,
    ],
    [
      'and takes back at once',
      (folder) => [join(folder, 'nota-molens.md'), ...BY, '--revoke'],
      2,
      /niet allebei/,
    ],
    ['a folder', (folder) => [folder, ...BY], 1, /is een map; noem de bestanden/],
    ['a collection of lines', (folder) => [join(folder, 'regels.jsonl'), ...BY], 1, /verzameling van regels/],
    [
      'one that is not there',
      (folder) => [join(folder, 'nota-molens.md'), join(folder, 'weg.md'), ...BY],
      1,
      /weg\.md/,
    ],
  ])('refuses %s, and changes nothing', async (_, args, code, said) => {
    const folder = await folderWith({
      'nota-molens.md': NOTA,
      'regels.jsonl': '{"_id":"a","text":"De molen."}\n',
    });
    const refused = await release(...args(folder));
    expect(refused).toMatchObject({ code, stdout: '', said: expect.stringMatching(said) });
    expect((await standingIn(folder)).standing['nota-molens']).toBeUndefined();
  });

  it('is not believed of a record that does not hold, which is said', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA });
    await release(join(folder, 'nota-molens.md'), ...BY);
    const record = join(folder, 'officieel.json');
    const whole = await readFile(record, 'utf8');
    for (const broken of [
      '{',
      whole.replace('"versie": 1', '"versie": 2'),
      whole.replace(/"sha256": "..../, '"sha256": "'),
    ]) {
      await writeFile(record, broken);
      const { documents, refused } = await readCorpus([folder]);
      expect(documents.map(({ source }) => source.standing)).toEqual([undefined]);
      expect(refused.map(({ message }) => message)).toEqual([
        expect.stringMatching(/officieel\.json.*verwijder het/),
      ]);
      expect(await release(join(folder, 'nota-molens.md'), ...BY)).toMatchObject({ code: 1 });
    }
  });
});
