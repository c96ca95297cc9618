import { describe, expect, it } from 'vitest';
import { type RetryRules, retryingFetch, Undelivered } from '../../src/channels/retrying-fetch.ts';

/** A clock that moves when somebody waits, and a platform that does what it is told, one thing after the other. */
function worldOf(...does: readonly (Response | 'unreached' | 'silent')[]) {
  let time = 0;
  const waited: number[] = [];
  const asked: RequestInit[] = [];
  const fetch = (async (_input: unknown, init: RequestInit) => {
    const next = does[asked.length] ?? new Response('goed');
    asked.push(init);
    if (next === 'unreached') throw new TypeError('no connection');
    return next === 'silent' ? new Promise<Response>(() => {}) : next.clone();
  }) as typeof globalThis.fetch;
  const sleep = async (ms: number) => {
    const silent = does[asked.length] === 'silent';
    // A wait that something else ends first never comes to its end, unless nothing else does.
    if (ms === 10_000 && !silent) return new Promise<void>(() => {});
    waited.push(ms);
    time += ms;
  };
  const repeating = (repeats: RetryRules = {}) =>
    retryingFetch({ fetch, sleep, now: () => time, random: () => 0 }, 25_000, repeats);
  return { send: repeating(), with: repeating, waited, asked };
}
const status = (code: number, headers: Record<string, string> = {}) =>
  new Response(null, { status: code, headers });

describe('patience with a platform', () => {
  it('hands back what was taken, and what was refused for good, at once', async () => {
    for (const code of [200, 204, 400, 401, 403, 404, 410]) {
      const { send, waited, asked } = worldOf(status(code));
      expect((await send('https://platform.example')).status).toBe(code);
      expect([waited, asked.length]).toEqual([[], 1]);
    }
  });

  it('waits as long as it is asked to', async () => {
    const { send, waited } = worldOf(status(429, { 'Retry-After': '7' }), status(200));
    expect((await send('https://platform.example')).status).toBe(200);
    expect(waited).toEqual([7_000]);
  });

  it('waits twice as long each time where it is not told, and gives up after six times', async () => {
    const { send, waited, asked } = worldOf(...Array.from({ length: 9 }, () => status(503)));
    await expect(send('https://platform.example')).rejects.toMatchObject({
      name: 'Undelivered',
      status: 503,
    });
    expect(waited).toEqual([250, 500, 1000, 2000, 4000]);
    expect(asked).toHaveLength(6);
  });

  it('gives up at once when it is asked to wait past the end', async () => {
    const { send, waited } = worldOf(status(429, { 'Retry-After': '60' }));
    await expect(send('https://platform.example')).rejects.toThrow(Undelivered);
    expect(waited).toEqual([]);
  });

  it('tries again where there was no connection', async () => {
    const { send } = worldOf('unreached', 'unreached', status(200));
    expect((await send('https://platform.example')).status).toBe(200);
  });

  it.each(['unreached', status(500), status(502), status(504)] as const)(
    'does not post again what may have been taken, unless that is harmless (%#)',
    async (fault) => {
      const post = { method: 'POST', body: 'een antwoord' };
      const strict = worldOf(fault, status(200));
      await expect(strict.send('https://platform.example', post)).rejects.toThrow(Undelivered);
      expect(strict.asked).toHaveLength(1);
      const lenient = worldOf(fault, status(200));
      const send = lenient.with({ harmless: () => true });
      expect((await send('https://platform.example', post)).status).toBe(200);
    },
  );

  it('posts again what was certainly not taken', async () => {
    const { send } = worldOf(status(429), status(503), status(200));
    expect((await send('https://platform.example', { method: 'POST' })).status).toBe(200);
  });

  it('does not send again what may have arrived: a platform that is silent', async () => {
    const { send, asked } = worldOf('silent', status(200));
    await expect(send('https://platform.example')).rejects.toMatchObject({ status: null });
    expect(asked).toHaveLength(1);
  });

  it('follows no redirect, which could take a token elsewhere', async () => {
    const { send, asked } = worldOf(status(302, { Location: 'https://evil.example' }));
    expect((await send('https://platform.example')).status).toBe(302);
    expect(asked[0]).toMatchObject({ redirect: 'manual' });
  });
});
