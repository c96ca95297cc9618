import { readCorpus } from '../ingest/corpus.ts';
import { openIndex } from '../src/search/packed/open.ts';
import { exportedAt, openExported } from './corpora.ts';
import { readDossier } from './dossier.ts';
import { RecordedEncoder } from './fit/recorded.ts';
import { rowsOf } from './measure/row.ts';
import { askedOf, player, requestsFor } from './model/model-requests.ts';
import type { Task, ThreadData } from './run.ts';
import { gatedOf, withNamesOf } from './split.ts';

/** Does the tasks of a thread: reads the documents of a dossier, or puts its questions to an index. */
export function doer({ folder, files, completions = [] }: Omit<ThreadData, 'fitted'>) {
  const replies = completions.length > 0 ? player(completions) : null;
  const open = files === null ? null : openIndex(async (name) => files.get(name));
  const opened = new Map<string, ReturnType<typeof openWith>>();
  /** The index of dossiers that one encoder read, with that; made once. */
  function openWith(names: readonly [string, ...string[]], words: boolean) {
    const encoder = words ? null : new RecordedEncoder(...names);
    return { index: openExported(folder, names, encoder), encoder };
  }
  return async ({ what, dossier: name, gated, words }: Task): Promise<readonly unknown[]> => {
    if (what === 'read') return (await readCorpus([exportedAt(folder, name)])).documents;
    const dossier = readDossier(name);
    const questions = gated ? gatedOf(name, dossier.questions) : dossier.questions;
    if (what === 'ask in fold') {
      const names = withNamesOf(name);
      const key = names.join(' ');
      const { index, encoder } = opened.get(key) ?? openWith(names, words);
      opened.set(key, { index, encoder });
      return rowsOf(await index, dossier, questions, encoder);
    }
    const encoder = words ? null : new RecordedEncoder(name);
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
