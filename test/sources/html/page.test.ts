import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/sources/html/read.ts';
import { blocksOf, html, htmlRefused, page } from '../xml/reading.ts';

const read = async (content: string, head = ''): Promise<string[]> =>
  blocksOf(await html(page(content, head)));

describe('the document on a page', () => {
  it('is the text of the publication, without what the site puts around it', async () => {
    expect(
      await read(`<header><a href="/">Site</a></header><nav><a>Menu</a></nav><a class="skiplink" href="#c">Naar de inhoud</a>
        <main id="c"><ol class="breadcrumb"><li>Home</li></ol><aside><h2>Deze publicatie</h2></aside>
        <article><div id="broodtekst"><h1>22 112 Dossier</h1><p>Tekst.</p><span class="sr-only">Opent nieuw venster</span>
        <button>Delen</button><form><input value="x"><label>Zoek</label></form><svg><text>Kaart</text></svg>
        <iframe>Video</iframe><noscript>Zet scripts aan</noscript><template><p>sjabloon</p></template><script>var a = "code";</script>
        <img alt="Een plein"></div></article><div class="related-items">Zie ook</div><div role="navigation">Volgende</div></main><footer>Contact</footer>`),
    ).toEqual(['heading 1: 22 112 Dossier', 'paragraph: Tekst.']);
  });

  it('includes the title of the article when that stands above the text', async () => {
    expect(
      await read(
        '<main><article><h1>Nr. 12 BRIEF</h1><div id="broodtekst"><p>Tekst.</p></div></article></main>',
      ),
    ).toEqual(['heading 1: Nr. 12 BRIEF', 'paragraph: Tekst.']);
  });

  it.each([
    ['the main part', '<div>Kop</div><main><h1>A</h1><p>b</p></main>'],
    ['the part with that role', '<div>Kop</div><div role="main"><h1>A</h1><p>b</p></div>'],
    ['the only article', '<div>Kop</div><article><header><h1>A</h1></header><p>b</p></article>'],
    ['the content', '<div>Kop</div><div id="content"><h1>A</h1><p>b</p></div>'],
  ])('is %s where there is no more', async (_, content) => {
    expect(await read(content)).toEqual(['heading 1: A', 'paragraph: b']);
  });

  it('is all of the body when several articles could be it, and of a file without a body', async () => {
    expect(await read('<article>a</article><article>b</article>')).toEqual(['paragraph: a', 'paragraph: b']);
    expect(blocksOf(await html('<!doctype html><p>a<p>b'))).toEqual(['paragraph: a', 'paragraph: b']);
  });

  it('is refused when a page only leads to a PDF, with what to do', async () => {
    const refusal = await htmlRefused(
      page(
        '<main><h1>Fiche over pleinen</h1><p>Publicatie | 30-01-2099</p><a href="/fiche.pdf">Download (PDF)</a></main>',
      ),
    );
    expect(refusal.code).toBe('empty');
    expect(refusal.message).toBe(
      '‘stuk.html’ is een pagina die alleen naar een PDF leidt. Download de PDF en lever die aan.',
    );
  });

  it('is read when a page has its text and a PDF besides', async () => {
    const text = 'Het kabinet zet in op pleinen. '.repeat(40);
    expect(await read(`<main><p>${text}</p><a href="/fiche.pdf">PDF</a></main>`)).toHaveLength(2);
  });

  it('says what it is in its head: number, title, date and official address, never a person', async () => {
    const head = `<meta name="DC.identifier" content="kst-36999-12"><meta name="OVERHEIDop.dossiernummer" content="36999">
      <meta name="DC.title" content="Regels; Brief regering; Fiche: Pleinen"><meta name="dcterms.issued" content="2099-01-30">
      <meta name="author" content="K. Kanarie"><meta name="DC.creator" content="K. Kanarie">
      <link rel="canonical" href="https://zoek.officielebekendmakingen.nl/kst-36999-12.html">`;
    const { source } = await html(page('<p>Tekst.</p>', head));
    expect(source.frontMatter).toEqual({
      id: 'kst-36999-12',
      titel: 'Fiche: Pleinen',
      datum: '2099-01-30',
      referenties: { kamerstuk: ['kst-36999-12'], dossier: ['36999'] },
      url: 'https://zoek.officielebekendmakingen.nl/kst-36999-12.html',
    });
    expect(JSON.stringify(source)).not.toContain('Kanarie');
  });

  it.each([
    'http://zoek.officielebekendmakingen.nl/a',
    'https://kwaad.example/a',
    'https://rijksoverheid.nl.kwaad.example/',
    'javascript:alert(1)',
    'https://a@rijksoverheid.nl/',
  ])('does not take %s for an official address', async (address) => {
    const { source } = await html(page('<p>Tekst.</p>', `<link rel="canonical" href="${address}">`));
    expect(source.frontMatter).toBeNull();
  });

  it('never keeps where a link leads', async () => {
    const { source } = await html(
      page(
        '<base href="https://kwaad.example/"><p>Zie <a href="https://kwaad.example/volg?id=1">de brief</a>.</p>',
      ),
    );
    expect(source.body).toBe('Zie de brief.');
    expect(JSON.stringify(source)).not.toContain('kwaad');
  });

  it('is not lost when the site calls all of it a form, a sidebar or a download', async () => {
    for (const around of ['form id="alles"', 'div class="sidebar-first download-page"', 'aside'])
      expect(
        await read(
          `<main class="toc-page"><${around}><h1 class="download">A</h1><p>Lange tekst over pleinen.</p></${around.split(' ')[0]}><aside>b</aside></main>`,
        ),
      ).toEqual(['heading 1: A', 'paragraph: Lange tekst over pleinen.']);
  });

  it('gives the running heads of an office program as furniture', async () => {
    const given = await html(
      page(
        '<div title="header"><p>Vertrouwelijk</p></div><p>Tekst.</p><div title="footer"><p>Plein</p></div>',
      ),
    );
    expect(given.source.furniture).toEqual(['Vertrouwelijk', 'Plein']);
    expect(blocksOf(given)).toEqual(['paragraph: Tekst.']);
  });
});

