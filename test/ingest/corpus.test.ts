import { appendFile, readdir, truncate } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCorpus, readCorpus } from '../../ingest/corpus.ts';
import { buildFolder } from '../../ingest/index-folder/build-folder.ts';
import { FICHE, NOTA } from '../cli/fictional.ts';
import { folderWith } from '../cli/folder.ts';

const CLEAN = fileURLToPath(new URL('../fixtures/formats/clean', import.meta.url));

describe('reading a corpus', () => {
  it('accounts for every file: read, skipped or refused with a reason', async () => {
    const folder = await folderWith({
      'nota-molens.md': NOTA,
      'diep/fiche-bruggen.md': FICHE,
      'leeg.txt': '',
      'latijn.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9]),
      'foto.jpg': 'x',
    });
    const corpus = await readCorpus([folder, join(folder, 'weg.txt')]);
    expect(corpus.files.map(({ name, status, documentIds }) => [name, status, documentIds])).toEqual([
      ['diep/fiche-bruggen.md', 'indexed', ['fiche-bruggen']],
      ['latijn.txt', 'refused', []],
      ['leeg.txt', 'refused', []],
      ['nota-molens.md', 'indexed', ['nota-molens']],
      ['weg.txt', 'refused', []],
    ]);
    expect(corpus.refused.map(({ name, code }) => [name, code])).toEqual([
      ['latijn.txt', 'invalid_utf8'],
      ['leeg.txt', 'empty'],
      ['weg.txt', 'unreadable'],
    ]);
    expect(corpus.skipped.map(({ name }) => name)).toEqual(['foto.jpg']);
  });

  it('keeps one of two equal documents, and refuses another text under an id that is taken', async () => {
    const folder = await folderWith({ 'a.md': NOTA, 'b.md': NOTA, 'c.md': NOTA.replace('300', '400') });
    const corpus = await readCorpus([folder, join(folder, 'a.md')]);
    expect(corpus.documents).toHaveLength(1);
    expect(corpus.documents[0]?.text).toContain('300 watermolens');
    expect(corpus.files.map(({ name, status }) => [name, status])).toEqual([
      ['a.md', 'indexed'],
      ['b.md', 'double'],
      ['c.md', 'refused'],
    ]);
    expect(corpus.files[1]?.reason?.message).toBe('dubbel van a.md, dat hetzelfde stuk is');
    expect(corpus.skipped).toEqual([{ name: 'a.md', message: 'het is al gelezen' }]);
    expect(corpus.refused).toMatchObject([
      { name: 'c.md', code: 'duplicate_id', message: expect.stringMatching(/c\.md .*a\.md/) },
    ]);
  });

  it('keeps one of the same document under two names, unless both say by themselves what they are', async () => {
    const plain = NOTA.replace(/^---[\s\S]*?---\n/, '');
    const folder = await folderWith({ 'een.txt': plain, 'kopie.txt': plain, 'met-id.md': NOTA });
    const corpus = await readCorpus([folder]);
    expect(corpus.files.map(({ name, status }) => [name, status])).toEqual([
      ['een.txt', 'double'],
      ['kopie.txt', 'double'],
      ['met-id.md', 'indexed'],
    ]);
    const named = await folderWith({
      'a.md': NOTA,
      'b.md': NOTA.replace('id: nota-molens', 'id: nota-tweede'),
    });
    expect((await readCorpus([named])).documents.map(({ id }) => id)).toEqual(['nota-molens', 'nota-tweede']);
  });

  it('takes the better source of a document that comes in two formats, whichever is found first', async () => {
    const body = NOTA.replace(/^---[\s\S]*?---\n/, '').replaceAll(/^#+ /gm, '');
    const folder = await folderWith({ 'a/nota-molens.txt': body, 'b/nota-molens.md': NOTA });
    const corpus = await readCorpus([folder]);
    expect(corpus.documents.map(({ source }) => source.name)).toEqual(['nota-molens.md']);
    expect(corpus.files.map(({ name, status }) => [name, status])).toEqual([
      ['a/nota-molens.txt', 'double'],
      ['b/nota-molens.md', 'indexed'],
    ]);
    // A figure that differs is another version, and not to be lost.
    const other = await folderWith({ 'nota-molens.txt': body.replace('300', '400'), 'nota-molens.md': NOTA });
    const { files } = await readCorpus([other]);
    expect(files.map(({ name, status }) => [name, status])).toEqual([
      ['nota-molens.md', 'indexed'],
      ['nota-molens.txt', 'refused'],
    ]);
  });

  it.each([
    ['a decimal', '1,5 miljoen', '15 miljoen'],
    ['the place of a space', '1 5 miljoen', '15 miljoen'],
    ['one digit', '3 miljoen', '9 miljoen'],
    ['a sign', '5 procent', '-5 procent'],
    ['a currency', '€ 5', '$ 5'],
    ['a denial', 'steunt niet het', 'steunt het'],
    ['a denial in other words', 'steunt geen enkel', 'steunt enkel'],
    ['how firm it is', 'kan het', 'moet het'],
    ['the verb', 'steunt het', 'verwerpt het'],
  ])('never takes two texts for one that differ in %s, in one format or two', async (_, one, other) => {
    const text = (words: string) =>
      `${'Molens malen al eeuwen in de polder. '.repeat(60)}\n\nOver molens: ${words} onderhoud.\n`;
    for (const end of ['txt', 'md']) {
      const folder = await folderWith({ [`concept.${end}`]: text(one), 'definitief.txt': text(other) });
      expect((await readCorpus([folder])).documents.map(({ id }) => id).sort()).toEqual([
        'concept',
        'definitief',
      ]);
      // Under one id one of them can't stay, and both are named.
      const same = await folderWith({ [`brief.${end}`]: text(one), 'brief.markdown': text(other) });
      const { refused } = await readCorpus([same]);
      expect(refused).toMatchObject([
        {
          code: 'duplicate_id',
          message: expect.stringMatching(
            new RegExp(`brief\\.markdown.*brief\\.${end}|brief\\.${end}.*brief\\.markdown`),
          ),
        },
      ]);
    }
  });

  it('takes two documents for two when both have a heading of their own over the same words', async () => {
    const body = 'Het kabinet is akkoord met het plan.';
    const folder = await folderWith({
      'een.md': `# Plan voor molens\n\n${body}\n`,
      'twee.md': `# Plan voor bruggen\n\n${body}\n`,
    });
    expect((await readCorpus([folder])).documents.map(({ id }) => id)).toEqual(['een', 'twee']);
  });

  it('gives files of one name in several folders an id with the folder, and says so', async () => {
    const folder = await folderWith({
      'molens/bijlage1.txt': 'De molen draait.\n',
      'molens/kopie.txt': 'De molen draait.\n',
      'bruggen/bijlage1.txt': 'De brug is dicht.\n',
      'bruggen/diep/bijlage2.txt': 'De sluis is open.\n',
    });
    const { documents, files, refused } = await readCorpus([folder]);
    expect(refused).toEqual([]);
    expect(documents.map(({ id }) => id)).toEqual(['bruggen-bijlage1', 'bijlage2', 'molens-bijlage1']);
    expect(files.map(({ status, renamed }) => [status, renamed])).toEqual([
      ['indexed', [{ from: 'bijlage1', to: 'bruggen-bijlage1' }]],
      ['indexed', []],
      ['indexed', [{ from: 'bijlage1', to: 'molens-bijlage1' }]],
      ['double', []],
    ]);
    // The same for folders that are given one by one, in any order.
    const given = ['molens', 'bruggen'].map((name) => join(folder, name));
    expect((await readCorpus(given)).documents.map(({ id }) => id).sort()).toEqual([
      'bijlage2',
      'bruggen-bijlage1',
      'molens-bijlage1',
    ]);
  });

  it('keeps one of the same file in several folders, and its id', async () => {
    const folder = await folderWith({ 'a/bijlage1.txt': 'De molen.\n', 'b/bijlage1.txt': 'De molen.\n' });
    const { documents, files } = await readCorpus([folder]);
    expect(documents.map(({ id }) => id)).toEqual(['bijlage1']);
    expect(files.map(({ status }) => status)).toEqual(['indexed', 'double']);
  });

  it('says of an id that is taken what can be done about it', async () => {
    const page = '<!DOCTYPE html><html lang="nl"><body><p>De brug is dicht.</p></body></html>';
    const folder = await folderWith({ 'nota-molens.html': page, 'nota-molens.md': NOTA });
    const byName = await readCorpus([folder]);
    expect(byName.refused).toMatchObject([
      { message: expect.stringContaining('; hernoem nota-molens.html, ') },
    ]);
    const named = await folderWith({ 'a.md': NOTA, 'b.md': NOTA.replace('300', '400') });
    expect((await readCorpus([named])).refused).toMatchObject([
      { message: expect.stringContaining('; geef in b.md bovenaan een ander id, ') },
    ]);
    const lines = await folderWith({ 'c.jsonl': '{"_id":"1","text":"Een."}\n{"_id":"1","text":"Twee."}\n' });
    expect((await readCorpus([join(lines, 'c.jsonl')])).refused).toMatchObject([
      { message: expect.stringContaining('een ander "_id"') },
    ]);
  });

  it('knows the same documents in every format, with one letter that is four of them', {
    timeout: 60_000,
  }, async () => {
    const { documents, files, refused } = await readCorpus([CLEAN]);
    expect(refused).toEqual([]);
    expect(documents.map(({ id }) => id).sort()).toEqual([
      'beslisnota-broodtrommels',
      'com-2099-11',
      'kst-22112-9900-brief',
      'kst-22112-9901',
      'kst-22112-9902',
      'kst-22112-9903',
      'kst-22112-9911',
      'kst-22112-9912',
    ]);
    // What says most about how its text is built up wins from all the others.
    expect(new Set(documents.map(({ source }) => extname(source.name)))).toEqual(new Set(['.xml']));
    const { indexed = [], double = [] } = Object.groupBy(files, ({ status }) => status);
    expect(indexed).toHaveLength(5);
    expect(indexed.length + double.length).toBe(files.length);
    for (const { reason } of double) expect(reason?.message).toMatch(/^dubbel van xml\//);
  });

  it('reads a collection line by line, past lines that are wrong', async () => {
    const folder = await folderWith({
      'c.jsonl':
        '\ufeff{"_id":"1","title":"Een","text":"Molens malen."}\r\nrommel\r\n\r\n{"_id":"1","text":"Anders."}\r\n{"_id":"2","text":"Bruggen."}',
    });
    const corpus = await readCorpus([join(folder, 'c.jsonl')]);
    expect(corpus.documents.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Molens malen.'],
      ['2', 'Bruggen.'],
    ]);
    expect(corpus.refused.map(({ name, code }) => [name, code])).toEqual([
      ['c.jsonl, regel 2', 'bad_line'],
      ['c.jsonl', 'duplicate_id'],
    ]);
  });
});

describe('opening a corpus', () => {
  it('makes one index of files, folders, collections and built indexes', async () => {
    const built = await folderWith();
    await buildFolder(await readCorpus([await folderWith({ 'nota-molens.md': NOTA })]), built);
    expect((await (await openCorpus([built])).summaries()).map(({ id }) => id)).toEqual(['nota-molens']);
    const more = await folderWith({
      'c.jsonl': '{"_id":"1","text":"Molens malen."}\n',
      'fiche-bruggen.md': FICHE,
    });
    const index = await openCorpus([built, more, join(more, 'c.jsonl')]);
    expect((await index.summaries()).map(({ id }) => id)).toEqual(['1', 'fiche-bruggen', 'nota-molens']);
  });

  it('is the corpus that ships when nothing is asked for', async () => {
    expect((await openCorpus(undefined)).documents).toBeGreaterThan(5);
  });

  it('tells what could not be read beside what could, and fails on a path that gives nothing', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'leeg.txt': '' });
    const warnings: string[] = [];
    await openCorpus([folder], (message) => warnings.push(message));
    expect(warnings).toEqual([expect.stringMatching(/^Let op: 1 stuk is niet gelezen: ‘leeg\.txt’ /)]);
    await expect(openCorpus([folder, await folderWith({ 'leeg.md': '' })])).rejects.toMatchObject({
      exitCode: 1,
    });
    await expect(openCorpus([await folderWith()])).rejects.toMatchObject({ exitCode: 1 });
  });

  it.each([
    ['a byte of it changed', (name: string) => appendFile(name, ' ')],
    ['half of it is gone', (name: string) => truncate(name, 100)],
  ])('refuses a built index when %s', async (_, damage) => {
    const built = await folderWith();
    const manifest = await buildFolder(
      await readCorpus([await folderWith({ 'nota-molens.md': NOTA })]),
      built,
    );
    expect(manifest.totals.indexed).toBe(1);
    for (const name of await readdir(built)) if (name.startsWith('terms-')) await damage(join(built, name));
    await expect(openCorpus([built])).rejects.toMatchObject({ name: 'IndexError', code: 'damaged' });
  });
});
