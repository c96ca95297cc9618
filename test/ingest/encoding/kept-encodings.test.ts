import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../ingest/corpus.ts';
import { buildFolder } from '../../../ingest/index-folder/build-folder.ts';
import type { Corpus } from '../../../ingest/outcome.ts';
import { FICHE, NOTA } from '../../cli/fictional.ts';
import { folderWith } from '../../cli/folder.ts';
import { SenseEncoder } from '../../meaning/senses.ts';

/** Stops after so many times that it is asked. */
class Stopping extends SenseEncoder {
  #left: number;
  constructor(fingerprint: string, times: number) {
    super(fingerprint);
    this.#left = times;
  }
  override async sentences(...given: Parameters<SenseEncoder['sentences']>) {
    if (this.#left-- === 0) throw new Error('stopped');
    return super.sentences(...given);
  }
}

/** Works on two calls at a time, and is ready with the second one first. */
class Crossing extends SenseEncoder {
  readonly atOnce = 2;
  crossed = 0;
  #first: (() => void) | undefined;
  override async sentences(...given: Parameters<SenseEncoder['sentences']>) {
    if (this.#first === undefined) await new Promise<void>((go) => (this.#first = go));
    else {
      this.crossed += 1;
      setTimeout(this.#first, 1);
      this.#first = undefined;
    }
    return super.sentences(...given);
  }
}

const corpus = async () =>
  readCorpus([await folderWith({ 'nota-molens.md': NOTA, 'fiche-bruggen.md': FICHE })]);

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  const read = names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')] as const);
  return new Map(await Promise.all(read));
}

/** A folder in which a build stopped when it had encoded one of the two documents. */
async function stopped(read: Corpus) {
  const out = await folderWith();
  const encoder = new Stopping('a', 1);
  await expect(buildFolder(read, out, 'own', { encoder })).rejects.toThrow('stopped');
  const [kept = ''] = (await readdir(out)).filter((name) => name.startsWith('encodings-'));
  return { out, encoded: encoder.encoded, kept: join(out, kept) };
}

describe('a build that was stopped while it encoded', () => {
  it('goes on where it was, gives what one gives that was not stopped, and leaves nothing beside it', async () => {
    const read = await corpus();
    const [whole, never] = [new SenseEncoder('a'), await folderWith()];
    await buildFolder(read, never, 'own', { encoder: whole });
    const { out, encoded } = await stopped(read);
    const rest = new SenseEncoder('a');
    await buildFolder(read, out, 'own', { encoder: rest });
    expect(encoded).toBeGreaterThan(0);
    expect(encoded + rest.encoded).toBe(whole.encoded);
    expect(await contents(out)).toEqual(await contents(never));
  });

  it('does again what was not written whole, and what another encoder made', async () => {
    const read = await corpus();
    const { out, kept } = await stopped(read);
    const bytes = await readFile(kept);
    await appendFile(kept, bytes.subarray(0, bytes.length - 1));
    const [rest, other] = [new SenseEncoder('a'), new SenseEncoder('b')];
    await buildFolder(read, out, 'own', { encoder: rest });
    await expect(readFile(kept)).rejects.toMatchObject({ code: 'ENOENT' });
    const again = await stopped(read);
    await buildFolder(read, again.out, 'own', { encoder: other });
    expect(other.encoded).toBeGreaterThan(rest.encoded);
  });
});

describe('a build with an encoder that works on more than one document at a time', () => {
  it('is, byte for byte, that of one after the other', async () => {
    const read = await corpus();
    const [one, two] = [await folderWith(), await folderWith()];
    const crossing = new Crossing('a');
    await buildFolder(read, one, 'own', { encoder: new SenseEncoder('a') });
    await buildFolder(read, two, 'own', { encoder: crossing });
    expect(crossing.crossed).toBeGreaterThan(0);
    expect(await contents(two)).toEqual(await contents(one));
  });
});
