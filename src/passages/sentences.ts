import type { Document, Section, Span, Voice } from '../documents/document.ts';
import { markerOf } from '../documents/markers.ts';
import { modalityOfSentence } from '../documents/modality.ts';
import { splitSentences } from '../documents/split.ts';
import { voiceOfSentence } from '../documents/voice.ts';
import type { Sentence } from './passage.ts';

export { splitSentences } from '../documents/split.ts';

/** The sentences and list items of a section, each with who speaks in it; headings are none. */
export function sentencesOf(document: Document, section: Section): Sentence[] {
  const sentences: Sentence[] = [];
  document.blocks.forEach((block, index) => {
    if (block.type === 'heading' || block.start < section.start || block.end > section.end) return;
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
  });
  return sentences;
}
