import type { Document } from '../documents/document.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import type { Nearest } from './answer.ts';

/** A sentence as a place that comes near to what was asked. */
export const nearestOf = ({
  document,
  passage,
  sentence: { voice, start, end },
}: {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Sentence;
}): Nearest => ({
  documentId: document.id,
  documentTitle: document.title,
  passageId: passage.id,
  path: passage.path,
  voice,
  quote: document.text.slice(start, end),
  start,
  end,
});
