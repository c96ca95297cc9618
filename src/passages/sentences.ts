import type { Block, Document, Section, Span, Voice } from '../documents/document.ts';
import { modalityOfSentence, weaker } from '../documents/speech/modality.ts';
import { givesOrders } from '../documents/speech/orders.ts';
import {
  isFirstPerson,
  lastNamed,
  type Previous,
  type Standing,
  type VoiceTeller,
  voiceOfSentence,
} from '../documents/speech/voice.ts';
import { markerOf } from '../documents/structure/markers.ts';
import { questionsAnswered } from '../documents/structure/questions.ts';
import { splitSentences } from '../documents/structure/split.ts';
import { KINDS } from '../kinds/index.ts';
import type { Sentence } from './passage.ts';

export { splitSentences } from '../documents/structure/split.ts';

/**
 * The sentences and list items of a section, each with who speaks in it; headings are none. Items that hang
 * from a sentence with a colon ("De Commissie stelt voor:") are said by who says that, and no more firmly. For fitting
 * weights another teller may say who speaks, and `onSentence` is told of each what its voice was weighed from.
 */
export function sentencesOf(
  document: Document,
  section: Section,
  {
    voiceOf = voiceOfSentence,
    onSentence,
  }: {
    readonly voiceOf?: VoiceTeller;
    readonly onSentence?: (text: string, standing: Standing) => void;
  } = {},
): Sentence[] {
  const kind = KINDS.of(document.kind);
  const claimed = document.source.standing === 'claimed';
  const heading = section.path.at(-1) ?? '';
  const sentences: Sentence[] = [];
  let recent: Voice | null = null;
  let lead: Previous | null = null;
  let leadIn: Span | null = null;
  const questions = questionsAnswered(document);
  for (
    let index = firstBlockFrom(document.blocks, section.start);
    index < document.blocks.length;
    index += 1
  ) {
    const block = document.blocks[index];
    if (block === undefined || block.start >= section.end) break;
    const whole = document.text.slice(block.start, block.end);
    // A list whose marks are lost goes on in small letters.
    const hangs =
      block.type === 'item' || (block.type === 'paragraph' && lead !== null && /^\p{Ll}/u.test(whole));
    if (!hangs) {
      lead = null;
      leadIn = null;
    }
    if (block.type === 'heading') continue;
    const skip = block.type === 'item' ? (markerOf(whole)?.length ?? 0) : 0;
    const from = block.start + skip;
    let previous: Previous | null = lead;
    const context = contextOf(block, hangs ? leadIn : null, questions.get(index));
    const spans = isShortRow(block) ? [{ start: 0, end: whole.length }] : splitSentences(whole.slice(skip));
    let last: Span | null = null;
    spans.forEach((span, order) => {
      const at: Span = { start: from + span.start, end: from + span.end };
      // Who speaks is told by what stands behind a label.
      const text = document.text.slice(at.start, at.end);
      const label = order === 0 ? runInHeading(document.blocks, index) : null;
      const around = lead?.voice ?? section.voice;
      // Items whose marks are lost may stand in one block.
      if (lead?.writerLists === true && /^\p{Ll}/u.test(text)) previous = lead;
      const standing: Standing = {
        sectionVoice: around,
        rubriek: section.rubriek,
        kind,
        sender: document.sender,
        heading,
        previous,
        recent,
        item: hangs,
        row: block.row !== undefined,
        claimed,
      };
      // What orders its reader about is nobody's position, and tells nothing of who speaks around it.
      const ordered = givesOrders(text);
      const voice = ordered ? 'proces' : voiceOf(text, standing);
      onSentence?.(text, standing);
      if (!ordered) recent = lastNamed(text) ?? recent;
      const own = ordered ? 'opdracht' : modalityOfSentence(text, voice, section.rubriek);
      // The lead runs on into the first sentence of an item; what follows in the item stands by itself.
      const runsOn = order === 0 && lead?.voice === voice ? lead : null;
      const modality = runsOn === null ? own : weaker(runsOn.modality, own);
      if (!ordered) previous = { voice, modality };
      sentences.push({
        ...at,
        ...(label === null ? {} : { start: label.start, heading: label }),
        voice,
        modality,
        block: index,
        item: block.type === 'item',
        label: order === 0 ? block.label : null,
        ...context,
        ...notesOf(
          document,
          block,
          at,
          spans.length === order + 1 ? null : from + (spans[order + 1]?.start ?? 0),
        ),
      });
      last = at;
    });
    if (whole.trimEnd().endsWith(':')) leadIn = last;
    if (block.type === 'paragraph' && whole.trimEnd().endsWith(':')) lead = leadOf(previous, last, document);
  }
  return sentences;
}

/** The last sentence of a paragraph, as what a list hangs from. */
function leadOf(said: Previous | null, at: Span | null, { text }: Document): Previous | null {
  const written = said !== null && at !== null && isFirstPerson(text.slice(at.start, at.end));
  return written ? { ...said, writerLists: true } : said;
}

/** The heading that stands on the line of a block, before it. */
function runInHeading(blocks: readonly Block[], index: number): Span | null {
  const before = blocks[index - 1];
  if (blocks[index]?.runIn !== true || before?.type !== 'heading') return null;
  return { start: before.start, end: before.end };
}

/** Longest row that is one sentence, in characters: what its cells say stands together. */
const ROW = 400;
const isShortRow = ({ row, start, end }: Block): boolean => row !== undefined && end - start <= ROW;

/** What stands around a block and says what its sentences are about. */
function contextOf(
  { row }: Block,
  leadIn: Span | null,
  answerTo: Span | undefined,
): Pick<Sentence, 'leadIn' | 'cells' | 'header' | 'answerTo'> {
  return {
    ...(leadIn === null ? {} : { leadIn }),
    ...(row === undefined || row.cells.length === 0 ? {} : { cells: row.cells }),
    ...(row === undefined || row.header === null ? {} : { header: row.header }),
    ...(answerTo === undefined ? {} : { answerTo }),
  };
}

/** The notes whose marks stand in a sentence, up to where the next begins; null for the last one of its block. */
function notesOf(
  { blocks }: Document,
  { notes = [] }: Block,
  { start }: Span,
  next: number | null,
): Pick<Sentence, 'notes'> {
  const spans = notes.flatMap(({ block, at }) => {
    const note = blocks[block];
    const here = at === null || (at > start && (next === null || at <= next));
    return note === undefined || !here ? [] : [{ start: note.start, end: note.end }];
  });
  return spans.length === 0 ? {} : { notes: spans };
}

/** Index of the first block that starts at or after a place; blocks are in order. */
function firstBlockFrom(blocks: readonly Block[], start: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
