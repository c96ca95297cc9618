import type { Claim } from '../../answer/answer.ts';
import { renderedNote } from '../../answer/looked-in.ts';
import type { Document, Language, Section } from '../../documents/document.ts';
import type { Position } from '../../reader/verdict.ts';
import { ordersIn, ordersNote } from '../../search/orders-note.ts';
import { antecedentsOf, type Quoting, type Said, sentencesOf } from '../quoted.ts';
import { FINDERS, type Material, PLACES, templateOf } from './card-rows.ts';

export const CARD_ROWS = [
  'titel',
  'datum',
  'voorstel',
  'bevoegdheid',
  'subsidiariteit',
  'proportionaliteit',
  'beoordeling',
  'aandacht',
  'financien',
  'regeldruk',
  'krachtenveld',
  'ministerie',
  'medeministeries',
  'raad',
  'rechtsbasis',
  'besluitvorming',
  'rol-ep',
  'besluit',
  'beleid',
  'juridisch',
  'uitvoering',
  'ontwikkelingslanden',
] as const;
/** What a position card tells of a fiche or nota, in its order. */
export type CardRow = (typeof CARD_ROWS)[number];

/**
 * Which template a document follows: that of mededelingen and aanbevelingen, that of legislation, which has a legal
 * basis and procedure too, or the note to a minister. `anders` is any other document.
 */
export type Template = 'mededeling' | 'regelgeving' | 'nota' | 'anders';

export type CellStatus = 'vermeld' | 'niet-vermeld' | 'niet-van-toepassing';

/** One cell of a card: the words of the document, that it has none, or that its template has no such part. */
export interface CardCell {
  readonly row: CardRow;
  readonly status: CellStatus;
  /** Of a verdict; null for other rows, and where there is none. */
  readonly position: Position | null;
  /** Ministries, as the document writes them; else empty. */
  readonly names: readonly string[];
  /** Empty unless `vermeld`. */
  readonly claims: readonly Claim[];
  /** What these point back at ("hierover"), spoken by whoever speaks there: to read them by, no part of the cell. */
  readonly context: readonly Claim[];
  /** Sentences of the document that belong here too, and are not shown. */
  readonly more: number;
  /** The heading under which the template has it, where the document has that heading. */
  readonly place: readonly string[] | null;
}

/** The positions of one document, each cell in its own words. */
export interface Card {
  readonly document: Document;
  readonly template: Template;
  /** In the order of `CARD_ROWS`, all of them. */
  readonly cells: readonly CardCell[];
  /** Of a letter or a Commission document: its own chapters; none where a template has the rows. */
  readonly chapters: readonly Chapter[];
  /** Sentences of it that order its reader about, and are nobody's position. */
  readonly orders: number;
}

/** What must be known of a card: that only a rendering is here, and what may be in the official text; that orders are left out. */
export function cardRemarks(
  { document, orders }: Pick<Card, 'document' | 'orders'>,
  language: Language,
): string[] {
  const notes = [
    renderedNote([document], language),
    ordersNote([{ title: document.title, orders }], language),
  ];
  return notes.filter((note) => note !== null);
}

/** A chapter of a document under its own heading, by the first of its sentences. */
export interface Chapter {
  readonly path: readonly string[];
  readonly claims: readonly Claim[];
  /** Sentences of it that are not shown. */
  readonly more: number;
}

/** Chapters that a card shows at most. */
const MOST_CHAPTERS = 30;

/** Sentences that a cell shows at most; it says how many more there are. */
const MOST = 6;

/** The card of a document of any kind; undefined when the reading does not have it. */
export function cardOf(quoting: Quoting, documentId: string): Card | undefined {
  const document = quoting.reading.document(documentId);
  if (document === undefined) return undefined;
  const material = {
    document,
    template: templateOf(document),
    said: sentencesOf(quoting.reading, documentId),
  };
  const cells = CARD_ROWS.map((row) => cellOf(quoting, material, row));
  const chapters = material.template === 'anders' ? chaptersOf(quoting, material) : [];
  const orders = ordersIn(quoting.reading, documentId);
  return { document, template: material.template, cells, chapters, orders };
}

/** The chapters of a document, each by its first whole sentence, or by the first that it has. */
function chaptersOf(quoting: Quoting, { said }: Material): readonly Chapter[] {
  const chapters = Map.groupBy(
    said.filter(({ passage: { path } }) => path.length > 0),
    ({ passage: { path } }) => path.join('\n'),
  );
  return [...chapters.values()].slice(0, MOST_CHAPTERS).flatMap((own): Chapter[] => {
    const first = own.find(({ sentence }) => !sentence.item) ?? own[0];
    if (first === undefined) return [];
    const claims = quoting.say([first]);
    return claims.length === 0 ? [] : [{ path: first.passage.path, claims, more: own.length - 1 }];
  });
}

/** The cell of a row. */
export const cellIn = ({ cells }: Card, row: CardRow): CardCell => {
  const cell = cells.find((each) => each.row === row);
  if (cell === undefined) throw new RangeError(row);
  return cell;
};

/** A claim of a cell, or what the next one points back at. */
export interface InCell {
  readonly claim: Claim;
  readonly isContext: boolean;
}

/** What a cell quotes in the order of the document, so that what a claim points back at stands before it. */
export const inOrder = ({ claims, context }: CardCell): readonly InCell[] =>
  [
    ...context.map((claim) => ({ claim, isContext: true })),
    ...claims.map((claim) => ({ claim, isContext: false })),
  ].sort((one, other) => one.claim.citations[0].start - other.claim.citations[0].start);

function cellOf(quoting: Quoting, material: Material, row: CardRow): CardCell {
  const found = FINDERS[row](material);
  const place = placeOf(material.document, PLACES[row]);
  const empty = { row, position: null, names: [], claims: [], context: [], more: 0, place };
  if (found === 'niet-van-toepassing') return { ...empty, status: found };
  const shown = found.said.slice(0, endOfList(found.said, Math.max(MOST, found.least ?? 0)));
  const claims = quoting.say(shown);
  if (claims.length === 0) return { ...empty, status: 'niet-vermeld' };
  return {
    row,
    status: 'vermeld',
    position: found.position ?? null,
    names: found.names ?? [],
    claims,
    context: quoting.say(antecedentsOf(shown, material.said)),
    more: found.said.length - shown.length,
    place,
  };
}

/** How many to show: a list that was begun is shown to its end, unless it is very long. */
function endOfList(said: readonly Said[], most: number): number {
  let end = most;
  while (end < Math.min(said.length, most * 2) && said[end - 1]?.sentence.item && said[end]?.sentence.item)
    end++;
  return end;
}

/** The heading of the first of these parts that the document has. */
function placeOf({ sections }: Document, rubrieken: readonly string[]): readonly string[] | null {
  for (const id of rubrieken) {
    const section = sections.find(({ rubriek, path }: Section) => rubriek === id && path.length > 0);
    if (section !== undefined) return section.path;
  }
  return null;
}
