import { describe, expect, it } from 'vitest';
import type { Document, Span } from '../../src/documents/document.ts';
import { parseDocument } from '../../src/documents/parse.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Sentence } from '../../src/passages/passage.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { BodyWriter } from '../../src/sources/extracted.ts';
import { parseText } from '../fixtures/documents/read.ts';

const sentencesOf = (document: Document): Sentence[] =>
  passagesOf(document).flatMap(({ sentences }) => sentences);
const slice = ({ text }: Document, span: Span | undefined): string | undefined =>
  span === undefined ? undefined : text.slice(span.start, span.end);

function written(write: (writer: BodyWriter) => void): Document {
  const writer = new BodyWriter();
  write(writer);
  return parseDocument(writer.source('stuk.docx', '0'.repeat(64), null), KINDS).document;
}

/** Of each sentence its words, with what a field of it points at. */
const pairs = (document: Document, field: 'leadIn' | 'header' | 'answerTo'): [string, string | undefined][] =>
  sentencesOf(document).map((sentence) => [
    slice(document, sentence) ?? '',
    slice(document, sentence[field]),
  ]);

describe('a list item', () => {
  it('has the sentence that it hangs from', () => {
    const { document } = parseText(
      'Het plan is af. De Commissie stelt voor:\n- tonnen te tellen;\n- pleinen te vegen.\n\nDaarna volgt de rest.\n',
    );
    expect(pairs(document, 'leadIn')).toEqual([
      ['Het plan is af.', undefined],
      ['De Commissie stelt voor:', undefined],
      ['tonnen te tellen;', 'De Commissie stelt voor:'],
      ['pleinen te vegen.', 'De Commissie stelt voor:'],
      ['Daarna volgt de rest.', undefined],
    ]);
  });
});

describe('a label on the line of what it heads', () => {
  const CELLS = [
    'h) Rechtsbasis: artikel 192, lid 1, VWEU',
    'f) Behandelingstraject Raad: Milieuraad. Later meer.',
  ];
  const quotesIn = (document: Document): (string | undefined)[] =>
    sentencesOf(document).map((sentence) => slice(document, sentence));

  it.each(['fiche', 'tekst', undefined])('is quoted with it, in a document of the kind %s', (soort) => {
    const { document } = parseText(
      `1. Algemene gegevens\n\n${CELLS.join('\n')}\n`,
      soort === undefined ? {} : { frontMatter: { soort } },
    );
    expect(quotesIn(document)).toEqual([CELLS[0], 'f) Behandelingstraject Raad: Milieuraad.', 'Later meer.']);
    const [basis] = sentencesOf(document);
    expect(slice(document, basis?.heading)).toBe('h) Rechtsbasis:');
    expect(passagesOf(document).map(({ text }) => text)).toContain(CELLS[0]);
  });

  it('is quoted with it where a file is laid out', () => {
    const document = written((writer) => {
      writer.paragraph('1. Algemene gegevens');
      for (const cell of CELLS) writer.paragraph(cell);
    });
    expect(quotesIn(document)).toContain(CELLS[0]);
  });

  it('is none of it on a line above', () => {
    const { document } = parseText('1. Algemene gegevens\n\nh) Rechtsbasis\n\nArtikel 192, lid 1, VWEU.\n', {
      frontMatter: { soort: 'fiche' },
    });
    expect(quotesIn(document)).toEqual(['Artikel 192, lid 1, VWEU.']);
  });
});

describe('a row of a table', () => {
  const table = (writer: BodyWriter, named: boolean): void => {
    writer.paragraph('Dit zijn de kosten van de tonnen.');
    writer.row(['Jaar', 'Bedrag', 'Wie betaalt'], named);
    writer.row(['2031', '€ 5 mln.', 'Gemeenten. Ook provincies.']);
    writer.row(['2032', '', 'Waterschappen']);
    writer.paragraph('Daarna volgt de rest.');
  };

  it.each([true, false])(
    'is one sentence with its cells and the row that heads it, named so or not: %s',
    (named) => {
      const document = written((writer) => table(writer, named));
      const rows = sentencesOf(document).filter(({ cells }) => cells !== undefined);
      expect(rows.map((row) => slice(document, row))).toEqual([
        'Jaar – Bedrag – Wie betaalt',
        '2031 – € 5 mln. – Gemeenten. Ook provincies.',
        '2032 – Waterschappen',
      ]);
      expect(rows.map((row) => slice(document, row.header))).toEqual([
        undefined,
        'Jaar – Bedrag – Wie betaalt',
        'Jaar – Bedrag – Wie betaalt',
      ]);
      expect(rows.map(({ cells }) => cells?.map((cell) => [cell.column, slice(document, cell)]))).toEqual([
        [
          [0, 'Jaar'],
          [1, 'Bedrag'],
          [2, 'Wie betaalt'],
        ],
        [
          [0, '2031'],
          [1, '€ 5 mln.'],
          [2, 'Gemeenten. Ook provincies.'],
        ],
        [
          [0, '2032'],
          [2, 'Waterschappen'],
        ],
      ]);
    },
  );

  it('has no header where labels stand beside their values', () => {
    const document = written((writer) => {
      writer.row(['Titel', 'Verordening regentonnen']);
      writer.row(['Datum', '3 maart 2031']);
      writer.row(['Ministerie', 'Pleinen en Tonnen']);
    });
    expect(pairs(document, 'header').map(([, header]) => header)).toEqual([undefined, undefined, undefined]);
  });

  it('has the header that Markdown draws a line under', () => {
    const { document } = parseText(
      '| Land | Standpunt |\n|---|---|\n| Molenland | voor |\n| Pleinland | tegen |\n',
      {
        name: 'tabel.md',
      },
    );
    expect(pairs(document, 'header')).toEqual([
      ['Land – Standpunt', undefined],
      ['Molenland – voor', 'Land – Standpunt'],
      ['Pleinland – tegen', 'Land – Standpunt'],
    ]);
  });

  it('of which something was taken out has no cells that are not there', () => {
    const document = written((writer) => {
      writer.row(['Naam', 'Telefoon', 'Ministerie']);
      writer.row(['Loket', '070-1234567', 'Pleinen en Tonnen']);
      writer.row(['Balie', '070-1234568', 'Pleinen en Tonnen']);
    });
    for (const sentence of sentencesOf(document))
      for (const cell of sentence.cells ?? []) expect(slice(document, cell)).not.toMatch(/\d{7}| – /);
  });
});

