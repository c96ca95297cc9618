import { describe, expect, it } from 'vitest';
import { type Modality, VOICES, type Voice } from '../../src/documents/document.ts';
import { barriers, plain, tags, textOf } from './markup.ts';
import { fictional, fictionalIndex, smallIndex } from './small-index.ts';
import { quoting, testApp } from './world.ts';

const browser = { headers: { Accept: 'text/html,application/xhtml+xml' } };

async function get(path: string, { app } = testApp()): Promise<{ status: number; page: string }> {
  const response = await app.request(path, browser);
  expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  return { status: response.status, page: await response.text() };
}

const ask = (question: string, ...earlier: string[]) =>
  `/?${new URLSearchParams([...earlier.map((text) => ['eerder', text]), ['vraag', question]])}`;

describe('the page', () => {
  it.each([
    ['/', 'Wat vindt het kabinet van het voorstel “Fictief voorstel”?'],
    [ask('molens kosten naar'), 'Het kabinet vraagt aandacht voor de kosten.'],
    [ask('zzz'), 'Dit staat niet in de stukken.'],
    [ask('en dan?', 'molens?', 'kosten?'), 'Het kabinet vraagt aandacht voor de kosten.'],
    ['/?vraag=', 'De vraag is leeg.'],
    ['/stukken', 'Fiche: Fictief voorstel'],
    ['/stukken/fiche-molens', 'Het kabinet steunt het tellen van molens.'],
    ['/stukken/tekst-opmaak', 'Zie <img src=x onerror=alert(1)> hier.'],
    ['/nergens', 'Niet gevonden'],
  ])('%s has no barriers for keyboard, screen reader or a browser without script', async (path, shown) => {
    const { page } = await get(path);
    expect(plain(page)).toContain(shown);
    expect(barriers(page)).toEqual([]);
  });

  it('has a question ready in its field, as text and no longer than a question, without asking it', async () => {
    const world = testApp();
    const typed = `"molens" & <wat nog> ${'a'.repeat(3_000)}`;
    const { status, page } = await get(`/?${new URLSearchParams({ typ: typed })}`, world);
    const field = tags(page).find(({ attributes }) => attributes.id === 'vraag');
    expect([status, field?.attributes.value]).toEqual([200, typed.slice(0, 2_000)]);
    expect(world.asked).toEqual([]);
    expect(barriers(page)).toEqual([]);
  });

  it('says with what comes nearest that it is no official text, and links to that', async () => {
    const parts = [{ heading: 'Kern', voice: 'kabinet', texts: ['Het kabinet steunt molens.'] }] as const;
    const url = 'https://overheid.example/fiche-molens';
    const source = { name: 'fiche.md', url, sha256: '1'.repeat(64) };
    const index = smallIndex([fictional('fiche-molens', parts, { source })]);
    const notes = ['Van "molens" staat hier een weergave.'];
    const world = testApp({
      index: async () => index,
      ask: (corpus, { question }) => quoting(corpus, question, { notes }),
    });
    const { page } = await get(ask('zzz'), world);
    expect(plain(page)).toContain(notes[0]);
    expect(tags(page).map(({ attributes }) => attributes.href)).toContain(url);
  });

  it('shows for each kind of speaker a badge in words and with a shape of its own', async () => {
    const badges: RegExpMatchArray[] = [];
    for (const voice of VOICES) {
      const part = { heading: voice, voice, texts: [`Zin over molens van ${voice}.`] };
      const index = smallIndex([fictional(`stem-${voice}`, [part])]);
      const { page } = await get(ask('molens'), testApp({ index: async () => index }));
      const [badge] = page.matchAll(
        /<span class="nl-data-badge badge (\w+)"><span aria-hidden="true">(.)<\/span>([^<]+)</gu,
      );
      if (badge !== undefined) badges.push(badge);
    }
    expect(badges.map(([, voice, , label]) => [voice, label])).toEqual([
      ['commissie', 'Commissie'],
      ['kabinet', 'Kabinet'],
      ['raad', 'Raad'],
      ['lidstaten', 'Lidstaten'],
      ['parlement', 'Europees Parlement'],
      ['kamer', 'Kamer'],
      ['ambtelijk', 'Ambtelijk advies'],
      ['adviseur', 'Adviseur of toezichthouder'],
      ['belanghebbende', 'Belanghebbende'],
      ['proces', 'Proces'],
    ]);
    expect(new Set(badges.map(([, , shape]) => shape)).size).toBe(VOICES.length);
  });

  it('marks what is only expected, asked or advised, and not what the Commission proposes', async () => {
    const said = (voice: Voice, modality: Modality) => ({
      heading: `${voice} ${modality}`,
      voice,
      modality,
      texts: [`Molens van ${voice}, ${modality}.`],
    });
    const parts = [
      said('commissie', 'voorgesteld'),
      said('commissie', 'verwacht'),
      said('kabinet', 'vastgesteld'),
      said('kabinet', 'gevraagd'),
      said('ambtelijk', 'geadviseerd'),
      said('proces', 'verwacht'),
    ];
    const index = smallIndex([fictional('stelligheid', parts)]);
    const { page } = await get(ask('molens'), testApp({ index: async () => index }));
    const items = [...page.matchAll(/<li[^<>]*>(?:(?!<\/li>).)*<sup>/gs)].map(([item]) => item);
    const marks = items.map((item) => /class="firmness (\w+)">([^<]+)</.exec(item)?.slice(1).join(': '));
    expect(marks).toEqual([
      undefined,
      'verwacht: verwacht',
      undefined,
      'gevraagd: gevraagd',
      'geadviseerd: geadviseerd',
      'verwacht: verwacht',
    ]);
  });

  it('keeps Commission and cabinet under badges of their own', async () => {
    const { page } = await get(ask('molens'));
    const groups = page.split('<div class="said">').slice(1).map(plain);
    expect(groups).toHaveLength(2);
    expect(groups[0]).toMatch(/Commissie[\s\S]*De Commissie stelt voor[\s\S]*Ook watermolens/);
    expect(groups[0]).not.toContain('Het kabinet');
    expect(groups[1]).toMatch(/Kabinet[\s\S]*Het kabinet steunt/);
  });

  it('numbers its sources: title, heading path, exact quote, official link, and the place in the document', async () => {
    const { page } = await get(ask('kosten'));
    const source = page.slice(page.indexOf('<li id="bron-1">'));
    expect(plain(source)).toMatch(
      /\[1\] Fiche: Fictief voorstel\s+3\. Beoordeling\s+Het kabinet vraagt aandacht/,
    );
    expect(source).toContain(
      '<blockquote class="utrecht-blockquote" lang="nl">Het kabinet vraagt aandacht voor de kosten.</blockquote>',
    );
    expect(source).toContain(
      '<a class="official" href="https://stukken.example/fiche-molens" rel="noreferrer">',
    );
    expect(page).toContain('<a href="#bron-1" aria-label="Bron 1">[1]</a>');
  });

  it('links every source to the very characters on the page of the document', async () => {
    const { page } = await get(ask('molens kosten ministerraad'));
    const links = [...page.matchAll(/href="(\/stukken\/[^"#]+)#([^"]+)"/g)];
    expect(links).toHaveLength(5);
    const quotes = [...page.matchAll(/<blockquote[^>]*>([^<]+)</g)].map(([, quote = '']) => plain(quote));
    for (const [at, [, path = '', anchor = '']] of links.entries()) {
      const { page: document } = await get(path);
      expect(textOf(document, anchor)).toBe(quotes[at]);
      expect(document.match(/<mark/g)).toHaveLength(1);
      expect(barriers(document)).toEqual([]);
    }
  });

  it('quotes a passage once when two claims rest on it', async () => {
    const index = fictionalIndex();
    const one = await quoting(index, 'kosten');
    const twice = { ...one, claims: [...one.claims, ...one.claims] };
    const { page } = await get(ask('kosten'), testApp({ ask: async () => twice }));
    expect(page.match(/<blockquote/g)).toHaveLength(1);
    expect(page.match(/href="#bron-1"/g)).toHaveLength(2);
  });

  it('says beside a quote that it is not from the official text itself', async () => {
    const parts = [{ heading: 'Kop', voice: 'kabinet' as const, texts: ['Molens zijn mooi.'] }];
    const index = smallIndex([
      fictional('a', parts, { textType: 'redactionele weergave' }),
      fictional('b', parts),
    ]);
    const { page } = await get(ask('molens'), testApp({ index: async () => index }));
    const [, first = '', second = ''] = page.split('<li id="bron-');
    expect(plain(first)).toContain('Uit een redactionele weergave, niet uit de officiële tekst zelf.');
    expect(plain(second)).not.toContain('weergave');
  });

  it('says that the answer was made by a machine, from the documents shown', async () => {
    expect(plain((await get(ask('kosten'))).page)).toContain(
      'Dit antwoord is automatisch samengesteld uit de stukken die erbij staan.',
    );
  });

  it('says what it did not find, and shows what comes nearest without calling it an answer', async () => {
    const { page } = await get(ask('zzz'));
    expect(plain(page)).toContain('Niet gevonden in de stukken');
    expect(plain(page)).toContain('Dit staat niet in de stukken.');
    expect(page).not.toContain('class="said"');
    expect(plain(page.slice(page.indexOf('id="dichtbij"')))).toContain(
      'De Commissie stelt voor alle molens te tellen.',
    );
  });

  it('says that a later paper follows what is quoted', async () => {
    const notes = ['Let op: er is een later stuk over dit voorstel: Brief & <b>bijlage</b> (1 mei 2031).'];
    const { page } = await get(
      ask('kosten'),
      testApp({ ask: async (index, { question }) => quoting(index, question, { notes }) }),
    );
    expect(page).toContain('Brief &amp; &lt;b&gt;bijlage&lt;/b&gt; (1 mei 2031).');
    expect(page).toMatch(/<h2 id="antwoord" tabindex="-1">Antwoord<\/h2>/);
    expect(barriers(page)).toEqual([]);
  });

  it('names once what is missing from an answer for a part, under a heading of its own', async () => {
    const missing = ['Het bedrag staat niet in de stukken.', 'De datum staat niet in de stukken.'];
    const { page } = await get(
      ask('kosten'),
      testApp({
        ask: async (index, { question }) =>
          quoting(index, question, { status: 'answered', message: missing.join(' '), missing }),
      }),
    );
    expect(plain(page)).toMatch(
      /Antwoord voor een deel[\s\S]*\nNiet in de stukken\nHet bedrag staat niet in de stukken\.De datum staat/,
    );
    for (const sentence of missing) expect(plain(page).split(sentence)).toHaveLength(2);
    expect(barriers(page)).toEqual([]);
  });

  it('answers an English question in English around the Dutch words of the document', async () => {
    const english = testApp({
      ask: async (index, { question }) =>
        quoting(index, question, {
          language: 'en',
          status: 'answered',
          message: 'The amount is not in the documents.',
          missing: ['The amount is not in the documents.'],
        }),
    });
    const { page } = await get(ask('kosten ministerraad'), english);
    expect(page).toContain('<main id="inhoud" class="column" tabindex="-1" lang="en">');
    expect(page).toContain('<html lang="nl">');
    const main = plain(page.slice(page.indexOf('<main'), page.indexOf('</main>')));
    for (const words of [
      'Answer in part',
      'Cabinet',
      'Position of the cabinet, in',
      'expected',
      'Not in the documents',
      'put together by a machine',
      'Sources',
      'Read it in the document',
      'Publication at stukken.example, as the document says',
      'Your next question',
    ])
      expect(main).toContain(words);
    for (const words of [
      'Kabinet\n',
      'Antwoord',
      'Bronnen',
      'Lees het',
      'verwacht\n',
      'Vraag',
      'automatisch',
    ])
      expect(main).not.toContain(words);
    expect(page).toContain(
      '<li class="lead"><span lang="nl">Het kabinet vraagt aandacht voor de kosten.</span>',
    );
    expect(page).toContain('<cite lang="nl">Fiche: Fictief voorstel</cite>');
    expect(page).toContain('<p class="path" lang="nl">3. Beoordeling</p>');
    expect(page).toContain('aria-label="Source 1"');
    expect(barriers(page)).toEqual([]);
  });

  it('takes earlier questions along in the form, and passes them on', async () => {
    const world = testApp();
    const { page } = await get(ask('en de kosten?', 'wat vindt het kabinet van molens?'), world);
    expect(world.asked.at(-1)).toEqual({
      question: 'en de kosten?',
      thread: ['wat vindt het kabinet van molens?'],
    });
    const hidden = tags(page).filter(({ attributes }) => attributes.name === 'eerder');
    expect(hidden.map(({ attributes }) => attributes.value)).toEqual([
      'wat vindt het kabinet van molens?',
      'en de kosten?',
    ]);
  });

  it('shows a conversation with its earlier answers, each given again on the questions before it', async () => {
    const world = testApp();
    const { page } = await get(ask('en de ministerraad?', 'molens?', 'zzz', 'kosten?'), world);
    expect(world.asked).toEqual([
      { question: 'molens?', thread: [] },
      { question: 'zzz', thread: ['molens?'] },
      { question: 'kosten?', thread: ['molens?', 'zzz'] },
      { question: 'en de ministerraad?', thread: ['molens?', 'zzz', 'kosten?'] },
    ]);
    const earlier = page.slice(page.indexOf('<section class="earlier"'), page.indexOf('</section>'));
    expect(plain(earlier)).toMatch(/Eerder in dit gesprek\s+molens\?[\s\S]*zzz[\s\S]*kosten\?/);
    expect(plain(earlier)).toContain('Dit staat niet in de stukken.');
    expect(plain(earlier)).toContain('Het kabinet vraagt aandacht voor de kosten.');
    expect(page.indexOf('class="earlier"')).toBeLessThan(page.indexOf('id="antwoord"'));
    expect(world.lines).toHaveLength(1);
    expect(barriers(page)).toEqual([]);
  });

  it('shows of a long earlier answer the first sentences, who says them and where they stand', async () => {
    const texts = Array.from({ length: 6 }, (_, at) => `Molen ${at + 1} draait.`);
    const index = smallIndex([fictional('molens', [{ heading: 'Molens', voice: 'kabinet', texts }])]);
    const { page } = await get(ask('nee?', 'molen'), testApp({ index: async () => index }));
    const earlier = page.slice(page.indexOf('<section class="earlier"'), page.indexOf('</section>'));
    expect(earlier.match(/class="nl-data-badge badge kabinet"/g)).toHaveLength(1);
    expect(plain(earlier)).toContain('Molen 4 draait.');
    expect(plain(earlier)).not.toContain('Molen 5 draait.');
    expect(plain(earlier)).toContain('En nog 2 zinnen.');
    const [, path = '', anchor = ''] =
      /href="(\/stukken\/[^"#]+)#([^"]+)" aria-label="Bron: /.exec(earlier) ?? [];
    const { page: document } = await get(path, testApp({ index: async () => index }));
    expect(textOf(document, anchor)).toBe('Molen 1 draait.');
  });

  it('drops the oldest questions of a conversation that would not fit in an address', async () => {
    const world = testApp();
    const many = Array.from({ length: 40 }, (_, at) => `vraag ${at} ${'x'.repeat(500)}`);
    const { status, page } = await get(ask('en dan?', ...many), world);
    expect(status).toBe(200);
    expect(world.asked.at(-1)?.thread).toEqual(many.slice(-5));
    const values = tags(page).filter(({ attributes }) => attributes.name === 'eerder');
    expect(values.at(-1)?.attributes.value).toBe('en dan?');
    expect(values.reduce((sum, { attributes }) => sum + (attributes.value ?? '').length, 0)).toBeLessThan(
      3001,
    );
  });

  it.each([
    ['', 'De vraag is leeg. Stel een vraag.'],
    ['x'.repeat(2001), 'De vraag is langer dan 2.000 tekens. Kort de vraag in.'],
  ])(
    'rows 7 and 8: says beside the field why a question is refused, and keeps it (%#)',
    async (question, message) => {
      const { status, page } = await get(ask(question));
      expect(status).toBe(422);
      const input = tags(page).find(({ attributes }) => attributes.id === 'vraag');
      expect(input?.attributes).toMatchObject({
        value: question,
        'aria-invalid': 'true',
        'aria-describedby': 'fout hulp',
      });
      expect(textOf(page, 'fout')).toBe(message);
    },
  );

  it('gives a reader a page with what to do, and a program a problem', async () => {
    const { status, page } = await get('/stukken/onbekend');
    expect(status).toBe(404);
    expect(plain(page)).toMatch(/Niet gevonden[\s\S]*\/stukken[\s\S]*verzoek-1/);
    const { app } = testApp();
    const api = await app.request('/api/documents/onbekend', browser);
    expect(api.headers.get('content-type')).toContain('application/problem+json');
  });

  it('row 12: markup in a title, heading, text, file name or question is shown as text', async () => {
    const question = '<svg onload=alert(1)> alert, zie "\'><b>';
    for (const path of [
      ask(question, '<i>eerder</i>'),
      '/stukken',
      '/stukken/tekst-opmaak',
      `/?vraag=${'<b>'.repeat(700)}`,
    ]) {
      const { page } = await get(path);
      expect(page).not.toMatch(/<(?:script|img|svg|b|i)[ >]/);
      expect(barriers(page)).toEqual([]);
    }
    const { page } = await get(ask(question));
    expect(plain(page)).toContain(question);
    expect(plain(page)).toContain('Zie <img src=x onerror=alert(1)> hier.');
    expect(plain((await get('/stukken/tekst-opmaak')).page)).toContain('<h1>Kop & "staart"</h1>');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://stukken.example/',
    'https://jan:geheim@stukken.example/',
    '//stukken.example/',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'geen adres',
  ])('row 14: an address such as %j never becomes a link', async (url) => {
    const source = { name: 'x.txt', url, sha256: '0'.repeat(64) };
    const index = smallIndex([
      fictional('x', [{ heading: 'Kop', voice: 'kabinet', texts: ['Molens.'] }], { source }),
    ]);
    const world = testApp({ index: async () => index });
    for (const path of [ask('molens'), '/stukken/x']) {
      const { page } = await get(path, world);
      expect(plain(page)).toContain('Molens.');
      const targets = tags(page).flatMap(({ attributes }) => attributes.href ?? []);
      expect(targets.filter((target) => !/^[#/][^/]|^\/$/.test(target))).toEqual([]);
    }
  });
});
