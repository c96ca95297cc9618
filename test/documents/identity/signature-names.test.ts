import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/documents/parse.ts';
import { REDACTED } from '../../../src/documents/privacy/redact.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { BodyWriter } from '../../../src/sources/extracted.ts';
import { parseText } from '../../fixtures/documents/read.ts';

/** The text as one line, `[x]` for the mark. */
const read = (body: string): string =>
  parseText(body).document.text.replaceAll(REDACTED, '[x]').replace(/\s+/g, ' ');
const rows = (...table: readonly (readonly string[])[]): string[] => {
  const writer = new BodyWriter();
  for (const row of table) writer.row(row);
  const { document } = parseDocument(writer.source('nota.docx', '0'.repeat(64), null), KINDS);
  return document.text.replaceAll(REDACTED, '[x]').split('\n\n');
};

const LETTER = ['Geachte voorzitter,', 'Het kabinet steunt dit voorstel volledig en zonder voorbehoud.'];
const laidOut = (lines: readonly string[]): string => {
  const writer = new BodyWriter();
  for (const line of lines) writer.paragraph(line);
  return parseDocument(writer.source('brief.docx', '0'.repeat(64), null), KINDS).document.text;
};
/** What stands below the letter, as plain text and as a format lays it out, without its opening. */
const below = (...lines: readonly string[]): string[] => {
  const all = [...LETTER, ...lines];
  const texts = [parseText(`${all.join('\n\n')}\n`).document.text, laidOut(all)];
  return texts.map((text) =>
    text
      .replaceAll(REDACTED, '[x]')
      .split('\n')
      .filter((line) => line !== '')
      .slice(LETTER.length)
      .join(' | '),
  );
};

/** Lines of plain text without a closing formula are joined. */
const withoutLines = (text: string): string => text.replaceAll(' | ', ' ');

describe('row 79: who is named in a signature and does not sign', () => {
  const MINISTER = 'De Minister van Buitenlandse Zaken,';
  it.each([
    [
      'behind a label, where the minister has no name',
      ['Hoogachtend,', MINISTER, 'Contactpersoon: K. Bedacht'],
      `Hoogachtend, | ${MINISTER} | Contactpersoon: [x]`,
    ],
    [
      'below a label',
      ['Hoogachtend,', MINISTER, 'Contactpersoon', 'Klaas Bedacht'],
      `Hoogachtend, | ${MINISTER} | Contactpersoon | [x]`,
    ],
    [
      'below a minister who signed',
      ['Hoogachtend,', MINISTER, 'D. Echt', 'Behandeld door: Jan Fictief', 'Kopie aan: Kees Verzonnen'],
      `Hoogachtend, | ${MINISTER} | D. Echt | Behandeld door: [x] | Kopie aan: [x]`,
    ],
    [
      'below two ministers on one line',
      [
        'Hoogachtend,',
        `${MINISTER} De Staatssecretaris van Landbouw,`,
        'D. Echt J. Jong',
        'Behandeld door',
        'K. Bedacht',
      ],
      `Hoogachtend, | ${MINISTER} De Staatssecretaris van Landbouw, | D. Echt J. Jong | Behandeld door | [x]`,
    ],
    [
      'behind a minister with two offices',
      ['Hoogachtend,', 'De minister-president, minister van Algemene Zaken,', 'D. Echt', 'K. Bedacht'],
      'Hoogachtend, | De minister-president, minister van Algemene Zaken, | D. Echt | [x]',
    ],
    [
      'with a function below a minister without a name',
      ['Hoogachtend,', MINISTER, 'De secretaris van de minister,', 'K. Bedacht'],
      `Hoogachtend, | ${MINISTER} | De secretaris van de minister, | [x]`,
    ],
    [
      'with an initial that is short for a telephone',
      ['Hoogachtend,', MINISTER, 'D. Echt', 'T. Fictief', 'M. Fictief'],
      `Hoogachtend, | ${MINISTER} | D. Echt | [x] | [x]`,
    ],
    [
      'with a function, where no letter is closed',
      ['De directeur Integratie Europa,', 'mr. A.B. Bedacht'],
      'De directeur Integratie Europa, | [x]',
    ],
    [
      'for a minister, where no letter is closed',
      ['Voor de minister,', 'de directeur-generaal Europese Samenwerking', 'A.B. Bedacht'],
      'Voor de minister, | de directeur-generaal Europese Samenwerking | [x]',
    ],
  ])('goes: %s', (_what, lines, expected) => {
    for (const text of below(...lines)) expect(withoutLines(text)).toBe(withoutLines(expected));
  });

  it('goes where the lines of the signature were joined to the paragraph before', () => {
    for (const lines of [
      'De directeur Integratie Europa,\nmr. A.B. Bedacht',
      'Voor de minister,\nde directeur-generaal Europese Samenwerking\nA.B. Bedacht',
    ])
      expect(read(`Geachte voorzitter,\nHet kabinet steunt dit voorstel volledig.\n${lines}\n`)).toMatch(
        / \[x\]$/,
      );
    const minister = 'Het kabinet steunt dit voorstel.\nDe Minister van Buitenlandse Zaken,\nD. Echt\n';
    expect(read(minister)).toMatch(/ D\. Echt$/);
  });

  it.each([
    ['Afgestemd met: FIN (Piet Bedacht), EZ (K. Fictief)', 'Afgestemd met: FIN ([x]), EZ ([x])'],
    [
      'Afgestemd met: FIN, JenV, Infrastructuur en Waterstaat',
      'Afgestemd met: FIN, JenV, Infrastructuur en Waterstaat',
    ],
    ['Meegelezen door: Anna Verzonnen', 'Meegelezen door: [x]'],
    ['Medewerker: Kees Verzonnen', 'Medewerker: [x]'],
    ['Voor vragen: Anna Fictief, 070-5550123', 'Voor vragen: [x], [x]'],
  ])('goes behind the label of a note, and ministries stay: %s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it('stays when it is a minister, for a colleague as well', () => {
    const colleague = 'De Minister van Pleinen, mede namens de Staatssecretaris van Tonnen,';
    for (const text of below('Hoogachtend,', colleague, 'D. Echt', 'K. Bedacht'))
      expect(text).toBe(`Hoogachtend, | ${colleague} | D. Echt | [x]`);
  });
});

