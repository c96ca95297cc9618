/** Reads what readers added on the page, beside what the index has; started by the server for each change. */
import process from 'node:process';
import type { AddOrder, AddReply } from '../src/server/additions.ts';
import { applyChange, ingestedIn, problemOf } from './additions.ts';

const tell = (reply: AddReply): Promise<void> =>
  new Promise((told) => {
    process.send?.(reply, undefined, undefined, () => told());
  });

process.once('message', async ({ index, state, change }: AddOrder) => {
  try {
    if (change === null) await tell({ type: 'ingested', files: await ingestedIn(index) });
    else {
      await applyChange({ index, state }, change, (step) => void tell({ type: 'step', ...step }));
      await tell({ type: 'done' });
    }
  } catch (error) {
    await tell({ type: 'problem', message: problemOf(error) });
  }
  // Threads that read files stay for the next ones, of which there are none.
  if (process.connected) process.disconnect();
  process.exit();
});
