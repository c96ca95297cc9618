import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../ingest/corpus.ts';
import { buildFolder } from '../../ingest/index-folder/build-folder.ts';
import { descendantsOf } from '../bench/processes.ts';
import { freePort } from '../bench/worker.ts';
import { FICHE, NOTA } from '../cli/fictional.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CANARY = 'kanarievogel-7f3a';
const WORKERS = 2;
/** Asked of each of the processes, and more. */
const MANY = 12;

let folder: string;
let port: number;
let shell: ChildProcess;
let said = '';
const address = () => `http://127.0.0.1:${port}`;
/** On a connection of its own, so that any of the processes may get it. */
const get = (path: string, init: RequestInit = {}) =>
  fetch(address() + path, { ...init, headers: { Connection: 'close', ...init.headers } });
const lines = () =>
  said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const workersNow = () => lines().filter(({ route }) => route === '/health').length;

/** Waits for what comes sooner or later. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(50);
}

async function index(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const { writeFile, mkdir } = await import('node:fs/promises');
  const from = join(folder, `${name}-stukken`);
  await mkdir(from);
  for (const [file, text] of Object.entries(files)) await writeFile(join(from, file), text);
  await buildFolder(await readCorpus([from]), join(folder, name));
  return join(folder, name);
}

/** Has the link to the index lead here, in one step. */
async function lead(to: string): Promise<void> {
  await symlink(to, join(folder, 'nieuw'));
  await rename(join(folder, 'nieuw'), join(folder, 'index'));
}

