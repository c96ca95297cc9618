import { checksum } from '../../answer/checksum.ts';
import type { Span } from '../../documents/document.ts';
import type { StoredDocument } from '../../search/index.ts';

/** Words that an address names: where they stood when it was made, and by what they are known again. */
export interface CitedPlace extends Span {
  /** Checksum of the words; null in an address that was made by hand. */
  readonly check: string | null;
}

/** The place that an address names; null for anything else, so that the page is shown unmarked. */
export function citedPlace(named: string | undefined): CitedPlace | null {
  const [, start, end, check = null] = /^(\d{1,9})-(\d{1,9})(?:-([0-9a-z]{1,7}))?$/.exec(named ?? '') ?? [];
  const place = { start: Number(start), end: Number(end), check };
  return place.start < place.end ? place : null;
}

/** A place as an address names it. */
export const placeName = ({ start, end, check }: CitedPlace): string =>
  `${start}-${end}${check === null ? '' : `-${check}`}`;

/**
 * Where the words of an address stand now: where they stood, or at the beginning of another sentence when the document
 * changed since. Null when they are gone: other words in their place would be a false quote.
 */
export function findCited(
  { document, passages }: StoredDocument,
  { start, end, check }: CitedPlace,
): Span | null {
  const { text } = document;
  const length = end - start;
  const isIt = (at: number): boolean =>
    at + length <= text.length && (check === null || checksum(text.slice(at, at + length)) === check);
  if (isIt(start)) return { start, end };
  if (check === null) return null;
  for (const { sentences } of passages)
    for (const { start: at } of sentences) if (isIt(at)) return { start: at, end: at + length };
  return null;
}
