import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { parseFixture } from '../fixtures/documents/read.ts';

const rubriekenIn = (document: Document): (string | null)[] =>
  document.sections.map((section) => section.rubriek);
const textIn = (document: Document, rubriek: string): string =>
  document.sections
    .filter((section) => section.rubriek === rubriek)
    .map((section) => document.text.slice(section.start, section.end))
    .join('\n');
/** Sentences by who speaks in a part. */
const spoken = (document: Document, rubriek: string): [string, string][] =>
  passagesOf(document)
    .filter((passage) => passage.rubriek === rubriek)
    .flatMap((passage) => passage.sentences)
    .map((sentence) => [
      sentence.voice,
      document.text.slice(sentence.start, sentence.end).split(' ').slice(0, 4).join(' '),
    ]);

const LEGISLATIVE = [
  'algemene-gegevens',
  'titel',
  'ontvangst',
  'nummer',
  'eurlex',
  'impact-assessment-nummer',
  'behandelingstraject',
  'ministerie',
  'rechtsbasis',
  'besluitvorming',
  'rol-ep',
  'essentie',
  'essentie',
  'impact-assessment',
  'positie',
  'nederlands-beleid',
  'inzet',
  'krachtenveld',
  'grondhouding',
  'bevoegdheid',
  'subsidiariteit',
  'proportionaliteit',
  'financien',
  'financien-eu',
  'financien-rijk',
  'financien-bedrijven',
  'concurrentiekracht',
  'juridisch',
  'regelgeving',
  'gedelegeerd',
  'implementatie',
  'evaluatie',
  'constitutionele-toets',
  'uitvoering',
  'uitvoerbaarheid',
  'handhaafbaarheid',
  'ontwikkelingslanden',
];

describe('a legislative fiche', () => {
  it('has every part of its template, in order', async () => {
    const { document } = await parseFixture('fiche-verordening-regentonnen.txt');
    expect(document.kind).toBe('fiche');
    expect(rubriekenIn(document).filter((each) => each !== null)).toEqual(LEGISLATIVE);
  });

  it('has the same parts when the headings are older and every number is a one', async () => {
    const { document } = await parseFixture('fiche-richtlijn-speelschepen.txt');
    expect(document.kind).toBe('fiche');
    expect(rubriekenIn(document).filter((each) => each !== null)).toEqual(LEGISLATIVE);
  });

  it('gives title, numbers and ministries', async () => {
    const { document } = await parseFixture('fiche-verordening-regentonnen.txt');
    expect(document).toMatchObject({
      id: 'fiche-verordening-regentonnen',
      title: 'Fiche 3: Verordening circulaire regentonnen',
      language: 'nl',
      ministries: ['Infrastructuur en Waterstaat', 'Economische Zaken'],
      references: { com: ['COM(2031) 412'] },
    });
  });

  it('reads a heading that was wrapped over two lines', async () => {
    const { document } = await parseFixture('fiche-verordening-regentonnen.txt');
    const section = document.sections.find((each) => each.rubriek === 'implementatie');
    expect(section?.path.at(-1)).toBe(
      'c) Voorgestelde implementatietermijn (bij richtlijnen), dan wel voorgestelde datum inwerkingtreding (bij verordeningen en besluiten) met commentaar t.a.v. haalbaarheid',
    );
    expect(textIn(document, 'implementatie')).toContain('Het kabinet acht deze datum niet haalbaar.');
  });

  it('keeps who speaks apart within the position of the cabinet', async () => {
    const { document } = await parseFixture('fiche-verordening-regentonnen.txt');
    expect(spoken(document, 'inzet')).toEqual([
      ['kabinet', 'Het kabinet verwelkomt het'],
      ['commissie', 'De Commissie stelt voor'],
      ['kabinet', 'Het kabinet is hierover'],
      ['kabinet', 'Ook acht het kabinet'],
      ['kabinet', 'Het productpaspoort sluit aan'],
      ['kabinet', 'Nederland pleit ervoor dat'],
      ['kabinet', 'Het voorstel regelt niet'],
    ]);
    expect(spoken(document, 'krachtenveld').map(([voice]) => voice)).toEqual([
      'lidstaten',
      'lidstaten',
      'lidstaten',
      'parlement',
      'kabinet',
    ]);
    expect(new Set(spoken(document, 'essentie').map(([voice]) => voice))).toEqual(new Set(['commissie']));
  });
});

describe('a fiche on a mededeling', () => {
  it('has its own template, without the parts that only legislation has', async () => {
    const { document } = await parseFixture('fiche-mededeling-dorpspleinen.md');
    expect(rubriekenIn(document).filter((each) => each !== null)).toEqual([
      'algemene-gegevens',
      'titel',
      'ontvangst',
      'nummer',
      'eurlex',
      'impact-assessment-nummer',
      'behandelingstraject',
      'ministerie',
      'essentie',
      'positie',
      'nederlands-beleid',
      'inzet',
      'krachtenveld',
      'grondhouding',
      'bevoegdheid',
      'subsidiariteit',
      'proportionaliteit',
      'financien',
      'regeldruk',
    ]);
  });

  it('takes kind, title and date from its front matter, and leaves the title out of the paths', async () => {
    const { document } = await parseFixture('fiche-mededeling-dorpspleinen.md');
    expect(document).toMatchObject({
      kind: 'fiche',
      title: 'Fiche: Mededeling Europese agenda voor dorpspleinen (fictief)',
      date: '2031-03-07',
      textType: 'fictief testdocument',
    });
    expect(document.sections.find((section) => section.rubriek === 'inzet')?.path).toEqual([
      '3. Nederlandse positie ten aanzien van het voorstel',
      'b) Beoordeling + inzet ten aanzien van dit voorstel',
    ]);
  });
});

