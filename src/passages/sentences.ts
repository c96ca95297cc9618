import type { Block, Document, Section, Span, Voice } from '../documents/document.ts';
import { markerOf } from '../documents/markers.ts';
import { modalityOfSentence } from '../documents/modality.ts';
import { splitSentences } from '../documents/split.ts';
import { voiceOfSentence } from '../documents/voice.ts';
import type { Sentence } from './passage.ts';

export { splitSentences } from '../documents/split.ts';

/** The sentences and list items of a section, each with who speaks in it; headings are none. */
export function sentencesOf(document: Document, section: Section): Sentence[] {
  const sentences: Sentence[] = [];
  for (
    let index = firstBlockFrom(document.blocks, section.start);
    index < document.blocks.length;
    index += 1
  ) {
    const block = document.blocks[index];
    if (block === undefined || block.start >= section.end) break;
    if (block.type === 'heading') continue;
    const whole = document.text.slice(block.start, block.end);
    const skip = block.type === 'item' ? (markerOf(whole)?.length ?? 0) : 0;
    const from = block.start + skip;
    let previous: Voice | null = null;
    splitSentences(whole.slice(skip)).forEach((span, order) => {
      const at: Span = { start: from + span.start, end: from + span.end };
      const text = document.text.slice(at.start, at.end);
      const voice = voiceOfSentence(text, section.voice, section.rubriek, document.kind, previous);
      previous = voice;
      sentences.push({
        ...at,
        voice,
        modality: modalityOfSentence(text, voice, section.rubriek),
        block: index,
        item: block.type === 'item',
        label: order === 0 ? block.label : null,
      });
    });
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
