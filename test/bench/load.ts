import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { SHIPPED_CORPUS } from '../../cli/places.ts';
import { SHIPPED_MODEL } from '../../ingest/encoding/encoder.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { buildShipped } from '../../scripts/build.ts';
import { prepareModel } from '../../scripts/build-model.ts';
import { attack } from './attackers.ts';
import { failedOf, fire, perSecond, toldOf, within } from './cannon.ts';
import { startNodeServer } from './node-server.ts';
import { inputsFor, ORDINARY } from './questions.ts';
import { say } from './say.ts';
import { columns, ms } from './table.ts';
import { bundle, withWorkerd } from './workerd.ts';

/** How the load is put on. */
export interface LoadOptions {
  /** Answers after which memory is looked at. */
  readonly answers: number;
  /** Seconds of each load. */
  readonly seconds: number;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
/** Who asks ordinary questions, one after the other. */
const READERS = 5;
const ATTACKERS = 50;
const SLOW = 1_000;
const WARM_UP_SECONDS = 1;

interface Server {
  readonly address: string;
  readonly cpuMs: () => number | undefined;
}

/** What readers got of a server while something else happened. */
interface Reading {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly failed: number;
  /** Each status with its count. */
  readonly told: string;
}

const ask = (question: string): autocannon.Request => ({
  method: 'POST',
  path: '/api/ask',
  headers: JSON_TYPE,
  body: JSON.stringify({ question }),
});
const ordinary = ORDINARY.filter(({ thread }) => thread === undefined).map(({ question }) => ask(question));

async function readersOn({ address }: Server, seconds: number): Promise<Reading> {
  const volley = await fire({
    url: address,
    connections: READERS,
    duration: seconds,
    requests: ordinary,
  });
  return {
    perSecond: perSecond(volley),
    p50: within(volley, 0.5),
    p95: within(volley, 0.95),
    failed: failedOf(volley),
    told: toldOf(volley),
  };
}

/** The most work in one request of each kind, and what it is called. */
async function dearest(folder: string): Promise<Readonly<Record<string, autocannon.Request>>> {
  const index = await openIndexFolder(folder);
  const ids = (await index.summaries()).map(({ id }) => id);
  const words = ordinary.map(({ body }) => JSON.parse(String(body)).question as string).join(' ');
  const questions = Array.from({ length: 20 }, (_, each) =>
    words.repeat(9).slice(each * 50, each * 50 + 1_900),
  );
  const held = await Promise.all(ids.map((id) => index.held(id)));
  const inputs = inputsFor(held.flatMap((each) => each?.document ?? []));
  const four = inputs.find(({ name }) => name === 'four questions in one')?.questions[0]?.question ?? '';
  const parts = four.split('? ');
  return {
    papers: {
      method: 'POST',
      path: '/api/notes',
      headers: JSON_TYPE,
      body: JSON.stringify({ documents: ids, questions, form: 'vragen', format: 'docx' }),
    },
    'the longest questions': ask(four),
    'questions just not long': ask(parts.map((part) => part.slice(0, 120)).join('? ')),
  };
}

async function underAttack(server: Server, request: autocannon.Request, seconds: number) {
  const told = attack({
    url: server.address,
    connections: ATTACKERS,
    seconds: seconds + WARM_UP_SECONDS,
    request,
  });
  await sleep(WARM_UP_SECONDS * 1_000);
  const reading = await readersOn(server, seconds);
  return { reading, told: await told };
}

async function besideSlow(server: Server, seconds: number): Promise<Reading> {
  const { hostname, port } = new URL(server.address);
  const slow = Array.from({ length: SLOW }, () =>
    connect(Number(port), hostname).on('error', () => undefined),
  );
  for (const socket of slow) socket.write('POST /api/ask HT');
  try {
    return await readersOn(server, seconds);
  } finally {
    for (const socket of slow) socket.destroy();
  }
}

async function measure(
  server: Server,
  requests: Readonly<Record<string, autocannon.Request>>,
  seconds: number,
) {
  await readersOn(server, WARM_UP_SECONDS);
  const before = server.cpuMs();
  const alone = await readersOn(server, seconds);
  const after = server.cpuMs();
  const cpu =
    before === undefined || after === undefined ? undefined : (after - before) / (alone.perSecond * seconds);
  const attacked: [string, Awaited<ReturnType<typeof underAttack>>][] = [];
  for (const [name, request] of Object.entries(requests))
    attacked.push([name, await underAttack(server, request, seconds)]);
  return { alone, cpu, attacked, slow: await besideSlow(server, seconds) };
}
type Measured = Awaited<ReturnType<typeof measure>>;

const row = (name: string, { perSecond, p50, p95, failed }: Reading): string[] => [
  name,
  perSecond.toFixed(0),
  ms(p50),
  ms(p95),
  String(failed),
];

const tableOf = (hosts: Readonly<Record<string, Measured>>): string =>
  columns([
    ['ordinary questions', 'a second', 'p50, ms', 'p95, ms', 'failed'],
    ...Object.entries(hosts).flatMap(([host, { alone, attacked, slow }]) => [
      row(`${host}: nothing else`, alone),
      ...attacked.map(([name, { reading }]) => row(`${host}: ${ATTACKERS} with ${name}`, reading)),
      row(`${host}: ${SLOW} slow connections`, slow),
    ]),
  ]);

/** Memory of the Node host while it gives so many answers. */
async function memoryOver(folder: string, answers: number): Promise<string> {
  const server = await startNodeServer(folder, { NOTABENE_ENCODER: '' });
  try {
    const sizes: string[] = [];
    for (let part = 0; part <= 5; part += 1) {
      if (part > 0)
        await autocannon({ url: server.address, connections: 10, amount: answers / 5, requests: ordinary });
      sizes.push(`${((await server.memory()) ?? 0).toFixed(0)} MB after ${(answers / 5) * part}`);
    }
    return sizes.join(', ');
  } finally {
    await server.stop();
  }
}

/** Both hosts under load on the loopback: ordinary questions alone, under attack, and beside slow connections. */
export async function load({ answers, seconds }: LoadOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-load-'));
  try {
    const assets = join(folder, 'assets');
    say(`\n## Load\n\n${await buildShipped(SHIPPED_CORPUS, join(assets, 'index'))}`);
    await prepareModel({}, SHIPPED_MODEL, join(assets, 'model'));
    const requests = await dearest(join(assets, 'index'));
    const config = await bundle(join(folder, 'workerd'), assets);
    const budgets = { NOTABENE_PROXY: '127.0.0.1', NOTABENE_LIMIT_WORK: '60/600', NOTABENE_ENCODER: '' };
    const node = await startNodeServer(assets, budgets);
    const hosts: Record<string, Measured> = {};
    try {
      hosts.Node = await measure(node, requests, seconds);
    } finally {
      await node.stop();
    }
    hosts.workerd = await withWorkerd(config, (server) => measure(server, requests, seconds));
    say(`\n${READERS} readers, one after the other, ${seconds} s each, by autocannon on the same cores.\n`);
    say(tableOf(hosts));
    for (const [host, { alone, cpu, attacked, slow }] of Object.entries(hosts))
      say(
        `\n${host}: ${cpu === undefined ? '–' : ms(cpu)} ms of CPU an answer. Readers got ${[alone, ...attacked.map(([, { reading }]) => reading), slow].map(({ told }) => told).join('; ')}; ${attacked.map(([name, { told }]) => `who attacked with ${name} got ${told}`).join('; ')}.`,
      );
    say(`\nNode answers ${ms(node.startMs)} ms after its process starts.`);
    say(`\nMemory of the Node host: ${await memoryOver(assets, answers)}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
