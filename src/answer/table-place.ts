import type { Block, Document, Span } from '../documents/document.ts';
import type { Sentence } from '../passages/passage.ts';
import type { TablePlace, Words } from './answer.ts';

/** Exact characters of a document. */
const wordsAt = ({ text }: Document, { start, end }: Span): Words => {
  return { quote: text.slice(start, end), start, end };
};

const touches = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;

/**
 * The column headers of what is quoted of a table, and the first cell of its row where the quote leaves that out. All
 * headers go with a row whose cells can't be told apart, and a header that spans columns with each of them. `sentences` are those that
 * the quote touches. Undefined for what is no table, and for a row that needs neither.
 */
export function tablePlaceOf(
  document: Document,
  sentences: readonly Sentence[],
  quoted: Span,
): TablePlace | undefined {
  const cells = sentences.flatMap((sentence) => sentence.cells ?? []).filter((cell) => touches(cell, quoted));
  const headed = sentences.find(({ header }) => header !== undefined);
  const columns =
    headed?.header === undefined
      ? []
      : headersOf(
          document,
          headed.block,
          headed.header,
          cells.map(({ column }) => column),
        );
  const label = sentences[0]?.cells?.[0];
  const row = label === undefined || touches(label, quoted) ? null : wordsAt(document, label);
  return columns.length === 0 && row === null ? undefined : { columns, row };
}

/** The header cells of some columns, row by row. `below` is the place among the blocks of a row that they head. */
function headersOf(
  document: Document,
  below: number,
  header: Span,
  columns: readonly number[],
): readonly Words[] {
  const rows: Block[] = [];
  for (let at = below - 1; at >= 0; at -= 1) {
    const block = document.blocks[at];
    if (block === undefined || block.start < header.start) break;
    if (block.end <= header.end) rows.unshift(block);
  }
  return rows.flatMap((block, at) => {
    const all = block.row?.cells ?? [];
    if (all.length === 0 || columns.length === 0) return [wordsAt(document, block)];
    const spans = at < rows.length - 1;
    const heads = all.filter(({ column }, index) => {
      const next = spans ? (all[index + 1]?.column ?? Number.POSITIVE_INFINITY) : column + 1;
      return columns.some((each) => each >= column && each < next);
    });
    return heads.map((cell) => wordsAt(document, cell));
  });
}
