import { describe, expect, it } from 'vitest';
import { blocksOf, extracted, field, p, refusalOf, run, textOf } from './word.ts';

describe('the text of a paragraph', () => {
  it.each([
    [
      'runs joined as they stand',
      p(run('Het kabi') + run('net steunt ', '<w:b/>') + run('dit.')),
      'Het kabinet steunt dit.',
    ],
    [
      'tabs and breaks as spaces',
      p(
        '<w:r><w:t>een</w:t><w:tab/><w:t>twee</w:t><w:br/><w:t>drie</w:t><w:br w:type="page"/><w:t>vier</w:t></w:r>',
      ),
      'een twee drie vier',
    ],
    [
      'a hyphen that does not break as a hyphen, one that only shows at a line end as nothing',
      p(
        '<w:r><w:t>EU</w:t><w:noBreakHyphen/><w:t>drugs</w:t><w:softHyphen/><w:t>stra\u00adtegie</w:t></w:r>',
      ),
      'EU-drugsstrategie',
    ],
    [
      'the text of a hyperlink, not its address',
      p('<w:hyperlink r:id="x" w:tooltip="tip"><w:r><w:t>de mededeling</w:t></w:r></w:hyperlink>'),
      'de mededeling',
    ],
    [
      'what stands in smart tags, content controls and custom XML',
      p(
        `<w:smartTag w:element="place">${run('Den ')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="Plaats"/><w:placeholder/></w:sdtPr><w:sdtContent>${run('Haag')}</w:sdtContent></w:sdt><w:customXml>${run(', hier')}</w:customXml>`,
      ),
      'Den Haag, hier',
    ],
    ['a formula', p(`${run('x ')}<m:oMath><m:r><m:t>= 2</m:t></m:r></m:oMath>`), 'x = 2'],
    [
      'a formula on one line',
      p(
        '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>',
      ),
      '1/2x^3',
    ],
    [
      'several paragraphs where lines break twice, or a bullet begins',
      p(
        '<w:r><w:t>een</w:t><w:br/><w:t>twee</w:t><w:br/><w:br/><w:t>drie</w:t><w:br/><w:t>• vier</w:t></w:r>',
      ),
      'een twee / drie / • vier',
    ],
    [
      'boxes of a form as they are ticked, and the choice from a list',
      p(
        `${[
          '<w:checkBox><w:default w:val="1"/></w:checkBox>',
          '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>',
          '<w:ddList><w:result w:val="1"/><w:listEntry w:val="nee"/><w:listEntry w:val="ja"/></w:ddList>',
        ]
          .map(
            (data) =>
              `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          )
          .join(run(' '))}`,
      ),
      '☒ ☐ ja',
    ],
    ['capitals as they are stored', p(run('Kabinet', '<w:caps/>')), 'Kabinet'],
    ['entities of XML itself', p(run('a &lt; b &amp; c &#233;')), 'a < b & c é'],
    [
      'symbols',
      p('<w:r><w:t>ten minste </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 5</w:t></w:r>'),
      'ten minste ≥ 5',
    ],
    ['letters without zero width characters', p(run('voor\u200bstel')), 'voorstel'],
  ])('is %s', async (_what, body, text) => {
    expect(await textOf({ body })).toBe(text);
  });

  it('takes one branch of alternatives: the one that Word shows', async () => {
    const body = (requires: string) =>
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="${requires}"><w:t>keuze</w:t></mc:Choice><mc:Fallback><w:t>terugval</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      );
    expect(await textOf({ body: body('wps') })).toBe('keuze');
    expect(await textOf({ body: body('onbekend') })).toBe('terugval');
  });

  it('leaves out what stands in a namespace that Word does not show', async () => {
    const other = (inside: string) => `<x:blok xmlns:x="urn:ander">${inside}</x:blok>`;
    const body = p(`${run('Tekst.')}${other(run('geheim'))}`) + other(p('geheim'));
    expect(await textOf({ body })).toBe('Tekst.');
  });

  it('reads the namespaces of the strict standard, and any prefix', async () => {
    expect(await textOf({ body: p('Strikt.'), strict: true })).toBe('Strikt.');
    const other =
      '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:t>Anders.</x:t></x:r></x:p>';
    expect(await textOf({ body: other })).toBe('Anders.');
  });

  it('reads UTF-16', async () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('Coördinatie.')}</w:body></w:document>`;
    const bytes = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
    expect(await textOf({ files: { 'word/document.xml': bytes } })).toBe('Coördinatie.');
  });

  it('finds the main part by its relation, also in a template or a document with macros', async () => {
    const main = 'inhoud/stuk.xml';
    const mainType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(await textOf({ body: p('Elders.'), main, mainType })).toBe('Elders.');
  });

  it('joins a paragraph whose end was deleted with the next, and a drop cap with its word', async () => {
    const deleted = p('Eerste helft', '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>') + p(' en tweede.');
    expect(await textOf({ body: deleted })).toBe('Eerste helft en tweede.');
    const cap = p('H', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('et kabinet');
    expect(await textOf({ body: cap })).toBe('Het kabinet');
  });
});

describe('fields', () => {
  it.each([
    [
      'the result, not the code',
      p(run('Zie ') + field(' REF artikel \\h ', run('artikel 3')) + run('.')),
      'Zie artikel 3.',
    ],
    [
      'the result of a simple field',
      p(`<w:fldSimple w:instr=" TITLE ">${run('Beslisnota')}</w:fldSimple>`),
      'Beslisnota',
    ],
    [
      'the result of the outer of two nested fields',
      p(
        field(
          ` IF ${'</w:instrText></w:r>'}${field('MERGEFIELD x', run('geheim'))}${'<w:r><w:instrText>'} = "a" `,
          run('zichtbaar'),
        ),
      ),
      'zichtbaar',
    ],
    ['no page numbers', p(run('Deel 1 ') + field(' PAGE ', run('7'))), 'Deel 1'],
    ['no name of an author', p(run('Door: ') + field(' AUTHOR ', run('J. Voorbeeld'))), 'Door:'],
    [
      'no personal property',
      p(run('Door: ') + field(' DOCPROPERTY "Manager" ', run('J. Voorbeeld'))),
      'Door:',
    ],
    ['other properties', p(field(' DOCPROPERTY Onderwerp ', run('Voetveren'))), 'Voetveren'],
    [
      'nothing for a field without a result',
      p(
        `${run('a')}<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>XE "woord"</w:instrText><w:fldChar w:fldCharType="end"/></w:r>${run('b')}`,
      ),
      'ab',
    ],
  ])('give %s', async (_what, body, text) => {
    expect(await textOf({ body })).toBe(text);
  });

  it('leave out a table of contents, which would double every heading', async () => {
    const [begin, end] = field(' TOC \\o "1-3" ', '\u0000').split('\u0000');
    const body =
      p(`${begin}${run('1. Kop')}${run('3', '<w:webHidden/>')}`) + p(`${run('2. Kop')}${end}`) + p('Tekst.');
    expect(await blocksOf({ body })).toEqual(['paragraph: Tekst.']);
    expect((await extracted({ body })).suspicions).toEqual([]);
  });

  it('that never end are refused rather than read as the end of the document', async () => {
    const body = p('Tekst.') + p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p('Meer tekst.');
    expect((await refusalOf({ body }))[0]).toBe('invalid_docx');
  });
});

describe('headings and paragraphs', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Std"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Std"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Basis"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Basis"><w:name w:val="Basis"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>';
  const styled = (id: string, more = '') => p('Tekst', `<w:pStyle w:val="${id}"/>${more}`);

  it.each([
    ['the name that Word gives in every language', styled('Kop2'), 'heading 2: Tekst'],
    ['the outline level of a style that it is based on', styled('Eigen'), 'heading 3: Tekst'],
    ['its own outline level', p('Tekst', '<w:outlineLvl w:val="0"/>'), 'heading 1: Tekst'],
    ['the title style', styled('Titel'), 'heading 1: Tekst'],
    ['a style that is not in the file', styled('Heading4'), 'heading 4: Tekst'],
    [
      'body text by its own level, whatever its style',
      styled('Kop2', '<w:outlineLvl w:val="9"/>'),
      'paragraph: Tekst',
    ],
    ['styles that are based on each other', styled('A'), 'paragraph: Tekst'],
    ['no style', p('Tekst'), 'paragraph: Tekst'],
    ['a typed bullet', p('• Tekst'), 'item: • Tekst'],
    [
      'a typed bullet of a symbol font',
      p('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/><w:t>Tekst</w:t></w:r>'),
      'item: • Tekst',
    ],
  ])('are told by %s', async (_what, body, block) => {
    expect(await blocksOf({ body, styles })).toEqual([block]);
  });

  it('leave out empty paragraphs and have no pages', async () => {
    const read = await extracted({ body: p('een') + p('<w:r/>') + p('   ') + p('twee') });
    expect(read.source.body).toBe('een\n\ntwee');
    expect(read.pages).toBeNull();
    expect(read.source.format).toBe('laid-out');
  });
});

