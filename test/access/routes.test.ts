import { beforeAll, describe, expect, it } from 'vitest';
import type { Access } from '../../src/access/access.ts';
import { channelReader, readGroups, rightsOf } from '../../src/access/groups.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { DEFAULT_SETTINGS } from '../../src/channels/room-settings.ts';
import type { ChannelStore } from '../../src/channels/store/store.ts';
import type { Document } from '../../src/documents/document.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { sqliteDatabase } from '../../src/server/sqlite.ts';
import { feedbackStore } from '../../src/web/api/feedback-store.ts';
import { ask, indexOver } from '../answer/asking.ts';
import { jsonRequest, readerOf, testApp } from '../app/world.ts';
import { PAPERS, paper, VEERPONTEN } from '../search/papers.ts';

const OPEN = VEERPONTEN.id;
/** As long as the id of a secret paper, so that nothing but the id differs. */
const [CLOSED, LATER] = ['kst-99001-98', 'kst-99001-97'];

/** Papers on the same proposal as an open one, in a collection of their own; each word in capitals is nowhere else. */
const secrets = (mark: string): readonly Document[] =>
  [
    paper(
      CLOSED,
      `Fiche: Verordening veerponten, ${mark}titel (fictief)`,
      `## 1. Algemene gegevens

### c) Nr. Commissiedocument

COM(2030) 101

### f) Behandelingstraject Raad

De ${mark}raad bespreekt het voorstel naar verwachting op 9 september 2031.

## 2. Essentie voorstel

De Commissie stelt voor dat elke veerpont een ${mark}pomp krijgt van 77.123 euro.

## 3. Nederlandse positie ten aanzien van het voorstel

### a) Bevoegdheid

Positief over de ${mark}bevoegdheid.

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet steunt de ${mark}bel op elke veerpont. Het kabinet is kritisch over de ${mark}pomp.
`,
      {
        soort: 'fiche',
        datum: '2031-04-02',
        referenties: { com: ['COM(2030) 101'], kamerstuk: [CLOSED], dossier: ['99001'] },
        ministeries: [`${mark}zaken`],
        afzender: `Ministerie van ${mark}zaken`,
        url: `https://stukken.example/${mark}`,
      },
    ),
    paper(
      LATER,
      `Verslag over ${mark}dingen`,
      `Het kabinet houdt vast aan de ${mark}regels over veerponten.`,
      {
        soort: 'verslag',
        datum: '2032-01-01',
        referenties: { com: ['COM(2030) 101'], dossier: ['99001', `${mark.length}7777`] },
      },
    ),
  ].map((document) => ({ ...document, collection: 'besloten' }));

const [ONE, OTHER] = ['zwanenhals', 'kwikzilver'];
/** Words, ids and numbers of the secret papers. */
const SECRET = new RegExp(`${ONE}|besloten|kst-99001-9[78]|77\\.123|107777|2031-04-02|9 september 2031`, 'i');

let whole: SearchIndex;
let otherwise: SearchIndex;
beforeAll(async () => {
  whole = await indexOver([...PAPERS, ...secrets(ONE)]);
  // Fewer of them, with other words in them.
  otherwise = await indexOver([...PAPERS, ...secrets(OTHER).slice(0, 1)]);
});

const get = (path: string, headers: Record<string, string> = {}): Request =>
  new Request(`https://notabene.example${path}`, { headers });
const page = (path: string): Request => get(path, { Accept: 'text/html' });
const mcp = (name: string, args: object): Request =>
  jsonRequest(
    '/mcp',
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } },
    { Accept: 'application/json, text/event-stream', 'MCP-Protocol-Version': '2025-06-18' },
  );
const chat = (question: string, also: object = {}): Request =>
  jsonRequest('/api/chat', {
    messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }],
    ...also,
  });
const complete = (question: string): Request =>
  jsonRequest('/v1/chat/completions', { model: 'notabene', messages: [{ role: 'user', content: question }] });

