import { describe, expect, it } from 'vitest';
import { isSureBullet, markerOf } from '../../../src/documents/structure/markers.ts';
import { parseText } from '../../fixtures/documents/read.ts';

describe('a bullet', () => {
  it.each(['•', '▪', '➢', '✓', '✔', '❖', '►', '☐', '\uf0b7', '\uf0d8', '\uf0fc', '–', '-', '*', '→'])(
    'is %j with white space behind it',
    (glyph) => {
      for (const space of [' ', '\t', '  '])
        expect(markerOf(`${glyph}${space}tekst`)).toMatchObject({ style: 'bullet', text: glyph });
      expect(markerOf(`${glyph}tekst`)).toBeNull();
    },
  );

  it('is the "o" of a word processor before a tab or a capital, and no other', () => {
    expect(markerOf('o\tde molen')).toMatchObject({ style: 'bullet', text: 'o', length: 2 });
    expect(markerOf('o De molen')).toMatchObject({ style: 'bullet' });
    expect(markerOf('o de molen')).toBeNull();
    expect(markerOf('ook de molen')).toBeNull();
    expect(markerOf('o.a. de molen')).toBeNull();
  });

  it('is sure when its glyph is nothing else', () => {
    for (const [line, sure] of [
      ['➢ tekst', true],
      ['✓ tekst', true],
      ['– tekst', false],
      ['o\ttekst', false],
    ] as const) {
      const marker = markerOf(line);
      expect(marker && isSureBullet(marker)).toBe(sure);
    }
  });

  it('makes an item of each line, and is shown as one sign', () => {
    const { document } = parseText(
      'Er zijn drie soorten:\n➢ molens\n✓ tonnen\n\n–\tpleinen\n\no\tbruggen\n\n\uf0fc\nwegen\n',
    );
    expect(document.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'item',
      'item',
      'item',
      'item',
      'item',
    ]);
    expect(document.text.match(/^• \p{L}+$/gmu)).toEqual([
      '• molens',
      '• tonnen',
      '• pleinen',
      '• bruggen',
      '• wegen',
    ]);
  });
});
