import { markerOf } from '../../documents/structure/markers.ts';
import type { Region, TextRegion } from './columns.ts';
import type { Segment } from './segments.ts';
import type { Row } from './tables.ts';

/** What the lines of a document are. `null` between lines is a page break, and `page` is one between blocks. */
export type Block =
  | TextBlock
  | { readonly type: 'row'; readonly cells: Row; readonly page: number }
  | { readonly type: 'page' };

export interface TextBlock {
  readonly type: 'paragraph' | 'item' | 'heading';
  readonly lines: readonly (Segment | null)[];
  readonly depth: number | null;
  readonly aside: boolean;
  /** Page on which it begins, from 1. */
  readonly page: number;
}

interface Open {
  readonly type: 'paragraph' | 'item';
  readonly lines: (Segment | null)[];
  /** Left edge of its text. */
  textX: number;
  readonly aside: boolean;
  readonly page: number;
  last: Segment;
  /** Where a full line ends at its last line. */
  edge: number;
}

const ENDED = /[.!?…:;]["'”’)\]]{0,3}$/;
const STARTS_LOWER = /^["'“‘(]?\p{Ll}/u;
const STARTS_UPPER = /^["'“‘(]?\p{Lu}/u;
/** Lines at the head of a letter or nota that stand on their own, however long the line above them is. */
const LABELLED =
  /^(?:(?:Aan|Van|Datum|Betreft|Onderwerp|Behandeld door|Contactpersoon|Opsteller(?:\(s\)|s)?|(?:Ons |Uw )?[Kk]enmerk|Bijlagen?(?:\(n\))?|T|M|F|E|Tel\.?|Telefoon|E-mail)\s?:\s|(?:Geachte|Beste|Hooggeachte) [^.]{2,60},$)/u;
/** What a line may begin with in the middle of a sentence: "1,8 miljard euro". */
const AMOUNT = /^(?:€ ?)?\d[\d.,]*\s\p{Ll}/u;
/** What opens a letter: the line below it begins another block. */
const SALUTATION = /^(?:Geachte|Beste|Hooggeachte) [^.]{2,60},$/u;
/** The end of a line on which no name ends. */
const OPEN_NAME = /(?:^|\s)(?:van|voor|en|der|de|het|of|for|and)$/i;
const isNear = (gap: number, leading: number): boolean => gap > 0 && gap <= leading * SPACED;
const ADDRESS = /^(?:www\.|https?:|\S+@)/;
/** More than this many times the usual distance between lines begins a new block. */
const SPACED = 1.28;

/** Joins the lines of all pages to blocks; a block may run over a page break, but not over a page that is left out. */
export function blocksOf(
  pages: readonly (readonly Region[])[],
  leftOut: ReadonlySet<number> = new Set(),
): Block[] {
  const blocks: Block[] = [];
  const leading = usualLeading(pages);
  const edgeOf = edgesOf(pages);
  let open: Open | null = null;
  /** Page breaks since the open block's last line. */
  let breaks = 0;
  const close = (): void => {
    if (open !== null) {
      const { type, lines, aside, page } = open;
      blocks.push({ type, lines, aside, page, depth: null });
    }
    open = null;
    for (; breaks > 0; breaks -= 1) blocks.push({ type: 'page' });
  };
  pages.forEach((regions, at) => {
    if (leftOut.has(at + 1)) close();
    if (at > 0) breaks += 1;
    const page = at + 1;
    regions.forEach((region, place) => {
      if (region.kind === 'table') {
        close();
        const [first, ...others] = region.rows;
        const above = place === 0 ? rowAbove(blocks) : -1;
        const before = blocks[above];
        if (first !== undefined && before?.type === 'row' && rowGoesOn(before.cells, first))
          blocks[above] = {
            ...before,
            cells: before.cells.map((cell, at) => [...cell, ...(first[at] ?? [])]),
          };
        else if (first !== undefined) blocks.push({ type: 'row', cells: first, page });
        for (const cells of others) blocks.push({ type: 'row', cells, page });
        return;
      }
      const aside = region.kind === 'aside';
      region.lines.forEach((line, index) => {
        const current = open as Open | null;
        const jump = index === 0 && (breaks > 0 || place > 0);
        const edge = edgeOf(line, region);
        const item = opensItem(line, current, leading);
        if (current !== null && !item && goesOn(current, line, jump, aside, leading)) {
          for (; breaks > 0; breaks -= 1) current.lines.push(null);
          current.lines.push(line);
          current.last = line;
          current.edge = edge;
          // The next column stands elsewhere.
          if (jump) current.textX = line.textX;
          return;
        }
        close();
        open = {
          type: item ? 'item' : 'paragraph',
          lines: [line],
          last: line,
          textX: line.textX,
          edge,
          aside,
          page,
        };
      });
    });
  });
  close();
  return blocks;
}

/** Place of a table row with nothing but the last page break behind it, or -1. */
function rowAbove(blocks: readonly Block[]): number {
  return blocks.at(-1)?.type === 'page' && blocks.at(-2)?.type === 'row' ? blocks.length - 2 : -1;
}

/** A row cut in two by a page break: it has no first cell, and goes on in cells whose text has not ended. */
function rowGoesOn(above: Row, below: Row): boolean {
  return (
    above.length === below.length &&
    below[0]?.length === 0 &&
    below.every((cell, at) => {
      const last = above[at]?.at(-1);
      return cell.length === 0 || (last !== undefined && !ENDED.test(last));
    })
  );
}

/** The usual distance between baselines in a paragraph, in type sizes. */
function usualLeading(pages: readonly (readonly Region[])[]): number {
  const counts = new Map<number, number>();
  for (const region of pages.flat()) {
    if (region.kind === 'table') continue;
    region.lines.forEach((line, at) => {
      const next = region.lines[at + 1];
      if (next === undefined || Math.abs(next.size - line.size) > 0.3) return;
      const ratio = Math.round(((next.baseline - line.baseline) / line.size) * 20) / 20;
      if (ratio > 0.8 && ratio < 2.2) counts.set(ratio, (counts.get(ratio) ?? 0) + line.text.length);
    });
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2;
}

/**
 * Where a full line ends. Text in the main column of all pages shares an edge; lines that begin at one indent
 * may have a nearer one, as list items do. A column and a note at the edge have their own.
 */
function edgesOf(pages: readonly (readonly Region[])[]): (line: Segment, region: TextRegion) => number {
  const main = pages.flat().filter((region): region is TextRegion => region.kind === 'text');
  const full = main.flatMap((region) =>
    region.lines.filter((line) => line.text.length > 40).map((line) => line.x1),
  );
  full.sort((a, b) => a - b);
  const shared = full.length >= 5 ? (full[Math.floor((full.length - 1) * 0.92)] ?? 0) : 0;
  const byIndent = new Map<number, number[]>();
  for (const { textX, x1 } of main.flatMap((region) => region.lines)) {
    const ends = byIndent.get(indentOf(textX));
    if (ends === undefined) byIndent.set(indentOf(textX), [x1]);
    else ends.push(x1);
  }
  for (const ends of byIndent.values()) ends.sort((a, b) => a - b);
  const edges = new Map(
    main.map((region) => [region, fills(region) ? region.right : Math.max(region.right, shared)]),
  );
  const beside = edgesBeside(pages.flat());
  return (line, region) => {
    const near = beside.get(line);
    if (near !== undefined) return near;
    const edge = edges.get(region);
    if (edge === undefined) return region.right;
    const ends = byIndent.get(indentOf(line.textX)) ?? [];
    const count = countUpTo(ends, edge + 1);
    const farthest = ends[count - 1] ?? edge;
    const wraps = count >= 4 && farthest - (ends[count - 2] ?? 0) < line.size * 3;
    return wraps && farthest > region.left + (edge - region.left) * 0.6 ? farthest : edge;
  };
}

/** Lines of running text beside a picture: how many, part of their width that most fill, part that begin small. */
const BESIDE = { lines: 4, width: 0.7, full: 0.7, lower: 0.5, letters: 18, leading: 1.7 };

/**
 * Where a full line ends of text that stands beside a picture or a box: what else stands in its part of the page
 * says nothing of it. Most of its lines begin in the middle of a sentence, as those of a list or an address do not.
 */
function edgesBeside(regions: readonly Region[]): Map<Segment, number> {
  const found = new Map<Segment, number>();
  for (const region of regions) {
    if (region.kind === 'table' || region.kind === 'aside') continue;
    let run: Segment[] = [];
    const close = (): void => {
      const [edge, left] = [Math.max(...run.map(({ x1 }) => x1)), run[0]?.x0 ?? 0];
      const share = (lines: readonly Segment[], holds: (line: Segment) => boolean): number =>
        lines.filter(holds).length / lines.length;
      if (
        run.length >= BESIDE.lines &&
        edge < region.right - 2 * (run[0]?.size ?? 0) &&
        share(run, ({ x1 }) => x1 - left >= (edge - left) * BESIDE.width) >= BESIDE.full &&
        share(run.slice(1), ({ text }) => STARTS_LOWER.test(text)) >= BESIDE.lower &&
        run.reduce((sum, { text }) => sum + text.length, 0) >= run.length * BESIDE.letters
      )
        for (const line of run) found.set(line, edge);
      run = [];
    };
    for (const line of region.lines) {
      const last = run.at(-1);
      const goesOn =
        last !== undefined &&
        Math.abs(line.x0 - last.x0) < 2 &&
        Math.abs(line.size - last.size) < 0.3 &&
        line.baseline > last.baseline &&
        gapOf(last, line) < BESIDE.leading;
      if (!goesOn) close();
      run.push(line);
    }
    close();
  }
  return found;
}

/** How many of the sorted values are at most `bound`. */
function countUpTo(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const indentOf = (x: number): number => Math.round(x / 3);

/** Most lines of the region reach its right edge, so that it is known from the region itself. */
function fills({ lines, left, right }: TextRegion): boolean {
  const full = lines.filter((line) => line.x1 > right - (right - left) * 0.1).length;
  return lines.length >= 5 && full > lines.length * 0.6;
}

function opensItem(line: Segment, open: Open | null, leading: number): boolean {
  const marker = markerOf(line.text);
  if (marker === null) return false;
  if (open === null || line.tabbed) return true;
  if (marker.style === 'bullet' && !/^[-–—*o]/.test(marker.text)) return true;
  if (gapOf(open.last, line) > leading * SPACED || line.bold !== open.last.bold) return true;
  if (ENDED.test(open.last.text) || open.type === 'item') return true;
  return Math.abs(line.x0 - open.textX) > line.size * 0.5;
}

const gapOf = (above: Segment, below: Segment): number =>
  (below.baseline - above.baseline) / Math.max(1, below.size);

/** The next line's first word would have fitted on this one: the break was meant. */
function deliberate(above: Segment, below: Segment, edge: number): boolean {
  const [word = ''] = below.text.split(' ', 1);
  const width = ((below.x1 - below.x0) / Math.max(1, below.text.length)) * (word.length + 1);
  return above.x1 + width < edge - above.size * 0.8;
}

function goesOn(open: Open, line: Segment, jump: boolean, aside: boolean, leading: number): boolean {
  const { last } = open;
  if (aside !== open.aside) return false;
  if (LABELLED.test(line.text) || (SALUTATION.test(last.text) && open.lines.length === 1)) return false;
  // A name that takes several lines: "Ministerie van", "Infrastructuur en", "Waterstaat".
  if (aside && !jump && OPEN_NAME.test(last.text) && STARTS_UPPER.test(line.text))
    return line.bold === last.bold && line.size === last.size && isNear(gapOf(last, line), leading);
  // Details at the edge of a letter stand one to a line.
  if (aside && (!STARTS_LOWER.test(line.text) || ADDRESS.test(line.text)) && !/[\p{L}]-$/u.test(last.text))
    return false;
  if (Math.abs(line.size - last.size) > 0.08 * last.size || line.bold !== last.bold) return false;
  if (jump) {
    if (aside) return false;
    const [ended, lower] = [ENDED.test(last.text), STARTS_LOWER.test(line.text) || AMOUNT.test(line.text)];
    if (deliberate(last, line, open.edge)) return lower && !ended;
    return lower || !ended;
  }
  const gap = gapOf(last, line);
  if (gap > leading * SPACED || gap < 0) return false;
  if (open.type === 'paragraph' && open.lines.length > 1 && line.x0 - open.textX > line.size * 0.9)
    return false;
  if (open.type === 'item' && open.lines.length > 1 && line.x0 < open.textX - line.size * 0.9) return false;
  if (open.type === 'item' && STARTS_UPPER.test(line.text) && line.x0 < open.textX - line.size * 0.9) {
    const marker = open.lines[0]?.x0 ?? line.x0;
    if (ENDED.test(last.text) || line.x0 < marker - line.size * 0.5) return false;
  }
  return !deliberate(last, line, open.edge);
}
