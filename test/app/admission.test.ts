import { describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../src/search/index.ts';
import type { Client } from '../../src/web/http/client.ts';
import type { Budget, Limits } from '../../src/web/http/limits.ts';
import { fictionalIndex } from './small-index.ts';
import { askRequest, jsonRequest, quoting, testApp } from './world.ts';

const client = (id: string): Client => ({ id, loopback: false, monitor: false });
const problem = async (response: Response) => (await response.json()) as Record<string, unknown>;
const NOTE = { documents: ['fiche-molens'] };
const LONG = { question: 'molens?', thread: Array.from({ length: 10 }, () => 'molens '.repeat(40)) };

/** So much for each client and for all, of each budget. */
function counting(ofClient: Partial<Record<Budget, number>>, inAll: Partial<Record<Budget, number>> = {}) {
  const taken = new Map<string, number>();
  const take = (key: string, most = 1_000): number => {
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return (taken.get(key) ?? 0) > most ? 7 : 0;
  };
  const limits: Limits = {
    ofClient: async (budget, id) => take(`${budget} ${id}`, ofClient[budget]),
    inAll: async (budget) => take(budget, inAll[budget]),
  };
  return { limits, taken };
}

describe('budgets', () => {
  it('row 57: who asked too much is told when to come back, and nobody else is', async () => {
    const { app, asked } = testApp(counting({ ask: 2 }));
    const from = (id: string) => app.fetch(askRequest({ question: 'molens' }), { client: client(id) });
    const given = [await from('een'), await from('een'), await from('een'), await from('ander')];
    expect(given.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
    expect(given[2]?.headers.get('Retry-After')).toBe('7');
    expect(await problem(given[2] as Response)).toMatchObject({
      code: 'too_many_requests',
      detail: expect.stringContaining('Wacht even'),
    });
    expect(asked).toHaveLength(3);
  });

  it('row 57: is told before a byte of the body is read', async () => {
    const { app } = testApp(counting({ ask: 0 }));
    let read = 0;
    const pull = () => {
      read += 1;
    };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const response = await app.fetch(askRequest(body), { client: client('een') });
    expect([response.status, read]).toEqual([429, 0]);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/stukken'],
    ['GET', '/api/search?q=molens'],
    ['GET', '/api/timeline'],
    ['GET', '/api/matrix'],
    ['GET', '/vergelijk'],
    ['GET', '/overzicht'],
    ['GET', '/stukken/fiche-molens/kaart'],
  ])('row 57: also bounds %s %s', async (method, path) => {
    const { app } = testApp(counting({ ask: 0, work: 0 }));
    expect((await app.request(path, { method })).status).toBe(429);
  });

  it('row 57: what programs speak to says it in their form', async () => {
    const { app } = testApp(counting({ ask: 0 }));
    const openai = await app.fetch(jsonRequest('/v1/chat/completions', {}));
    expect([openai.status, await openai.json()]).toMatchObject([
      429,
      { error: { code: 'too_many_requests' } },
    ]);
    const mcp = await app.fetch(jsonRequest('/mcp', {}));
    expect([mcp.status, await mcp.json()]).toMatchObject([
      429,
      { error: { data: { code: 'too_many_requests' } } },
    ]);
  });

  it('row 57: health and files of the page are always given', async () => {
    const { app } = testApp(counting({ ask: 0, work: 0 }, { ask: 0, work: 0 }));
    expect((await app.request('/health')).status).toBe(200);
    expect((await app.request('/icoon.svg')).status).toBe(200);
  });

  it('row 73: what takes long is counted apart, so that ordinary questions go on', async () => {
    const { app } = testApp(counting({}, { work: 1 }));
    expect((await app.fetch(jsonRequest('/api/notes', NOTE))).status).toBe(200);
    const more = [await app.fetch(jsonRequest('/api/notes', NOTE)), await app.fetch(askRequest(LONG))];
    for (const response of more) {
      expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '7']);
      expect((await problem(response)).detail).toContain('iedereen samen');
    }
    expect((await app.fetch(askRequest({ question: 'molens' }))).status).toBe(200);
  });

  it('row 76: one client can’t fill what there is for everybody’s feedback', async () => {
    const kept: string[] = [];
    const feedback = { keep: async ({ id }: { id: string }) => kept.push(id) > 0, remove: async () => {} };
    const { app } = testApp({ ...counting({ feedback: 2 }), feedback });
    const put = (id: string) =>
      app.fetch(
        new Request(
          jsonRequest(`/api/feedback/${crypto.randomUUID()}`, { answer: '0123456789abcdef', verdict: 'up' }),
          { method: 'PUT' },
        ),
        { client: client(id) },
      );
    const given = [];
    for (const id of ['een', 'een', 'een', 'een', 'ander']) given.push((await put(id)).status);
    expect(given).toEqual([204, 204, 429, 429, 204]);
    expect(kept).toHaveLength(3);
  });
});