describe('the name of a minister', () => {
  it('stays below an office that takes two lines', () => {
    const lines = ['Hoogachtend,', 'De Minister van Pleinen, Tonnen,', 'Goten en Molens,', 'F.M. Echt'];
    for (const text of below(...lines, 'K. Bedacht')) expect(text).toBe(`${lines.join(' | ')} | [x]`);
  });

  it('stays in a table of those who sign', () => {
    expect(
      rows(
        ['Hoogachtend,'],
        ['De minister van Pleinen,', 'De staatssecretaris van Tonnen,'],
        ['T. Openbaar', 'S. Bekend'],
        ['A.B. Fictief', 'akkoord'],
      ).slice(1),
    ).toEqual([
      'De minister van Pleinen, – De staatssecretaris van Tonnen,',
      'T. Openbaar – S. Bekend',
      '[x] – akkoord',
    ]);
  });
});

describe('what is printed behind a signature', () => {
  const writer = new BodyWriter();
  for (const line of [...LETTER, 'Hoogachtend,', 'De Minister van Pleinen,', 'D. Echt'])
    writer.paragraph(line);
  writer.paragraph('Bijlage: landen die de verklaring steunden');
  const items = ['Tsjechische Republiek', 'Costa Rica, Sierra Leone, Noord Macedonië', 'Frontex'];
  for (const line of items) writer.item('•', line);
  const sentence = 'Besproken zijn Horizon Europe, Digital Services Act en de Single Market Act.';
  writer.paragraph(sentence);
  writer.row(['Costa Rica', '12']);
  writer.paragraph('Digital Services Act');
  const source = writer.source('brief.docx', '0'.repeat(64), null);

  it('keeps every word of it', () => {
    const { document, withheld } = parseDocument(source, KINDS);
    for (const line of [...items, sentence, 'Costa Rica – 12', 'Digital Services Act'])
      expect(document.text).toContain(line);
    expect(withheld).toEqual([]);
  });

  it('is a part of its own, that no longer belongs to the signature', () => {
    const { sections, text } = parseDocument(source, KINDS).document;
    const behind = sections.find(({ start }) => start === text.indexOf('Bijlage:'));
    expect(behind).toMatchObject({ rubriek: 'bijlage' });
    expect(sections.at(-1)).toEqual(behind);
    const signature = sections.find(({ rubriek }) => rubriek === 'ondertekening');
    expect(text.slice(signature?.start, signature?.end).trim()).toMatch(/^Hoogachtend,[\s\S]*D\. Echt$/);
  });

  it('keeps names of things in plain text as well', () => {
    const lines = ['Hoogachtend,', 'De Minister van Pleinen,', 'D. Echt', 'Bijlage 1', ...items];
    for (const text of below(...lines)) expect(text).toBe(lines.join(' | '));
    for (const text of below('Hoogachtend,', 'De Minister van Pleinen,', 'D. Echt', 'Frontex'))
      expect(text).toMatch(/ \| Frontex$/);
  });
});
