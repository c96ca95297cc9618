import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHIPPED_CORPUS } from '../../cli/places.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { buildShipped } from '../../scripts/build.ts';
import { ask } from '../../src/ask.ts';
import { search } from '../../src/question/search.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { MINISEARCH, MINISEARCH_FUZZY } from '../peers/minisearch.ts';
import { wordsOf } from '../peers/stems.ts';
import { readAll } from '../search/papers.ts';
import { cpuTimes, timesOf, wallTimes } from './measure.ts';
import { TICK_MS } from './processes.ts';
import { type Input, inputsFor } from './questions.ts';
import { say } from './say.ts';
import { columns, ms } from './table.ts';
import { type LocalWorker, startWorker } from './worker.ts';

/** What a platform that bills CPU grants a request at its least generous, and some: the promise that is kept. */
const LIMIT_MS = 20;

const ORDINARY_RUNS = 400;
const HOSTILE_RUNS = 40;
const WARM_UP = 60;
const TOP = 10;
/** For one row, in milliseconds; with all rows the whole stays under a minute and a half. */
const BUDGET_MS = 2_500;

const verdict = (time: number): string => (time < LIMIT_MS ? 'yes' : 'no');
const runsOf = ({ questions }: Input): number => (questions.length > 1 ? ORDINARY_RUNS : HOSTILE_RUNS);
const at = ({ questions }: Input, i: number) => questions[i % questions.length] ?? { question: '?' };
const lengthOf = ({ questions }: Input): string =>
  String(Math.max(...questions.map(({ question, thread = [] }) => question.length + thread.join('').length)));

/** The journey of a question in this process. */
async function inProcess(index: SearchIndex, inputs: readonly Input[]): Promise<void> {
  const rows = [['input', 'chars', 'runs', 'median', 'p99', `under ${LIMIT_MS} ms CPU`]];
  for (const input of inputs) {
    const run = (i: number) => ask(index, at(input, i), { now: () => performance.now() });
    const times = timesOf(await cpuTimes(run, { runs: runsOf(input), budgetMs: BUDGET_MS, warmUp: WARM_UP }));
    rows.push([
      input.name,
      lengthOf(input),
      String(times.runs),
      ms(times.median),
      ms(times.p99),
      verdict(times.p99),
    ]);
  }
  say('\nCPU of a whole answer in this process, in ms (judged by its p99)\n');
  say(columns(rows));
}

/** The same through HTTP and `workerd`. */
async function inWorkerd(worker: LocalWorker, inputs: readonly Input[]): Promise<void> {
  const rows = [['input', 'requests', 'wall p50', 'wall p99', 'CPU mean', `under ${LIMIT_MS} ms CPU`]];
  const measure = async (name: string, runs: number, run: (i: number) => Promise<unknown>) => {
    await wallTimes(run, { runs: 1, warmUp: WARM_UP, budgetMs: BUDGET_MS / 2 });
    const before = worker.cpuMs();
    const times = timesOf(await wallTimes(run, { runs, warmUp: 0, budgetMs: BUDGET_MS }));
    const after = worker.cpuMs();
    const cpu = before === null || after === null ? null : (after - before) / times.runs;
    rows.push([
      name,
      String(times.runs),
      ms(times.median),
      ms(times.p99),
      ...(cpu === null ? ['–', '–'] : [ms(cpu), verdict(cpu)]),
    ]);
  };
  await measure('(no question: the icon)', ORDINARY_RUNS, worker.touch);
  for (const input of inputs) await measure(input.name, runsOf(input), (i) => worker.ask(at(input, i)));
  say('\nThe same through POST /api/ask in workerd, one at a time, in ms\n');
  say(columns(rows));
  say(
    `\nCPU is of all workerd processes together, also the one that the development server puts before the worker,\nread in ticks of ${TICK_MS} ms over all requests of a row.`,
  );
}

/** Search alone, beside others over the same passages. */
async function besidePeers(index: SearchIndex, inputs: readonly Input[]): Promise<void> {
  const reading = await readAll(index);
  const texts = reading.documents.flatMap(({ id, title }) =>
    reading.passagesOf(id).map(({ path, text }) => ({ title: [title, ...path].join(' '), text })),
  );
  const peers: { readonly name: string; readonly search: (question: string) => unknown }[] = [
    { name: 'Notabene', search: (question) => search(index, question, { top: TOP }) },
  ];
  for (const { name, build } of [MINISEARCH, MINISEARCH_FUZZY]) {
    const { find } = await build(texts, wordsOf('nl'));
    peers.push({ name, search: (question) => find(question, TOP) });
  }
  const rows = [['input', ...peers.map(({ name }) => name)]];
  for (const input of inputs) {
    const medians: number[] = [];
    for (const { search } of peers) {
      const run = (i: number) => search(at(input, i).question);
      medians.push(timesOf(await cpuTimes(run, { runs: 100, budgetMs: BUDGET_MS / 3, warmUp: 20 })).median);
    }
    const [own = Number.NaN] = medians;
    rows.push([
      input.name,
      ...medians.map((median, i) => (i === 0 ? ms(median) : `${ms(median)} (×${ms(median / own)})`)),
    ]);
  }
  say('\nCPU of a search alone over the same passages, median in ms (and as a multiple of Notabene)\n');
  say(columns(rows));
}

/** What an answer costs over the documents that ship: in this process, beside MiniSearch, and in the real worker. */
export async function answers(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-bench-'));
  try {
    await measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string): Promise<void> {
  say(`\n## Answers\n\n${await buildShipped(SHIPPED_CORPUS, join(folder, 'index'))}`);
  const index = await openIndexFolder(join(folder, 'index'));
  const inputs = inputsFor((await readAll(index)).documents);
  await inProcess(index, inputs);
  await besidePeers(
    index,
    inputs.filter(
      ({ questions }) => questions.every(({ thread }) => thread === undefined) || questions.length > 1,
    ),
  );
  const before = performance.now();
  const worker = await startWorker(folder);
  try {
    const ready = performance.now();
    await worker.ask({ question: 'Wat vindt het kabinet van het actieplan?' });
    const answered = performance.now();
    say(
      `\nCold start: server ready after ${ms(ready - before)} ms, first answer ${ms(answered - ready)} ms later (opens the index).`,
    );
    await inWorkerd(worker, inputs);
  } finally {
    await worker.stop();
  }
}
