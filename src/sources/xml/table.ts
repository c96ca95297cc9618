import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import type { Flow } from './flow.ts';
import { attribute, type Element, elementsOf, holdsWord, textOf } from './tree.ts';

/** Most columns that a cell may span. */
const MOST_SPAN = 20;

/** How the parts of a table are read; `C` is what is known of the place where they stand. */
export interface TableReader<C> {
  readonly flow: Flow;
  /** What is known inside a part of the table; null when nothing of it is shown. */
  readonly enter: (part: Element, context: C) => C | null;
  /** Reads an element as blocks of their own: a caption, a cell. */
  readonly block: (part: Element, context: C) => void;
  readonly text: (content: string, context: C) => void;
}

const ROWS: ReadonlySet<string> = new Set(['tr', 'row']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'entry']);
const GROUPS: ReadonlySet<string> = new Set(['tgroup', 'thead', 'tbody', 'tfoot']);

const elements = (node: Element): Element[] =>
  node.children.filter((child): child is Element => typeof child !== 'string');

interface Part<C> {
  readonly node: Element | string;
  readonly context: C;
}

/** Rows, captions and loose text in order, through the groups; cells of rows are not entered. */
function partsOf<C>(table: Element, context: C, reader: TableReader<C>): Part<C>[] {
  return table.children.flatMap((child): Part<C>[] => {
    if (typeof child === 'string') return /\S/.test(child) ? [{ node: child, context }] : [];
    if (!GROUPS.has(child.name)) return [{ node: child, context }];
    const inner = reader.enter(child, context);
    return inner === null ? [] : partsOf(child, inner, reader);
  });
}

/** The cells of a row, and whatever else has text in it. */
const cellsOf = (row: Element): (Element | string)[] =>
  row.children.filter((child) =>
    typeof child === 'string' ? /\S/.test(child) : CELLS.has(child.name) || holdsWord(child),
  );

const isRow = (node: Element | string): node is Element => typeof node !== 'string' && ROWS.has(node.name);

/** The names of the columns of a CALS table, in order. */
function columnsOf(table: Element): ReadonlyMap<string, number> {
  const names = elements(table)
    .filter((child) => child.name === 'tgroup')
    .flatMap((group) => elements(group).filter((child) => child.name === 'colspec'))
    .map((column) => attribute(column, 'colname'));
  return new Map(names.map((name, at) => [name, at]));
}

/** How many columns a cell takes, in HTML or in CALS. */
function spanOf(cell: Element | string, columns: ReadonlyMap<string, number>): number {
  if (typeof cell === 'string') return 1;
  const first = columns.get(attribute(cell, 'namest'));
  const last = columns.get(attribute(cell, 'nameend'));
  const span =
    first !== undefined && last !== undefined ? last - first + 1 : Number(attribute(cell, 'colspan') || 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), MOST_SPAN) : 1;
}

/** How many rows a cell takes, in HTML or in CALS. */
function heightOf(cell: Element | string): number {
  if (typeof cell === 'string') return 1;
  const height = Number(attribute(cell, 'rowspan') || 1) + Number(attribute(cell, 'morerows') || 0);
  return Number.isInteger(height) && height > 0 ? height : 1;
}

/** Columns to which cells of rows above reach; further on a row costs no more than what it holds itself. */
const MOST_REACHED = 1_000;

/** The columns that cells of rows above still take, so that a row below them keeps its cells in their columns. */
class Reaching {
  /** For each column, the row before which the cell above it ends. */
  readonly #until: number[] = [];
  #row = 0;

  /** The texts of the next row, its cells each with a text, a width and a height, with empty ones where others reach. */
  place(
    cells: readonly { readonly text: string; readonly width: number; readonly height: number }[],
  ): string[] {
    const texts: string[] = [];
    for (const { text, width, height } of cells) {
      while ((this.#until[texts.length] ?? 0) > this.#row) texts.push('');
      for (let column = 0; column < width; column += 1) {
        if (texts.length < MOST_REACHED) this.#until[texts.length] = this.#row + height;
        texts.push(column === 0 ? text : '');
      }
    }
    this.#row += 1;
    return texts;
  }
}

/** A number or a dash that stands in a cell of its own beside the text that it numbers. */
const NUMBER_CELL =
  /^(?:\(?(?:\d{1,3}[a-z]?|[a-z]{1,2}|[ivxlcdm]{1,6}|[A-Z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[•●○▪▫■□◦‣⁃∙·–—-])$/u;

type Row = readonly (Element | string)[];

/** Paragraphs numbered in a table of two columns, as EUR-Lex does: the marker of each row, or null. */
function markersOf(rows: readonly Row[]): readonly string[] | null {
  const markers: string[] = [];
  for (const [first, second, ...more] of rows) {
    if (first === undefined || second === undefined || more.length > 0) return null;
    if (typeof first === 'string' || first.name === 'th') return null;
    const marker = collapseWhitespace(textOf(first, 20));
    if (!NUMBER_CELL.test(marker)) return null;
    markers.push(marker);
  }
  return markers.length > 0 ? markers : null;
}

/** The row heads the others: it stands in the head of the table, or all its cells do so. */
const isHeader = (row: Element, cells: Row): boolean =>
  row.parent?.name === 'thead' || cells.every((cell) => typeof cell !== 'string' && cell.name === 'th');

const HEADING = /^h[1-6]$/;

/** Rows that are only there to place things on the page: one column, or tables and headings in the cells. */
function isLayout(table: Element, rows: readonly Row[]): boolean {
  if (attribute(table, 'role') === 'presentation') return true;
  if (rows.every((cells) => cells.length < 2)) return true;
  return rows.some((cells) =>
    cells.some(
      (cell) => typeof cell !== 'string' && (cell.holdsTable || (cell.name !== 'th' && holdsHeading(cell))),
    ),
  );
}

function holdsHeading(cell: Element): boolean {
  for (const part of elementsOf(cell)) if (HEADING.test(part.name)) return true;
  return false;
}

/**
 * Reads a table: rows as rows, numbered paragraphs as items, and what is only layout as what it holds. `depth`
 * is that of such an item.
 */
export function readTable<C>(table: Element, given: C, reader: TableReader<C>, depth: number): void {
  const { flow } = reader;
  const columns = columnsOf(table);
  const parts = partsOf(table, given, reader);
  const rows = parts
    .flatMap(({ node }) => (isRow(node) ? [cellsOf(node)] : []))
    .filter((row) => row.length > 0);
  const markers = flow.capturing ? null : markersOf(rows);
  const layout = flow.capturing || (markers === null && isLayout(table, rows));
  const block = (node: Element | string, context: C): void => {
    flow.break();
    if (typeof node === 'string') reader.text(node, context);
    else reader.block(node, context);
    flow.break();
  };
  const reaching = new Reaching();
  let at = 0;
  for (const { node, context } of parts) {
    if (!isRow(node)) {
      block(node, context);
      continue;
    }
    const cells = cellsOf(node);
    const marker = cells.length > 0 ? markers?.[at++] : undefined;
    const inner = reader.enter(node, context);
    if (inner === null) continue;
    if (marker !== undefined)
      flow.within({ kind: 'item', depth, marker: '' }, () => {
        flow.number(marker);
        if (cells[1] !== undefined) block(cells[1], inner);
      });
    else if (layout) for (const cell of cells) block(cell, inner);
    else
      flow.row(
        reaching.place(
          cells.map((cell) => ({
            text: flow.capture(() => block(cell, inner)),
            width: spanOf(cell, columns),
            height: heightOf(cell),
          })),
        ),
        isHeader(node, cells),
      );
  }
  flow.break();
}
