import type { Kinds } from '../kind.ts';
import { headingAt } from '../structure/heading-lines.ts';
import { markerOf } from '../structure/markers.ts';
import type { Vocabulary } from './hyphen.ts';
import type { Line } from './lines.ts';

/** How alike a numbered line and a heading of the templates must be to be cut from the lines around it. */
const SURE = 0.9;

/**
 * The lines of one block as the blocks that they are: a numbered heading of a template that a layout put on the
 * lines of a paragraph, above or below it, stands by itself. Most blocks stay as they are.
 */
export function recut(lines: readonly Line[], words: Vocabulary, kinds: Kinds): (readonly Line[])[] {
  if (lines.length < 2) return [lines];
  const blocks: (readonly Line[])[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    const marker = markerOf(text);
    if (marker === null || marker.style === 'bullet') continue;
    const heading = headingAt(lines, at, words, true, kinds);
    if (heading === null || heading.rest !== '' || heading.score < SURE) continue;
    if (at > from) blocks.push(lines.slice(from, at));
    from = at + heading.lines;
    blocks.push(lines.slice(at, from));
    at = from - 1;
  }
  if (from < lines.length) blocks.push(lines.slice(from));
  return blocks;
}
