import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { theEncoder } from '../ingest/encoding/encoder.ts';
import type { Document } from '../src/documents/document.ts';
import { buildIndex } from '../src/search/build.ts';
import { exportDossiers } from './corpora.ts';
import { dossierNames } from './dossier.ts';
import type { Row } from './measure/row.ts';
import type { Asked, Completion, Forms } from './model/model-requests.ts';
import { foldOf, isTest, withoutFold } from './split.ts';

/**
 * To read the documents of one dossier, to put its questions (all of them, or those that CI asks) to it alone or to one
 * index with the others of its fold, or to note what a model is asked for some.
 */
export interface Task {
  readonly what: 'read' | 'ask' | 'ask in fold' | 'requests';
  readonly dossier: string;
  readonly gated: boolean;
  /** By words alone. */
  readonly words: boolean;
}

/** What a model is asked for one question. */
export interface Requested {
  readonly asked: Asked;
  readonly forms: Forms;
}

/** What a thread is started with. */
export interface ThreadData {
  /** Where the dossiers were exported. */
  readonly folder: string;
  /** Files to read by in place of those that ship, by how the path of each ends. */
  readonly fitted: Readonly<Record<string, string>>;
  /** The index of all dossiers, to ask that one; null to ask each dossier alone. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
  /** What a model replied, for requests that are made with that. */
  readonly completions?: readonly Completion[];
}

export interface RunOptions {
  readonly gated?: boolean;
  /** Each dossier is read by what was fitted without it, rather than by what ships. */
  readonly outOfFold?: boolean;
  /** The questions are put to words alone. */
  readonly words?: boolean;
  readonly onDone?: () => void;
}

/** Puts the questions of dossiers to each dossier alone, in the order of the names. */
export const runAlone = (names: readonly string[], options: RunOptions = {}): Promise<Row[]> =>
  exported(names, async (folder) => {
    const rows = await done<Row>(names, 'ask', { folder, files: null }, options);
    return names.flatMap((name) => rows.get(name) ?? []);
  });

/** What a model is asked for questions of each dossier, read by what was fitted without it. */
export const runRequests = (
  names: readonly string[],
  completions: readonly Completion[] = [],
): Promise<Requested[]> =>
  exported(names, async (folder) => {
    const data = { folder, files: null, completions };
    const requested = await done<Requested>(names, 'requests', data, { outOfFold: true });
    return names.flatMap((name) => requested.get(name) ?? []);
  });

/**
 * Puts the questions of the test set to one index of all dossiers, by what ships, and those of each fold to one index of
 * the dossiers of that fold, by what was fitted without it: only these were encoded by an encoder that never saw them.
 */
export function runOpen(options: RunOptions = {}): Promise<Row[]> {
  const names = dossierNames();
  return exported(names, async (folder) => {
    const ofFolds = await done<Row>(
      names.filter((name) => !isTest(name)),
      'ask in fold',
      { folder, files: null },
      { ...options, outOfFold: true },
    );
    const read = await done<Document>(names, 'read', { folder, files: null }, {});
    const documents = names.flatMap((name) => read.get(name) ?? []);
    const files = await buildIndex(documents, { encoder: options.words ? null : await theEncoder() });
    const ofTest = await done<Row>(
      names.filter(isTest),
      'ask',
      { folder, files },
      { ...options, outOfFold: false },
    );
    return names.flatMap((name) => ofTest.get(name) ?? ofFolds.get(name) ?? []);
  });
}

/** Writes dossiers to a folder that is there as long as it is used. */
async function exported<T>(names: readonly string[], use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-eval-'));
  try {
    await exportDossiers(names, folder);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A task for each dossier, over as many threads as there are cores; those of a fold share a thread. */
async function done<T>(
  names: readonly string[],
  what: Task['what'],
  data: Omit<ThreadData, 'fitted'>,
  { gated = false, outOfFold = false, words = false, onDone }: RunOptions,
): Promise<Map<string, T[]>> {
  const cores = availableParallelism();
  const groups = [
    ...Map.groupBy(names.entries(), ([at, name]) => (outOfFold ? foldOf(name) : -1 - (at % cores))).entries(),
  ];
  const results = new Map<string, T[]>();
  const work = async (): Promise<void> => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      const [fold, members] = group;
      const fitted = fold === null || fold < 0 ? {} : withoutFold(fold);
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: { ...data, fitted },
      });
      try {
        for (const [, dossier] of members) {
          results.set(dossier, await answered<T>(worker, { what, dossier, gated, words }));
          onDone?.();
        }
      } finally {
        await worker.terminate();
      }
    }
  };
  await Promise.all(Array.from({ length: cores }, work));
  return results;
}

function answered<T>(worker: Worker, task: Task): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown): void => reject(error);
    worker.once('error', failed);
    worker.once('message', (result: T[]) => {
      worker.off('error', failed);
      resolve(result);
    });
    worker.postMessage(task);
  });
}
