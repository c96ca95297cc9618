import type { Document } from '../documents/document.ts';
import { FOLLOWS, type LinkType } from '../documents/links.ts';
import type { Passage } from '../passages/passage.ts';
import { MOST_LATER, type Reading } from '../search/reading.ts';
import type { Claim } from './answer.ts';
import type { Scored } from './score.ts';

const PRECEDES: ReadonlySet<LinkType> = new Set(['eerder', 'vervangt']);
/** A paper that follows fiches on more proposals than this is an agenda: not all of it is about any of them. */
const OF_FEW = 1;

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

/** The passages of what follows the documents that were found, to be read besides those. */
export const passagesAfter = (
  reading: Reading,
  documents: Iterable<Pick<Document, 'id'>>,
): readonly Passage[] => {
  const ids = new Set([...documents].flatMap(({ id }) => laterThan(reading, id).map((later) => later.id)));
  return [...ids].flatMap((id) => reading.passagesOf(id));
};

/** Documents that follow others and are about little else: they count as papers on the same proposal. */
export const followersOf = (reading: Reading, documents: readonly Document[]): readonly Document[] => {
  const later = new Map(documents.flatMap(({ id }) => laterThan(reading, id).map((each) => [each.id, each])));
  return [...later.values()].filter(
    ({ id }) => reading.linksOf(id).filter(({ type }) => type === 'eerder').length <= OF_FEW,
  );
};

/** A document with a sentence that scores at most this far below the best one is about what was asked. */
const ABOUT = 0.3;

/**
 * For a question on the latest position: the cabinet's sentences of the latest paper that follows one with a good
 * answer go first; the others keep their order. The best sentence may be from a nota, which nothing follows.
 */
export function newestFirst<Each extends Scored>(reading: Reading, scored: readonly Each[]): readonly Each[] {
  const [best] = scored;
  if (best === undefined) return scored;
  const speaks = (id: string, { candidate: { document, sentence } }: Each): boolean =>
    document.id === id && sentence.voice === 'kabinet';
  const about = scored.filter(({ score }) => score >= best.score - ABOUT);
  const followed = new Set(about.map(({ candidate }) => candidate.document.id));
  const newest = [...followed]
    .flatMap((id) => laterThan(reading, id))
    .sort(latestFirst)
    .find(({ id }) => scored.some((each) => speaks(id, each)));
  if (newest === undefined) return scored;
  return [
    ...scored.filter((each) => speaks(newest.id, each)),
    ...scored.filter((each) => !speaks(newest.id, each)),
  ];
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
