import { describe, expect, it } from 'vitest';
import { paper } from '../search/papers.ts';
import { PlainIndex } from '../search/plain.ts';
import { barriers, plain, tags, textOf, withoutAdded } from './markup.ts';
import { mainOf, readPage } from './reader.ts';
import { fictional, fictionalIndex, smallIndex } from './small-index.ts';
import { testApp } from './world.ts';

const words = (value: string) => value.split(/\s+/).filter(Boolean).join(' ');
const textIn = async (id: string) => (await fictionalIndex().held(id))?.document.text ?? '';
const sectionOf = (page: string) =>
  page.slice(page.indexOf('<section class="text"'), page.indexOf('</section>'));

describe('the page of a document', () => {
  it('marks a quote of half a sentence, or of several, and has an anchor on every sentence', async () => {
    const text = await textIn('fiche-molens');
    const start = text.indexOf('alle molens');
    for (const end of [start + 'alle molens'.length, text.indexOf('steunt')]) {
      const { page } = await readPage(`/stukken/fiche-molens?citaat=${start}-${end}`);
      const marked = [...page.matchAll(/<mark class="nl-mark"(?: id="([^"]*)" tabindex="-1")?>([^<]*)</g)];
      expect(words(marked.map(([, , part = '']) => plain(part)).join(' '))).toBe(
        words(text.slice(start, end)),
      );
      expect(marked.map(([, id]) => id).filter(Boolean)).toEqual([`${start}-${end}`]);
      expect(barriers(page)).toEqual([]);
    }
    const whole = 'Het kabinet vraagt aandacht voor de kosten.';
    const at = text.indexOf(whole);
    expect(textOf((await readPage('/stukken/fiche-molens')).page, `${at}-${at + whole.length}`)).toBe(whole);
  });

  it('has an anchor and a speaker for a sentence that begins with the heading on its line', async () => {
    const quote = 'h) Rechtsbasis: artikel 192 VWEU';
    const read = paper('fiche-a', 'Fiche: Tonnen (fictief)', `1. Algemene gegevens\n\n${quote}\n`);
    const world = testApp({ index: async () => PlainIndex.over([read]) });
    const start = read.text.indexOf(quote);
    const address = `/stukken/fiche-a?citaat=${start}-${start + quote.length}`;
    const { page } = await readPage(address, world);
    expect(page).toContain('badge proces');
    const marked = [...page.matchAll(/<mark class="nl-mark"[^>]*>([^<]*)</g)].map(([, part = '']) =>
      plain(part),
    );
    expect(marked).toEqual(['h) Rechtsbasis:', 'artikel 192 VWEU']);
    expect(barriers(page)).toEqual([]);
  });

  it.each([
    'x',
    '5',
    '9-5',
    '5-5',
    '-1-4',
    '1e3-2e3',
    '5-99999',
    '999999999-9999999999',
    '100000-200000',
    '%00',
    '"><b>',
  ])('has no mark when the address names no characters of it (%j)', async (cited) => {
    const { status, page } = await readPage(`/stukken/fiche-molens?citaat=${cited}`);
    expect(status).toBe(200);
    expect(page).not.toContain('<mark');
    expect(barriers(page)).toEqual([]);
  });

  it('shows the whole text, and who speaks where that changes', async () => {
    const section = sectionOf((await readPage('/stukken/fiche-molens')).page);
    const shown = words(plain(withoutAdded(section).replace(/></g, '> <')));
    expect(shown).toBe(words(await textIn('fiche-molens')));
    const speakers = [...section.matchAll(/class="nl-data-badge badge (\w+)"/g)].map(([, voice]) => voice);
    expect(speakers).toEqual(['commissie', 'kabinet', 'proces']);
  });

  it('says where every block begins, and what in it is not of the document, so that a script can count', async () => {
    for (const id of ['fiche-molens', 'tekst-opmaak']) {
      const text = await textIn(id);
      const section = sectionOf((await readPage(`/stukken/${id}?citaat=4-20`)).page);
      expect(section).toContain(`data-length="${text.length}"`);
      const blocks = [...section.matchAll(/<(p|li|h[2-6])[^<>]* data-start="(\d+)"[^<>]*>(.*?)<\/\1>/gs)];
      expect(blocks.length).toBe((await fictionalIndex().held(id))?.document.blocks.length);
      for (const [, , start, content = ''] of blocks) {
        const shown = plain(withoutAdded(content));
        expect(text.slice(Number(start), Number(start) + shown.length)).toBe(shown);
      }
    }
  });

  it('has a link to every heading and passage that says where it goes, and marks just that', async () => {
    const text = await textIn('fiche-molens');
    const { page } = await readPage('/stukken/fiche-molens');
    const links = tags(page).filter(({ attributes }) => attributes.class === 'place');
    expect(links).toHaveLength(3 + 5);
    for (const { attributes } of links) {
      const [, start, end] = /\?citaat=(\d+)-(\d+)-[0-9a-z]+#\1-\2$/.exec(attributes.href ?? '') ?? [];
      const place = text.slice(Number(start), Number(end));
      const [opening = ''] = place.match(/^(?:\S+\s+){0,5}\S+/) ?? [];
      expect(attributes['aria-label']).toMatch(`Link naar deze plaats: ${opening}`);
      const { page: marked } = await readPage(attributes.href ?? '');
      expect(textOf(marked, `${start}-${end}`)).toBe(place);
    }
  });

  it('tells the number of the document itself from those that it is about and those that it names', async () => {
    const references = {
      com: ['COM(2031) 58', 'COM(2031) 60'],
      celex: [],
      kamerstuk: ['kst-22112-9101'],
      dossier: [],
      tk: [],
      related: [],
    };
    const parts = [{ heading: 'Inhoud', voice: 'commissie', texts: ['De Commissie wil dit.'] }] as const;
    const index = async () =>
      smallIndex([
        fictional('com-2031-58', parts, { kind: 'mededeling', references }),
        fictional('nota', parts, { kind: 'nota', references }),
      ]);
    const app = testApp({ index });
    const factsOf = async (id: string, language = 'nl') => {
      const { page } = await readPage(`/stukken/${id}`, app, language);
      return Object.fromEntries(
        [...page.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd>/g)].map(([, label, value]) => [label, value]),
      );
    };
    expect(await factsOf('com-2031-58')).toMatchObject({
      Nummer: 'COM(2031) 58',
      Noemt: 'COM(2031) 60, kst-22112-9101',
    });
    expect(await factsOf('nota', 'en')).toMatchObject({
      About: 'COM(2031) 58, COM(2031) 60',
      Mentions: 'kst-22112-9101',
    });
  });

  it('has an outline that is nested as the headings are', async () => {
    const index = PlainIndex.over([
      paper(
        'gelaagd',
        'Lagen (fictief)',
        '## 1. Eerst\n\nTekst.\n\n### a) Daaronder\n\nTekst.\n\n### b) Ernaast\n\nTekst.\n\n## 2. Laatst\n\nTekst.',
      ),
    ]);
    const { page } = await readPage('/stukken/gelaagd', testApp({ index: async () => index }));
    const outline = page.slice(page.indexOf('<nav class="outline"'), page.indexOf('<section class="text"'));
    const nested = plain(
      outline
        .replace(/<ul[^<>]*>/g, '(')
        .replaceAll('</ul>', ')')
        .replaceAll('</a>', ';'),
    );
    expect(words(nested)).toBe('Inhoud (1. Eerst;(a) Daaronder;b) Ernaast;)2. Laatst;)');
    expect(barriers(page)).toEqual([]);
  });

  it('keeps headings in order where a document skips a level', async () => {
    const { document, passages } = fictional('sprong', [
      { heading: 'Eerst', voice: 'kabinet', texts: ['Een.'] },
      { heading: 'Diep', voice: 'kabinet', texts: ['Twee.'] },
    ]);
    const sections = document.sections.map((section, at) =>
      at === 0 ? section : { ...section, path: ['Eerst', 'Midden', 'Lager', 'Diep'] },
    );
    const index = smallIndex([{ document: { ...document, sections }, passages }]);
    const { page } = await readPage('/stukken/sprong', testApp({ index: async () => index }));
    expect(barriers(page)).toEqual([]);
    expect(page).toMatch(/<h2 id="kop-0"/);
    expect(page).toMatch(/<h3 id="kop-\d\d"/);
  });

  it.each([
    ['fiche', 'Fiche: Molens tellen (fictief)', 'Wat vindt het kabinet van het voorstel “Molens tellen”?'],
    ['voorstel', 'Voorstel molens', 'Wat stelt de Commissie voor in het voorstel molens?'],
    ['nota', 'Nota molens', 'Wat vindt het kabinet van de nota molens?'],
    ['tekst', `Molens ${'x'.repeat(130)}`, 'Wat staat er in het stuk “Molens”?'],
  ] as const)(
    'offers a question about a document that is not asked yet: %s',
    async (kind, title, question) => {
      const index = smallIndex([
        fictional('x', [{ heading: 'Kop', voice: 'kabinet', texts: ['Molens.'] }], { kind, title }),
      ]);
      const { page } = await readPage('/stukken/x', testApp({ index: async () => index }));
      const links = tags(page).flatMap(({ attributes }) => attributes.href ?? []);
      expect(links).toContain(`/?${new URLSearchParams({ bij: 'x', typ: question })}`);
    },
  );

  it('speaks the language that its reader chose, around a text in its own', async () => {
    const { page } = await readPage('/stukken/fiche-molens', testApp(), 'en');
    expect(barriers(page, 'en')).toEqual([]);
    const main = plain(mainOf(page));
    for (const each of [
      'Kind',
      'BNC fiche',
      '30 January 2026',
      'Contents',
      'Cabinet',
      'Publication at stukken.example, as the document says',
    ])
      expect(main).toContain(each);
    for (const each of ['Soort', 'januari 2026\n', 'Inhoud', 'Officiële']) expect(main).not.toContain(each);
    expect(page).toContain('<h1 lang="nl">Fiche: Fictief voorstel</h1>');
    expect(page).toMatch(/<section class="text" aria-label="Text" lang="nl"/);
    expect(page).toMatch(/<a class="place"[^<>]* aria-label="Link to this place: [^<>]* lang="en"/);
  });

  it('comes back marked after a change of language', async () => {
    const { page } = await readPage('/stukken/fiche-molens?citaat=4-20');
    const { app } = testApp();
    const [change = ''] = tags(page).flatMap(({ attributes }) =>
      attributes.href?.startsWith('/taal/en') ? [attributes.href] : [],
    );
    const response = await app.request(change);
    expect(response.headers.get('location')).toBe('/stukken/fiche-molens?citaat=4-20#4-20');
  });
});
