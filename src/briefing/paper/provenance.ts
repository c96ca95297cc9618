import { checksum } from '../../answer/checksum.ts';
import { legible, numericDate, safeLink } from './legible.ts';
import type { Origin, Paper } from './paper.ts';
import type { Note } from './sheet.ts';

/** The last page of a paper: what it rests on, so that anybody can check it years later. */
export interface Herkomst {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly tables: readonly HerkomstTable[];
  /** Under the tables. */
  readonly closing: string;
}

export interface HerkomstTable {
  readonly heading: string;
  readonly header: readonly string[];
  /** Shares of the width of the page, which add up to 1. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly HerkomstCell[])[];
}

export interface HerkomstCell {
  readonly text: string;
  readonly href: string | null;
  /** Hexadecimal digits and the like, which are compared and not read. */
  readonly code: boolean;
}

const cell = (text: string, href: string | null = null): HerkomstCell => ({ text, href, code: false });
const code = (text: string): HerkomstCell => ({ text, href: null, code: true });

export function herkomstOf(paper: Paper, notes: readonly Note[], version: string): Herkomst {
  const placeOf = ({ citation }: Note): number =>
    paper.sources.findIndex(({ id }) => id === citation.documentId) + 1;
  const made = paper.date === null ? '' : ` op ${numericDate(paper.date)}`;
  return {
    heading: 'Herkomst',
    sentences: [
      `Dit stuk is gemaakt met Notabene ${version}${made}. Elke aanhaling is daarbij teken voor teken vergeleken met de bron.`,
      'Wie spreekt en hoe stellig, is door Notabene bepaald uit het stuk zelf. Controleer een aanhaling bij de bron voordat u haar gebruikt.',
    ].map(legible),
    tables: [
      {
        heading: 'Aangehaalde stukken',
        header: ['Stuk', 'Titel', 'Nummer', 'Datum', 'Soort tekst', 'SHA-256 van de bron'],
        widths: [0.07, 0.29, 0.14, 0.12, 0.15, 0.23],
        rows: paper.sources.map((source, at) => [cell(String(at + 1)), ...sourceRow(source)]),
      },
      {
        heading: 'Aanhalingen',
        header: ['Noot', 'Stuk', 'Plaats', 'Tekens', 'Controle'],
        widths: [0.08, 0.07, 0.57, 0.15, 0.13],
        rows: notes.map((note) => noteRow(note, placeOf(note))),
      },
    ],
    closing: legible(`Vingerafdruk van alle stukken waarin is gezocht: ${paper.fingerprint}.`),
  };
}

function sourceRow({ title, number, date, kind, textType, url, sha256 }: Origin): HerkomstCell[] {
  return [
    cell(legible(title), safeLink(url)),
    cell(legible(number ?? 'onbekend')),
    cell(legible(date === null ? 'onbekend' : numericDate(date))),
    cell(legible(textType === null ? kind : `${kind}, ${textType}`)),
    code(legible(sha256)),
  ];
}

function noteRow({ number, place, citation: { start, end, quote } }: Note, source: number): HerkomstCell[] {
  return [
    cell(String(number)),
    // The number of the document in the table above.
    cell(String(source)),
    cell(place === '' ? 'zonder kop' : place),
    code(`${start}–${end}`),
    code(checksum(quote)),
  ];
}
