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

describe('under a letter', () => {
  it.each([
    ['a name with its function', 'drs. A.B. Fictief, Directeur Europa', '[x], Directeur Europa'],
    ['a name behind its function', 'Directeur Europa – A.B. Fictief', 'Directeur Europa – [x]'],
    ['a name and its function without a sign', 'Directeur Europa A.B. Fictief', 'Directeur Europa [x]'],
    ['a name and what it stands for', 'A.B. Fictief (plv. directeur)', '[x] (plv. directeur)'],
    ['two names in two columns', 'A.B. Fictief        C.D. van der Verzonnen', '[x]'],
    ['two names with a tab', 'A.B. Fictief\tmr. C. Verzonnen MSc', '[x] [x] MSc'],
    ['names with a stroke', 'A.B. Fictief / C. Verzonnen', '[x] / [x]'],
    ['a first name', 'Nora Fictief, beleidsmedewerker', '[x], beleidsmedewerker'],
  ])('%s is marked', (_what, line, expected) => {
    expect(read(`Tekst van de brief.\n\nMet vriendelijke groet,\n\n${line}\n`)).toBe(
      `Tekst van de brief. Met vriendelijke groet, ${expected}`,
    );
  });

  it.each([
    ['on the line of the formula', 'Hoogachtend, J. Fictief', 'Hoogachtend, [x]'],
    ['behind "namens deze"', 'namens deze, drs. A.B. Fictief', 'namens deze, [x]'],
    [
      'behind the office that it is signed for',
      'De minister van Pleinen,\nnamens deze,\n\nA.B. Fictief',
      'De minister van Pleinen, namens deze, [x]',
    ],
    [
      'on one line with that office',
      'Hoogachtend,\n\nDe minister van Pleinen, namens deze, A.B. Fictief',
      'Hoogachtend, De minister van Pleinen, namens deze, [x]',
    ],
  ])('a name %s is marked', (_what, lines, expected) => {
    expect(read(`Tekst van de brief.\n\n${lines}\n`)).toBe(`Tekst van de brief. ${expected}`);
  });

  it.each([
    ['of a minister', 'Hoogachtend,\n\nDe minister van Pleinen,\n\nT. Openbaar'],
    ['of a minister on the same line', 'Hoogachtend,\n\nDe Minister van Pleinen, T. Openbaar'],
    ['of a minister in a Kamerstuk, without a formula', 'De Minister van Buitenlandse Zaken,\nT. Openbaar'],
    ['of a state secretary', 'Hoogachtend,\n\nDe staatssecretaris van Tonnen,\n\ndrs. S.T. Bekend'],
    [
      'of two of them, each in a column',
      'Hoogachtend,\n\nDe minister van Pleinen,\tDe staatssecretaris van Tonnen,\n\nT. Openbaar\n\nS. Bekend',
    ],
  ])('the name %s stays', (_what, lines) => {
    const out = read(`Tekst van de brief.\n\n${lines}\n`);
    expect(out).not.toContain('[x]');
    expect(out).toMatch(/T\. Openbaar|S\.T\. Bekend/);
  });

  it('the name of the official behind that of the minister is marked', () => {
    expect(read('Tekst.\n\nHoogachtend,\n\nDe minister van Pleinen,\n\nT. Openbaar\n\nA.B. Fictief\n')).toBe(
      'Tekst. Hoogachtend, De minister van Pleinen, T. Openbaar [x]',
    );
  });

  it('row 80: offices, places and functions stay', () => {
    const lines = [
      'Directeur Europa',
      'directie Europese Zaken',
      'ministerie van Pleinen',
      'Postbus 20061',
      '2500 EB Den Haag',
    ];
    const out = read(`Tekst.\n\nMet vriendelijke groet,\n\nA. Fictief\n${lines.join('\n')}\n`);
    for (const line of lines) expect(out).toContain(line);
  });
});

