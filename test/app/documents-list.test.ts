import { describe, expect, it } from 'vitest';
import type { Voice } from '../../src/documents/document.ts';
import { KIND_IDS } from '../../src/kinds/index.ts';
import type { Passage } from '../../src/passages/passage.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { altered } from '../search/altered.ts';
import { barriers, plain, tags, textOf } from './markup.ts';
import { mainOf, readPage } from './reader.ts';
import { fictional, smallIndex } from './small-index.ts';
import { testApp } from './world.ts';

const MINISTRIES = ['Infrastructuur en Waterstaat', 'Financiën', 'Economische Zaken'];
const SPEAKERS: readonly Voice[] = ['commissie', 'kabinet', 'proces'];

/** Sixty papers on mills: kinds, ministries, years, dossiers and speakers all mixed. */
const mills = (number: number) =>
  fictional(
    `stuk-${String(number).padStart(2, '0')}`,
    [
      { heading: '1. Aanleiding', voice: 'commissie', texts: [`De Commissie telt molen ${number}.`] },
      {
        heading: '2. Beoordeling',
        voice: SPEAKERS[number % 3] ?? 'kabinet',
        texts: [`Graanmolens zijn mooi. Bij ${number} hoort een brug.`],
      },
    ],
    {
      title: `Molens, deel ${number}`,
      kind: KIND_IDS[number % 4] ?? 'nota',
      date: number % 7 === 0 ? null : `${2020 + (number % 5)}-03-${10 + (number % 20)}`,
      ministries: MINISTRIES.slice(0, 1 + (number % 3)),
      references: {
        com: [`COM(2031) ${number}`],
        celex: [],
        kamerstuk: [],
        dossier: [number % 2 === 0 ? '22112' : '35925'],
        tk: [],
        related: [],
      },
    },
  );

const MILLS = Array.from({ length: 60 }, (_, number) => mills(number));
const CAFE = fictional(
  'cafe',
  [
    { heading: '1. Café', voice: 'kabinet', texts: ['Het kabinet zit in een café.'] },
    { heading: '2. Terras', voice: 'parlement', texts: ['Op het terras van het Café is plaats.'] },
    {
      heading: '3. Rest',
      voice: 'proces',
      texts: [`Lang ${'en breed '.repeat(80)}café${' en meer'.repeat(80)}`],
    },
  ],
  { title: 'Horeca', date: null, ministries: [] },
);
const index = smallIndex([CAFE, ...MILLS]);
const over = (given: SearchIndex) => testApp({ index: async () => given });
const list = (path: string, language = 'nl') => readPage(path, over(index), language);

/** Papers in which a word stands in the text of every passage. */
const FULL = Array.from({ length: 25 }, (_, number) =>
  fictional(`vol-${number}`, [
    {
      heading: '1. Beoordeling',
      voice: 'kabinet',
      texts: Array.from({ length: 40 }, (_, at) => `De sluis ${at} is van water, dijk en brug.`),
    },
  ]),
);

/** An index that tells which documents were fetched, and of which passages the sentences were read. */
function counting(of: SearchIndex) {
  const fetched: string[] = [];
  const read = new Set<string>();
  const watched = (passage: Passage): Passage => ({
    ...passage,
    get sentences() {
      read.add(passage.id);
      return passage.sentences;
    },
  });
  const counted = altered(of, {
    held: async (id) => {
      fetched.push(id);
      const held = await of.held(id);
      return held && { ...held, passages: held.passages.map(watched) };
    },
  });
  return { counted, fetched, read };
}

const titles = (page: string) =>
  [...page.matchAll(/<h3 class="title">(.*?)<\/h3>/gs)].map(([, title = '']) => plain(title));
const heading = (page: string) => textOf(page, 'resultaten');
const hrefs = (page: string) => tags(page).flatMap(({ attributes }) => attributes.href ?? []);