describe('a mededeling', () => {
  it('has its numbered headings, its number for an id, and the Commission for a voice', async () => {
    const { document } = await parseFixture('mededeling-dorpspleinen.txt');
    expect(document).toMatchObject({
      id: 'com-2031-58',
      kind: 'mededeling',
      title: 'Een Europese agenda voor dorpspleinen',
      date: '2031-02-04',
    });
    expect(document.sections.slice(1).map((section) => section.path.at(-1))).toEqual([
      '1. Inleiding',
      '2. Vier prioriteiten',
      '2.1. Bereikbaarheid',
      '2.2. Vergroening',
      '2.3. Erfgoed en ontmoeting',
      '3. Volgende stappen',
    ]);
    expect(new Set(document.sections.map((section) => section.voice))).toEqual(new Set(['commissie']));
  });

  it('keeps lettered points as items of one list', async () => {
    const { document } = await parseFixture('mededeling-dorpspleinen.txt');
    const items = document.blocks.filter((block) => block.type === 'item');
    expect(items.map((block) => document.text.slice(block.start, block.end))).toEqual([
      '(a) een netwerk van honderd modelpleinen;',
      '(b) een keurmerk voor pleinen met een monument;',
      '(c) een jaarlijkse pleinendag op de eerste zaterdag van juni.',
    ]);
  });
});

describe('a letter to parliament', () => {
  it('is cut into opening, letter and signature', async () => {
    const { document } = await parseFixture('kamerbrief-dorpspleinen.txt');
    expect(document).toMatchObject({
      kind: 'kamerbrief',
      title: 'Fiche Mededeling Europese agenda voor dorpspleinen',
      date: '2031-03-07',
      references: { kamerstuk: ['kst-22112-9875'], dossier: ['22112'] },
    });
    expect(document.sections.map((section) => [section.rubriek, section.voice])).toEqual([
      ['aanhef', 'proces'],
      ['brief', 'kabinet'],
      ['ondertekening', 'proces'],
    ]);
  });

  it('keeps the minister’s name and marks that of whoever signs for them', async () => {
    const { document } = await parseFixture('kamerbrief-dorpspleinen.txt');
    expect(textIn(document, 'ondertekening')).toBe(
      [
        'Hoogachtend,',
        'De minister van Buitenlandse Zaken,',
        'A.B. van Openbaar',
        'namens deze,',
        '[persoonsgegevens]',
        'Plaatsvervangend directeur Europese Unie',
      ].join('\n\n'),
    );
  });
});

describe('the nota with every quirk of layout', () => {
  it('has its sections, sub-headings and who speaks in them', async () => {
    const { document } = await parseFixture('nota-regentonnen.txt');
    expect(document).toMatchObject({ kind: 'nota', title: 'Nota regentonnen' });
    expect(document.sections.map((section) => [section.path.join(' > '), section.voice])).toEqual([
      ['Bijlage(n)', 'proces'],
      ['1. Aanleiding', 'proces'],
      ['2. Geadviseerd besluit', 'ambtelijk'],
      ['3. Kernpunten', 'commissie'],
      ['4. Toelichting', 'proces'],
      ['4. Toelichting > Proces', 'proces'],
      ['4. Toelichting > Kernpunten verordening circulaire regentonnen', 'commissie'],
      ['4. Toelichting > Beoordeling', 'kabinet'],
      ['4. Toelichting > Krachtenveld', 'lidstaten'],
      ['4. Toelichting > Contact', 'proces'],
      ['5. Informatie die niet openbaar gemaakt kan worden', 'ambtelijk'],
      ['5. Informatie die niet openbaar gemaakt kan worden > 5.1. Toelichting', 'ambtelijk'],
    ]);
  });

  it('joins what page breaks and line ends cut, and drops running heads and page numbers', async () => {
    const { document } = await parseFixture('nota-regentonnen.txt');
    for (const whole of [
      'het voorstel voor een verordening',
      'de in- en verkoop van oude',
      'aan de MR van 18 april 2031.',
      'Er wordt ingezet op reparatie door de consument.',
      'zinken regentonnen.',
      'in het kader van de EU-productregels (P9)\n',
    ])
      expect(document.text).toContain(whole);
    expect(document.text).not.toMatch(/Pagina \d|Nota regentonnen \(fictief\)/);
  });
});

describe('the table of rubrieken', () => {
  it('has a Dutch label for each, and one voice for an id within a kind', () => {
    for (const { id, template } of KINDS.list)
      for (const row of template) {
        expect(row.id).toMatch(/^[a-z-]+$/);
        expect(row.label).toMatch(/^\p{Lu}/u);
        for (const other of KINDS.rubriekenOf(id))
          if (other.id === row.id) expect(other.voice).toBe(row.voice);
      }
  });
});
