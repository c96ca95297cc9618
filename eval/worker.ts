/** Puts the questions of one dossier after another, in a thread of its own; see `run.ts`. */

import { parentPort, workerData } from 'node:worker_threads';
import type { SearchIndex } from '../src/search/index.ts';
import { openExported } from './corpora.ts';
import { dossierNames, readDossier } from './dossier.ts';
import { rowsOf } from './row.ts';
import type { Task } from './run.ts';
import { gatedOf } from './split.ts';

const { folder } = workerData as { readonly folder: string };
let open: Promise<SearchIndex> | undefined;

parentPort?.on('message', async ({ condition, dossier: name, gated }: Task) => {
  const dossier = readDossier(name);
  open ??= condition === 'open' ? openExported(folder, dossierNames()) : undefined;
  const index = await (condition === 'open' ? open : openExported(folder, [name]));
  if (!index) throw new Error(`No index for ${name}.`);
  const questions = gated ? gatedOf(name, dossier.questions) : dossier.questions;
  parentPort?.postMessage(await rowsOf(index, dossier, questions));
});
