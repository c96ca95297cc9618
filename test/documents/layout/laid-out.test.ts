import { describe, expect, it } from 'vitest';
import { pageAt } from '../../../src/documents/layout/pages.ts';
import { parseDocument } from '../../../src/documents/parse.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { BodyWriter } from '../../../src/sources/extracted.ts';

const HASH = '0'.repeat(64);

function read(write: (writer: BodyWriter) => void, pages?: number) {
  const writer = new BodyWriter();
  write(writer);
  const source = writer.source('stuk.pdf', HASH, null);
  return parseDocument(pages === undefined ? source : { ...source, pages }, KINDS);
}

/** A small fictional fiche; the molens of it do not exist. */
function fiche(writer: BodyWriter): void {
  writer.paragraph('Fiche: Mededeling over molens (fictief)');
  writer.heading('1. Algemene gegevens', 1);
  writer.row(['a) Titel voorstel', 'Mededeling over molens']);
  writer.item('b)', 'Datum ontvangst Commissiedocument');
  writer.paragraph('4 december 2099');
  writer.paragraph('c) Nr. Commissiedocument: COM(2099) 12');
  writer.heading('2. Essentie voorstel', 1);
  writer.lines('paragraph', [
    'De Commissie wil dat elke molen in 2100 draait en dat het on-',
    null,
    'derhoud op orde is. Lidstaten krijgen tijd.',
  ]);
  writer.page();
  writer.paragraph('3. Nederlandse positie ten aanzien van het voorstel');
  writer.item('b)', 'Beoordeling + inzet ten aanzien van dit voorstel');
  writer.paragraph('Het kabinet steunt het voorstel.');
  writer.item('•', 'Onderhoud: het kabinet wil meer geld.');
  writer.row(['Jaar', 'Kosten']);
  writer.row(['2100', '€ 3 miljoen']);
  writer.note('1', 'Kamerstuk 22 112, nr. 9901.');
}

describe('a source that is laid out', () => {
  it('gives the parts of the template, whether its headings are headings, items, cells or paragraphs', () => {
    const { document } = read(fiche);
    expect(document.kind).toBe('fiche');
    expect(document.sections.map(({ rubriek, voice }) => `${rubriek} ${voice}`)).toEqual([
      'null proces',
      'algemene-gegevens proces',
      'titel proces',
      'ontvangst proces',
      'nummer proces',
      'essentie commissie',
      'positie kabinet',
      'inzet kabinet',
      'voetnoten proces',
    ]);
  });

  it('joins the lines of a paragraph over a page break, with the hyphen that the page added gone', () => {
    expect(read(fiche).document.text).toContain('en dat het onderhoud op orde is.');
  });

  it('keeps notes apart, after the text, in a part of their own', () => {
    const { document } = read(fiche);
    const notes = document.sections.at(-1);
    expect(notes?.path).toEqual(['Voetnoten']);
    expect(document.text.slice(notes?.start)).toBe('1. Kamerstuk 22 112, nr. 9901.');
  });

  it('gives a row of a table as one paragraph with its cells apart', () => {
    expect(read(fiche).document.text).toContain('2100 – € 3 miljoen');
  });

  it('shows text that looks like markup as the page shows it', () => {
    const { document, withheld } = read((writer) =>
      writer.paragraph('Het <b>molenbesluit</b> van 2100 <!-- nu --> telt.'),
    );
    expect(document.text).toBe('Het <b>molenbesluit</b> van 2100 <!-- nu --> telt.');
    expect(withheld).toEqual([]);
  });

  it('row 77: withholds all of it when a running head says that it is restricted', () => {
    const { document, withheld } = read((writer) => {
      writer.furniture('Pagina 1 | DEPARTEMENTAAL VERTROUWELIJK');
      writer.paragraph('De molen van Fictiedam wordt verplaatst.');
    });
    expect(document.text).toBe('');
    expect(withheld).toEqual([
      {
        documentId: document.id,
        place: 'hele document',
        reason: 'niet-openbaar',
        by: 'rubricering',
        count: 1,
      },
    ]);
  });

  it('row 77: withholds a row of a table that is marked', () => {
    const { document } = read((writer) => {
      writer.heading('Overzicht');
      writer.paragraph('Hieronder staat wat er per molen gebeurt, met de kosten erbij.');
      writer.row(['Niet openbaar', 'Molen KANARIE-RIJ gaat dicht']);
      writer.paragraph('Dat is alles wat er over te zeggen valt.');
    });
    expect(document.text).not.toContain('KANARIE');
    expect(document.text).toContain('Dat is alles');
  });
});

