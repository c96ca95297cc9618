import { buildIndex } from '../src/search/build.ts';
import type { SearchIndex } from '../src/search/index.ts';
import { type Manifest, manifestBytes, manifestOf, type Origin } from './manifest.ts';
import type { Corpus } from './outcome.ts';
import { publishIndex } from './publish.ts';
import { NO_CHANGE, type ReleaseChange } from './releases.ts';

/** Builds the index over a corpus and puts it in a folder, with the account of it beside it. */
export async function buildFolder(
  corpus: Corpus,
  folder: string,
  origin: Origin = 'own',
  releases: ReleaseChange = NO_CHANGE,
): Promise<{ readonly index: SearchIndex; readonly manifest: Manifest }> {
  const files = await buildIndex(corpus.documents);
  const index = await publishIndex(
    folder,
    files,
    (opened) => manifestBytes(manifestOf(corpus, opened, origin)),
    releases,
  );
  return { index, manifest: manifestOf(corpus, index, origin) };
}
