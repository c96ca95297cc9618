import { relative } from 'node:path';
import { readCorpus } from '../../ingest/corpus.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import type { Corpus } from '../../ingest/outcome.ts';
import { fileProblem, isSystemError } from '../../ingest/problem.ts';
import { heldIn } from '../../ingest/reading/origin.ts';
import type { ModelVariables } from '../../src/answer/model/settings.ts';
import type { EncoderVariables } from '../../src/meaning/settings.ts';
import { buildIndex } from '../../src/search/build.ts';
import { openD1 } from '../../src/search/d1/open.ts';
import { IndexError, type SearchIndex } from '../../src/search/index.ts';
import { openOpenSearch } from '../../src/search/opensearch/open.ts';
import type { PackedIndex } from '../../src/search/packed/engine.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { doorOf, shutBy } from '../../src/server/settings.ts';
import { readSecurityContact } from '../../src/web/http/security-txt.ts';
import { CommandError } from '../command.ts';
import { chosenEngine, openDatabase, openSearchClient, type Settings, serverSettings } from '../database.ts';
import { environment } from '../environment.ts';
import { BUILT_INDEX, SHIPPED_CORPUS } from '../places.ts';
import { firstReason } from '../render/refused.ts';
import { counted, flat } from '../render/text.ts';
import { openOwn } from '../served.ts';
import { checkChannels, type Online } from './channel-checks.ts';
import { toldOfChannels } from './channel-variables.ts';
import type { Check } from './check.ts';
import { checkEncoder } from './encoder-check.ts';
import { checkModel } from './model-check.ts';
import { checkOffice } from './office-check.ts';

/** Node runs the `.ts` files as they are from this version on. */
const NODE_MAJOR = 24;

/**
 * What must be in order before questions are answered. `corpus` is what was named; else what ships. An index
 * that nobody made yet is no fault, unless it was asked for by name: it is made when the server starts, and
 * what reads the documents themselves does without.
 */
export async function checkAll({
  corpus,
  index,
  built = BUILT_INDEX,
  settings,
  encoder,
  model,
  nodeVersion,
  online,
}: {
  readonly corpus?: readonly string[] | undefined;
  readonly index?: string | undefined;
  /** Where the index comes when nobody says otherwise. */
  readonly built?: string;
  readonly settings?: Settings;
  /** Which encoder; the one that the environment names unless told. */
  readonly encoder?: EncoderVariables;
  /** Which language model; the one that the environment names unless told. */
  readonly model?: ModelVariables;
  readonly nodeVersion: string;
  /** Asks the platforms of the channels whether they know us; without it nothing leaves this machine. */
  readonly online?: Online | undefined;
}): Promise<readonly Check[]> {
  const read = await readCorpus(corpus ?? [SHIPPED_CORPUS]);
  const missing = index === undefined && (await heldIn(built)).kind === 'none';
  return [
    checkNode(nodeVersion),
    ...checkSettings(settings),
    checkCorpus(read, corpus !== undefined),
    missing
      ? await checkIndexable(read, corpus !== undefined)
      : await checkIndex(index ?? built, read, corpus !== undefined),
    ...(await checkDatabase(settings)),
    await checkEncoder(encoder),
    ...(await checkModel(model)),
    checkOffice(settings?.env ?? environment()),
    ...(await checkChannels(toldOfChannels(settings), online)),
  ];
}

/** What is set for the server of this machine; nothing is said of it while it is right. */
function checkSettings(settings: Settings = {}): readonly Check[] {
  try {
    const read = serverSettings(settings);
    const shut = shutBy(read);
    if (shut !== null) return [{ name: 'server', ok: false, message: shut }];
    const contact = readSecurityContact(read.variables);
    if (contact.kind === 'wrong') return [{ name: 'server', ok: false, message: contact.message }];
    const door = doorOf(read);
    return door.open ? [{ name: 'server', ok: true, hint: true, message: door.message }] : [];
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return [{ name: 'server', ok: false, message: error.message }];
  }
}

/** The database on this machine, when that is where the worker looks; it is opened as the worker does. */
async function checkDatabase(settings: Settings = {}): Promise<readonly Check[]> {
  const name = 'database';
  if (checkSettings(settings).some(({ ok }) => !ok) || chosenEngine(settings) === 'assets') return [];
  if (chosenEngine(settings) === 'opensearch') return [await checkOpenSearch(settings)];
  try {
    const { database, close } = await openDatabase({ remote: false, ...settings });
    try {
      const { documents, passages, fingerprint } = await openD1(database);
      const content = `${counted(documents, 'stuk', 'stukken')}, ${counted(passages, 'passage', 'passages')}`;
      const message = `De database is gevuld: ${content} (vingerafdruk ${fingerprint.slice(0, 12)})`;
      return [{ name, ok: true, message }];
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof IndexError || error instanceof CommandError)
      return [{ name, ok: false, message: flat(error.message) }];
    throw error;
  }
}

