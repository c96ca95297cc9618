import type { Cell, Span } from '../document.ts';

/** Between the cells of a row, in the text of a document. */
export const CELLS = ' – ';

/** A row of a table as its format has it, before its text is made. */
export interface RowShape {
  /** Of the row, empty cells included. */
  readonly columns: number;
  /** Which cells have text, from 0. */
  readonly filled: readonly number[];
  /** The format says that it heads the rows below it. */
  readonly header?: true;
}

/** The shape of a row of these cells, and its text. */
export function rowOf(
  cells: readonly string[],
  header = false,
): { readonly text: string; readonly row: RowShape } {
  const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [at]));
  return {
    text: filled.map((at) => cells[at]).join(CELLS),
    row: { columns: cells.length, filled, ...(header ? { header: true as const } : {}) },
  };
}

/**
 * The cells in the text of a row, with their places from `start`. None when they can't be told for sure: a cell that
 * has a dash between spaces itself, or a row of which something was taken out.
 */
export function cellsIn(text: string, { filled }: RowShape, start: number): Cell[] {
  const pieces = text.split(CELLS);
  if (pieces.length !== filled.length) return [];
  let at = start;
  return pieces.map((piece, index) => {
    const cell = { column: filled[index] ?? index, start: at, end: at + piece.length };
    at = cell.end + CELLS.length;
    return cell;
  });
}

/** A row as it stands in a document. */
export interface PlacedRow extends Span {
  readonly shape: RowShape;
  readonly cells: readonly Cell[];
}

/** Longest cell of a header, in characters, and fewest columns of a table whose header is told by its looks. */
const HEADER = { longest: 60, columns: 3 };
/** Amounts, years, dates and counts: what stands in the rows, and in no header but a row of years. */
const FIGURE =
  /^[€$£+\-−–<>≤≥~]?\s?\d[\d.,\s]*(?:%|\p{L}{0,4}\.?)?(?:\s(?:mln|mld|miljoen|miljard|euro)\.?)?$/u;

/**
 * The rows that head the rows of one table: those above it that its format calls so, else the first when all its cells
 * are short words and there are columns enough, or figures stand in the rows below. None in doubt: a table of labels with
 * their values has none.
 */
export function headerOf(rows: readonly PlacedRow[], text: string): readonly PlacedRow[] {
  const from = rows.findIndex(({ shape }) => shape.header === true);
  const ends = rows.findIndex(({ shape }, at) => at > from && shape.header !== true);
  if (from >= 0) return rows.slice(from, ends < 0 ? from + 1 : ends);
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0 || first.cells.length !== first.shape.columns) return [];
  const textsOf = ({ cells }: PlacedRow): string[] => cells.map(({ start, end }) => text.slice(start, end));
  const titles = textsOf(first);
  const short = titles.every((title) => title.length <= HEADER.longest && !/[.:;]$/.test(title));
  if (!short || titles.some((title, at) => at > 0 && FIGURE.test(title) && !/^\d{4}$/.test(title))) return [];
  if (FIGURE.test(titles[0] ?? '')) return [];
  const figures = others.filter((row) =>
    textsOf(row)
      .slice(1)
      .some((cell) => FIGURE.test(cell)),
  ).length;
  const enough = first.shape.columns >= HEADER.columns && others.length >= 2;
  return enough || (first.shape.columns >= 2 && figures > others.length / 2) ? [first] : [];
}
