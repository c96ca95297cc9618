import { markerOf } from '../../documents/markers.ts';
import type { Region, TextLine } from './columns.ts';

/** What the lines of a document are. `null` between lines is a page break. */
export type Block =
  | {
      readonly type: 'paragraph' | 'item' | 'heading';
      readonly lines: readonly (TextLine | null)[];
      readonly depth: number | null;
    }
  | { readonly type: 'row'; readonly cells: readonly string[] }
  | { readonly type: 'page' };

interface Open {
  type: 'paragraph' | 'item';
  lines: (TextLine | null)[];
  last: TextLine;
  /** Left edge of its text. */
  textX: number;
  region: { readonly left: number; readonly right: number };
  aside: boolean;
}

const ENDED = /[.!?…:;]["'”’)\]]{0,3}$/;
const STARTS_LOWER = /^["'“‘(]?\p{Ll}/u;

/** Joins the lines of all pages to blocks; a block may run over a page break. */
export function blocksOf(pages: readonly (readonly Region[])[]): Block[] {
  const blocks: Block[] = [];
  const leading = usualLeading(pages);
  let open: Open | null = null;
  /** Page breaks since the open block's last line. */
  let breaks = 0;
  const close = (): void => {
    if (open !== null) blocks.push({ type: open.type, lines: open.lines, depth: null });
    open = null;
    for (; breaks > 0; breaks -= 1) blocks.push({ type: 'page' });
  };
  pages.forEach((regions, page) => {
    if (page > 0) breaks += 1;
    regions.forEach((region, place) => {
      if (region.kind === 'table') {
        close();
        for (const cells of region.rows) blocks.push({ type: 'row', cells });
        return;
      }
      const aside = region.kind === 'aside';
      region.lines.forEach((line, at) => {
        const current = open as Open | null;
        const jump = at === 0 && (breaks > 0 || place > 0);
        const marker = opensItem(line, current, leading);
        if (current !== null && !marker && goesOn(current, line, jump, aside, region.right, leading)) {
          for (; breaks > 0; breaks -= 1) current.lines.push(null);
          current.lines.push(line);
          current.last = line;
          current.region = region;
          return;
        }
        close();
        open = {
          type: marker ? 'item' : 'paragraph',
          lines: [line],
          last: line,
          textX: line.textX,
          region,
          aside,
        };
      });
    });
  });
  close();
  return blocks;
}

/** The usual distance between baselines in a paragraph, in type sizes. */
function usualLeading(pages: readonly (readonly Region[])[]): number {
  const counts = new Map<number, number>();
  for (const regions of pages)
    for (const region of regions) {
      if (region.kind !== 'text') continue;
      region.lines.forEach((line, at) => {
        const next = region.lines[at + 1];
        if (next === undefined || Math.abs(next.size - line.size) > 0.3) return;
        const ratio = Math.round(((next.baseline - line.baseline) / line.size) * 20) / 20;
        if (ratio > 0.8 && ratio < 2.2) counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
      });
    }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.2;
}

function opensItem(line: TextLine, open: Open | null, leading: number): boolean {
  const marker = markerOf(line.text);
  if (marker === null) return false;
  if (open === null || line.tabbed) return true;
  if (marker.style === 'bullet' && !/^[-–—*o]/.test(marker.text)) return true;
  if (gapOf(open.last, line) > leading * 1.25) return true;
  if (ENDED.test(open.last.text) || open.type === 'item') return true;
  return Math.abs(line.x0 - open.textX) > line.size * 0.5;
}

const gapOf = (above: TextLine, below: TextLine): number =>
  (below.baseline - above.baseline) / Math.max(1, below.size);

/** The next line's first word would have fitted on this one: the break was meant. */
function deliberate(above: TextLine, below: TextLine, right: number): boolean {
  const [word = ''] = below.text.split(' ', 1);
  const width = ((below.x1 - below.x0) / Math.max(1, below.text.length)) * (word.length + 1);
  return above.x1 + width < right - above.size * 0.8;
}

function goesOn(
  open: Open,
  line: TextLine,
  jump: boolean,
  aside: boolean,
  right: number,
  leading: number,
): boolean {
  const { last } = open;
  if (aside !== open.aside) return false;
  if (Math.abs(line.size - last.size) > 0.08 * last.size || line.bold !== last.bold) return false;
  if (jump) {
    if (aside || deliberate(last, line, open.region.right)) return false;
    return STARTS_LOWER.test(line.text) || !ENDED.test(last.text);
  }
  const gap = gapOf(last, line);
  if (gap > leading * 1.3 || gap < 0) return false;
  if (line.x0 - open.textX > line.size * 0.9 && open.type === 'paragraph' && open.lines.length > 1)
    return false;
  if (open.type === 'item' && line.x0 < open.textX - line.size * 0.9 && open.lines.length > 1) return false;
  return !deliberate(last, line, right);
}
