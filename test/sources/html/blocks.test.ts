import { describe, expect, it } from 'vitest';
import { blocksOf, html, page } from '../xml/reading.ts';

const read = async (content: string): Promise<string[]> => blocksOf(await html(page(content)));

describe('blocks of a page', () => {
  it('gives headings with their depth, paragraphs, quotes, and text that stands loose', async () => {
    expect(
      await read(
        '<h1>Een</h1><h3>Drie<br>regels</h3>los <i>tekst</i><p>alinea<div>in een div</div><blockquote>citaat</blockquote>slot',
      ),
    ).toEqual([
      'heading 1: Een',
      'heading 3: Drie regels',
      'paragraph: los tekst',
      'paragraph: alinea',
      'paragraph: in een div',
      'paragraph: citaat',
      'paragraph: slot',
    ]);
  });

  it('joins inline elements as they stand, and knows named characters', async () => {
    expect(await read('<p><b>EU</b>-actieplan&nbsp;co&euml;rdinatie m<sup>2</sup> &lt;b&gt;</p>')).toEqual([
      'paragraph: EU-actieplan coërdinatie m2 <b>',
    ]);
  });

  it('takes broken lines for paragraphs of their own, but not in an item or a cell', async () => {
    expect(await read('<p>Aan de Kamer<br>Den Haag</p><ul><li>een:<br>twee</li></ul>')).toEqual([
      'paragraph: Aan de Kamer',
      'paragraph: Den Haag',
      'item 1: • een: twee',
    ]);
  });

  it('parts preformatted text at blank lines', async () => {
    expect(await read('<pre>een\nregel\n\ntwee</pre>')).toEqual(['paragraph: een regel', 'paragraph: twee']);
  });

  it('computes the numbers of a list, by its kind, its start and the values of its items', async () => {
    expect(
      await read(
        '<ol start="3"><li>a</li><li value="7">b</li><li>c</li></ol><ol type="a"><li>x<ol type="i"><li>y</ol></ol><ol type="A" reversed><li>x<li>y</ol><ol style="list-style-type: upper-roman" start="4"><li>z</ol>',
      ),
    ).toEqual([
      'item 1: 3. a',
      'item 1: 7. b',
      'item 1: 8. c',
      'item 1: a. x',
      'item 2: i. y',
      'item 1: B. x',
      'item 1: A. y',
      'item 1: IV. z',
    ]);
  });

  it('does not double a number that stands in the text or in an element of its own', async () => {
    expect(
      await read(`<ul class="expliciet"><li class="li"><p class="labeled"><span class="ol">a) </span>een</p><p>vervolg</p></li></ul>
        <ul><li>– streep</li><li>b) letter</li><li>gewoon</li></ul><ol><li>1. een</li></ol><ul style="list-style:none"><li>kaal</li></ul>`),
    ).toEqual([
      'item 1: a) een',
      'paragraph: vervolg',
      'item 1: – streep',
      'item 1: b) letter',
      'item 1: • gewoon',
      'item 1: 1. een',
      'paragraph: kaal',
    ]);
  });

  it('gives a heading in a numbered item its number', async () => {
    expect(
      await read('<ol><li><h2>Gegevens</h2><ol type="a"><li><h3>Titel</h3><p>x</p></li></ol></li></ol>'),
    ).toEqual(['heading 2: 1. Gegevens', 'heading 3: a. Titel', 'paragraph: x']);
  });

  it('gives terms with what they mean as rows', async () => {
    expect(
      await read(
        '<dl><dt>Datum</dt><dd>30 januari</dd><dt>Leeg</dt><div><dt>Soort</dt><dd>Fiche</dd><dd>Brief</dd></div></dl>',
      ),
    ).toEqual(['row: Datum | 30 januari', 'row: Leeg', 'row: Soort | Fiche', 'row: Brief']);
  });

  it('gives tables as rows', async () => {
    expect(
      await read(
        '<table><caption>Kosten</caption><thead><tr><th colspan="2">Post<th>Bedrag</thead><tr><td><p>een</p><p>twee</p><td><ul><li>x</ul><td>€ 3<tr><td><td> </table>',
      ),
    ).toEqual(['paragraph: Kosten', 'row: Post |  | Bedrag', 'row: een twee | • x | € 3']);
  });

  it('keeps the cells of a table in their columns below one that takes more rows', async () => {
    expect(
      await read(
        '<table><tr><th>Maatregel<th>Jaar<th>Bedrag<tr><td rowspan="2">Subsidie<td>2032<td>€ 3<tr><td>2033<td>€ 4<tr><td>Folder<td>2032<td>€ 1</table>',
      ),
    ).toEqual([
      'row: Maatregel | Jaar | Bedrag',
      'row: Subsidie | 2032 | € 3',
      'row:  | 2033 | € 4',
      'row: Folder | 2032 | € 1',
    ]);
  });

  it('keeps no cells empty for one that would take more of them than a table has', async () => {
    const wide = '<td colspan="20" rowspan="1000000000">x'.repeat(1_000);
    const rows = await read(`<table><tr>${wide}${'<tr><td>Folder'.repeat(1_000)}</table>`);
    expect(rows.at(-1)?.length).toBeLessThan(10_000);
  });

  it('reads what a table only places on the page as what it holds', async () => {
    expect(
      await read(
        '<table><tr><td><h2>Kop</h2><p>links</p></td><td><p>rechts</p></td></tr></table><table role="presentation"><tr><td>a</td><td>b</td></tr></table><table><tr><td>een kolom</td></tr></table>',
      ),
    ).toEqual([
      'heading 2: Kop',
      'paragraph: links',
      'paragraph: rechts',
      'paragraph: a',
      'paragraph: b',
      'paragraph: een kolom',
    ]);
  });

  it('gives the small headings of a Kamerstuk, whatever the element', async () => {
    expect(await read('<p class="tussenkop">Pleinen</p><div class="divisie_kop">Banken</div>')).toEqual([
      'heading 3: Pleinen',
      'heading 3: Banken',
    ]);
  });
});

