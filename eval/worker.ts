/**
 * A thread that reads dossiers and puts questions; see `run.ts`. What is given as fitted takes the place of what ships.
 */

import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Task, ThreadData } from './run.ts';

const { fitted, ...rest } = workerData as ThreadData;
registerHooks({
  load: (url, context, next) => {
    const instead = Object.entries(fitted).find(([path]) => url.endsWith(path))?.[1];
    return instead === undefined
      ? next(url, context)
      : { format: 'json', source: readFileSync(instead), shortCircuit: true };
  },
});
// What is imported from here on has what was fitted without the fold.
const { doer } = await import('./asking.ts');
const done = doer(rest);
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await done(task)));
