import { parentPort } from 'node:worker_threads';
import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';
import { openEncoder } from '../../src/server/encoder.ts';
import type { Reply } from '../../src/sources/threads.ts';
import type { EncodingJob } from './threads.ts';

const port = parentPort;
let opened: Promise<Encoder | null> | undefined;

async function encode({ folder, sentences }: EncodingJob): Promise<Encoding[]> {
  opened ??= openEncoder({}, 1, folder);
  return (await opened)?.sentences(sentences) ?? [];
}

port?.on('message', (job: EncodingJob) => {
  const reply = (message: Reply<Encoding[]>): void => port.postMessage(message);
  encode(job).then(
    (result) => reply({ kind: 'done', result }),
    (error: unknown) =>
      reply({ kind: 'failed', error: error instanceof Error ? error.message : typeof error }),
  );
});
