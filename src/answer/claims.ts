import type { Document, Modality, Span, Voice } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Citation, Claim } from './answer.ts';

/** Characters of a document that are going to be said, and who says them. */
export interface Quote extends Span {
  readonly document: Document;
  readonly passage: Passage;
  readonly voice: Voice;
  readonly modality: Modality;
}

/** One claim for each quote, in the order given; a claim's text is its quote with white space folded. */
export function toClaims(quotes: readonly Quote[]): Claim[] {
  const numbers = new Map<string, number>();
  return quotes.map(({ document, passage, start, end, voice, modality }) => {
    const key = `${document.id} ${start} ${end}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    const quote = document.text.slice(start, end);
    const citation: Citation = {
      number,
      documentId: document.id,
      documentTitle: document.title,
      source: document.source.name,
      passageId: passage.id,
      path: passage.path,
      quote,
      start,
      end,
      url: document.source.url,
    };
    return { text: quote.replace(/\s+/g, ' ').trim(), voice, modality, citations: [citation] };
  });
}
