import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';

/** What the first process needs to look after the others. */
export interface Supervision {
  /** The file that each of them runs. */
  readonly program: string;
  /** Told to stop. */
  readonly stop: AbortSignal;
  readonly log: (line: object) => void;
  /** Called when the first of them listens. */
  readonly onListening: (place: { readonly host: string; readonly port: number }) => void;
}

/** One that ends so soon after its start has something wrong that another start does not mend, in milliseconds. */
const TOO_SOON_MS = 2_000;
/** After so many of those in a row it is given up. */
const MOST_TOO_SOON = 5;

/**
 * Keeps so many processes answering until told to stop: one that dies is started again. Counts of budgets are kept
 * here for all of them. Gives the exit code.
 */
export async function superviseWorkers(
  number: number,
  { program, stop, log, onListening }: Supervision,
): Promise<number> {
  new RateLimiterClusterMaster();
  cluster.setupPrimary({ exec: program, args: [], silent: false });
  const started = new Map<Worker, number>();
  let tooSoon = 0;
  let heard = false;
  const failed = Promise.withResolvers<number>();
  const start = () => {
    const worker = cluster.fork();
    started.set(worker, performance.now());
  };
  cluster.on('listening', (_, { address, port }) => {
    if (!heard) onListening({ host: address ?? '', port });
    heard = true;
  });
  cluster.on('exit', (worker, code, signal) => {
    const lived = performance.now() - (started.get(worker) ?? 0);
    started.delete(worker);
    if (stop.aborted) return;
    log({ alert: 'worker_ended', code, signal });
    tooSoon = lived < TOO_SOON_MS ? tooSoon + 1 : 0;
    if (tooSoon >= MOST_TOO_SOON) failed.resolve(1);
    else start();
  });
  for (let each = 0; each < number; each += 1) start();
  const stopped = stop.aborted ? Promise.resolve() : once(stop, 'abort');
  const code = await Promise.race([stopped.then(() => 0), failed.promise]);
  const gone = [...started.keys()].map((worker) => once(worker, 'exit'));
  for (const worker of started.keys()) worker.process.kill('SIGTERM');
  await Promise.all(gone);
  return code;
}
