import type { Flow } from './flow.ts';
import { attribute, type Element, elementsOf, textOf } from './tree.ts';

/** Most columns that a cell may span. */
const MOST_SPAN = 20;

export interface TableReader {
  readonly flow: Flow;
  /** Reads an element as blocks of their own: a caption, a cell that is only there for the layout. */
  readonly block: (part: Element) => void;
  /** The text of a cell as one line. */
  readonly cell: (part: Element) => string;
  /** Whether a part of the table is shown; all of it when left out. */
  readonly shown?: (part: Element) => boolean;
}

const ROWS: ReadonlySet<string> = new Set(['tr', 'row']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'entry']);
const GROUPS: ReadonlySet<string> = new Set(['tgroup', 'thead', 'tbody', 'tfoot']);

const elements = (node: Element): Element[] =>
  node.children.filter((child): child is Element => typeof child !== 'string');

/** Rows and captions in order, through the groups; cells of rows are not entered. */
function partsOf(table: Element): Element[] {
  return elements(table).flatMap((child) => (GROUPS.has(child.name) ? partsOf(child) : [child]));
}

/** The names of the columns of a CALS table, in order. */
function columnsOf(table: Element): ReadonlyMap<string, number> {
  const names = elements(table)
    .filter((child) => child.name === 'tgroup')
    .flatMap((group) => elements(group).filter((child) => child.name === 'colspec'))
    .map((column) => attribute(column, 'colname'));
  return new Map(names.map((name, at) => [name, at]));
}

/** How many columns a cell takes, in HTML or in CALS. */
function spanOf(cell: Element, columns: ReadonlyMap<string, number>): number {
  const first = columns.get(attribute(cell, 'namest'));
  const last = columns.get(attribute(cell, 'nameend'));
  const span =
    first !== undefined && last !== undefined ? last - first + 1 : Number(attribute(cell, 'colspan') || 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), MOST_SPAN) : 1;
}

/** A number or a dash that stands in a cell of its own beside the text that it numbers. */
const NUMBER_CELL =
  /^(?:\(?(?:\d{1,3}[a-z]?|[a-z]{1,2}|[ivxlcdm]{1,6}|[A-Z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[•●○▪▫■□◦‣⁃∙·–—-])$/u;

/** Paragraphs numbered in a table of two columns, as EUR-Lex does: the marker of each row, or null. */
function markersOf(rows: readonly (readonly Element[])[]): readonly string[] | null {
  const markers: string[] = [];
  for (const [first, second, ...more] of rows) {
    if (first === undefined || second === undefined || more.length > 0 || first.name === 'th') return null;
    const marker = textOf(first, 20).replace(/\s+/g, ' ').trim();
    if (!NUMBER_CELL.test(marker)) return null;
    markers.push(marker);
  }
  return markers.length > 0 ? markers : null;
}

const HEADING = /^h[1-6]$/;

/** Rows that are only there to place things on the page: one column, or tables and headings in the cells. */
function isLayout(table: Element, rows: readonly (readonly Element[])[]): boolean {
  if (attribute(table, 'role') === 'presentation') return true;
  if (rows.every((cells) => cells.length < 2)) return true;
  return rows.some((cells) =>
    cells.some((cell) => cell.holdsTable || (cell.name !== 'th' && holdsHeading(cell))),
  );
}

function holdsHeading(cell: Element): boolean {
  for (const part of elementsOf(cell)) if (HEADING.test(part.name)) return true;
  return false;
}

/** Reads a table: rows as rows, numbered paragraphs as items, and what is only layout as what it holds. */
export function tableOf(table: Element, reader: TableReader, depth = 1): void {
  const { flow } = reader;
  const shown = reader.shown ?? (() => true);
  const columns = columnsOf(table);
  const parts = partsOf(table);
  const cellsOf = (row: Element): Element[] => elements(row).filter((cell) => CELLS.has(cell.name));
  const rows = parts
    .filter((part) => ROWS.has(part.name))
    .map(cellsOf)
    .filter((cells) => cells.length > 0);
  const markers = flow.capturing ? null : markersOf(rows);
  const layout = markers === null && isLayout(table, rows);
  let at = 0;
  flow.break();
  for (const part of parts) {
    if (!ROWS.has(part.name)) {
      reader.block(part);
      continue;
    }
    if (!shown(part)) continue;
    const cells = cellsOf(part);
    const marker = cells.length > 0 ? markers?.[at++] : undefined;
    if (marker !== undefined)
      flow.within({ kind: 'item', depth, marker: '' }, () => {
        flow.number(marker);
        if (cells[1] !== undefined) reader.block(cells[1]);
      });
    else if (layout || flow.capturing) for (const cell of cells) reader.block(cell);
    else
      flow.row(
        cells.flatMap((cell) => [
          reader.cell(cell),
          ...Array.from({ length: spanOf(cell, columns) - 1 }, () => ''),
        ]),
      );
  }
  flow.break();
}
