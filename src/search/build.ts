import type { Document } from '../documents/document.ts';
import { relationsOf } from './documents/subjects.ts';
import { type PackOptions, packIndex } from './packed/build.ts';

/** File name → content; `current.json` names the others and is written last. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

export type BuildOptions = Omit<PackOptions, 'links'>;

/** Builds the index over documents, in whatever order they come: a pure function of them, byte for byte. */
export async function buildIndex(
  documents: readonly Document[],
  { encoder = null, encodedBefore = null }: Pick<BuildOptions, 'encoder' | 'encodedBefore'> = {},
): Promise<IndexFiles> {
  const files = new Map<string, Uint8Array>();
  await writeIndex(documents, {
    encoder,
    encodedBefore,
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
  });
  return files;
}

/** The same, each file put away as it is made. */
export async function writeIndex(documents: readonly Document[], options: BuildOptions): Promise<void> {
  const ordered = [...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  await packIndex(() => ordered, { ...options, links: relationsOf(ordered) });
}
