import type { SuspicionCode } from '../extracted.ts';
import { type Colour, shadeOf } from './colour.ts';
import { hasText, isOffPage } from './drawing.ts';
import { type RunLook, styleOver } from './look.ts';
import { lineOf, type Piece } from './piece.ts';
import type { Setting, Story } from './story.ts';
import type { Style } from './styles.ts';
import type { Theme } from './theme.ts';
import { child, type Element, numberOf, switchOf, valOf } from './xml.ts';

/** A cell as read; `filler` stands for a place that a merged cell takes up. */
interface Cell {
  readonly pieces: readonly Piece[];
  readonly filler: boolean;
}

const FILLER: Cell = { pieces: [], filler: true };

/** Word allows 63 columns. */
const MOST_COLUMNS = 63;
/** No paragraph is lower than this, in twentieths of a point: a row of an exact height cuts off what is below it. */
const LEAST_LINE = 60;
/** Pieces in one cell from which a table of a single row is a layout rather than data. */
const LAYOUT_PIECES = 3;

/** Parts of a table style that a table asks for (17.4.55): attribute, bit of the older value, default. */
const PARTS = [
  ['firstRow', 0x0020],
  ['lastRow', 0x0040],
  ['firstColumn', 0x0080],
  ['lastColumn', 0x0100],
  ['noHBand', 0x0200],
  ['noVBand', 0x0400],
] as const;
type Parts = Readonly<Record<(typeof PARTS)[number][0], boolean>>;

function partsOf(properties: Element | undefined): Parts {
  const look = child(properties, 'w:tblLook')?.attributes;
  const bits = Number.parseInt(look?.['w:val'] ?? '0', 16) || 0;
  const parts = PARTS.map(([name, bit]) => {
    const given = look?.[`w:${name}`];
    return [name, given === undefined ? (bits & bit) !== 0 : /^(?:1|true|on)$/.test(given)];
  });
  return Object.fromEntries(parts) as Parts;
}

/** Place of a cell in its table. */
interface Place {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly last: boolean;
}

/** Kinds of cell in a table style that hold at a place, the strongest last (17.7.6). */
function kindsAt(parts: Parts, { row, rows, column, last }: Place): string[] {
  const kinds = ['', 'wholeTable'];
  const top = parts.firstRow && row === 0;
  const bottom = parts.lastRow && row === rows - 1;
  const left = parts.firstColumn && column === 0;
  const right = parts.lastColumn && last;
  if (!parts.noVBand && !left && !right)
    kinds.push((column - (parts.firstColumn ? 1 : 0)) % 2 === 0 ? 'band1Vert' : 'band2Vert');
  if (!parts.noHBand && !top && !bottom)
    kinds.push((row - (parts.firstRow ? 1 : 0)) % 2 === 0 ? 'band1Horz' : 'band2Horz');
  if (left) kinds.push('firstCol');
  if (right) kinds.push('lastCol');
  if (top) kinds.push('firstRow');
  if (bottom) kinds.push('lastRow');
  if (top && left) kinds.push('nwCell');
  if (top && right) kinds.push('neCell');
  if (bottom && left) kinds.push('swCell');
  if (bottom && right) kinds.push('seCell');
  return kinds;
}

interface TableLook {
  readonly style: Style | null;
  readonly parts: Parts;
  readonly ground: Colour | null;
  readonly hidden: SuspicionCode | null;
}

function tableLook(table: Element, setting: Setting, story: Story): TableLook {
  const properties = child(table, 'w:tblPr');
  const floating = child(properties, 'w:tblpPr')?.attributes;
  const places = [
    floating?.['w:tblpX'],
    floating?.['w:tblpY'],
    child(properties, 'w:tblInd')?.attributes['w:w'],
  ];
  const off = places.some((place) => isOffPage(numberOf(place)));
  return {
    style: story.styles.table(valOf(properties, 'w:tblStyle')),
    parts: partsOf(properties),
    ground: shadeOf(child(properties, 'w:shd'), story.styles.theme) ?? setting.ground,
    hidden: setting.hidden ?? (off ? 'invisible_text' : null),
  };
}

/** Look, ground and hiding that the style and the cell itself give at a place. */
function cellSetting(table: TableLook, cell: Element, place: Place, setting: Setting, theme: Theme): Setting {
  let look: RunLook = setting.look;
  let ground = table.ground;
  let hidden = table.hidden;
  if (table.style !== null)
    for (const kind of kindsAt(table.parts, place)) {
      const part = table.style.cells.get(kind);
      if (part === undefined) continue;
      look = styleOver(look, part.run);
      if (part.shade !== undefined && part.shade !== null) ground = part.shade;
      if (part.hidden) hidden ??= 'hidden_text';
    }
  ground = shadeOf(child(child(cell, 'w:tcPr'), 'w:shd'), theme) ?? ground;
  return { look, ground, hidden };
}

/** Elements of this name under an element, through what stands around rows and cells without meaning. */
function under(element: Element, name: string, found: Element[] = []): Element[] {
  for (const each of element.children) {
    if (each.name === name) found.push(each);
    else if (/^w:(?:sdt|sdtContent|customXml|smartTag|ins|moveTo)$/.test(each.name)) under(each, name, found);
  }
  return found;
}

