import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/documents/document.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { POINTER } from '../../src/search/files.ts';
import { packIndex } from '../../src/search/packed/build.ts';
import { type Heap, heapOf } from './heap.ts';
import { quantile, wallTimes } from './measure.ts';
import { say } from './say.ts';
import { Papers } from './scale-corpus.ts';
import { hurtingQuestions, plainQuestions } from './scale-questions.ts';
import type { ScaleQuestion } from './scale-worker.ts';
import { columns, ms } from './table.ts';
import { freePort, type LocalWorker, startWorker } from './worker.ts';

const COLD_STARTS = 5;
const QUESTIONS = 400;
const HURTING_RUNS = 20;
const TOP = 10;
const MB = 1e6;

const seconds = (time: number): string => (time / 1000).toFixed(0);
const mb = (bytes: number): string => (bytes / MB).toFixed(1);

/** Writes the papers to a file, a line each, so that making them up is not taken for packing them. */
async function writePapers(papers: Papers, passages: number, path: string): Promise<void> {
  const file = await open(path, 'w');
  for (const document of papers.documents(passages)) await file.write(`${JSON.stringify(document)}\n`);
  await file.close();
}

async function* readPapers(path: string): AsyncGenerator<Document> {
  for await (const line of createInterface({ input: createReadStream(path) }))
    yield JSON.parse(line) as Document;
}

/** Packs papers into `folder/index`, with the vectors of an encoder or without. */
export async function build(
  papers: Papers,
  passages: number,
  folder: string,
  encoder: Encoder | null = null,
): Promise<void> {
  const index = join(folder, 'index');
  await mkdir(index, { recursive: true });
  const path = join(folder, '..', `papers-${passages}.jsonl`);
  await writePapers(papers, passages, path);
  const started = performance.now();
  const before = process.cpuUsage();
  let bytes = 0;
  let last = started;
  const pointer = await packIndex(() => readPapers(path), {
    encoder,
    write: async (name, content) => {
      bytes += name.startsWith('chunk-') ? 0 : content.length;
      await writeFile(join(index, name), content);
    },
    onProgress: (round, documents, packed) => {
      if (performance.now() - last < 10_000) return;
      last = performance.now();
      process.stderr.write(`  round ${round}: ${documents} documents, ${packed} passages\n`);
    },
  });
  await rm(path);
  const { user, system } = process.cpuUsage(before);
  const most = Math.round((process.resourceUsage().maxRSS * 1024) / MB);
  say(
    `packed ${pointer.passages} passages of ${pointer.documents} papers in ${seconds(performance.now() - started)} s (${seconds((user + system) / 1000)} s CPU), at most ${most} MB; index without texts ${mb(bytes)} MB\n`,
  );
}

/** Asks the worker, and gives what it says. */
export async function post(worker: LocalWorker, question: ScaleQuestion): Promise<unknown> {
  const response = await fetch(worker.address, { method: 'POST', body: JSON.stringify(question) });
  if (!response.ok) throw new Error(`The worker answered ${response.status}: ${await response.text()}`);
  return response.json();
}

interface Running {
  readonly worker: LocalWorker;
  readonly heap: () => Promise<Heap>;
}

/** Starts the worker that only searches over the index, and the model if there is one, in a folder. */
export async function start(folder: string): Promise<Running> {
  const inspector = await freePort();
  const config = join(folder, 'wrangler.toml');
  const main = fileURLToPath(import.meta.resolve('./scale-worker.ts'));
  await writeFile(
    config,
    `name = "scale"\nmain = "${main}"\ncompatibility_date = "2026-08-15"\nsend_metrics = false\n[assets]\ndirectory = "${folder}"\nbinding = "ASSETS"\nrun_worker_first = true\n`,
  );
  const worker = await startWorker(folder, ['--config', config, '--inspector-port', String(inspector)]);
  return { worker, heap: () => heapOf(inspector) };
}

