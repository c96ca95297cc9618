import { exports } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { barriers, plain, tags, withoutAdded } from '../app/markup.ts';

const BASE = 'https://notabene.example';
const get = (path: string, init?: RequestInit) => exports.default.fetch(`${BASE}${path}`, init);
const json = async <T>(path: string) => (await (await get(path)).json()) as T;

async function ask(question: string, thread?: readonly string[]): Promise<Answer> {
  const response = await get('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question, thread }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

interface Listed {
  readonly documents: readonly { readonly id: string; readonly passages: number }[];
}

describe('the worker, on the index that the build wrote', () => {
  it('is healthy and counts what it holds', async () => {
    const { documents } = await json<Listed>('/api/documents');
    const passages = documents.reduce((sum, document) => sum + document.passages, 0);
    expect(documents.length).toBeGreaterThanOrEqual(8);
    expect(await json('/health')).toMatchObject({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      index: { format: expect.any(Number), fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
      documents: documents.length,
      passages,
    });
  });

  it.each(['/index/current.json', '/index/', '/index', '//index/current.json', '/index%2fcurrent.json'])(
    'row 59: serves no file of the index (%s)',
    async (path) => {
      const response = await get(path, { redirect: 'manual' });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('not_found');
    },
  );

  it('answers with quotes that stand in the documents it serves', async () => {
    const answer = await ask('Wat vindt het kabinet van het actieplan tegen drugshandel?');
    expect(['answered', 'probable']).toContain(answer.status);
    const citations = answer.claims.flatMap((claim) => claim.citations);
    expect(citations.length).toBeGreaterThan(0);
    for (const { documentId, start, end, quote } of citations) {
      const { text } = await json<{ text: string }>(`/api/documents/${documentId}`);
      expect(text.slice(start, end)).toBe(quote);
    }
  });

  it('follows up on earlier questions', async () => {
    const answer = await ask('En hoeveel acties telt het?', [
      'Wat vindt het kabinet van het actieplan tegen drugshandel?',
    ]);
    expect(answer.claims.map(({ text }) => text).join('\n')).toContain('19 acties');
  });

  it('does not give the view on one proposal as the view on another', async () => {
    // No document has a view of the cabinet on the precursors.
    const answer = await ask('En wat vindt het kabinet daarvan?', [
      'Wat stelt de Commissie voor over precursoren?',
    ]);
    expect(answer).toMatchObject({ status: 'unanswered', claims: [] });
  });

  it('says that it does not know what the documents do not treat', async () => {
    const answer = await ask('Wat is de maximumsnelheid op de snelweg?');
    expect(answer).toMatchObject({ status: 'unanswered', claims: [] });
    expect(answer.message).toMatch(/niet/);
  });

  it('finds passages, and gives each by its id', async () => {
    const { hits } = await json<{ hits: { passageId: string; text: string }[] }>(
      '/api/search?q=precursoren&top=3',
    );
    expect(hits).toHaveLength(3);
    for (const { passageId, text } of hits)
      expect(await json(`/api/passages/${encodeURIComponent(passageId)}`)).toMatchObject({
        id: passageId,
        text,
      });
  });

  it('row 9: answers 1,000 one-letter words', async () => {
    expect((await ask('a b c d '.repeat(250).trim())).status).toBe('unanswered');
  });

  it.each([
    '/?vraag=Waar+vraagt+het+kabinet+aandacht+voor%3F',
    '/?vraag=Welke+zes+thematische+gebieden+telt+het+actieplan%3F',
    '/?vraag=Wat+stelt+de+Commissie+voor+over+precursoren%3F',
    '/stukken?zoek=precursoren&spreker=commissie',
  ])('shows what was found on the page, every source linked to its exact words (%s)', async (path) => {
    const page = await (await get(path)).text();
    expect(barriers(page)).toEqual([]);
    const links = [...page.matchAll(/href="(\/stukken\/([^"#?]+)[^"#]*)#([^"]+)"/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, path = '', id = '', anchor = ''] of links) {
      const document = await (await get(path)).text();
      const [start, end] = anchor.split('-').map(Number);
      const { text } = await json<{ text: string }>(`/api/documents/${id}`);
      expect(marked(document)).toBe(text.slice(start, end).replace(/\s+/g, ''));
      expect(tags(document).filter(({ attributes }) => attributes.id === anchor)).toHaveLength(1);
    }
  });

  it('shows every document whole, readable without a mouse or script', async () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
    const { documents } = await json<Listed>('/api/documents');
    expect(documents.length).toBeGreaterThanOrEqual(8);
    for (const { id } of documents) {
      const page = await (await get(`/stukken/${encodeURIComponent(id)}`)).text();
      expect(barriers(page), id).toEqual([]);
      const { text } = await json<{ text: string }>(`/api/documents/${encodeURIComponent(id)}`);
      expect(words(shownText(page)), id).toBe(words(text));
    }
  });

  it('rows 68 and 69: writes one line of JSON per request, without the question', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      await get('/?vraag=kanarievogel%0a%1b[31m');
      await ask('Wat vindt het kabinet van de kanarievogel?');
      const lines = log.mock.calls.map(([line]) => String(line));
      expect(lines).toHaveLength(2);
      expect(lines.join()).not.toContain('kanarie');
      expect(JSON.parse(lines[1] ?? '')).toMatchObject({ method: 'POST', route: '/api/ask', status: 200 });
      expect(new Date(JSON.parse(lines[0] ?? '').time as string).getFullYear()).toBeGreaterThan(2025);
    } finally {
      log.mockRestore();
    }
  });
});

/** What is marked on a page, without white space: a mark stops at the end of each sentence. */
const marked = (page: string) =>
  [...page.matchAll(/<mark[^>]*>([^<]*)</g)]
    .map(([, words = '']) => plain(words).replace(/\s+/g, ''))
    .join('');

/** The text of a document as its page shows it, with a space between blocks. */
function shownText(page: string): string {
  const text = page.slice(page.indexOf('<section class="text"'), page.indexOf('</section>'));
  return plain(withoutAdded(text).replace(/<\/(?:p|li|h[1-6])>/g, ' '));
}