const TRACKED =
  /^w:(?:ins|del|cellIns|cellDel|cellMerge|tblPrChange|tblPrExChange|tblGridChange|trPrChange|tcPrChange)$/;

/** Counts tracked changes of a table, row or cell; true when it was deleted. */
function tracked(properties: Element | undefined, story: Story): boolean {
  const changes = properties?.children.filter(({ name }) => TRACKED.test(name)) ?? [];
  if (changes.length > 0) story.suspect('tracked_changes', changes.length);
  return changes.some(({ name }) => name === 'w:del' || name === 'w:cellDel');
}

/** Why a row is not seen: hidden, or too low for the paragraphs of one of its cells. */
function whyHidden(row: Element, properties: Element | undefined): SuspicionCode | null {
  if (switchOf(properties, 'w:hidden') === true) return 'hidden_text';
  const height = child(properties, 'w:trHeight')?.attributes;
  if (height?.['w:hRule'] !== 'exact') return null;
  const most = under(row, 'w:tc').reduce(
    (sum, cell) => Math.max(sum, under(cell, 'w:p').filter(hasText).length),
    1,
  );
  return (numberOf(height['w:val']) ?? Number.POSITIVE_INFINITY) < most * LEAST_LINE ? 'hidden_text' : null;
}

/** A cell that goes on from the one above it, or beside it; what it holds is not shown. */
const goesOn = (cell: Element, merge: 'w:vMerge' | 'w:hMerge'): boolean => {
  const found = child(child(cell, 'w:tcPr'), merge);
  return found !== undefined && (found.attributes['w:val'] ?? 'continue') !== 'restart';
};

const skipped = (properties: Element | undefined, name: string): number =>
  Math.min(MOST_COLUMNS, Math.max(0, numberOf(valOf(properties, name)) ?? 0));

function readRow(
  row: Element,
  at: { readonly row: number; readonly rows: number },
  table: TableLook,
  setting: Setting,
  story: Story,
): Cell[] {
  const properties = child(row, 'w:trPr');
  if (tracked(properties, story)) return [];
  const hidden = table.hidden ?? whyHidden(row, properties);
  const cells: Cell[] = new Array(skipped(properties, 'w:gridBefore')).fill(FILLER);
  const elements = under(row, 'w:tc');
  elements.forEach((element, index) => {
    const cell = child(element, 'w:tcPr');
    const gone = tracked(cell, story);
    const place = { ...at, column: cells.length, last: index === elements.length - 1 };
    const merged = (at.row > 0 && goesOn(element, 'w:vMerge')) || (index > 0 && goesOn(element, 'w:hMerge'));
    const own = cellSetting({ ...table, hidden }, element, place, setting, story.styles.theme);
    if (!gone) {
      const pieces = story.read(
        element.children,
        merged ? { ...own, hidden: own.hidden ?? 'hidden_text' } : own,
      );
      cells.push({ pieces, filler: merged });
    } else cells.push(FILLER);
    const columns = Math.min(MOST_COLUMNS, cells.length + skipped(cell, 'w:gridSpan') - 1);
    while (cells.length < columns) cells.push(FILLER);
  });
  while (cells.at(-1)?.filler === true) cells.pop();
  return cells;
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(lineOf).join(' ');

const isFilled = ({ pieces }: Cell): boolean => pieces.length > 0;

/** A table of one row with running text side by side: columns of a page rather than data. */
const isLayout = (rows: readonly Cell[][]): boolean =>
  rows.length === 1 &&
  (rows[0] ?? []).some(
    ({ pieces }) =>
      pieces.length >= LAYOUT_PIECES ||
      (pieces.length > 1 && pieces.some(({ type }) => type !== 'paragraph')),
  );

/**
 * Reads a table as rows. A table that only arranges text, with one filled cell a row or one row of columns,
 * gives the blocks in its cells; so does a row with one filled cell that holds a heading or several blocks.
 */
export function readTable(table: Element, setting: Setting, story: Story): Piece[] {
  tracked(child(table, 'w:tblPr'), story);
  tracked(child(table, 'w:tblGrid'), story);
  const look = tableLook(table, setting, story);
  const elements = under(table, 'w:tr');
  const read = elements
    .map((row, index) => ({
      cells: readRow(row, { row: index, rows: elements.length }, look, setting, story),
      header: switchOf(child(row, 'w:trPr'), 'w:tblHeader') === true,
    }))
    .filter(({ cells }) => cells.some(isFilled));
  const rows = read.map(({ cells }) => cells);
  const loose = isLayout(rows) || rows.every((cells) => cells.filter(isFilled).length === 1);
  return read.flatMap(({ cells, header }): readonly Piece[] => {
    const filled = cells.filter(isFilled);
    const [only] = filled;
    const alone = filled.length === 1 && only !== undefined;
    if (loose || (alone && (only.pieces.length > 1 || only.pieces[0]?.type === 'heading')))
      return filled.flatMap(({ pieces }) => pieces);
    const notes = filled.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.notes));
    return [{ type: 'row', cells: cells.map(({ pieces }) => textOf(pieces)), notes, header }];
  });
}
