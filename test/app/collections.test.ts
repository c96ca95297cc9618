import { beforeAll, describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/passages/passages.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { ask, indexOver } from '../answer/asking.ts';
import { PAPERS, paper, VEERPONTEN } from '../search/papers.ts';
import { jsonRequest, readerOf, testApp } from './world.ts';

const OPEN = VEERPONTEN.id;
/** As long as the id of a paper that some may not read, so that nothing but the id differs. */
const CLOSED = 'kst-99001-98';
const ABSENT = 'kst-99001-99';

const SECRETS = paper(
  CLOSED,
  'Fiche: Verordening veerponten, besloten versie (fictief)',
  '## 3. Nederlandse positie\n\n### b) Beoordeling en inzet\n\nHet kabinet wil een zwanenhalspomp op de veerpont.',
  { soort: 'fiche', datum: '2030-09-01', referenties: { com: ['COM(2030) 101'], kamerstuk: [CLOSED] } },
);
const PLACE = encodeURIComponent(passagesOf(SECRETS)[0]?.id.slice(CLOSED.length) ?? '');

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([...PAPERS, { ...SECRETS, collection: 'besloten' }]);
});

const get = (path: string): Request => new Request(`https://notabene.example${path}`);
const appOver = (readable?: readonly string[]) =>
  testApp({ index: async () => index, ask, ...(readable && { access: readerOf(readable) }) }).app;

/** What comes back, without what is of this one request, and with the id that was asked for as any id. */
async function told(request: Request, readable?: readonly string[]) {
  const response = await appOver(readable).request(request);
  const body = (await response.text())
    .replaceAll(CLOSED, ABSENT)
    .replace(/"(requestId|timing|created)":\s*("[^"]*"|\{[^}]*\}|\d+)/g, '"$1":0');
  return { status: response.status, type: response.headers.get('Content-Type'), body };
}

const mcp = (path: string, name: string, args: object): Request =>
  jsonRequest(
    path,
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } },
    { Accept: 'application/json, text/event-stream', 'MCP-Protocol-Version': '2025-06-18' },
  );

/** Every way to ask for one document, by its id; `at` puts the collections in the address. */
const BY_ID: readonly (readonly [string, (id: string, at: (path: string) => string) => Request])[] = [
  ['/api/documents/:id', (id, at) => get(at(`/api/documents/${id}`))],
  ['/api/documents/:id/card', (id, at) => get(at(`/api/documents/${id}/card`))],
  ['/api/passages/:id', (id, at) => get(at(`/api/passages/${id}${PLACE}`))],
  ['/api/comparison', (id, at) => get(at(`/api/comparison?id=${OPEN}&id=${id}`))],
  ['/api/matrix', (id, at) => get(at(`/api/matrix?id=${id}`))],
  ['/api/timeline', (id, at) => get(at(`/api/timeline?id=${id}`))],
  ['/api/search', (id, at) => get(at(`/api/search?q=${id}`))],
  ['/api/documents?q=', (id, at) => get(at(`/api/documents?q=${id}`))],
  ['/api/verify', (id, at) => jsonRequest(at('/api/verify'), { documentId: id, quote: 'Het kabinet wil' })],
  ['/api/notes', (id, at) => jsonRequest(at('/api/notes'), { form: 'nota', documents: [id], format: 'md' })],
  ['/mcp get_document', (id, at) => mcp(at('/mcp'), 'get_document', { documentId: id })],
  [
    '/mcp verify_quote',
    (id, at) => mcp(at('/mcp'), 'verify_quote', { documentId: id, quote: 'Het kabinet' }),
  ],
];
const PAGES: typeof BY_ID = [
  ['/stukken/:id', (id) => get(`/stukken/${id}`)],
  ['/stukken/:id/kaart', (id) => get(`/stukken/${id}/kaart`)],
  ['/stukken/:id/sinds', (id) => get(`/stukken/${id}/sinds`)],
  ['/nota', (id) => get(`/nota?stuk=${id}`)],
  ['/tijdlijn', (id) => get(`/tijdlijn?stuk=${id}`)],
  ['/vergelijk', (id) => get(`/vergelijk?stuk=${OPEN}&stuk=${id}`)],
  ['/overzicht', (id) => get(`/overzicht?stuk=${id}`)],
];

/** Every way to ask for what there is. */
const AT_LARGE: readonly (readonly [string, (at: (path: string) => string) => Request])[] = [
  ['/api/documents', (at) => get(at('/api/documents'))],
  ['/api/documents?q=', (at) => get(at('/api/documents?q=zwanenhalspomp'))],
  ['/api/search', (at) => get(at('/api/search?q=veerpont zwanenhalspomp'))],
  ['/api/matrix', (at) => get(at('/api/matrix'))],
  ['/api/timeline', (at) => get(at('/api/timeline'))],
  ['/api/ask', (at) => jsonRequest(at('/api/ask'), { question: 'Wat vindt het kabinet van veerponten?' })],
  [
    '/api/chat',
    (at) =>
      jsonRequest(at('/api/chat'), {
        messages: [
          { role: 'user', parts: [{ type: 'text', text: 'Wat vindt het kabinet van veerponten?' }] },
        ],
        trace: true,
      }),
  ],
  ['/api/notes', (at) => jsonRequest(at('/api/notes'), { form: 'nota', about: 'scheepsbel', format: 'md' })],
  [
    '/v1/chat/completions',
    (at) =>
      jsonRequest(at('/v1/chat/completions'), {
        model: 'notabene',
        messages: [{ role: 'user', content: 'Wat vindt het kabinet van veerponten?' }],
      }),
  ],
  ['/mcp search', (at) => mcp(at('/mcp'), 'search', { q: 'veerpont pomp' })],
  ['/mcp ask', (at) => mcp(at('/mcp'), 'ask', { question: 'Wat vindt het kabinet van veerponten?' })],
];
const PAGES_AT_LARGE: typeof AT_LARGE = [
  ['/', () => get('/')],
  ['/?vraag=', () => get('/?vraag=Wat vindt het kabinet van veerponten?')],
  ['/stukken', () => get('/stukken')],
  ['/stukken?zoek=', () => get('/stukken?zoek=veerponten')],
  ['/stukken.atom', () => get('/stukken.atom?zoek=veerponten')],
  ['/tijdlijn', () => get('/tijdlijn')],
  ['/overzicht', () => get('/overzicht')],
  ['/vergelijk', () => get('/vergelijk')],
];