describe('row 79: the routing of a note', () => {
  it('loses the names in the columns that hold them, and keeps offices, dates and what was done', () => {
    expect(
      rows(
        ['Functie', 'Naam', 'Paraaf', 'Datum'],
        ['Directeur Europa', 'M.N. Fictief', 'MF', '12-01-2031'],
        ['Secretaris-generaal', 'Nora Verzonnen', 'NV', '13-01-2031'],
        ['directie Financiën', 'ministerie van Pleinen', '', '14-01-2031'],
      ),
    ).toEqual([
      'Functie – Naam – Paraaf – Datum',
      'Directeur Europa – [x] – [x] – 12-01-2031',
      'Secretaris-generaal – [x] – [x] – 13-01-2031',
      'directie Financiën – ministerie van Pleinen – 14-01-2031',
    ]);
  });

  it.each([
    [['Behandeld door', 'drs. A.B. Fictief', '06-12345678'], 'Behandeld door – [x] – [x]'],
    [['Behandeld door', 'Nora Fictief'], 'Behandeld door – [x]'],
    [['Auteur', 'J. Fictief', '12 januari 2031'], 'Auteur – [x] – 12 januari 2031'],
    [['Auteur(s)', 'J. Fictief / K. Verzonnen', 'akkoord'], 'Auteur(s) – [x] / [x] – akkoord'],
    [['Van', 'K. Verzonnen', 'directie Europa'], 'Van – [x] – directie Europa'],
    [['Aan', 'de minister van Pleinen'], 'Aan – de minister van Pleinen'],
    [['Contactpersoon', 'L. Fictief', 'T 070-5550123'], 'Contactpersoon – [x] – T [x]'],
    [['Contactpersonen', 'L. Fictief, K. Verzonnen'], 'Contactpersonen – [x], [x]'],
    [['Opsteller', 'ministerie van Pleinen, J. Fictief'], 'Opsteller – ministerie van Pleinen, [x]'],
  ])('loses the name in the row %j', (cells, expected) => {
    expect(rows(cells)).toEqual([expected]);
  });

  it.each([
    [
      [
        ['Naam', 'Land'],
        ['Bureau Noord', 'Portugal'],
      ],
    ],
    [
      [
        ['Jaar', 'Kosten'],
        ['2031', '€ 3 miljoen'],
      ],
    ],
    [
      [
        ['Functie', 'Naam'],
        ['Agentschap', 'Europees Agentschap voor Tonnen'],
      ],
    ],
    [
      [
        ['Van', 'Tot'],
        ['1 januari 2031', '1 mei 2031'],
      ],
    ],
    [
      [
        ['Datum', 'Stap'],
        ['12-01-2031', 'Ministerraad'],
      ],
    ],
  ])('leaves a table of something else as it is: %j', (table) => {
    expect(rows(...table)).toEqual(table.map((cells) => cells.join(' – ')));
  });

  it('loses names below a label and behind their numbers, and no more once the text goes on', () => {
    expect(
      read(
        'Contactpersoon\nJ. Fictief\nT 06-12345678\n\nK. Verzonnen\n\nHet voorstel van Anna Blaman is een voorbeeld van een naam die in de tekst staat.',
      ),
    ).toMatch(/^Contactpersoon \[x\] T \[x\] \[x\] Het voorstel van Anna Blaman is/);
    expect(read('Auteur\tJ. Fictief\nVan\tK. Verzonnen\nAan\tde minister van Pleinen\n')).toBe(
      'Auteur [x] Van [x] Aan de minister van Pleinen',
    );
  });

  it('leaves a sentence that only begins like a label', () => {
    for (const sentence of [
      'Van Nederland wordt gevraagd om mee te doen aan het pleinenfonds.',
      'Aan de Raad is gevraagd om een besluit te nemen over de tonnen.',
      'Contact met andere lidstaten over de tonnen is gewenst.',
      'Auteursrecht op kaarten blijft bestaan.',
    ])
      expect(read(sentence)).toBe(sentence);
  });
});

describe('row 70: a hostile line', () => {
  it.each([
    'A, ',
    '(Jan) ',
    'A.B. ',
    'mr. dr. A.B. (Jan) van de ',
    ' – A.B. Fictief',
    'namens deze, ',
    'de minister van, ',
    '[persoonsgegevens] T ',
  ])('of %j is read to its end', (unit) => {
    const line = unit.repeat(400_000 / unit.length);
    // What is quadratic takes minutes, and is stopped with the test.
    const { document } = parseText(`Naam: tekst.\n\nBehandeld door: ${line}\n\nHoogachtend,\n\n${line}\n`);
    expect(document.text).toContain('Naam: tekst.');
  });
});

describe('a name that is introduced', () => {
  it.each([
    [
      'Mede-afstemming: FEZ (Tijm de Fictief), WJZ (mr. dr. Dille van Verzonnen)',
      ['Fictief', 'Verzonnen'],
      ['FEZ', 'WJZ'],
    ],
    ['Dit is afgestemd met Bies Fictief (EZ).', ['Fictief'], ['EZ']],
    ['Zie de mail van Akelei Fictief.', ['Fictief'], []],
    ['Vraag het aan Hyacint de Fictief, 06-12345678.', ['Fictief'], []],
  ])('goes, and the office stays: %s', (line, gone, stays) => {
    const { document } = parseText(`${line}\n\nTekst over molens.\n`);
    for (const name of gone) expect(document.text).not.toContain(name);
    for (const office of stays) expect(document.text).toContain(office);
  });

  it.each([
    'Dit is afgestemd met de Algemene Rekenkamer.',
    'Dit is afgestemd met Buitenlandse Zaken en met Economische Zaken.',
    'Het standpunt is afgestemd met Justitie en Veiligheid.',
    'De mail van de Europese Commissie is van 3 mei.',
    'Het voorstel is afgestemd met lidstaten en Europol.',
  ])('is not seen in the name of a body: %s', (line) => {
    const { document } = parseText(`${line}\n`);
    expect(document.text).toBe(line);
  });
});
