import { AbstractChat, DefaultChatTransport, readUIMessageStream, type UIMessage } from 'ai';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { checksum } from '../../src/answer/checksum.ts';
import type { Account } from '../../src/answer/model/release.ts';
import type { Trace } from '../../src/answer/trace.ts';
import type { Dependencies } from '../../src/app.ts';
import { IndexError, type SearchIndex } from '../../src/search/index.ts';
import { STREAM_BOUNDS } from '../../src/web/http/chat-request.ts';
import { ask, indexOver } from '../answer/asking.ts';
import {
  afterFirst,
  echoOf,
  FAULTS,
  failingAfterOne,
  giving,
  SUPPLIER_TEXT,
  startFakeModel,
} from '../model/fake-server.ts';
import { scripted } from '../model/scripted.ts';
import { supplierAt } from '../model/supplier.ts';
import { VEERPONTEN } from '../search/papers.ts';
import { fictionalIndex } from './small-index.ts';
import { jsonRequest, testApp } from './world.ts';

/** What a client of ours may expect behind each `data-` part. */
interface Data {
  readonly claim: Pick<Answer['claims'][number], 'text' | 'voice' | 'modality'> & { citations: number[] };
  readonly citation: Citation & { readonly voice: string; readonly modality: string; readonly href: string };
  readonly refusal: Pick<Answer, 'reason' | 'message' | 'nearest'>;
  readonly answer: Omit<Answer, 'claims' | 'text' | 'nearest'>;
  readonly trace: {
    readonly version: string;
    readonly index: { readonly format: number; readonly fingerprint: string };
    readonly documents: number;
    readonly passages: number;
    readonly questions: readonly Trace[];
    readonly model: Account | null;
  };
  readonly document: { readonly id: string; readonly [member: string]: unknown };
}
type Message = UIMessage;

const PATIENCE = { timeout: 10_000, interval: 5 };
const ADDRESS = 'https://notabene.example/api/chat';

const VRAAG = 'Wat vindt het kabinet van de scheepsbel?';

let veerponten: SearchIndex;
beforeAll(async () => {
  veerponten = await indexOver([VEERPONTEN]);
});

const real = (also: Partial<Dependencies> = {}) => testApp({ index: async () => veerponten, ask, ...also });
const user = (text: string): Message => ({ id: text, role: 'user', parts: [{ type: 'text', text }] });
const transportTo = ({ app }: ReturnType<typeof testApp>, body: object = {}) =>
  new DefaultChatTransport<Message>({
    api: ADDRESS,
    body,
    fetch: async (input, init) => app.fetch(new Request(input as string, init)),
  });

/** The message that the AI SDK's own client makes of what the app streams. */
async function converse(
  world: ReturnType<typeof testApp>,
  messages: readonly Message[],
  body: object = {},
): Promise<Message> {
  const stream = await transportTo(world, body).sendMessages({
    chatId: 'gesprek',
    messages: [...messages],
    trigger: 'submit-message',
    messageId: undefined,
    abortSignal: undefined,
  });
  let last: Message | undefined;
  for await (const message of readUIMessageStream<Message>({ stream, terminateOnError: true }))
    last = message;
  if (!last) throw new Error('no message');
  return last;
}

const parts = (message: Message, type: string) => message.parts.filter((part) => part.type === type);
const dataOf = <T extends keyof Data>(message: Message, name: T): Data[T][] =>
  message.parts.flatMap((part) => (part.type === `data-${name}` ? [(part as { data: Data[T] }).data] : []));
const textOf = (message: Message): string =>
  message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

/** What the app sends, event by event. */
async function eventsOf({ app }: ReturnType<typeof testApp>, question = VRAAG) {
  const response = await app.fetch(jsonRequest('/api/chat', { messages: [user(question)] }));
  if (!response.body) throw new Error('no body');
  return response.body.pipeThrough(new TextDecoderStream()).getReader();
}

/** All that comes up to and with an event that holds these words. */
async function until(events: Awaited<ReturnType<typeof eventsOf>>, words: string): Promise<string> {
  let all = '';
  for (;;) {
    const { done, value = '' } = await events.read();
    all += value;
    if (value.includes(words)) return all;
    if (done) throw new Error(`${words} not in ${all}`);
  }
}

