import { isSalutation } from './letter.ts';
import type { RawBlock } from './reflow.ts';

/** The head of a printed Kamerstuk: "22 112", the dossier's title, then "Nr. 4243" with what it is. */
const DOSSIER =
  /^(\d{2})[ \u00a0.]?(\d{3})(?:[ -]([IVX]{1,6}|\d{2}(?!\d)))?(?=$|[ \u00a0(–-])(?![ \u00a0]?(?:euro|miljoen|miljard))/u;
const NUMBER = /^(?:nr|nummer)\.? ?(\d{1,5}|[A-Z]{1,3})(?=$|[ .:–-])/iu;
/** How many blocks may stand between the two. */
const NEAR = 6;
/** A head is at the top, in blocks. */
const TOP = 20;

/** The Kamerstuk that a document is, by its printed head: `kst-22112-4243`; undefined when it has none. */
export function kamerstukOfHead(blocks: readonly RawBlock[]): string | undefined {
  const salutation = blocks.findIndex((block) => isSalutation(block.text));
  const top = blocks
    .slice(0, Math.min(TOP, salutation < 0 ? TOP : salutation))
    .map(({ marker, text }) => (marker === null ? text : `${marker.text} ${text}`));
  for (const [at, text] of top.entries()) {
    const dossier = DOSSIER.exec(text);
    if (dossier === null) continue;
    const number = top
      .slice(at + 1, at + 1 + NEAR)
      .map((line) => NUMBER.exec(line)?.[1])
      .find((n) => n !== undefined);
    const inline = number ?? / nr\. ?(\d{1,5}|[A-Z]{1,3})(?=$|[ .:–-])/iu.exec(text)?.[1];
    if (inline === undefined) continue;
    const addition = dossier[3] === undefined ? '' : `-${dossier[3]}`;
    return `kst-${dossier[1]}${dossier[2]}${addition}-${inline}`;
  }
  return undefined;
}
