import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../ingest/corpus.ts';
import { buildFolder } from '../../../ingest/index-folder/build-folder.ts';
import { fileProblem } from '../../../ingest/problem.ts';
import { findFiles, listFiles } from '../../../ingest/reading/find-files.ts';
import { KEPT } from '../../../src/search/files.ts';
import { BOUNDS } from '../../../src/sources/extracted.ts';
import { NOTA } from '../../cli/fictional.ts';
import { folderWith } from '../../cli/folder.ts';

async function found(folder: string, kind: string): Promise<string[]> {
  return (await findFiles(folder))
    .filter((each) => each.kind === kind)
    .map(({ path }) => relative(folder, path));
}

describe('the files at a path', () => {
  it('are all readable ones of a folder and the folders in it, in fixed order', async () => {
    const folder = await folderWith({
      'b.txt': 'b',
      'a/nota.md': 'a',
      'Z.TXT': 'z',
      'a/dieper/fiche.PDF': 'f',
      'a/dieper/fiche.docx': 'f',
      'a/x.xml': 'x',
      'a/x.htm': 'x',
    });
    expect(await found(folder, 'file')).toEqual([
      'Z.TXT',
      'a/dieper/fiche.PDF',
      'a/dieper/fiche.docx',
      'a/nota.md',
      'a/x.htm',
      'a/x.xml',
      'b.txt',
    ]);
  });

  it('leave hidden and temporary files out, and name everything that was left alone', async () => {
    const folder = await folderWith({
      'nota.txt': 'n',
      '.geheim.txt': 'g',
      '.git/config.txt': 'c',
      '~$nota.docx': 'slot',
      'README.md': 'r',
      'LICENSE.nl.txt': 'l',
      'foto.jpg': 'f',
      'corpus.jsonl': '{}',
      'queries.jsonl': '{}',
    });
    expect(await found(folder, 'file')).toEqual(['corpus.jsonl', 'nota.txt']);
    expect(await found(folder, 'skipped')).toEqual([
      '.geheim.txt',
      '.git',
      'LICENSE.nl.txt',
      'README.md',
      'foto.jpg',
      'queries.jsonl',
      '~$nota.docx',
    ]);
    expect(await found(folder, 'refused')).toEqual([]);
  });

  it('do not follow links in a folder, which may lead out of it or round in a circle', async () => {
    const outside = await folderWith({ 'buiten.txt': 'b' });
    const folder = await folderWith({ 'nota.txt': 'n' });
    await symlink(join(outside, 'buiten.txt'), join(folder, 'koppeling.txt'));
    await symlink(folder, join(folder, 'rond'));
    expect(await found(folder, 'file')).toEqual(['nota.txt']);
    expect(await found(folder, 'skipped')).toEqual(['koppeling.txt', 'rond']);
  });

  it('may be given by a link, which is then meant', async () => {
    const folder = await folderWith({ 'nota.txt': 'n' });
    await symlink(join(folder, 'nota.txt'), join(folder, 'koppeling.txt'));
    expect(await findFiles(join(folder, 'koppeling.txt'))).toMatchObject([{ kind: 'file' }]);
  });

  it.each([
    ['nothing', async () => '/bestaat/niet', 'unreadable', /bestaat niet/],
    ['a device', async () => '/dev/null', 'not_a_file', /geen gewoon bestand/],
    ['an empty folder', async () => folderWith(), 'empty_folder', /geen leesbare stukken/],
    [
      'a folder with nothing to read',
      async () => folderWith({ 'a.jpg': '' }),
      'empty_folder',
      /geen leesbare stukken/,
    ],
    [
      'a file in the way of a folder',
      async () => join(await folderWith({ a: '' }), 'a', 'b'),
      'unreadable',
      /geen map/,
    ],
    [
      'a kind that is not read',
      async () => join(await folderWith({ 'a.csv': '' }), 'a.csv'),
      'unsupported_format',
      /\.docx/,
    ],
    [
      'an old kind of document',
      async () => folderWith({ 'a.doc': 'x' }),
      'unsupported_format',
      /sla het op als/,
    ],
    ['a message', async () => folderWith({ 'a/b.msg': 'x' }), 'unsupported_format', /sla het bericht/],
    ['an archive', async () => folderWith({ 'a.zip': 'x' }), 'unsupported_format', /pak het uit/],
    ['a name that cannot be', async () => 'a\0b', 'unreadable', /tekens/],
  ])('are refused with a sentence for %s', async (_, make, code, message) => {
    const refused = (await findFiles(await make())).filter(({ kind }) => kind === 'refused');
    expect(refused).toMatchObject([{ code, message: expect.stringMatching(message) }]);
  });

  it('are refused by size before they are read, except a collection that is read by line', async () => {
    const folder = await folderWith({ 'groot.txt': '', 'corpus.jsonl': '' });
    await truncate(join(folder, 'groot.txt'), BOUNDS.binary + 1);
    await truncate(join(folder, 'corpus.jsonl'), BOUNDS.binary + 1);
    expect(await findFiles(folder)).toMatchObject([
      { kind: 'file', path: join(folder, 'corpus.jsonl') },
      { kind: 'refused', code: 'too_large' },
    ]);
  });

  it('are told by their content where the name does not say it', async () => {
    const folder = await folderWith({
      download: '%PDF-1.7 …',
      'scan.tmp': '%PDF-1.7 …',
      'tekening.svg': '<?xml version="1.0"?><svg/>',
      'lijst.csv': 'a;b',
      leesmij: 'gewone tekst',
    });
    expect(await found(folder, 'file')).toEqual(['download', 'scan.tmp']);
    expect(await found(folder, 'skipped')).toEqual(['leesmij', 'lijst.csv', 'tekening.svg']);
    expect(await findFiles(join(folder, 'leesmij'))).toMatchObject([{ kind: 'file' }]);
  });

  it('are without the record of pulled documents, which is about them', async () => {
    const folder = await folderWith({ 'nota.txt': 'n', 'herkomst.json': '{}' });
    expect(await findFiles(folder)).toEqual([{ kind: 'file', path: join(folder, 'nota.txt') }]);
  });

  it('are all there in a folder with a file that is only called as the pointer of an index', async () => {
    const folder = await folderWith({
      'nota.txt': 'n',
      'map/current.json': '{"theme":"donker"}',
      'map/fiche.txt': 'f',
      'map/dieper/brief.txt': 'b',
    });
    expect(await found(folder, 'file')).toEqual(['map/dieper/brief.txt', 'map/fiche.txt', 'nota.txt']);
    expect(await found(folder, 'skipped')).toEqual(['map/current.json']);
    expect(await listFiles([join(folder, 'map')])).toMatchObject([
      { kind: 'skipped' },
      { kind: 'file', name: 'dieper/brief.txt' },
      { kind: 'file', name: 'fiche.txt' },
    ]);
  });

  it('are without the files of an index among them, which are named, and with what lies beside those', async () => {
    const folder = await folderWith({
      'nota.txt': 'n',
      'uit/later.txt': 'l',
      'uit/index-20250101.html': 'h',
    });
    await buildFolder(await readCorpus([await folderWith({ 'nota-molens.md': NOTA })]), join(folder, 'uit'));
    expect(await found(folder, 'file')).toEqual(['nota.txt', 'uit/index-20250101.html', 'uit/later.txt']);
    const skipped = (await findFiles(folder)).filter(({ kind }) => kind === 'skipped');
    // What is kept, one part of the postings, one chunk of texts, the pointer and the account.
    expect(skipped).toHaveLength(KEPT.length + 4);
    for (const each of skipped) expect(each).toMatchObject({ message: 'het hoort bij een index' });
    // The index that is being made is not spoken of, or each run would tell something else.
    expect((await findFiles(folder, join(folder, 'uit'))).map(({ kind }) => kind)).toEqual([
      'file',
      'file',
      'file',
    ]);
  });

  it('are not looked for without end', async () => {
    const folder = await folderWith({ 'nota.txt': 'n' });
    const deep = join(folder, ...Array.from({ length: 40 }, () => 'd'));
    await mkdir(deep, { recursive: true });
    await writeFile(join(deep, 'diep.txt'), 'd');
    expect(await found(folder, 'file')).toEqual(['nota.txt']);
    expect((await findFiles(folder)).some(({ kind }) => kind === 'skipped')).toBe(true);
  });
});

describe('a problem with a file', () => {
  it.each(['ENOENT', 'EACCES', 'ENOSPC', 'EIO', 'constructor'])('is one Dutch sentence for %s', (code) => {
    const message = fileProblem('map/nota.txt', Object.assign(new Error('English'), { code }));
    expect(message).toContain('map/nota.txt');
    expect(message).not.toContain('English');
    expect(message).toMatch(/;.*\.$/);
  });
});
