import { type Browsed, type BrowseRequest, browse as browseFor } from '../search/documents/faceted-search.ts';
import { sought } from '../search/documents/sought.ts';
import type { Hit, SearchIndex } from '../search/index.ts';
import { type SearchOptions, searchFor } from '../search/search.ts';
import { understand } from './understand.ts';

/** Passages for a question or for loose words, best first, as `searchFor` gives them. */
export const search = (
  index: SearchIndex,
  text: string,
  options: SearchOptions = {},
): Promise<readonly Hit[]> => searchFor(index, text, understand(text, [], index.vocabulary), options);

/** What is asked of the list of documents, as it was typed; no text to leaf through all. */
export interface TypedRequest extends Omit<BrowseRequest, 'sought'> {
  readonly text: string | null;
}

/** A page of the list of documents, for words or numbers as they were typed. */
export const browse = (index: SearchIndex, { text, ...request }: TypedRequest): Promise<Browsed> =>
  browseFor(index, {
    ...request,
    sought: text === null ? null : sought(index, text, understand(text, [], index.vocabulary)),
  });
