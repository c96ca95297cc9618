import type { RawBlock } from '../layout/reflow.ts';
import { CELLS } from '../structure/rows.ts';
import { NOTES } from '../structure/rubriek.ts';
import type { Part } from '../structure/sections.ts';
import { splitSentences } from '../structure/split.ts';
import {
  isDocumentMarking,
  isLed,
  isMarkedBlock,
  isMarkedHeading,
  isMarkedRow,
  isMarking,
  markingIn,
  pointsAt,
} from './markings.ts';
import { isAboutWithholding, statesWithholding } from './statement.ts';
import type { Kept } from './withhold.ts';

/** Where a part stands, for reports: its headings, or the line it begins on. */
export function placeOf(part: Part): string {
  return part.path.length > 0 ? part.path.join(' > ') : `regel ${part.blocks[0]?.line ?? 1}`;
}

const sentencesOf = (block: RawBlock): string[] =>
  splitSentences(block.text).map((span) => block.text.slice(span.start, span.end));

/** The sentence that says that the whole document is not public, also where it was wrapped over lines; else null. */
export function closesDocument(blocks: readonly RawBlock[]): string | null {
  for (const block of blocks) {
    const said = [block.text, ...sentencesOf(block)].find(isDocumentMarking);
    if (said !== undefined) return said;
  }
  return null;
}

/**
 * A marked line that stands above what it marks, as a heading or a lead-in does, rather than holding it
 * itself: what follows is closed too.
 */
function announces(block: RawBlock): boolean {
  return (
    /^[[{<]/.test(block.text) ||
    (/[:)\]]$/.test(block.text) && block.text.split(' ').length <= 12) ||
    sentencesOf(block).some((sentence) => pointsAt(sentence) !== null)
  );
}

/** A block that is marked; a row by its cells. */
const closes = ({ text, row }: RawBlock): boolean =>
  row === undefined ? isMarkedBlock(text) : isMarkedRow(text.split(CELLS)) || isLed(text);

const closesAllAround = (part: Part): boolean =>
  part.blocks.some((block) => sentencesOf(block).some((sentence) => pointsAt(sentence) === 'around'));

/**
 * Takes out the parts and blocks that are not public. A part of a nota *about* what is not public stays as far
 * as it, and all below it, only states that something is withheld.
 */
export function withholdParts(parts: readonly Part[]): { parts: Part[]; kept: Kept[] } {
  const kept: Kept[] = [];
  const out: Part[] = [];
  let closedBelow: number | null = null;
  let aboutBelow: number | null = null;
  for (const part of parts) {
    const [head, ...rest] = part.blocks;
    const heading = head?.type === 'heading' ? head : null;
    // Notes stand after the text; what closed its last part says nothing of them.
    if (part.rubriek === NOTES) {
      closedBelow = null;
      aboutBelow = null;
    }
    const close = (said: string | undefined): void => {
      kept.push({
        place: `regel ${head?.line ?? 1}`,
        reason: 'niet-openbaar',
        ...markingIn(said ?? ''),
        count: Math.max(1, heading === null ? part.blocks.length : rest.length),
      });
    };
    if (closedBelow !== null && (heading === null || part.level > closedBelow)) {
      close(undefined);
      continue;
    }
    closedBelow = null;
    if (aboutBelow !== null && heading !== null && part.level <= aboutBelow) aboutBelow = null;
    const opensAbout =
      part.rubriek === 'niet-openbaar' || (heading !== null && isAboutWithholding(heading.text));
    const about = opensAbout || aboutBelow !== null;
    if (heading !== null && (isMarkedHeading(heading.text) || isMarking(heading.text)) && !about) {
      closedBelow = heading.marker === null && heading.depth === null ? 1 : part.level;
      close(heading.text);
      continue;
    }
    if (about) {
      if (opensAbout) aboutBelow ??= part.level;
      const result = aboutWithholding(part, heading);
      kept.push(...result.kept);
      if (result.part !== null) out.push(result.part);
      continue;
    }
    if (heading !== null && closesAllAround(part)) {
      closedBelow = part.level;
      close(part.blocks.map(({ text }) => text).find((text) => markingIn(text).by !== undefined));
      continue;
    }
    const blocks: RawBlock[] = [];
    let said = '';
    for (const block of part.blocks) {
      if (block.type === 'heading' || !closes(block)) {
        blocks.push(block);
        continue;
      }
      said ||= block.text;
      if (!announces(block)) continue;
      closedBelow = block.type === 'paragraph' ? 1 : part.level + 1;
      break;
    }
    const gone = part.blocks.length - blocks.length;
    if (gone > 0)
      kept.push({ place: placeOf(part), reason: 'niet-openbaar', ...markingIn(said), count: gone });
    if (blocks.length > 0) out.push({ ...part, blocks });
  }
  return { parts: out, kept };
}

/** Headings of and below such a part that give nothing away. */
const PLAIN_HEADING =
  /^(?:\d+(?:\.\d+)*\.? +)?(?:nadere )?(?:toelichting|motivering|reden(?:en)?|grond(?:en)?|persoonsgegevens)$/i;

/** Keeps of a block only the sentences that state withholding; else the whole block goes. */
function onlyStatements(block: RawBlock): { block: RawBlock | null; count: number } {
  const all = sentencesOf(block);
  const open = all.filter(statesWithholding);
  if (open.length === all.length) return { block, count: 0 };
  if (open.length === 0) return { block: null, count: all.length };
  return { block: { ...block, text: open.join(' ') }, count: all.length - open.length };
}

function aboutWithholding(part: Part, heading: RawBlock | null): { part: Part | null; kept: Kept[] } {
  const isPlain = (text: string): boolean => PLAIN_HEADING.test(text.trim());
  const own =
    (part.own && part.rubriek === 'niet-openbaar') || (heading !== null && isAboutWithholding(heading.text));
  const plain = heading === null || own || isPlain(heading.text);
  const blocks: RawBlock[] = [];
  let count = plain ? 0 : 1;
  for (const block of part.blocks) {
    if (block === heading) {
      if (plain) blocks.push(block);
      continue;
    }
    const result = onlyStatements(block);
    count += result.count;
    if (result.block !== null) blocks.push(result.block);
  }
  // The first entry is the template's own heading; one below it may stand there only when it is plain.
  const top = own ? part.path.length - 1 : 0;
  const path = part.path.filter((entry, index) => index <= top || isPlain(entry));
  const kept: Kept[] =
    count === 0
      ? []
      : [
          {
            place: path.length > 0 ? path.join(' > ') : `regel ${part.blocks[0]?.line ?? 1}`,
            reason: 'niet-openbaar',
            count,
          },
        ];
  return { part: blocks.length === 0 ? null : { ...part, path, blocks }, kept };
}