/** How long each stage of the first question takes, each time in a worker that has just started. */
async function coldStarts(papers: Papers, passages: number, folder: string): Promise<void> {
  const [question = ''] = plainQuestions(papers, passages, 1);
  const rows = [['cold start', 'wall p50', 'CPU p50']];
  for (const stages of [['texts'], ['open', 'understand', 'rank', 'texts']] as const) {
    const times: { wall: number; cpu: number }[][] = stages.map(() => []);
    for (let run = 0; run < COLD_STARTS; run++) {
      const { worker } = await start(folder);
      try {
        for (const [i, upTo] of stages.entries()) {
          const before = { wall: performance.now(), cpu: worker.cpuMs() ?? Number.NaN };
          await post(worker, { question, top: TOP, upTo });
          const cpu = (worker.cpuMs() ?? Number.NaN) - before.cpu;
          times[i]?.push({ wall: performance.now() - before.wall, cpu });
        }
      } finally {
        await worker.stop();
      }
    }
    for (const [i, upTo] of stages.entries()) {
      const name = stages.length === 1 ? 'first question, whole' : `apart: ${upTo}`;
      const median = (of: 'wall' | 'cpu') =>
        ms(
          quantile(
            (times[i] ?? []).map((each) => each[of]),
            0.5,
          ),
        );
      rows.push([name, median('wall'), median('cpu')]);
    }
  }
  say(`${columns(rows)}\n`);
}

async function measure(papers: Papers, passages: number, folder: string): Promise<void> {
  const { worker, heap } = await start(folder);
  try {
    await worker.touch();
    const empty = await heap();
    const questions = plainQuestions(papers, passages, QUESTIONS);
    const rows = [['questions', 'runs', 'wall p50', 'wall p99', 'CPU mean']];
    const heaps: Heap[] = [];
    const row = async (name: string, runs: number, run: (i: number) => Promise<unknown>) => {
      await wallTimes(run, { runs: 1, warmUp: Math.min(runs, 100), budgetMs: 8_000 });
      const before = worker.cpuMs() ?? Number.NaN;
      const times = await wallTimes(run, { runs, warmUp: 0, budgetMs: 20_000 });
      const cpu = ((worker.cpuMs() ?? Number.NaN) - before) / times.length;
      heaps.push(await heap());
      rows.push([name, String(times.length), ms(quantile(times, 0.5)), ms(quantile(times, 0.99)), ms(cpu)]);
    };
    const ask = (upTo: ScaleQuestion['upTo'], all: readonly string[]) => (i: number) =>
      post(worker, { question: all[i % all.length] ?? '', top: TOP, upTo });
    await row('(a request that asks nothing)', QUESTIONS, ask('open', questions));
    await row('ordinary, understood', QUESTIONS, ask('understand', questions));
    await row('ordinary, understood and ranked', QUESTIONS, ask('rank', questions));
    await row('the same with texts', QUESTIONS, ask('texts', questions));
    for (const [name, question] of hurtingQuestions(papers))
      await row(name, HURTING_RUNS, ask('rank', [question]));
    say(columns(rows));
    const total = ({ used, buffers }: Heap): number => used + buffers;
    const least = heaps.slice(3).sort((a, b) => total(a) - total(b))[0] ?? empty;
    const most = Math.max(...heaps.map(total));
    say(
      `\nmemory of the isolate, garbage included: ${mb(total(empty))} MB before; after all kinds of questions at least ${mb(least.used)} + ${mb(least.buffers)} (objects + buffers), at most ${mb(most)} MB`,
    );
  } finally {
    await worker.stop();
  }
}

/**
 * The packed index in `workerd`, on generated papers: what building took, the first question of a cold start, memory,
 * and what questions take after that. In a folder that is named, the built indexes stay for the next time.
 */
export async function inWorkerd(sizes: readonly number[], keptIn?: string): Promise<void> {
  say('\n## In workerd, at scale');
  const papers = new Papers();
  const root = keptIn ?? (await mkdtemp(join(tmpdir(), 'notabene-scale-')));
  try {
    for (const passages of sizes) {
      const folder = join(root, `scale-${passages}`);
      say(`\n### ${passages.toLocaleString('en')} passages\n`);
      if (!existsSync(join(folder, 'index', POINTER))) await build(papers, passages, folder);
      await coldStarts(papers, passages, folder);
      await measure(papers, passages, folder);
    }
  } finally {
    if (keptIn === undefined) await rm(root, { recursive: true, force: true });
  }
}