/** `useChat` without React: the same class, with its state in plain fields. */
class Chat extends AbstractChat<Message> {
  constructor(world: ReturnType<typeof testApp>) {
    super({
      transport: transportTo(world),
      state: {
        status: 'ready',
        error: undefined,
        messages: [],
        pushMessage(message) {
          this.messages = [...this.messages, message];
        },
        popMessage() {
          this.messages = this.messages.slice(0, -1);
        },
        replaceMessage(at, message) {
          this.messages = this.messages.with(at, message);
        },
        snapshot: structuredClone,
      },
    });
  }
}

describe('POST /api/chat', () => {
  it('streams the answer of /api/ask: its text, its sentences and the exact place of each', async () => {
    const answer = await ask(veerponten, { question: VRAAG }, { now: () => 0 });
    const message = await converse(real(), [user(VRAAG)]);
    expect(message.role).toBe('assistant');
    expect(textOf(message)).toBe(answer.text);
    expect(dataOf(message, 'claim')).toEqual(
      answer.claims.map(({ text, voice, modality, citations }) => ({
        text,
        voice,
        modality,
        citations: citations.map(({ number }) => number),
      })),
    );
    const [first] = answer.claims;
    const [citation] = first?.citations ?? [];
    expect(dataOf(message, 'citation')[0]).toEqual({
      ...citation,
      before: null,
      after: expect.stringMatching(/^Het kabinet is kritisch over nachtelijk varen/),
      voice: 'kabinet',
      modality: first?.modality,
      href: `/stukken/kst-99001-11?citaat=${citation?.start}-${citation?.end}-${checksum(citation?.quote ?? '')}#${citation?.start}-${citation?.end}`,
    });
    for (const { start, end, quote } of dataOf(message, 'citation'))
      expect(VEERPONTEN.text.slice(start, end)).toBe(quote);
    expect(parts(message, 'source-url')).toMatchObject([
      { sourceId: 'kst-99001-11', title: VEERPONTEN.title, url: VEERPONTEN.source.url },
    ]);
    expect(dataOf(message, 'answer')[0]).toMatchObject({
      id: answer.id,
      status: answer.status,
      mode: 'extractive',
      degraded: null,
    });
    expect(dataOf(message, 'trace')).toEqual([]);
  });

  it('tells of each document it quotes, once and before its first words', async () => {
    const message = await converse(real(), [user('Wat vindt het kabinet van veerponten?')]);
    expect(dataOf(message, 'claim').length).toBeGreaterThan(1);
    const { id, title, kind, language, date, source } = VEERPONTEN;
    const numbers = [id, ...VEERPONTEN.references.com];
    expect(dataOf(message, 'document')).toEqual([
      { id, title, kind, language, date, numbers, textType: null, url: source.url, href: `/stukken/${id}` },
    ]);
    const types = message.parts.map(({ type }) => type);
    expect(types.indexOf('data-document')).toBeLessThan(types.indexOf('data-citation'));
  });

  it('tells of a document in which the nearest passages of a refusal are, and links to no other address', async () => {
    const message = await converse(testApp(), [user('fietsen')]);
    expect(dataOf(message, 'refusal')[0]?.nearest).toHaveLength(2);
    expect(dataOf(message, 'document')).toMatchObject([
      { id: 'fiche-molens', textType: null, url: 'https://stukken.example/fiche-molens' },
    ]);
    const marked = await converse(testApp(), [user('onerror')]);
    expect(dataOf(marked, 'document')).toMatchObject([{ id: 'tekst-opmaak', url: null }]);
  });

  it('says of a rendering in other words that it is one', async () => {
    const rendering = { ...VEERPONTEN, textType: 'redactionele weergave' };
    const index = await indexOver([rendering]);
    const message = await converse(real({ index: async () => index }), [user(VRAAG)]);
    expect(dataOf(message, 'document')).toMatchObject([{ textType: 'redactionele weergave' }]);
  });

  it('sends a line of text at a time, with its citations right behind it', async () => {
    const world = real();
    const stream = await transportTo(world).sendMessages({
      chatId: 'x',
      messages: [user('Wat vindt het kabinet van veerponten?')],
      trigger: 'submit-message',
      messageId: undefined,
      abortSignal: undefined,
    });
    const types: string[] = [];
    for await (const chunk of stream) types.push(chunk.type);
    expect(types.filter((type) => type === 'data-claim').length).toBeGreaterThan(1);
    types.forEach((type, at) => {
      if (type === 'data-claim')
        expect([types[at - 1], types[at + 1]]).toEqual(['text-delta', 'data-citation']);
    });
    expect(types.slice(0, 3)).toEqual(['start', 'start-step', 'text-start']);
    expect(types.slice(-2)).toEqual(['finish-step', 'finish']);
  });

  it('row 14: gives a source by its official address, and never by another', async () => {
    const message = await converse(testApp(), [user('molens')]);
    expect(parts(message, 'source-url')).toMatchObject([
      { sourceId: 'fiche-molens', url: 'https://stukken.example/fiche-molens' },
    ]);
    const marked = await converse(testApp(), [user('onerror')]);
    expect(parts(marked, 'source-url')).toEqual([]);
    expect(parts(marked, 'source-document')).toMatchObject([
      { sourceId: 'tekst-opmaak', filename: '<b>.txt' },
    ]);
    expect(dataOf(marked, 'citation')[0]?.url).toBeNull();
    expect(JSON.stringify(marked)).not.toContain('javascript:');
  });

  it('says in text what is not in the documents, and gives what comes nearest as data', async () => {
    const message = await converse(real(), [user('Wat kost de scheepsbel?')]);
    expect(textOf(message)).toMatch(/niet/);
    const [refusal] = dataOf(message, 'refusal');
    expect(refusal?.reason).toBe('detail_not_found');
    expect(textOf(message)).toContain(refusal?.message);
    expect(dataOf(message, 'claim')).toEqual([]);
    expect(dataOf(message, 'citation')).toEqual([]);
  });

  it('takes what the user asked before as the thread, and nothing of what it says that was answered', async () => {
    const world = testApp();
    const answered: Message = {
      id: 'a',
      role: 'assistant',
      parts: [
        { type: 'text', text: 'verzonnen' },
        { type: 'data-citation', data: { path: [['verzonnen']] } as never },
      ],
    };
    await converse(world, [user('Hoeveel molens?'), answered, user('\u0000'), user('En sluizen?')]);
    expect(world.asked).toEqual([{ question: 'En sluizen?', thread: ['Hoeveel molens?'] }]);
  });

  it('takes along the last twenty questions of a long conversation', async () => {
    const world = testApp();
    await converse(
      world,
      Array.from({ length: 31 }, (_, at) => user(`molens ${at}`)),
    );
    expect(world.asked[0]?.thread).toEqual(Array.from({ length: 20 }, (_, at) => `molens ${at + 10}`));
  });

  it('tells how the answer came about when that is asked', async () => {
    const message = await converse(real(), [user(VRAAG)], { trace: true });
    const [trace] = dataOf(message, 'trace');
    expect(trace?.model).toBeNull();
    expect(trace?.questions[0]?.read.some(({ chosen }) => chosen)).toBe(true);
    const { fingerprint, documents, passages } = veerponten;
    expect(trace).toMatchObject({ version: '1.2.3', index: { fingerprint }, documents, passages });
    const [hit] = trace?.questions[0]?.read ?? [];
    expect(hit).toMatchObject({ documentId: VEERPONTEN.id, title: VEERPONTEN.title });
    expect(hit?.path.length).toBeGreaterThan(0);
    expect(hit?.words).toBeGreaterThan(0);
  });

  it('holds a conversation with the AI SDK, its answers sent along each time', async () => {
    const chat = new Chat(real());
    await chat.sendMessage({ text: 'Wat stelt de Commissie voor over de scheepsbel?' });
    await chat.sendMessage({ text: 'En wat vindt het kabinet daarvan?' });
    expect(chat.error).toBeUndefined();
    expect(chat.status).toBe('ready');
    const [, first, , last] = chat.messages;
    expect(first && dataOf(first, 'claim').map((each) => each.voice)).toContain('commissie');
    expect(last && dataOf(last, 'claim').map((each) => each.voice)).toContain('kabinet');
    await chat.regenerate();
    expect(chat.messages).toHaveLength(4);
    expect(chat.messages[3] && textOf(chat.messages[3])).toBe(last && textOf(last));
  });

  it('logs a line as for any other question', async () => {
    const world = testApp();
    await converse(world, [user('molens')]);
    expect(world.lines).toEqual([
      {
        time: expect.any(String),
        requestId: 'verzoek-1',
        method: 'POST',
        route: '/api/chat',
        status: 200,
        durationMs: 1,
        claims: 3,
        nearest: 0,
      },
    ]);
  });
});