/** Bytes as they are, and what comes back. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => undefined);
  socket.write(bytes);
  await Promise.race([once(socket, 'close'), sleep(5_000)]);
  socket.destroy();
  return text;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-server-'));
  await lead(await index('oud', { 'nota-molens.md': NOTA }));
  port = await freePort();
  // As npm does: in a shell, which passes no signal on.
  const command = `"${process.execPath}" cli/notabene.ts serve --port ${port} --workers ${WORKERS}; true`;
  shell = spawn('sh', ['-c', command], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      npm_lifecycle_event: 'test',
      NOTABENE_INDEX: join(folder, 'index'),
      NOTABENE_STATE: join(folder, 'state'),
      NOTABENE_LIMIT_FEEDBACK: '3/100',
    },
  });
  for (const stream of [shell.stdout, shell.stderr])
    stream?.on('data', (bytes) => {
      said += bytes;
    });
  // Each process asks itself once whether there is an index, when it listens.
  await until(() => workersNow() >= WORKERS);
}, 300_000);

afterAll(async () => {
  shell.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('the server of this machine', () => {
  it('says where it is, and listens on this machine alone', async () => {
    expect(said).toContain('Notabene zoekt in wat u zelf inlas: 1 stuk');
    expect(said).toContain(`Notabene staat op ${address()}`);
    expect(lines()).toContainEqual({ event: 'listening', host: '127.0.0.1', port, workers: WORKERS });
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((each) => each?.family === 'IPv4' && !each.internal);
    for (const other of others) {
      const socket = connect(port, other?.address);
      const [event] = await Promise.race([
        once(socket, 'connect').then(() => ['open']),
        once(socket, 'error').then(() => ['closed']),
      ]).catch(() => ['closed']);
      socket.destroy();
      expect(event).toBe('closed');
    }
  });

  it('row 71: has no console, debugger or trace, and writes nothing that is asked', async () => {
    for (const path of [
      '/cdn-cgi/local/explorer',
      '/cdn-cgi/explorer/',
      '/cdn-cgi/handler/scheduled',
      '/json',
    ])
      expect((await get(path)).status).toBe(404);
    await get(`/?vraag=${CANARY}`);
    await get('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: CANARY }),
    });
    const state = join(folder, 'state');
    const names = await readdir(state);
    expect(names.every((name) => /^(?:feedback|channels|access|use)\.sqlite(?:-wal|-shm)?$/.test(name))).toBe(
      true,
    );
    for (const name of names) expect(await readFile(join(state, name), 'latin1')).not.toContain(CANARY);
    expect(said).not.toContain(CANARY);
    expect(said).not.toContain('--inspect');
  });

  it.each([
    [
      'a piece of a body with a wrong length',
      'POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n',
    ],
    ['a host with a blank', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a target that is no path', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
    ['no HTTP at all', `${CANARY}\r\n\r\n`],
  ])('row 75: %s is 400, without a trace, and no fault of ours', async (_, bytes) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toMatch(new RegExp(`${CANARY}|\\bat |node:|\\.ts|Error`));
    expect(lines().filter(({ code }) => code === 'internal')).toEqual([]);
  });

  it('rows 72 and 75: another name is refused, in the header as in the target', async () => {
    for (const bytes of [
      'GET /stukken HTTP/1.1\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n',
      'GET http://kwaad.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    ])
      expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('rows 57 and 76: counts for all processes together', async () => {
    const put = () =>
      get(`/api/feedback/${crypto.randomUUID()}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ answer: '0123456789abcdef', verdict: 'up' }),
      });
    const given = await Promise.all(Array.from({ length: MANY }, put));
    const statuses = given.map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(MANY - 3);
    for (const { status, headers } of given)
      if (status === 429) expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  it('row 74: stops the work for a client that left', async () => {
    const leaving = new AbortController();
    const documents = ['nota-molens'];
    const questions = Array.from({ length: 20 }, (_, each) =>
      `Wat vindt het kabinet van molen ${each}? `.repeat(50),
    );
    const asked = get('/api/notes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ documents, questions, form: 'vragen' }),
      signal: leaving.signal,
    }).catch(() => undefined);
    await sleep(100);
    leaving.abort();
    await asked;
    await until(() => lines().some(({ route }) => route === '/api/notes'));
    expect(lines().find(({ route }) => route === '/api/notes')).toMatchObject({
      status: 499,
      code: 'aborted',
    });
  });

  it('row 73: a thousand connections that say nothing are in nobody’s way', async () => {
    const slow = Array.from({ length: 1_000 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    for (const socket of slow) socket.write('GET / HT');
    expect((await get('/api/search?q=molens')).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  it('goes over to a new index in every process, and leaves the old one where it is', async () => {
    const next = await index('nieuwe', { 'fiche-bruggen.md': FICHE });
    await lead(next);
    const led = performance.now();
    const ids = async () => {
      const all = await Promise.all(Array.from({ length: MANY }, () => get('/api/documents')));
      const texts = await Promise.all(all.map((response) => response.text()));
      expect(all.every(({ status }) => status === 200)).toBe(true);
      return texts;
    };
    await until(async () => (await ids()).every((text) => text.includes('fiche-bruggen')));
    expect(performance.now() - led).toBeLessThan(2_000);
    expect((await ids()).join()).not.toContain('nota-molens');
    expect(await readdir(join(folder, 'oud'))).toContain('current.json');
  });

  it('row 68: tells Prometheus counts and durations of all processes, and nothing of what was asked', async () => {
    const text = await (await get('/metrics')).text();
    const of = (route: string) =>
      [
        ...text.matchAll(new RegExp(`^notabene_requests_total\\{.*route="${route}".*\\} (\\d+)$`, 'gm')),
      ].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(of('/api/feedback/:id')).toBe(MANY);
    expect(of('/health')).toBeGreaterThanOrEqual(WORKERS);
    expect(text).toContain('notabene_request_duration_seconds_bucket');
    expect(text).not.toMatch(new RegExp(`${CANARY}|127\\.0\\.0\\.1`));
  });

  it('starts a process again that died, while the others answer', async () => {
    const answering = () => descendantsOf(shell.pid ?? 0).filter(({ parent }) => parent !== shell.pid);
    const [one] = answering();
    const before = workersNow();
    process.kill(one?.id ?? 0, 'SIGKILL');
    await until(() => workersNow() > before);
    expect(answering()).toHaveLength(WORKERS);
    expect(answering().map(({ id }) => id)).not.toContain(one?.id);
    expect((await get('/api/search?q=bruggen')).status).toBe(200);
  });

  it('does not outlive the shell that it was started in, and ends without a word of trouble', async () => {
    shell.kill('SIGKILL');
    await until(() =>
      get('/health').then(
        () => false,
        () => true,
      ),
    );
    const killed = { alert: 'worker_ended', code: null, signal: 'SIGKILL' };
    expect(lines().filter((line) => 'alert' in line)).toEqual([killed]);
    await until(() => lines().some(({ event }) => event === 'stopped'));
    expect(lines().filter(({ event }) => event === 'stopped')).toHaveLength(1);
  });
});
