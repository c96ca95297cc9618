import { describe, expect, it } from 'vitest';
import { SHIPPED_CORPUS } from '../../../cli/places.ts';
import { readCorpus } from '../../../ingest/corpus.ts';
import type { Document } from '../../../src/documents/document.ts';
import { nameOf, sameness } from '../../../src/documents/links/link-names.ts';
import { COUNTERPART, linksOf } from '../../../src/documents/links/links.ts';
import type { FrontMatter } from '../../../src/documents/source.ts';
import { FIXTURES, parseFixture, parseText } from '../../fixtures/documents/read.ts';

const paper = (id: string, titel: string, body: string, more: FrontMatter = {}): Document =>
  parseText(body, { name: `${id}.md`, frontMatter: { id, titel, ...more } }).document;
const fiche = (number: number, titel: string, com: string, datum?: string): Document =>
  paper(
    `kst-22112-${number}`,
    titel,
    `## 1. Algemene gegevens\n\n### c) Nr. Commissiedocument\n\n${com}\n\n## 2. Essentie voorstel\n\nFictief.`,
    {
      soort: 'fiche',
      referenties: { kamerstuk: [`kst-22112-${number}`], dossier: ['22112'] },
      ...(datum === undefined ? {} : { datum }),
    },
  );
const letter = (id: string, titel: string, body: string, datum?: string): Document =>
  paper(id, titel, `Geachte voorzitter,\n\n${body}`, {
    soort: 'kamerbrief',
    referenties: { dossier: ['22112'] },
    ...(datum === undefined ? {} : { datum }),
  });
const nota = (titel: string, body: string, more: FrontMatter = {}): Document =>
  paper('nota', titel, body, { soort: 'nota', ...more });
const original = (number: number, titel: string): Document =>
  paper(`com-2031-${number}`, titel, 'De Commissie wil dit. Dit is fictief.', {
    soort: 'mededeling',
    referenties: { com: [`COM(2031) ${number}`] },
  });

/** "kst-22112-1 → vervolg brief", for each link to a document that is there. */
function linksIn(documents: readonly Document[]): string[] {
  return [...linksOf(documents)].flatMap(([id, links]) =>
    links.filter((link) => link.id !== null).map((link) => `${id} → ${link.type} ${link.id}`),
  );
}

describe('a fiche', () => {
  it('is linked with the Commission document that it is about, and back', () => {
    expect(
      linksIn([original(58, 'Mededeling dorpspleinen'), fiche(9101, 'Fiche: Dorpspleinen', 'COM(2031) 58')]),
    ).toEqual(['com-2031-58 → fiche kst-22112-9101', 'kst-22112-9101 → commissiedocument com-2031-58']);
  });

  it('on several proposals is linked with each, and knows those that are not there by their number', () => {
    const links = linksOf([
      original(58, 'Mededeling dorpspleinen'),
      fiche(9101, 'Fiche: Pakket pleinen', 'COM(2031) 58, COM(2031) 59'),
    ]).get('kst-22112-9101');
    expect(links).toEqual([
      {
        type: 'commissiedocument',
        id: 'com-2031-58',
        reference: 'COM(2031) 58',
        why: 'beide over COM(2031) 58',
      },
      {
        type: 'commissiedocument',
        id: null,
        reference: 'COM(2031) 59',
        why: 'nummer van het Commissiedocument',
      },
    ]);
  });

  it('is not linked with another of the same dossier', () => {
    expect(
      linksIn([
        fiche(9101, 'Fiche: Dorpspleinen', 'COM(2031) 58'),
        fiche(9102, 'Fiche: Tonnen', 'COM(2031) 60'),
      ]),
    ).toEqual([]);
  });

  it('is not linked with a Commission document that only mentions its number', () => {
    const other = paper('com-2031-70', 'Mededeling bruggen', 'Zie ook COM(2031) 58 over pleinen.', {
      soort: 'mededeling',
      referenties: { com: ['COM(2031) 70', 'COM(2031) 58'] },
    });
    expect(linksIn([other, fiche(9101, 'Fiche: Dorpspleinen', 'COM(2031) 58')])).toEqual([]);
  });
});

