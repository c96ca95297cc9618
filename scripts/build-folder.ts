import { type BuildOptions, writeIndex } from '../src/search/build.ts';
import { IndexError } from '../src/search/index.ts';
import { readVectors } from '../src/search/packed/open.ts';
import { readerOf } from '../src/server/files.ts';
import { indexedIn, type Manifest, manifestBytes, manifestOf, type Origin } from './manifest.ts';
import type { Corpus } from './outcome.ts';
import { type Hold, publishIndex } from './publish.ts';
import { NO_CHANGE, type ReleaseChange } from './releases.ts';

export interface FolderOptions extends Pick<BuildOptions, 'onProgress' | 'earlier' | 'encoder'> {
  readonly releases?: ReleaseChange;
  /** The folder, when it is held already. */
  readonly hold?: Hold;
}

/** Builds the index over a corpus and puts it in a folder, with the account of it beside it. */
export async function buildFolder(
  corpus: Corpus,
  folder: string,
  origin: Origin = 'own',
  { releases = NO_CHANGE, hold, ...options }: FolderOptions = {},
): Promise<Manifest> {
  // A build by another version of the program is not taken over from, but for what it encoded.
  const encodedBefore =
    options.encoder && options.earlier === undefined ? await readVectors(readerOf(folder)) : null;
  const index = await publishIndex(
    folder,
    async (write) => {
      try {
        await writeIndex(corpus.documents, { ...options, encodedBefore, write });
      } catch (error) {
        // Someone else replaced the index that was to be taken over from.
        if (!(error instanceof IndexError) || options.earlier === undefined) throw error;
        await writeIndex(corpus.documents, { ...options, earlier: undefined, write });
      }
    },
    async (opened) => manifestBytes(manifestOf(corpus, await indexedIn(opened), origin)),
    releases,
    hold,
  );
  return manifestOf(corpus, await indexedIn(index), origin);
}
