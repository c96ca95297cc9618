import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/documents/parse.ts';
import type { FrontMatter, SourceText } from '../../../src/documents/source.ts';
import { splitDocuments } from '../../../src/documents/structure/split-documents.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { BodyWriter } from '../../../src/sources/extracted.ts';

/** Everything in these letters is fictional. */
const fiche = (title: string, number: number, name = `Fiche: ${title}`): string => `${name}

1. Algemene gegevens

a) Titel voorstel

Mededeling over ${title} (fictief)

c) Nr. Commissiedocument

COM(2099) ${number}

2. Essentie voorstel

De Commissie wil dat er een plan voor ${title} komt.

3. Nederlandse positie ten aanzien van het voorstel

b) Beoordeling + inzet ten aanzien van dit voorstel

Het kabinet steunt het plan voor ${title}.
`;

const letter = (
  list: string,
): string => `22 112 Nieuwe Commissievoorstellen en initiatieven van de lidstaten van de Europese Unie

Nr. 9901 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 30 januari 2099

Geachte voorzitter,

Overeenkomstig de bestaande afspraken ontvangt u hierbij de fiches die de werkgroep heeft opgesteld.

${list}

Hoogachtend,

De Minister van Buitenlandse Zaken,
`;

const THREE = `• Fiche: Molens en water (Kamerstuk 22 112, nr. 9901)

• Fiche: Actieplan dijken (Kamerstuk 22 112, nr. 9902)

• Fiche: Veren over rivieren (Kamerstuk 22 112, nr. 9903)`;

const source = (body: string, frontMatter: FrontMatter | null = null): SourceText => ({
  name: 'brief.txt',
  format: 'text',
  sha256: '0'.repeat(64),
  frontMatter,
  body,
});
const documentsOf = (given: SourceText) =>
  splitDocuments(given, KINDS).map((part) => parseDocument(part, KINDS).document);

const three = `${letter(THREE)}
${fiche('Actieplan dijken', 2)}
${fiche('Molens en water', 1)}
${fiche('Veren over rivieren', 3)}`;

describe('a letter with several fiches', () => {
  const documents = documentsOf(source(three));

  it('becomes the letter and each of its fiches', () => {
    expect(documents.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'kamerbrief Brief van de minister van Buitenlandse Zaken (nr. 9901)',
      'fiche Fiche: Actieplan dijken',
      'fiche Fiche: Molens en water',
      'fiche Fiche: Veren over rivieren',
    ]);
  });

  it('gives each fiche the number that the letter puts beside its title, whatever their order', () => {
    expect(documents.map(({ id }) => id)).toEqual([
      'kst-22112-9901-brief',
      'kst-22112-9902',
      'kst-22112-9901',
      'kst-22112-9903',
    ]);
    expect(documents.slice(1).map(({ references }) => references.kamerstuk)).toEqual([
      ['kst-22112-9902'],
      ['kst-22112-9901'],
      ['kst-22112-9903'],
    ]);
    expect(documents.slice(1).map(({ references }) => references.com)).toEqual([
      ['COM(2099) 2'],
      ['COM(2099) 1'],
      ['COM(2099) 3'],
    ]);
  });

  it('gives no fiche a word of another or of the letter', () => {
    for (const { text, title } of documents.slice(1)) {
      expect(text).not.toContain('Geachte');
      for (const other of ['dijken', 'water', 'rivieren'])
        expect(text.includes(other)).toBe(title.includes(other));
    }
  });

  it('gives the fiches the date of the letter', () => {
    expect(new Set(documents.map(({ date }) => date))).toEqual(new Set(['2099-01-30']));
  });

  it('keeps every place where it is in the file', () => {
    const parts = splitDocuments(source(three), KINDS);
    for (const part of parts) expect(part.body).toHaveLength(three.length);
    const { document } = parseDocument(parts[2] ?? source(''), KINDS);
    const block = document.blocks.find(({ start }) => document.text.startsWith('Het kabinet', start));
    expect(three.slice(block?.origin.start, block?.origin.end)).toBe(
      'Het kabinet steunt het plan voor Molens en water.',
    );
  });

  it('numbers a fiche by its place when the letter gives no number, and guesses none', () => {
    const list = '• Fiche: Molens en water\n\n• Fiche: Actieplan dijken (Kamerstuk 22 112, nr. 9902)';
    const parts = documentsOf(
      source(`${letter(list)}\n${fiche('Molens en water', 1)}\n${fiche('Actieplan dijken', 2)}`),
    );
    expect(parts.map(({ id }) => id).slice(1)).toEqual(['brief-fiche-1', 'kst-22112-9902']);
    expect(parts[1]?.references.kamerstuk).toEqual([]);
  });

  it('is withheld as a whole when it is marked as a whole', () => {
    expect(splitDocuments(source(`DEPARTEMENTAAL VERTROUWELIJK\n\n${three}`), KINDS)).toHaveLength(1);
  });
});

