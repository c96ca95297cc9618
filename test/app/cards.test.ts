import { describe, expect, it } from 'vitest';
import { MOST_COMPARED } from '../../src/briefing/position/cards.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { MOST_OFFERED } from '../../src/web/parts/document-choice.ts';
import { briefingIndex, ORIGINAL, REVISED } from '../briefing/documents.ts';
import { PlainIndex } from '../search/plain.ts';
import { barriers, plain, tags } from './markup.ts';
import { mainOf, readPage } from './reader.ts';
import { fictional, smallIndex } from './small-index.ts';
import { testApp } from './world.ts';

const briefing = () => testApp({ index: briefingIndex });
const over = (index: SearchIndex) => testApp({ index: async () => index });

/** What a reader of a page sees of it, on one line. */
const words = (markup: string): string => plain(markup).replace(/\s+/g, ' ');

/** One row of a table: its head, and what stands beside it. */
const rowOf = (page: string, head: string): string =>
  page.match(/<tr[^>]*>.*?<\/tr>/gs)?.find((row) => words(row).trim().startsWith(head)) ?? '';

const hrefs = (markup: string): string[] =>
  tags(markup).flatMap(({ name, attributes }) => (name === 'a' ? (attributes.href ?? []) : []));

const MARKUP = '<script>alert("x")</script><img src=x onerror=alert(1)> & "staart"';
const HOSTILE = fictional(
  'fiche-opmaak',
  [
    { heading: `2. Essentie voorstel ${MARKUP}`, voice: 'commissie', texts: [`De Commissie wil ${MARKUP}.`] },
    {
      heading: '3. Beoordeling',
      voice: 'kabinet',
      texts: [`Het kabinet is positief over de bevoegdheid ${MARKUP}.`],
    },
  ],
  { title: `Fiche: ${MARKUP}`, source: { name: '<b>', url: 'javascript:alert(1)', sha256: '0'.repeat(64) } },
);
const PLAIN = fictional('fiche-gewoon', [
  { heading: '3. Beoordeling', voice: 'kabinet', texts: ['Het kabinet is negatief over de bevoegdheid.'] },
]);

