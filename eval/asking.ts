import { readCorpus } from '../ingest/corpus.ts';
import { openIndex } from '../src/search/packed/open.ts';
import { exportedAt, openExported } from './corpora.ts';
import { readDossier } from './dossier.ts';
import { RecordedEncoder } from './fit/recorded.ts';
import { rowsOf } from './measure/row.ts';
import { askedOf, player, requestsFor } from './model/model-requests.ts';
import type { Task, ThreadData } from './run.ts';
import { gatedOf } from './split.ts';

/** Does the tasks of a thread: reads the documents of a dossier, or puts its questions to an index. */
export function doer({ folder, files, completions = [] }: Omit<ThreadData, 'fitted'>) {
  const replies = completions.length > 0 ? player(completions) : null;
  const open = files === null ? null : openIndex(async (name) => files.get(name));
  return async ({ what, dossier: name, gated, words }: Task): Promise<readonly unknown[]> => {
    if (what === 'read') return (await readCorpus([exportedAt(folder, name)])).documents;
    const dossier = readDossier(name);
    const questions = gated ? gatedOf(name, dossier.questions) : dossier.questions;
    // Of the index of all nothing was encoded: the encoder of a fold can't be asked about the others.
    const encoder = open === null && !words ? new RecordedEncoder(name) : null;
    if (what === 'requests') {
      const index = await openExported(folder, name, encoder);
      const requested: unknown[] = [];
      for (const question of askedOf(dossier))
        requested.push(await requestsFor(index, question, encoder, replies));
      return requested;
    }
    return rowsOf(await (open ?? openExported(folder, name, encoder)), dossier, questions, encoder);
  };
}
