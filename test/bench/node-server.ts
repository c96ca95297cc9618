import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { descendantsOf } from './processes.ts';
import { freePort } from './worker.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'src', 'server.ts');
const PATIENCE_MS = 60_000;
const POLL_MS = 20;
const STOP_MS = 15_000;

/** The Node host in a process of its own. */
export interface NodeServer {
  /** Its address on the loopback, without a slash at the end. */
  readonly address: string;
  /** From the start of the process until it answers, in milliseconds. */
  readonly startMs: number;
  /** CPU so far; undefined where it can't be read. */
  readonly cpuMs: () => number | undefined;
  /** Memory in use, in megabytes; undefined where it can't be read. */
  readonly memory: () => Promise<number | undefined>;
  /** Ends it, with all that it kept. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the server on a free port of the loopback, over `index` and `page` of a folder, without budgets and with these
 * settings. Nothing that somebody set on this machine counts, and what it keeps goes with it.
 */
export async function startNodeServer(
  assets: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<NodeServer> {
  const [port, state] = [await freePort(), await mkdtemp(join(tmpdir(), 'notabene-state-'))];
  const own = Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => /^(?:NOTABENE|OPENAI|SLACK|TEAMS|WEBHOOK)_/.test(name))
      .map((name) => [name, '']),
  );
  const started = performance.now();
  const server = spawn(process.execPath, [PROGRAM], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...own,
      // By words alone, unless a test says otherwise: its answers are the same everywhere.
      NOTABENE_ENCODER: 'none',
      NOTABENE_PORT: String(port),
      NOTABENE_INDEX: join(assets, 'index'),
      NOTABENE_PAGE: join(assets, 'page'),
      NOTABENE_STATE: state,
      NOTABENE_LIMIT_ASK: 'off',
      NOTABENE_LIMIT_WORK: 'off',
      NOTABENE_LIMIT_FEEDBACK: 'off',
      ...settings,
    },
  });
  let said = '';
  server.stderr.on('data', (bytes) => {
    said = (said + bytes).slice(-2_000);
  });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
      await gone;
      clearTimeout(late);
    }
    await rm(state, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  while (performance.now() - started < PATIENCE_MS && server.exitCode === null) {
    const answers = await fetch(`${address}/icoon.svg`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers)
      return {
        address,
        startMs: performance.now() - started,
        cpuMs: () => descendantsOf(process.pid).find(({ id }) => id === server.pid)?.cpuMs,
        memory: () => residentOf(server.pid),
        stop,
      };
    await sleep(POLL_MS);
  }
  await stop();
  throw new Error(`The server did not start. It said:\n${said}`);
}

/** What a process has in memory, in megabytes, as Linux tells. */
async function residentOf(id: number | undefined): Promise<number | undefined> {
  const text = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(text)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
