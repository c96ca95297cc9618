import { describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';

/** Notabene on one of its hosts, over the documents that ship, known as `https://notabene.example`. */
export interface HostUnderTest {
  /** Sends a request as a client with this address. */
  readonly send: (request: Request, address: string) => Response | Promise<Response>;
  /** What is done once a minute. */
  readonly scheduled: () => Promise<unknown>;
  /** Most feedback of one client in a row. */
  readonly feedback: number;
}

const fail = (): never => {
  throw new Error('nothing was cited');
};

const BASE = 'https://notabene.example';
const post = (path: string, body: object, init: RequestInit = {}) =>
  new Request(`${BASE}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...init,
  });

/** What holds on every host. */
export function hostCases(name: string, host: () => HostUnderTest): void {
  describe(`Notabene on ${name}`, () => {
    const send = async (request: Request, address = '192.0.2.1') => host().send(request, address);
    const status = async (request: Request, address?: string) => (await send(request, address)).status;

    it('opens its index and answers with a quote from it', async () => {
      const response = await send(post('/api/ask', { question: 'Hoeveel acties telt het actieplan?' }));
      const { status, claims } = (await response.json()) as Answer;
      expect(['answered', 'probable']).toContain(status);
      expect(claims[0]?.citations[0].quote).toContain('19 acties');
    });

    it('gives the built files of the page, and no other file', async () => {
      const page = await (await send(new Request(`${BASE}/`))).text();
      const script = /src="(\/page\/[\w-]+\.js)"/.exec(page)?.[1] ?? '';
      const file = await send(new Request(BASE + script));
      expect([file.status, file.headers.get('Content-Type')]).toEqual([
        200,
        'text/javascript; charset=utf-8',
      ]);
      for (const path of ['/page/manifest.json', '/page/program.txt', '/index/current.json'])
        expect(await status(new Request(BASE + path))).toBe(404);
    });

    it('says who hears of a weakness, as its settings do', async () => {
      const response = await send(new Request(`${BASE}/.well-known/security.txt`));
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        200,
        'text/plain; charset=utf-8',
      ]);
      const [contact, expires] = (await response.text()).split('\n');
      expect(contact).toBe('Contact: mailto:meldpunt@notabene.example');
      expect(expires).toMatch(/^Expires: \d{4}-\d\d-\d\dT00:00:00Z$/);
    });

    it('row 72: answers under its own name, and under that of no other', async () => {
      expect(await status(new Request(`${BASE}/health`))).toBe(200);
      expect(await status(new Request('https://kwaad.example/health'))).toBe(403);
    });

    it('rows 57 and 76: bounds the feedback of one client, and of no other', async () => {
      const put = (address: string) =>
        send(
          post(
            `/api/feedback/${crypto.randomUUID()}`,
            { answer: '0123456789abcdef', verdict: 'up' },
            { method: 'PUT' },
          ),
          address,
        );
      const given: Response[] = [];
      for (let each = 0; each <= host().feedback; each += 1) given.push(await put('192.0.2.9'));
      expect(given.map(({ status }) => status)).toEqual([...Array(host().feedback).fill(204), 429]);
      expect(Number(given.at(-1)?.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect((await put('192.0.2.10')).status).toBe(204);
    });

    it('keeps where a reader says that the answer stands, as far as it stands so, and takes it back', async () => {
      const question = 'Hoeveel acties telt het actieplan?';
      const asked = await send(post('/api/ask', { question }));
      const { id: answer, claims } = (await asked.json()) as Answer;
      const { documentId, passageId, quote, start, end } = claims[0]?.citations[0] ?? fail();
      const place = { documentId, passageId, quote, start, end };
      const path = `/api/feedback/${crypto.randomUUID()}`;
      const put = (of: object) =>
        status(
          post(path, { answer, verdict: 'here', question, places: [of] }, { method: 'PUT' }),
          '192.0.2.11',
        );
      expect(await put(place)).toBe(204);
      expect(await put({ ...place, start: start + 1 })).toBe(422);
      expect(await status(new Request(`${BASE}${path}`, { method: 'DELETE' }))).toBe(204);
    });

    it('says that index, encoder and stores are there, and of which version', async () => {
      const response = await send(new Request(`${BASE}/health`));
      expect([response.status, await response.json()]).toMatchObject([
        200,
        {
          status: 'ok',
          version: expect.stringMatching(/^\d/),
          index: { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
          encoder: null,
          feedback: true,
          channels: { unfinished: 0 },
        },
      ]);
    });

    it('does what is to be done once a minute', async () => {
      await host().scheduled();
      expect(await status(new Request(`${BASE}/health`))).toBe(200);
    });

    it('has a clock that goes on, also within an answer', async () => {
      const { timing } = (await (
        await send(post('/api/ask', { question: 'Wat kost het?' }))
      ).json()) as Answer;
      expect(timing.totalMs).toBeGreaterThanOrEqual(0);
      expect(timing.totalMs).toBeLessThan(60_000);
    });

    it('takes what is broken for what it is', async () => {
      expect(await status(post('/api/ask', {}, { body: '{' }))).toBe(400);
      expect(await status(post('/api/ask', {}, { body: new Uint8Array([0x22, 0xff, 0x22]) }))).toBe(400);
      expect(await status(new Request(`${BASE}/?vraag=%FF`))).toBe(400);
      expect(await status(new Request(`${BASE}/nergens`))).toBe(404);
    });
  });
}
