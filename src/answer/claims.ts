import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import type { Document, Span } from '../documents/document.ts';
import { pageAt } from '../documents/layout/pages.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import type { Citation, Claim } from './answer.ts';
import { tablePlaceOf } from './table-place.ts';

/** Characters of a document that are going to be said. */
export interface Quote extends Span {
  readonly document: Document;
  readonly passage: Passage;
}

/** The sentences of a passage that a span touches. */
export const sentencesIn = ({ sentences }: Passage, { start, end }: Span): readonly Sentence[] =>
  sentences.filter((sentence) => sentence.start < end && sentence.end > start);

/**
 * One claim for each quote, in the order given, and one more for each time that its sentences turn more or less firm: what
 * is expected in one of them is not expected in the next. Its text is the quote with white space folded. Numbers go on from an earlier call that has the same `numbers`.
 */
export function toClaims(quotes: readonly Quote[], numbers = numbering()): Claim[] {
  return quotes.flatMap(equallyFirm).flatMap((quoted) => {
    const { document, passage, start, end } = quoted;
    const sentences = sentencesIn(passage, quoted);
    const [first] = sentences;
    if (!first) return [];
    const quote = document.text.slice(start, end);
    const table = tablePlaceOf(document, sentences, quoted);
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
      ...(table === undefined ? {} : { table }),
    };
    return [
      {
        text: collapseWhitespace(quote),
        voice: first.voice,
        modality: first.modality,
        citations: [citation],
      },
    ];
  });
}

/** A quote as the stretches of it in which one sentence is as firm as the next. */
function equallyFirm(quoted: Quote): Quote[] {
  const parts: Quote[] = [];
  let firm: Sentence | null = null;
  for (const sentence of sentencesIn(quoted.passage, quoted)) {
    const last = parts.at(-1);
    const end = Math.min(sentence.end, quoted.end);
    if (last !== undefined && firm?.modality === sentence.modality)
      parts[parts.length - 1] = { ...last, end };
    else parts.push({ ...quoted, start: Math.max(sentence.start, quoted.start), end });
    firm = sentence;
  }
  const [only, ...more] = parts;
  return only === undefined || more.length === 0 ? [quoted] : parts;
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