describe('page numbers', () => {
  const { document } = read(fiche, 3);
  const page = (words: string): number | null => pageAt(document, document.text.indexOf(words));

  it('are told for every character of the text', () => {
    expect(page('Algemene gegevens')).toBe(1);
    expect(page('De Commissie wil')).toBe(1);
    expect(page('Lidstaten krijgen')).toBe(2);
    expect(page('Nederlandse positie')).toBe(3);
  });

  it('are for a note those of the text that refers to it, and unknown when that is', () => {
    const { document: noted } = read((writer) => {
      writer.refer('a');
      writer.paragraph('Op de eerste bladzijde staat een molen.');
      writer.page();
      writer.paragraph('Op de tweede staat een veer.');
      writer.note('1', 'Over de molen.', 'a');
      writer.note('2', 'Over niets.', 'nergens');
    }, 2);
    const of = (words: string): number | null => pageAt(noted, noted.text.indexOf(words));
    expect([of('tweede'), of('Over de molen'), of('Over niets')]).toEqual([2, 1, null]);
  });

  it('hold when a mark of redaction before the break is longer than what it stands for', () => {
    const { document: redacted } = read((writer) => {
      writer.lines('paragraph', [
        'Bel 06 12345678 of mail a@molen.example voor',
        'de molen van',
        null,
        'Fictiedam aan zee.',
      ]);
    }, 2);
    expect(redacted.text).toContain('[persoonsgegevens]');
    expect(redacted.pages).toEqual([
      { start: 0, page: 1 },
      { start: redacted.text.indexOf('Fictiedam'), page: 2 },
    ]);
  });

  it('are told in time for a text of a great many pages with something to redact', () => {
    const pages = Array.from(
      { length: 4_000 },
      (_, at) => `een regel die doorloopt ${at} 06 12345678 en`,
    ).join('\f');
    const { document: long } = parseDocument(
      {
        name: 'l.txt',
        format: 'text',
        sha256: HASH,
        frontMatter: null,
        body: pages,
      },
      KINDS,
    );
    expect(pageAt(long, long.text.indexOf('doorloopt 3999'))).toBe(4_000);
    expect(pageAt(long, long.text.indexOf('doorloopt 2000'))).toBe(2_001);
  });

  it('are unknown where the format has none', () => {
    expect(pageAt(read(fiche).document, 5)).toBeNull();
  });

  it('are read from page breaks in plain text', () => {
    const text =
      'De molen draait op de wind van zee en dat\nblijft zo.\fDe tweede bladzijde gaat over water.';
    const { document: plain } = parseDocument(
      {
        name: 'm.txt',
        format: 'text',
        sha256: HASH,
        frontMatter: null,
        body: text,
      },
      KINDS,
    );
    expect(pageAt(plain, plain.text.indexOf('tweede'))).toBe(2);
    expect(pageAt(plain, 0)).toBe(1);
  });
});

