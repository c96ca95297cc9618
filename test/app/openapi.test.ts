import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dependencies } from '../../src/app.ts';
import { ask } from '../../src/ask.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { IndexError } from '../../src/search/index.ts';
import { briefingIndex, ORIGINAL, REVISED } from '../briefing/documents.ts';
import { barriers, plain } from './markup.ts';
import { jsonRequest, testApp } from './world.ts';

interface Described {
  readonly openapi: string;
  readonly servers: readonly unknown[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly schema: object }[];
  readonly requestBody?: {
    readonly content: Record<string, { readonly schema: { readonly $ref?: string } }>;
  };
  readonly responses: Readonly<Record<string, Response>>;
}

interface Response {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}

/** Routes for readers and browsers, and for who looks after the server (docs/run/server.md). */
const PAGES = [
  '/',
  '/.well-known/security.txt',
  '/aanmelden',
  '/aanmelden/terug',
  '/afgemeld',
  '/afmelden',
  '/beheer',
  '/brief',
  '/brief/bestand',
  '/mandje',
  '/docs',
  '/icoon.svg',
  '/merk',
  '/metrics',
  '/nota',
  '/overzicht',
  '/page/{name}',
  '/stukken',
  '/stukken.atom',
  '/stukken/{id}',
  '/stukken/{id}/kaart',
  '/stukken/{id}/sinds',
  '/taal/{language}',
  '/tijdlijn',
  '/toevoegen',
  '/toevoegen/bestand',
  '/toevoegen/wijziging',
  '/vergelijk',
];

let api: Described;
const ajv = new Ajv2020({ strict: false, allErrors: true });

beforeAll(async () => {
  const { app } = testApp();
  api = (await (await app.request('/openapi.json')).json()) as Described;
  ajv.addSchema({ $id: 'api', components: api.components });
});

/** What a value of this schema gets wrong; schemas refer to each other within the document. */
function faults(schema: object, value: unknown): unknown[] {
  const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'));
  const valid = ajv.compile(rooted);
  return valid(value) ? [] : (valid.errors ?? []);
}

const post = (path: string, body: object | string, headers = {}) => jsonRequest(path, body, headers);
const get = (path: string) => new Request(`https://notabene.example${path}`);
const put = (body: object) =>
  new Request(post(`/api/feedback/${crypto.randomUUID()}`, body), { method: 'PUT' });
const chat = {
  model: 'notabene',
  messages: [{ role: 'user', content: 'Wat vindt het kabinet van molens?' }],
};
const accept = { Accept: 'application/json, text/event-stream' };
const documentId = 'fiche-molens';

