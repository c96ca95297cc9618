import { parentPort } from 'node:worker_threads';
import { readSource } from '../sources/read.ts';
import type { Reply } from '../sources/threads.ts';
import type { ReadText, TextJob } from './read-text.ts';

const port = parentPort;
// The library of PDF drops promises of pictures that it cannot unpack; nobody waits for them.
process.on('unhandledRejection', () => undefined);
port?.on('message', ({ name, bytes }: TextJob) => {
  const reply = (message: Reply<ReadText>): void => port.postMessage(message);
  readSource(bytes, name).then(
    (read) =>
      reply({
        kind: 'done',
        result:
          read.kind === 'refused'
            ? { ok: false, message: read.message }
            : { ok: true, text: read.source.body },
      }),
    (error: unknown) => reply({ kind: 'failed', error: error instanceof Error ? error.name : typeof error }),
  );
});
