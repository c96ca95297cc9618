import type { Block, Document, Section, Span, Voice } from '../documents/document.ts';
import { markerOf } from '../documents/markers.ts';
import { modalityOfSentence, weaker } from '../documents/modality.ts';
import { splitSentences } from '../documents/split.ts';
import { lastNamed, type Previous, type Standing, voiceOfSentence } from '../documents/voice.ts';
import { KINDS } from '../kinds/index.ts';
import type { Sentence } from './passage.ts';

export { splitSentences } from '../documents/split.ts';

/**
 * The sentences and list items of a section, each with who speaks in it; headings are none. Items that hang
 * from a sentence with a colon ("De Commissie stelt voor:") are said by who says that, and no more firmly. `onSentence`
 * is told of each what its voice was weighed from, for fitting the weights.
 */
export function sentencesOf(
  document: Document,
  section: Section,
  onSentence?: (text: string, standing: Standing) => void,
): Sentence[] {
  const kind = KINDS.of(document.kind);
  const claimed = document.source.standing === 'claimed';
  const heading = section.path.at(-1) ?? '';
  const sentences: Sentence[] = [];
  let recent: Voice | null = null;
  let lead: Previous | null = null;
  for (
    let index = firstBlockFrom(document.blocks, section.start);
    index < document.blocks.length;
    index += 1
  ) {
    const block = document.blocks[index];
    if (block === undefined || block.start >= section.end) break;
    if (block.type !== 'item') lead = null;
    if (block.type === 'heading') continue;
    const whole = document.text.slice(block.start, block.end);
    const skip = block.type === 'item' ? (markerOf(whole)?.length ?? 0) : 0;
    const from = block.start + skip;
    let previous: Previous | null = lead;
    splitSentences(whole.slice(skip)).forEach((span, order) => {
      const at: Span = { start: from + span.start, end: from + span.end };
      const text = document.text.slice(at.start, at.end);
      const around = lead?.voice ?? section.voice;
      const standing: Standing = {
        sectionVoice: around,
        rubriek: section.rubriek,
        kind,
        sender: document.sender,
        heading,
        previous,
        recent,
        item: block.type === 'item',
        claimed,
      };
      const voice = voiceOfSentence(text, standing);
      onSentence?.(text, standing);
      recent = lastNamed(text) ?? recent;
      const own = modalityOfSentence(text, voice, section.rubriek);
      // The lead runs on into the first sentence of an item; what follows in the item stands by itself.
      const runsOn = order === 0 && lead?.voice === voice ? lead : null;
      const modality = runsOn === null ? own : weaker(runsOn.modality, own);
      previous = { voice, modality };
      sentences.push({
        ...at,
        voice,
        modality,
        block: index,
        item: block.type === 'item',
        label: order === 0 ? block.label : null,
      });
    });
    if (block.type === 'paragraph' && whole.trimEnd().endsWith(':')) lead = previous;
  }
  return sentences;
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
