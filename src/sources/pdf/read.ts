import { Worker } from 'node:worker_threads';
import { BOUNDS, type ReadResult } from '../extracted.ts';
import type { Job, Reply } from './thread.ts';

/**
 * Longest that the library may take to open a file or to read one page, in milliseconds, and most memory for
 * its objects, in megabytes. A page of print takes some ten milliseconds.
 */
const LIMITS = { page: 20_000, memory: 1_500 };

/** How a read ends when it has no result. */
type Ending = 'stuck' | 'out_of_memory' | 'failed';

let idle: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a PDF file: what a reader of its pages sees, in reading order. It is done in a thread of its own,
 * since only a thread can be stopped when a hostile page keeps it busy, and since the library may write
 * nothing to our output. One file at a time; the thread stays for the next. `limit` is in milliseconds, for
 * opening the file and for each page.
 */
export function readPdf(
  bytes: Uint8Array,
  name: string,
  sha256: string,
  limit: number = LIMITS.page,
): Promise<ReadResult> {
  const result = queue.then(() => readNow(bytes, name, sha256, limit));
  queue = result.catch(() => undefined);
  return result;
}

async function readNow(bytes: Uint8Array, name: string, sha256: string, limit: number): Promise<ReadResult> {
  const tooLarge: ReadResult = {
    kind: 'refused',
    name,
    code: 'too_large',
    message: `‘${name}’ is te groot: splits het bestand in delen.`,
  };
  if (bytes.length > BOUNDS.binary) return tooLarge;
  // A copy, since it moves to the thread; `slice` of a Node buffer is none.
  const ended = await inThread({ bytes: new Uint8Array(bytes), name, sha256 }, limit);
  if (typeof ended !== 'string') return ended;
  if (ended !== 'failed')
    return {
      ...tooLarge,
      message: `‘${name}’ vraagt te veel rekenwerk om te lezen: sla het opnieuw op als PDF of splits het.`,
    };
  return {
    kind: 'refused',
    name,
    code: 'invalid_pdf',
    message: `‘${name}’ is geen PDF-bestand of is beschadigd: haal het opnieuw op bij de bron.`,
  };
}

function inThread(job: Job, limit: number): Promise<ReadResult | Ending> {
  const worker = idle ?? start();
  idle = null;
  worker.ref();
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout;
    const end = (ending: ReadResult | Ending, keep: boolean): void => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      if (keep) {
        worker.unref();
        idle = worker;
      } else {
        worker.on('error', () => undefined);
        void worker.terminate();
      }
      resolve(ending);
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => end('stuck', false), limit);
    };
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'page') wait();
      else if (reply.kind === 'done') end(reply.result, true);
      else end('failed', false);
    });
    worker.on('error', (error: Error & { code?: string }) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out_of_memory' : 'failed', false),
    );
    worker.on('exit', () => end('failed', false));
    wait();
    worker.postMessage(job, [job.bytes.buffer as ArrayBuffer]);
  });
}

const start = (): Worker =>
  new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory },
    // What the library prints stays in the thread and is not read.
    stdout: true,
    stderr: true,
  });
