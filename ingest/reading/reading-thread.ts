import { parentPort } from 'node:worker_threads';
import { extractPdf } from '../../src/sources/pdf/extract.ts';
import type { Reply } from '../../src/sources/threads.ts';
import { type Job, type ReadFile, readFile } from './read-file.ts';

const port = parentPort;
// The library of PDF drops promises of pictures that it cannot unpack; nobody waits for them.
process.on('unhandledRejection', () => undefined);
port?.on('message', (job: Job) => {
  const reply = (message: Reply<ReadFile>): void => port.postMessage(message);
  const step = (): void => reply({ kind: 'step' });
  readFile(
    job,
    { pdf: async () => (bytes, name, sha256) => extractPdf(bytes, name, sha256, step) },
    step,
  ).then(
    (result) => reply({ kind: 'done', result }),
    (error: unknown) => reply({ kind: 'failed', error: error instanceof Error ? error.name : typeof error }),
  );
});
