import { rm } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import { type FakeModel, startFakeModel } from '../model/fake-server.ts';
import { startServer } from './server.ts';

export interface WithModel {
  /** Of the server that asks the model. */
  readonly address: string;
  readonly model: FakeModel;
}

/**
 * For the tests of one file: a server of their own, with a model on this machine that does as it is told. `assets` makes
 * a folder of files to serve, which goes with the server; `steps` are what the model is asked for.
 */
export function withModel(assets?: () => Promise<string>, steps = 'rephrase'): () => WithModel {
  let running: (WithModel & { readonly stop: () => Promise<unknown> }) | undefined;
  beforeAll(async () => {
    const model = await startFakeModel();
    const folder = await assets?.();
    const server = await startServer(folder, {
      NOTABENE_MODEL: 'nep',
      NOTABENE_MODEL_STEPS: steps,
      // What a model says in other words is held by the encoder; a claim in its words by the words alone.
      ...(steps !== 'rephrase' && { NOTABENE_ENCODER: '' }),
      OPENAI_BASE_URL: model.url,
    });
    const stop = async () => {
      await Promise.all([server.stop(), model.close()]);
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    };
    running = { address: server.address, model, stop };
  });
  afterAll(() => running?.stop());
  return () => {
    if (running === undefined) throw new Error('The server was not started.');
    return running;
  };
}
