import OpenAI, { APIError } from 'openai';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Dependencies } from '../../src/app.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { ask, indexOver } from '../answer/asking.ts';
import { jsonRequest, testApp } from '../app/world.ts';
import { afterFirst, FAULTS, failingAfterOne, SUPPLIER_TEXT, startFakeModel } from '../model/fake-server.ts';
import { supplierAt } from '../model/supplier.ts';
import { VEERPONTEN } from '../search/papers.ts';
import { onLoopback } from './loopback.ts';

/** How long something on loopback may take; a stop for what hangs, not a measure. */
const PATIENCE = { timeout: 10_000, interval: 5 };
const QUESTION = 'Wat vindt het kabinet van de scheepsbel?';
const REQUEST = {
  model: 'notabene',
  messages: [{ role: 'user' as const, content: QUESTION }],
};

let veerponten: SearchIndex;
beforeAll(async () => {
  veerponten = await indexOver([VEERPONTEN]);
});

/** The official client, an app of its own, and a model behind that, all on this machine. */
async function client(also: Partial<Dependencies> = {}) {
  const server = await startFakeModel();
  onTestFinished(() => server.close());
  const { supplier } = supplierAt(server.url);
  let world = testApp();
  const address = await onLoopback((home) => {
    world = testApp({ index: async () => veerponten, ask, model: supplier, home, ...also });
    return world.app;
  });
  const openai = new OpenAI({ apiKey: 'geen', baseURL: `${address}/v1`, maxRetries: 0 });
  return { openai, server, address, ...world };
}

const contentOf = ({ choices }: OpenAI.ChatCompletionChunk): string => choices[0]?.delta.content ?? '';

describe('Notabene with a model, as a model for others', () => {
  it('streams a sentence before its own model has written the next, and then the same as in one piece', async () => {
    const { openai, server } = await client();
    const whole = await openai.chat.completions.create(REQUEST);
    const gate = Promise.withResolvers<void>();
    server.answer(afterFirst(gate.promise));
    const stream = await openai.chat.completions.create({ ...REQUEST, stream: true });
    let content = '';
    let annotations: unknown;
    for await (const chunk of stream) {
      content += contentOf(chunk);
      // The second sentence is only written when the first is here: without that, this never ends.
      if (content.includes('[1]')) gate.resolve();
      expect(chunk.id).toBe(whole.id);
      annotations ??= (chunk.choices[0]?.delta as { annotations?: unknown } | undefined)?.annotations;
    }
    const [choice] = whole.choices;
    expect(content).toBe(choice?.message.content);
    expect(content).toContain('[2]');
    expect(annotations).toEqual(choice?.message.annotations);
    expect(server.received).toHaveLength(2);
  });

  it('says below the text that the model failed, for all of it or for the rest', async () => {
    const { openai, server } = await client();
    server.answer(FAULTS.corruptChunk);
    const literal = await openai.chat.completions.create(REQUEST);
    expect(literal.choices[0]?.message.content).toContain('Dit antwoord bestaat uit letterlijke zinnen');
    server.answer(failingAfterOne('endAfter', Promise.resolve()));
    const partly = await openai.chat.completions.create(REQUEST);
    expect(partly.choices[0]?.message.content).toContain('Een deel van dit antwoord bestaat uit letterlijke');
    expect(JSON.stringify([literal, partly])).not.toContain(SUPPLIER_TEXT);
  });

  it('row 30: ends a stream well when the model fails after its first claim', async () => {
    const { openai, server, lines } = await client();
    const gate = Promise.withResolvers<void>();
    server.answer(failingAfterOne('corruptChunkAfter', gate.promise));
    const stream = await openai.chat.completions.create({ ...REQUEST, stream: true });
    let content = '';
    let finished: unknown;
    for await (const chunk of stream) {
      content += contentOf(chunk);
      if (content.includes('[1]')) gate.resolve();
      finished = chunk.choices[0]?.finish_reason;
    }
    expect(content).toMatch(/\[2\][\s\S]*Een deel van dit antwoord[\s\S]*\*\*Bronnen\*\*/);
    expect(finished).toBe('stop');
    await vi.waitUntil(() => lines.length > 0, PATIENCE);
    expect(lines).toMatchObject([{ route: '/v1/chat/completions', code: 'degraded:corrupt' }]);
  });

  it.each([true, false])('row 32: a client that leaves stops the model (stream: %s)', async (stream) => {
    const { server, app, lines, address } = await client();
    const leaving = new AbortController();
    server.answer(FAULTS.stall);
    const request = jsonRequest('/v1/chat/completions', { ...REQUEST, stream });
    const asked = new Request(`${address}/v1/chat/completions`, request);
    const responding = app.fetch(new Request(asked, { signal: leaving.signal }));
    await server.asked();
    if (stream) await (await responding).body?.cancel();
    else leaving.abort();
    await server.leftBy();
    await responding;
    await vi.waitUntil(() => lines.length > 0, PATIENCE);
    expect(lines).toMatchObject([{ code: stream ? 'degraded:aborted' : 'aborted' }]);
  });

  it('row 68: ends in an error of ours when the answer breaks after the stream was opened', async () => {
    const { openai, lines } = await client({
      ask: async (index, question, options) => {
        await ask(index, question, { ...options, model: undefined });
        throw new Error('kanarievogel');
      },
    });
    const stream = await openai.chat.completions.create({ ...REQUEST, stream: true });
    let content = '';
    const error = await (async () => {
      for await (const chunk of stream) content += contentOf(chunk);
    })().catch((thrown: unknown) => thrown);
    expect(content).toContain('[1]');
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ code: 'internal', type: 'server_error' });
    await vi.waitUntil(() => lines.length > 0, PATIENCE);
    expect(JSON.stringify([content, error, lines])).not.toContain('kanarie');
  });

  it('asks no model for the tools of another, or for the page', async () => {
    const { server, address } = await client();
    const called = await fetch(`${address}/mcp`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'ask', arguments: { question: QUESTION } },
      }),
    });
    expect(await called.text()).toContain('"mode":"extractive"');
    const page = await fetch(`${address}/?vraag=${encodeURIComponent(QUESTION)}`);
    expect(await page.text()).toContain('class="said"');
    expect(server.received).toEqual([]);
  });
});