describe('a later letter', () => {
  const first = fiche(9101, 'Fiche: Dorpspleinen', 'COM(2031) 58', '2031-03-07');

  it.each([
    ['its Kamerstuk number', 'In vervolg op het fiche (Kamerstuk 22 112, nr. 9101) meld ik het volgende.'],
    ['the number of the proposal', 'De Raad sprak over COM(2031) 58. Ik steun het compromis.'],
  ])('follows the fiche when it names %s', (_what, body) => {
    expect(linksIn([first, letter('brief', 'Stand van zaken pleinen', body, '2031-06-01')])).toEqual([
      'brief → eerder kst-22112-9101',
      'kst-22112-9101 → vervolg brief',
    ]);
  });

  it('follows it too when it is a report that is no letter', () => {
    const report = paper('verslag', 'Verslag Raad Pleinen (fictief)', 'De Raad sprak over COM(2031) 58.', {
      soort: 'tekst',
      datum: '2031-06-01',
    });
    expect(linksIn([first, report])).toContain('kst-22112-9101 → vervolg verslag');
  });

  it('follows a fiche without a date when it names its number: nobody names a number that is not there yet', () => {
    const undated = fiche(9101, 'Fiche: Dorpspleinen', 'COM(2031) 58');
    expect(
      linksIn([undated, letter('brief', 'Pleinen', 'Zie Kamerstuk 22 112, nr. 9101.', '2031-06-01')]),
    ).toEqual(['brief → eerder kst-22112-9101', 'kst-22112-9101 → vervolg brief']);
  });

  it.each([
    ['is of the same day', 'Zie Kamerstuk 22 112, nr. 9101.', '2031-03-07'],
    ['is earlier', 'De Raad spreekt nog over COM(2031) 58.', '2031-01-07'],
    ['encloses another fiche', 'Hierbij ontvangt u hierbij twee fiches. Zie ook COM(2031) 58.', '2031-06-01'],
    ['names another number', 'De Raad sprak over COM(2031) 580 en 22 112, nr. 910.', '2031-06-01'],
    ['has the same dossier only', 'Dit gaat over dossier 22 112.', '2031-06-01'],
  ])('is none when it %s', (_what, body, datum) => {
    const links = linksIn([first, letter('brief', 'Dorpspleinen', body, datum)]);
    expect(links.filter((link) => /eerder|vervolg/.test(link))).toEqual([]);
  });
});

describe('a revised fiche', () => {
  const first = fiche(9101, 'Fiche: Dorpspleinen', 'COM(2031) 58', '2031-03-07');

  it('replaces the fiche on the same proposal, each one the one before it', () => {
    const second = fiche(9150, 'Fiche: Dorpspleinen', 'COM(2031) 58', '2031-04-01');
    const third = fiche(9190, 'Herzien fiche: Dorpspleinen', 'COM(2031) 58', '2031-05-01');
    expect(linksIn([third, first, second])).toEqual([
      'kst-22112-9101 → vervangen kst-22112-9150',
      'kst-22112-9150 → vervangt kst-22112-9101',
      'kst-22112-9150 → vervangen kst-22112-9190',
      'kst-22112-9190 → vervangt kst-22112-9150',
    ]);
  });

  it('replaces the one that its title names', () => {
    const second = fiche(
      9150,
      'Fiche: Pleinen, ter vervanging van Kamerstuk 22 112, nr. 9101',
      'COM(2031) 99',
      '2031-04-01',
    );
    expect(linksIn([first, second])).toContain('kst-22112-9150 → vervangt kst-22112-9101');
  });

  it('without a date replaces the other one, by what it says of itself', () => {
    const second = fiche(9150, 'Herzien fiche: Dorpspleinen', 'COM(2031) 58');
    const undated = { ...first, date: null };
    expect(linksIn([undated, second])).toContain('kst-22112-9150 → vervangt kst-22112-9101');
  });

  it.each([
    ['a recast of a law', 'Fiche: Herziening richtlijn dorpspleinen', 'COM(2035) 11', '2035-04-01'],
    ['the same day', 'Fiche: Dorpspleinen', 'COM(2031) 58', '2031-03-07'],
    ['one of several proposals', 'Fiche: Pakket pleinen', 'COM(2031) 58, COM(2031) 59', '2031-04-01'],
  ])('is not a fiche on %s', (_what, title, com, datum) => {
    const links = linksIn([first, fiche(9150, title, com, datum)]);
    expect(links.filter((link) => link.includes('verva'))).toEqual([]);
  });
});