describe('the page of a position card', () => {
  it.each(['nl', 'en'] as const)('has no barriers in %s, for a fiche and for a note', async (language) => {
    for (const id of [ORIGINAL, 'nota-vliegeren']) {
      const { status, page } = await readPage(`/stukken/${id}/kaart`, briefing(), language);
      expect(status).toBe(200);
      expect(barriers(page, language)).toEqual([]);
      expect(page.match(/<tr role="row"><th scope="row" role="rowheader">/g)).toHaveLength(22);
    }
  });

  it('says who speaks and how firmly, and leads to the very words', async () => {
    const app = briefing();
    const { page } = await readPage(`/stukken/${ORIGINAL}/kaart`, app);
    expect(words(rowOf(page, 'Behandeling in de Raad'))).toMatch(/Proces verwacht Raad Vervoer/);
    expect(words(rowOf(page, 'Bevoegdheid'))).toMatch(/Oordeel: \+positief .*■Kabinet De grondhouding/);
    const places = hrefs(mainOf(page)).filter((href) => href.includes('?citaat='));
    expect(places.length).toBeGreaterThan(15);
    const [place = ''] = places;
    expect(place).toMatch(/^\/stukken\/kst-22112-9731\?citaat=\d+-\d+-[0-9a-z]+#\d+-\d+$/);
    const { page: source } = await readPage(place.split('#')[0] ?? '', app);
    expect(words(source.match(/<mark[^>]*>.*?<\/mark>/s)?.[0] ?? '')).toMatch(
      /^Op 2 oktober 2030 heeft de Europese Commissie/,
    );
  });

  it('shows what a sentence points back at before it, labelled and with its own speaker', async () => {
    const { page } = await readPage(`/stukken/${ORIGINAL}/kaart`, briefing());
    const row = rowOf(page, 'Wat het kabinet vindt');
    expect(words(row)).toMatch(
      /Het volgende slaat op: ○Commissie De Commissie ziet .* ■Kabinet Het kabinet deelt die opvatting niet/,
    );
    expect(row.match(/class="found context"/g)).toHaveLength(1);
  });

  it('tells what is not stated from what does not apply, and says that it is a rendering', async () => {
    const { page } = await readPage(`/stukken/${ORIGINAL}/kaart`, briefing());
    expect(words(rowOf(page, 'Rechtsbasis'))).toContain('niet van toepassing');
    expect(words(page)).toContain('staat hier een fictief testdocument, niet de officiële tekst');
    const app = over(smallIndex([PLAIN]));
    const { page: bare } = await readPage('/stukken/fiche-gewoon/kaart', app);
    expect(words(rowOf(bare, 'Krachtenveld'))).toContain('niet vermeld');
    expect(words(bare)).toContain('Er zijn hier geen twee fiches of nota’s om te vergelijken.');
    expect(words(bare)).not.toContain('niet de officiële tekst');
  });

  it('says in the language of the page that it is a rendering', async () => {
    for (const path of [`/stukken/${ORIGINAL}/kaart`, `/vergelijk?stuk=${ORIGINAL}&stuk=${REVISED}`]) {
      const { page } = await readPage(path, briefing(), 'en');
      expect(words(page), path).toContain('is here, not the official text');
      expect(words(page), path).not.toContain('niet de officiële tekst');
    }
  });

  it('leads on to its timeline, a note, a comparison and the overview', async () => {
    const { page } = await readPage(`/stukken/${ORIGINAL}/kaart`, briefing());
    expect(hrefs(page)).toEqual(
      expect.arrayContaining([
        `/tijdlijn?stuk=${ORIGINAL}`,
        `/nota?stuk=${ORIGINAL}`,
        `/vergelijk?stuk=${ORIGINAL}`,
        '/overzicht',
      ]),
    );
  });

  it('leads to its document and back, to its other version and to any other card', async () => {
    const app = briefing();
    const { page } = await readPage(`/stukken/${ORIGINAL}/kaart`, app);
    const both = `/vergelijk?stuk=${ORIGINAL}&amp;stuk=${REVISED}`;
    expect(page).toContain(`<a href="${both}">Vergelijk met de herziene versie</a>`);
    expect(hrefs(page)).toContain(`/stukken/${ORIGINAL}`);
    const { page: revised } = await readPage(`/stukken/${REVISED}/kaart`, app);
    expect(revised).toContain(`<a href="${both}">Vergelijk met de oorspronkelijke versie</a>`);
    expect(page).toContain(`<input type="hidden" name="stuk" value="${ORIGINAL}">`);
    expect(page).toContain('<option value="nota-vliegeren"');
    expect(page).not.toContain(`<option value="${ORIGINAL}"`);
    expect(hrefs((await readPage(`/stukken/${ORIGINAL}`, app)).page)).toContain(`/stukken/${ORIGINAL}/kaart`);
  });

  it('is only there for a fiche, a note, a letter or a Commission document', async () => {
    const app = testApp();
    const { status, page } = await readPage('/stukken/tekst-opmaak/kaart', app);
    expect([status, words(page)]).toEqual([
      404,
      expect.stringContaining('Alleen fiches, nota’s, Kamerbrieven'),
    ]);
    const english = await readPage('/stukken/tekst-opmaak/kaart', app, 'en');
    expect(words(english.page)).toContain('Only fiches, notes, letters and Commission documents');
    expect((await readPage('/stukken/x/kaart', app)).status).toBe(404);
    expect(hrefs((await readPage('/stukken/tekst-opmaak', app)).page)).not.toContain(
      '/stukken/tekst-opmaak/kaart',
    );
    expect(app.lines.map(({ code }) => code)).toEqual(['no_card', 'no_card', 'not_found', undefined]);
  });
});

describe('the page of documents side by side', () => {
  it('marks of each matter what the revision did to it, and nothing of papers that stand by themselves', async () => {
    const { page } = await readPage(`/vergelijk?stuk=${ORIGINAL}&stuk=${REVISED}`, briefing());
    const marks = new Set([...page.matchAll(/class="row-change (\w+)"/g)].map(([, change]) => change));
    expect(marks).toEqual(new Set(['gelijk', 'gewijzigd']));
    const other = await readPage(`/vergelijk?stuk=${ORIGINAL}&stuk=nota-vliegeren`, briefing());
    expect(other.page).not.toContain('row-change');
  });

  const BOTH = `/vergelijk?stuk=${ORIGINAL}&stuk=${REVISED}`;

  it.each(['nl', 'en'] as const)('has no barriers in %s', async (language) => {
    for (const path of [BOTH, '/vergelijk', `/vergelijk?stuk=${ORIGINAL}`, '/vergelijk?stuk=x&stuk=y']) {
      const { page } = await readPage(path, briefing(), language);
      expect(barriers(page, language), path).toEqual([]);
    }
  });

  it('has a column for each document and a row for each subject, in a region that scrolls by keyboard', async () => {
    const { status, page } = await readPage(BOTH, briefing());
    expect(status).toBe(200);
    expect(page).toContain('role="region" aria-labelledby="naast-elkaar" tabindex="0"');
    expect(page.match(/<th scope="col">/g)).toHaveLength(3);
    expect(rowOf(page, 'Krachtenveld').match(/<td>/g)).toHaveLength(2);
    expect(rowOf(page, 'Geadviseerd besluit')).toBe('');
    expect(page).toContain(`<a class="drop" href="/vergelijk?stuk=${REVISED}">`);
  });

  it('says what changed: verdicts first, then words before and after, with a word for who does not see marks', async () => {
    const { page } = await readPage(BOTH, briefing());
    const part = page.slice(page.indexOf('<section class="revision"'));
    const text = words(part);
    expect(text).toMatch(
      /Oordelen die veranderden Proportionaliteit: \+positief →Nu: \(\+\)positief, met kanttekening/,
    );
    expect(text.indexOf('Oordelen die veranderden')).toBeLessThan(text.indexOf('Zinnen die veranderden'));
    expect(text).toContain('€ [vervallen: 18.000.000] vrij binnen');
    expect(text).toContain('€ [nieuw: 24.500.000] vrij binnen');
    expect(text).toMatch(/verplaatst Stond onder: .*d\) Financiële gevolgen ?Staat nu onder: .*e\) Gevolgen/);
    expect(text).toContain('42 zinnen bleven gelijk.');
    const dropped = part.match(/<del>/g) ?? [];
    const added = part.match(/<ins>/g) ?? [];
    // Four sentences differ in words; one was dropped and three were added as a whole.
    expect([dropped.length, added.length]).toEqual([5, 7]);
  });

  it('says nothing of changes between documents that do not replace each other', async () => {
    const { page } = await readPage(`/vergelijk?stuk=${ORIGINAL}&stuk=nota-vliegeren`, briefing());
    expect(words(page)).not.toContain('Wat er veranderde');
  });

  it('offers a choice without documents, keeps the one that was chosen, and names what is wrong', async () => {
    const app = briefing();
    const none = await readPage('/vergelijk?stuk=&stuk=', app);
    expect(none.status).toBe(200);
    expect(none.page.match(/<select /g)).toHaveLength(2);
    const one = await readPage(`/vergelijk?stuk=${ORIGINAL}&stuk=${ORIGINAL}`, app);
    expect(one.page.match(new RegExp(`<option value="${ORIGINAL}"[^>]* selected>`, 'g'))).toHaveLength(1);
    const wrong = await readPage(`/vergelijk?stuk=${ORIGINAL}&stuk=x`, app);
    expect(wrong.status).toBe(404);
    expect(words(wrong.page)).toContain('Een van de gekozen stukken is er niet.');
    const many = new URLSearchParams(Array.from({ length: MOST_COMPARED + 1 }, (_, at) => ['stuk', `${at}`]));
    const tooMany = await readPage(`/vergelijk?${many}`, app);
    expect(tooMany.status).toBe(422);
    expect(words(tooMany.page)).toContain(`Kies er hoogstens ${MOST_COMPARED}.`);
    const other = await readPage('/vergelijk?stuk=fiche-molens&stuk=tekst-opmaak', testApp());
    expect(other.status).toBe(404);
    expect(words(other.page)).toContain('heeft geen positiekaart');
  });

  it.each([
    ['?stuk=&stuk=', 200, 'Er is geen stuk gekozen.'],
    [`?stuk=${ORIGINAL}&stuk=`, 200, 'Er is nog maar één stuk gekozen.'],
    [`?stuk=${ORIGINAL}&stuk=${ORIGINAL}`, 200, 'Twee keer hetzelfde stuk is gekozen.'],
    ['?stuk=x', 404, 'Een van de gekozen stukken is er niet.'],
    ['?stuk=x&stuk=x', 404, 'Een van de gekozen stukken is er niet.'],
  ])(
    'says what is wrong with %s, and nothing to who has not chosen yet',
    async (query, expected, sentence) => {
      const { status, page } = await readPage(`/vergelijk${query}`, briefing());
      expect([status, page.match(/role="alert"/g)]).toEqual([expected, ['role="alert"']]);
      expect(words(page)).toContain(sentence);
      expect((await readPage('/vergelijk', briefing())).page).not.toContain('role="alert"');
    },
  );

  it('says how many sentences were not compared where documents are too long', async () => {
    const long = (id: string, type: 'vervangt' | 'vervangen', other: string) => ({
      ...fictional(id, [
        {
          heading: '3. Beoordeling',
          voice: 'kabinet',
          texts: Array.from({ length: 1_600 }, (_, at) => `Aa${id}${at} be${id}${at} ce${id}${at}.`),
        },
      ]),
      links: [{ type, id: other, reference: '', why: '' }],
    });
    const index = new PlainIndex([long('oud', 'vervangen', 'nieuw'), long('nieuw', 'vervangt', 'oud')]);
    const { page } = await readPage('/vergelijk?stuk=oud&stuk=nieuw', over(index));
    expect(words(page)).toContain('3.200 zinnen zijn niet vergeleken.');
    expect(page).not.toMatch(/<(?:del|ins)>/);
    const response = await over(index).app.request('/api/comparison?id=oud&id=nieuw');
    expect(await response.json()).toMatchObject({ revisions: [{ changes: [], unchanged: 0, cut: 3_200 }] });
  });

  it('names the part in which a sentence stands in another place', async () => {
    const versions = (
      id: string,
      type: 'vervangt' | 'vervangen',
      other: string,
      texts: readonly string[],
    ) => ({
      ...fictional(id, [{ heading: '3. Beoordeling', voice: 'kabinet', texts }]),
      links: [{ type, id: other, reference: '', why: '' }],
    });
    const index = new PlainIndex([
      versions('oud', 'vervangen', 'nieuw', ['Molens draaien.', 'Bruggen klappen.']),
      versions('nieuw', 'vervangt', 'oud', ['Bruggen klappen.', 'Molens draaien.']),
    ]);
    const { page } = await readPage('/vergelijk?stuk=oud&stuk=nieuw', over(index));
    expect(words(page)).toMatch(/verplaatst ?Staat nu op een andere plaats onder: 3\. Beoordeling/);
  });

  it('offers the newest of many, and says so', async () => {
    const fiches = Array.from({ length: MOST_OFFERED + 1 }, (_, at) =>
      fictional(`fiche-${at}`, [], {
        date: new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10),
      }),
    );
    const { page } = await readPage('/vergelijk', over(smallIndex(fiches)));
    expect(page.match(/<option value="fiche-/g)).toHaveLength(2 * MOST_OFFERED);
    expect(page).not.toContain('<option value="fiche-0"');
    expect(words(page)).toContain(`Alleen de ${MOST_OFFERED} nieuwste stukken`);
  });
});

