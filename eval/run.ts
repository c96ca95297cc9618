import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Condition, exportDossiers } from './corpora.ts';
import { dossierNames } from './dossier.ts';
import type { Row } from './row.ts';

/** The questions of one dossier, all of them or those that CI asks. */
export interface Task {
  readonly condition: Condition;
  readonly dossier: string;
  readonly gated: boolean;
}

/** More threads than this gain nothing: each opens the index of all dossiers. */
const MOST_THREADS = 4;

/**
 * Puts the questions of dossiers, over a thread for each core. The rows are in the order of the tasks and of the
 * questions, whatever thread was first.
 */
export async function run(
  tasks: readonly Task[],
  onDone: (done: number) => void = () => {},
): Promise<Map<Task, Row[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-eval-'));
  const names = tasks.some(({ condition }) => condition === 'open')
    ? dossierNames()
    : [...new Set(tasks.map(({ dossier }) => dossier))];
  const waiting = [...tasks];
  const rows = new Map<Task, Row[]>();
  const threads = Math.min(MOST_THREADS, availableParallelism(), tasks.length);
  try {
    await exportDossiers(names, folder);
    await Promise.all(Array.from({ length: threads }, work));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return new Map(tasks.map((task) => [task, rows.get(task) ?? []]));

  /** One thread, until no task is waiting. */
  async function work(): Promise<void> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { folder } });
    try {
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
        rows.set(task, await asked(worker, task));
        onDone(rows.size);
      }
    } finally {
      await worker.terminate();
    }
  }
}

function asked(worker: Worker, task: Task): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown): void => reject(error);
    worker.once('error', failed);
    worker.once('message', (rows: Row[]) => {
      worker.off('error', failed);
      resolve(rows);
    });
    worker.postMessage(task);
  });
}
