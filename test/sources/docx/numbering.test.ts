import { describe, expect, it } from 'vitest';
import { blocksOf, item, level, list, p, textOf, use } from './word.ts';

const numbered = (text: string, style: string) => p(text, `<w:pStyle w:val="${style}"/>`);

describe('numbers that Word computes', () => {
  it.each([
    ['decimal', '%1.', '3.'],
    ['lowerLetter', '%1)', 'c)'],
    ['upperLetter', '%1.', 'C.'],
    ['lowerRoman', '(%1)', '(iii)'],
    ['upperRoman', '%1', 'III'],
    ['decimalZero', '%1.', '03.'],
    ['ordinal', '%1', '3e'],
    ['bullet', '\uf0b7', '•'],
    ['bullet', '-', '•'],
    ['decimal', 'Artikel %1', 'Artikel 3'],
    ['chicago', '%1', '3'],
  ])('in the format %s with %s', async (format, text, marker) => {
    const numbering = list(0, level(0, format, text)) + use(1, 0);
    const blocks = await blocksOf({ numbering, body: item('a') + item('b') + item('tekst') });
    expect(blocks.at(-1)).toBe(`item 1: ${marker} tekst`);
  });

  it.each([
    [26, 'lowerLetter', 'z'],
    [27, 'lowerLetter', 'aa'],
    [53, 'lowerLetter', 'aaa'],
    [1994, 'lowerRoman', 'mcmxciv'],
    [4000, 'lowerRoman', '4000'],
    [2_000_000_000, 'lowerLetter', '2000000000'],
  ])('%i in %s is %s', async (start, format, marker) => {
    const numbering = list(0, level(0, format, '%1', '', start)) + use(1, 0);
    expect(await textOf({ numbering, body: item('x') })).toBe(`${marker} x`);
  });

  it('go on over levels, and start again under a higher one', async () => {
    const numbering =
      list(0, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)') + level(2, 'decimal', '%1.%2.%3')) +
      use(1, 0);
    const body = [
      item('x'),
      item('x', 1),
      item('x', 1),
      item('x', 2),
      item('x'),
      item('x', 1),
      item('x', 2),
    ].join('');
    expect(await textOf({ numbering, body })).toBe('1. x / a) x / b) x / 1.b.1 x / 2. x / a) x / 2.a.1 x');
  });

  it('show all levels in digits where the level asks for it', async () => {
    const numbering =
      list(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + use(1, 0);
    expect(await textOf({ numbering, body: item('x') + item('x', 1) })).toBe('I. x / 1.1 x');
  });

  it('do not start again where the level says so, or only after a given level', async () => {
    const levels = (restart: number) =>
      list(
        0,
        level(0, 'decimal', '%1') +
          level(1, 'decimal', '%2') +
          level(2, 'decimal', '%3', `<w:lvlRestart w:val="${restart}"/>`),
      ) + use(1, 0);
    const body = [
      item('x'),
      item('x', 1),
      item('x', 2),
      item('x', 1),
      item('x', 2),
      item('x'),
      item('x', 2),
    ].join('');
    expect(await textOf({ numbering: levels(0), body })).toBe('1 x / 1 x / 1 x / 2 x / 2 x / 2 x / 3 x');
    expect(await textOf({ numbering: levels(1), body })).toBe('1 x / 1 x / 1 x / 2 x / 2 x / 2 x / 1 x');
  });

  it('count a level that is skipped as used once', async () => {
    const numbering =
      list(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3')) +
      use(1, 0);
    const body = [item('x', 1), item('x'), item('x', 2), item('x', 1)].join('');
    expect(await textOf({ numbering, body })).toBe('1.1 x / 2. x / 2.1.1 x / 2.2 x');
  });

  it('of two uses of one list go on, unless one starts again', async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = list(0, level(0, 'decimal', '%1.')) + use(1, 0) + use(2, 0) + use(3, 0, again);
    const body = item('x', 0, 1) + item('x', 0, 2) + item('x', 0, 3) + item('x', 0, 3);
    expect(await textOf({ numbering, body })).toBe('1. x / 2. x / 1. x / 2. x');
  });

  it('of a use with a level of its own take its format', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1:')}</w:lvlOverride>`;
    const numbering = list(0, level(0, 'decimal', '%1.')) + use(1, 0, own);
    expect(await textOf({ numbering, body: item('x') })).toBe('A: x');
  });

  it('come through styles, each at the level that the list gives to the style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="K1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="K2"><w:name w:val="heading 2"/><w:basedOn w:val="K1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="K2b"><w:name w:val="Kop smal"/><w:basedOn w:val="K2"/></w:style>';
    const numbering =
      list(
        0,
        level(0, 'decimal', '%1.', '<w:pStyle w:val="K1"/>') +
          level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="K2"/>'),
      ) + use(1, 0);
    const body =
      numbered('Algemene gegevens', 'K1') +
      numbered('Titel voorstel', 'K2') +
      numbered('Datum ontvangst', 'K2b') +
      numbered('Essentie voorstel', 'K1');
    expect(await blocksOf({ styles, numbering, body })).toEqual([
      'heading 1: 1. Algemene gegevens',
      'heading 2: a) Titel voorstel',
      'heading 2: b) Datum ontvangst',
      'heading 1: 2. Essentie voorstel',
    ]);
  });

  it('come through numbering styles', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Lijst"><w:name w:val="Lijst"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = `${list(0, '<w:numStyleLink w:val="Lijst"/>')}${list(1, level(0, 'lowerLetter', '%1)'))}${use(1, 0)}${use(2, 1)}`;
    expect(await textOf({ styles, numbering, body: item('x') + item('y') })).toBe('a) x / b) y');
  });

  it('are taken away by list 0, and are no bullet before a heading', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = list(0, level(0, 'bullet', '•')) + use(1, 0);
    const none = '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const heading = '<w:pStyle w:val="L"/><w:outlineLvl w:val="1"/>';
    expect(
      await blocksOf({ styles, numbering, body: p('a', none) + p('b', heading) + numbered('c', 'L') }),
    ).toEqual(['paragraph: a', 'heading 2: b', 'item 1: • c']);
  });

  it('count an empty paragraph, but not one that is hidden or deleted', async () => {
    const numbering = list(0, level(0, 'decimal', '%1.')) + use(1, 0);
    const properties = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const hidden = `<w:p><w:pPr>${properties}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>weg</w:t></w:r></w:p>`;
    const deleted = `<w:p><w:pPr>${properties}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>`;
    const body = item('x') + p('<w:r/>', properties) + hidden + deleted + item('x');
    expect(await textOf({ numbering, body })).toBe('1. x / 3. x');
  });

  it('leave a paragraph of a list that does not exist, or of a level without a sign, as it is', async () => {
    const numbering = list(0, level(0, 'none', '')) + use(1, 0);
    expect(await blocksOf({ numbering, body: item('a') + item('b', 5) + item('c', 0, 9) })).toEqual([
      'paragraph: a',
      'paragraph: b',
      'paragraph: c',
    ]);
  });
});
