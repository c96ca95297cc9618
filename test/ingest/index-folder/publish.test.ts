import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../../cli/notabene.ts';
import { readCorpus } from '../../../ingest/corpus.ts';
import { buildFolder } from '../../../ingest/index-folder/build-folder.ts';
import { isIndexFolder, openIndexFolder } from '../../../ingest/index-folder/index-folder.ts';
import { holdFolder, withdrawIndex } from '../../../ingest/index-folder/publish.ts';
import { NO_CHANGE, readReleases } from '../../../ingest/index-folder/releases.ts';
import { heldIn } from '../../../ingest/reading/origin.ts';
import { FICHE, NOTA } from '../../cli/fictional.ts';
import { folderWith } from '../../cli/folder.ts';
import { publishFolder } from '../../cli/publish-folder.ts';
import { run } from '../../cli/run.ts';
import { screen } from '../../cli/screen.ts';

/** Name → checksum of everything in a folder. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await Promise.all(
    (await readdir(folder)).map(async (name) => [
      name,
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex'),
    ]),
  );
  return Object.fromEntries(entries);
}

async function build(files: Readonly<Record<string, string>>, folder: string) {
  return buildFolder(await readCorpus([await folderWith(files)]), folder);
}

const OLD = { 'nota-molens.md': NOTA };
const NEW = { 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE };

/** The files of an index over the new documents that the one over the old ones doesn't have yet. */
const partsOf = async (next: string, old: string): Promise<number> => {
  const there = new Set(await readdir(old));
  return (await readdir(next)).filter((name) => !there.has(name)).length;
};

/**
 * The steps of a run that replaces an index, and what a reader finds when the run is killed there. It writes
 * the lock, the parts that are not there yet, the account and the pointer, renames each but the lock into place and
 * the account to its own name, and then removes the old parts and the lock.
 */
const stepsOf = (last: number): Readonly<Record<string, 'old' | 'new'>> => ({
  'write:1': 'old',
  'write:2': 'old',
  [`write:${last + 1}`]: 'old',
  [`write:${last + 2}`]: 'old',
  [`write:${last + 3}`]: 'old',
  'rename:1': 'old',
  [`rename:${last}`]: 'old',
  [`rename:${last + 1}`]: 'old',
  [`rename:${last + 2}`]: 'old',
  [`rename:${last + 3}`]: 'new',
  'rm:1': 'new',
  [`rm:${last + 1}`]: 'new',
});

/** The steps around the record of a file that is released, which is written after parts and account and before the pointer. */
const releaseStepsOf = (last: number): Readonly<Record<string, string>> => ({
  [`write:${last + 3}`]: 'not, old',
  [`rename:${last + 2}`]: 'not, old',
  [`write:${last + 4}`]: 'released, old',
  [`rename:${last + 3}`]: 'released, old',
  [`rename:${last + 4}`]: 'released, new',
  'rm:1': 'released, new',
});

/** Publishes in a process of its own, which is killed at this step. */
async function publishAndDie(step: string, ...args: readonly string[]): Promise<void> {
  const { signal } = await run(args, {
    program: fileURLToPath(new URL('../../cli/publish-folder.ts', import.meta.url)),
    preload: [new URL('../../cli/die-at.ts', import.meta.url).href],
    env: { DIE_AT: step },
  });
  expect(signal, step).toBe('SIGKILL');
}

