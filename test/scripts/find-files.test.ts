import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../scripts/find-files.ts';
import { fileProblem } from '../../scripts/problem.ts';
import { MAX_BYTES } from '../../src/sources/read.ts';
import { folderWith } from './folder.ts';

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
      'a/dieper/fiche.txt': 'f',
    });
    expect(await found(folder, 'file')).toEqual(['Z.TXT', 'a/dieper/fiche.txt', 'a/nota.md', 'b.txt']);
  });

  it('leave hidden files out, and name what else was left alone', async () => {
    const folder = await folderWith({
      'nota.txt': 'n',
      '.geheim.txt': 'g',
      '.git/config.txt': 'c',
      'README.md': 'r',
      'LICENSE.nl.txt': 'l',
      'foto.jpg': 'f',
      'corpus.jsonl': '{}',
      'queries.jsonl': '{}',
    });
    expect(await found(folder, 'file')).toEqual(['corpus.jsonl', 'nota.txt']);
    expect(await found(folder, 'skipped')).toEqual([
      'LICENSE.nl.txt',
      'README.md',
      'foto.jpg',
      'queries.jsonl',
    ]);
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
      async () => join(await folderWith({ 'a.pdf': '' }), 'a.pdf'),
      'unsupported_format',
      /\.txt/,
    ],
    ['a name that cannot be', async () => 'a\0b', 'unreadable', /tekens/],
  ])('are refused with a sentence for %s', async (_, make, code, message) => {
    const refused = (await findFiles(await make())).filter(({ kind }) => kind === 'refused');
    expect(refused).toMatchObject([{ code, message: expect.stringMatching(message) }]);
  });

  it('are refused by size before they are read, except a collection that is read by line', async () => {
    const folder = await folderWith({ 'groot.txt': '', 'corpus.jsonl': '' });
    await truncate(join(folder, 'groot.txt'), MAX_BYTES + 1);
    await truncate(join(folder, 'corpus.jsonl'), MAX_BYTES + 1);
    expect(await findFiles(folder)).toMatchObject([
      { kind: 'file', path: join(folder, 'corpus.jsonl') },
      { kind: 'refused', code: 'too_large' },
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
