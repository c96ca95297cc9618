import { COLLECTION_FORM, isCollection, MOST_COLLECTIONS } from '../../documents/collection.ts';
import type { SearchIndex } from '../../search/index.ts';
import { withinCollections, withOwnFingerprint } from '../../search/within.ts';
import { type Parsed, refused } from './body.ts';
import type { Problem } from './problem.ts';

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

/**
 * The index as one request sees it: of what who asks may read, the collections that are asked for. Throws
 * `NoCollection` for one that is not among them.
 */
export async function indexFor(
  whole: SearchIndex,
  {
    readable,
    asked,
  }: { readonly readable: readonly string[] | null; readonly asked: readonly string[] | null },
): Promise<SearchIndex> {
  const index = readable === null ? whole : await withOwnFingerprint(withinCollections(whole, readable));
  if (asked === null) return index;
  const known = new Set(index.collections.map(({ name }) => name));
  const unknown = asked.find((name) => !known.has(name));
  if (unknown !== undefined) throw new NoCollection(unknown);
  return withinCollections(index, asked);
}
