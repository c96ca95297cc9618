import { describe, expect, it } from 'vitest';
import { cell, extracted, p, row, run, suspicionsOf, table, textOf, type Word } from './word.ts';

const CANARY = 'kanarie';
const canary = (properties: string) => p(run('Zichtbaar. ') + run(CANARY, properties));

const anchored = (shape: string, attributes = 'behindDoc="0"', more = '') =>
  `<w:r><w:drawing><wp:anchor ${attributes}><wp:extent cx="2000000" cy="200000"/>${more}<wp:wrapNone/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData>${shape}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
const shape = (fill: string, text = '', geometry = 'rect') =>
  `<wps:wsp><wps:spPr><a:prstGeom prst="${geometry}"/>${fill}</wps:spPr>${text === '' ? '' : `<wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx>`}</wps:wsp>`;
const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const style = (id: string, type: string, inside: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const tableStyle = style(
  'Streep',
  'table',
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="154273"/></w:tcPr></w:tblStylePr>' +
    '<w:tblStylePr w:type="lastRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:tblStylePr>',
);

/** Everything that hides text, and the code for it; `kanarie` is what is hidden. */
const HIDDEN: readonly (readonly [what: string, word: Word, code: string])[] = [
  ['hidden', { body: canary('<w:vanish/>') }, 'hidden_text'],
  ['hidden on the web', { body: canary('<w:webHidden/>') }, 'hidden_text'],
  ['hidden by its mark', { body: canary('<w:specVanish w:val="on"/>') }, 'hidden_text'],
  [
    'hidden by a paragraph style',
    {
      body: p(CANARY, '<w:pStyle w:val="S"/>') + p('Zichtbaar.'),
      styles: style('S', 'paragraph', '<w:rPr><w:vanish/></w:rPr>'),
    },
    'hidden_text',
  ],
  [
    'hidden by a character style, based on another',
    {
      body: canary('<w:rStyle w:val="S"/>'),
      styles:
        style('S', 'character', '<w:basedOn w:val="T"/>') +
        style('T', 'character', '<w:rPr><w:vanish/></w:rPr>'),
    },
    'hidden_text',
  ],
  [
    'hidden by a paragraph style that a character style cannot undo',
    {
      body: p(run(CANARY, '<w:rStyle w:val="T"/>'), '<w:pStyle w:val="S"/>') + p('Zichtbaar.'),
      styles:
        style('S', 'paragraph', '<w:rPr><w:vanish/></w:rPr>') +
        style('T', 'character', '<w:rPr><w:vanish w:val="0"/></w:rPr>'),
    },
    'hidden_text',
  ],
  [
    'hidden by default',
    {
      body: p(CANARY) + p(run('Zichtbaar.', '<w:vanish w:val="false"/>')),
      styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    },
    'hidden_text',
  ],
  ['white', { body: canary('<w:color w:val="FFFFFF"/>') }, 'white_text'],
  ['nearly white', { body: canary('<w:color w:val="f8f8f8"/>') }, 'white_text'],
  [
    'in the background colour of the theme',
    { body: canary('<w:color w:val="auto" w:themeColor="background1"/>') },
    'white_text',
  ],
  [
    'white by a style',
    {
      body: canary('<w:rStyle w:val="S"/>'),
      styles: style('S', 'character', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
    },
    'white_text',
  ],
  [
    'filled with white',
    {
      body: canary(
        `<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>`,
      ),
    },
    'white_text',
  ],
  ['filled with nothing', { body: canary('<w14:textFill><w14:noFill/></w14:textFill>') }, 'invisible_text'],
  [
    'transparent',
    {
      body: canary(
        '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
      ),
    },
    'invisible_text',
  ],
  [
    'in a colour that the theme makes white, whatever the value beside it',
    {
      body: canary('<w:color w:val="000000" w:themeColor="accent1"/>'),
      theme: '<a:accent1><a:srgbClr val="FFFFFF"/></a:accent1>',
    },
    'white_text',
  ],
  [
    'in a colour of the theme, tinted until it is white',
    {
      body: canary('<w:color w:val="000000" w:themeColor="accent1" w:themeTint="08"/>'),
      theme: '<a:accent1><a:srgbClr val="154273"/></a:accent1>',
    },
    'white_text',
  ],
  [
    'in the colour of ink, where the settings call the page ink',
    {
      body: canary('<w:color w:val="000000" w:themeColor="text1"/>'),
      settings: '<w:clrSchemeMapping w:bg1="light1" w:t1="light1"/>',
    },
    'white_text',
  ],
  [
    'white on shading that the theme makes white',
    {
      body: canary('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000" w:themeFill="accent6"/>'),
      theme: '<a:accent6><a:sysClr val="window" lastClr="FFFFFF"/></a:accent6>',
    },
    'white_text',
  ],
  ['raised off its line', { body: canary('<w:position w:val="3000"/>') }, 'invisible_text'],
  ['written over itself', { body: canary('<w:spacing w:val="-400"/>') }, 'tiny_text'],
  [
    'of one point, from right to left',
    { body: canary('<w:rtl/><w:sz w:val="22"/><w:szCs w:val="2"/>') },
    'tiny_text',
  ],
  ['of one point', { body: canary('<w:sz w:val="2"/>') }, 'tiny_text'],
  ['of one point in the strict standard', { body: canary('<w:sz w:val="1pt"/>'), strict: true }, 'tiny_text'],
  ['squeezed to a line', { body: canary('<w:w w:val="1"/>') }, 'tiny_text'],
  [
    'on a line of no height',
    { body: p(CANARY, '<w:spacing w:line="1" w:lineRule="exact"/>') + p('Zichtbaar.') },
    'tiny_text',
  ],
  [
    'black on a black highlight',
    { body: canary('<w:color w:val="000000"/><w:highlight w:val="black"/>') },
    'covered_text',
  ],
  ['automatic on a black highlight', { body: canary('<w:highlight w:val="black"/>') }, 'covered_text'],
  [
    'black on black shading',
    { body: canary('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>') },
    'covered_text',
  ],
  [
    'black on a solid black pattern',
    { body: canary('<w:color w:val="000000"/><w:shd w:val="solid" w:color="auto" w:fill="auto"/>') },
    'covered_text',
  ],
  [
    'in the colour of its shading',
    { body: canary('<w:color w:val="1F4E79"/><w:shd w:val="clear" w:fill="1F4E79"/>') },
    'covered_text',
  ],
  [
    'in the colour of its paragraph',
    {
      body:
        p(run(CANARY, '<w:color w:val="C00000"/>'), '<w:shd w:val="clear" w:fill="C00000"/>') +
        p('Zichtbaar.'),
    },
    'covered_text',
  ],
  [
    'in the colour of its cell',
    {
      body: table([
        row([
          'Zichtbaar.',
          cell(p(run(CANARY, '<w:color w:val="154273"/>')), '<w:shd w:val="clear" w:fill="154273"/>'),
        ]),
      ]),
    },
    'covered_text',
  ],
  [
    'white by a table style on a row that is not shaded',
    {
      body: table(
        [
          row(['Kop', 'Kop']),
          row(
            [CANARY, 'Zichtbaar.'].map((text) =>
              text === CANARY ? text : cell(p(run(text, '<w:color w:val="000000"/>'))),
            ),
          ),
        ],
        '<w:tblStyle w:val="Streep"/><w:tblLook w:firstRow="1" w:lastRow="1"/>',
      ),
      styles: tableStyle,
    },
    'white_text',
  ],
  [
    'in a hidden row',
    { body: table([row([CANARY, CANARY], '<w:hidden/>'), row(['Zichtbaar.', 'x'])]) },
    'hidden_text',
  ],
  [
    'in a row of no height',
    {
      body: table([row([CANARY, 'x'], '<w:trHeight w:val="1" w:hRule="exact"/>'), row(['Zichtbaar.', 'x'])]),
    },
    'hidden_text',
  ],
  [
    'in a row too low for its paragraphs',
    {
      body: table([
        row([cell(p(CANARY).repeat(20)), 'x'], '<w:trHeight w:val="300" w:hRule="exact"/>'),
        row(['Zichtbaar.', 'x']),
      ]),
    },
    'hidden_text',
  ],
  [
    'in a row that a table style hides',
    {
      body: table(
        [row([CANARY, CANARY]), row(['Zichtbaar.', 'x'])],
        '<w:tblStyle w:val="W"/><w:tblLook w:firstRow="1"/>',
      ),
      styles: style(
        'W',
        'table',
        '<w:tblStylePr w:type="firstRow"><w:trPr><w:hidden/></w:trPr></w:tblStylePr>',
      ),
    },
    'hidden_text',
  ],
  [
    'in a cell that another takes up',
    {
      body: table([
        row([cell('Zichtbaar.', '<w:vMerge w:val="restart"/>'), 'x']),
        row([cell(CANARY, '<w:vMerge/>'), 'y']),
      ]),
    },
    'hidden_text',
  ],
  [
    'in a frame off the page',
    { body: p(CANARY, '<w:framePr w:x="-20000" w:y="1"/>') + p('Zichtbaar.') },
    'invisible_text',
  ],
  [
    'in a frame of no height',
    { body: p(CANARY, '<w:framePr w:h="1" w:hRule="exact"/>') + p('Zichtbaar.') },
    'invisible_text',
  ],
  [
    'begun off the page',
    { body: p(CANARY, '<w:ind w:firstLine="60000"/>') + p('Zichtbaar.') },
    'invisible_text',
  ],
  [
    'in a box that cuts it off',
    { body: p(run('Zichtbaar.') + anchored(shape('', p(`${CANARY} `.repeat(400))))) },
    'invisible_text',
  ],
  [
    'in a drawing that is hidden',
    { body: p(run('Zichtbaar.') + anchored(shape('', p(CANARY))).replace('id="1"', 'id="1" hidden="1"')) },
    'hidden_text',
  ],
  [
    'in an old box that cuts it off',
    {
      body: p(
        `${run('Zichtbaar.')}<w:r><w:pict><v:shape style="width:3pt;height:3pt"><v:textbox><w:txbxContent>${p(CANARY)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    },
    'invisible_text',
  ],
  [
    'black on a dark highlight',
    { body: canary('<w:color w:val="000000"/><w:highlight w:val="darkBlue"/>') },
    'covered_text',
  ],
  ['deleted, said in its properties', { body: canary('<w:del w:id="1" w:author="A"/>') }, 'tracked_changes'],
  [
    'in whole paragraphs that were deleted',
    { body: `${p('Zichtbaar.')}<w:del w:id="1">${p(CANARY)}</w:del>` },
    'tracked_changes',
  ],
  [
    'in a table in a hidden row',
    {
      body: table([
        row([cell(table([row([CANARY, 'x'])]) + p('x')), 'x'], '<w:hidden/>'),
        row(['Zichtbaar.', 'x']),
      ]),
    },
    'hidden_text',
  ],
  [
    'indented off the page',
    { body: p(CANARY, '<w:ind w:left="60000"/>') + p('Zichtbaar.') },
    'invisible_text',
  ],
  [
    'in a table off the page',
    { body: table([row([CANARY, 'x'])], '<w:tblpPr w:tblpX="-30000"/>') + p('Zichtbaar.') },
    'invisible_text',
  ],
  [
    'in a box off the page',
    {
      body: p(
        run('Zichtbaar.') +
          anchored(
            shape('', p(CANARY)),
            '',
            '<wp:positionH><wp:posOffset>-9000000</wp:posOffset></wp:positionH>',
          ),
      ),
    },
    'invisible_text',
  ],
  [
    'in a hidden box',
    {
      body: p(
        `${run('Zichtbaar.')}<w:r><w:pict><v:shape style="position:absolute;visibility:hidden"><v:textbox><w:txbxContent>${p(CANARY)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    },
    'hidden_text',
  ],
  [
    'white in a white box',
    {
      body: p(
        run('Zichtbaar.') + anchored(shape(solid('FFFFFF'), p(run(CANARY, '<w:color w:val="FFFFFF"/>')))),
      ),
    },
    'white_text',
  ],
  [
    'in a box on a hidden run',
    {
      body: p(
        run('Zichtbaar.') +
          anchored(shape('', p(CANARY))).replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>'),
      ),
    },
    'hidden_text',
  ],
  [
    'deleted',
    {
      body: p(
        `${run('Zichtbaar.')}<w:del w:id="1" w:author="A"><w:r><w:delText>${CANARY}</w:delText></w:r></w:del>`,
      ),
    },
    'tracked_changes',
  ],
  [
    'deleted, though written as text',
    { body: p(`${run('Zichtbaar.')}<w:del w:id="1">${run(CANARY)}</w:del>`) },
    'tracked_changes',
  ],
  [
    'deleted in inserted text',
    { body: p(`${run('Zichtbaar.')}<w:ins w:id="2"><w:del w:id="1">${run(CANARY)}</w:del></w:ins>`) },
    'tracked_changes',
  ],
  [
    'moved away',
    { body: p(`${run('Zichtbaar.')}<w:moveFrom w:id="1">${run(CANARY)}</w:moveFrom>`) },
    'tracked_changes',
  ],
  [
    'in a deleted row',
    { body: table([row([CANARY, 'x'], '<w:del w:id="1"/>'), row(['Zichtbaar.', 'x'])]) },
    'tracked_changes',
  ],
  [
    'in a deleted cell',
    { body: table([row([cell(CANARY, '<w:cellDel w:id="1"/>'), 'Zichtbaar.', 'x'])]) },
    'tracked_changes',
  ],
  [
    'in what properties were before a change',
    { body: p(run('Zichtbaar.', `<w:rPrChange w:id="1"><w:rPr/></w:rPrChange>`)) },
    'tracked_changes',
  ],
  [
    'in a comment',
    {
      body: p(
        `<w:commentRangeStart w:id="1"/>${run('Zichtbaar.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      ),
      comments: `<w:comment w:id="1" w:author="${CANARY}">${p(CANARY)}</w:comment>`,
    },
    'comments',
  ],
  [
    'in a head, white',
    { body: p('Zichtbaar.'), header: p(run(CANARY, '<w:color w:val="FFFFFF"/>')) },
    'white_text',
  ],
];

describe('row 51: text that a reader does not see', () => {
  it.each(HIDDEN)('%s: is left out and counted', async (_what, word, code) => {
    const read = await extracted(word);
    expect(JSON.stringify(read)).not.toContain(CANARY);
    expect(read.source.body).toContain('Zichtbaar.');
    expect(new Set(read.suspicions.map((each) => each.code))).toEqual(new Set([code]));
  });

  it.each<readonly [string, Word]>([
    ['not hidden after all', { body: canary('<w:vanish w:val="0"/>') }],
    [
      'shown by the run in a hidden style',
      {
        body: p(run(CANARY, '<w:vanish w:val="0"/>'), '<w:pStyle w:val="S"/>'),
        styles: style('S', 'paragraph', '<w:rPr><w:vanish/></w:rPr>'),
      },
    ],
    ['of which only the paragraph mark is hidden', { body: p(CANARY, '<w:rPr><w:vanish/></w:rPr>') }],
    [
      'white on a dark highlight',
      { body: canary('<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>') },
    ],
    [
      'white in a dark paragraph',
      { body: p(run(CANARY, '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="154273"/>') },
    ],
    [
      'white in a dark cell',
      {
        body: table([
          row([
            'x',
            cell(p(run(CANARY, '<w:color w:val="FFFFFF"/>')), '<w:shd w:val="clear" w:fill="154273"/>'),
          ]),
        ]),
      },
    ],
    [
      'white in a dark box',
      { body: p(anchored(shape(solid('154273'), p(run(CANARY, '<w:color w:val="FFFFFF"/>'))))) },
    ],
    [
      'white in the dark first row of a table style',
      {
        body: table(
          [row([CANARY, 'x']), row(['y', 'z'])],
          '<w:tblStyle w:val="Streep"/><w:tblLook w:val="0020"/>',
        ),
        styles: tableStyle,
      },
    ],
    [
      'automatic in a black cell, where Word makes it white',
      { body: table([row(['x', cell(p(CANARY), '<w:shd w:val="clear" w:fill="000000"/>')])]) },
    ],
    [
      'white in a cell that the theme makes dark',
      {
        body: table([
          row([
            'x',
            cell(
              p(run(CANARY, '<w:color w:val="FFFFFF" w:themeColor="background1"/>')),
              '<w:shd w:val="clear" w:fill="auto" w:themeFill="accent1"/>',
            ),
          ]),
        ]),
        theme: '<a:accent1><a:srgbClr val="154273"/></a:accent1>',
      },
    ],
    [
      'in a box that grows with its text',
      {
        body: p(
          anchored(
            shape('', p(`${CANARY} `.repeat(400))).replace(
              '</wps:wsp>',
              '<wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp>',
            ),
          ),
        ),
      },
    ],
    ['pale grey, as in templates', { body: canary('<w:color w:val="BFBFBF"/>') }],
    [
      'a darker shade of the background colour',
      { body: canary('<w:color w:val="A6A6A6" w:themeColor="background1" w:themeShade="A6"/>') },
    ],
    ['of two points', { body: canary('<w:sz w:val="4"/>') }],
    ['highlighted in yellow', { body: canary('<w:highlight w:val="yellow"/>') }],
    ['beside a picture behind the text', { body: p(run(CANARY) + anchored('<pic:pic/>', 'behindDoc="1"')) }],
    ['beside a line', { body: p(run(CANARY) + anchored(shape(solid('000000'), '', 'line'))) }],
    [
      'beside a shape behind the text',
      { body: p(run(CANARY) + anchored(shape(solid('FFFF00')), 'behindDoc="1"')) },
    ],
    ['beside a shape without fill', { body: p(run(CANARY) + anchored(shape('<a:noFill/>'))) }],
  ])('is not %s', async (_what, word) => {
    const read = await extracted(word);
    expect(read.source.body).toContain(CANARY);
    expect(read.suspicions).toEqual([]);
  });

  it('may lie under a picture or a filled shape in front of it: that is counted, the text stays', async () => {
    const vml =
      '<w:r><w:pict><v:rect style="position:absolute;width:200pt;height:14pt;z-index:2" fillcolor="black"/></w:pict></w:r>';
    for (const bar of [
      anchored('<pic:pic/>'),
      anchored(shape(solid('000000'))),
      anchored(shape(solid('000000'), p(' '))),
      vml,
    ])
      expect(await suspicionsOf({ body: p('Een.') + p(run('Twee.') + bar) })).toEqual([
        'covered_text alinea 2 (1)',
      ]);
  });

  it('may not lie under a shape of a letterhead, which is behind the text', async () => {
    const header = p(anchored(shape(solid('154273'))));
    expect(await suspicionsOf({ body: p('Tekst.'), header })).toEqual([]);
  });

  it('counts a stretch of several runs once, and tells one paragraph from another', async () => {
    const twice = p(
      run('a', '<w:vanish/>') + run('b', '<w:vanish/><w:b/>') + run(' c ') + run('d', '<w:vanish/>'),
    );
    expect(await suspicionsOf({ body: p('') + twice + twice })).toEqual([
      'hidden_text alinea 1 (2)',
      'hidden_text alinea 2 (2)',
    ]);
  });

  it('that is inserted or moved here with changes tracked is part of the text, and counted', async () => {
    const word = {
      body: p(
        `${run('Een ')}<w:ins w:id="1" w:author="A">${run('twee ')}</w:ins><w:moveTo w:id="2">${run('drie')}</w:moveTo>`,
      ),
    };
    expect(await textOf(word)).toBe('Een twee drie');
    expect(await suspicionsOf(word)).toEqual(['tracked_changes alinea 1 (2)']);
  });

  it('that is white space alone is nothing to look at', async () => {
    expect(await suspicionsOf({ body: canary('<w:vanish/>').replace(CANARY, '  ') })).toEqual([]);
  });

  it('counts a comment that the text does not refer to', async () => {
    const comments = `<w:comment w:id="1">${p('x')}</w:comment><w:comment w:id="2">${p('y')}</w:comment>`;
    expect(await suspicionsOf({ body: p('Tekst.'), comments })).toEqual(['comments nergens (2)']);
  });
});

describe('row 52: what a file says of itself', () => {
  it('is in no output: properties, authors, revisions, custom XML', async () => {
    const read = await extracted({
      body: `<w:p w:rsidR="00AA11BB">${run('Tekst.')}<w:ins w:id="1" w:author="Kanarie-Auteur" w:date="2099-01-01T00:00:00Z">${run(' Meer.')}</w:ins></w:p>`,
      files: {
        'docProps/core.xml': '<x>Kanarie-Eigenschap</x>',
        'docProps/app.xml': '<x>Kanarie-Bedrijf</x>',
        'word/people.xml': '<x>Kanarie-Persoon</x>',
        'customXml/item1.xml': '<x>Kanarie-Data</x>',
        'word/settings.xml': '<x>Kanarie-Instelling</x>',
      },
    });
    expect(JSON.stringify(read)).not.toMatch(/Kanarie|00AA11BB|2099/);
    expect(read.source.frontMatter).toBeNull();
  });
});