/** What everybody may ask, and what only somebody asks who knows of the secret papers, or misspells their words. */
const QUESTIONS = [
  'Wat vindt het kabinet van veerponten?',
  'Wat vindt het kabinet van de pomp op veerponten?',
  'Bij welke voorstellen is het kabinet kritisch?',
  'Wanneer bespreekt de Raad het voorstel over veerponten?',
  'What does the cabinet think of ferries?',
];
const PRYING = [
  `Wat vindt het kabinet van de ${ONE}pomp?`,
  `Wat vindt het kabinet van de ${ONE.replace('h', '')}pomp?`,
  `Wat staat er in ${CLOSED}?`,
  'Wat doet het ministerie van zwanenhalzaken?',
];

/** A letter with what everybody may ask, and what prying people ask. */
const LETTER = [...QUESTIONS, ...PRYING].map((question, at) => `${at + 1}. ${question}`).join('\n');
/** Words of a secret paper, picked by somebody who may not read it. */
const PLACE = { documentId: CLOSED, start: 0, end: 3, quote: 'Het' };
const form = (path: string, fields: Record<string, string>): Request =>
  new Request(page(path), { method: 'POST', body: new URLSearchParams(fields) });

type Requests = readonly (() => Request)[];
/** What is asked of a route; what shows no document is asked as well. */
const REQUESTS: Readonly<Record<string, Requests>> = {
  'POST /api/ask': [...QUESTIONS, ...PRYING].map(
    (question) => () => jsonRequest('/api/ask', { question, thread: [] }),
  ),
  'POST /api/follow-ups': QUESTIONS.map((question) => () => jsonRequest('/api/follow-ups', { question })),
  'POST /api/chat': [
    ...[...QUESTIONS, ...PRYING].map((question) => () => chat(question)),
    () => chat('Wat vindt het kabinet van veerponten?', { trace: true }),
  ],
  'POST /api/verify': [
    () => jsonRequest('/api/verify', { documentId: CLOSED, quote: `Het kabinet steunt de ${ONE}bel` }),
    () =>
      jsonRequest('/api/verify', {
        documentId: OPEN,
        quote: 'Het kabinet steunt de scheepsbel op elke veerpont.',
      }),
  ],
  'GET /api/search': ['veerpont', `${ONE}pomp`, 'zwanehalspomp', CLOSED, 'COM(2030) 101', '99001'].map(
    (q) => () => get(`/api/search?q=${encodeURIComponent(q)}`),
  ),
  'GET /api/documents': [
    '',
    '?q=veerponten',
    `?q=${ONE}`,
    '?year=2031',
    '?dossier=99001',
    '?kind=verslag',
  ].map((query) => () => get(`/api/documents${query}`)),
  'GET /api/dossiers': ['', '?q=veerponten', `?q=${ONE}`, '?q=99001'].map(
    (query) => () => get(`/api/dossiers${query}`),
  ),
  'GET /api/documents/:id': [OPEN, CLOSED].map((id) => () => get(`/api/documents/${id}`)),
  'GET /api/documents/:id/card': [OPEN, CLOSED].map((id) => () => get(`/api/documents/${id}/card`)),
  'GET /api/comparison': [
    () => get(`/api/comparison?id=${OPEN}&id=${CLOSED}`),
    () => get(`/api/comparison?id=${OPEN}`),
  ],
  'GET /api/matrix': ['', `?id=${CLOSED}`, '?format=svg'].map((query) => () => get(`/api/matrix${query}`)),
  'GET /api/passages/:id': [OPEN, CLOSED].map((id) => () => get(`/api/passages/${id}%231-1`)),
  'POST /api/notes': [
    () => jsonRequest('/api/notes', { form: 'nota', about: 'veerponten', format: 'md' }),
    () => jsonRequest('/api/notes', { form: 'briefing', about: `${ONE}pomp`, format: 'html' }),
    () =>
      jsonRequest('/api/notes', { form: 'vragen', documents: [OPEN], questions: QUESTIONS, format: 'json' }),
    () => jsonRequest('/api/notes', { form: 'spreeklijn', documents: [OPEN], format: 'md' }),
    () => jsonRequest('/api/notes', { form: 'nota', documents: [CLOSED], format: 'md' }),
  ],
  'GET /api/timeline': ['', `?id=${OPEN}`, `?id=${CLOSED}`, '?format=ics', '?format=svg'].map(
    (query) => () => get(`/api/timeline${query}`),
  ),
  'PUT /api/feedback/:id': [
    () =>
      new Request(
        jsonRequest(`/api/feedback/6f1c1b52-3c1e-4a63-9a0e-0b6a4a5f0d11`, {
          answer: '0123456789abcdef',
          verdict: 'here',
          question: 'Wat?',
          places: [{ documentId: CLOSED, passageId: `${CLOSED}#1-1`, quote: 'Het', start: 0, end: 3 }],
        }),
        { method: 'PUT' },
      ),
  ],
  'DELETE /api/feedback/:id': [
    () => new Request(get('/api/feedback/6f1c1b52-3c1e-4a63-9a0e-0b6a4a5f0d11'), { method: 'DELETE' }),
  ],
  'GET /v1/models': [() => get('/v1/models')],
  'GET /v1/models/:id': [() => get('/v1/models/notabene')],
  'POST /v1/chat/completions': [...QUESTIONS, ...PRYING].map((question) => () => complete(question)),
  'POST /mcp': [
    () => mcp('ask', { question: 'Wat vindt het kabinet van veerponten?' }),
    () => mcp('ask', { question: `Wat vindt het kabinet van de ${ONE}pomp?` }),
    () => mcp('search', { q: 'veerpont pomp' }),
    () => mcp('find_dossiers', { q: 'veerponten' }),
    () => mcp('get_document', { documentId: CLOSED }),
    () => mcp('get_passage', { passageId: `${CLOSED}#1-1` }),
    () => mcp('verify_quote', { documentId: CLOSED, quote: 'Het kabinet' }),
    () =>
      jsonRequest(
        '/mcp',
        { jsonrpc: '2.0', id: 1, method: 'tools/list' },
        { Accept: 'application/json, text/event-stream' },
      ),
  ],
  'POST /channels/:channel': [...QUESTIONS, ...PRYING].map(
    (question) => () => new Request(get('/channels/webhook'), { method: 'POST', body: question }),
  ),
  'GET /health': [() => get('/health')],
  'GET /metrics': [() => get('/metrics')],
  'GET /.well-known/security.txt': [() => get('/.well-known/security.txt')],
  'GET /openapi.json': [() => get('/openapi.json')],
  'GET /docs': [() => page('/docs')],
  'GET /': [
    () => page('/'),
    ...[...QUESTIONS, ...PRYING].map((question) => () => page(`/?vraag=${encodeURIComponent(question)}`)),
    () => page(`/?vraag=En+wat+kost+het%3F&bij=${CLOSED}`),
    () => page('/?vraag=Wat+vindt+het+kabinet%3F&collectie=besloten'),
  ],
  'GET /stukken': [
    '',
    '?zoek=veerponten',
    `?zoek=${ONE}`,
    '?zoek=zwanehals',
    '?jaar=2031',
    '?dossier=99001',
    '?collectie=algemeen',
  ].map((query) => () => page(`/stukken${query}`)),
  'GET /stukken/:id': [OPEN, CLOSED].map((id) => () => page(`/stukken/${id}`)),
  'GET /stukken/:id/kaart': [OPEN, CLOSED].map((id) => () => page(`/stukken/${id}/kaart`)),
  'GET /nota': ['', `?stuk=${CLOSED}`, `?stuk=${OPEN}`].map((query) => () => page(`/nota${query}`)),
  'POST /nota': [
    () =>
      new Request(page('/nota'), {
        method: 'POST',
        body: new URLSearchParams({ over: 'veerponten', vorm: 'nota', bestand: 'md' }),
      }),
  ],
  'GET /tijdlijn': ['', `?stuk=${CLOSED}`].map((query) => () => page(`/tijdlijn${query}`)),
  'GET /vergelijk': ['', `?stuk=${OPEN}&stuk=${CLOSED}`].map((query) => () => page(`/vergelijk${query}`)),
  'GET /overzicht': ['', `?stuk=${CLOSED}`].map((query) => () => page(`/overzicht${query}`)),
  'GET /stukken.atom': ['', '?zoek=veerponten', `?zoek=${ONE}`, '?dossier=99001'].map(
    (query) => () => get(`/stukken.atom${query}`),
  ),
  'GET /stukken/:id/sinds': [OPEN, CLOSED].map((id) => () => page(`/stukken/${id}/sinds`)),
  'GET /brief': ['', `?bij=${CLOSED}`].map((query) => () => page(`/brief${query}`)),
  'POST /brief': [
    () => form('/brief', { tekst: LETTER }),
    () => form('/brief', { tekst: LETTER, bij: CLOSED }),
  ],
  'POST /brief/bestand': [() => form('/brief/bestand', { soort: 'md' })],
  'POST /api/letter': [
    () => jsonRequest('/api/letter', { text: LETTER }),
    () => jsonRequest('/api/letter', { text: LETTER, scope: [CLOSED] }),
  ],
  'POST /api/letter/file': [
    () =>
      jsonRequest('/api/letter/file', {
        rows: [
          { number: '1', question: 'Wat?', answer: 'Dit.', status: 'antwoord', places: [PLACE] },
          { number: '2', question: 'Wie?', answer: '', status: 'niet gevonden', places: [] },
        ],
        format: 'md',
      }),
  ],
  'POST /api/places': [() => jsonRequest('/api/places', { places: [PLACE] })],
  'GET /mandje': [() => page('/mandje')],
  'GET /merk': [() => get('/merk')],
  'GET /toevoegen': [() => page('/toevoegen')],
  'POST /toevoegen': [() => form('/toevoegen', {})],
  'POST /toevoegen/bestand': [() => form('/toevoegen/bestand', {})],
  'POST /toevoegen/wijziging': [() => form('/toevoegen/wijziging', {})],
  'GET /beheer': [() => page('/beheer')],
  'GET /aanmelden': [() => page('/aanmelden')],
  'GET /aanmelden/terug': [() => page('/aanmelden/terug')],
  'GET /afmelden': [() => page('/afmelden')],
  'GET /afgemeld': [() => page('/afgemeld')],
  'GET /taal/:language': [() => page('/taal/en')],
  'GET /page/:name': [() => get('/page/style-0123456789.css')],
  'GET /icoon.svg': [() => get('/icoon.svg')],
};

