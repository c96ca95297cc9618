import { describe, expect, it } from 'vitest';
import { askRequest, jsonRequest, testApp } from '../app/world.ts';

/** What differs between runtimes: streams, text decoding, headers, and errors that cross a boundary. */
describe('the app in workerd', () => {
  it('really runs in workerd', () => {
    expect(navigator.userAgent).toBe('Cloudflare-Workers');
  });

  it('row 4: cuts off a body that is streamed without a length', async () => {
    const { app } = testApp();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 4096;
        controller.enqueue(new TextEncoder().encode('['.repeat(4096)));
      },
    });
    const response = await app.fetch(askRequest(endless));
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(64 * 1024);
  });

  it('row 5: refuses 8,000-deep nesting without recursing into it', async () => {
    const { app } = testApp();
    const response = await app.fetch(askRequest(`${'['.repeat(8000)}${']'.repeat(8000)}`));
    expect(response.status).toBe(422);
  });

  it('row 6: refuses invalid UTF-8 that the runtime itself would replace', async () => {
    const { app } = testApp();
    const bytes = new Uint8Array([...new TextEncoder().encode('{"question":"caf'), 0xe9, 0x22, 0x7d]);
    expect(await askRequest(bytes).json()).toEqual({ question: 'caf\ufffd' });
    const response = await app.fetch(askRequest(bytes));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid_utf8' });
  });

  it('row 10: refuses a key that could reach the prototype', async () => {
    const { app } = testApp();
    const response = await app.fetch(askRequest('{"question":"molens","__proto__":{"polluted":1}}'));
    expect(response.status).toBe(422);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('row 68: an error ends in 500, and its message nowhere', async () => {
    const { app, lines } = testApp({
      ask: async () => {
        throw new Error('kanarievogel');
      },
    });
    const response = await app.fetch(askRequest({ question: 'molens' }));
    expect(response.status).toBe(500);
    expect(`${await response.text()}${JSON.stringify(lines)}`).not.toContain('kanarie');
    expect(lines[0]).toHaveProperty('fault.frames.0', expect.stringMatching(/^at /));
  });

  it('streams an answer in the format of OpenAI, piece by piece to the end', async () => {
    const { app } = testApp();
    const messages = [{ role: 'user', content: 'molens' }];
    const chat = { model: 'notabene', messages, stream: true };
    const response = await app.fetch(jsonRequest('/v1/chat/completions', chat));
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const events = (await response.text()).trim().split('\n\n');
    expect(events.length).toBeGreaterThan(5);
    expect(events.at(-1)).toBe('data: [DONE]');
  });

  it('lists its tools for other programs, and calls one', async () => {
    const { app } = testApp();
    const headers = { Accept: 'application/json, text/event-stream' };
    const ask = (method: string, params = {}) =>
      app.fetch(jsonRequest('/mcp', { jsonrpc: '2.0', id: 1, method, params }, headers));
    const listed = await ask('tools/list');
    expect(listed.status).toBe(200);
    expect(await listed.text()).toContain('"verify_quote"');
    const quote = 'Het kabinet steunt het tellen van molens.';
    const call = { name: 'verify_quote', arguments: { documentId: 'fiche-molens', quote } };
    expect(await (await ask('tools/call', call)).text()).toContain('"status":"exact"');
  });

  it('describes its API for programs and for readers', async () => {
    const { app } = testApp();
    const described = (await (await app.request('/openapi.json')).json()) as { paths: object };
    expect(Object.keys(described.paths)).toContain('/api/verify');
    expect(await (await app.request('/docs')).text()).toContain('POST /api/verify');
  });

  it('says where a quote stands', async () => {
    const { app } = testApp();
    const quote = 'Het  kabinet steunt het tellen van molens.';
    const response = await app.fetch(jsonRequest('/api/verify', { documentId: 'fiche-molens', quote }));
    expect(await response.json()).toMatchObject({ status: 'white_space', place: { voice: 'kabinet' } });
  });

  it('renders the page with dates in Dutch', async () => {
    const { app } = testApp();
    const page = await (await app.request('/stukken/fiche-molens')).text();
    expect(page).toContain('30 januari 2026');
  });
});
