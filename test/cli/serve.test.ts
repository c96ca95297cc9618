import { once } from 'node:events';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { BUILT_INDEX } from '../../cli/places.ts';
import { checkPort } from '../../cli/port.ts';
import { prepareIndex } from '../../cli/served.ts';
import { readCorpus } from '../../ingest/corpus.ts';
import { buildFolder } from '../../ingest/index-folder/build-folder.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { FICHE, NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { screen } from './screen.ts';

async function busyPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('serve', () => {
  it('says that the port is taken, before it touches anything', async () => {
    const port = await busyPort();
    const before = await readFile(join(BUILT_INDEX, 'manifest.json')).catch(() => undefined);
    const terminal = screen();
    expect(await main(['serve', '--port', String(port)], terminal)).toBe(1);
    expect(terminal.said()).toEqual([expect.stringMatching(/^Poort \d+ is al in gebruik, .*--port\.$/)]);
    expect(await readFile(join(BUILT_INDEX, 'manifest.json')).catch(() => undefined)).toEqual(before);
  });

  it.each([
    [['9000'], 'true'],
    [[], '9000'],
  ])('says that npm kept the port for itself: %j, %s', async (words, kept) => {
    vi.stubEnv('npm_lifecycle_event', 'start');
    vi.stubEnv('npm_config_port', kept);
    onTestFinished(() => void vi.unstubAllEnvs());
    const terminal = screen();
    expect(await main(['serve', ...words], terminal)).toBe(2);
    expect(terminal.said()).toEqual([expect.stringMatching(/npm start -- --port 9000$/)]);
  });

  it('leaves a free port free', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    await checkPort(port);
    await checkPort(port);
  });
});

describe('the index that is served', () => {
  it('is built when there is none, and built again while it is of the documents that ship', async () => {
    const corpus = await folderWith({ 'nota-molens.md': NOTA });
    const folder = await folderWith();
    await buildFolder(await readCorpus([await folderWith({ 'fiche-bruggen.md': FICHE })]), folder, 'shipped');
    expect(await prepareIndex(corpus, folder)).toBe('Notabene zoekt in het ene stuk dat meekomt.');
    expect((await (await openIndexFolder(folder)).summaries()).map(({ id }) => id)).toEqual(['nota-molens']);
    expect(await prepareIndex(corpus, await folderWith())).toContain('het ene stuk dat meekomt');
  });

  it('stays as it is while it is of this program and these documents, and whole', async () => {
    const corpus = await folderWith({ 'nota-molens.md': NOTA });
    const folder = await folderWith();
    await buildFolder(await readCorpus([corpus]), folder, 'shipped');
    const built = async () => (await stat(join(folder, 'manifest.json'))).mtimeMs;
    await utimes(join(folder, 'manifest.json'), 1, 1);
    const before = await built();
    await prepareIndex(corpus, folder);
    expect(await built()).toBe(before);
    await writeFile(join(corpus, 'fiche-bruggen.md'), FICHE);
    expect(await prepareIndex(corpus, folder)).toContain('2 stukken');
    await buildFolder(await readCorpus([corpus]), folder, 'shipped');
    const chunk = (await readdir(folder)).find((name) => name.startsWith('chunk-')) ?? '';
    await writeFile(join(folder, chunk), 'kapot');
    expect(await prepareIndex(corpus, folder)).toContain('2 stukken');
    await openIndexFolder(folder, { whole: true });
  });

  it('stays as it is when somebody ingested it, and is said to be theirs', async () => {
    const folder = await folderWith();
    const own = await folderWith({ 'fiche-bruggen.md': FICHE });
    expect(await main(['ingest', own, '--out', folder], screen())).toBe(0);
    const before = await readdir(folder);
    expect(await prepareIndex(await folderWith({ 'nota-molens.md': NOTA }), folder)).toMatch(
      /^Notabene zoekt in wat u zelf inlas: 1 stuk, \d+ passages\.$/,
    );
    expect(await readdir(folder)).toEqual(before);
  });

  it.each([
    ['has no account', (folder: string) => writeFile(join(folder, 'manifest.json'), '')],
    [
      'has the account of another',
      (folder: string) =>
        writeFile(join(folder, 'manifest.json'), '{"origin":"shipped","fingerprint":"anders"}'),
    ],
  ])('is left alone when it %s', async (_, change) => {
    const folder = await folderWith();
    await main(['ingest', await folderWith({ 'fiche-bruggen.md': FICHE }), '--out', folder], screen());
    await change(folder);
    expect(await prepareIndex(await folderWith({ 'nota-molens.md': NOTA }), folder)).toContain('zelf inlas');
  });

  it('is read whole before it is served when it is somebody’s', async () => {
    const folder = await folderWith();
    await main(['ingest', await folderWith({ 'fiche-bruggen.md': FICHE }), '--out', folder], screen());
    const chunk = (await readdir(folder)).find((name) => name.startsWith('chunk-')) ?? '';
    await writeFile(join(folder, chunk), 'kapot');
    await openIndexFolder(folder);
    await expect(prepareIndex(await folderWith(), folder)).rejects.toMatchObject({
      message: expect.stringMatching(/beschadigd.*lees uw stukken opnieuw in/),
    });
  });

  it('is repaired when it is of the documents that ship, and not thrown away when it is somebody’s', async () => {
    const corpus = await folderWith({ 'nota-molens.md': NOTA });
    const folder = await folderWith();
    await buildFolder(await readCorpus([corpus]), folder, 'shipped');
    await writeFile(join(folder, 'current.json'), 'kapot');
    expect(await prepareIndex(corpus, folder)).toContain('meekomt');
    await main(['ingest', await folderWith({ 'fiche-bruggen.md': FICHE }), '--out', folder], screen());
    await writeFile(join(folder, 'current.json'), 'kapot');
    await expect(prepareIndex(corpus, folder)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('lees uw stukken opnieuw in'),
    });
    expect(await readFile(join(folder, 'current.json'), 'utf8')).toBe('kapot');
  });
});