/** A channel that answers a question in its response. */
const channel: Channel = {
  name: 'webhook',
  receive: async ({ body }) => ({
    kind: 'inline',
    place: { channel: 'webhook', tenant: 'w', room: 'kamer', thread: 'draad', direct: false },
    text: new TextDecoder().decode(body),
    respond: (reply) => Response.json(reply),
  }),
  reopen: () => null,
};
const store = { settings: async () => DEFAULT_SETTINGS, counts: async () => null } as unknown as ChannelStore;

function appFor(index: SearchIndex, access?: Access) {
  return testApp({
    index: async () => index,
    ask,
    feedback: feedbackStore(sqliteDatabase(), () => new Promise(() => undefined)),
    channels: { open: async () => [channel], store, later: () => undefined, judgementId: async () => '' },
    ...(access && { access }),
    // Each request is of the same moment: what differs is not the clock's.
    now: () => Date.UTC(2030, 4, 5),
    requestId: () => 'verzoek',
  }).app;
}

const read = readGroups('{"team": ["algemeen", "besloten"]}');
if (!read.ok) throw new Error(read.message);
const groups = read.value;
/** Somebody who signed in, in these groups. */
const signedIn = (...names: readonly string[]): Access => ({
  ...readerOf([], { kind: 'person', id: 'person:p', name: 'A. Voorbeeld', ...rightsOf(names, groups) }),
  channel: (name) => channelReader(name, groups),
});