const asIs = (path: string): string => path;
const open = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}collection=algemeen`;
const SECRET = /zwanenhalspomp op|besloten versie|kst-99001-98/;

describe('a request for some collections (threat row 59)', () => {
  it.each(BY_ID)('is answered about another as about what is not there: %s', async (_, request) => {
    const closed = await told(request(CLOSED, open));
    expect(closed).toEqual(await told(request(ABSENT, open)));
    // Without the collection it is there.
    expect(closed).not.toEqual(await told(request(CLOSED, asIs)));
  });

  it.each([...BY_ID, ...PAGES])('is so for who may read no more: %s', async (_, request) => {
    const closed = await told(request(CLOSED, asIs), ['algemeen']);
    expect(closed).toEqual(await told(request(ABSENT, asIs), ['algemeen']));
    expect(closed).not.toEqual(await told(request(CLOSED, asIs)));
  });

  it.each(AT_LARGE)('has nothing of another: %s', async (_, request) => {
    expect((await appOver().request(request(open))).status).toBeLessThan(500);
    const seen = await (await appOver().request(request(open))).text();
    expect(seen).not.toMatch(SECRET);
    expect(await (await appOver().request(request(asIs))).text()).toMatch(SECRET);
  });

  it.each([...AT_LARGE, ...PAGES_AT_LARGE])(
    'has nothing of it for who may read no more: %s',
    async (_, request) => {
      const seen = await appOver(['algemeen']).request(request(asIs));
      expect(seen.status).toBe(200);
      const text = await seen.text();
      expect(text).not.toMatch(SECRET);
      expect(await (await appOver().request(request(asIs))).text()).not.toBe(text);
    },
  );

  it('says which collection is not there, alike for one that may not be read', async () => {
    const one = await told(get('/api/documents?collection=besloten'), ['algemeen']);
    const other = await told(get('/api/documents?collection=verzonnen'), ['algemeen']);
    expect(one.status).toBe(404);
    expect(JSON.parse(one.body)).toMatchObject({ code: 'collection_not_found', field: 'collection' });
    expect(one.body.replace('besloten', 'verzonnen')).toBe(other.body);
    for (const path of ['/mcp', '/v1/chat/completions', '/api/ask'])
      expect((await told(jsonRequest(`${path}?collection=verzonnen`, { question: 'Wat?' }))).status).not.toBe(
        200,
      );
  });

  it.each(['', 'A B', '../x', 'a--b', 'x'.repeat(41)])('refuses a name that is none: %j', async (name) => {
    const refused = await told(get(`/api/documents?collection=${encodeURIComponent(name)}`));
    expect(refused.status).toBe(422);
    expect(refused.body).toMatch(/kleine letters, cijfers en streepjes/);
  });

  it('takes more than one, and says of each document where it is', async () => {
    const list = async (query: string) => {
      const { documents } = JSON.parse((await told(get(`/api/documents${query}`))).body);
      return new Set((documents as { collection: string }[]).map(({ collection }) => collection));
    };
    expect(await list('?collection=besloten')).toEqual(new Set(['besloten']));
    expect(await list('?collection=besloten&collection=algemeen')).toEqual(new Set(['algemeen', 'besloten']));
    expect(await list('')).toEqual(new Set(['algemeen', 'besloten']));
  });
});

describe('a page over several collections', () => {
  const textOf = async (path: string, readable?: readonly string[]): Promise<string> =>
    (await appOver(readable).request(get(path))).text();

  it('lists the documents of those that are chosen, and says how many the others have', async () => {
    const all = await textOf('/stukken');
    expect(all).toMatch(/<legend>Collectie<\/legend>/);
    expect(all).toContain('besloten (1)');
    const chosen = await textOf('/stukken?collectie=besloten');
    expect(chosen).toMatch(/besloten versie/);
    expect(chosen).toContain(`algemeen (${PAPERS.length})`);
    expect(chosen).not.toContain(`/stukken/${OPEN}"`);
  });

  it('asks of the one that is chosen, and keeps it for what is asked next', async () => {
    const question = '/?vraag=Wat wil het kabinet met een zwanenhalspomp?';
    expect(await textOf(`${question}&collectie=besloten`)).toMatch(SECRET);
    const open = await textOf(`${question}&collectie=algemeen`);
    expect(open).not.toMatch(SECRET);
    expect(open).toMatch(/<option value="algemeen" selected>/);
  });

  it('offers nothing to choose to who may read one', async () => {
    for (const path of ['/', '/stukken']) {
      const page = await textOf(path, ['algemeen']);
      expect(page).not.toContain('name="collectie" value="algemeen"');
      expect(page).not.toContain('<select class="utrecht-select" id="collectie"');
    }
  });
});