describe('text boxes', () => {
  const shape = (inside: string) =>
    `<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp>`;
  const drawing = (inside: string) =>
    `<w:drawing><wp:anchor><wp:extent cx="900000" cy="900000"/><wp:wrapSquare/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const vml = (inside: string) =>
    `<w:pict><v:shape style="position:absolute"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox><w10:wrap type="square"/></v:shape></w:pict>`;

  it('come after the paragraph that they hang on, once', async () => {
    const choice = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(shape(p('In het kader.')))}</mc:Choice><mc:Fallback>${vml(p('In het kader.'))}</mc:Fallback></mc:AlternateContent>`;
    const body = p(`${run('Voor ')}<w:r>${choice}</w:r>${run('en na.')}`) + p('Verder.');
    expect(await textOf({ body })).toBe('Voor en na. / In het kader. / Verder.');
  });

  it('are found in groups and in old drawings', async () => {
    const group = drawing(`<wpg:wgp>${shape(p('een'))}<wpg:grpSp>${shape(p('twee'))}</wpg:grpSp></wpg:wgp>`);
    expect(await textOf({ body: p(`<w:r>${group}</w:r>`) + p(`<w:r>${vml(p('drie'))}</w:r>`) })).toBe(
      'een / twee / drie',
    );
  });
});

describe('heads and feet', () => {
  it('are furniture, each text once, without page numbers', async () => {
    const read = await extracted({
      body: p('Tekst.'),
      header: p('Departementaal vertrouwelijk') + p('Departementaal vertrouwelijk'),
      footer:
        p(run('Pagina ') + field('PAGE', run('3')) + run(' van ') + field('NUMPAGES', run('9'))) +
        p('Ministerie van Voorbeelden'),
    });
    expect(read.source.body).toBe('Tekst.');
    expect(read.source.furniture).toEqual(['Departementaal vertrouwelijk', 'Ministerie van Voorbeelden']);
  });

  it('hold watermarks', async () => {
    const mark =
      '<w:pict><v:shapetype id="t"><v:textpath on="t"/></v:shapetype><v:shape type="#t" style="position:absolute;z-index:-251"><v:textpath style="font-size:1pt" string="CONCEPT"/></v:shape></w:pict>';
    const read = await extracted({ body: p('Tekst.'), header: p(`<w:r>${mark}</w:r>`) });
    expect(read.source.furniture).toEqual(['CONCEPT']);
    expect(read.suspicions).toEqual([]);
  });
});