/** What comes back, without what a request says itself, and without scores and weights: how rare a word is goes by all documents (docs/run/aanmelden.md). */
async function told(index: SearchIndex, request: Request, access: Access): Promise<string> {
  const url = decodeURIComponent(request.url);
  const body = await request.clone().text();
  const response = await appFor(index, access).request(request);
  const text = `${response.status} ${[...response.headers].join(' ')} ${await response.text()}`;
  const own = [...`${url} ${body}`.matchAll(/[\p{L}\p{N}.-]{6,}/gu)].map(([word]) => word);
  const without = own.reduce((rest, word) => rest.replaceAll(word, '…'), text);
  return without
    .replace(/"(?:score|weight|words|timing|confidence)":(?:[\d.e-]+|\{[^}]*\})/g, '"":0')
    .replace(/\d+(?:\.\d+)? ?ms/g, '0 ms');
}

const LISTED = Object.entries(REQUESTS).flatMap(([route, requests]) =>
  requests.map((request, at) => [route, at, request] as const),
);

describe('somebody who is not in the group of a collection (row 85)', () => {
  it('is tried on every route that the app has', () => {
    const routes = appFor(whole)
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(REQUESTS).sort()).toEqual([...new Set(routes)].sort());
  });

  it.each(LISTED)('hears nothing of it from %s (%#)', async (_, __, request) => {
    const text = await told(whole, request(), signedIn('een-andere-groep'));
    expect(text).not.toMatch(/^5/);
    expect(text).not.toMatch(SECRET);
  });

  it.each(LISTED)('hears the same whatever there is in it from %s (%#)', async (_, __, request) => {
    const access = signedIn();
    expect(await told(whole, request(), access)).toBe(await told(otherwise, request(), access));
  });

  it('gets the same fingerprint and counts whatever there is in it, and others than who may read it', async () => {
    const health = async (index: SearchIndex, access: Access) =>
      (await (await appFor(index, access).request('/health')).json()) as {
        index: { fingerprint: string };
        documents: number;
      };
    const [one, other] = [await health(whole, signedIn()), await health(otherwise, signedIn())];
    expect(one.documents).toBe(PAPERS.length);
    expect([one.index, one.documents]).toEqual([other.index, other.documents]);
    const all = await health(whole, signedIn('team'));
    expect(all.documents).toBe(PAPERS.length + 2);
    expect(all.index).not.toEqual(one.index);
  });
});

