import { type Document, type Kind, VOICES, type Voice } from '../../documents/document.ts';
import { isFirm, type Link, linksWithin } from '../../documents/links/links.ts';
import type { DocumentSummary, SearchIndex, StoredDocument, SummaryFilter } from '../index.ts';

/** What lists and links show of a document, of which it is given who speaks in each of its passages. */
export function toSummary(
  document: Document,
  spoken: readonly Voice[],
  links: readonly Link[] = [],
): DocumentSummary {
  const { text: _text, sections: _sections, blocks: _blocks, pages: _pages, ...head } = document;
  const heard = new Set(spoken);
  const bound = links
    .filter(isFirm)
    .flatMap(({ id, collection }) =>
      id === null ? [] : [{ id, ...(collection !== undefined && { collection }) }],
    );
  return { ...head, passages: spoken.length, voices: VOICES.filter((voice) => heard.has(voice)), bound };
}

/** Whether a document has one of these numbers, its own or one that it names; `#4243` is the end of a Kamerstuk number. */
function bears({ id, references }: DocumentSummary, wanted: ReadonlySet<string>): boolean {
  const { com, celex, kamerstuk, tk, dossier } = references;
  return (
    wanted.has(id) ||
    [com, celex, kamerstuk, tk, dossier].some((numbers) => numbers.some((number) => wanted.has(number))) ||
    kamerstuk.some((number) => wanted.has(`#${number.slice(number.lastIndexOf('-') + 1)}`))
  );
}

/** Those of all summaries, in their order, that are meant. */
export function filtered(
  summaries: Iterable<DocumentSummary>,
  { references, kind, collections, limit = Infinity }: SummaryFilter,
): DocumentSummary[] {
  const found: DocumentSummary[] = [];
  const wanted = references && new Set(references);
  for (const head of summaries) {
    if (found.length >= limit) break;
    if (kind !== undefined && head.kind !== kind) continue;
    if (collections !== undefined && !collections.has(head.collection)) continue;
    if (wanted === undefined || bears(head, wanted)) found.push(summaryWithin(head, collections));
  }
  return found;
}

/** A head as somebody sees it who may read these collections, or all. */
export function summaryWithin(head: DocumentSummary, collections?: ReadonlySet<string>): DocumentSummary {
  if (collections === undefined || head.bound.every(({ collection }) => collection === undefined))
    return head;
  const bound = head.bound
    .filter(({ collection }) => collection === undefined || collections.has(collection))
    .map(({ id }) => ({ id }));
  return { ...head, bound };
}

/** What is kept of a document, as somebody sees it who may read these collections, or all. */
export function heldWithin(
  held: StoredDocument | undefined,
  collections?: ReadonlySet<string>,
): StoredDocument | undefined {
  if (held === undefined || (collections !== undefined && !collections.has(held.document.collection)))
    return undefined;
  const links = linksWithin(held.links, collections);
  return links === held.links ? held : { ...held, links };
}

/** The newest first, those without a date last. */
export function newestFirst(one: DocumentSummary, other: DocumentSummary): number {
  const [a, b] = [one.date ?? '', other.date ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

/** Kinds that say what the cabinet thinks, in the order in which they are named. */
const FOREMOST: readonly Kind[] = ['nota', 'fiche'];

/** A few documents to name: those that answer most first. A large index is not read whole for it. */
export async function foremost(index: SearchIndex, most: number): Promise<readonly DocumentSummary[]> {
  const filters: readonly SummaryFilter[] = [...FOREMOST.map((kind) => ({ kind })), {}];
  const groups = await Promise.all(filters.map((filter) => index.summaries({ ...filter, limit: most })));
  const named = new Map(
    groups.flatMap((summaries) => summaries.toSorted(newestFirst)).map((head) => [head.id, head]),
  );
  return [...named.values()].slice(0, most);
}
