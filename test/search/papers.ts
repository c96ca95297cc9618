import type { Document } from '../../src/documents/document.ts';
import type { FrontMatter } from '../../src/documents/source.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { buildIndex, type IndexFiles } from '../../src/search/build.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { type Reading, readDocuments } from '../../src/search/reading.ts';
import { parseText } from '../fixtures/documents/read.ts';

/** A fictional paper in Markdown, read as a build would read it. */
export const paper = (id: string, titel: string, body: string, more: FrontMatter = {}): Document =>
  parseText(body, { name: `${id}.md`, frontMatter: { id, titel, ...more } }).document;

/** Opens what a build wrote, from memory. */
export const openFiles = (files: IndexFiles): Promise<SearchIndex> =>
  openIndex(async (name) => files.get(name));

/** Every document of a small index, read without waiting. */
export const readAll = async (index: SearchIndex): Promise<Reading> =>
  readDocuments(
    index,
    (await index.summaries()).map(({ id }) => id),
  );

/** The index over documents: built, written and loaded again. */
export const indexOver = async (
  documents: readonly Document[],
  encoder: Encoder | null = null,
): Promise<SearchIndex> => openFiles(await buildIndex(documents, { encoder }));

/** A fictional fiche on ferries: both speakers, a list, a date, a legal basis, no costs. */
export const VEERPONTEN = paper(
  'kst-99001-11',
  'Fiche: Verordening veilige veerponten (fictief)',
  `## 1. Algemene gegevens

### c) Nr. Commissiedocument

COM(2030) 101

### f) Behandelingstraject Raad

Het fiche gaat naar verwachting op 3 mei 2030 naar de ministerraad.

### h) Rechtsbasis

Artikel 91 VWEU

## 2. Essentie voorstel

De Commissie stelt voor dat elke veerpont een scheepsbel krijgt. De Commissie wil dat veerponten ook 's nachts varen. Elke veerpont krijgt vier voorzieningen:

- een scheepsbel van brons;
- een ladder aan stuurboord;
- een trommel met zwemvesten;
- een verrekijker voor de schipper.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet steunt de scheepsbel op elke veerpont. Het kabinet is kritisch over nachtelijk varen met de veerpont, omdat de bemanning rust nodig heeft. Het kabinet vraagt geen uitzondering voor kleine veerponten.

### c) Eerste inschatting van krachtenveld

De meeste lidstaten steunen het voorstel voor veerponten. Denemarken is kritisch over de scheepsbel.
`,
  {
    soort: 'fiche',
    datum: '2030-04-02',
    referenties: { com: ['COM(2030) 101'], kamerstuk: ['kst-99001-11'], dossier: ['99001'] },
    ministeries: ['Waterwegen'],
    url: 'https://stukken.example/kst-99001-11',
  },
);

/** A fictional fiche on lighthouses. */
export const VUURTORENS = paper(
  'kst-99001-12',
  'Fiche: Mededeling Europese vuurtorens (fictief)',
  `## 1. Algemene gegevens

### c) Nr. Commissiedocument

COM(2030) 102

## 2. Essentie voorstel

De Commissie wil dat vuurtorens worden opengesteld voor bezoekers. Er komt een netwerk van twintig vuurtorens.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet is positief over de openstelling van vuurtorens. Het kabinet vraagt meer aandacht voor broedende vogels bij vuurtorens.
`,
  {
    soort: 'fiche',
    datum: '2030-04-09',
    referenties: { com: ['COM(2030) 102'], kamerstuk: ['kst-99001-12'], dossier: ['99001'] },
    ministeries: ['Kustzaken'],
  },
);

/** The two fiches, and a third document that is none of the known kinds. */
export const PAPERS: readonly Document[] = [
  VEERPONTEN,
  VUURTORENS,
  paper(
    'havenbericht',
    'Bericht over de haven (fictief)',
    `# Kade

De kade langs de haven wordt opgehoogd. Kranen op de kade lossen graan.

# Loods

In de loods ligt touw voor de veerpont.
`,
    { soort: 'tekst' },
  ),
];
