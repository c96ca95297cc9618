import type { RawBlock } from '../layout/reflow.ts';

/** What stands above a table of contents. */
const ABOVE = /^(?:inhoud|inhoudsopgave|inhoudstafel|(?:table of )?contents)$/iu;
const PAGE = /(?:^|\D)(\d{1,3})$/u;
const isPage = (text: string): boolean => /^\d{1,3}$/.test(text);
/** Fewer entries than this are no table of contents. */
const LEAST = 3;
/** Longest entry, in words. */
const WORDS = 24;

/** A table of contents, as places among the blocks: its heading, and the entries behind it up to `end`. */
export interface Contents {
  readonly heading: number;
  readonly end: number;
}

/**
 * The first table of contents: under its heading, lines that end in the number of a page, which never goes back. An
 * entry whose number stands in a block of its own counts with it.
 */
export function contentsIn(blocks: readonly RawBlock[]): Contents | null {
  for (const [heading, block] of blocks.entries()) {
    if (!ABOVE.test(block.text)) continue;
    let [at, last, entries] = [heading + 1, 0, 0];
    while (at < blocks.length) {
      const text = blocks[at]?.text ?? '';
      const after = blocks[at + 1]?.text ?? '';
      const apart = !PAGE.test(text) && isPage(after);
      const page = Number(PAGE.exec(apart ? after : text)?.[1] ?? 0);
      if (page === 0 || page < last || text.split(' ').length > WORDS) break;
      [at, last, entries] = [at + (apart ? 2 : 1), page, entries + 1];
    }
    if (entries >= LEAST) return { heading, end: at };
  }
  return null;
}
