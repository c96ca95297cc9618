import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { SHIPPED_MODEL } from '../ingest/encoding/encoder.ts';
import { openIndexFolder } from '../ingest/index-folder/index-folder.ts';
import { programHash } from '../ingest/program.ts';
import { type Held, heldIn } from '../ingest/reading/origin.ts';
import { fingerprintIn } from '../src/meaning/manifest.ts';
import { encoderSettings } from '../src/meaning/settings.ts';
import { servedBy } from '../src/search/d1/open.ts';
import { IndexError, type SearchIndex } from '../src/search/index.ts';
import { openOpenSearch } from '../src/search/opensearch/open.ts';
import type { PackedIndex } from '../src/search/packed/engine.ts';
import type { Environment } from '../src/server/environment.ts';
import { readerOf } from '../src/server/files.ts';
import { CommandError } from './command.ts';
import { openDatabase, openSearchClient, type Settings, serverSettings } from './database.ts';
import { environment } from './environment.ts';
import { BUILT_INDEX, SHIPPED_CORPUS } from './places.ts';
import { counted } from './render/text.ts';

/**
 * Sees to it that the folder holds an index that can be served, and says in one line what it is. One over the
 * documents that ship is built again, so that it always is of today's; one that somebody ingested is theirs.
 */
export async function prepareIndex(corpus = SHIPPED_CORPUS, folder = BUILT_INDEX): Promise<string> {
  const held = await heldIn(folder);
  if (held.kind !== 'own') {
    if (!(await isOfToday(held, corpus, folder))) {
      // What reads documents is only started where there is something to read.
      const { buildShipped } = await import('../scripts/build.ts');
      await buildShipped(corpus, folder);
    }
    const { documents } = await openIndexFolder(folder);
    return `Notabene zoekt in ${documents === 1 ? 'het ene stuk dat meekomt' : `de ${documents} stukken die meekomen`}.`;
  }
  return saidOf(await openOwn(folder, { whole: true }));
}

const saidOf = ({ documents, passages }: SearchIndex): string =>
  `Notabene zoekt in wat u zelf inlas: ${counted(documents, 'stuk', 'stukken')}, ${counted(passages, 'passage', 'passages')}.`;

/** The fingerprint of the encoder that comes along, where that one is meant: an index without its vectors is made again. */
async function encoderOfToday(): Promise<string | undefined> {
  const { kind } = encoderSettings(process.env);
  return kind === 'shipped' ? fingerprintIn(readerOf(SHIPPED_MODEL)) : undefined;
}

/** Whether an index of the documents that ship was made by this very program, of just these files, and is whole. */
async function isOfToday(held: Held, corpus: string, folder: string): Promise<boolean> {
  if (held.kind !== 'shipped' || held.manifest.program !== (await programHash())) return false;
  const names = await readdir(corpus).catch((): string[] => []);
  const there = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(corpus, name)).catch(() => undefined);
      return bytes && `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    }),
  );
  const accounted = held.manifest.files.map(({ name, sha256 }) => `${name} ${sha256}`);
  if (there.sort().join() !== accounted.sort().join()) return false;
  const encoder = await encoderOfToday();
  return openIndexFolder(folder, { whole: true }).then(
    ({ meaning }) => encoder === undefined || meaning?.encoder === encoder,
    () => false,
  );
}

/**
 * Sees to it that there is something to serve where the settings say that it is, in files or in a database, and says
 * in one line what it is. A database that is empty may be filled while the server runs.
 */
export async function prepareServed(settings: Settings = {}): Promise<string> {
  const { engine, index } = serverSettings(settings);
  if (engine === 'assets')
    return index === BUILT_INDEX ? prepareIndex() : saidOf(await openOwn(index, { whole: true }));
  if (engine === 'opensearch') return preparedOpenSearch(settings.env ?? environment());
  const { database, close } = await openDatabase({ remote: false, ...settings });
  try {
    const { documents, passages } = (await servedBy(database)).about;
    return `Notabene zoekt in de database: ${counted(documents, 'stuk', 'stukken')}, ${counted(passages, 'passage', 'passages')}.`;
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    return error.code === 'missing'
      ? 'Notabene zoekt in de database, maar die is nog leeg; vul haar met notabene fill, ook terwijl de server draait.'
      : `Notabene zoekt in de database, maar kan niet. ${error.message}`;
  } finally {
    await close();
  }
}

/** What OpenSearch serves; it may be filled, or come back, while the server runs. */
async function preparedOpenSearch(env: Environment): Promise<string> {
  try {
    const { client, alias } = openSearchClient(env);
    const { documents, passages } = await openOpenSearch(client, alias, { known: 1 });
    return `Notabene zoekt in OpenSearch: ${counted(documents, 'stuk', 'stukken')}, ${counted(passages, 'passage', 'passages')}.`;
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    return `Notabene zoekt in OpenSearch, maar kan niet. ${error.message}`;
  }
}

/** What to do about an index of one's own is to ingest again: a build would put the documents that ship there. */
export async function openOwn(
  folder: string,
  options: Parameters<typeof openIndexFolder>[1] = {},
): Promise<PackedIndex> {
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
