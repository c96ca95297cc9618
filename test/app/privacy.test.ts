import { describe, expect, it } from 'vitest';
import { askRequest, testApp } from './world.ts';

const CANARY = 'kanarievogel-7f3a';

describe('what a request leaves behind', () => {
  it('is one line with route, status, duration and counts', async () => {
    const { app, lines } = testApp();
    await app.fetch(askRequest({ question: 'molens' }));
    await app.request('/api/documents/fiche-molens');
    expect(lines).toEqual([
      {
        time: '2026-01-05T00:00:00.002Z',
        requestId: 'verzoek-1',
        method: 'POST',
        route: '/api/ask',
        status: 200,
        durationMs: 1,
        claims: 3,
        nearest: 0,
      },
      {
        time: '2026-01-05T00:00:00.004Z',
        requestId: 'verzoek-2',
        method: 'GET',
        route: '/api/documents/:id',
        status: 200,
        durationMs: 1,
      },
    ]);
  });

  it('row 68: never holds the question, the address or what was sent along', async () => {
    const { app, lines } = testApp();
    const query = encodeURIComponent(CANARY);
    const headers = { Accept: 'text/html', Referer: `https://x.example/${CANARY}`, 'User-Agent': CANARY };
    await app.fetch(askRequest({ question: CANARY, thread: [CANARY] }));
    await app.fetch(askRequest({ question: CANARY, [CANARY]: 1 }));
    await app.fetch(askRequest(`{"question": "${CANARY}`));
    await app.fetch(askRequest({ question: `${CANARY}\u0000` }));
    for (const path of [
      `/?vraag=${query}`,
      `/?vraag=%00${query}`,
      `/api/search?q=${query}`,
      `/api/search?${query}=1`,
    ])
      await app.request(path, { headers });
    for (const path of [
      `/${query}`,
      `/stukken/${query}`,
      `/api/documents/${query}`,
      `/api/passages/${query}`,
    ])
      await app.request(path, { headers });
    expect(lines).toHaveLength(12);
    expect(JSON.stringify(lines)).not.toContain(CANARY);
    const health = await (await app.request('/health')).text();
    expect(health).not.toContain(CANARY);
  });

  it.each(['/api/ask', '/'])(
    'row 68: an error that quotes the question tells it to nobody (%s)',
    async (path) => {
      const { app, lines } = testApp({
        ask: async () => {
          throw new TypeError(`sleutel sk-geheim: kan "${CANARY}" niet lezen\n    at ${CANARY}`);
        },
      });
      const response =
        path === '/'
          ? await app.request(`/?vraag=${CANARY}`, { headers: { Accept: 'text/html' } })
          : await app.fetch(askRequest({ question: CANARY }));
      expect(response.status).toBe(500);
      const body = await response.text();
      expect(body).not.toMatch(/kanarie|sk-geheim|TypeError|\bat /);
      expect(body).toContain('verzoek-1');
      expect(lines).toMatchObject([{ status: 500, code: 'internal', fault: { name: 'TypeError' } }]);
      expect(JSON.stringify(lines)).not.toMatch(/kanarie|sk-geheim/);
      expect(lines[0]?.fault).toHaveProperty('frames.0', expect.stringMatching(/^at /));
    },
  );

  it('row 68: what is thrown without being an error ends in 500 too', async () => {
    const { app } = testApp({
      ask: async () => {
        throw CANARY;
      },
    });
    const response = await app.fetch(askRequest({ question: 'molens' }));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain(CANARY);
  });

  it('row 69: a line break or terminal code in a request stays out of the log', async () => {
    const { app, lines } = testApp();
    await app.request('/stukken/%0a%7b%22status%22%3a200%7d%1b%5b31m', {
      headers: { 'User-Agent': 'x\u001b[31m', 'X-Request-Id': 'vals"}' },
    });
    await app.request('/', { method: 'GEHEIM' });
    const text = lines.map((line) => JSON.stringify(line));
    expect(text).toHaveLength(2);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
    for (const line of text) expect(line).not.toMatch(/[\u0000-\u001f]|31m|vals|GEHEIM/);
    expect(lines[1]).toMatchObject({ method: 'other', status: 405 });
  });
});
