import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCorpus } from '../../ingest/corpus.ts';
import { buildFolder } from '../../ingest/index-folder/build-folder.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { SenseEncoder } from '../meaning/senses.ts';
import { FICHE, NOTA } from './fictional.ts';
import { folderWith } from './folder.ts';
import { run } from './run.ts';

/** The one that comes along, which tests do without unless they ask for it. */
const SHIPPED = { env: { NOTABENE_ENCODER: '' } };
const PAPERS = { 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE };

it('reads papers in by the model that comes along, and finds what no word of the question says', {
  timeout: 120_000,
}, async () => {
  const [corpus, out] = [await folderWith(PAPERS), join(await folderWith(), 'index')];
  expect(await run(['ingest', corpus, '--out', out], SHIPPED)).toMatchObject({ code: 0 });
  const { meaning } = await openIndexFolder(out);
  expect(meaning?.dims).toEqual({ vector: 384, piece: 64 });
  const question = 'How often should a viaduct be inspected?';
  const found = await run(['search', question, '--corpus', out, '--json'], SHIPPED);
  const [first] = JSON.parse(found.stdout).hits;
  expect(first.text).toContain('elke zes jaar keuren');
  expect(first.found.meaning).toBeGreaterThan(0.3);
  const without = await run(['search', question, '--corpus', out, '--json']);
  expect(JSON.parse(without.stdout).hits.every((hit: { found?: object }) => hit.found === undefined)).toBe(
    true,
  );
});

it('refuses to put a question to an index of another encoder, with what to do', async () => {
  const [corpus, out] = [await readCorpus([await folderWith(PAPERS)]), await folderWith()];
  await buildFolder(corpus, out, 'own', { encoder: new SenseEncoder('a') });
  const { code, stderr } = await run(['ask', 'Wat vindt het kabinet van bruggen?', '--corpus', out], SHIPPED);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/ander taalmodel.*notabene ingest.*NOTABENE_ENCODER=none/),
  ]);
});

it('takes over what was encoded for a folder before, also by another version of the program', async () => {
  const [corpus, folder] = [await readCorpus([await folderWith(PAPERS)]), await folderWith()];
  const [first, again, other] = [new SenseEncoder('a'), new SenseEncoder('a'), new SenseEncoder('b')];
  await buildFolder(corpus, folder, 'shipped', { encoder: first });
  const pointer = join(folder, 'current.json');
  const written = JSON.parse(await readFile(pointer, 'utf8'));
  await writeFile(pointer, JSON.stringify({ ...written, fingerprint: '0'.repeat(64) }));
  await buildFolder(corpus, folder, 'shipped', { encoder: again });
  expect(first.encoded).toBeGreaterThan(0);
  expect(again.encoded).toBe(0);
  expect(JSON.parse(await readFile(pointer, 'utf8'))).toEqual(written);
  await buildFolder(corpus, folder, 'shipped', { encoder: other });
  expect(other.encoded).toBe(first.encoded);
});
