import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/documents/parse.ts';
import { REDACTED } from '../../src/documents/redact.ts';
import { BodyWriter } from '../../src/sources/extracted.ts';
import { parseText } from '../fixtures/documents/read.ts';

/** The text as one line, `[x]` for the mark. */
const read = (body: string): string =>
  parseText(body).document.text.replaceAll(REDACTED, '[x]').replace(/\s+/g, ' ');
const rows = (...table: readonly (readonly string[])[]): string[] => {
  const writer = new BodyWriter();
  for (const row of table) writer.row(row);
  const { document } = parseDocument(writer.source('nota.docx', '0'.repeat(64), null));
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

  it('offices, places and functions stay', () => {
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

const LETTER = ['Geachte voorzitter,', 'Het kabinet steunt dit voorstel volledig en zonder voorbehoud.'];
const laidOut = (lines: readonly string[]): string => {
  const writer = new BodyWriter();
  for (const line of lines) writer.paragraph(line);
  return parseDocument(writer.source('brief.docx', '0'.repeat(64), null)).document.text;
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

describe('who is named in a signature and does not sign', () => {
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
    const { document, withheld } = parseDocument(source);
    for (const line of [...items, sentence, 'Costa Rica – 12', 'Digital Services Act'])
      expect(document.text).toContain(line);
    expect(withheld).toEqual([]);
  });

  it('is a part of its own, that no longer belongs to the signature', () => {
    const { sections, text } = parseDocument(source).document;
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

describe('the routing of a note', () => {
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

describe('a hostile line', () => {
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