describe('somebody who is in the group', () => {
  const SHOWING = [
    'POST /api/ask',
    'POST /api/chat',
    'POST /v1/chat/completions',
    'POST /mcp',
    'POST /api/notes',
    'GET /api/search',
    'GET /api/documents',
    'GET /api/dossiers',
    'GET /api/documents/:id',
    'GET /api/documents/:id/card',
    'GET /api/comparison',
    'GET /api/matrix',
    'GET /api/timeline',
    'GET /',
    'GET /stukken',
    'GET /stukken/:id',
    'GET /stukken/:id/kaart',
    'GET /nota',
    'GET /tijdlijn',
    'GET /vergelijk',
    'GET /overzicht',
  ];
  it.each(SHOWING)('sees it at %s', async (route) => {
    const texts = await Promise.all(
      (REQUESTS[route] ?? []).map((request) => told(whole, request(), signedIn('team'))),
    );
    expect(texts.join('\n')).toMatch(SECRET);
  });

  it('is not helped by it in a channel, which reads no more than is open unless it was given more', async () => {
    const question = 'Wat vindt het kabinet van de zwanenhalspomp?';
    const asked = (access: Access) =>
      told(whole, new Request(get('/channels/webhook'), { method: 'POST', body: question }), access);
    expect(await asked(signedIn('team'))).not.toMatch(SECRET);
    const given = readGroups('{"channel:webhook": ["besloten"]}');
    const wider = {
      ...signedIn(),
      channel: (name: string) => channelReader(name, given.ok ? given.value : groups),
    };
    expect(await asked(wider)).toMatch(/kst-99001-98|titel/);
  });
});