describe('publishing an index', () => {
  it('gives the same bytes for the same input, with nothing left of the one before', async () => {
    const [clean, replaced] = [await folderWith(), await folderWith()];
    await build(NEW, clean);
    await build(OLD, replaced);
    await build(NEW, replaced);
    expect(await contentsOf(replaced)).toEqual(await contentsOf(clean));
    await build(NEW, replaced);
    expect(await contentsOf(replaced)).toEqual(await contentsOf(clean));
  });

  it('removes nothing that someone else put in the folder, whatever it is called', async () => {
    const theirs = [
      'aantekening.json',
      'index-eigen.json',
      'documents-20251201.pdf',
      'passages-20251201.docx',
      'index-20250101.html',
      'links.20251201.json',
      'index-20250101.json',
      'vocabulary-0123456789abcdef.txt',
      'chunk-0123456789abcdef.jsonl',
      'terms-0123456789abcdef.txt',
      'postings-1.bin',
      '.concept.tmp',
      '.nota.docx.3f0c9a52-7f65-4d0e-9a3b-0a1b2c3d4e5f.tmp',
    ];
    const folder = await folderWith(Object.fromEntries(theirs.map((name) => [name, 'van iemand anders'])));
    await build(OLD, folder);
    await build(NEW, folder);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(theirs));
    await withdrawIndex(folder, NO_CHANGE);
    expect((await readdir(folder)).sort()).toEqual(theirs.sort());
  });

  it('removes what a killed run had not finished', async () => {
    const uuid = '3f0c9a52-7f65-4d0e-9a3b-0a1b2c3d4e5f';
    const left = [
      `.current.json.${uuid}.tmp`,
      `.index-0123456789abcdef.json.${uuid}.tmp`,
      `.terms-0123456789abcdef.bin.${uuid}.tmp`,
      `.chunk-${'0123456789abcdef'.repeat(2)}.jsonl.${uuid}.tmp`,
      `.lock.${uuid}.tmp`,
    ];
    const folder = await folderWith({
      ...Object.fromEntries(left.map((name) => [name, '{'])),
      // Of a build before this form, and of one of now.
      'links-0123456789abcdef.json': '[]',
      'postings-0123456789abcdef.bin': '[]',
      [`chunk-${'0123456789abcdef'.repeat(2)}.jsonl`]: '{}',
    });
    const clean = await folderWith();
    await build(NEW, folder);
    await build(NEW, clean);
    expect(await contentsOf(folder)).toEqual(await contentsOf(clean));
  });

  it.each(['heads-', 'postings-', 'chunk-'])('mends a file that was damaged: %s', async (kind) => {
    const [clean, damaged] = [await folderWith(), await folderWith()];
    await build(OLD, clean);
    await build(OLD, damaged);
    for (const name of await readdir(damaged))
      if (name.startsWith(kind)) await writeFile(join(damaged, name), '[]');
    const read = async () => (await openIndexFolder(damaged)).held('nota-molens');
    await expect(read()).rejects.toMatchObject({ code: 'damaged' });
    await build(OLD, damaged);
    expect(await contentsOf(damaged)).toEqual(await contentsOf(clean));
    expect(await read()).toBeDefined();
  });

  it('row 56: leaves the old index or the new one whole, wherever it is killed, and the next run finishes', {
    timeout: 60_000,
  }, async () => {
    const [old, clean] = [await folderWith(), await folderWith()];
    await build(OLD, old);
    await build(NEW, clean);
    const before = (await openIndexFolder(old)).fingerprint;
    const after = (await openIndexFolder(clean)).fingerprint;
    const outcomes: Record<string, string> = {};
    const steps = stepsOf(await partsOf(clean, old));
    for (const step of Object.keys(steps)) {
      const folder = await folderWith();
      await cp(old, folder, { recursive: true });
      await publishAndDie(step, clean, folder);
      const { fingerprint } = await openIndexFolder(folder);
      outcomes[step] = fingerprint === before ? 'old' : fingerprint === after ? 'new' : fingerprint;
      // The account goes with the pointer: it is never about another index.
      expect(await heldIn(folder), step).toMatchObject({ kind: 'own', manifest: { fingerprint } });
      await build(NEW, folder);
      expect(await contentsOf(folder), step).toEqual(await contentsOf(clean));
    }
    expect(outcomes).toEqual(steps);
  });

  it('writes what is released whole and before the index that relies on it, wherever it is killed', {
    timeout: 60_000,
  }, async () => {
    const mark = 'a'.repeat(64);
    const [old, next] = [await folderWith(), await folderWith()];
    await build(OLD, old);
    await build(NEW, next);
    const clean = await folderWith();
    await cp(old, clean, { recursive: true });
    await publishFolder(next, clean, mark);
    const after = (await openIndexFolder(next)).fingerprint;
    const outcomes: Record<string, string> = {};
    const steps = releaseStepsOf(await partsOf(next, old));
    for (const step of Object.keys(steps)) {
      const folder = await folderWith();
      await cp(old, folder, { recursive: true });
      await publishAndDie(step, next, folder, mark);
      const { fingerprint } = await openIndexFolder(folder);
      const released = (await readReleases(folder)).map(({ sha256 }) => sha256);
      outcomes[step] =
        `${released.join() === mark ? 'released' : 'not'}, ${fingerprint === after ? 'new' : 'old'}`;
      await publishFolder(next, folder, mark);
      expect(await contentsOf(folder), step).toEqual(await contentsOf(clean));
    }
    expect(outcomes).toEqual(steps);
  });

  it('withdraws an index with its release, so that a killed run never leaves the index released', {
    timeout: 60_000,
  }, async () => {
    const mark = 'b'.repeat(64);
    const [old, empty] = [await folderWith(), await folderWith()];
    await build(OLD, old);
    const released = await folderWith();
    await publishFolder(old, released, mark);
    for (const step of ['rm:1', 'rm:2', 'rm:3', 'rm:4', 'rm:6']) {
      const folder = await folderWith();
      await cp(released, folder, { recursive: true });
      await publishAndDie(step, empty, folder, '', mark);
      const [records, opened] = [await readReleases(folder), await isIndexFolder(folder)];
      // Whole and released, or no longer released and then still whole or gone.
      if (opened) await openIndexFolder(folder);
      else expect(records, step).toEqual([]);
      await publishFolder(empty, folder, '', mark);
      expect(await readdir(folder), step).toEqual([]);
    }
  });

  it('does not publish what relies on a release that was taken back meanwhile', async () => {
    const [folder, from] = [await folderWith(), await folderWith()];
    await build(OLD, folder);
    const before = await contentsOf(folder);
    const corpus = await readCorpus([await folderWith(NEW)]);
    await expect(
      buildFolder(corpus, folder, 'own', {
        releases: { add: [], remove: [], relied: ['c'.repeat(64)] },
      }),
    ).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining('intussen ingetrokken') });
    const current = await readFile(join(folder, 'current.json'));
    await build(OLD, from);
    expect(current.equals(await readFile(join(from, 'current.json')))).toBe(true);
    await build(OLD, folder);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('row 83: lets one of several at once do it; the others say so, and a reader always finds a whole index', {
    timeout: 60_000,
  }, async () => {
    const folder = await folderWith();
    await build(OLD, folder);
    const inputs = [await folderWith(NEW), await folderWith(NEW)];
    let running = true;
    const first = await holdFolder(folder);
    const runs = Promise.all(inputs.map((input) => run(['ingest', input, '--out', folder]))).finally(() => {
      running = false;
    });
    const seen = new Set<number>();
    while (running) {
      const { documents } = await openIndexFolder(folder);
      seen.add(documents);
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const { code, stderr, stdout } of await runs) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Een andere opdracht schrijft nu in .*; wacht tot die klaar is/);
      expect(stdout).toBe('');
    }
    expect([...seen]).toEqual([1]);
    await first.release();
    expect(await main(['ingest', inputs[0] ?? '', '--out', folder], screen())).toBe(0);
    expect((await openIndexFolder(folder)).documents).toBe(2);
  });

  it('leaves no folder behind where nothing could be indexed', async () => {
    const out = join(await folderWith(), 'index');
    expect(await main(['ingest', join(out, 'weg.txt'), '--out', out], screen())).not.toBe(0);
    await expect(readdir(out)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
