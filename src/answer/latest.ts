import type { Document } from '../documents/document.ts';
import { FOLLOWS, type LinkType } from '../documents/links/links.ts';
import { MOST_LATER, type Reading } from '../search/reading.ts';
import type { Claim } from './answer.ts';

const PRECEDES: ReadonlySet<LinkType> = new Set(['eerder', 'vervangt']);

const latestFirst = (a: Document, b: Document): number =>
  (b.date ?? '') < (a.date ?? '') ? -1 : (b.date ?? '') > (a.date ?? '') ? 1 : a.id < b.id ? -1 : 1;

/** The papers of the corpus that follow or replace a document, also by way of each other, the latest first. */
export function laterThan(reading: Reading, documentId: string): readonly Document[] {
  const later = new Map<string, Document>();
  const from = [documentId];
  for (const id of from)
    for (const link of reading.linksOf(id)) {
      const document = FOLLOWS.has(link.type) && link.id !== null ? reading.document(link.id) : undefined;
      if (document === undefined || document.id === documentId || later.has(document.id)) continue;
      if (later.size >= MOST_LATER) break;
      later.set(document.id, document);
      from.push(document.id);
    }
  return [...later.values()].sort(latestFirst);
}

/** A document that was quoted, and the latest that follows or replaces it. */
export interface Followed {
  readonly document: Document;
  readonly latest: Document;
  readonly replaced: boolean;
  /** The latest is quoted as well. */
  readonly quoted: boolean;
}

/**
 * What the claims quote and what came after it; each latest paper once. With `asked`, for a question on the latest
 * position, also the latest paper itself where nothing but that is quoted.
 */
export function followedIn(reading: Reading, claims: readonly Claim[], asked: boolean): readonly Followed[] {
  const quoted = new Set(claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId)));
  const told = new Set<string>();
  return [...quoted].flatMap((id) => {
    const document = reading.document(id);
    const follows = asked && reading.linksOf(id).some((link) => PRECEDES.has(link.type) && link.id !== null);
    const latest = laterThan(reading, id)[0] ?? (follows ? document : undefined);
    if (document === undefined || latest === undefined || told.has(latest.id)) return [];
    told.add(latest.id);
    const replaced = latest !== document && latest.kind === document.kind;
    return [{ document, latest, replaced, quoted: quoted.has(latest.id) }];
  });
}