describe('a heading that a layout put on the lines of a paragraph', () => {
  it.each([
    [
      'below it',
      (writer: BodyWriter) =>
        writer.lines('paragraph', [
          'Voorstel voor een richtlijn betreffende molens',
          'b) Datum ontvangst Commissiedocument',
        ]),
    ],
    [
      'above it',
      (writer: BodyWriter) => {
        writer.paragraph('Voorstel voor een richtlijn betreffende molens');
        writer.lines('paragraph', ['b) Datum ontvangst Commissiedocument', '28 januari 2099']);
      },
    ],
    [
      'over two lines, with its text',
      (writer: BodyWriter) => {
        writer.paragraph('Voorstel voor een richtlijn betreffende molens');
        writer.lines('item', ['b) Datum ontvangst', 'Commissiedocument', '28 januari 2099']);
      },
    ],
  ])('stands by itself: %s', (_what, write) => {
    const { document } = read((writer) => {
      writer.heading('1. Algemene gegevens');
      writer.paragraph('a) Titel voorstel');
      write(writer);
      writer.paragraph('c) Nr. Commissiedocument: COM(2099) 12');
      writer.heading('2. Essentie voorstel');
      writer.paragraph('De Commissie wil dat molens draaien.');
    });
    expect(document.sections.map(({ rubriek }) => rubriek)).toEqual([
      'algemene-gegevens',
      'titel',
      'ontvangst',
      'nummer',
      'essentie',
    ]);
  });

  it('is not seen in a list of which the items only sound like one', () => {
    const { document } = read((writer) => {
      writer.paragraph('De molen kent drie delen, die op volgorde worden hersteld en daarna gekeurd:');
      writer.lines('paragraph', ['a) de wieken en', 'b) de kap.']);
    });
    expect(document.blocks.filter(({ type }) => type === 'heading')).toEqual([]);
  });
});

describe('notes of text that is not public', () => {
  const write = (writer: BodyWriter): void => {
    writer.heading('1. Aanleiding');
    writer.refer('a');
    writer.paragraph('De molen van Fictiedam is oud.');
    writer.heading('2. Geadviseerd besluit');
    writer.paragraph('U wordt geadviseerd akkoord te gaan.');
    writer.heading('3. Kernpunten');
    writer.refer('b');
    writer.paragraph('[niet openbaar: KANARIE-TEKST over het bod op de molen]');
    writer.heading('4. Informatie die niet openbaar gemaakt kan worden');
    writer.paragraph('De onderhandelingspositie is niet openbaar.');
    writer.note('1', 'Zie het molenboek.', 'a');
    writer.note('2', 'KANARIE-NOOT: het bod is hoog.', 'b');
  };

  it('go with the text that refers to them, and the others stay, whatever the last part is', () => {
    const { document, withheld } = read(write);
    expect(document.text).not.toContain('KANARIE');
    expect(document.text).toContain('1. Zie het molenboek.');
    expect(withheld).toContainEqual({
      documentId: document.id,
      place: 'Voetnoten',
      reason: 'niet-openbaar',
      count: 1,
    });
  });

  it('go when it is not known what refers to them and anything is withheld', () => {
    const { document } = read((writer) => {
      write(writer);
      writer.note('3', 'KANARIE-ZWERVER', 'nergens');
    });
    expect(document.text).not.toContain('KANARIE');
  });

  it('stay when nothing is withheld, also when it is not known what refers to them', () => {
    const { document } = read((writer) => {
      writer.paragraph('De molen draait.');
      writer.note('3', 'Een noot zonder plaats.', 'nergens');
    });
    expect(document.text).toContain('Een noot zonder plaats.');
  });

  it('go with a part that is closed by a marking above it', () => {
    const { document } = read((writer) => {
      writer.heading('1. Aanleiding');
      writer.paragraph('De molen van Fictiedam is oud.');
      writer.heading('2. Kernpunten');
      writer.paragraph('Vertrouwelijk:');
      writer.refer('b');
      writer.paragraph('KANARIE: het bod op de molen is hoog.');
      writer.note('1', 'KANARIE-NOOT', 'b');
    });
    expect(document.text).not.toContain('KANARIE');
    expect(document.text).toContain('De molen van Fictiedam');
  });
});