describe('POST /api/chat refuses', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}, world = testApp()) =>
    world.app.fetch(
      new Request(ADDRESS, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body,
      }),
    );
  const sending = (messages: unknown, more: object = {}) => JSON.stringify({ messages, ...more });

  it.each([
    ['row 1: what is no JSON', '{"messages"', 400, 'bad_json'],
    ['row 3: an unknown field', sending([user('molens')], { model: 'x' }), 422, 'invalid_request'],
    ['row 3: messages that are none', sending('molens'), 422, 'invalid_request'],
    [
      'row 3: text that is none',
      sending([{ role: 'user', parts: [{ type: 'text', text: {} }] }]),
      422,
      'invalid_request',
    ],
    ['no messages', sending([]), 422, 'invalid_request'],
    ['an answer as the last message', sending([{ ...user('x'), role: 'assistant' }]), 422, 'invalid_request'],
    [
      'a file',
      sending([{ role: 'user', parts: [{ type: 'file', url: 'data:,x', mediaType: 'a/b' }] }]),
      422,
      'invalid_request',
    ],
    ['row 5: deep nesting', '['.repeat(8_000), 422, 'invalid_request'],
    ['row 7: control characters', sending([user('molens\u0000')]), 422, 'control_characters'],
    ['row 8: a question that is too long', sending([user('x'.repeat(2_001))]), 422, 'question_too_long'],
    ['an empty question', sending([user(' ')]), 422, 'empty_question'],
    ['row 10: a key of every object', '{"messages": [], "__proto__": {}}', 422, 'invalid_request'],
    ['row 4: a body that is too large', 'x'.repeat(STREAM_BOUNDS.size + 1), 413, 'body_too_large'],
  ])('%s', async (_what, body, status, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it('row 2: another type of content', async () => {
    expect((await post(sending([user('molens')]), { 'Content-Type': 'text/plain' })).status).toBe(415);
  });

  it('row 66: another website', async () => {
    expect((await post(sending([user('molens')]), { Origin: 'https://evil.example' })).status).toBe(403);
  });

  it('row 11: another method', async () => {
    const response = await testApp().app.request('/api/chat');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('nothing of a failure but its status: it is one, since nothing was sent yet', async () => {
    const world = testApp({
      ask: async () => {
        throw new Error('kanarievogel');
      },
    });
    const response = await post(sending([user('molens')]), {}, world);
    expect(response.status).toBe(500);
    expect(world.lines).toHaveLength(1);
    expect(`${await response.text()}${JSON.stringify(world.lines)}`).not.toContain('kanarie');
  });
});

describe('with a model', () => {
  /** An app with a model behind it, over the network of this machine. */
  async function modelled(also: Partial<Dependencies> = {}) {
    const server = await startFakeModel();
    onTestFinished(() => server.close());
    const { supplier, deadlines } = supplierAt(server.url);
    return { server, deadlines, world: real({ model: supplier, ...also }) };
  }

  it('streams the quotes first, and with what is left of the answer the line that holds', async () => {
    const { writer, asked } = scripted({
      say: ({ sentences = [] }) => ({
        lead: { text: sentences[0]?.text, keys: [sentences[0]?.key] },
        speakers: [],
        translations: [],
      }),
    });
    const message = await converse(real({ model: writer }), [
      user('Wat vindt het kabinet van nachtelijk varen?'),
    ]);
    expect(asked.map(({ step }) => step)).toEqual(['say']);
    const kinds = message.parts.map(({ type }) => type);
    expect(kinds.indexOf('data-claim')).toBeLessThan(kinds.indexOf('data-answer'));
    const [answer] = dataOf(message, 'answer');
    expect(answer?.lead).toMatchObject({ text: expect.stringContaining('nachtelijk varen') });
  });

  it('streams what the model said, once it was checked', async () => {
    const { server, world } = await modelled();
    const words =
      'Het kabinet is kritisch over nachtelijk varen met de veerpont, omdat de bemanning rust nodig heeft.';
    const text = 'Het kabinet is kritisch over nachtelijk varen met de veerpont.';
    server.answer(
      giving(({ passages }) => [
        { text, sources: [{ key: passages.find((each) => each.text.includes(words))?.key ?? '', words }] },
        { text: 'Alles is gratis.', sources: [] },
      ]),
    );
    const message = await converse(world, [user('Wat vindt het kabinet van nachtelijk varen?')], {
      trace: true,
    });
    expect(textOf(message)).toContain(`${text} [`);
    expect(JSON.stringify(message)).not.toContain('gratis');
    expect(dataOf(message, 'answer')[0]).toMatchObject({ mode: 'generated', degraded: null });
    expect(dataOf(message, 'trace')[0]?.model).toMatchObject({
      given: 2,
      shown: 1,
      dropped: { no_citation: 1 },
    });
    expect(dataOf(message, 'citation').map(({ quote }) => quote)).toContain(words);
  });

  it('streams the extractive answer when it fails, says so in the log, and nothing of the supplier anywhere', async () => {
    const { server, world } = await modelled();
    server.answer(FAULTS.corruptChunk);
    const extractive = await converse(real(), [user(VRAAG)]);
    const message = await converse(world, [user(VRAAG)]);
    expect(textOf(message)).toBe(textOf(extractive));
    expect(dataOf(message, 'answer')[0]).toMatchObject({ mode: 'extractive', degraded: 'corrupt' });
    await vi.waitUntil(() => world.lines.length > 0, PATIENCE);
    expect(world.lines).toMatchObject([{ status: 200, code: 'degraded:corrupt', claims: 2 }]);
    expect(JSON.stringify([message, world.lines])).not.toContain(SUPPLIER_TEXT);
  });

  it('gives the text of the answer, piece by piece, and the claims with the numbers that they keep', async () => {
    const { server, world } = await modelled();
    server.answer(giving((material) => echoOf(material).toReversed()));
    const { supplier } = supplierAt(server.url);
    const question = 'Wat stelt de Commissie voor over de scheepsbel en wat vindt het kabinet daarvan?';
    const answer = await ask(veerponten, { question }, { now: () => 0, model: supplier });
    const message = await converse(world, [user(question)]);
    expect(answer).toMatchObject({ mode: 'generated', degraded: null });
    expect(new Set(answer.claims.map(({ voice }) => voice)).size).toBe(2);
    expect(textOf(message)).toBe(answer.text);
    expect(dataOf(message, 'claim').map(({ text, citations }) => [text, citations])).toEqual(
      answer.claims.map(({ text, citations }) => [text, citations.map(({ number }) => number)]),
    );
    expect(dataOf(message, 'citation').map(({ number }) => number)).toEqual(
      answer.claims.map((_, at) => at + 1),
    );
  });

  it('has the first claim in the hands of the client before the model has written its second', async () => {
    const { server, world } = await modelled();
    const gate = Promise.withResolvers<void>();
    server.answer(afterFirst(gate.promise));
    const events = await eventsOf(world);
    const before = await until(events, '"data-citation"');
    expect(before).toContain('"data-claim"');
    // Only now the model goes on.
    gate.resolve();
    const after = await until(events, '[DONE]');
    expect(after).toContain('"id":"claim-2"');
    expect(after).toContain('"mode":"generated","degraded":null');
  });

  it.each([
    ['row 23', 'stallAfter', 'timeout'],
    ['row 25', 'resetAfter', 'cut_off'],
    ['row 30', 'corruptChunkAfter', 'corrupt'],
    ['row 31', 'lengthAfter', 'length'],
  ] as const)(
    '%s: ends the stream well when a model fails after its first claim (%s)',
    async (_row, fault, degraded) => {
      const { server, world, deadlines } = await modelled();
      const gate = Promise.withResolvers<void>();
      server.answer(failingAfterOne(fault, gate.promise));
      const events = await eventsOf(world);
      const before = await until(events, '"data-citation"');
      gate.resolve();
      if (degraded === 'timeout') deadlines[0]?.abort();
      const all = before + (await until(events, '[DONE]'));
      expect(all).toContain(`"mode":"generated","degraded":"${degraded}"`);
      expect(all.match(/"type":"data-claim"/g)).toHaveLength(2);
      expect(all).toContain('"type":"finish"');
      await vi.waitUntil(() => world.lines.length > 0, PATIENCE);
      expect(world.lines).toMatchObject([{ code: `degraded:${degraded}` }]);
      expect(all + JSON.stringify(world.lines)).not.toContain(SUPPLIER_TEXT);
    },
  );

  it('row 32: a client that leaves after the first claim stops the model', async () => {
    const { server, world } = await modelled();
    server.answer(failingAfterOne('stallAfter', Promise.resolve()));
    const events = await eventsOf(world);
    await until(events, '"data-citation"');
    await events.cancel();
    await server.leftBy();
    await vi.waitUntil(() => world.lines.length > 0, PATIENCE);
    expect(world.lines).toMatchObject([{ code: 'degraded:aborted' }]);
  });

  it('ends in an error of ours when the answer breaks after claims were sent', async () => {
    const { world } = await modelled({
      ask: async (index, question, options) => {
        await ask(index, question, { ...options, model: undefined });
        throw new Error('kanarievogel');
      },
    });
    const chat = new Chat(world);
    await chat.sendMessage({ text: VRAAG });
    expect(chat.error?.message).toMatch(/^Er ging iets mis aan onze kant/);
    expect(chat.messages[1] && dataOf(chat.messages[1], 'claim').length).toBeGreaterThan(0);
    const all = await until(await eventsOf(world), '[DONE]');
    expect(all).not.toContain('kanarie');
    expect(all.indexOf('"text-end"')).toBeLessThan(all.indexOf('"type":"error"'));
  });

  it('opens the stream at once, and holds it with comments as long as nothing was checked', async () => {
    let beats = 0;
    const { server, world, deadlines } = await modelled({
      sleep: () => (++beats < 4 ? Promise.resolve() : new Promise(() => {})),
    });
    server.answer(FAULTS.stall);
    const events = await eventsOf(world);
    await until(events, '"text-start"');
    for (let at = 0; at < 3; at++) expect((await events.read()).value).toBe(': \n\n');
    await server.asked();
    deadlines[0]?.abort();
    expect((await events.read()).value).toContain('"type":"data-document"');
    await events.cancel();
  });

  it('row 32: a client that leaves the stream stops the model', async () => {
    const { server, world } = await modelled();
    server.answer(FAULTS.stall);
    const response = await world.app.fetch(
      new Request(ADDRESS, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ messages: [user(VRAAG)] }),
      }),
    );
    await server.asked();
    await response.body?.cancel();
    await server.leftBy();
    await vi.waitUntil(() => world.lines.length > 0, PATIENCE);
    expect(world.lines).toMatchObject([{ code: 'degraded:aborted' }]);
  });

  it.each(['/api/chat', '/api/ask'])(
    'row 32: a request to %s that is broken off stops the model',
    async (path) => {
      const { server, world } = await modelled();
      server.answer(FAULTS.hang);
      const leaving = new AbortController();
      const body = path === '/api/ask' ? { question: VRAAG } : { messages: [user(VRAAG)] };
      const response = world.app.fetch(
        new Request(`https://notabene.example${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
          signal: leaving.signal,
        }),
      );
      await server.asked();
      leaving.abort();
      await server.leftBy();
      await response;
      await vi.waitUntil(() => world.lines.length > 0, PATIENCE);
      expect(world.lines).toMatchObject([{ code: path === '/api/ask' ? 'aborted' : 'degraded:aborted' }]);
    },
  );

  it('ends in an error of ours when the answer fails after the stream was opened', async () => {
    const { world } = await modelled({
      ask: async () => {
        throw new Error('kanarievogel');
      },
    });
    const chat = new Chat(world);
    await chat.sendMessage({ text: 'molens' });
    expect(chat.error?.message).toMatch(/^Er ging iets mis aan onze kant/);
    await vi.waitUntil(() => world.lines.length > 0, PATIENCE);
    expect(world.lines).toMatchObject([{ status: 200, code: 'internal', fault: { name: 'Error' } }]);
    expect(JSON.stringify([chat.messages, world.lines])).not.toContain('kanarie');
  });

  it('opens the index again when it turns out to be of another build', async () => {
    let opened = 0;
    const { world } = await modelled({
      index: async () => {
        opened += 1;
        return fictionalIndex();
      },
      ask: async () => {
        throw new IndexError('fingerprint', 'ander');
      },
    });
    const chat = new Chat(world);
    await chat.sendMessage({ text: 'molens' });
    await vi.waitUntil(() => world.lines.length > 0, PATIENCE);
    expect(world.lines).toMatchObject([{ code: 'index_unavailable' }]);
    await chat.sendMessage({ text: 'molens' });
    expect(opened).toBe(2);
  });

  it('answers POST /api/ask with it too, and the page without', async () => {
    const { server, world } = await modelled();
    const response = await world.app.fetch(
      new Request('https://notabene.example/api/ask', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question: VRAAG }),
      }),
    );
    expect(await response.json()).toMatchObject({ mode: 'generated', degraded: null });
    expect(server.received).toHaveLength(1);
    const page = await world.app.request(`/?vraag=${encodeURIComponent(VRAAG)}`);
    expect(await page.text()).toContain('class="said"');
    expect(server.received).toHaveLength(1);
  });
});
