import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type autocannon from 'autocannon';
import { SHIPPED_CORPUS } from '../../cli/places.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { buildShipped } from '../../scripts/build.ts';
import { ask, type Question } from '../../src/ask.ts';
import { failedOf, fire, perSecond, toldOf, within } from './cannon.ts';
import { type HttpFigures, httpTable, type Load } from './http-table.ts';
import { timesOf } from './measure.ts';
import { ORDINARY } from './questions.ts';
import { say } from './say.ts';
import { bundle, type Workerd, withWorkerd } from './workerd.ts';

const COLD_STARTS = 10;
const WARM_RUNS = 400;
const WARM_UP = 60;
const CONNECTIONS = 50;
const LOAD_SECONDS = 5;
const WARM_UP_SECONDS = 1;

const JSON_TYPE = { 'Content-Type': 'application/json' };
const BARE = fileURLToPath(import.meta.resolve('./bare-worker.ts'));

/** A question as `useChat` sends it. */
const chatBody = ({ question }: Question): string =>
  JSON.stringify({ messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }] });

/** Asks, and is done when the stream has brought `mark`, a sentence that was checked; the rest is read and not timed. */
async function firstSentence({ address }: Workerd, question: Question, mark: string): Promise<number> {
  const started = performance.now();
  const init = { method: 'POST', headers: JSON_TYPE, body: chatBody(question) };
  const response = await fetch(`${address}/api/chat`, init);
  let seen: number | undefined;
  let text = '';
  for await (const piece of response.body ?? []) {
    text += Buffer.from(piece).toString();
    if (text.includes(mark)) seen ??= performance.now() - started;
  }
  if (!response.ok || seen === undefined)
    throw new Error(`No ${mark} came, with status ${response.status}: ${text.slice(0, 200)}`);
  return seen;
}

/** Many connections that each ask again as soon as they have an answer. */
async function loadOn(requests: autocannon.Request[], { address, cpuMs }: Workerd): Promise<Load> {
  const run = async (duration: number) => {
    const volley = await fire({ url: address, connections: CONNECTIONS, duration, requests });
    if (failedOf(volley) > 0) throw new Error(`Some requests failed: ${toldOf(volley)}.`);
    return volley;
  };
  await run(WARM_UP_SECONDS);
  const before = cpuMs();
  const volley = await run(LOAD_SECONDS);
  const after = cpuMs();
  const cpu =
    before === undefined || after === undefined ? undefined : (after - before) / volley.times.length;
  return { perSecond: perSecond(volley), p50: within(volley, 0.5), p99: within(volley, 0.99), cpuMs: cpu };
}

const post = (question: Question): autocannon.Request => ({
  method: 'POST',
  path: '/api/ask',
  headers: JSON_TYPE,
  body: JSON.stringify(question),
});

interface Side {
  readonly config: string;
  /** What the stream has to bring; of the bare route, all that it says. */
  readonly mark: string;
}
type Both<T> = { readonly own: T; readonly bare: T };

/** One after the other, so that other work on the machine is in the way of both alike. */
async function onBoth<T>(run: (side: keyof Both<Side>) => Promise<T>): Promise<Both<T>> {
  return { own: await run('own'), bare: await run('bare') };
}

async function repeat<T>(times: number, run: (i: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let i = 0; i < times; i += 1) results.push(await run(i));
  return results;
}

/** What a process that starts takes, and the first thing that it is asked. */
const coldStart = ({ config, mark }: Side, question: Question) =>
  withWorkerd(config, async (server) => ({
    start: server.startMs,
    first: await firstSentence(server, question, mark),
  }));

async function measure(sides: Both<Side>, questions: readonly Question[]): Promise<Both<HttpFigures>> {
  const at = (i: number): Question => questions[i % questions.length] ?? { question: '?' };
  const cold = await repeat(COLD_STARTS, (i) => onBoth((side) => coldStart(sides[side], at(i))));
  const whileServed = async (servers: Both<Workerd>) => {
    const ask = (i: number) => onBoth((side) => firstSentence(servers[side], at(i), sides[side].mark));
    await repeat(WARM_UP, ask);
    return {
      warm: await repeat(WARM_RUNS, ask),
      light: await onBoth((side) => loadOn([{ method: 'GET', path: '/health' }], servers[side])),
      answers: await onBoth((side) => loadOn(questions.map(post), servers[side])),
    };
  };
  const { warm, light, answers } = await withWorkerd(sides.own.config, (own) =>
    withWorkerd(sides.bare.config, (bare) => whileServed({ own, bare })),
  );
  return onBoth(async (side) => ({
    start: timesOf(cold.map((each) => each[side].start)),
    coldFirst: timesOf(cold.map((each) => each[side].first)),
    warmFirst: timesOf(warm.map((each) => each[side])),
    light: light[side],
    answers: answers[side],
  }));
}

/** The ordinary questions that are answered with a sentence; a refusal has no first one. */
async function answeredIn(folder: string): Promise<readonly Question[]> {
  const index = await openIndexFolder(folder);
  const found = await Promise.all(
    ORDINARY.filter(({ thread }) => thread === undefined).map(async (question) => {
      const { claims } = await ask(index, question, { now: () => 0 });
      return claims.length > 0 ? [question] : [];
    }),
  );
  return found.flat();
}

/** The HTTP side: `workerd` with nothing before it, Notabene beside the least that Hono can serve. */
export async function http(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-http-'));
  try {
    const assets = join(folder, 'assets');
    say(`\n## HTTP\n\n${await buildShipped(SHIPPED_CORPUS, join(assets, 'index'))}`);
    const questions = await answeredIn(join(assets, 'index'));
    const sides: Both<Side> = {
      own: { config: await bundle(join(folder, 'own'), assets), mark: '"data-claim"' },
      bare: { config: await bundle(join(folder, 'bare'), assets, BARE), mark: '"ok"' },
    };
    const { own, bare } = await measure(sides, questions);
    say(
      `\nworkerd alone, without the proxy of the development server, on the loopback; ${questions.length} questions in turn, no model.\nLoad: ${CONNECTIONS} connections, ${LOAD_SECONDS} s, by autocannon on the same cores; the light request is GET /health, an answer POST /api/ask.\nThe bare route says {"status":"ok"} to the same requests; its first sentence is all of that.\n`,
    );
    say(httpTable(own, bare));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
