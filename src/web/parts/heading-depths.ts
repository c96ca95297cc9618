import type { Block, Section, Span } from '../../documents/document.ts';

/** The title of the page is the heading of level 1, and there are six. */
const DEEPEST = 5;

/** How deep each heading of a document stands, from 1; never more than one deeper than the heading before it. */
export function depths<B extends Span & Pick<Block, 'type'>>({
  blocks,
  sections,
}: {
  readonly blocks: readonly B[];
  readonly sections: readonly Section[];
}): ReadonlyMap<B, number> {
  let last = 0;
  const found = new Map<B, number>();
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    last = Math.min(last + 1, Math.max(1, depthOf(sections, block)), DEEPEST);
    found.set(block, last);
  }
  return found;
}

const depthOf = (sections: readonly Section[], block: Span): number =>
  sections.find((section) => section.start <= block.start && block.start < section.end)?.path.length ?? 1;
