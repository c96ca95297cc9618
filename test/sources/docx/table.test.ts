import { describe, expect, it } from 'vitest';
import { blocksOf, cell, item, level, list, p, row, table, use } from './word.ts';

const numbering = list(0, level(0, 'bullet', '•')) + use(1, 0);

describe('tables', () => {
  it.each([
    [
      'rows, a cell of several paragraphs on one line',
      table([row(['Jaar', 'Bedrag']), row(['2099', cell(p('€ 350.000') + p('per jaar'))])]),
      ['row: Jaar | Bedrag', 'row: 2099 | € 350.000 per jaar'],
    ],
    [
      'lists in a cell with their markers',
      table([row(['a', 'b']), row(['x', cell(item('een') + item('twee'))])]),
      ['row: a | b', 'row: x | • een • twee'],
    ],
    [
      'cells that are merged sideways once, with what follows in its own column',
      table([
        row([cell('Samen', '<w:gridSpan w:val="2"/>'), 'c']),
        row(['a', 'b', 'c']),
        row([cell('Kop', '<w:gridSpan w:val="3"/>')]),
      ]),
      ['row: Samen |  | c', 'row: a | b | c', 'row: Kop'],
    ],
    [
      'cells that are merged downwards once',
      table([
        row([cell('Wie', '<w:vMerge w:val="restart"/>'), 'een']),
        row([cell('<w:p/>', '<w:vMerge/>'), 'twee']),
      ]),
      ['row: Wie | een', 'row:  | twee'],
    ],
    [
      'a table in a cell as part of its row',
      table([row(['a', cell(table([row(['b', 'c']), row(['d', 'e'])]) + p('f'))]), row(['g', 'h'])]),
      ['row: a | b c d e f', 'row: g | h'],
    ],
    ['no empty rows', table([row(['', '']), row(['a', 'b']), row(['c', 'd'])]), ['row: a | b', 'row: c | d']],
    [
      'rows and cells inside content controls',
      table([`<w:sdt><w:sdtContent>${row(['a', 'b'])}</w:sdtContent></w:sdt>`, row(['c', 'd'])]),
      ['row: a | b', 'row: c | d'],
    ],
  ])('are %s', async (_what, body, blocks) => {
    expect(await blocksOf({ body, numbering })).toEqual(blocks);
  });

  it.each([
    [
      'one column',
      table([row([cell(p('een') + item('twee'))]), row(['drie'])]),
      ['paragraph: een', 'item 1: • twee', 'paragraph: drie'],
    ],
    [
      'one filled cell in every row',
      table([row(['', cell(p('een') + p('twee'))]), row(['', 'drie'])]),
      ['paragraph: een', 'paragraph: twee', 'paragraph: drie'],
    ],
    [
      'running text side by side in a single row',
      table([row([cell(p('een') + p('twee') + p('drie')), cell(p('vier'))])]),
      ['paragraph: een', 'paragraph: twee', 'paragraph: drie', 'paragraph: vier'],
    ],
    [
      'a table around a table',
      table([row([cell(p('Vooraf.') + table([row(['a', 'b']), row(['c', 'd'])]) + p('Na.'))])]),
      ['paragraph: Vooraf.', 'row: a | b', 'row: c | d', 'paragraph: Na.'],
    ],
    [
      'a row across the table with a heading',
      table([row([cell(p('Kop', '<w:outlineLvl w:val="0"/>'), '<w:gridSpan w:val="2"/>')]), row(['a', 'b'])]),
      ['heading 1: Kop', 'row: a | b'],
    ],
  ])('that only arrange text give their blocks: %s', async (_what, body, blocks) => {
    expect(await blocksOf({ body, numbering })).toEqual(blocks);
  });
});
