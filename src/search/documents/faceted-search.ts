import type { Kind, Voice } from '../../documents/document.ts';
import type { DocumentSummary, Ranked, SearchIndex } from '../index.ts';
import { ownerOf } from '../search.ts';
import type { Sought } from './sought.ts';
import { filtered, newestFirst } from './summaries.ts';

/** By what a list of documents can be narrowed. */
export const FACETS = ['kind', 'voice', 'collection', 'ministry', 'year', 'dossier'] as const;
export type Facet = (typeof FACETS)[number];

/** What was chosen of each facet: any of these; nothing chosen is anything. */
export interface Choice {
  readonly kind: readonly Kind[];
  readonly voice: readonly Voice[];
  readonly collection: readonly string[];
  readonly ministry: readonly string[];
  readonly year: readonly string[];
  readonly dossier: readonly string[];
}

export const NO_CHOICE: Choice = { kind: [], voice: [], collection: [], ministry: [], year: [], dossier: [] };

export interface BrowseRequest {
  /** What words or numbers look for; null to leaf through all. */
  readonly sought: Sought | null;
  readonly choice: Choice;
  /** From 1; the last one when there are not so many. */
  readonly page: number;
}

/** A document on the list, with where the words that were looked for stand in it, best first. */
export interface Listed {
  readonly head: DocumentSummary;
  readonly places: readonly Ranked[];
}

/** How many documents have each value of a facet, of those that all other facets leave. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface Browsed {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly listed: readonly Listed[];
  readonly counts: Counts;
  /** There were more places than are looked at, so that documents may be missing at the end. */
  readonly cut: boolean;
}

/** Documents on a page. */
const PAGE_SIZE = 25;
/** Places that one search looks at, over all documents that may be listed. */
export const MOST_PLACES = 1000;

/**
 * A page of the list of documents, newest first or, when words are looked for, best first, with what can be chosen
 * further. Only summaries and ranks are read for it: no text.
 */
export async function browse(
  index: SearchIndex,
  { sought, choice, page: asked }: BrowseRequest,
): Promise<Browsed> {
  const shelf = await shelfOf(index);
  const { found, cut } =
    sought === null ? { found: shelf.map(unsought), cut: false } : await find(index, shelf, sought, choice);
  const chosen = found.filter((each) => missed(each, choice).length === 0);
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  return {
    total: chosen.length,
    page,
    pages,
    listed: chosen.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    counts: countsOf(found, choice),
    cut,
  };
}

const unsought = (head: DocumentSummary): Listed => ({ head, places: [] });

/** All summaries by the index they are of: in a database they are a journey away, and a build does not change. */
const shelves = new WeakMap<SearchIndex, Promise<readonly DocumentSummary[]>>();

/** All documents, the newest first, those without a date last. */
function shelfOf(index: SearchIndex): Promise<readonly DocumentSummary[]> {
  const kept = shelves.get(index);
  if (kept !== undefined) return kept;
  const made = index.summaries().then((summaries) => summaries.toSorted(newestFirst));
  shelves.set(index, made);
  made.catch(() => shelves.delete(index));
  return made;
}

/** Documents in which the words stand, or that have the number: those whose own it is first, then who names it. */
async function find(
  index: SearchIndex,
  shelf: readonly DocumentSummary[],
  query: Sought,
  choice: Choice,
): Promise<{ readonly found: readonly Listed[]; readonly cut: boolean }> {
  const ranked = await placesOf(index, shelf, query, choice);
  const places = ranked.filter(query.suits);
  const numbered = query.references.length === 0 ? [] : filtered(shelf, { references: query.references });
  const byId = new Map(shelf.map((head) => [head.id, head]));
  const groups = Map.groupBy(places, ({ documentId }) => documentId);
  const ranks = new Map([...groups.keys()].map((id, rank) => [id, rank]));
  const rankOf = ({ id }: DocumentSummary): number => ranks.get(id) ?? ranks.size;
  const ordered = new Set([
    ...numbered.filter(ownerOf(query.references)),
    ...numbered.toSorted((one, other) => rankOf(one) - rankOf(other)),
    ...[...ranks.keys()].flatMap((id) => byId.get(id) ?? []),
  ]);
  return {
    found: [...ordered].map((head) => ({ head, places: groups.get(head.id) ?? [] })),
    // Of the papers that bear a number none is missing, however many places there are.
    cut: query.references.length === 0 && ranked.length === MOST_PLACES,
  };
}

/** The best places, where more than one choice does not rule a document out: those are no one's count. */
async function placesOf(
  index: SearchIndex,
  shelf: readonly DocumentSummary[],
  { terms, favour }: Sought,
  choice: Choice,
): Promise<readonly Ranked[]> {
  const counted = shelf.filter((head) => missed(unsought(head), choice).length <= 1);
  if (counted.length === 0) return [];
  const documents =
    counted.length === shelf.length ? {} : { documents: new Set(counted.map(({ id }) => id)) };
  return index.rank(terms, { top: MOST_PLACES, favour, whole: true, ...documents });
}

/** What a document has of each facet. Where words were found, it is who speaks there that counts. */
const VALUES: Readonly<Record<Facet, (listed: Listed) => readonly string[]>> = {
  kind: ({ head }) => [head.kind],
  voice: ({ head, places }) => (places.length === 0 ? head.voices : places.map(({ voice }) => voice)),
  collection: ({ head }) => [head.collection],
  ministry: ({ head }) => head.ministries,
  year: ({ head }) => (head.date === null ? [] : [head.date.slice(0, 4)]),
  dossier: ({ head }) => head.references.dossier,
};

/** The facets of which a document has nothing that was chosen. */
function missed(listed: Listed, choice: Choice): Facet[] {
  return FACETS.filter((facet) => {
    const wanted: readonly string[] = choice[facet];
    return wanted.length > 0 && !VALUES[facet](listed).some((value) => wanted.includes(value));
  });
}

function countsOf(found: readonly Listed[], choice: Choice): Counts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Record<
    Facet,
    Map<string, number>
  >;
  for (const listed of found) {
    const [first, ...more] = missed(listed, choice);
    if (more.length > 0) continue;
    for (const facet of first === undefined ? FACETS : [first])
      for (const value of new Set(VALUES[facet](listed)))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
}
