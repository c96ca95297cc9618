import { joinedLines, vocabularyOf } from '../../documents/layout/hyphen.ts';
import type { BodyWriter } from '../extracted.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Region, regionsOf } from './columns.ts';
import type { Rule } from './drawing/shapes.ts';
import { runningHeads } from './furniture.ts';
import { bodySizeOf, isNarrow, withHeadings } from './headings.ts';
import { interleavedLines, opensWithin } from './interleaved.ts';
import { joinMarkers, linesOf } from './lines.ts';
import { endnoteOf, partNotes } from './notes.ts';
import { columnEdges, partsOf } from './parts.ts';
import { marksIn, type Segment, withoutMarks } from './segments.ts';

/** What a reader sees of one page, upright. */
export interface PageText {
  /** In points. */
  readonly height: number;
  readonly segments: readonly Segment[];
  readonly rules: readonly Rule[];
  /** Text set askew and stamps. */
  readonly furniture: readonly string[];
}

interface PagedNote {
  readonly page: number;
  readonly label: string;
  readonly lines: string[];
}

/** Small print at the foot of a page: how small, in what part of the page, how far from the text. */
const PRINT = { size: 0.82, part: 0.82, gap: 1.8 };

/**
 * Parts small print at the foot of a page, such as the details of a publication, from the text. It is read
 * before the text of its page, so that a paragraph can run on to the next.
 */
function partPrint(
  segments: readonly Segment[],
  height: number,
  size: number,
): { readonly print: readonly Segment[]; readonly text: readonly Segment[] } {
  const lines = linesOf(segments);
  let top = lines.length;
  const small = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && line.size <= size * PRINT.size && line.baseline > height * PRINT.part;
  };
  while (small(top - 1)) top -= 1;
  const [above, below] = [lines[top - 1], lines[top]];
  if (above === undefined || below === undefined) return { print: [], text: segments };
  if (below.baseline - above.baseline < above.size * PRINT.gap) return { print: [], text: segments };
  const edge = below.baseline - 1;
  return {
    print: segments.filter((segment) => segment.baseline > edge),
    text: segments.filter((segment) => segment.baseline <= edge),
  };
}

function asides(segments: readonly Segment[]): Region[] {
  const lines = linesOf(segments);
  if (lines.length === 0) return [];
  const left = Math.min(...lines.map((line) => line.x0));
  return [{ kind: 'aside', lines, left, right: Math.max(...lines.map((line) => line.x1)), woven: 0 }];
}

/**
 * From so many lines with two pieces of text beside each other a page is woven: people who sign beside each
 * other have a few, a page with columns none; nor does that fall apart in many parts.
 */
const WOVEN = { lines: 5, withColumns: 2, parts: 16 };

/**
 * Writes the text of all pages in reading order: running heads apart, notes at the end. Gives the numbers of
 * pages whose columns cannot be told apart; then what is written is no text to cite. Pages in `leftOut` are
 * passed over, and no sentence runs on over one.
 */
