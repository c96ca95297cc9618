import { parentPort } from 'node:worker_threads';
import type { ReadResult } from '../extracted.ts';
import { extractPdf } from './extract.ts';

/** A file to read. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly sha256: string;
}

/** What the thread says: it begins a page, it is done, or the program failed on the file. */
export type Reply =
  | { readonly kind: 'page' }
  | { readonly kind: 'done'; readonly result: ReadResult }
  | { readonly kind: 'failed' };

const port = parentPort;
// The library drops promises of pictures that it cannot unpack; nobody waits for them.
process.on('unhandledRejection', () => undefined);
port?.on('message', ({ bytes, name, sha256 }: Job) => {
  const reply = (message: Reply): void => port.postMessage(message);
  extractPdf(bytes, name, sha256, () => reply({ kind: 'page' })).then(
    (result) => reply({ kind: 'done', result }),
    () => reply({ kind: 'failed' }),
  );
});
