import { describe, expect, it } from 'vitest';
import { EncoderError } from '../../src/meaning/encoder.ts';
import { FORMAT } from '../../src/search/files.ts';
import { IndexError } from '../../src/search/index.ts';
import { NO_ENCODER } from '../../src/web/http/problem.ts';
import { fictional, fictionalIndex, smallIndex } from './small-index.ts';
import { askRequest, testApp } from './world.ts';

const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe('GET /api/search', () => {
  it('gives hits with document, place, voice and text', async () => {
    const { app } = testApp();
    const response = await app.request('/api/search?q=kosten');
    expect(response.status).toBe(200);
    expect(await json(response)).toEqual({
      query: 'kosten',
      hits: [
        {
          documentId: 'fiche-molens',
          documentTitle: 'Fiche: Fictief voorstel',
          passageId: 'fiche-molens#2-2',
          path: ['3. Beoordeling'],
          voice: 'kabinet',
          score: expect.any(Number),
          text: 'Het kabinet vraagt aandacht voor de kosten.',
          alike: [],
        },
      ],
    });
  });

  it('gives what says the same in another document beside the hit that it says the same as', async () => {
    const texts = ['De molens van de polder worden dit jaar allemaal geteld en daarna opgeknapt.'];
    const made = ['a', 'b'].map((id) => fictional(id, [{ heading: '1. Kop', voice: 'kabinet', texts }]));
    const { app } = testApp({ index: async () => smallIndex(made) });
    expect((await json(await app.request('/api/search?q=molens'))).hits).toMatchObject([
      { passageId: 'a#1-1', alike: [{ documentId: 'b', passageId: 'b#1-1' }] },
    ]);
  });

  it('narrows by voice and kind, and stops at top', async () => {
    const { app } = testApp();
    const hits = async (query: string) => {
      const { hits } = await json(await app.request(`/api/search?q=molens${query}`));
      return (hits as { passageId: string }[]).map(({ passageId }) => passageId);
    };
    expect(await hits('')).toEqual(['fiche-molens#1-1', 'fiche-molens#2-1', 'fiche-molens#1-2']);
    expect(await hits('&voice=kabinet')).toEqual(['fiche-molens#2-1']);
    expect(await hits('&kind=tekst')).toEqual([]);
    expect(await hits('&top=1')).toEqual(['fiche-molens#1-1']);
  });

  it.each([
    ['', 'q'],
    ['q=a&q=b', 'q'],
    ['q=a&top=0', 'top'],
    ['q=a&top=51', 'top'],
    ['q=a&top=1e1', 'top'],
    ['q=a&top=-1', 'top'],
    ['q=a&voice=minister', 'voice'],
    ['q=a&kind=', 'kind'],
    ['q=a&sort=asc', 'sort'],
    ['q=a&__proto__=x', '__proto__'],
    ['q=a&constructor=x', 'constructor'],
    ['q[queries]=a', undefined],
  ])('row 3: %j is refused by name', async (query, field) => {
    const { app } = testApp();
    const response = await app.request(`/api/search?${query}`);
    expect(response.status).toBe(422);
    expect(await json(response)).toMatchObject({ code: 'invalid_request', ...(field && { field }) });
  });

  it.each(['q=%ff', 'q=molens%c3', 'q=%ed%a0%80', 'q=%C0%AF'])(
    'row 6: %s is no UTF-8, and is not searched for as something else',
    async (query) => {
      const { app } = testApp();
      const response = await app.request(`/api/search?${query}`);
      expect(response.status).toBe(400);
      expect(await json(response)).toMatchObject({
        code: 'invalid_utf8',
        detail: expect.stringContaining('adres'),
      });
      const page = await app.request(`/?vraag=${query.slice(2)}`, { headers: { Accept: 'text/html' } });
      expect(page.status).toBe(400);
    },
  );

  it.each(['q=100%25+molens', 'q=100%+molens', 'q=co%C3%B6rdinatie+molens', 'q=%f0%9f%8c%8d+molens'])(
    'takes %s as it is',
    async (query) => {
      const { app } = testApp();
      const response = await app.request(`/api/search?${query}`);
      expect(response.status).toBe(200);
      const { query: taken, hits } = await json(response);
      expect(taken).not.toContain('\ufffd');
      expect(hits).not.toEqual([]);
    },
  );

  it.each([
    ['q=', 'empty_question'],
    ['q=%00', 'control_characters'],
    [`q=${'a'.repeat(2001)}`, 'question_too_long'],
  ])('rows 7 and 8: a search is refused like a question (%#)', async (query, code) => {
    const { app } = testApp();
    const response = await app.request(`/api/search?${query}`);
    expect(response.status).toBe(422);
    expect(await json(response)).toMatchObject({ code, field: 'q' });
  });
});

