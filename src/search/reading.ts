import type { Document, Span } from '../documents/document.ts';
import { FOLLOWS, type Link } from '../documents/links/links.ts';
import type { Passage } from '../passages/passage.ts';
import type { SearchIndex, StoredDocument, Vocabulary } from './index.ts';

/** So many papers on one proposal are looked at. */
export const MOST_LATER = 50;

/** The first in the order of documents, and in each of reading. */
export const inReadingOrder = (
  a: { readonly document: Pick<Document, 'id'>; readonly sentence: Span },
  b: { readonly document: Pick<Document, 'id'>; readonly sentence: Span },
): number =>
  a.document.id < b.document.id
    ? -1
    : a.document.id > b.document.id
      ? 1
      : a.sentence.start - b.sentence.start;

/** Documents that were fetched for one question; what is read of them from here on waits for nothing. */
export class Reading {
  /** Of the whole corpus. */
  readonly vocabulary: Vocabulary;
  /** How many documents there are in all. */
  readonly total: number;
  /** In the order of their ids. */
  readonly documents: readonly Document[];
  readonly #held: ReadonlyMap<string, StoredDocument>;

  constructor({ vocabulary, documents }: SearchIndex, held: ReadonlyMap<string, StoredDocument>) {
    this.vocabulary = vocabulary;
    this.total = documents;
    this.#held = held;
    this.documents = [...held.values()]
      .map(({ document }) => document)
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  }

  document(id: string): Document | undefined {
    return this.#held.get(id)?.document;
  }

  /** In reading order. */
  passagesOf(documentId: string): readonly Passage[] {
    return this.#held.get(documentId)?.passages ?? [];
  }

  /** How a document stands to others, the firmest link first. */
  linksOf(documentId: string): readonly Link[] {
    return this.#held.get(documentId)?.links ?? [];
  }
}

/** Fetches documents; with `followers` also what follows or replaces them, by way of each other. */
export async function readDocuments(
  index: SearchIndex,
  ids: Iterable<string>,
  { followers = false }: { readonly followers?: boolean } = {},
): Promise<Reading> {
  const held = new Map<string, StoredDocument>();
  await fetchInto(held, index, ids);
  if (followers) await followInto(held, index);
  return new Reading(index, held);
}

async function fetchInto(
  held: Map<string, StoredDocument>,
  index: SearchIndex,
  ids: Iterable<string>,
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !held.has(id));
  const found = await Promise.all(missing.map((id) => index.held(id)));
  for (const each of found) if (each !== undefined) held.set(each.document.id, each);
}

async function followInto(held: Map<string, StoredDocument>, index: SearchIndex): Promise<void> {
  const followed = new Set<string>();
  const most = held.size + MOST_LATER;
  for (let more = [...held.keys()]; more.length > 0 && held.size < most; ) {
    const next = more.flatMap((id) => {
      followed.add(id);
      return (held.get(id)?.links ?? []).flatMap(({ type, id: to }) =>
        FOLLOWS.has(type) && to !== null ? [to] : [],
      );
    });
    await fetchInto(held, index, next.slice(0, most - held.size));
    more = [...held.keys()].filter((id) => !followed.has(id));
  }
}
