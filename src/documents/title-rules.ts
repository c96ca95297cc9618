import type { RawBlock } from './reflow.ts';
import type { Part } from './sections.ts';

/** How much of the top of a document can hold its title, in blocks. */
const TOP = { named: 8, letter: 30 };
/** Longest line that is a title, in characters. */
const LONGEST = 200;

/** The text under the heading that the template calls so, without the heading. */
export function textUnder(parts: readonly Part[], rubriek: string): string | null {
  for (const part of parts) {
    if (part.rubriek !== rubriek) continue;
    const text = part.blocks
      .filter(({ type }) => type !== 'heading')
      .map((block) => block.text)
      .join(' ')
      .trim();
    if (text !== '') return text;
  }
  return null;
}

/** The line at the top by which a document names itself. */
export const lineLike = (blocks: readonly RawBlock[], pattern: RegExp): string | null =>
  blocks.slice(0, TOP.named).find(({ text }) => pattern.test(text))?.text ?? null;

/** What stands behind "Betreft" or "Onderwerp" in the head of a letter. */
export function subjectLine(blocks: readonly RawBlock[]): string | null {
  const about = blocks.slice(0, TOP.letter).find(({ text }) => /^(?:betreft|onderwerp)\b/i.test(text));
  return about?.text.replace(/^(?:betreft|onderwerp)\s*:?\s*/i, '') ?? null;
}

/** The heading above a text without a template; its file may be called anything. */
export function headingAbove(blocks: readonly RawBlock[]): string | null {
  const [above] = blocks;
  return above?.type === 'heading' && above.marker === null ? above.text : null;
}

/** How a Commission document opens; in capitals alone, or cut off before its name, it is only what sort of document it is. */
const COMMISSION_HEAD =
  /^(?:gezamenlijke |gewijzigd |joint |amended )?(?:mededeling|voorstel|communication|proposal)/i;
const CUT_OFF = /(?:^|\s)(?:voor een|for an?|over|on|van|of|betreffende|concerning)$/i;
/** A title goes on over so many lines at most. */
const LINES = 4;

/** The title of a Commission document: its head, or the lines below a head that says only what sort of document it is. */
export function commissionTitle(blocks: readonly RawBlock[]): string | null {
  const at = blocks.slice(0, TOP.named).findIndex(({ text }) => COMMISSION_HEAD.test(text));
  const head = blocks[at];
  if (head === undefined) return null;
  if (CUT_OFF.test(head.text)) {
    let title = head.text;
    for (const block of blocks.slice(at + 1, at + 1 + LINES)) {
      if (block.marker !== null || title.length + block.text.length > LONGEST) break;
      if (/^\(|^\d|^(?:brussels?|brussel),/i.test(block.text)) break;
      title += ` ${block.text}`;
      if (
        !CUT_OFF.test(block.text) &&
        !/^(?:verordening|richtlijn|besluit|aanbeveling|regulation|directive|decision|recommendation|council|raad)\b.{0,60}$/i.test(
          block.text,
        )
      )
        break;
    }
    return title;
  }
  const named = blocks[at + 1];
  const bare =
    !/\p{Ll}/u.test(head.text) &&
    named !== undefined &&
    named.marker === null &&
    named.text.length <= LONGEST;
  return bare ? named.text : head.text;
}
