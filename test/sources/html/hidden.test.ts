import { describe, expect, it } from 'vitest';
import { blocksOf, html, page, suspicionsOf } from '../xml/reading.ts';

const CANARY = 'Kanarie';

describe('row 51: what a reader of the page does not see', () => {
  it.each([
    ['hidden_text', '<p hidden>Kanarie</p>', ''],
    ['hidden_text', '<p style="display: NONE !important">Kanarie</p>', ''],
    ['hidden_text', '<div style="visibility:hidden"><p>Kanarie</p></div>', ''],
    ['hidden_text', '<p class="weg">Kanarie</p>', '.weg { display: none }'],
    ['hidden_text', '<p id="weg">Kanarie</p>', 'p { color: #000 } #weg, .x { visibility: collapse }'],
    [
      'hidden_text',
      '<div class="intern"><ul><li>Kanarie</li></ul></div>',
      'body > .intern li { display: none }',
    ],
    ['hidden_text', '<p class="weg">Kanarie</p>', '@media screen { .weg { display: none } }'],
    ['hidden_text', '<p class="weg">Kanarie</p>', '/* } */ @import "x"; .weg { display: none'],
    [
      'hidden_text',
      '<p class="weg">Kanarie</p>',
      `.x::before { content: "}/*" } .y::after { content: '\\'{' } .weg { display: none }`,
    ],
    ['hidden_text', '<p class="weg">Kanarie</p>', '.x { content: "{\n } .weg { display: none } /* "'],
    ['hidden_text', '<p class="d-none">Kanarie</p>', ''],
    ['hidden_text', '<table><tr hidden><td>Kanarie</td><td>x</td></tr></table>', ''],
    ['hidden_text', '<table><tr><td style="display:none">Kanarie</td><td>Tekst.</td></tr></table>', ''],
    [
      'hidden_text',
      '<table><tbody style="display:none"><tr><td>Kanarie</td><td>x</td></tr></tbody></table>',
      '',
    ],
    ['hidden_text', '<dl><div hidden><dt>Kanarie</dt><dd>x</dd></div></dl>', ''],
    ['hidden_text', '<p class="weg">Kanarie</p>', '@layer a { .weg { display: none } }'],
    [
      'hidden_text',
      '<p class="weg">Kanarie</p>',
      '@media print, (min-width: 48em) { .weg { display: none } }',
    ],
    ['white_text', '<table><tr style="color:white"><td>Kanarie</td><td></td></tr></table>', ''],
    ['white_text', '<p style="color: hsl(0, 0%, 100%)">Kanarie</p>', ''],
    ['comments', '<ul><li><!-- Kanarie heeft dit nog niet gezien --></li></ul>', ''],
    ['white_text', '<p style="color: white">Kanarie</p>', ''],
    ['white_text', '<p><font color="#FFFFFF">Kanarie</font></p>', ''],
    ['white_text', '<p style="color: rgb(254, 254, 254)">Kanarie</p>', ''],
    [
      'white_text',
      '<table bgcolor="navy"><tr><td style="color:#000080">Kanarie</td><td>x</td></tr></table>',
      '',
    ],
    ['white_text', '<p class="w"><b>Kanarie</b></p>', '.w { color: #fff }'],
    ['tiny_text', '<p style="font-size:1pt">Kanarie</p>', ''],
    ['tiny_text', '<p style="font: italic 0.5px/1 Arial">Kanarie</p>', ''],
    ['tiny_text', '<div style="font-size:2%"><p>Kanarie</p></div>', ''],
    ['invisible_text', '<p style="opacity: 0">Kanarie</p>', ''],
    ['invisible_text', '<p style="color: transparent">Kanarie</p>', ''],
    ['invisible_text', '<p style="color: rgba(0, 0, 0, 0)">Kanarie</p>', ''],
    ['invisible_text', '<p style="position:absolute; left:-9999px">Kanarie</p>', ''],
    ['invisible_text', '<p style="text-indent:-9999px">Kanarie</p>', ''],
    ['invisible_text', '<p style="position:absolute; clip: rect(1px, 1px, 1px, 1px)">Kanarie</p>', ''],
    ['invisible_text', '<p style="clip-path: inset(50%)">Kanarie</p>', ''],
    ['invisible_text', '<p style="height:0; overflow:hidden">Kanarie</p>', ''],
    ['invisible_text', '<p style="transform: scale(0)">Kanarie</p>', ''],
    ['tracked_changes', '<p>Tekst. <del>Kanarie</del></p>', ''],
    ['tracked_changes', '<p>Tekst. <s>Kanarie</s></p>', ''],
    ['comments', '<!-- Kanarie heeft dit nog niet gezien -->', ''],
  ])('%s: %s with %j', async (code, content, css) => {
    const given = await html(page(`<p>Tekst.</p>${content}`, `<style>${css}</style>`));
    expect(suspicionsOf(given)).toEqual([`${code} 1`]);
    expect(JSON.stringify(given)).not.toContain(CANARY);
  });

  it.each([
    ['white letters on a dark ground', '<p style="color:#fff; background:#154273">Zichtbaar</p>', ''],
    ['white letters on a picture', '<p style="color:#fff; background: url(x.png)">Zichtbaar</p>', ''],
    [
      'what is shown again',
      '<div style="visibility:hidden"><p style="visibility:visible">Zichtbaar</p></div>',
      '',
    ],
    [
      'a size that is set again',
      '<div style="font-size:0"><p style="font-size:12pt">Zichtbaar</p></div>',
      '',
    ],
    ['a stronger rule', '<p id="a" class="b">Zichtbaar</p>', '#a { display: block } .b { display: none }'],
    ['a later rule', '<p class="b">Zichtbaar</p>', '.b { display: none } .b { display: block }'],
    ['what is hidden on paper', '<p class="b">Zichtbaar</p>', '@media print { .b { display: none } }'],
    [
      'what is hidden on a phone',
      '<p class="b">Zichtbaar</p>',
      '@media (max-width: 600px) { .b { display: none } } .c { color: red }',
    ],
    [
      'what is hidden in a state',
      '<p class="b">Zichtbaar</p>',
      '.b:hover, .b::before, .b[open] { display: none }',
    ],
    ['what is hidden from screen readers', '<p aria-hidden="true">Zichtbaar</p>', ''],
    ['what another class brings back', '<p class="d-none d-md-block">Zichtbaar</p>', ''],
    ['a small hanging indent', '<p style="text-indent:-1.5em; margin-left:2em">Zichtbaar</p>', ''],
    ['small print', '<p style="font-size:6pt">Zichtbaar</p>', ''],
    ['a clipped box of some size', '<p style="overflow:hidden; height:200px">Zichtbaar</p>', ''],
    [
      'comments of a template',
      '<!-- start content --><!--[if lt IE 9]><p>x</p><![endif]--><!-- a = b; c(); dit is geen proza --><p>Zichtbaar</p>',
      '',
    ],
    [
      'hidden text of the site',
      '<nav style="display:none">Menu</nav><span class="visually-hidden">Ga naar de inhoud</span><p>Zichtbaar</p>',
      '',
    ],
    ['an empty hidden element', '<p hidden> </p><div style="opacity:0"><br></div><p>Zichtbaar</p>', ''],
  ])('but %s is seen and not suspicious', async (_, content, css) => {
    const given = await html(page(content, `<style>${css}</style>`));
    expect(given.suspicions).toEqual([]);
    expect(blocksOf(given)).toEqual(['paragraph: Zichtbaar']);
  });

  it('keeps inserted text, and says that there are changes', async () => {
    const given = await html(page('<p>Het <ins>nieuwe</ins> plein.</p>'));
    expect(blocksOf(given)).toEqual(['paragraph: Het nieuwe plein.']);
    expect(suspicionsOf(given)).toEqual(['tracked_changes 1']);
  });

  it('says where it was, never what it was', async () => {
    const given = await html(
      page('<p>Een.</p><p>Twee.</p><p hidden>Kanarie</p><p>Drie.</p><p hidden>Kanarie</p>'),
    );
    expect(given.suspicions).toEqual([
      { code: 'hidden_text', place: 'alinea 3', count: 1 },
      { code: 'hidden_text', place: 'alinea 4', count: 1 },
    ]);
  });

  it('is hidden in a note too, and in what stands around the content', async () => {
    const note = await html(
      page(
        '<p>Tekst<sup><a href="#n">1</a></sup>.</p><p id="n" class="footnote">1 Zie <span style="color:white">Kanarie</span>.</p>',
      ),
    );
    expect(blocksOf(note)).toEqual(['paragraph: Tekst.', 'note: 1. Zie .']);
    const around = await html(
      page('<div style="color:white"><main><p>Kanarie</p><p style="color:black">Tekst.</p></main></div>'),
    );
    expect(blocksOf(around)).toEqual(['paragraph: Tekst.']);
  });
});
