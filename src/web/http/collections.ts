import {
  COLLECTION_FORM,
  GENERAL,
  isCollection,
  isOfOne,
  MOST_COLLECTIONS,
  OWN_COLLECTION,
} from '../../documents/collection.ts';
import type { SearchIndex } from '../../search/index.ts';
import { withinCollections, withOwnFingerprint } from '../../search/within.ts';
import { type Parsed, refused } from './body.ts';
import type { Problem } from './problem.ts';
import { mayDo, type Reader } from './reader.ts';

/** What the collections that a request is about are called in its address; it may be given more than once. */
export const PARAMETER = 'collection';
export const PARAMETER_SAYS =
  'Alleen uit deze collecties; mag vaker. Wat daarbuiten valt, bestaat voor dit verzoek niet.';

/** The collections that an address names; null when it names none, which is all of them. */
export function readCollections(parameters: URLSearchParams): Parsed<readonly string[] | null> {
  const names = [...new Set(parameters.getAll(PARAMETER))];
  if (names.length === 0) return { ok: true, value: null };
  if (names.length > MOST_COLLECTIONS || !names.every(isCollection))
    return refused({
      code: 'invalid_request',
      field: PARAMETER,
      detail: `Het veld "${PARAMETER}" klopt niet. Geef namen van collecties: ${COLLECTION_FORM}.`,
    });
  return { ok: true, value: names };
}

/** The parameters of an address, but for its collections, which are dealt with in one place. */
export function parametersIn(url: string): URLSearchParams {
  const parameters = new URL(url).searchParams;
  parameters.delete(PARAMETER);
  return parameters;
}

/** A request names a collection that is not there, or that who asks may not read: that is the same. */
export class NoCollection extends Error {
  readonly problem: Problem;
  constructor(name: string) {
    super('no collection');
    this.name = 'NoCollection';
    this.problem = {
      code: 'collection_not_found',
      field: PARAMETER,
      detail: `De collectie ${name} is er niet. Kijk de naam na, of laat hem weg.`,
    };
  }
}

/** Where what somebody adds lands until it is shared: a collection of his own, or the one of this machine where nobody signs in. */
export async function ownCollection({ id }: Pick<Reader, 'id'>): Promise<string> {
  if (id === null) return OWN_COLLECTION;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
  return `${OWN_COLLECTION}-${[...new Uint8Array(digest).subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What somebody may read: with his own collection, and without that of somebody else, unless he administers all. */
function mayRead(reader: Reader, own: string, name: string): boolean {
  if (name === own && reader.id !== null) return true;
  if (reader.collections !== null) return reader.collections.includes(name);
  return !isOfOne(name) || mayDo(reader, 'administer');
}

/** The collections with which somebody may share what he added: those that he reads, but for what is of one person. */
export function sharedWith(whole: Pick<SearchIndex, 'collections'>, reader: Reader): readonly string[] {
  const names = new Set([GENERAL, ...whole.collections.map(({ name }) => name)]);
  return [...names].filter(
    (name) => !isOfOne(name) && name !== OWN_COLLECTION && (reader.collections?.includes(name) ?? true),
  );
}

/**
 * The index as one request sees it: of what who asks may read, the collections that are asked for. Throws
 * `NoCollection` for one that is not among them.
 */
export async function indexFor(
  whole: SearchIndex,
  { reader, asked }: { readonly reader: Reader; readonly asked: readonly string[] | null },
): Promise<SearchIndex> {
  const own = await ownCollection(reader);
  const names = whole.collections.map(({ name }) => name).filter((name) => mayRead(reader, own, name));
  const index = await withOwnFingerprint(withinCollections(whole, names));
  if (asked === null) return index;
  const known = new Set(index.collections.map(({ name }) => name));
  const unknown = asked.find((name) => !known.has(name));
  if (unknown !== undefined) throw new NoCollection(unknown);
  return withinCollections(index, asked);
}
