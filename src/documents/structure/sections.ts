import type { Kind, Modality, Sender, Voice } from '../document.ts';
import { isClosing, isSalutation, labelOf } from '../identity/letter.ts';
import type { DocumentKind, Kinds } from '../kind.ts';
import type { RawBlock } from '../layout/reflow.ts';
import { contentsIn } from './contents.ts';
import { foldHeading, matchHeading } from './headings.ts';
import { continues, depthOf, type Marker } from './markers.ts';
import { NOTES, type Rubriek } from './rubriek.ts';

/** A section before its text is made: its heading block first, if it has one. */
export interface Part {
  readonly path: readonly string[];
  readonly level: number;
  readonly rubriek: string | null;
  /** Its own heading names a part of the template, rather than the part it stands in. */
  readonly own: boolean;
  readonly voice: Voice;
  readonly modality: Modality;
  readonly blocks: readonly RawBlock[];
}

/** Speakers of state: only a document that is surely theirs speaks for them. */
const OF_STATE: ReadonlySet<Voice> = new Set([
  'kabinet',
  'commissie',
  'raad',
  'parlement',
  'kamer',
  'ambtelijk',
]);

/**
 * Who speaks in a part: whom the template says, else the sender, else whom the kind says. A template of the cabinet in
 * the hands of another sender is that sender's own; of a document that is only claimed no part is of a speaker of state.
 */
function speakerIn(
  voice: Voice | null,
  kind: Kind,
  sender: Sender | null,
  claimed: boolean,
  kinds: Kinds,
): Voice {
  const { speaker, senders } = kinds.of(kind).voice;
  const type = sender?.type ?? null;
  const foreign = type !== null && senders.length > 0 && !senders.includes(type);
  // In a template of several speakers, what it has no part for is of none of them.
  const own = foreign || senders.length === 0 ? (type ?? speaker ?? 'proces') : (speaker ?? 'proces');
  const spoken = voice === null ? own : foreign && senders.includes(voice) ? own : voice;
  return claimed && OF_STATE.has(spoken) ? 'proces' : spoken;
}

/** A heading as it stands in a path: number and words. */
function headingText(block: RawBlock): string {
  return block.marker === null ? block.text : `${block.marker.text} ${block.text}`;
}

const SCORE = { numbered: 0.7, bare: 0.86 };
/** A numbered or lone line longer than this is text, not a heading, in words. */
const HEADING_WORDS = 16;
const LONE_WORDS = 9;

const words = (text: string): number => text.split(' ').length;
const looksLikeTitle = (text: string, most: number): boolean =>
  /^\p{Lu}/u.test(text) && !/[.;:,!…]$/.test(text) && words(text) <= most;

/** A numbered line that no template knows: a heading when it is short and text, not the next number, follows. */
function isNumberedHeading(blocks: readonly RawBlock[], at: number, last: Marker | null): boolean {
  const block = blocks[at];
  const marker = block?.marker;
  if (block?.type !== 'item' || marker === undefined || marker === null || depthOf(marker) === null)
    return false;
  if (!looksLikeTitle(block.text, HEADING_WORDS)) return false;
  if (marker.style === 'decimal') return true;
  const next = blocks[at + 1];
  const previous = blocks[at - 1];
  if (next === undefined) return false;
  if (next.marker !== null && continues(marker, next.marker)) return false;
  if (previous?.type === 'item' && previous.marker !== null && continues(previous.marker, marker))
    return false;
  if (previous?.type === 'paragraph' && previous.text.endsWith(':')) return false;
  return marker.order === 1 || (last !== null && continues(last, marker));
}

/** A short line after a blank one, without a full stop, with text after it. */
function isLoneHeading(blocks: readonly RawBlock[], at: number): boolean {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (block?.type !== 'paragraph' || !block.spaced || block.lines > 1 || block.signature) return false;
  if (!looksLikeTitle(block.text, LONE_WORDS) || /\d{4}\)?(?: |$)/.test(block.text)) return false;
  // Who is named behind a label must go; of a heading less is taken out.
  if (/:\s/.test(block.text) && labelOf(block.text) !== null) return false;
  if (next === undefined || next.type === 'heading' || next.signature) return false;
  return next.type === 'item' || words(next.text) > LONE_WORDS;
}

interface Heading {
  readonly level: number;
  readonly rubriek: string | null;
}