describe('pages that are refused', () => {
  it.each([
    ['nesting without end', page('<div>'.repeat(100_000)), 'invalid_html'],
    ['nesting that does end', page(`${'<div>'.repeat(5_000)}x${'</div>'.repeat(5_000)}`), 'invalid_html'],
    [
      'a doctype with declarations',
      '<!DOCTYPE html [<!ENTITY a "b">]><html><p>&a;</p></html>',
      'xml_entities',
    ],
    ['a page that is cut off', page('<p>tekst</p>').slice(0, -20), 'invalid_html'],
    ['no text', page('<p>&nbsp;</p><img alt="plein">'), 'empty'],
    ['nothing but the site', page('<nav>Menu</nav><footer>Contact</footer>'), 'empty'],
    ['too many characters', page(`<p>${'tekst '.repeat(800_000)}</p>`), 'too_large'],
    ['too many elements', page('<b></b>'.repeat(700_000)), 'too_large'],
    [
      'rules of style that are too deep to be sure of',
      page('<p>x</p>', `<style>${'@media screen{'.repeat(101)}p{color:red}</style>`),
      'invalid_html',
    ],
    [
      'too many rules of style',
      page('<p>x</p>', `<style>${'p{color:red}'.repeat(6_000)}</style>`),
      'invalid_html',
    ],
  ])('%s', async (_, text, code) => {
    const refusal = await htmlRefused(text);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^‘stuk\.html’ .+\.$/);
  });

  it.each([
    [
      'marks and notes',
      `<p>${'<a href="#n">1</a> x '.repeat(40_000)}</p><p id="n" class="footnote">1 noot</p>`,
    ],
    [
      'empty elements in a note',
      `${'<a href="#n">1</a>z'.repeat(5_000)}<p id="n" class="fn">${'<b></b>'.repeat(50_000)}1 noot</p>`,
    ],
    ['end tags that nobody opened', `<p>x${'</p></b>'.repeat(60_000)}`],
    ['classes', `<p class="${'a '.repeat(500_000)}">x</p>`],
    ['white space', `<p>${' '.repeat(5_000_000)}x</p>`],
    ['half a comment', `<p>x</p>${'<!--'.repeat(500_000)}-->`],
    [
      'rules against many elements',
      `<style>${'body p{color:red}'.repeat(3_000)}</style>${'<p>x</p>'.repeat(8_000)}`,
    ],
    ['braces', `<style>${'@media print{'.repeat(200_000)}</style><p>x</p>`],
    // What grows with the square of its input is stopped with the test.
  ])('comes to an end with a great many %s', async (_, content) => {
    const read = await readHtml(new TextEncoder().encode(page(content)), 'stuk.html', '0'.repeat(64));
    expect(['source', 'refused']).toContain(read.kind);
  });
});
