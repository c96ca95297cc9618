import { describe, expect, it } from 'vitest';
import { blocksOf, extracted, p, row, run, suspicionsOf, table, textOf } from './word.ts';

const note = (type: 'footnote' | 'endnote', id: number, inside: string) =>
  `<w:${type} w:id="${id}">${p(`<w:r><w:${type}Ref/></w:r>${inside}`)}</w:${type}>`;
const mark = (type: 'footnote' | 'endnote', id: number, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:${type}Reference w:id="${id}"/></w:r>`;
const separator = `<w:footnote w:id="0" w:type="separator">${p('<w:r><w:separator/></w:r>')}</w:footnote>`;

describe('notes', () => {
  const footnotes =
    separator + note('footnote', 2, run('Eerste noot.')) + note('footnote', 5, run('Tweede noot.'));
  const endnotes = note('endnote', 1, run('Eindnoot.'));

  it('stand at the end in the order of the text, numbered, their marks left out of the text', async () => {
    const body =
      p(`${run('Een')}${mark('footnote', 5)}${run(' en')}${mark('endnote', 1)}`) +
      p(`${run('twee.')}${mark('footnote', 2)}`);
    expect(await blocksOf({ body, footnotes, endnotes })).toEqual([
      'paragraph: Een en',
      'paragraph: twee.',
      'note: 1. Tweede noot.',
      'note: 2. Eerste noot.',
      'note: i. Eindnoot.',
    ]);
  });

  it('know the block that refers to them: a paragraph, a part of it, a row', async () => {
    const lines = `<w:r><w:t>Een</w:t><w:br/><w:br/><w:t>twee</w:t><w:footnoteReference w:id="5"/></w:r>`;
    const cells = row(['a', `<w:tc>${p(`${run('b')}${mark('endnote', 1)}`)}</w:tc>`]);
    const body = p(mark('footnote', 2)) + p(lines) + table([cells, row(['c', 'd'])]);
    const { source } = await extracted({ body, footnotes, endnotes });
    const referring = (source.blocks ?? []).flatMap(({ refers, start, end }) =>
      refers === undefined
        ? []
        : [[source.body.slice(start, end), source.body.slice(refers.start, refers.end).replace('\t', ' | ')]],
    );
    expect(referring).toEqual([
      ['1. Eerste noot.', 'Een'],
      ['2. Tweede noot.', 'twee'],
      ['i. Eindnoot.', 'a | b'],
    ]);
  });

  it('keep a mark of their own, which takes no number', async () => {
    const own = `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>`;
    const body = p(`${run('Een')}${own}${run(' twee')}${mark('footnote', 5)}`);
    expect(await textOf({ body, footnotes })).toBe('Een twee / *. Eerste noot. / 1. Tweede noot.');
  });

  it('are numbered as their section says', async () => {
    const letters =
      '<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr></w:sectPr>';
    const body = p(`${run('Een')}${mark('footnote', 2)}${run(' twee')}${mark('footnote', 5)}`) + letters;
    expect(await textOf({ body, footnotes })).toBe('Een twee / c. Eerste noot. / d. Tweede noot.');
  });

  it('of several paragraphs are one note', async () => {
    const two = `<w:footnote w:id="2">${p('Een.')}${p('Twee.')}</w:footnote>`;
    expect(await textOf({ body: p(`${run('x')}${mark('footnote', 2)}`), footnotes: two })).toBe(
      'x / 1. Een. Twee.',
    );
  });

  it('are no separators, also where the text refers to one', async () => {
    const odd = `<w:footnote w:id="0" w:type="separator">${p('geheim')}</w:footnote>${footnotes.slice(separator.length)}`;
    const body = p(`${run('Tekst.')}${mark('footnote', 0)}${mark('footnote', 2)}`);
    expect(await textOf({ body, footnotes: odd })).toBe('Tekst. / 1. Eerste noot.');
  });

  it('that nothing refers to, or only deleted or hidden text, are not read', async () => {
    const body = p(
      `${run('Tekst.')}<w:del w:id="1">${mark('footnote', 2)}</w:del>${mark('footnote', 5, '<w:vanish/>')}`,
    );
    expect(await textOf({ body, footnotes })).toBe('Tekst.');
    expect(await suspicionsOf({ body, footnotes })).toEqual([
      'tracked_changes alinea 1 (1)',
      'hidden_text alinea 1 (1)',
    ]);
  });

  it('with hidden text are read without it, and counted at their mark', async () => {
    const hidden = note('footnote', 2, run('Zichtbaar.') + run('geheim', '<w:vanish/>'));
    const body = p('Een.') + p(`${run('Twee.')}${mark('footnote', 2)}`);
    expect(await textOf({ body, footnotes: hidden })).toBe('Een. / Twee. / 1. Zichtbaar.');
    expect(await suspicionsOf({ body, footnotes: hidden })).toEqual(['hidden_text alinea 2 (1)']);
  });
});
