import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalWorker, startWorker } from '../bench/worker.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'dist');

/**
 * The worker over these files, those that were built unless told, with these settings on top. What it keeps goes with
 * it: a database of whoever works on this machine is not written in, and a model that is set here is not asked.
 */
export async function startServer(
  assets = BUILT,
  settings: Readonly<Record<string, string>> = {},
): Promise<Pick<LocalWorker, 'address' | 'stop'>> {
  const state = await mkdtemp(join(tmpdir(), 'notabene-browser-'));
  const given = Object.entries({ NOTABENE_MODEL: '', ...settings });
  const options = given.flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  const { address, stop } = await startWorker(assets, ['--persist-to', state, ...options]);
  return {
    address,
    stop: async () => {
      await stop();
      await rm(state, { recursive: true, force: true });
    },
  };
}
