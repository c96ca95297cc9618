import { IndexError, type SearchIndex } from '../src/search/index.ts';
import { buildShipped } from './build.ts';
import { CommandError } from './command.ts';
import { BUILT_INDEX, SHIPPED_CORPUS } from './corpus.ts';
import { openIndexFolder } from './index-folder.ts';
import { heldIn } from './origin.ts';
import { counted } from './render/text.ts';

/**
 * Sees to it that the folder holds an index that can be served, and says in one line what it is. One over the
 * documents that ship is built again, so that it always is of today's; one that somebody ingested is theirs.
 */
export async function prepareIndex(corpus = SHIPPED_CORPUS, folder = BUILT_INDEX): Promise<string> {
  const held = await heldIn(folder);
  if (held.kind !== 'own') {
    await buildShipped(corpus, folder);
    const { documents } = await openIndexFolder(folder);
    return `Notabene zoekt in ${documents === 1 ? 'het ene stuk dat meekomt' : `de ${documents} stukken die meekomen`}.`;
  }
  const { documents, passages } = await openOwn(folder);
  return `Notabene zoekt in wat u zelf inlas: ${counted(documents, 'stuk', 'stukken')}, ${counted(passages, 'passage', 'passages')}.`;
}

/** What to do about an index of one's own is to ingest again: a build would put the documents that ship there. */
export async function openOwn(
  folder: string,
  options: Parameters<typeof openIndexFolder>[1] = {},
): Promise<SearchIndex> {
  try {
    return await openIndexFolder(folder, options);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    throw new CommandError(
      1,
      `De index van wat u zelf inlas is beschadigd of van een andere versie van Notabene (${error.code}); lees uw stukken opnieuw in met notabene ingest, of zet met "npm run build" de stukken die meekomen terug.`,
    );
  }
}
