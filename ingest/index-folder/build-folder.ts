import { type BuildOptions, writeIndex } from '../../src/search/build.ts';
import { IndexError, type SearchIndex } from '../../src/search/index.ts';
import { readVectors } from '../../src/search/packed/open.ts';
import { readerOf } from '../../src/server/files.ts';
import { rememberingEncoder } from '../encoding/kept.ts';
import type { Corpus } from '../outcome.ts';
import { indexedIn, type Manifest, manifestBytes, manifestOf, type Origin } from './manifest.ts';
import { type Hold, publishIndex } from './publish.ts';
import { NO_CHANGE, type ReleaseChange } from './releases.ts';

export interface FolderOptions extends Pick<BuildOptions, 'onProgress' | 'earlier' | 'encoder'> {
  readonly releases?: ReleaseChange;
  /** The folder, when it is held already. */
  readonly hold?: Hold;
  /** By which program it was read, when that is not this one. */
  readonly program?: string | undefined;
}

/** Builds the index over a corpus and puts it in a folder, with the account of it beside it. */
export async function buildFolder(
  corpus: Corpus,
  folder: string,
  origin: Origin = 'own',
  { releases = NO_CHANGE, hold, program, ...options }: FolderOptions = {},
): Promise<Manifest> {
  const accountOf = async (index: SearchIndex): Promise<Manifest> => {
    const indexed = await indexedIn(index);
    return manifestOf(corpus, { ...indexed, program: program ?? indexed.program }, origin);
  };
  // A build by another version of the program is not taken over from, but for what it encoded.
  const encodedBefore =
    options.encoder && options.earlier === undefined ? await readVectors(readerOf(folder)) : null;
  const index = await publishIndex(
    folder,
    async (write) => {
      const remembering = options.encoder ? await rememberingEncoder(folder, options.encoder) : null;
      const given = { ...options, encoder: remembering?.encoder ?? null, write };
      try {
        await writeIndex(corpus.documents, { ...given, encodedBefore });
      } catch (error) {
        // Someone else replaced the index that was to be taken over from.
        if (!(error instanceof IndexError) || options.earlier === undefined) throw error;
        await writeIndex(corpus.documents, { ...given, earlier: undefined });
      } finally {
        await remembering?.close();
      }
    },
    async (opened) => manifestBytes(await accountOf(opened)),
    releases,
    hold,
  );
  return accountOf(index);
}