describe('GET /api/documents and /api/passages', () => {
  it('lists what can be asked about, without the text', async () => {
    const { app } = testApp();
    const { documents } = await json(await app.request('/api/documents'));
    expect(documents).toHaveLength(2);
    expect((documents as unknown[])[0]).toEqual({
      id: 'fiche-molens',
      kind: 'fiche',
      collection: 'algemeen',
      title: 'Fiche: Fictief voorstel',
      date: '2026-01-30',
      language: 'nl',
      references: { com: ['COM(2026) 1'], celex: [], kamerstuk: [], dossier: [], tk: [], related: [] },
      ministries: ['Ministerie van Voorbeelden'],
      sender: null,
      url: 'https://stukken.example/fiche-molens',
      textType: null,
      passages: 5,
      voices: ['commissie', 'kabinet', 'proces'],
    });
  });

  it('lists a part of them, with how many there are with every other choice', async () => {
    const { app } = testApp();
    const { documents, ...rest } = await json(
      await app.request(
        '/api/documents?q=molens&kind=fiche&voice=kabinet&ministry=Ministerie%20van%20Voorbeelden',
      ),
    );
    expect((documents as { id: string }[]).map(({ id }) => id)).toEqual(['fiche-molens']);
    expect(rest).toEqual({
      total: 1,
      page: 1,
      pages: 1,
      cut: false,
      facets: {
        kind: [{ value: 'fiche', documents: 1 }],
        voice: expect.arrayContaining([{ value: 'kabinet', documents: 1 }]),
        collection: [{ value: 'algemeen', documents: 1 }],
        ministry: [{ value: 'Ministerie van Voorbeelden', documents: 1 }],
        year: [{ value: '2026', documents: 1 }],
        dossier: [],
      },
    });
    const all = await json(await app.request('/api/documents?page=1'));
    expect(all.total).toBe(2);
    expect((await json(await app.request('/api/documents?page=7'))).page).toBe(1);
  });

  it.each([
    ['kind=onzin', 'kind'],
    ['voice=', 'voice'],
    ['year=20', 'year'],
    ['year=2020&year=2021', 'year'],
    ['dossier=22%20112', 'dossier'],
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['q=', 'q'],
    ['q=%00x', 'q'],
    [`q=${'x'.repeat(2001)}`, 'q'],
    ['zoek=molens', 'zoek'],
  ])('refuses a list of what there is not, and says which field: %s', async (query, field) => {
    const { app } = testApp();
    const response = await app.request(`/api/documents?${query}`);
    expect(response.status).toBe(422);
    const problem = await json(response);
    expect(String(problem.field).split('.')[0]).toBe(field);
    expect(problem.detail).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('gives a document with sections, blocks and passages that point into its text', async () => {
    const { app } = testApp();
    const document = (await json(await app.request('/api/documents/fiche-molens'))) as {
      text: string;
      sections: { start: number; end: number }[];
      passages: { id: string; start: number; end: number }[];
    };
    expect(document.sections.map(({ start, end }) => document.text.slice(start, end)).join('')).toBe(
      document.text,
    );
    const last = document.passages.at(-1);
    expect(last?.id).toBe('fiche-molens#3-1');
    expect(document.text.slice(last?.start, last?.end)).toMatch(/^Het fiche komt naar verwachting/);
  });

  it('gives a passage by its encoded id, with where it stands', async () => {
    const { app } = testApp();
    const response = await app.request('/api/passages/fiche-molens%232-1');
    expect(await json(response)).toMatchObject({
      id: 'fiche-molens#2-1',
      documentTitle: 'Fiche: Fictief voorstel',
      url: 'https://stukken.example/fiche-molens',
      voice: 'kabinet',
      text: 'Het kabinet steunt het tellen van molens.',
    });
  });

  it('finds a document whose publisher uses other characters in its ids', async () => {
    const odd = fictional('MED-10/a b', [{ heading: 'Kop', voice: 'kabinet', texts: ['Tekst.'] }]);
    const { app } = testApp({ index: async () => smallIndex([odd]) });
    const response = await app.request(`/api/documents/${encodeURIComponent('MED-10/a b')}`);
    expect(response.status).toBe(200);
  });

  it.each([
    'onbekend',
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%00',
    'fiche-molens%00',
    '__proto__',
    'constructor',
    'toString',
    '%ff',
    '%',
    'FICHE-MOLENS',
    'a'.repeat(5000),
  ])('rows 11 and 53: id %j is not found, for documents, passages and pages', async (id) => {
    const { app } = testApp();
    for (const kind of ['api/documents', 'api/passages', 'stukken']) {
      const response = await app.request(`/${kind}/${id}`);
      expect(response.status).toBe(404);
      expect(await json(response)).toMatchObject({ code: 'not_found' });
    }
  });

  it('row 59: an id that was withheld is refused exactly like one that never was', async () => {
    const { app } = testApp({ requestId: () => 'verzoek' });
    const seen = async (id: string) => {
      const response = await app.request(`/api/documents/${id}`);
      return { status: response.status, headers: [...response.headers], body: await response.text() };
    };
    expect(await seen('kst-geheim-1')).toEqual(await seen('bestaat-niet'));
  });
});

describe('routes and methods', () => {
  it.each([
    '/nergens',
    '/api',
    '/api/ask/extra',
    '/index/current.json',
    '/api/documents/',
    '/.env',
    '/wp-login.php',
  ])('row 11: %s is not found', async (path) => {
    const { app } = testApp();
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    ['GET', '/api/ask', 'POST, OPTIONS'],
    ['HEAD', '/api/ask', 'POST, OPTIONS'],
    ['DELETE', '/api/documents/fiche-molens', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/search', 'GET, HEAD, OPTIONS'],
    ['PUT', '/health', 'GET, HEAD, OPTIONS'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/feedback/x', 'PUT, DELETE, OPTIONS'],
  ])('row 11: %s %s is not allowed and says what is', async (method, path, allow) => {
    const { app, lines } = testApp();
    const response = await app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect(lines).toMatchObject([{ status: 405, code: 'method_not_allowed' }]);
  });

  it('says with OPTIONS which methods there are, and nothing to other origins', async () => {
    const { app, lines } = testApp();
    const headers = { Origin: 'https://kwaad.example', 'Access-Control-Request-Method': 'POST' };
    const response = await app.request('/api/ask', { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(lines[0]).not.toHaveProperty('code');
  });

  it('answers HEAD like GET, without a body', async () => {
    const { app } = testApp();
    const response = await app.request('/api/documents', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each(['/', '/api/documents', '/nergens', '/icoon.svg', '/health'])(
    'rows 64, 65 and 67: %s carries the security headers',
    async (path) => {
      const { app } = testApp();
      const { headers } = await app.request(path, {
        headers: { Origin: 'null', 'X-Forwarded-Host': 'kwaad.example' },
      });
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
      const [, seconds] = /max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '') ?? [];
      expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 3600);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toBe('verzoek-1');
    },
  );

  it('row 64: every answer and error is no-store, and a forged host appears nowhere', async () => {
    const { app } = testApp();
    const headers = {
      'X-Forwarded-Host': 'kwaad.example',
      'X-Original-URL': '/kwaad',
      'X-Request-Id': 'kwaad',
    };
    for (const path of [
      '/',
      '/?vraag=molens',
      '/api/search?q=molens',
      '/stukken',
      '/stukken/fiche-molens',
      '/x',
    ]) {
      const response = await app.request(path, { headers });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).not.toContain('kwaad');
      expect([...response.headers].flat().join()).not.toContain('kwaad');
    }
  });
});

describe('GET /health', () => {
  it('tells version, index, counts, and each failure in exactly one counter', async () => {
    const { app } = testApp();
    await app.request('/nergens');
    await app.request('/api/ask');
    await app.fetch(askRequest('{'));
    await app.fetch(askRequest('{'));
    await app.fetch(askRequest({ question: 'molens' }, { Origin: 'https://kwaad.example' }));
    await app.request('/?vraag=');
    expect(await json(await app.request('/health'))).toEqual({
      status: 'ok',
      version: '1.2.3',
      index: { format: FORMAT, fingerprint: 'f'.repeat(64) },
      encoder: null,
      documents: 2,
      passages: 6,
      feedback: false,
      channels: null,
      failures: { not_found: 1, method_not_allowed: 1, bad_json: 2, cross_origin: 1, empty_question: 1 },
    });
  });

  it('counts an answer that had to do without something', async () => {
    const { quoting } = await import('./world.ts');
    const { app } = testApp({
      ask: async (index, { question }) => quoting(index, question, { degraded: 'timeout' }),
    });
    await app.fetch(askRequest({ question: 'molens' }));
    expect((await json(await app.request('/health'))).failures).toEqual({ 'degraded:timeout': 1 });
  });
});

describe('an encoder that can’t be used', () => {
  const message = 'Van het taalmodel ontbreekt kanarie.onnx.';
  const broken = () =>
    testApp({
      encoderFor: async () => {
        throw new EncoderError('missing', message);
      },
      ask: async () => {
        throw new EncoderError('missing', message);
      },
    });

  it('row 86: health says that it is the encoder, and the log what is wrong with it', async () => {
    const { app, lines } = broken();
    const health = await app.request('/health');
    expect([health.status, await json(health)]).toEqual([
      503,
      { status: 'unavailable', part: 'encoder', version: '1.2.3', failures: {} },
    ]);
    expect(lines).toMatchObject([
      { code: 'index_unavailable', fault: { name: 'EncoderError', code: 'missing', message } },
    ]);
  });

  it('row 86: who asks is told what to tell whom, and not what is wrong', async () => {
    const { app } = broken();
    const refused = [
      await app.fetch(askRequest({ question: 'molens' })),
      await app.request('/api/search?q=molens'),
    ];
    for (const response of refused) {
      expect(response.status).toBe(503);
      const { code, detail } = await json(response);
      expect([code, detail]).toEqual(['index_unavailable', NO_ENCODER]);
    }
  });
});

describe('the index', () => {
  it('is opened on first use, and once', async () => {
    let opened = 0;
    const index = async () => {
      opened++;
      return fictionalIndex();
    };
    const { app } = testApp({ index });
    await app.request('/icoon.svg');
    expect(opened).toBe(0);
    await Promise.all([app.request('/'), app.request('/api/documents'), app.request('/api/search?q=molens')]);
    await app.request('/health');
    expect(opened).toBe(1);
  });

  it('rows 54 and 55: an index that is refused gives 503 without the reason, and is tried again', async () => {
    let opened = 0;
    const index = async () => {
      if (++opened <= 3) throw new IndexError('damaged', 'De controlesom van documents klopt niet.');
      return fictionalIndex();
    };
    const { app, lines } = testApp({ index });
    const response = await app.request('/api/documents');
    expect(response.status).toBe(503);
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ code: 'index_unavailable', requestId: 'verzoek-1' });
    expect(body).not.toMatch(/damaged|controlesom/);
    expect(lines[0]).toMatchObject({
      code: 'index_unavailable',
      fault: { code: 'damaged', name: 'IndexError' },
    });

    const health = await app.request('/health');
    expect(health.status).toBe(503);
    expect(await json(health)).toMatchObject({ status: 'unavailable', failures: { index_unavailable: 1 } });

    const page = await app.request('/', { headers: { Accept: 'text/html' } });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Probeer het straks opnieuw.');

    expect((await app.request('/api/documents')).status).toBe(200);
    expect((await json(await app.request('/health'))).failures).toEqual({ index_unavailable: 3 });
  });

  it.each(['choice', 'missing', 'format', 'fingerprint'] as const)(
    'says that the administrator must be told when waiting does not help: %s',
    async (code) => {
      const { app } = testApp({ index: () => Promise.reject(new IndexError(code, 'Zie wrangler.toml.')) });
      const response = await app.request('/api/documents');
      const { detail, ...problem } = await json(response);
      expect([response.status, problem.code]).toEqual([503, 'index_unavailable']);
      expect(detail).toMatch(/geen bruikbare index.*beheerder/);
      expect(detail).not.toMatch(/opnieuw|wrangler/);
      const page = await app.request('/', { headers: { Accept: 'text/html' } });
      expect(await page.text()).toContain('beheerder');
    },
  );

  it('gives 503 as well when a text of it is gone, and is then opened anew', async () => {
    let opened = 0;
    const index = async () => {
      const whole = fictionalIndex();
      if (++opened > 1) return whole;
      const gone = new IndexError('missing', 'Het indexbestand chunk-1.jsonl ontbreekt.');
      return Object.assign(whole, { held: () => Promise.reject(gone) });
    };
    const { app, lines } = testApp({ index });
    expect((await app.request('/api/documents')).status).toBe(200);
    const response = await app.request('/api/documents/fiche-molens');
    expect(response.status).toBe(503);
    expect(await json(response)).toMatchObject({ code: 'index_unavailable' });
    expect(lines[1]).toMatchObject({ code: 'index_unavailable', fault: { code: 'missing' } });
    expect((await app.request('/api/documents/fiche-molens')).status).toBe(200);
    expect(opened).toBe(2);
  });

  it.each(['unreachable', 'refused', 'incomplete'] as const)(
    'says when to ask again where a search server has no whole answer: %s',
    async (code) => {
      const half = new IndexError(code, 'OpenSearch gaf geen volledig antwoord.');
      const index = async () =>
        Object.assign(fictionalIndex(), {
          held: () => Promise.reject(half),
          rank: () => Promise.reject(half),
        });
      const { app, lines } = testApp({ index });
      const asked = await app.request('/api/ask', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question: 'Wat vindt het kabinet van molens?' }),
      });
      for (const response of [asked, await app.request('/api/documents/fiche-molens')]) {
        expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
        expect(await response.text()).not.toContain('OpenSearch');
      }
      expect(lines[0]).toMatchObject({ code: 'index_unavailable', fault: { code } });
    },
  );

  it('says in its health how the search server is', async () => {
    const index = async () =>
      Object.assign(fictionalIndex(), {
        health: async () => ({ name: 'opensearch', status: 'yellow', nodes: 2 }) as const,
      });
    const { app } = testApp({ index });
    expect((await json(await app.request('/health'))).engine).toEqual({
      name: 'opensearch',
      status: 'yellow',
      nodes: 2,
    });
    expect(await json(await testApp().app.request('/health'))).not.toHaveProperty('engine');
  });

  it('is not needed to say that a request has the wrong form', async () => {
    const index = async () => {
      throw new IndexError('missing', 'Er is geen index.');
    };
    const { app } = testApp({ index });
    expect((await app.fetch(askRequest('{'))).status).toBe(400);
  });
});
