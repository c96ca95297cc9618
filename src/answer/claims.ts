import type { Document, Span } from '../documents/document.ts';
import { pageAt } from '../documents/pages.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import type { Citation, Claim } from './answer.ts';
import { weakest } from './hedges.ts';
import { squeeze } from './squeeze.ts';

/** Characters of a document that are going to be said. */
export interface Quote extends Span {
  readonly document: Document;
  readonly passage: Passage;
}

/** The sentences of a passage that a span touches. */
export const sentencesIn = ({ sentences }: Passage, { start, end }: Span): readonly Sentence[] =>
  sentences.filter((sentence) => sentence.start < end && sentence.end > start);

/**
 * One claim for each quote, in the order given: its text is the quote with white space folded, its voice that of the
 * sentences quoted, its modality the least firm of theirs. Numbers go on from an earlier call that has the same `numbers`.
 */
export function toClaims(quotes: readonly Quote[], numbers = numbering()): Claim[] {
  return quotes.flatMap((quoted) => {
    const { document, passage, start, end } = quoted;
    const sentences = sentencesIn(passage, quoted);
    const [first] = sentences;
    if (!first) return [];
    const quote = document.text.slice(start, end);
    const citation: Citation = {
      number: numbers({ documentId: document.id, start, end }),
      documentId: document.id,
      documentTitle: document.title,
      textType: document.textType,
      source: document.source.name,
      passageId: passage.id,
      path: passage.path,
      quote,
      start,
      end,
      page: pageAt(document, start),
      url: document.source.url,
    };
    return [
      {
        text: squeeze(quote),
        voice: first.voice,
        modality: weakest(sentences.map(({ modality }) => modality)),
        citations: [citation],
      },
    ];
  });
}

/** Where words stand: the same characters of a document are one place. */
type Place = Pick<Citation, 'documentId' | 'start' | 'end'>;

/** A place as a key; the same words in two documents are two places, each with its own source. */
export const placeOf = ({ documentId, start, end }: Place): string => `${documentId} ${start} ${end}`;

/** Numbers places in the order in which they come, from 1; the same one keeps its number. */
export function numbering(): (place: Place) => number {
  const numbers = new Map<string, number>();
  return (place) => {
    const key = placeOf(place);
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
}
