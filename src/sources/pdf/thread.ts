import { parentPort } from 'node:worker_threads';
import type { ReadResult } from '../extracted.ts';
import type { Reply } from '../threads.ts';
import { extractPdf } from './extract.ts';

/** A file to read. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly sha256: string;
}

const port = parentPort;
// The library drops promises of pictures that it cannot unpack; nobody waits for them.
process.on('unhandledRejection', () => undefined);
port?.on('message', ({ bytes, name, sha256 }: Job) => {
  const reply = (message: Reply<ReadResult>): void => port.postMessage(message);
  extractPdf(bytes, name, sha256, () => reply({ kind: 'step' })).then(
    (result) => reply({ kind: 'done', result }),
    () => reply({ kind: 'failed', error: 'Error' }),
  );
});
