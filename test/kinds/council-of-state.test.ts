import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { sentencesOf } from '../../src/passages/sentences.ts';

const read = (body: string): Document =>
  parseDocument(
    { name: 'advies.txt', format: 'text', sha256: '0'.repeat(64), frontMatter: null, body },
    KINDS,
  ).document;

/** Made up for this test, in the shape of such an advice. */
const BELOW_AN_ADDRESS = `Raad van State

Aan de minister van Pleinen en Tonnen
Postbus 20000
2500 EA Den Haag

Datum 12 maart 2031
Ons kenmerk W17.31.00088/IV

Bij Kabinetsmissive van 3 februari 2031 heeft Uwe Majesteit bij de Afdeling advisering het voorstel van wet aanhangig gemaakt.

De Afdeling adviseert de toelichting aan te vullen.

De vice-president van de Raad van State
`;

describe('an advice of the Raad van State', () => {
  it('is one by the number in its head, below whom it is for, and an adviser’s', () => {
    const { kind, date, title, sender } = read(BELOW_AN_ADDRESS);
    expect([kind, date, title]).toEqual(['advies', '2031-03-12', 'Advies (W17.31.00088/IV)']);
    expect(sender).toMatchObject({ name: 'Raad van State', type: 'adviseur' });
  });

  it('goes by that number where nothing else names it', () => {
    const { kind, date, title } = read(
      "No. W17.31.00088/IV\n's-Gravenhage, 12 maart 2031\n\nGeachte minister,\n\nDe Afdeling wijst op de gevolgen voor gemeenten.\n",
    );
    expect([kind, date, title]).toEqual(['advies', '2031-03-12', 'Advies (W17.31.00088/IV)']);
  });

  it('is not the letter that names the number in a sentence', () => {
    const letter = `Geachte voorzitter,\n\nHierbij stuur ik u, mede namens de minister van Water, het nader rapport. Het advies met kenmerk W17.31.00088/IV is bijgevoegd.\n`;
    expect(read(letter).kind).toBe('kamerbrief');
  });

  it.each([
    ['De Afdeling advisering merkt op dat de regering de keuze niet motiveert.', 'adviseur'],
    ['De regering geeft aan dat gemeenten worden gecompenseerd.', 'kabinet'],
  ])('is told of in a letter of a minister: %s → %s', (sentence, voice) => {
    const letter = read(
      `Ministerie van Pleinen en Tonnen\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum 12 maart 2031\nBetreft Nader rapport\n\nGeachte voorzitter,\n\n${sentence}\n\nDe minister van Pleinen en Tonnen\n`,
    );
    const said = letter.sections.flatMap((section) => sentencesOf(letter, section));
    expect(said.find(({ start, end }) => letter.text.slice(start, end) === sentence)?.voice).toBe(voice);
  });
});
