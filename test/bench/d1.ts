/**
 * The index in D1 beside the packed one, on generated papers: `node test/bench/d1.ts [--in FOLDER] [PASSAGES…]`. Prints
 * what filling took, how often both rank the same, and for D1 in `workerd` the time, the rows read, and the journeys
 * to the database of a question, and the time with some clients at once. In a folder that is named, the databases stay
 * for the next time.
 */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../cli/database.ts';
import { readOptions } from '../../scripts/usage.ts';
import { understand } from '../../src/question/understand.ts';
import type { Database } from '../../src/search/d1/binding.ts';
import { fillWith } from '../../src/search/d1/builds.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { packIndex } from '../../src/search/packed/build.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { clientsTable } from './clients.ts';
import type { D1Question, D1Reply, Placed } from './d1-worker.ts';
import { quantile } from './measure.ts';
import { Papers } from './scale-corpus.ts';
import { hurtingQuestions, plainQuestions } from './scale-questions.ts';
import { columns, ms } from './table.ts';
import { type LocalWorker, startWorker } from './worker.ts';

const SIZES = [1_000, 10_000];
const QUESTIONS = 300;
const HURTING_RUNS = 5;
const WARM_UP = 20;
const TOP = 10;
const MB = 1e6;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const number = (count: number): string => Math.round(count).toLocaleString('en');

async function fill(papers: Papers, passages: number, config: string, state: string): Promise<void> {
  const { database, close } = await openDatabase({ remote: false, config, state: join(state, 'v3') });
  let written = 0;
  const counting: Database = {
    prepare: (sql) => database.prepare(sql),
    batch: async (statements) => {
      const results = await database.batch(statements);
      for (const { meta } of results) written += meta?.rows_written ?? 0;
      return results;
    },
  };
  const [started, before] = [performance.now(), process.cpuUsage()];
  try {
    const { steps, documents } = await fillWith(counting, () => papers.documents(passages), new Map());
    const { user, system } = process.cpuUsage(before);
    const took = ((performance.now() - started) / 1000).toFixed(0);
    if (steps > 0)
      say(
        `filled ${number(documents)} papers in ${steps} steps, ${took} s (${((user + system) / 1e6).toFixed(0)} s CPU, making up the papers twice included); ${number(written)} rows written`,
      );
  } finally {
    await close();
  }
  say(`database ${(await largestIn(state)).toFixed(0)} MB`);
}

async function largestIn(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.sqlite'));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  return Math.max(...sizes) / MB;
}

async function packed(papers: Papers, passages: number): Promise<SearchIndex> {
  const files = new Map<string, Uint8Array>();
  await packIndex(() => papers.documents(passages), {
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
  });
  return openIndex(async (name) => files.get(name), { known: 0 });
}

async function post(worker: LocalWorker, question: D1Question): Promise<D1Reply> {
  const response = await fetch(worker.address, { method: 'POST', body: JSON.stringify(question) });
  if (!response.ok) throw new Error(`The worker answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as D1Reply;
}

/** The logarithm of one runtime may differ from that of another in the last digit. */
const isSame = (one: readonly Placed[], other: readonly Placed[]): boolean =>
  one.length === other.length &&
  one.every(
    ({ documentId, place, score }, i) =>
      other[i]?.documentId === documentId &&
      other[i]?.place === place &&
      Math.abs((other[i]?.score ?? 0) - score) < 1e-9,
  );

async function measure(
  papers: Papers,
  passages: number,
  plain: SearchIndex,
  worker: LocalWorker,
): Promise<void> {
  const cold = performance.now();
  await post(worker, { question: 'kabinet', top: TOP, upTo: 'rank' });
  say(`first question of a cold start ${ms(performance.now() - cold)} ms\n`);
  const questions = plainQuestions(papers, passages, QUESTIONS);
  const rows = [
    [
      'questions',
      'runs',
      'wall p50',
      'p99',
      'CPU mean',
      'in D1 p50',
      'p99',
      'rows p50',
      'p99',
      'journeys',
      'same ten',
    ],
  ];
  const row = async (name: string, upTo: D1Question['upTo'], asked: readonly string[], compare: boolean) => {
    for (const question of asked.slice(0, WARM_UP)) await post(worker, { question, top: TOP, upTo });
    const [walls, replies, before]: [number[], D1Reply[], number] = [[], [], worker.cpuMs() ?? Number.NaN];
    for (const question of asked) {
      const started = performance.now();
      replies.push(await post(worker, { question, top: TOP, upTo }));
      walls.push(performance.now() - started);
    }
    const cpu = ((worker.cpuMs() ?? Number.NaN) - before) / asked.length;
    let same = 0;
    if (compare)
      for (const [i, question] of asked.entries()) {
        const { terms } = understand(question, [], plain.vocabulary);
        const expected = await plain.rank(terms, { top: TOP });
        if (isSame(expected, replies[i]?.ranked ?? [])) same += 1;
      }
    const of = (what: 'rowsRead' | 'databaseMs' | 'journeys', share: number) =>
      quantile(
        replies.map((reply) => reply[what]),
        share,
      );
    rows.push([
      name,
      String(asked.length),
      ms(quantile(walls, 0.5)),
      ms(quantile(walls, 0.99)),
      ms(cpu),
      ms(of('databaseMs', 0.5)),
      ms(of('databaseMs', 0.99)),
      number(of('rowsRead', 0.5)),
      number(of('rowsRead', 0.99)),
      String(of('journeys', 1)),
      compare ? `${same} of ${asked.length}` : '',
    ]);
  };
  await row('(a request that asks nothing)', 'open', questions, false);
  await row('ordinary, understood', 'understand', questions, false);
  await row('ordinary, understood and ranked', 'rank', questions, true);
  await row('the same with texts', 'texts', questions, false);
  for (const [name, question] of hurtingQuestions(papers))
    await row(name, 'rank', Array<string>(HURTING_RUNS).fill(question), true);
  say(columns(rows));
  const put = (upTo: D1Question['upTo']) => (i: number) =>
    post(worker, { question: questions[i % questions.length] ?? '', top: TOP, upTo });
  say('');
  say(
    await clientsTable([
      ['passages by words', put('rank')],
      ['the same with texts', put('texts')],
    ]),
  );
}

const USAGE = 'npm run bench:d1 -- [--in FOLDER] [PASSAGES…]';

const options = { in: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
const { values, positionals } = readOptions({ options, allowPositionals: true }, USAGE);
const papers = new Papers();
const root = values.in ?? (await mkdtemp(join(tmpdir(), 'notabene-d1-')));
try {
  for (const passages of positionals.length > 0 ? positionals.map(Number) : SIZES) {
    const folder = join(root, `d1-${passages}`);
    const [config, state, assets] = [
      join(folder, 'wrangler.toml'),
      join(folder, 'state'),
      join(folder, 'assets'),
    ];
    await mkdir(assets, { recursive: true });
    const main = fileURLToPath(import.meta.resolve('./d1-worker.ts'));
    await writeFile(
      config,
      `name = "scale"\nmain = "${main}"\ncompatibility_date = "2026-08-15"\nsend_metrics = false\n[[d1_databases]]\nbinding = "DB"\ndatabase_name = "scale"\n`,
    );
    say(`\n## ${passages.toLocaleString('en')} passages\n`);
    await fill(papers, passages, config, state);
    const plain = await packed(papers, passages);
    const worker = await startWorker(assets, ['--config', config, '--persist-to', state]);
    try {
      await measure(papers, passages, plain, worker);
    } finally {
      await worker.stop();
    }
  }
} finally {
  if (values.in === undefined) await rm(root, { recursive: true, force: true });
}
