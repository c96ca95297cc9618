import type { Claim } from '../answer/answer.ts';
import { type Quote, toClaims } from '../answer/claims.ts';
import { faultOf } from '../answer/verify.ts';
import type { Document } from '../documents/document.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import type { Reading } from '../search/reading.ts';

/** A sentence or list item of a document, with where it stands. */
export interface Said {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Sentence;
}

/** All sentences of a document, in reading order. */
export function sentencesOf(reading: Reading, documentId: string): Said[] {
  const document = reading.document(documentId);
  if (document === undefined) return [];
  return reading
    .passagesOf(documentId)
    .flatMap((passage) => passage.sentences.map((sentence) => ({ document, passage, sentence })));
}

/** The words of a sentence as they stand, without the label of its list item. */
export const wordsOf = ({ document, sentence }: Said): string =>
  document.text.slice(sentence.start, sentence.end);

/**
 * What is said on end becomes one quote: consecutive sentences of one block in which the same speaks, as firmly. The
 * label of a list item goes with its first sentence.
 */
export function quotesOf(said: readonly Said[]): Quote[] {
  const quotes: (Quote & { readonly last: Said })[] = [];
  for (const each of said) {
    const before = quotes.at(-1);
    const start = each.sentence.label?.start ?? each.sentence.start;
    if (before !== undefined && isNext(before.last, each))
      quotes.splice(-1, 1, { ...before, end: each.sentence.end, last: each });
    else
      quotes.push({
        document: each.document,
        passage: each.passage,
        start,
        end: each.sentence.end,
        last: each,
      });
  }
  return quotes;
}

function isNext(before: Said, { passage, sentence }: Said): boolean {
  const { sentences } = passage;
  return (
    before.passage === passage &&
    sentences.indexOf(sentence) === sentences.indexOf(before.sentence) + 1 &&
    before.sentence.block === sentence.block &&
    before.sentence.voice === sentence.voice &&
    before.sentence.modality === sentence.modality
  );
}

/**
 * The claims that may stand in a paper: each was checked against the source as those of an answer are, and what did
 * not hold is left out.
 */
export function claimsOf(reading: Reading, quotes: readonly Quote[]): readonly Claim[] {
  return toClaims(quotes).filter((claim) => faultOf(claim, reading) === undefined);
}