describe('the queues', () => {
  /** An app in which work waits until it is let go. */
  function waiting() {
    const gate = Promise.withResolvers<void>();
    let begun = 0;
    const given = testApp({
      ask: async (index, { question, thread }) => {
        begun += 1;
        if ((thread ?? []).length > 1) await gate.promise;
        return quoting(index, question);
      },
    });
    return { ...given, letGo: gate.resolve, begun: () => begun };
  }

  it('row 73: more than can wait is told to come back, while ordinary questions are answered', async () => {
    const { app, letGo, begun } = waiting();
    const long = Array.from({ length: 40 }, () => app.fetch(askRequest(LONG)));
    const refused = await Promise.all(long.slice(33));
    expect(refused.map(({ status }) => status)).toEqual(Array(7).fill(503));
    expect(refused[0]?.headers.get('Retry-After')).toBe('5');
    expect(await problem(refused[0] as Response)).toMatchObject({ code: 'busy' });
    expect((await app.fetch(askRequest({ question: 'molens' }))).status).toBe(200);
    // One of the long ones, and the ordinary one.
    expect(begun()).toBe(2);
    letGo();
    const done = await Promise.all(long.slice(0, 33));
    expect(done.every(({ status }) => status === 200)).toBe(true);
  });

  it('row 74: who leaves while it waits is gone at once, and makes room', async () => {
    const { app, lines, letGo, begun } = waiting();
    const first = app.fetch(askRequest(LONG));
    const leaving = new AbortController();
    const left = app.fetch(new Request(askRequest(LONG), { signal: leaving.signal }));
    while (begun() === 0) await Promise.resolve();
    leaving.abort();
    expect((await left).status).toBe(499);
    expect(lines).toMatchObject([{ route: '/api/ask', status: 499, code: 'aborted' }]);
    letGo();
    expect((await first).status).toBe(200);
    expect(begun()).toBe(1);
  });

  it('row 73: the shortest question goes first, and who asks most goes last', async () => {
    const gate = Promise.withResolvers<void>();
    const order: string[] = [];
    const { app } = testApp({
      ask: async (index, { question }) => {
        order.push(question.slice(0, 5));
        await gate.promise;
        return quoting(index, question);
      },
    });
    const put = (question: string, id: string) => app.fetch(askRequest({ question }), { client: client(id) });
    const under = [put('eerst', 'a'), put('eerst', 'b')];
    while (order.length < 2) await new Promise((done) => setTimeout(done));
    const waiting = [
      put('lang, '.repeat(50), 'aanvaller'),
      put('kort1', 'aanvaller'),
      put('kort2', 'aanvaller'),
      put('lezer', 'lezer'),
    ];
    await new Promise((done) => setTimeout(done, 20));
    expect(order).toEqual(['eerst', 'eerst']);
    gate.resolve();
    const done = await Promise.all([...under, ...waiting]);
    expect(done.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(order.slice(2)).toEqual(['lezer', 'kort1', 'kort2', 'lang,']);
  });

  it('row 73: what there is no room for is not read', async () => {
    const { app } = testApp(counting({}, { work: 1 }));
    expect((await app.fetch(jsonRequest('/api/notes', NOTE))).status).toBe(200);
    expect((await app.fetch(jsonRequest('/api/notes', NOTE))).status).toBe(429);
    let read = 0;
    const pull = (): void => {
      read += 1;
    };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    expect((await app.fetch(jsonRequest('/api/notes', body))).status).toBe(429);
    expect(read).toBe(0);
  });

  it('row 73: a question that holds several counts as long, so that it is in nobody’s way', async () => {
    const { app, taken } = (() => {
      const counted = counting({});
      return { ...testApp(counted), ...counted };
    })();
    const four = ['een', 'twee', 'drie', 'vier'].map((each) => `Wat vindt het kabinet van molen ${each}?`);
    expect((await app.fetch(askRequest({ question: four.join(' ') }))).status).toBe(200);
    expect(taken.get('work')).toBe(1);
    expect((await app.fetch(askRequest({ question: four[0] ?? '' }))).status).toBe(200);
    expect(taken.get('work')).toBe(1);
  });
});

describe('a client that leaves', () => {
  it.each([
    ['a question', () => askRequest({ question: 'molens' })],
    ['a paper', () => jsonRequest('/api/notes', NOTE)],
    ['a timeline', () => new Request('http://localhost/api/timeline')],
    ['a card', () => new Request('http://localhost/api/documents/fiche-molens/card')],
    ['verdicts', () => new Request('http://localhost/api/matrix')],
  ])('row 74: nothing more is read for %s', async (_, request) => {
    const leaving = new AbortController();
    const whole = fictionalIndex();
    let read = 0;
    const { fingerprint, documents, passages, collections, vocabulary } = whole;
    const index: SearchIndex = {
      ...{ fingerprint, documents, passages, collections, vocabulary },
      standsIn: (term, among) => whole.standsIn(term, among),
      summaries: (filter) => whole.summaries(filter),
      rank: (terms, options) => whole.rank(terms, options),
      held: async (id) => {
        read += 1;
        leaving.abort();
        return whole.held(id);
      },
    };
    const { app, lines } = testApp({
      index: async () => index,
      ask: async (within, { question }) => {
        for (let each = 0; each < 20; each += 1) await within.held('fiche-molens');
        return quoting(within, question);
      },
    });
    const response = await app.fetch(new Request(request(), { signal: leaving.signal }));
    expect(response.status).toBe(499);
    // Those that were asked for at the same moment.
    expect(read).toBeLessThanOrEqual(whole.documents);
    expect(lines).toMatchObject([{ status: 499, code: 'aborted' }]);
    expect(JSON.stringify(lines)).not.toContain('internal');
  });

  it('row 74: lets others go first while its work is done', async () => {
    const turns: string[] = [];
    let clock = 0;
    const { app } = testApp({
      now: () => {
        clock += 100;
        return clock;
      },
      sleep: async () => void turns.push('others'),
      ask: async (within, { question }) => {
        await within.held('fiche-molens');
        turns.push('this');
        await within.held('fiche-molens');
        turns.push('this');
        return quoting(within, question);
      },
    });
    expect((await app.fetch(askRequest(LONG))).status).toBe(200);
    expect(turns.slice(0, 4)).toEqual(['others', 'this', 'others', 'this']);
  });
});

describe('what breaks on its way', () => {
  const torn = (chunk: string) =>
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(chunk));
        controller.error(new Error('kanarie: socket hang up'));
      },
    });

  it.each(['/api/ask', '/api/notes', '/api/chat', '/v1/chat/completions', '/mcp', '/channels/slack'])(
    'row 75: a body of %s that breaks off is 400, and no fault of ours',
    async (path) => {
      const channels = { open: async () => [{ name: 'slack' }] };
      const { app, lines } = testApp({ channels: channels as never });
      const response = await app.fetch(jsonRequest(path, torn('{"question":')));
      expect(response.status).toBe(400);
      const text = await response.text();
      expect(text).toContain('broken_body');
      expect(text + JSON.stringify(lines)).not.toMatch(/kanarie|internal|\bat /);
    },
  );
});

