import type { Document } from '../documents/document.ts';

/** File name → content; `current.json` names the others and is written last. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Builds the index over documents: a pure function of its input, byte for byte. */
export async function buildIndex(_documents: readonly Document[]): Promise<IndexFiles> {
  throw new Error('not yet');
}