/** Whose document it is, and whether nobody answers for that. */
export interface Owner {
  readonly sender: Sender | null;
  readonly claimed: boolean;
}

/** Cuts blocks into sections along their headings, and says for each what it is and who speaks in it. */
export function partsOf(blocks: readonly RawBlock[], kind: Kind, of: Owner, kinds: Kinds): Part[] {
  const top = titleDepth(blocks);
  const parts: Part[] = [];
  const stack: { level: number; text: string; rubriek: string | null }[] = [];
  let open: {
    heading: Heading | null;
    own: boolean;
    blocks: RawBlock[];
    path: string[];
    rubriek: string | null;
  } = {
    heading: null,
    own: false,
    blocks: [],
    path: [],
    rubriek: null,
  };
  let numbered: Marker | null = null;
  const isLetter = kinds.of(kind).layout === 'letter';
  const head = isLetter ? headOfLetter(blocks) : -1;
  const contents = contentsIn(blocks);
  let closed = false;
  const close = (): void => {
    if (open.blocks.length === 0) return;
    const row = kinds.rubriek(open.rubriek, kind);
    const voice = speakerIn(row?.voice ?? null, kind, of.sender, of.claimed, kinds);
    const modality = row?.modality ?? kinds.of(kind).voice.modality;
    parts.push({
      path: open.path,
      level: open.heading?.level ?? 0,
      rubriek: open.rubriek,
      own: open.own,
      voice,
      modality,
      blocks: open.blocks,
    });
  };
  blocks.forEach((block, at) => {
    if (block.note !== undefined) {
      if (open.rubriek !== NOTES) {
        close();
        stack.length = 0;
        open = { heading: null, own: true, blocks: [], path: ['Voetnoten'], rubriek: NOTES };
      }
      open.blocks.push(block);
      return;
    }
    // The entries of a table of contents are headings of other parts, and nobody's sentences.
    if (contents !== null && at > contents.heading && at < contents.end) {
      open.blocks.push({ ...block, type: 'heading' });
      return;
    }
    const letter = isLetter ? letterPart(block, at, open.rubriek, head) : null;
    if (letter !== null && letter !== open.rubriek) {
      close();
      stack.length = 0;
      open = { heading: null, own: true, blocks: [], path: [], rubriek: letter };
    }
    if (open.rubriek === 'aanhef') {
      open.blocks.push(block.type === 'heading' ? { ...block, type: 'paragraph' } : block);
      if (at < head) return;
      close();
      open = { heading: null, own: true, blocks: [], path: [], rubriek: 'brief' };
      return;
    }
    const heading = headingOf(blocks, at, kinds.of(kind), kinds.rubriekenOf(kind), top, stack, numbered);
    if (heading === null) {
      open.blocks.push(block.type === 'heading' ? { ...block, type: 'paragraph' } : block);
      return;
    }
    close();
    while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= heading.level) stack.pop();
    const inherited = stack.at(-1)?.rubriek ?? null;
    if (open.rubriek === 'ondertekening' || open.rubriek === 'bijlage') closed = true;
    const inLetter = isLetter && at > head ? (closed ? 'bijlage' : 'brief') : null;
    const entry = {
      level: heading.level,
      text: headingText(block),
      rubriek: heading.rubriek ?? inherited ?? inLetter,
    };
    // No part of the text stands in its table of contents, however large that is headed.
    if (heading.level > 0 && at !== contents?.heading) stack.push(entry);
    if (block.marker !== null && depthOf(block.marker) === 1) numbered = block.marker;
    open = {
      heading,
      own: heading.rubriek !== null,
      blocks: [{ ...block, type: 'heading' }],
      path: stack.at(-1) === entry ? stack.map((each) => each.text) : [headingText(block)],
      rubriek: entry.rubriek,
    };
  });
  close();
  return parts;
}

/** Layouts whose headings stand as deep as their numbers say, whatever a template of another kind says of them. */
const OWN_DEPTH: ReadonlySet<DocumentKind['layout']> = new Set(['partly', 'free']);

/** How much of the top of a letter can be its head, in blocks. */
const HEAD = 40;
/** Lines of a head: of Parliament, the address, place and date. */
const HEAD_LINE =
  /^(?:tweede kamer|eerste kamer|vergaderjaar|\d{2}[ \u00a0.]?\d{3}(?!\d)|nr\.? ?\d|brief van|aan de voorzitter|(?:den haag|’s-gravenhage|brussel), )/i;