describe('the list of documents', () => {
  it.each([
    ['/stukken', '61 stukken'],
    ['/stukken?blad=2', '61 stukken'],
    ['/stukken?zoek=molens', '60 stukken gevonden'],
    [
      '/stukken?zoek=molens&soort=fiche&spreker=kabinet&jaar=2021&dossier=35925&ministerie=Financi%C3%ABn',
      '1 stuk gevonden',
    ],
    ['/stukken?zoek=xylofoon&jaar=2021', 'Geen stukken gevonden'],
    ['/stukken?jaar=1900', 'Geen stukken met deze filters'],
    ['/stukken?soort=onzin&blad=999', '61 stukken'],
    [`/stukken?zoek=${'x'.repeat(3000)}`, '61 stukken'],
  ])('%s has no barriers for keyboard, screen reader or a browser without script', async (path, found) => {
    const { page } = await list(path);
    expect(heading(page)).toBe(found);
    expect(barriers(page)).toEqual([]);
    expect(barriers((await list(path, 'en')).page, 'en')).toEqual([]);
  });

  it('has all of them once, the newest first and those without a date last, 25 on a page', async () => {
    const seen: string[] = [];
    for (const blad of [1, 2, 3]) {
      const { page } = await list(`/stukken?blad=${blad}`);
      expect(heading(page)).toBe('61 stukken');
      expect(plain(page)).toContain(`Het nieuwste eerst; blad ${blad} van 3.`);
      const current = tags(page).filter(
        ({ name, attributes }) => name === 'a' && attributes['aria-current'] && attributes['aria-label'],
      );
      expect(current.map(({ attributes }) => attributes['aria-label'])).toEqual([`Blad ${blad}`]);
      seen.push(...titles(page));
    }
    expect(seen).toHaveLength(61);
    expect(new Set(seen).size).toBe(61);
    const dates = new Map(MILLS.map(({ document }) => [document.title, document.date ?? '']));
    const order = seen.map((title) => dates.get(title) ?? '');
    expect(order).toEqual([...order].sort().reverse());
  });

  it.each(['/stukken', '/stukken?zoek=molens', '/stukken?soort=fiche&spreker=kabinet&zoek=graanmolens'])(
    'says beside every choice how many documents there then are: %s',
    async (path) => {
      const { page } = await list(path);
      const offered = [
        ...page.matchAll(
          /name="(soort|spreker)" value="([^"]+)"( checked)?>\s*<label[^<>]*>.*?\((\d+)\)<\/label>/gs,
        ),
        ...[...page.matchAll(/<select[^<>]* name="(\w+)">(.*?)<\/select>/gs)].flatMap(
          ([, name, options = '']) =>
            [...options.matchAll(/<option value="([^"]+)"( selected)?>.*?\((\d+)\)</g)].map(
              ([all, value, picked, count]) => [all, name, value, picked, count],
            ),
        ),
      ];
      expect(offered.length).toBeGreaterThan(12);
      for (const [, name = '', value = '', , count] of offered) {
        const parameters = new URLSearchParams(path.split('?')[1]);
        parameters.delete(name);
        parameters.set(name, plain(value));
        const { page: narrowed } = await list(`/stukken?${parameters}`);
        expect(heading(narrowed), `${path} ${name} ${value}`).toMatch(new RegExp(`^${count} stuk`));
      }
    },
  );

  it('shows what was chosen, with a way to drop each and all of it', async () => {
    const { page } = await list('/stukken?zoek=molens&soort=fiche&soort=nota&jaar=2021&spreker=kabinet');
    const drops = tags(page).filter(({ attributes }) => attributes.class === 'drop');
    expect(drops.map(({ attributes }) => [attributes['aria-label'], attributes.href])).toEqual([
      ['Haal weg: Soort BNC-fiche', '/stukken?zoek=molens&soort=nota&spreker=kabinet&jaar=2021'],
      ['Haal weg: Soort Nota', '/stukken?zoek=molens&soort=fiche&spreker=kabinet&jaar=2021'],
      ['Haal weg: Wie spreekt Kabinet', '/stukken?zoek=molens&soort=fiche&soort=nota&jaar=2021'],
      ['Haal weg: Jaar 2021', '/stukken?zoek=molens&soort=fiche&soort=nota&spreker=kabinet'],
    ]);
    expect(page).toContain('<a href="/stukken?zoek=molens">Wis alle filters</a>');
    expect(page).toContain(
      '<a href="/stukken?soort=fiche&amp;soort=nota&amp;spreker=kabinet&amp;jaar=2021">Wis de zoekvraag</a>',
    );
  });

  it('keeps search and choices on its other pages, and in another language', async () => {
    const { page } = await list('/stukken?zoek=molens&dossier=22%20112');
    expect(hrefs(page)).toContain('/stukken?zoek=molens&dossier=22112&blad=2');
    const back = encodeURIComponent('/stukken?zoek=molens&dossier=22112');
    expect(hrefs(page)).toContain(`/taal/en?terug=${back}`);
  });

  it('marks the words that were found, with or without accents, and says who says them', async () => {
    const { page } = await list('/stukken?zoek=CAFE');
    expect(titles(page)).toEqual(['Horeca']);
    const quotes = [...page.matchAll(/<blockquote[^<>]*>(.*?)<\/blockquote>/gs)].map(
      ([, quote = '']) => quote,
    );
    expect(quotes.map(plain)).toEqual([
      'Het kabinet zit in een café.',
      'Op het terras van het Café is plaats.',
    ]);
    expect(quotes.map((quote) => /<mark class="nl-mark">([^<]*)</.exec(quote)?.[1])).toEqual([
      'café',
      'Café',
    ]);
    const results = page.slice(page.indexOf('class="results"'));
    expect([...results.matchAll(/nl-data-badge badge (\w+)/g)].map(([, voice]) => voice)).toEqual([
      'kabinet',
      'parlement',
    ]);
    expect(plain(results)).toContain('En nog 1 plaats in dit stuk');
  });

  it('finds a part of a compound, and marks the whole word', async () => {
    const { page } = await list('/stukken?zoek=graan');
    expect(page).toContain('<mark class="nl-mark">Graanmolens</mark> zijn mooi.');
  });

  it('links every quote to its very characters on the page of the document', async () => {
    const { page } = await list('/stukken?zoek=café');
    const links = hrefs(page).filter((href) => href.includes('citaat='));
    expect(links).toHaveLength(2);
    for (const [at, href] of links.entries()) {
      const { page: document } = await list(href);
      const quote = [...page.matchAll(/<blockquote[^<>]*>(.*?)<\/blockquote>/gs)][at]?.[1] ?? '';
      expect(textOf(document, href.split('#')[1] ?? '')).toBe(plain(quote));
    }
  });

  it('cuts a sentence that has no end to what is around the word', async () => {
    const { page } = await list('/stukken?zoek=café&spreker=proces');
    const quote = plain(/<blockquote[^<>]*>(.*?)<\/blockquote>/s.exec(page)?.[1] ?? '');
    expect(quote).toMatch(/^… .* café .* …$/);
    expect(quote.length).toBeLessThan(400);
  });

  it('shows only what the chosen speaker says', async () => {
    const { page } = await list('/stukken?zoek=café&spreker=parlement');
    const results = page.slice(page.indexOf('class="results"'));
    expect(results.match(/<blockquote/g)).toHaveLength(1);
    expect(plain(results)).toContain('Op het terras van het Café is plaats.');
  });

  it('shows the document whose number was typed first', async () => {
    const { page } = await list('/stukken?zoek=COM(2031)%2041');
    expect(titles(page)[0]).toBe('Molens, deel 41');
  });

  it('says what was looked for when nothing was found, and how to find more', async () => {
    const { status, page } = await list('/stukken?zoek=xylofoon&jaar=2021');
    expect(status).toBe(200);
    expect(heading(page)).toBe('Geen stukken gevonden');
    expect(plain(page)).toContain('Gezocht op xylofoon.');
    expect(plain(page)).toContain('Zoek met minder of andere woorden');
    expect(page).toContain('<a href="/stukken?jaar=2021">Wis de zoekvraag</a>');
  });

  it('says so when the filters leave nothing, and when there is nothing at all', async () => {
    expect(heading((await list('/stukken?jaar=1900')).page)).toBe('Geen stukken met deze filters');
    const { page } = await readPage('/stukken', over(smallIndex([])));
    expect(plain(page)).toContain('Er zijn nog geen stukken.');
    expect(barriers(page)).toEqual([]);
  });

  it.each([
    ['soort=onzin', 'Niet gebruikt, want zo’n keuze bestaat niet: Soort.'],
    ['jaar=20&spreker=ik', 'Niet gebruikt, want zo’n keuze bestaat niet: Wie spreekt, Jaar.'],
    ['jaar=2021&jaar=2022', 'Niet gebruikt, want zo’n keuze bestaat niet: Jaar.'],
    ['blad=999', 'Blad 999 is er niet; dit is het laatste, blad 3.'],
  ])('says what it could not use of an address, and shows the rest: %s', async (query, message) => {
    const { status, page } = await list(`/stukken?${query}`);
    expect(status).toBe(200);
    expect(plain(page)).toContain(message);
    expect(titles(page).length).toBeGreaterThan(0);
  });

  it.each(['blad=0', 'blad=-1', 'blad=x', 'blad=1e9', 'soort=', 'zoek=%20', 'onbekend=1', 'zoek&jaar'])(
    'is the whole list for an address that asks nothing: %s',
    async (query) => {
      const { status, page } = await list(`/stukken?${query}`);
      expect(status).toBe(200);
      expect(heading(page)).toBe('61 stukken');
    },
  );

  it.each([
    ['x'.repeat(3000), 'Dit is te lang om op te zoeken. Gebruik ten hoogste 2.000 tekens.'],
    ['?!', 'Hier valt niet op te zoeken. Typ een woord of een nummer.'],
    ['molen%00s', 'Hier staan stuurtekens in. Typ de woorden opnieuw, zonder onzichtbare tekens.'],
  ])('says beside the field why words are refused, and shows all documents (%#)', async (text, message) => {
    const { status, page } = await list(`/stukken?zoek=${text}`);
    expect(status).toBe(422);
    expect(textOf(page, 'fout')).toBe(message);
    const field = tags(page).find(({ attributes }) => attributes.id === 'zoek');
    expect(field?.attributes).toMatchObject({ 'aria-invalid': 'true', 'aria-describedby': 'fout hulp' });
    expect(heading(page)).toBe('61 stukken');
  });

  it('row 12: markup in words, choices and titles is shown as text', async () => {
    const { page } = await list('/stukken?zoek=%3Cimg+src%3Dx%3E+molens&ministerie=%3Cb%3E&jaar=%3Csvg%3E');
    expect(page).not.toMatch(/<(?:img|svg|b|script)[ >]/);
    expect(plain(page)).toContain('Gezocht op <img src=x> molens.');
    const { page: own } = await readPage('/stukken?zoek=onerror');
    expect(own).not.toMatch(/<(?:img|script)[ >]/);
    expect(plain(own)).toContain('Zie <img src=x onerror=alert(1)> hier.');
  });

  it('never has what was looked for in its title', async () => {
    const { page } = await list('/stukken?zoek=graanmolens');
    expect(/<title>([^<]*)</.exec(page)?.[1]).toBe('Beschikbare stukken – Notabene');
  });

  it('speaks the language that its reader chose', async () => {
    const { page } = await list('/stukken?zoek=cafe&soort=fiche', 'en');
    expect(heading(page)).toBe('1 document found');
    const main = plain(mainOf(page));
    for (const each of [
      'Search the documents',
      'Filters',
      'BNC fiche',
      'Clear all filters',
      'Best match first',
    ])
      expect(main).toContain(each);
    for (const each of ['Zoek', 'stuk', 'Soort', 'Wis']) expect(main).not.toContain(each);
    expect(page).toContain('<blockquote class="utrecht-blockquote" lang="nl">');
  });

  it('reads the texts of the documents that it shows, and of no others', async () => {
    const { counted, fetched } = counting(index);
    await readPage('/stukken?blad=2', over(counted));
    expect(fetched).toEqual([]);
    const { page } = await readPage('/stukken?zoek=graanmolens&blad=2', over(counted));
    expect(new Set(fetched).size).toBe(titles(page).length);
    expect(fetched).toHaveLength(25);
  });

  it('reads no document of which only the title or a heading has the words', async () => {
    for (const query of ['zoek=horeca', 'zoek=aanleiding']) {
      const { counted, fetched } = counting(index);
      const { page } = await readPage(`/stukken?${query}`, over(counted));
      expect(titles(page).length).toBeGreaterThan(0);
      expect(page).not.toContain('<blockquote');
      expect(fetched, query).toEqual([]);
    }
  });

  it('reads of every document as many places as it shows, and counts the others', async () => {
    const { counted, fetched, read } = counting(smallIndex(FULL));
    const { page } = await readPage('/stukken?zoek=sluis', over(counted));
    expect(heading(page)).toBe('25 stukken gevonden');
    expect(fetched).toHaveLength(25);
    expect(page.match(/<blockquote/g)).toHaveLength(50);
    expect(read.size).toBe(50);
    expect(plain(page).match(/En nog 38 plaatsen in dit stuk/g)).toHaveLength(25);
  });

  it('counts a place where only a title or a heading has the words for none', async () => {
    const quay = fictional(
      'kade',
      [
        {
          heading: '1. De kade',
          voice: 'kabinet',
          texts: ['De kade is hoog.', 'Er ligt touw.', 'Er is wind.'],
        },
        {
          heading: '2. Rest',
          voice: 'kabinet',
          texts: ['Een kade.', 'Op de kade.', 'Bij de kade.', 'Er is zee.'],
        },
      ],
      { title: 'De kade' },
    );
    const { page } = await readPage('/stukken?zoek=kade', over(smallIndex([quay])));
    expect(page.match(/<blockquote/g)).toHaveLength(2);
    expect(plain(page)).toContain('En nog 2 plaatsen in dit stuk');
  });

  it('does the same bounded work for 2,000 characters of common words and for an address full of choices', async () => {
    const words = 'sluis brug water dijk '.repeat(90);
    for (const query of [
      `zoek=${words}`,
      `zoek=sluis${'&spreker=kabinet&soort=fiche'.repeat(2_000)}`,
      `zoek=sluis${Array.from({ length: 4_000 }, (_, i) => `&p${i}=1&jaar=${2026 + i}`).join('')}`,
    ]) {
      const { counted, fetched, read } = counting(smallIndex(FULL));
      const { status } = await readPage(`/stukken?${query}`, over(counted));
      expect(status).toBe(200);
      expect([fetched.length, read.size], query.slice(0, 20)).toEqual([25, 50]);
    }
  });
});