/** OpenSearch, when that is where the server looks: what it serves, and how the cluster is. */
async function checkOpenSearch({ env = environment() }: Settings): Promise<Check> {
  const name = 'database';
  try {
    const { client, alias } = openSearchClient(env);
    const index = await openOpenSearch(client, alias);
    const { documents, passages, fingerprint } = index;
    const { status, nodes } = await index.health();
    const content = `${counted(documents, 'stuk', 'stukken')}, ${counted(passages, 'passage', 'passages')} (vingerafdruk ${fingerprint.slice(0, 12)})`;
    const spare = {
      green: 'alles staat in tweevoud of is met één node gevuld',
      yellow: 'alles is er, maar niet alles in tweevoud; kijk of er een node weg is',
      red: 'niet alles is er, en dan wordt er niet geantwoord; kijk welke nodes weg zijn',
    }[status];
    const message = `OpenSearch is gevuld: ${content}; ${counted(nodes, 'node', 'nodes')}, ${status}: ${spare}`;
    return { name, ok: status !== 'red', message };
  } catch (error) {
    if (error instanceof IndexError) return { name, ok: false, message: flat(error.message) };
    throw error;
  }
}

function checkNode(version: string): Check {
  const ok = Number.parseInt(version, 10) >= NODE_MAJOR;
  return {
    name: 'node',
    ok,
    message: ok
      ? `Node ${version}`
      : `Node ${version} is te oud; start met "npm run -s notabene -- doctor", dat Node ${NODE_MAJOR} gebruikt.`,
  };
}

/** Which documents were read: those that were named, or those that ship, which is what commands read unless told. */
function checkCorpus({ documents, refused, quarantined }: Corpus, named: boolean): Check {
  const reason = firstReason(refused, 'niet te lezen') ?? firstReason(quarantined, 'niet gelezen');
  return {
    name: 'corpus',
    ok: reason === undefined,
    message:
      reason ??
      `${counted(documents.length, 'stuk', 'stukken')} gelezen ${named ? 'uit wat u met --corpus noemt' : 'van wat met Notabene meekomt; ask en search zoeken daarin als u geen --corpus noemt'}`,
  };
}

/** Where there is no index yet: whether one can be made, and who makes it. */
async function checkIndexable({ documents }: Corpus, named: boolean): Promise<Check> {
  const name = 'index';
  if (documents.length === 0)
    return { name, ok: false, message: 'Er is nog geen index, en niets om er een van te maken.' };
  const { passages } = await openBuilt(documents);
  const can = `de stukken zijn te indexeren (${counted(passages, 'passage', 'passages')})`;
  return {
    name,
    ok: true,
    message: named
      ? `Er is nog geen index, en ${can}; notabene ingest maakt hem, ask en search lezen de stukken zelf`
      : `Er is nog geen index, en ${can}; npm start of npm run build maakt hem, ask en search lezen de stukken zelf`,
  };
}

async function openBuilt(documents: Corpus['documents']): Promise<PackedIndex> {
  const files = await buildIndex(documents);
  return openIndex(async (file) => files.get(file));
}

/** An index that somebody made of documents of their own is as it should be, unless others were named. */
async function checkIndex(folder: string, corpus: Corpus, named: boolean): Promise<Check> {
  const name = 'index';
  const held = await heldIn(folder);
  let index: PackedIndex;
  try {
    index = await (held.kind === 'own' ? openOwn : openIndexFolder)(folder, { whole: true });
  } catch (error) {
    if (error instanceof IndexError || error instanceof CommandError)
      return { name, ok: false, message: flat(error.message) };
    if (isSystemError(error)) return { name, ok: false, message: fileProblem(folder, error) };
    throw error;
  }
  const mark = `vingerafdruk ${index.fingerprint.slice(0, 12)}`;
  if (held.kind === 'own' && !named)
    return {
      name,
      ok: true,
      message: `De index is van wat u zelf inlas: ${await contentOf(index)} (${mark}); npm start antwoordt daaruit, ask en search met --corpus ${flat(relative('', folder))}`,
    };
  const expected = await openBuilt(corpus.documents);
  if (index.ofWords === expected.ofWords)
    return { name, ok: true, message: `De index past bij de stukken (${mark})` };
  return {
    name,
    ok: false,
    message: named
      ? 'De index is van andere stukken dan u noemt; lees ze in met notabene ingest, of laat --corpus weg.'
      : 'De index is van een eerdere versie van de stukken die meekomen; voer "npm run build" uit.',
  };
}

const MOST_NAMED = 5;

/** How much there is in an index, and the first few documents by name. */
async function contentOf(index: SearchIndex): Promise<string> {
  const { documents, passages } = index;
  const names = (await index.summaries({ limit: MOST_NAMED })).map(({ source }) => flat(source.name));
  const more = documents - names.length;
  return `${counted(documents, 'stuk', 'stukken')}, ${counted(passages, 'passage', 'passages')}: ${names.join(', ')}${more > 0 ? ` en nog ${more}` : ''}`;
}
