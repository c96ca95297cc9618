import type { Claim } from '../answer/answer.ts';
import { toClaims } from '../answer/claims.ts';
import type { Document } from '../documents/document.ts';
import type { Reading } from '../search/reading.ts';
import { Quoting } from './quoted.ts';

/** Characters of a document, with the words that were there when they were picked. */
export interface PickedPlace {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** How words that were picked stand now: as they were, elsewhere in the document, or not any more. */
export type Standing = 'holds' | 'moved' | 'gone' | 'no_document';

/** A place that was picked, looked up again. */
export interface CheckedPlace {
  readonly place: PickedPlace;
  readonly standing: Standing;
  /** Null where the words are not in the document any more. */
  readonly claim: Claim | null;
  /** The later document that took the place of the one that is quoted. */
  readonly replacedBy: Document | null;
}

/** Looks places up in documents that were read with their followers: the words of each, checked as in an answer. */
export function checkPlaces(
  reading: Reading,
  places: readonly PickedPlace[],
  quoting: Quoting = new Quoting(reading),
): readonly CheckedPlace[] {
  return places.map((place) => {
    const document = reading.document(place.documentId);
    if (document === undefined) return { place, standing: 'no_document', claim: null, replacedBy: null };
    const at = foundAt(document, place);
    const claim = at === null ? null : claimAt(reading, quoting, { ...place, ...at });
    const replacing = replacedBy(reading, document.id);
    if (claim === null) return { place, standing: 'gone', claim, replacedBy: replacing };
    return { place, standing: at?.start === place.start ? 'holds' : 'moved', claim, replacedBy: replacing };
  });
}

/** Where the words stand: at their place, or at the only other place that has them. */
function foundAt({ text }: Document, { start, end, quote }: PickedPlace) {
  if (text.slice(start, end) === quote && quote !== '') return { start, end };
  const at = quote === '' ? -1 : text.indexOf(quote);
  return at < 0 || text.includes(quote, at + 1) ? null : { start: at, end: at + quote.length };
}

/** The claim of the sentences there; null where they are no whole sentences of one passage. */
function claimAt(reading: Reading, quoting: Quoting, { documentId, start, end }: PickedPlace): Claim | null {
  const document = reading.document(documentId);
  const passage = reading.passagesOf(documentId).find((each) => each.start <= start && each.end >= end);
  if (document === undefined || passage === undefined) return null;
  const claims = quoting.adopt(toClaims([{ document, passage, start, end }]));
  return claims.length === 1 ? (claims[0] ?? null) : null;
}

/** The last of the documents that replace this one, one after the other; null where none does. */
function replacedBy(reading: Reading, documentId: string): Document | null {
  const seen = new Set([documentId]);
  let last: Document | null = null;
  for (let id = documentId; ; ) {
    const next = reading
      .linksOf(id)
      .find(({ type, id: to }) => type === 'vervangen' && to !== null && !seen.has(to))?.id;
    const document = next == null ? undefined : reading.document(next);
    if (document === undefined) return last;
    seen.add(document.id);
    last = document;
    id = document.id;
  }
}