/** The last block of the head of a letter: its salutation; a printed one has none, and ends in its date. */
function headOfLetter(blocks: readonly RawBlock[]): number {
  const top = blocks.slice(0, HEAD);
  const salutation = top.findIndex(({ text }) => isSalutation(text));
  if (salutation >= 0) return salutation;
  let last = -1;
  for (const [at, { text, depth }] of top.entries()) {
    if (depth === null && (HEAD_LINE.test(text) || labelOf(text) !== null)) last = at;
    else if (/[.!?]$/.test(text) && words(text) > 3) break;
  }
  return last;
}

/** The part of a letter in which a block stands: address and data, the letter, the closing and names, annexes. */
function letterPart(block: RawBlock, at: number, current: string | null, head: number): string | null {
  if (block.depth !== null) return current === 'aanhef' || current === null ? 'brief' : null;
  if ((block.signature || isClosing(block.text)) && current !== 'aanhef') return 'ondertekening';
  if (current === 'ondertekening' && !block.signature && block.type !== 'heading') return 'bijlage';
  if (current === null) return at <= head ? 'aanhef' : 'brief';
  return null;
}

/** Depth of a Markdown title that stands alone at its depth, above all other headings; 0 when there is none. */
function titleDepth(blocks: readonly RawBlock[]): number {
  const depths = blocks.flatMap((block) => (block.depth === null ? [] : [block.depth]));
  const first = depths[0];
  if (first === undefined || depths.length < 2 || blocks[0]?.depth !== first) return 0;
  return depths.slice(1).every((depth) => depth > first) ? first : 0;
}

function headingOf(
  blocks: readonly RawBlock[],
  at: number,
  { layout, nested = false }: DocumentKind,
  rows: readonly Rubriek[],
  top: number,
  stack: readonly { readonly level: number; readonly text: string; readonly rubriek: string | null }[],
  numbered: Marker | null,
): Heading | null {
  const block = blocks[at];
  if (block === undefined) return null;
  const known = block.type === 'heading';
  if (!known && !isNumberedHeading(blocks, at, numbered) && !isLoneHeading(blocks, at)) return null;
  const parent = stack.at(-1) ?? null;
  const inAnnexes = parent?.rubriek === 'bijlagen';
  const least =
    known && !inAnnexes
      ? block.marker !== null || block.depth !== null
        ? SCORE.numbered
        : SCORE.bare
      : SCORE.bare;
  const bareNumber = /^\d{1,2}\s/.test(block.text);
  const match = matchHeading(
    block.text,
    rows,
    bareNumber ? SCORE.numbered : least,
    stack.length === 0 ? 1 : null,
  );
  if (inAnnexes && block.depth === null && match?.rubriek.level !== 1) return null;
  if (block.depth !== null) {
    const level = block.depth - top;
    return { level, rubriek: match === null ? null : placedAs(match.rubriek.id, level, stack, block) };
  }
  const depth = block.marker === null ? null : depthOf(block.marker);
  if (match !== null) {
    const level = (nested || OWN_DEPTH.has(layout)) && depth !== null ? depth : match.rubriek.level;
    const placed = placedAs(match.rubriek.id, level, stack, block);
    return { level: placed === 'kernpunten-voorstel' && depth === null ? 2 : level, rubriek: placed };
  }
  if (depth !== null) return { level: depth, rubriek: null };
  if (layout === 'set' && !nested && parent !== null && !known) return null;
  const above = [...stack].reverse().find((each) => each.level === 1);
  // The headings of a letter have no numbers: one does not stand under another.
  const beside = layout === 'letter' && above !== undefined && !/^\d/.test(above.text);
  return { level: above === undefined || beside ? 1 : 2, rubriek: null };
}

/** A name that means something else where it stands: "5.1. Toelichting" belongs to section 5. */
function placedAs(
  id: string,
  level: number,
  stack: readonly { readonly level: number; readonly rubriek: string | null }[],
  block: RawBlock,
): string | null {
  const above = [...stack].reverse().find((each) => each.level < level);
  if (id === 'toelichting' && level > 1 && above !== undefined) return null;
  const bare = foldHeading(block.text) === 'kernpunten' && block.marker === null;
  if (id === 'kernpunten' && bare && stack.some((each) => each.rubriek === 'toelichting'))
    return 'kernpunten-voorstel';
  return id;
}
