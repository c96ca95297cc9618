import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const SECRET = 'geheim-van-de-proef-'.padEnd(32, '0');
const QUESTION = 'Hoeveel acties telt het actieplan?';

let folder: string;
let server: ChildProcess;
let environment: NodeJS.ProcessEnv;

/** A port that is free now. */
async function freePort(): Promise<number> {
  const listening = createServer().listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  listening.close();
  return port;
}

/** Runs an example as somebody would, with what they type. */
async function run(words: readonly string[], typed = '', also: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [...words], { cwd: ROOT, env: { ...environment, ...also } });
  child.stdin.end(typed);
  const closed = once(child, 'close');
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await closed;
  return { code, out, error };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-examples-'));
  const webhook = {
    WEBHOOK_SECRET: SECRET,
    WEBHOOK_URL: `http://127.0.0.1:${await freePort()}/`,
    NOTABENE_CHANNELS_KEY: 'sleutel-van-de-proef-'.padEnd(32, '0'),
  };
  server = spawn(process.execPath, ['src/server.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...webhook, NOTABENE_PORT: '0', NOTABENE_STATE: folder },
  });
  let said = '';
  const port = await new Promise<string>((found) =>
    server.stdout?.on('data', (bytes) => {
      said += bytes;
      const [, port] = /"event":"listening".*"port":(\d+)/.exec(said) ?? [];
      if (port !== undefined) found(port);
    }),
  );
  environment = { ...process.env, ...webhook, NOTABENE_ADDRESS: `http://127.0.0.1:${port}` };
}, 60_000);

afterAll(async () => {
  server.kill();
  await once(server, 'close');
  await rm(folder, { recursive: true, force: true });
});

describe('the example that asks over HTTP', () => {
  it('shows an answer with who says it, and where it stands', async () => {
    const { code, out } = await run(['examples/ask.mjs', QUESTION]);
    expect(code).toBe(0);
    expect(out).toMatch(/^\[commissie\] .*19 acties.* \[1\]$/m);
    expect(out).toMatch(/^\[1\] Beslisnota BNC-fiches .*: “.*19 acties.*”/m);
  });

  it('asks a question that follows on another', async () => {
    const { code, out } = await run([
      'examples/ask.mjs',
      'Wat is het EU-actieplan tegen drugshandel?',
      'hoeveel acties telt het?',
    ]);
    expect([code, out]).toEqual([0, expect.stringContaining('19 acties')]);
  });

  it('says that it is not there, and what comes nearest', async () => {
    const { code, out } = await run(['examples/ask.mjs', 'Wat kost een brood bij de bakker?']);
    expect(code).toBe(1);
    expect(out.trim().split('\n')[0]).toMatch(/\.$/);
  });

  it('passes on what a refusal says, and says how it is used and where nobody answers', async () => {
    const refused = await run(['examples/ask.mjs', ' ']);
    expect([refused.code, refused.error]).toEqual([2, expect.stringContaining('empty_question')]);
    const bare = await run(['examples/ask.mjs']);
    expect([bare.code, bare.error]).toEqual([2, expect.stringContaining('Geef een vraag')]);
    const gone = { NOTABENE_ADDRESS: `http://127.0.0.1:${await freePort()}` };
    const alone = await run(['examples/ask.mjs', QUESTION], '', gone);
    expect([alone.code, alone.error]).toEqual([2, expect.stringContaining('antwoordt niemand')]);
  });
});

describe('the example of a channel', () => {
  it('brings a question and its answer, a button and a thumb', async () => {
    const { code, out, error } = await run(['examples/channel.mjs'], `${QUESTION}\n/sources\n+\n`);
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^\[Commissie\] .*19 acties/m);
    // The answer names its source, and the button quotes it.
    expect(out.split('Beslisnota BNC-fiches').length).toBeGreaterThan(2);
    expect(out).toMatch(/Dank|Genoteerd|genoteerd|dank/);
  });

  it('takes nothing that is not signed with the secret', async () => {
    const child = spawn(process.execPath, ['examples/channel.mjs'], { cwd: ROOT, env: environment });
    const out = text(child.stdout);
    const forged = {
      event: '1',
      whole: true,
      reply: { parts: [{ text: 'vals' }], sources: [], choices: [] },
    };
    const address = environment.WEBHOOK_URL ?? '';
    let response: Response | undefined;
    while (response === undefined)
      response = await fetch(address, { method: 'POST', body: JSON.stringify(forged) }).catch(
        () => undefined,
      );
    expect(response.status).toBe(401);
    child.stdin.end();
    expect(await out).toBe('');
  });

  it('is not taken without the secret of the server', async () => {
    const { code, error } = await run(['examples/channel.mjs'], `${QUESTION}\n`, {
      WEBHOOK_SECRET: 'een-ander-geheim-'.padEnd(32, '0'),
    });
    expect([code, error]).toEqual([1, expect.stringContaining('(401)')]);
    const unset = await run(['examples/channel.mjs'], '', { WEBHOOK_SECRET: '' });
    expect([unset.code, unset.error]).toEqual([2, expect.stringContaining('WEBHOOK_SECRET')]);
  });
});