describe('a note', () => {
  it('stands with the sentences of the block that refers to it', () => {
    const document = written((writer) => {
      writer.paragraph('Zonder noot.');
      writer.refer('a');
      writer.paragraph('Met een noot.');
      writer.note('1', 'Zie het verzonnen verslag.', 'a');
    });
    const notes = sentencesOf(document).map((sentence) => [
      slice(document, sentence),
      sentence.notes?.map((note) => slice(document, note)),
    ]);
    expect(notes.slice(0, 2)).toEqual([
      ['Zonder noot.', undefined],
      ['Met een noot.', ['1. Zie het verzonnen verslag.']],
    ]);
  });
});

describe('a note whose mark has a known place', () => {
  it('stands with the sentence of its mark, and with the block where that place is not sure', () => {
    const document = written((writer) => {
      writer.refer('a', 'Er zijn tien tonnen.');
      writer.refer('b', 'niet in deze tekst');
      writer.lines('paragraph', ['Er zijn tien ton-', 'nen. De gemeenten betalen ze.']);
      writer.note('1', 'Zie het verzonnen verslag.', 'a');
      writer.note('2', 'Zie de verzonnen brief.', 'b');
    });
    const notes = sentencesOf(document).map((sentence) => [
      slice(document, sentence),
      sentence.notes?.map((note) => slice(document, note)),
    ]);
    expect(notes.slice(0, 2)).toEqual([
      ['Er zijn tien tonnen.', ['1. Zie het verzonnen verslag.', '2. Zie de verzonnen brief.']],
      ['De gemeenten betalen ze.', ['2. Zie de verzonnen brief.']],
    ]);
  });
});

describe('an answer', () => {
  it.each([
    [
      'below its question, both announced',
      'Vraag 1\n\nHoeveel tonnen zijn er?\n\nAntwoord 1\n\nEr zijn er tien.\n\nVraag 2\n\nWie betaalt dat?\n\nAntwoord 2\n\nDe gemeenten doen dat.\n',
    ],
    [
      'announced on one line',
      'Vraag 1: Hoeveel tonnen zijn er?\n\nAntwoord: Er zijn er tien.\n\nVraag 2: Wie betaalt dat?\n\nAntwoord: De gemeenten doen dat.\n',
    ],
    [
      'after all questions, by their numbers',
      'Vraag 1\n\nHoeveel tonnen zijn er?\n\nVraag 2\n\nWie betaalt dat?\n\nAntwoord op vraag 1\n\nEr zijn er tien.\n\nAntwoord op vraag 2\n\nDe gemeenten doen dat.\n',
    ],
    [
      'below a question that is not announced',
      'Hoeveel tonnen zijn er?\n\nAntwoord\n\nEr zijn er tien.\n\nWie betaalt dat?\n\nAntwoord\n\nDe gemeenten doen dat.\n',
    ],
  ])('has the question that it answers: %s', (_how, body) => {
    const { document } = parseText(body);
    const found = pairs(document, 'answerTo');
    const of = (words: string) => found.find(([text]) => text.endsWith(words))?.[1];
    expect(of('Er zijn er tien.')).toBe('Hoeveel tonnen zijn er?');
    expect(of('De gemeenten doen dat.')).toBe('Wie betaalt dat?');
    expect(of('Hoeveel tonnen zijn er?')).toBeUndefined();
  });

  it('is not to the question before, where the next stands on a line of its own', () => {
    const { document } = parseText(
      'Vraag 1\n\nWat kost een ton?\n\nAntwoord\n\nEen ton kost 3 euro.\n\nWie betaalt de ton?\n\nDe gemeente betaalt de ton.\n',
    );
    expect(pairs(document, 'answerTo')).toContainEqual([
      'De gemeente betaalt de ton.',
      'Wie betaalt de ton?',
    ]);
  });

  it('is nothing in a text without questions', () => {
    const { document } = parseText(
      'Antwoord van de minister\n\nHet kabinet steunt het voorstel. De rest volgt.\n',
    );
    expect(pairs(document, 'answerTo').every(([, question]) => question === undefined)).toBe(true);
  });
});