it.each([
  ['GET', '/'],
  ['GET', '/health'],
  ['GET', '/metrics'],
  ['GET', '/stukken/fiche-molens'],
  ['GET', '/page/x.js'],
  ['POST', '/api/ask'],
  ['PUT', '/api/feedback/x'],
  ['GET', '/nergens'],
])('row 72: %s %s under the name of another host is refused before any work', async (method, path) => {
  let opened = 0;
  const { app, asked } = testApp({
    index: async () => {
      opened += 1;
      return fictionalIndex();
    },
  });
  const response = await app.request(path, { method, headers: { Host: 'kwaad.example' } });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('unknown_host');
  expect([opened, asked.length]).toEqual([0, 0]);
});

describe('GET /metrics', () => {
  const metrics = async () => 'notabene_requests_total 1\n';
  const get = (app: ReturnType<typeof testApp>['app'], of: Partial<Client>) =>
    app.fetch(new Request('http://localhost/metrics'), { client: { ...client('x'), ...of } });

  it('is for this machine and for whom the operator named', async () => {
    const { app } = testApp({ metrics });
    expect((await get(app, { loopback: true })).status).toBe(200);
    expect(await (await get(app, { monitor: true })).text()).toContain('notabene_requests_total');
    expect((await get(app, {})).status).toBe(404);
    expect((await app.request('/metrics')).status).toBe(404);
  });

  it('is nowhere where nothing is counted', async () => {
    expect((await get(testApp().app, { loopback: true })).status).toBe(404);
  });
});
