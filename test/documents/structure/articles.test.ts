import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/passages/passages.ts';
import { parseText } from '../../fixtures/documents/read.ts';

const ACT = `Brussel, 4.3.2031\n\nCOM(2031) 58 final\n\nVoorstel voor een\n\nVERORDENING VAN DE RAAD\n\nover regentonnen\n\nHOOFDSTUK I\n\nAlgemeen\n\nArtikel 1\n\nOnderwerp\n\nDeze verordening gaat over regentonnen in de gemeenten.\n\nArtikel 2\n\nDefinities\n\nIn deze verordening is een ton een vat van meer dan honderd liter.\n\nArtikel 3\n\nDeze verordening treedt in werking op 1 januari 2032.\n`;

describe('the articles of an act', () => {
  it('head what they say, with their titles below them', () => {
    const { document } = parseText(ACT);
    expect(passagesOf(document).map(({ path }) => path.slice(-2))).toEqual(
      expect.arrayContaining([
        ['Artikel 1', 'Onderwerp'],
        ['Artikel 2', 'Definities'],
        ['Algemeen', 'Artikel 3'],
      ]),
    );
    for (const passage of passagesOf(document))
      for (const { start, end } of passage.sentences)
        expect(document.text.slice(start, end)).not.toMatch(/^(?:Artikel \d|Onderwerp)$/);
  });

  it('are none where a text only names one', () => {
    const { document } = parseText(
      'Verslag over tonnen\n\nArtikel 1\n\nDat artikel gaat over tonnen en over pleinen.\n',
    );
    expect(document.blocks.filter(({ type }) => type === 'heading').length).toBeLessThanOrEqual(1);
  });
});
