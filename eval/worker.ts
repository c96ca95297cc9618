/**
 * A thread that reads dossiers and puts questions; see `run.ts`. With weights of speakers of its own it reads every
 * document by those, in place of the ones that ship.
 */

import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Task, ThreadData } from './run.ts';

const { weights, ...rest } = workerData as ThreadData;
if (weights !== null)
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('/src/documents/voice-weights.json')
        ? { format: 'json', source: readFileSync(weights), shortCircuit: true }
        : next(url, context),
  });
// What is imported from here on has the weights.
const { doer } = await import('./asking.ts');
const done = doer(rest);
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await done(task)));
