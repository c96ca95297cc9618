import type { RawBlock } from '../layout/reflow.ts';

/**
 * How the parts of an act are headed, each on a line of its own, and how deep. An act sets these lines in the middle
 * of the page, which is not seen in its text.
 */
const HEADS: readonly (readonly [line: RegExp, depth: number])[] = [
  [/^(?:VERORDENING|RICHTLIJN|BESLUIT|REGULATION|DIRECTIVE|DECISION)(?: (?:VAN|OF) [\p{Lu} ,]+)?$/u, 1],
  [/^(?:BIJLAGE|ANNEX)(?: (?:[IVXL]+|\d{1,2}))?$/, 3],
  [/^(?:titel|title|deel|part) (?:[IVXL]+|\d{1,2})$/i, 3],
  [/^(?:hoofdstuk|chapter) (?:[IVXL]+|\d{1,2})$/i, 4],
  [/^(?:afdeling|section) (?:[IVXL]+|\d{1,2})$/i, 5],
  [/^(?:artikel|article) \d{1,3}[a-z]{0,2}$/i, 6],
];
/** Longest title below such a line, in characters, and the fewest articles of an act. */
const TITLE = 140;
const FEWEST = 3;

const depthOf = ({ type, marker, text }: RawBlock): number | null =>
  type === 'item' || marker !== null ? null : (HEADS.find(([line]) => line.test(text))?.[1] ?? null);

const isTitle = (block: RawBlock | undefined): block is RawBlock =>
  block !== undefined &&
  block.type === 'paragraph' &&
  block.marker === null &&
  block.row === undefined &&
  block.text.length <= TITLE &&
  /^\p{Lu}/u.test(block.text) &&
  !/[.;:,!?]$/.test(block.text) &&
  depthOf(block) === null;

/** Blocks with the articles of an act as headings, and their titles as headings below them. */
export function withArticles(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const heads = blocks.filter((block) => depthOf(block) !== null);
  if (heads.length < FEWEST) return blocks;
  return blocks.map((block, at) => {
    const depth = depthOf(block);
    if (depth !== null) return { ...block, type: 'heading', depth };
    const before = blocks[at - 1];
    const above = before === undefined ? null : depthOf(before);
    // What stands alone below its number, with text below it.
    const next = blocks[at + 1];
    if (above === null || !isTitle(block) || next === undefined || next.type === 'heading') return block;
    return { ...block, type: 'heading', depth: above + 1 };
  });
}
