import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Serving, serverOf } from '../../src/server/listen.ts';

const AROUND = { home: null, proxies: [], monitors: [] };
const CANARY = 'kanarievogel-7f3a';
let serving: Serving;
const sockets: Socket[] = [];
let asked: Request[] = [];

/** A server that answers with what was sent, when it may. */
async function startAnswering(answer: (request: Request) => Promise<Response>): Promise<void> {
  asked = [];
  serving = serverOf(
    {
      fetch: (request) => {
        asked.push(request);
        return answer(request);
      },
    },
    AROUND,
  );
  serving.server.listen(0, '127.0.0.1');
  await once(serving.server, 'listening');
}

/** Sends bytes as they are; gives what comes back, and when it was closed. */
function open(bytes: string) {
  const socket = connect((serving.server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  const got = { text: '' };
  socket.on('data', (chunk) => {
    got.text += chunk;
  });
  socket.on('error', () => undefined);
  socket.write(bytes);
  return { socket, got, closed: once(socket, 'close') };
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await serving.close();
});

describe('a server that is told to stop', () => {
  it('lets go within a second of who is silent, slow or idle, and finishes what is under way', async () => {
    const letGo = Promise.withResolvers<void>();
    await startAnswering(async (request) => {
      if (request.method === 'POST') await request.text();
      if (request.url.endsWith('/werk')) await letGo.promise;
      return new Response('klaar');
    });
    const idle = open('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(idle.socket, 'data');
    const silent = open('');
    const slow = open('GET / HT');
    const half = open('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"qu');
    const underWay = open('GET /werk HTTP/1.1\r\nHost: localhost\r\n\r\n');
    while (asked.length < 3) await new Promise((done) => setTimeout(done, 5));
    const started = performance.now();
    const closing = serving.close();
    await Promise.all([idle, silent, slow, half].map(({ closed }) => closed));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(underWay.got.text).toBe('');
    letGo.resolve();
    await closing;
    expect(underWay.got.text).toContain('klaar');
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

describe('what is no request of HTTP', () => {
  it.each([
    [
      'a body in pieces that are none',
      400,
      'POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ],
    [
      'a length and pieces at once',
      400,
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'two lengths',
      400,
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n',
    ],
    ['a length that is no number', 400, 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1e3\r\n\r\n'],
    ['bytes that no header has', 400, `GET / HTTP/1.1\r\nHost: localhost\r\nX: \u0001${CANARY}\r\n\r\n`],
    [
      'two hosts',
      400,
      'GET / HTTP/1.1\r\nHost: localhost\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n',
    ],
    [
      'headers without end',
      431,
      `GET / HTTP/1.1\r\nHost: localhost\r\nX-${CANARY}: ${'a'.repeat(20_000)}\r\n\r\n`,
    ],
  ])('row 75: %s is %i, in our words alone', async (_, status, bytes) => {
    await startAnswering(async (request) => {
      await request.text();
      return new Response('');
    });
    const { got, closed } = open(bytes);
    await closed;
    expect(got.text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(got.text).toContain('"code":"broken_request"');
    expect(got.text).not.toMatch(new RegExp(`${CANARY}|\\bat |node:|\\.ts|HPE_|Error`));
  });

  it('row 75: a body that stops halfway is left at once, without a fault of ours', async () => {
    const outcome = Promise.withResolvers<unknown>();
    await startAnswering(async (request) => {
      await request.text().then(outcome.resolve, outcome.resolve);
      return new Response('');
    });
    const { socket } = open('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"qu');
    while (asked.length === 0) await new Promise((done) => setTimeout(done, 5));
    socket.destroy();
    expect(await outcome.promise).toBeInstanceOf(Error);
    expect(asked[0]?.signal.aborted).toBe(true);
  });
});
