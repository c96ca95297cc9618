import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { barriers, plain, tags } from './markup.ts';
import { fictional, smallIndex } from './small-index.ts';
import { testApp } from './world.ts';

const SENTENCE = 'Het fiche komt naar verwachting op 30 januari 2026 in de ministerraad.';
const browser = (cookie?: string) => ({
  headers: { Accept: 'text/html', ...(cookie === undefined ? {} : { Cookie: cookie }) },
});
const read = async (path: string, cookie?: string) => {
  const response = await testApp().app.request(path, browser(cookie));
  return { status: response.status, text: await response.text() };
};

describe('the page of a timeline', () => {
  it('shows each event with who says it, word for word, and the way to its place', async () => {
    const { status, text } = await read('/tijdlijn');
    expect(status).toBe(200);
    expect(plain(text)).toContain('30 januari 2026');
    expect(plain(text)).toContain('○ verwacht');
    expect(text).toContain(`<p>${SENTENCE}</p>`);
    expect(text).toContain('class="nl-data-badge badge proces"');
    const hrefs = tags(text).flatMap(({ name, attributes }) => (name === 'a' ? (attributes.href ?? []) : []));
    const places = hrefs.filter((href) => href.startsWith('/stukken/fiche-molens?citaat='));
    // In the picture and in the table.
    expect(places).toHaveLength(2);
    const place = await read(places[0] ?? '');
    expect(place.text).toContain(`>${SENTENCE}</mark>`);
  });

  it('needs no script, and has no barriers that its markup shows, in both languages', async () => {
    for (const [cookie, language] of [
      [undefined, 'nl'],
      ['taal=en', 'en'],
    ] as const) {
      const { text } = await read('/tijdlijn?stuk=fiche-molens', cookie);
      expect(barriers(text, language)).toEqual([]);
      expect(text).not.toContain('<script type="module"');
    }
    const { text } = await read('/tijdlijn', 'taal=en');
    expect(plain(text)).toContain('Timeline');
    expect(plain(text)).toContain('expected');
    expect(plain(text.replaceAll(SENTENCE, ''))).not.toMatch(
      /\b(?:verwacht|gepland|gebeurd|stukken|Wanneer)\b/,
    );
  });

  it('is seen from today, unless its address names a day', async () => {
    expect(plain((await read('/tijdlijn')).text)).toContain('Gezien vanaf 5 januari 2026.');
    expect(plain((await read('/tijdlijn?op=2026-02-03')).text)).toContain(
      'Die datum is voorbij; of het gebeurd is, staat niet in dit stuk.',
    );
    expect(plain((await read('/tijdlijn?op=gisteren')).text)).toContain('Gezien vanaf 5 januari 2026.');
  });

  it('calls a paper without a number by its title, and says of what happened later that it is', async () => {
    const held = fictional(
      'brief-molens',
      [
        {
          heading: 'Proces',
          voice: 'proces',
          texts: ['De ministerraad heeft het fiche op 30 januari 2026 vastgesteld.'],
        },
      ],
      {
        title: 'Brief over molens',
        references: { com: [], celex: [], kamerstuk: [], dossier: [], tk: [], related: [] },
      },
    );
    const { app } = testApp({ index: async () => smallIndex([held]) });
    const text = plain(await (await app.request('/tijdlijn?op=2026-01-05', browser())).text());
    expect(text).toContain('Over: Brief over molens');
    expect(text).toContain('● gebeurd');
    expect(text).toContain('Dit stuk is van na de gekozen dag.');
  });

  it('shows what decides a step first, and behind it what else is said of it', async () => {
    const told = (id: string, text: string) =>
      fictional(id, [{ heading: 'Proces', voice: 'proces', texts: [text] }]);
    const adopted = 'De ministerraad heeft het fiche op 30 januari 2026 vastgesteld.';
    const { app } = testApp({ index: async () => smallIndex([told('a', SENTENCE), told('b', adopted)]) });
    const text = plain(await (await app.request('/tijdlijn?op=2026-02-05', browser())).text());
    const places = [adopted, 'Ook gezegd, niet bepalend voor datum en status:', SENTENCE].map((words) =>
      text.lastIndexOf(words),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is of the documents that are asked for, and says so when there is none of that id', async () => {
    const { text } = await read('/tijdlijn?stuk=tekst-opmaak');
    expect(plain(text)).toContain('Deze stukken noemen geen van de stappen van een voorstel.');
    expect(text).not.toContain('<script>alert');
    expect((await read('/tijdlijn?stuk=x')).status).toBe(404);
  });

  it('is in the menu, and a click away from a document', async () => {
    expect((await read('/tijdlijn')).text).toContain('<a href="/tijdlijn" aria-current="page">Tijdlijn</a>');
    expect((await read('/stukken/fiche-molens')).text).toContain('href="/tijdlijn?stuk=fiche-molens"');
  });
});

describe('GET /api/timeline', () => {
  const get = (query: string) => testApp().app.request(`/api/timeline${query}`);

  it('gives events with their claims, seen from the day that is asked for', async () => {
    const { on, events } = (await (await get('?id=fiche-molens&on=2026-02-01')).json()) as {
      on: string;
      events: object[];
    };
    expect(on).toBe('2026-02-01');
    expect(events).toMatchObject([
      {
        step: 'ministerraad',
        date: '2026-01-30',
        status: 'verwacht',
        year: 'bron',
        open: true,
        proposals: ['COM(2026) 1'],
        claims: [{ text: SENTENCE, voice: 'proces', citations: [{ quote: SENTENCE, number: 1 }] }],
        remarks: ['Die datum is voorbij; of het gebeurd is, staat niet in dit stuk.'],
      },
    ]);
  });

  it('gives a calendar that leads back here', async () => {
    const response = await get('?format=ics');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="tijdlijn.ics"');
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]);
    const [event] = calendar.getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe('Verwacht: Ministerraad – COM(2026) 1');
    expect(event?.getFirstPropertyValue('url')).toMatch(
      /^https:\/\/notabene\.example\/stukken\/fiche-molens\?citaat=/,
    );
  });

  it('gives a picture', async () => {
    const response = await get('?format=svg');
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="tijdlijn.svg"');
    expect(await response.text()).toMatch(/^<svg /);
  });

  it.each([
    ['?id=x', 404, 'not_found', 'id'],
    ['?on=2026-02-30', 422, 'invalid_request', 'on'],
    ['?on=2026-02-01&on=2026-02-02', 422, 'invalid_request', 'on'],
    ['?format=pdf', 422, 'invalid_request', 'format'],
    ['?kleur=rood', 422, 'invalid_request', 'kleur'],
  ])('refuses %s in words', async (query, status, code, field) => {
    const response = await get(query);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      code,
      field,
      detail: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  it('says so when there are more documents than it reads', async () => {
    const many = Array.from({ length: 205 }, (_, at) =>
      fictional(`stuk-${at}`, [{ heading: 'Proces', voice: 'proces', texts: [SENTENCE] }]),
    );
    const { app } = testApp({ index: async () => smallIndex(many) });
    const { notes } = (await (await app.request('/api/timeline')).json()) as { notes: string[] };
    expect(notes).toContainEqual(expect.stringContaining('5 stukken en 0 gebeurtenissen zijn weggelaten'));
    expect(plain(await (await app.request('/tijdlijn', browser())).text())).toContain(
      '5 stukken en 0 gebeurtenissen',
    );
  });
});