describe('the page of verdicts', () => {
  it.each(['nl', 'en'] as const)('has no barriers in %s', async (language) => {
    for (const app of [briefing(), testApp(), over(smallIndex([]))]) {
      const { status, page } = await readPage('/overzicht', app, language);
      expect(status).toBe(200);
      expect(barriers(page, language)).toEqual([]);
    }
  });

  it('has a row for each proposal, each verdict a link to its words, and says what the verdicts mean', async () => {
    const app = briefing();
    const { page } = await readPage('/overzicht', app);
    const row = rowOf(page, 'Herzien fiche');
    expect(words(row)).toMatch(/Bevoegdheid\+positief.*Proportionaliteit\(\+\)positief, met kanttekening/);
    const [card, ...places] = hrefs(row);
    expect(card).toBe(`/stukken/${REVISED}/kaart`);
    expect(places).toHaveLength(3);
    const { page: source } = await readPage(places[2]?.split('#')[0] ?? '', app);
    expect(words(source.match(/<mark[^>]*>.*?<\/mark>/s)?.[0] ?? '')).toContain(
      'proportionaliteit is positief, met een kanttekening',
    );
    expect(words(page)).toContain('oordeel niet herkend het stuk gaat erop in');
    expect(page).toContain('href="/api/matrix?format=svg" download="oordelen.svg"');
    expect(page).toMatch(/<a href="\/overzicht" aria-current="page">Overzicht<\/a>/);
  });

  it('is of the documents that are asked for, and says which are not there', async () => {
    const { page } = await readPage(`/overzicht?stuk=${ORIGINAL}&stuk=x`, briefing());
    expect(rowOf(page, 'Fiche: Mededeling Europese agenda voor vuurtorens')).not.toBe('');
    expect(words(page)).toContain('Een of meer van de gekozen stukken zijn er niet');
    expect(page).toContain(`href="/api/matrix?id=${ORIGINAL}&amp;id=x&amp;format=svg"`);
  });

  it('names the documents that have no card, apart from what is not there', async () => {
    const { page } = await readPage('/overzicht?stuk=fiche-molens&stuk=tekst-opmaak&stuk=x', testApp());
    const part = page.slice(page.indexOf('<section aria-labelledby="geen-kaart"'));
    expect(words(part)).toContain('Geen fiche of nota, en daarom zonder oordelen');
    expect(hrefs(part)).toContain('/stukken/tekst-opmaak');
    expect(words(page)).toContain('Een of meer van de gekozen stukken zijn er niet.');
    const { page: known } = await readPage('/overzicht?stuk=tekst-opmaak', testApp());
    expect(words(known)).not.toContain('zijn er niet.');
    expect(barriers(known)).toEqual([]);
  });

  it('names the fiches without a verdict', async () => {
    const { page } = await readPage('/overzicht');
    expect(words(mainOf(page))).toMatch(
      /In deze stukken staan geen oordelen.*Zonder oordeel Fiche: Fictief voorstel/,
    );
  });
});