export function writePages(
  pages: readonly PageText[],
  writer: BodyWriter,
  leftOut: ReadonlySet<number> = new Set(),
): number[] {
  const heads = runningHeads(pages);
  for (const page of pages) for (const text of page.furniture) writer.furniture(text);
  for (const [segment, kind] of heads) if (kind === 'text') writer.furniture(segment.text);

  const bodies = pages.map((page, at) =>
    leftOut.has(at + 1) ? [] : page.segments.filter((segment) => !heads.has(segment)),
  );
  const size = bodySizeOf(bodies.flat());
  const notes: PagedNote[] = [];
  const sheets = pages.map(({ rules }, at) => ({ segments: bodies[at] ?? [], rules }));
  const edges = columnEdges(sheets);
  const woven = new Set<number>();
  const regions: Region[][] = sheets.map((sheet, at) => {
    const parts = partsOf(sheet, edges);
    const referred = new Set(sheet.segments.flatMap(({ text }) => marksIn(text)));
    const found: { aside: Region[]; text: Region[] } = { aside: [], text: [] };
    parts.forEach(({ kind, segments, rules }, place) => {
      const before = notes.at(-1);
      const open = before !== undefined && before.page >= at && !leftOut.has(at);
      const parted = partNotes(segments, rules, size, { open, first: place === 0, referred });
      before?.lines.push(...parted.goesOn);
      const kept = new Set(parted.body);
      const notesHere = segments.filter((segment) => !kept.has(segment));
      if (interleavedLines(notesHere) > 0 || opensWithin(notesHere)) woven.add(at + 1);
      for (const { label, lines } of parted.notes) notes.push({ page: at + 1, label, lines: [...lines] });
      const { print, text } = partPrint(parted.body, pages[at]?.height ?? 0, size);
      found.aside.push(...asides(print));
      found.text.push(...regionsOf(joinMarkers(text), rules, kind));
    });
    const mixed = found.text.reduce((sum, each) => sum + (each.kind === 'table' ? 0 : each.woven), 0);
    const most = parts.length > 1 ? WOVEN.withColumns : WOVEN.lines;
    if (mixed >= most || parts.length > WOVEN.parts) woven.add(at + 1);
    return [...found.aside, ...found.text];
  });

  const words = vocabularyOf(
    bodies.flatMap((segments) => segments.map((segment) => segment.text)).join('\n'),
  );
  const marked = new Set(bodies.flat().flatMap(({ text }) => marksIn(text.slice(1))));
  const blocks = withHeadings(blocksOf(regions, leftOut), size).filter((block) => {
    if (block.type !== 'paragraph' && block.type !== 'item') return true;
    // A dash of an empty list item, a drawn line made of signs.
    if (block.lines.every((line) => line !== null && !/[\p{L}\p{N}]/u.test(line.text))) return false;
    const endnote = endnoteOf(block.lines.flatMap((line) => (line === null ? [] : [line.text])));
    if (endnote === null || !marked.has(endnote.label)) return true;
    notes.push({ page: block.page, label: endnote.label, lines: [...endnote.lines] });
    return false;
  });
  const byLabel = Map.groupBy(notes, (note) => note.label);
  /** A number may come back in a later part of a file: the note is the first at or after the page of its mark. */
  const noteOf = (label: string, page: number): PagedNote | undefined =>
    byLabel.get(label)?.find((note) => note.page >= page);
  const clean = (text: string, page: number): string =>
    withoutMarks(text, (label, before) => {
      const note = noteOf(label, page);
      if (note !== undefined) writer.refer(keyOf(note), before);
      return note !== undefined;
    });
  const joinTexts = (lines: readonly (string | null)[]): string =>
    joinedLines(
      lines.filter((line) => line !== null),
      words,
    );
  const join = (lines: readonly string[], page: number): string =>
    joinTexts(lines.map((line) => clean(line, page)));

  for (const block of blocks) write(block);
  for (const note of notes) {
    const text = withoutMarks(joinedLines(note.lines, words), () => false);
    writer.note(note.label, text, keyOf(note));
  }
  return [...woven];

  function write(block: Block): void {
    if (block.type === 'page') writer.page();
    else if (block.type === 'row') writer.row(block.cells.map((cell) => join(cell, block.page)));
    else {
      let { page } = block;
      const lines = block.lines.map((line) => {
        if (line === null) page += 1;
        return line === null ? null : clean(line.text, page);
      });
      // The lines of a heading in a narrow column say nothing: they break wherever it ends.
      const narrow = block.type === 'heading' && block.lines.every((line) => isNarrow(line?.text ?? ''));
      const joined = narrow ? [joinTexts(lines)] : lines;
      writer.lines(block.type, joined, block.depth);
    }
  }
}

const keyOf = ({ page, label }: PagedNote): string => `${page}/${label}`;
