import { rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../ingest/corpus.ts';
import { buildFolder } from '../../ingest/index-folder/build-folder.ts';
import { openWatched, pageAlert, pageFilesOf, readerOf } from '../../src/server/files.ts';
import { loadOnce } from '../../src/web/http/load-once.ts';
import { FICHE, NOTA } from '../cli/fictional.ts';
import { folderWith } from '../cli/folder.ts';

async function built(text: string, name: string): Promise<string> {
  const folder = await folderWith();
  await buildFolder(await readCorpus([await folderWith({ [name]: text })]), folder);
  return folder;
}

/** Has the link lead elsewhere in one step. */
async function lead(link: string, to: string): Promise<void> {
  await symlink(to, `${link}.new`);
  await rename(`${link}.new`, link);
}

describe('the index of a folder', () => {
  it('is another one within a second after the link to it leads elsewhere, and what was open reads on', async () => {
    const [old, next] = [await built(NOTA, 'nota-molens.md'), await built(FICHE, 'fiche-bruggen.md')];
    const link = join(await folderWith(), 'index');
    await lead(link, old);
    let clock = 0;
    const get = loadOnce(
      () => openWatched(link, () => clock),
      (index) => index.isReplaced?.() ?? false,
    );
    const first = await get();
    expect(await get()).toBe(first);
    await lead(link, next);
    clock += 1_001;
    const second = await get();
    expect((await second.summaries()).map(({ id }) => id)).toEqual(['fiche-bruggen']);
    expect((await first.held('nota-molens'))?.document.id).toBe('nota-molens');
    expect(await get()).toBe(second);
  });

  it('stays open when its pointer is gone', async () => {
    const folder = await built(NOTA, 'nota-molens.md');
    let clock = 0;
    const index = await openWatched(folder, () => clock);
    await unlink(join(folder, 'current.json'));
    clock += 5_000;
    expect(await index.isReplaced?.()).toBe(false);
  });

  it('is refused when it is not there, and taken when somebody makes it', async () => {
    const folder = await folderWith();
    await expect(openWatched(folder, () => 0)).rejects.toMatchObject({ code: 'missing' });
    await expect(openWatched(join(folder, 'nergens'), () => 0)).rejects.toMatchObject({ code: 'missing' });
    await rm(folder, { recursive: true });
    await buildFolder(await readCorpus([await folderWith({ 'nota-molens.md': NOTA })]), folder);
    expect((await openWatched(folder, () => 0)).documents).toBe(1);
  });
});

describe('a page that nobody built', () => {
  it('is told, with the command that builds it, and one that is there is not', async () => {
    expect(await pageAlert(join(await folderWith(), 'nergens'))).toEqual({
      alert: 'page_not_built',
      message: expect.stringContaining('node scripts/build-page.ts'),
    });
    expect(await pageAlert(await folderWith({ 'manifest.json': 'stuk' }))).not.toBeNull();
    expect(await pageAlert(await folderWith({ 'manifest.json': '{}' }))).toBeNull();
  });
});

describe('files of a folder', () => {
  it('row 53: are read by their plain name, and nothing outside it', async () => {
    const folder = await folderWith({ 'a.js': 'hier', 'onder/b.js': 'daar' });
    await writeFile(join(folder, '..', 'buiten.js'), '').catch(() => undefined);
    const read = readerOf(folder);
    expect(await read('a.js')).toEqual(Buffer.from('hier'));
    for (const name of ['onder/b.js', '../buiten.js', '..', '.', '/etc/passwd', 'a\u0000.js', 'geen.js'])
      expect(await read(name)).toBeUndefined();
    expect(await (await pageFilesOf(folder)('a.js'))?.text()).toBe('hier');
    expect(await pageFilesOf(folder)('../a.js')).toBeUndefined();
  });
});