/** A real request for every operation and every kind of answer, and what must be in it that an empty one has not. */
const REQUESTS: readonly (readonly [string, () => Request, number, RegExp?])[] = [
  ['ask', () => post('/api/ask', { question: 'Wat vindt het kabinet van molens?' }), 200, /"claims":\[\{/],
  [
    'ask',
    () => post('/api/ask', { question: 'Wat is de maximumsnelheid?', thread: ['molens?'] }),
    200,
    /"claims":\[\]/,
  ],
  ['ask', () => post('/api/ask', '{'), 400],
  ['ask', () => post('/api/ask', {}, { Origin: 'https://kwaad.example' }), 403],
  ['ask', () => post('/api/ask', 'a'.repeat(17_000)), 413],
  ['ask', () => post('/api/ask', {}, { 'Content-Type': 'text/plain' }), 415],
  ['ask', () => post('/api/ask', { question: '' }), 422],
  ['followUps', () => post('/api/follow-ups', { question: 'Wat vindt het kabinet van molens?' }), 200],
  ['followUps', () => post('/api/follow-ups', { question: '' }), 422],
  [
    'chat',
    () =>
      post('/api/chat', {
        messages: [{ role: 'user', parts: [{ type: 'text', text: 'Wat vindt het kabinet van molens?' }] }],
      }),
    200,
    /"data-claim"/,
  ],
  ['chat', () => post('/api/chat', { messages: [] }), 422],
  [
    'verify',
    () => post('/api/verify', { documentId, quote: 'Het kabinet steunt het tellen van molens.' }),
    200,
  ],
  [
    'verify',
    () => post('/api/verify', { documentId, quote: 'Het kabinet verwerpt het tellen van molens.' }),
    200,
  ],
  ['verify', () => post('/api/verify', { documentId, quote: '3. Beoordeling' }), 200],
  ['verify', () => post('/api/verify', { documentId, quote: 'Iets volstrekt anders.' }), 200],
  ['verify', () => post('/api/verify', { documentId: 'x', quote: 'molens' }), 404],
  ['putFeedback', () => put({ answer: 'a'.repeat(16), verdict: 'up' }), 204],
  ['putFeedback', () => put({ answer: 'a'.repeat(16), verdict: 'sideways' }), 422],
  ['deleteFeedback', () => new Request(put({}).url, { method: 'DELETE' }), 204],
  ['search', () => get('/api/search?q=molens&top=2&voice=kabinet&kind=fiche'), 200, /"hits":\[\{/],
  ['search', () => get('/api/search?q=%ff'), 400],
  ['search', () => get('/api/search?q=a&top=99'), 422],
  ['listDocuments', () => get('/api/documents'), 200, /"documents":\[\{/],
  ['listDossiers', () => get('/api/dossiers?q=molens'), 200, /"documents":\[\{/],
  ['listDossiers', () => get('/api/dossiers?q=a&q=b'), 422],
  ['listDocuments', () => get('/api/documents?q=molens&kind=fiche&kind=nota&voice=kabinet&page=9'), 200],
  ['listDocuments', () => get('/api/documents?year=1900'), 200],
  ['listDocuments', () => get('/api/documents?q=%ff'), 400],
  ['listDocuments', () => get('/api/documents?kind=onzin'), 422],
  ['getDocument', () => get('/api/documents/fiche-molens'), 200],
  ['getDocument', () => get('/api/documents/x'), 404],
  ['getPassage', () => get('/api/passages/fiche-molens%232-1'), 200],
  ['getPassage', () => get('/api/passages/x'), 404],
  ['timeline', () => get('/api/timeline'), 200, /"events":\[\{/],
  ['timeline', () => get('/api/timeline?id=fiche-molens&on=2026-03-01&format=json'), 200],
  ['timeline', () => get('/api/timeline?format=ics'), 200],
  ['timeline', () => get('/api/timeline?format=svg'), 200],
  ['timeline', () => get('/api/timeline?id=x'), 404],
  ['timeline', () => get('/api/timeline?on=morgen'), 422],
  ['getCard', () => get('/api/documents/fiche-molens/card'), 200, /"claims":\[\{/],
  ['getCard', () => get('/api/documents/x/card'), 404],
  ['getCard', () => get('/api/documents/tekst-opmaak/card'), 404],
  ['compare', () => get(`/api/comparison?id=${ORIGINAL}&id=${REVISED}`), 200, /"changes":\[\{/],
  ['compare', () => get(`/api/comparison?id=${ORIGINAL}&id=x`), 404],
  ['compare', () => get('/api/comparison?id=fiche-molens&id=fiche-molens'), 422],
  ['matrix', () => get('/api/matrix'), 200, /"claims":\[\{/],
  ['matrix', () => get(`/api/matrix?id=${ORIGINAL}&id=x&format=json`), 200],
  ['matrix', () => get('/api/matrix?format=svg'), 200],
  ['matrix', () => get('/api/matrix?id=x'), 404],
  ['matrix', () => get('/api/matrix?format=pdf'), 422],
  ['createChatCompletion', () => post('/v1/chat/completions', chat), 200, /"annotations":\[\{/],
  [
    'createChatCompletion',
    () => post('/v1/chat/completions', { ...chat, stream: true, stream_options: { include_usage: true } }),
    200,
    /"annotations":\[\{/,
  ],
  ['createChatCompletion', () => post('/v1/chat/completions', { ...chat, model: 'x' }), 404],
  ['createChatCompletion', () => post('/v1/chat/completions', { ...chat, messages: [] }), 422],
  [
    'makeNote',
    () => post('/api/notes', { documents: ['fiche-molens'], format: 'json' }),
    200,
    /"claims":\[\{/,
  ],
  ['makeNote', () => post('/api/notes', { about: 'zeepkistenraces' }), 404],
  ['makeNote', () => post('/api/notes', {}), 422],
  ['answerLetter', () => post('/api/letter', { text: '1. Wat vindt het kabinet?' }), 200],
  ['answerLetter', () => post('/api/letter', {}), 422],
  [
    'letterFile',
    () =>
      post('/api/letter/file', {
        rows: [{ number: '1', question: 'Wat?', answer: 'Dit.', status: 'antwoord', places: [] }],
      }),
    200,
  ],
  ['letterFile', () => post('/api/letter/file', { rows: [] }), 422],
  [
    'checkPlaces',
    () => post('/api/places', { places: [{ documentId: 'fiche-molens', start: 0, end: 1, quote: 'x' }] }),
    200,
  ],
  ['checkPlaces', () => post('/api/places', {}), 422],
  ['listModels', () => get('/v1/models'), 200],
  ['getModel', () => get('/v1/models/notabene'), 200],
  ['getModel', () => get('/v1/models/x'), 404],
  ['deliver', () => post('/channels/webhook', 'goed'), 200],
  ['deliver', () => post('/channels/webhook', 'van wie?'), 401],
  ['deliver', () => post('/channels/slack', {}), 404],
  ['deliver', () => post('/channels/slack', 'a'.repeat(300_000)), 413],
  ['mcp', () => post('/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' }, accept), 200],
  ['mcp', () => post('/mcp', { jsonrpc: '2.0', method: 'notifications/initialized' }, accept), 202],
  ['mcp', () => post('/mcp', [], { ...accept, Host: 'kwaad.example' }), 403],
  ['health', () => get('/health'), 200],
  ['openapi', () => get('/openapi.json'), 200],
];

/** A channel that knows who sends by what they say. */
const channel: Channel = {
  name: 'webhook',
  receive: async ({ body }) =>
    new TextDecoder().decode(body) === 'goed'
      ? { kind: 'ignored', response: new Response(null) }
      : { kind: 'refused', status: 401, code: 'signature' },
  reopen: () => null,
};
const store = { counts: async () => ({ unfinished: 0, failed: 1, lost: 0 }) };
const channels = { open: async () => [channel], store } as unknown as Dependencies['channels'];

const operation = (id: string): Operation => {
  const found = Object.values(api.paths)
    .flatMap(Object.values<Operation>)
    .find((each) => each.operationId === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
};

describe('GET /openapi.json', () => {
  it('is a valid description in OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(api) as never);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(api.openapi).toBe('3.1.1');
    expect(api.servers).toEqual([{ url: 'https://notabene.example' }]);
  });

  it('has every route of the app that is no page, and no other', () => {
    const { app } = testApp();
    const routes = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !PAGES.includes(route.split(' ')[1] ?? ''));
    const described = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(routes)].sort());
  });

  it.each(REQUESTS.map(([id, request, status, filled = /^/]) => [id, request, status, filled] as const))(
    'describes what %s really answers (%#)',
    async (id, request, status, filled) => {
      const feedback = { keep: async () => true, remove: async () => undefined };
      const papers = ['compare', 'matrix'].includes(id) ? { index: briefingIndex } : {};
      const { app } = testApp({ ask, feedback, channels, ...papers });
      const response = await app.fetch(request());
      expect(response.status).toBe(status);
      const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
      const text = await response.text();
      expect(text).toMatch(filled);
      const { content } = operation(id).responses[String(status)] ?? { content: {} };
      if (text === '') return expect(content).toEqual({});
      const schema = content[type]?.schema;
      expect(schema, `${type} of ${id}`).toBeDefined();
      const values =
        type === 'text/event-stream'
          ? [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data = '']) => JSON.parse(data) as unknown)
          : [type.endsWith('json') ? (JSON.parse(text) as unknown) : text];
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) expect(faults(schema ?? {}, value)).toEqual([]);
    },
  );

  it('describes what is answered without documents', async () => {
    const { app } = testApp({
      index: async () => {
        throw new IndexError('missing', 'Er is geen index.');
      },
    });
    for (const [id, request] of [
      ['listDocuments', get('/api/documents')],
      ['health', get('/health')],
      ['createChatCompletion', post('/v1/chat/completions', chat)],
      ['putFeedback', put({ answer: 'a'.repeat(16), verdict: 'up' })],
      ['deleteFeedback', new Request(put({}).url, { method: 'DELETE' })],
    ] as const) {
      const response = await app.fetch(request);
      expect(response.status).toBe(503);
      const [described] = Object.values(operation(id).responses['503']?.content ?? {});
      expect(faults(described?.schema ?? { not: {} }, await response.json())).toEqual([]);
    }
  });

  it('has a real request for everything that can succeed', () => {
    const tried = new Set(REQUESTS.filter(([, , status]) => status < 300).map(([id]) => id));
    const all = Object.values(api.paths).flatMap(Object.values<Operation>);
    expect([...tried].sort()).toEqual(all.map(({ operationId }) => operationId).sort());
  });

  it('is strict: what a response has and the description does not is a fault', () => {
    expect(faults({ $ref: '#/components/schemas/Usage' }, { prompt_tokens: 1 })).not.toEqual([]);
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    expect(faults({ $ref: '#/components/schemas/Usage' }, usage)).toEqual([]);
    expect(faults({ $ref: '#/components/schemas/Usage' }, { ...usage, extra: 1 })).not.toEqual([]);
  });

  it('refuses the bodies and parameters that the app refuses', () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    expect(faults(ref('AskBody'), { question: 'molens', thread: [] })).toEqual([]);
    expect(faults(ref('AskBody'), { question: 'molens', extra: 1 })).not.toEqual([]);
    expect(faults(ref('VerifyBody'), { documentId, quote: 'a'.repeat(2001) })).not.toEqual([]);
    expect(faults(ref('ChatRequest'), { ...chat, metadata: {} })).toEqual([]);
    expect(faults(ref('ChatRequest'), { ...chat, stream: 'ja' })).not.toEqual([]);
    const { parameters = [] } = operation('search');
    expect(parameters.map(({ name }) => name)).toEqual(['q', 'top', 'voice', 'kind', 'collection']);
    const list = operation('listDocuments').parameters ?? [];
    expect(list.map(({ name }) => name)).toEqual([
      'q',
      'kind',
      'voice',
      'ministry',
      'year',
      'dossier',
      'page',
      'collection',
    ]);
    const kind = list.find(({ name }) => name === 'kind')?.schema ?? {};
    expect([['fiche', 'nota'], ['onzin'], 'fiche'].map((value) => faults(kind, value).length === 0)).toEqual([
      true,
      false,
      false,
    ]);
    const top = parameters.find(({ name }) => name === 'top')?.schema ?? {};
    expect([1, 50, 0, 51, 1.5].map((value) => faults(top, value).length === 0)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('GET /docs', () => {
  const read = async () => {
    const { app } = testApp();
    const response = await app.request('/docs', { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(200);
    return response.text();
  };

  it('describes everything that openapi.json does', async () => {
    const page = await read();
    const words = plain(page);
    for (const [path, methods] of Object.entries(api.paths))
      for (const [method, { summary }] of Object.entries(methods)) {
        expect(words).toContain(`${method.toUpperCase()} ${path}`);
        expect(words).toContain(summary);
      }
    for (const name of Object.keys(api.components.schemas)) expect(page).toContain(`id="gegeven-${name}"`);
  });

  it('can be read with a keyboard, a screen reader and without script', async () => {
    const page = await read();
    expect(barriers(page)).toEqual([]);
    const tables = [...page.matchAll(/<table>.*?<\/table>/gs)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      expect(table).toMatch(/<caption>[^<]+<\/caption>/);
      expect(table).toContain('<th scope="col">');
      for (const [row = ''] of table.matchAll(/<tbody>.*<\/tbody>/gs))
        expect(row.match(/<tr>/g)?.length ?? 0).toBe(row.match(/<th scope="row">/g)?.length ?? 0);
    }
    const wide = [...page.matchAll(/<div class="wide" role="(\w+)" aria-label="([^"]*)"/g)];
    expect(wide.length).toBeGreaterThan(20);
    for (const [, name = '', label = ''] of wide)
      expect([name, label]).toEqual(['region', expect.stringMatching(/\w/)]);
  });

  it('is linked to from every page', async () => {
    const { app } = testApp();
    for (const path of ['/', '/stukken', '/docs'])
      expect(await (await app.request(path)).text()).toContain('<a href="/docs">');
  });
});