describe('the number of a fiche in a letter', () => {
  const idsOf = (list: string, ...titles: string[]): string[] =>
    documentsOf(source(`${letter(list)}\n${titles.map((title, at) => fiche(title, at + 1)).join('\n')}`))
      .slice(1)
      .map(({ id }) => id);

  it('is not that of another with almost the same title', () => {
    const list =
      '• Fiche: Verordening molens (Kamerstuk 22 112, nr. 9905)\n\n• Fiche: Herziening verordening molens';
    expect(idsOf(list, 'Verordening molens', 'Herziening verordening molens')).toEqual([
      'kst-22112-9905',
      'brief-fiche-2',
    ]);
    expect(idsOf(list, 'Herziening verordening molens', 'Verordening molens')).toEqual([
      'brief-fiche-1',
      'kst-22112-9905',
    ]);
  });

  it('is not that of the paper that it replaces', () => {
    const list =
      '• Fiche: Molens en water\n\n• Fiche: Dijken\n\nEerder zond ik u het fiche Molens en water (Kamerstuk 22 112, nr. 9800).';
    expect(idsOf(list, 'Molens en water', 'Dijken')).toEqual(['brief-fiche-1', 'brief-fiche-2']);
  });
});

describe('a letter without a salutation that is known', () => {
  it.each([
    ['a printed one, which has none', (text: string) => text.replace('Geachte voorzitter,\n\n', '')],
    ['one with another', (text: string) => text.replace('Geachte voorzitter,', 'Waarde leden van de Kamer,')],
  ])('is kept out of its fiches: %s', (_what, change) => {
    const documents = documentsOf(source(change(three)));
    expect(documents.map(({ kind }) => kind)).toEqual(['kamerbrief', 'fiche', 'fiche', 'fiche']);
    for (const { text } of documents.slice(1)) expect(text).not.toContain('bestaande afspraken');
  });
});

describe('a letter with one fiche', () => {
  const one = `${letter(THREE)}\n${fiche('Actieplan dijken', 2)}`;

  it('gives the number of the publication to the fiche, and none of the others in the list', () => {
    const documents = documentsOf(source(one.replace('Nr. 9901 BRIEF', 'Nr. 9902 BRIEF')));
    expect(documents.map(({ id }) => id)).toEqual(['kst-22112-9902-brief', 'kst-22112-9902']);
    expect(documents[1]?.references.kamerstuk).toEqual(['kst-22112-9902']);
  });

  it('goes by what is known of the file before what it prints', () => {
    const documents = documentsOf(
      source(one, {
        id: 'kst-22112-9904',
        titel: 'Fiche: Actieplan dijken',
        datum: '2099-02-01',
        url: 'https://stukken.example/kst-22112-9904',
        referenties: { kamerstuk: ['kst-22112-9904'] },
      }),
    );
    expect(documents.map(({ id, title, date }) => [id, title, date])).toEqual([
      ['kst-22112-9904-brief', 'Aanbiedingsbrief bij Fiche: Actieplan dijken', '2099-02-01'],
      ['kst-22112-9904', 'Fiche: Actieplan dijken', '2099-02-01'],
    ]);
    expect(documents[1]?.source.url).toBe('https://stukken.example/kst-22112-9904');
  });
});

describe('a file with one document', () => {
  it('is given back as it is', () => {
    for (const body of [fiche('Molens', 1), letter(THREE), 'Een tekst over molens.']) {
      const given = source(body);
      expect(splitDocuments(given, KINDS)).toEqual([given]);
    }
  });

  it('stays one when it names parts of a template in its text', () => {
    const given = source(
      'Deze handleiding zegt hoe een fiche begint. Zie de kop Algemene gegevens in het model.',
    );
    expect(splitDocuments(given, KINDS)).toEqual([given]);
  });
});

describe('notes of a file with several fiches', () => {
  it('stay with the fiche that refers to them', () => {
    const writer = new BodyWriter();
    writer.paragraph('Geachte voorzitter,');
    writer.paragraph('Hierbij ontvangt u twee fiches.');
    for (const title of ['Molens', 'Dijken']) {
      writer.paragraph(`Fiche: ${title}`);
      writer.heading('1. Algemene gegevens');
      writer.heading('2. Essentie voorstel');
      writer.refer(title);
      writer.paragraph(`De Commissie wil iets met ${title}.`);
    }
    for (const title of ['Molens', 'Dijken']) writer.note('1', `Noot over ${title}.`, title);
    const documents = documentsOf(writer.source('brief.docx', '0'.repeat(64), null));
    expect(documents.map(({ text }) => /Noot over \w+/g.exec(text)?.[0] ?? null)).toEqual([
      null,
      'Noot over Molens',
      'Noot over Dijken',
    ]);
  });
});
