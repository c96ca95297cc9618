import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/notabene.ts';
import { readCorpus } from '../../ingest/corpus.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { provenanceBytes } from '../../src/sources/provenance.ts';
import { sha256 } from '../../src/sources/read.ts';
import { NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { screen } from './screen.ts';

async function run(...args: readonly string[]) {
  const terminal = screen();
  const code = await main(args, terminal);
  return { code, stdout: terminal.written(), said: terminal.said().join('\n') };
}

const CLOSED = `---
id: besloten-brug
titel: Besloten brief over bruggen (fictief)
soort: kamerbrief
collectie: besloten
---

Het kabinet wil een zwanenhalspomp onder elke brug.
`;
const PAGE = `<!DOCTYPE html><html lang="nl"><head><title>Stuk</title></head><body><article>
<h1>Brief over windvanen (fictief)</h1><p>De windvanen draaien goed.</p></article></body></html>`;

const ATTACHMENT = `---\ntitel: Advies over sluizen (fictief)\ncollectie: algemeen\n---\n\nHet kabinet steunt de sluizen.\n`;
const MAIL = [
  'From: iemand@stukken.example',
  'Subject: Sluizen (fictief)',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=grens',
  '',
  '--grens',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hierbij het advies over de sluizen. De sluizen zijn op tijd klaar en alles is af.',
  '--grens',
  'Content-Type: text/markdown; name=advies.md',
  'Content-Disposition: attachment; filename=advies.md',
  '',
  ATTACHMENT,
  '--grens--',
  '',
].join('\r\n');

const collectionsIn = async (...args: Parameters<typeof readCorpus>) =>
  Object.fromEntries((await readCorpus(...args)).documents.map(({ id, collection }) => [id, collection]));

describe('the collection of a document (threat row 81)', () => {
  it('is what its front matter says, else the general one', async () => {
    const folder = await folderWith({ 'nota-molens.md': NOTA, 'brug.md': CLOSED });
    expect(await collectionsIn([folder])).toEqual({ 'nota-molens': 'algemeen', 'besloten-brug': 'besloten' });
  });

  it('is what the operator says for a whole path, and the file is told that it is not heeded', async () => {
    const folder = await folderWith({
      'nota-molens.md': NOTA,
      'brug.md': CLOSED,
      'regels.jsonl': `${JSON.stringify({ _id: 'regel-1', text: 'De molen draait.' })}\n`,
    });
    const corpus = await readCorpus([folder], { into: 'archief' });
    expect(new Set(corpus.documents.map(({ collection }) => collection))).toEqual(new Set(['archief']));
    expect(corpus.files.find(({ name }) => name === 'brug.md')?.warnings).toEqual([
      'de collectie ‘besloten’ die het stuk zelf noemt is niet gebruikt; het staat in archief',
    ]);
  });

  it('is not what a file says that was fetched, nor what came with a mail says of itself', async () => {
    const own = `---\ncollectie: besloten\n---\n\n# Brief over windvanen (fictief)\n\nDe windvanen draaien goed.\n`;
    const entry = {
      sha256: sha256(PAGE),
      url: 'https://stukken.example/kst-1',
      opgehaaldVan: 'https://stukken.example/kst-1',
      id: 'kst-22112-9962',
      soort: null,
      titel: null,
      datum: null,
      taal: null,
      referenties: { com: [], celex: [], kamerstuk: [], dossier: [], tk: [] },
      ookBekendAls: [],
      bijlageBij: null,
      etag: null,
      laatstGewijzigd: null,
      versie: null,
      bron: 'woo' as const,
    };
    const folder = await folderWith({
      'windvanen.html': own,
      'herkomst.json': provenanceBytes(new Map([['windvanen.html', { ...entry, sha256: sha256(own) }]])),
      'post.eml': MAIL,
    });
    const { documents, files } = await readCorpus([folder]);
    expect(documents.map(({ collection }) => collection)).toEqual(documents.map(() => 'algemeen'));
    const mailed = await readCorpus([join(folder, 'post.eml')], { into: 'besloten' });
    // What is closed brings nothing into the open.
    expect(mailed.documents.map(({ collection }) => collection)).toEqual(['besloten', 'besloten']);
    expect(mailed.documents.map(({ source }) => source.standing)).toEqual([undefined, 'claimed']);
    expect(mailed.documents[1]?.sections.map(({ voice }) => voice)).not.toContain('kabinet');
    expect(files.every(({ status }) => status === 'indexed')).toBe(true);
  });

  it('that is no name is refused with what a name is', async () => {
    const folder = await folderWith({ 'brug.md': CLOSED.replace('besloten\n---', 'Heel Besloten\n---') });
    const { refused } = await readCorpus([folder]);
    expect(refused.map(({ message }) => message).join()).toMatch(
      /‘collectie’ .* kleine letters, cijfers en streepjes/,
    );
    for (const args of [
      ['ingest', folder],
      ['ask', 'Wat?'],
    ])
      expect(await run(...args, '--collection', 'Heel Besloten')).toMatchObject({
        code: 2,
        said: expect.stringMatching(/^Geef bij --collection de naam van een collectie: kleine letters/),
      });
  });
});

describe('--collection', () => {
  it('puts all in a collection, again where the bytes did not change, and confines what is asked', async () => {
    const out = await folderWith();
    const folder = await folderWith({ 'nota-molens.md': NOTA });
    const held = async () =>
      (await openIndexFolder(out)).collections.map(({ name, documents }) => [name, documents]);
    expect((await run('ingest', folder, '--collection', 'archief', '--out', out)).code).toBe(0);
    expect(await held()).toEqual([['archief', 1]]);
    await writeFile(join(folder, 'brug.md'), CLOSED);
    expect((await run('ingest', folder, '--out', out)).code).toBe(0);
    expect(await held()).toEqual([
      ['algemeen', 1],
      ['besloten', 1],
    ]);

    const at = ['--corpus', out];
    const open = [...at, '--collection', 'algemeen'];
    expect((await run('documents', ...at)).stdout).toMatch(
      /COLLECTIE[\s\S]*besloten-brug +kamerbrief +besloten/,
    );
    expect((await run('documents', ...open)).stdout).not.toContain('besloten');
    for (const command of ['documents', 'card']) {
      const closed = await run(command, 'besloten-brug', ...open);
      const absent = await run(command, 'verzonnen-brug', ...open);
      expect({ ...closed, said: closed.said.replaceAll('besloten', 'verzonnen') }).toEqual(absent);
      expect(closed.code).toBe(1);
    }
    const question = 'Wat wil het kabinet onder elke brug?';
    expect((await run('ask', question, ...at)).stdout).toContain('zwanenhalspomp');
    expect((await run('ask', question, ...open)).stdout).not.toContain('zwanenhalspomp');
    expect(await run('documents', ...at, '--collection', 'verzonnen')).toMatchObject({
      code: 1,
      said: 'De collectie verzonnen is er niet; kies uit: algemeen, besloten.',
    });
  });
});
