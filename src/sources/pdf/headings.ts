import { depthOf, markerOf } from '../../documents/structure/markers.ts';
import type { Block } from './blocks.ts';
import type { Segment } from './segments.ts';

/** Larger than this many times the running text is a heading by its size alone. */
const LARGER = 1.12;
/** Lines of a heading; in a narrow column, where a line has fewer letters, there are more. */
const LONGEST = { lines: 3, narrow: 12, letters: 48, characters: 240 };
/** When more than this part of a text is bold, bold says nothing. */
const MOSTLY_BOLD = 0.35;

/** A line of a heading that is no longer than a column is wide. */
export const isNarrow = (text: string): boolean => text.length <= LONGEST.letters;

/** The type size of most characters. */
export function bodySizeOf(lines: Iterable<Segment>): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 5) / 5;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 10;
}

/**
 * Blocks that stand out by size, or by weight and a number, as headings; their depth follows their size, then
 * their number. A bold line without a number is one only right above running text. In doubt it stays text: a
 * heading that is missed costs less than one that is wrong.
 */
export function withHeadings(blocks: readonly Block[], bodySize: number): Block[] {
  const weights = { bold: 0, all: 0 };
  for (const block of blocks)
    for (const line of linesIn(block)) {
      weights.all += line.text.length;
      if (line.bold) weights.bold += line.text.length;
    }
  const boldTells = weights.bold < weights.all * MOSTLY_BOLD;
  const styles = new Map<Block, string>();
  const ranks = new Map<string, number>();
  blocks.forEach((block, at) => {
    if (!isHeading(block, blocks[at + 1], bodySize, boldTells)) return;
    const line = linesIn(block)[0];
    if (line === undefined) return;
    const marker = markerOf(line.text);
    const level = (marker === null ? null : depthOf(marker)) ?? 1;
    // Larger first; of one size, bold first, then the lower number of parts.
    const rank = -Math.round(line.size * 2) * 100 + (line.bold ? 0 : 50) + level;
    const style = `${rank}`;
    ranks.set(style, rank);
    styles.set(block, style);
  });
  const order = [...ranks].sort((a, b) => a[1] - b[1]).map(([style]) => style);
  return blocks.map((block) => {
    const style = styles.get(block);
    return style === undefined || block.type === 'row' || block.type === 'page'
      ? block
      : { ...block, type: 'heading', depth: Math.min(6, order.indexOf(style) + 1) };
  });
}

function isHeading(block: Block, next: Block | undefined, bodySize: number, boldTells: boolean): boolean {
  if (block.type === 'row' || block.type === 'page' || block.aside) return false;
  const lines = linesIn(block);
  const text = lines.map((line) => line.text).join(' ');
  const most = lines.every((line) => isNarrow(line.text)) ? LONGEST.narrow : LONGEST.lines;
  if (lines.length === 0 || lines.length > most || text.length > LONGEST.characters) return false;
  if (/[.;,]$/.test(text) || !/\p{L}{3}/u.test(text)) return false;
  if (lines.length !== block.lines.length) return false;
  if (lines.every((line) => line.size >= bodySize * LARGER)) return true;
  if (!boldTells || !lines.every((line) => line.bold && line.size >= bodySize * 0.95)) return false;
  const marker = markerOf(text);
  if (marker !== null) return marker.style !== 'bullet';
  const below = next === undefined ? undefined : linesIn(next)[0];
  const above = lines.at(-1);
  if (
    next === undefined ||
    next.type === 'row' ||
    next.type === 'page' ||
    below === undefined ||
    above === undefined
  )
    return false;
  const close = below.baseline - above.baseline < above.size * 2.6 && below.baseline > above.baseline;
  // Lines of an address stand under each other as well; running text is longer, or ends as a sentence does.
  const running = next.type === 'item' || linesIn(next).length > 1 || /[.:;?!]$/.test(below.text);
  return close && running && !below.bold && /^\p{Lu}/u.test(text);
}

const linesIn = (block: Block): Segment[] =>
  block.type === 'row' || block.type === 'page' ? [] : block.lines.filter((line) => line !== null);
