import type { Span } from '../documents/document.ts';
import { unlessOrder } from '../passages/passage.ts';
import type { Reading } from '../search/reading.ts';

/** What stands around words of a document: the sentence before them and the one after, under the same heading; null where there is none, or where it is an order to the reader. */
export interface Surroundings {
  readonly before: string | null;
  readonly after: string | null;
}

/** What opens the list that words are a member of; null where they are none. */
export const openingOf = ({ before }: Partial<Surroundings>): string | null =>
  before?.trimEnd().endsWith(':') === true ? before : null;

/** The surroundings of words, of a document that was fetched. */
export function surroundingsOf(
  reading: Reading,
  { documentId, passageId, start, end }: Span & { readonly documentId: string; readonly passageId: string },
): Surroundings {
  const text = reading.document(documentId)?.text ?? '';
  const passages = reading.passagesOf(documentId);
  const path = passages.find(({ id }) => id === passageId)?.path.join('\n');
  const sentences = passages
    .filter((passage) => passage.path.join('\n') === path)
    .flatMap((passage) => passage.sentences);
  const words = (span: Span | undefined) => (span === undefined ? null : text.slice(span.start, span.end));
  return {
    before: words(unlessOrder(sentences.findLast((sentence) => sentence.end <= start))),
    after: words(unlessOrder(sentences.find((sentence) => sentence.start >= end))),
  };
}