describe('text that looks like markup', () => {
  it.each([
    '/stukken/fiche-opmaak/kaart',
    '/vergelijk?stuk=fiche-opmaak&stuk=fiche-gewoon',
    '/vergelijk',
    '/overzicht',
  ])('stays text on %s', async (path) => {
    const { page } = await readPage(path, over(smallIndex([HOSTILE, PLAIN])));
    expect(barriers(page)).toEqual([]);
    expect(tags(page).filter(({ name }) => name === 'script' || name === 'img')).toEqual([]);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  });
});

describe('the API of cards', () => {
  const get = async (path: string, { app } = briefing()) => {
    const response = await app.request(path);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };

  it('gives a card with every row, in the same claims as an answer', async () => {
    const { status, body } = await get(`/api/documents/${ORIGINAL}/card`);
    expect(status).toBe(200);
    const { cells } = JSON.parse(body);
    expect(cells).toHaveLength(22);
    expect(cells[3]).toMatchObject({
      row: 'bevoegdheid',
      label: 'Bevoegdheid',
      status: 'vermeld',
      position: 'positief',
      claims: [{ voice: 'kabinet', modality: 'vastgesteld', citations: [{ documentId: ORIGINAL }] }],
    });
  });

  it('numbers the citations of a comparison through', async () => {
    const { body } = await get(`/api/comparison?id=${ORIGINAL}&id=${REVISED}`);
    const numbers = new Map<number, string>();
    for (const [, number, id, start] of body.matchAll(
      /"number":(\d+),"documentId":"([^"]+)".*?"start":(\d+)/g,
    )) {
      const place = `${id} ${start}`;
      expect(numbers.get(Number(number)) ?? place).toBe(place);
      numbers.set(Number(number), place);
    }
    expect(numbers.size).toBeGreaterThan(40);
  });

  it.each([
    ['/api/documents/x/card', 404, 'not_found'],
    ['/api/comparison', 422, 'invalid_request'],
    [`/api/comparison?id=${ORIGINAL}`, 422, 'invalid_request'],
    [`/api/comparison?id=${ORIGINAL}&id=x`, 404, 'not_found'],
    [`/api/comparison?id=a&id=b&stuk=c`, 422, 'invalid_request'],
    [
      `/api/comparison?${Array.from({ length: 13 }, (_, at) => `id=${at}`).join('&')}`,
      422,
      'invalid_request',
    ],
    ['/api/matrix?id=x', 404, 'not_found'],
    ['/api/matrix?format=svg&format=json', 422, 'invalid_request'],
    ['/api/matrix?__proto__=1', 422, 'invalid_request'],
    ['/api/matrix?id=%ff', 400, 'invalid_utf8'],
  ])('refuses %s with %i', async (path, status, code) => {
    const { status: given, body } = await get(path);
    expect([given, JSON.parse(body)]).toEqual([status, expect.objectContaining({ code })]);
    expect(JSON.parse(body).detail).toMatch(/^[A-Z].+\.$/);
  });

  it('says that another kind of document has no card', async () => {
    const { status, body } = await get('/api/comparison?id=fiche-molens&id=tekst-opmaak', testApp());
    expect([status, JSON.parse(body)]).toEqual([
      404,
      expect.objectContaining({ code: 'no_card', field: 'id' }),
    ]);
  });

  it.each([
    ['id=tekst-opmaak', 404, 'no_card'],
    ['id=tekst-opmaak&id=x', 404, 'not_found'],
    ['id=tekst-opmaak&id=fiche-molens', 200, undefined],
  ])('tells a document without a card from one that is not there: %s', async (query, status, code) => {
    const { status: given, body } = await get(`/api/matrix?${query}`, testApp());
    expect([given, JSON.parse(body).code]).toEqual([status, code]);
    if (status === 200) expect(JSON.parse(body)).toMatchObject({ cardless: ['tekst-opmaak'], unknown: [] });
  });

  it('gives the picture as a file, with links that lead here', async () => {
    const { headers, body } = await get('/api/matrix?format=svg');
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="oordelen.svg"');
    expect(body).toContain(`<a href="https://notabene.example/stukken/${REVISED}?citaat=`);
  });
});
