import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../src/answer/answer.ts';
import type { Question } from '../../src/ask.ts';
import { descendantsOf } from './processes.ts';

const START = join(import.meta.dirname, '..', '..', 'scripts', 'dev.ts');

const PATIENCE_MS = 40_000;
const POLL_MS = 25;
const STOP_MS = 5_000;
/** What is kept of the server's output, in characters, for the error when it does not start. */
const TAIL = 2_000;

/** The real worker in `workerd` on this machine. */
export interface LocalWorker {
  /** Its address on the loopback, without a slash at the end. */
  readonly address: string;
  readonly ask: (question: Question) => Promise<Answer>;
  /** A request that the worker answers without the index: what every request costs. */
  readonly touch: () => Promise<void>;
  /** CPU so far of every `workerd` that was started, the development server's own one included; null where it can't be read. */
  readonly cpuMs: () => number | null;
  /** Ends it, and sees to it that nothing is left. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the worker on a free port of the loopback, over the index in `assets/index`; ready but not asked anything.
 * `more` are further options of `wrangler dev`.
 */
export async function startWorker(assets: string, more: readonly string[] = []): Promise<LocalWorker> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const options = ['--port', String(port), '--assets', assets, ...more];
  const server = spawn(process.execPath, [START, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let tail = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (bytes) => {
      tail = (tail + bytes).slice(-TAIL);
    });
  const id = server.pid;
  const workers = () => (id === undefined ? [] : descendantsOf(id).filter(({ name }) => name === 'workerd'));
  const stop = () => end(server);
  const touch = () => get(`${address}/icoon.svg`);
  try {
    await answering(touch, server);
  } catch (error) {
    await stop();
    throw new Error(`The worker did not start. It said:\n${tail}`, { cause: error });
  }
  return {
    address,
    ask: (question) => post(`${address}/api/ask`, question),
    touch,
    cpuMs: () => {
      const found = workers();
      return found.length === 0 ? null : found.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
    },
    stop,
  };
}

async function post(address: string, question: Question): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(question),
  });
  if (!response.ok) throw new Error(`The worker answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function get(address: string): Promise<void> {
  const response = await fetch(address);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The worker answered ${response.status}.`);
}

async function answering(touch: () => Promise<void>, server: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    if (server.exitCode !== null) throw new Error(`exit ${server.exitCode}`);
    const ready = await touch().then(
      () => true,
      () => false,
    );
    if (ready) return;
    await sleep(POLL_MS);
  }
  throw new Error('too slow');
}

async function end(server: ChildProcess): Promise<void> {
  const started = server.pid === undefined ? [] : descendantsOf(server.pid).map(({ id }) => id);
  if (server.exitCode === null) {
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    await Promise.race([gone, sleep(STOP_MS, undefined, { ref: false })]);
  }
  for (const id of [server.pid, ...started]) if (id !== undefined) kill(id);
}

/** Ends a process of ours that is still there after it was asked to stop. */
function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It is gone, as it should be.
  }
}
