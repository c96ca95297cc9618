import type { SearchIndex } from './index.ts';

/** Reads one file of the built index; undefined when it isn't there. */
export type ReadFile = (name: string) => Promise<Uint8Array | undefined>;

/** Opens a built index; throws `IndexError` on anything but a whole and matching one. */
export async function openIndex(_read: ReadFile): Promise<SearchIndex> {
  throw new Error('not yet');
}