describe('XHTML of EUR-Lex', () => {
  const xhtml = (content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>1_NL_ACT.docx</title><script src="x.js"/></head><body><a id="top"/>${content}</body></html>`;
  const num = (text: string): string => `<span class="num"><span>${text}</span></span>`;

  it('gives numbered paragraphs, points and headings of a Commission document with their number', async () => {
    const given = await html(
      xhtml(`<p class="Emission">Brussel, 4.2.2099</p><p class="Typedudocument_cp"><span>MEDEDELING VAN DE COMMISSIE</span></p>
        <p class="Titreobjet_cp"><span>Een agenda voor pleinen</span></p><p class="TOC1">1. Inleiding 3</p>
        <p class="li ManualHeading1">${num('1.')}<span>Inleiding</span></p><p class="li ManualConsidrant">${num('(1)')}<span>Pleinen zijn open.</span></p>
        <p class="li Point1">${num('(a)')}<span>banken;</span></p><p class="li ListBullet">${num('\uf0b7')}<span>bomen;</span></p>
        <p class="ManualNumPar1">Zonder nummer.</p><p class="Titrearticle"><span>Artikel 9</span><br/><span>Onderwerp</span></p>`),
    );
    expect(blocksOf(given)).toEqual([
      'paragraph: Brussel, 4.2.2099',
      'heading 1: MEDEDELING VAN DE COMMISSIE',
      'heading 1: Een agenda voor pleinen',
      'heading 1: 1. Inleiding',
      'item 1: (1) Pleinen zijn open.',
      'item 1: (a) banken;',
      'item 1: • bomen;',
      'paragraph: Zonder nummer.',
      'heading 3: Artikel 9 Onderwerp',
    ]);
    expect(given.source.frontMatter).toEqual({
      titel: 'Een agenda voor pleinen',
    });
  });

  it('gives paragraphs that are numbered by a table as items, nested ones deeper', async () => {
    const row = (number: string, text: string): string =>
      `<tr><td><p class="oj-normal">${number}</p></td><td>${text}</td></tr>`;
    expect(
      blocksOf(
        await html(
          xhtml(
            `<p class="oj-ti-art">Artikel 2</p><p class="oj-sti-art">Pleinen</p><table><col width="4%"/><tbody>${row('1.', `<p>een:</p><table>${row('a)', '<p>diep</p>')}</table><p>slot</p>`)}${row('—', '<p>streep</p>')}</tbody></table><table>${row('1.', 'een')}<tr><th>x</th><th>y</th></tr></table>`,
          ),
        ),
      ),
    ).toEqual([
      'heading 3: Artikel 2',
      'heading 3: Pleinen',
      'item 1: 1. een:',
      'item 2: a) diep',
      'paragraph: slot',
      'item 1: — streep',
      'row: 1. | een',
      'row: x | y',
    ]);
  });
});
