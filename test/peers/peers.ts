import { FLEXSEARCH } from './flexsearch.ts';
import { LUNR } from './lunr.ts';
import { MINISEARCH, MINISEARCH_FUZZY } from './minisearch.ts';
import { ORAMA } from './orama.ts';
import type { Peer } from './peer.ts';
import { SQLITE } from './sqlite.ts';
import { WINK } from './wink.ts';

/**
 * Other search engines. MiniSearch stands there as it comes, since it is what Notabene starts from; the others
 * get folded, stemmed words without stop words, with which every one of them does better.
 */
export const PEERS: readonly Peer[] = [MINISEARCH, MINISEARCH_FUZZY, ORAMA, FLEXSEARCH, LUNR, WINK, SQLITE];
