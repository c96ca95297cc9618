import { inject } from 'vitest';
import { Client } from '../../../src/search/opensearch/client.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the nodes of a cluster that runs for all files. */
    readonly openSearch: readonly string[];
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A client of these nodes, or of the cluster that runs for all files. */
export const clientOf = (addresses: readonly string[] = inject('openSearch')): Client =>
  new Client({ addresses, fetch, sleep });