describe('a nota', () => {
  it('has the fiche that is its annex, and only refers to the one that it says to see, though names drift', async () => {
    const documents = await Promise.all(FIXTURES.map(async (name) => (await parseFixture(name)).document));
    expect(linksIn(documents).filter((link) => link.startsWith('nota'))).toEqual([
      'nota-regentonnen → fiche-bij-nota fiche-verordening-regentonnen',
      'nota-regentonnen → verwijst kst-22112-9876',
    ]);
  });

  it('has the fiche that its title names, and only refers to others that are given as related', () => {
    const related = { referenties: { verwant: ['Fiche: Regentonnen', 'Fiche: Vuurtorens'] } };
    expect(
      linksIn([
        nota('Beslisnota bij fiche Regentonnen', 'Fictief.', related),
        fiche(9101, 'Fiche: Regentonnen', 'COM(2031) 58'),
        fiche(9102, 'Fiche: Vuurtorens', 'COM(2031) 60'),
      ]),
    ).toEqual([
      'kst-22112-9101 → nota nota',
      'kst-22112-9102 → genoemd nota',
      'nota → fiche-bij-nota kst-22112-9101',
      'nota → verwijst kst-22112-9102',
    ]);
  });

  it('does not have a fiche that is not here for its own when it only says to see it', () => {
    const links = linksOf([nota('Nota', 'Zie ook het BNC-fiche Regentonnen.')]);
    expect(links.get('nota')).toEqual([
      { type: 'verwijst', id: null, reference: 'BNC-fiche Regentonnen', why: 'zo genoemd' },
    ]);
  });

  it.each([
    ['BNC-fiche Herziening wetgeving tonprecursoren', 'Fiche: Herziening precursorenwetgeving'],
    ['BNC-fiche Mededeling over de EU-Pleinenstrategie 2031-2035', 'Fiche: EU-pleinenstrategie'],
    ['Fiche: Herziening EU-pleinenstrategie', 'Fiche: EU-pleinenstrategie'],
    ['BNC-fiche Actieplan tegen tonnensmokkel', 'Fiche: EU-actieplan tegen tonnenhandel'],
    [
      'BNC-fiche Verordening circulaire regentonnen',
      'Fiche 3: Verordening inzake circulaire regentonnen (fictief)',
    ],
    ['BNC-fiche veilige speelschepen', 'Fiche: Richtlijn veilige speelschepen op binnenwater'],
  ])('finds by name: %s is %s', (called, title) => {
    const found = linksIn([
      nota('Nota over iets', `## Bijlagen\n\n1. ${called}\n`),
      fiche(9101, title, 'COM(2031) 58'),
      fiche(9102, 'Fiche: Vuurtorens', 'COM(2031) 60'),
    ]);
    expect(found).toEqual(['kst-22112-9101 → nota nota', 'nota → fiche-bij-nota kst-22112-9101']);
  });

  it.each([
    ['another kind of plan', 'BNC-fiche EU-pleinenagenda', 'Fiche: EU-pleinenstrategie'],
    ['other years', 'BNC-fiche Pleinenstrategie 2026-2030', 'Fiche: Pleinenstrategie 2021-2025'],
    ['another instrument', 'BNC-fiche Mededeling regentonnen', 'Fiche: Verordening regentonnen'],
    ['only the kind of plan', 'BNC-fiche Veiligheidsstrategie', 'Fiche: EU-pleinenstrategie'],
    ['one of two subjects', 'BNC-fiche regentonnen', 'Fiche: Regentonnen en vuurtorens'],
    ['the first half of a compound', 'BNC-fiche tonnen', 'Fiche: Tonnenbelasting'],
    ['nothing but empty words', 'BNC-fiche over het voorstel', 'Fiche: Voorstel voor een verordening'],
  ])('does not find a fiche that shares %s', (_what, called, title) => {
    expect(
      linksIn([nota('Nota', `## Bijlagen\n\n1. ${called}\n`), fiche(9101, title, 'COM(2031) 58')]),
    ).toEqual([]);
  });

  it('finds nothing where two fiches have the name, and keeps the name', () => {
    const links = linksOf([
      nota('Nota', '## Bijlagen\n\n1. BNC-fiche regentonnen\n'),
      fiche(9101, 'Fiche: Regentonnen', 'COM(2031) 58'),
      fiche(9102, 'Fiche: Regentonnen', 'COM(2031) 60'),
    ]);
    expect(links.get('nota')).toEqual([
      { type: 'fiche-bij-nota', id: null, reference: 'BNC-fiche regentonnen', why: 'zo genoemd' },
    ]);
  });

  it('means the first of two versions of a fiche', () => {
    expect(
      linksIn([
        nota('Nota', '## Bijlagen\n\n1. BNC-fiche regentonnen\n'),
        fiche(9102, 'Fiche: Regentonnen', 'COM(2031) 58', '2031-05-01'),
        fiche(9101, 'Fiche: Regentonnen', 'COM(2031) 58', '2031-03-01'),
      ]),
    ).toContain('nota → fiche-bij-nota kst-22112-9101');
  });

  it('is an enclosure of what it was published with, by the id of that', () => {
    const annex = (belongs: string): Document =>
      paper('blg-1234567', 'Beslisnota tonnen', 'Fictief.', {
        soort: 'nota',
        referenties: { verwant: [belongs] },
      });
    const main = paper('kst-22112-9200', 'Kamerbrief over tonnen', 'Geachte voorzitter,\n\nFictief.', {
      soort: 'kamerbrief',
    });
    expect(linksIn([annex('kst-22112-9200'), main])).toEqual([
      'blg-1234567 → hoofddocument kst-22112-9200',
      'kst-22112-9200 → bijlage blg-1234567',
    ]);
    expect(linksIn([annex('kst-22112-9101'), fiche(9101, 'Fiche: Tonnen', 'COM(2031) 60')])).toContain(
      'blg-1234567 → fiche-bij-nota kst-22112-9101',
    );
    expect(linksOf([annex('kst-22112-9999')]).get('blg-1234567')).toEqual([
      { type: 'hoofddocument', id: null, reference: 'kst-22112-9999', why: 'zo genoemd' },
    ]);
  });

  it('is an enclosure of the letter that its title names', () => {
    expect(
      linksIn([
        nota('Beslisnota bij Kamerbrief over voortgang regentonnen', 'Fictief.'),
        letter('brief', 'Kamerbrief over voortgang regentonnen', 'Fictief.'),
        letter('ander', 'Kamerbrief over voortgang vuurtorens', 'Fictief.'),
      ]),
    ).toEqual(['brief → bijlage nota', 'nota → hoofddocument brief']);
  });
});

