import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import { courseOf } from '../../src/briefing/position/course.ts';
import type { Document } from '../../src/documents/document.ts';
import { folderWith } from '../cli/folder.ts';
import { barriers, plain } from './markup.ts';
import { mainOf, readPage } from './reader.ts';
import { fictional, smallIndex } from './small-index.ts';
import { testApp } from './world.ts';

const said = (id: string, texts: readonly string[], also: Partial<Document>) =>
  fictional(id, [{ heading: '3. Beoordeling', voice: 'kabinet', texts }], also);

const PAPERS = [
  said(
    'fiche-pleinen',
    [
      'Het kabinet wil op elk dorpsplein ten minste tien bankjes van hout.',
      'Het kabinet is tegen een Europese norm voor fonteinen op dorpspleinen.',
    ],
    { date: '2031-01-10', title: 'Fiche: Dorpspleinen' },
  ),
  said(
    'brief-pleinen',
    [
      'Het kabinet is tegen een Europese norm voor fonteinen op dorpspleinen.',
      'Het kabinet wil op elk dorpsplein ten minste vier bankjes van hout.',
      'Het kabinet vraagt de Commissie om subsidie voor schaduwbomen.',
    ],
    { date: '2031-05-01', kind: 'kamerbrief', title: 'Brief over dorpspleinen <&>' },
  ),
];
const index = smallIndex(PAPERS);
const BOTH = '/stukken/fiche-pleinen/sinds?stuk=brief-pleinen';
const app = () => testApp({ index: async () => index });

describe('what changed in a dossier', () => {
  it('tells what is said otherwise, what is new and what stays, wherever in the paper it stands', async () => {
    const course = await courseOf(index, 'brief-pleinen', ['fiche-pleinen']);
    expect(course?.first.id).toBe('fiche-pleinen');
    expect(course?.steps).toMatchObject([
      {
        document: { id: 'brief-pleinen' },
        repeated: 1,
        cut: 0,
        moved: [
          {
            kind: 'gewijzigd',
            before: { text: expect.stringContaining('tien') },
            after: { text: expect.stringContaining('vier') },
          },
          { kind: 'nieuw', before: null, after: { text: expect.stringContaining('schaduwbomen') } },
        ],
      },
    ]);
    expect(await courseOf(index, 'fiche-pleinen', ['brief-pleinen', 'onbekend'])).toEqual(course);
  });

  it('has nothing to compare of one paper', async () => {
    expect(await courseOf(smallIndex(PAPERS.slice(0, 1)), 'fiche-pleinen')).toBeNull();
  });

  it('takes the papers of one dossier by itself', async () => {
    const head = (soort: string, datum: string) =>
      `---\nsoort: ${soort}\ndatum: ${datum}\nreferenties:\n  com: ["COM(2031) 9901"]\n---\n\n## 3. Nederlandse positie ten aanzien van het voorstel\n\n`;
    const folder = await folderWith({
      'fiche-pleinen.md': `${head('fiche', '2031-01-10')}Het kabinet wil op elk dorpsplein ten minste tien bankjes.\n`,
      'brief-pleinen.md': `${head('kamerbrief', '2031-05-01')}Het kabinet wil op elk dorpsplein ten minste vier bankjes.\n`,
    });
    const course = await courseOf(await openCorpus([folder]), 'fiche-pleinen');
    expect(course?.steps[0]?.moved[0]?.after.text).toContain('vier');
  });

  it.each(['nl', 'en'] as const)('is a page without barriers in %s', async (language) => {
    const { status, page } = await readPage(BOTH, app(), language);
    expect(status).toBe(200);
    expect(barriers(page, language)).toEqual([]);
    const words = plain(mainOf(page)).replace(/\s+/g, ' ');
    expect(words).toContain('tien');
    expect(words).toContain('vier');
    expect(page).toMatch(/<ins>vier<\/ins>/);
  });

  it('is not there for a document that is not', async () => {
    expect((await app().app.request('/stukken/x/sinds')).status).toBe(404);
  });
});

describe('the feed of a list', () => {
  const feed = async (query = '') => {
    const response = await app().app.request(`/stukken.atom${query}`);
    return {
      status: response.status,
      type: response.headers.get('Content-Type'),
      body: await response.text(),
    };
  };

  it('is Atom, the newest first, with nothing of a title read as markup', async () => {
    const { status, type, body } = await feed();
    expect([status, type]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(body).close();
    expect(body.match(/<title>[^<]*/g)).toEqual([
      '<title>Notabene: alle stukken',
      '<title>Brief over dorpspleinen &lt;&amp;&gt;',
      '<title>Fiche: Dorpspleinen',
    ]);
    expect(body).toContain('<updated>2031-05-01T00:00:00Z</updated>');
  });

  it.each([
    ['?zoek=schaduwbomen', ['brief-pleinen']],
    ['?soort=fiche', ['fiche-pleinen']],
    ['?ministerie=Ministerie van Voorbeelden', ['brief-pleinen', 'fiche-pleinen']],
    ['?ministerie=Ander ministerie', []],
  ])('is of just what is asked with %s', async (query, ids) => {
    const { body } = await feed(query);
    expect([...body.matchAll(/stukken\/([a-z-]+)#/g)].map(([, id]) => id)).toEqual(ids);
  });

  it('refuses what it can not look for', async () => {
    expect((await feed('?soort=onzin')).status).toBe(422);
    expect((await feed(`?zoek=${'a'.repeat(3_000)}`)).status).toBe(422);
  });
});
