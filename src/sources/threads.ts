import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';

/** Within what a job must stay. Times in milliseconds, memory in megabytes. */
export interface Limits {
  /** Longest between two signs of progress. */
  readonly step: number;
  readonly total: number;
  /** Objects of the program itself. */
  readonly heap: number;
  /** All memory of the thread, unpacked bytes included. */
  readonly memory: number;
}

/** What a thread says: it goes on, it is done, or the program failed on the job with an error of this name. */
export type Reply<Result> =
  | { readonly kind: 'step' }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: string };

/** How a job ended: with its result, at a limit, or because the program failed on it. */
export type Ended<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'stuck' }
  | { readonly kind: 'out_of_memory' }
  | { readonly kind: 'failed'; readonly error: string };

const MEBIBYTE = 1024 * 1024;
/** How often the memory of a busy thread is looked at, in milliseconds: it fills some hundred megabytes in that time. */
const LOOK_MS = 100;

/** Runs tasks so many at a time; the others wait for their turn. */
export const someAtATime = (size: number): (<T>(task: () => Promise<T>) => Promise<T>) => pLimit(size);

/**
 * Threads that do jobs and stay for the next one. Only a thread can be stopped when a hostile file keeps it
 * busy, so each job has a limit of time and of memory, at which its thread is ended; the other jobs go on.
 * What a thread prints is not shown, since a library's own words can quote the file.
 */
export class Threads<Job, Result> {
  readonly #script: URL;
  readonly #limits: Limits;
  readonly #idle: Worker[] = [];
  readonly #queue: ReturnType<typeof pLimit>;

  /** `size` is how many jobs run at a time. */
  constructor(script: URL, limits: Limits, size = 1) {
    this.#script = script;
    this.#limits = limits;
    this.#queue = pLimit(size);
  }

  /** Does a job when a thread is free. `transfer` moves to the thread and can't be used afterwards. */
  run(
    job: Job,
    transfer: readonly ArrayBuffer[] = [],
    limits: Limits = this.#limits,
  ): Promise<Ended<Result>> {
    return this.#queue(() => this.#runNow(job, transfer, limits));
  }

  #runNow(job: Job, transfer: readonly ArrayBuffer[], limits: Limits): Promise<Ended<Result>> {
    const worker = this.#idle.pop() ?? this.#start();
    worker.ref();
    return new Promise((resolve) => {
      let step: NodeJS.Timeout;
      const end = (ended: Ended<Result>, keep: boolean): void => {
        clearTimeout(step);
        clearTimeout(total);
        clearInterval(look);
        for (const event of ['message', 'error', 'exit', 'messageerror']) worker.removeAllListeners(event);
        worker.on('error', () => undefined);
        if (keep) {
          worker.unref();
          this.#idle.push(worker);
        } else void worker.terminate();
        resolve(ended);
      };
      const wait = (): void => {
        clearTimeout(step);
        step = setTimeout(() => end({ kind: 'stuck' }, false), limits.step);
      };
      const total = setTimeout(() => end({ kind: 'stuck' }, false), limits.total);
      const look = setInterval(() => {
        memoryOf(worker).then(
          (bytes) => bytes > limits.memory * MEBIBYTE && end({ kind: 'out_of_memory' }, false),
          () => undefined,
        );
      }, LOOK_MS);
      worker.on('message', (reply: Reply<Result>) => {
        if (reply.kind === 'step') wait();
        else end(reply, reply.kind === 'done');
      });
      worker.on('messageerror', () => end({ kind: 'failed', error: 'messageerror' }, false));
      worker.on('error', (error: Error & { code?: string }) =>
        end(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? { kind: 'out_of_memory' }
            : { kind: 'failed', error: error.name },
          false,
        ),
      );
      worker.on('exit', () => end({ kind: 'failed', error: 'exit' }, false));
      wait();
      worker.postMessage(job, [...transfer]);
    });
  }

  #start(): Worker {
    return new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heap },
      stdout: true,
      stderr: true,
    });
  }
}

/** What a thread holds, in bytes, also while it is busy: its objects and what stands outside its heap. */
async function memoryOf(worker: Worker): Promise<number> {
  // Older versions of Node can't look into a thread; there only its own objects are bounded.
  if (typeof worker.getHeapStatistics !== 'function') return 0;
  const { used_heap_size: heap, external_memory: outside } = await worker.getHeapStatistics();
  return heap + outside;
}