describe('a letter with a fiche', () => {
  it('has it as its enclosure, by number or by title and day', async () => {
    const documents = await Promise.all(FIXTURES.map(async (name) => (await parseFixture(name)).document));
    expect(linksIn(documents)).toContain('kst-22112-9875 → bijlage kst-22112-9876');
    expect(linksIn(documents)).toContain('kst-22112-9876 → hoofddocument kst-22112-9875');
  });
});

describe('a file with a letter and fiches', () => {
  it('gives a letter with its enclosures', () => {
    const parts = [
      letter('kst-22112-9100-brief', 'Brief', 'Hierbij ontvangt u twee fiches.', '2031-03-07'),
      fiche(9101, 'Fiche: Dorpspleinen', 'COM(2031) 58', '2031-03-07'),
      fiche(9102, 'Fiche: Tonnen', 'COM(2031) 60', '2031-03-07'),
    ].map((document) => ({ ...document, source: { ...document.source, name: 'brief.pdf' } }));
    expect(linksIn(parts).filter((link) => link.startsWith('kst-22112-9100'))).toEqual([
      'kst-22112-9100-brief → bijlage kst-22112-9101',
      'kst-22112-9100-brief → bijlage kst-22112-9102',
    ]);
  });
});

describe('links', () => {
  it('each have their counterpart, but where two name each other, whatever the order of the documents', async () => {
    const { documents } = await readCorpus([SHIPPED_CORPUS]);
    const links = linksOf(documents);
    expect(links.size).toBe(documents.length);
    for (const [id, list] of links)
      for (const link of list)
        if (link.id !== null)
          expect(links.get(link.id)).toContainEqual(
            expect.objectContaining({
              id,
              type:
                link.type === 'verwijst'
                  ? expect.stringMatching(/^(verwijst|genoemd)$/)
                  : COUNTERPART[link.type],
            }),
          );
    expect([...linksOf([...documents].reverse())]).toEqual([...links]);
  });

  it('join the shipped papers as the register of Parliament has them', async () => {
    const { documents } = await readCorpus([SHIPPED_CORPUS]);
    const links = linksIn(documents);
    expect(links).toEqual(
      expect.arrayContaining([
        'kst-22112-4246 → commissiedocument com-2025-743',
        'kst-22112-4243 → commissiedocument com-2025-744',
        'kst-22112-4264 → commissiedocument com-2025-747',
        'nota-eu-drugsstrategie → fiche-bij-nota kst-22112-4243',
        'nota-eu-drugsstrategie → fiche-bij-nota kst-22112-4246',
        'nota-eu-drugsstrategie → verwijst kst-22112-4264',
        'kst-22112-4264 → genoemd nota-eu-drugsstrategie',
      ]),
    );
    expect(links.filter((link) => /vervolg|eerder|verva/.test(link))).toEqual([]);
  });

  it('are none within a collection of single passages, or of a document of which nothing is public', () => {
    const one = fiche(9101, 'Fiche: Pleinen', 'COM(2031) 58', '2031-03-01');
    const other = fiche(9102, 'Fiche: Pleinen', 'COM(2031) 58', '2031-04-01');
    expect(linksIn([one, { ...other, singlePassage: true }])).toEqual([]);
    expect(linksIn([one, { ...other, text: '', sections: [], blocks: [] }])).toEqual([]);
  });

  it('of 3,000 documents, of which many share a number or a word, are few', () => {
    const fiches = Array.from({ length: 1500 }, (_, i) =>
      fiche(i + 1, `Fiche: Pleinen ${i}`, 'COM(2031) 58'),
    );
    const letters = Array.from({ length: 1500 }, (_, i) =>
      letter(
        `brief-${i}`,
        `Pleinen ${i}`,
        `Over COM(2031) 58 en Kamerstuk 22 112, nr. ${i + 1}.`,
        '2031-06-01',
      ),
    );
    const links = linksOf([...fiches, ...letters]);
    expect(links.get('brief-7')?.map(({ id }) => id)).toEqual(['kst-22112-8']);
  });
});

describe('names', () => {
  it('are as alike in one order as in the other', () => {
    const titles = [
      'Fiche: EU-drugsstrategie',
      'BNC-fiche Herziening wetgeving drugsprecursoren',
      'Fiche: Herziening precursorenwetgeving',
      'Fiche: EU-actieplan tegen drugshandel',
      'Mededeling EU-drugsstrategie 2026-2030',
      '',
      'Nota',
    ].map(nameOf);
    for (const one of titles)
      for (const other of titles) expect(sameness(one, other)).toBe(sameness(other, one));
  });
});
