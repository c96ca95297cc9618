import { resolve } from 'node:path';
import { CommandError } from '../cli/command.ts';
import { BUILT_INDEX, SHIPPED_CORPUS } from '../cli/places.ts';
import { firstReason, LOOK_FIRST } from '../cli/render/refused.ts';
import { MOST_COLLECTIONS } from '../src/documents/collection.ts';
import type { Encoder } from '../src/meaning/encoder.ts';
import { type BuildOptions, buildIndex } from '../src/search/build.ts';
import type { SearchIndex } from '../src/search/index.ts';
import { openIndex, readVectors } from '../src/search/packed/open.ts';
import { readerOf } from '../src/server/files.ts';
import { someAtATime } from '../src/sources/threads.ts';
import { Collection } from './collection.ts';
import type { Earlier } from './earlier.ts';
import { isIndexFolder, openIndexFolder } from './index-folder/index-folder.ts';
import type { Corpus, FileFacts } from './outcome.ts';
import { isBeir, type Listed, listFiles } from './reading/find-files.ts';
import { heldIn } from './reading/origin.ts';
import { OriginRecords } from './reading/origin-records.ts';
import { publicName } from './reading/public-name.ts';
import {
  addBeir,
  addIndex,
  nameSuspicions,
  offerFile,
  type Place,
  type Reading,
  type SuspiciousFile,
  unread,
} from './reading/read-offered.ts';
import { type FileReader, sharedReader } from './reading/reading.ts';
import { missingNote } from './reading/remarks.ts';

export interface ReadOptions {
  /** Called before each file; `total` is how many there are. */
  readonly onProgress?: (done: number, total: number, name: string) => void;
  /** Whether a person released a file with these things in it; without this nothing is released. */
  readonly isReleased?: (file: SuspiciousFile) => boolean;
  /** What an earlier build made of files. */
  readonly earlier?: Earlier | undefined;
  /** The collection that all of it is put in; left out, each file says so itself. */
  readonly into?: string | undefined;
  /** What reads files; the one of this process unless another is given. */
  readonly reader?: FileReader;
  /** What it is added to; nothing unless told. */
  readonly collection?: Collection;
}

/**
 * Reads every document at the paths: files, folders with all that is in them, collections in BEIR form
 * (`.jsonl`) and built indexes. What can't be read is in `refused`, what a person must look at first in
 * `quarantined`, and the rest is read all the same.
 */
export async function readCorpus(paths: readonly string[], options: ReadOptions = {}): Promise<Corpus> {
  return readListed(await listFiles(paths), options);
}

/** The same for what was found at the paths. */
export async function readListed(
  listed: readonly Listed[],
  {
    onProgress = () => {},
    isReleased = () => false,
    earlier,
    into,
    reader = sharedReader(),
    collection = new Collection(),
  }: ReadOptions = {},
): Promise<Corpus> {
  const records = new OriginRecords();
  const reading: Reading = { collection, records, isReleased, earlier, into, reader };
  // Files are read ahead, some at a time; they are added in the order in which they were found.
  const ahead = someAtATime(reader.size);
  const seen = new Set<string>();
  const adding = listed.map((found, done): (() => Promise<void>) => {
    const { path, given, addition } = found;
    const name = publicName(found.name);
    if (found.kind === 'refused')
      return async () => collection.refuse(unread({ name, given, addition }), found);
    if (found.kind === 'skipped') return async () => collection.skip(name, found.message);
    if (seen.has(resolve(path))) return async () => collection.skip(name, 'het is al gelezen');
    seen.add(resolve(path));
    const place: Place = { path, name, given, named: nameSuspicions(found.name), addition };
    const own: Reading = found.into === undefined ? reading : { ...reading, into: found.into };
    const step = (): void => onProgress(done, listed.length, name);
    if (found.kind === 'index' || isBeir(path))
      return async () => {
        step();
        await (found.kind === 'index' ? addIndex : addBeir)(own, place);
      };
    const offered = ahead(() => offerFile(own, place));
    return async () => {
      step();
      (await offered)();
    };
  });
  for (const add of adding) await add();
  for (const { folder, name, message } of records.damaged())
    collection.refuse(unread({ name, given: folder }), { code: 'bad_provenance', message });
  const corpus = collection.corpus();
  const { size } = new Set(corpus.documents.map((document) => document.collection));
  if (size > MOST_COLLECTIONS)
    throw new CommandError(
      1,
      `De stukken zitten in ${size} collecties, en een index heeft er hooguit ${MOST_COLLECTIONS}; voeg er samen, of maak meer indexen.`,
    );
  return corpus;
}

/** Opens an encoder when documents are read; null for words alone. */
export type OpenEncoder = () => Promise<Encoder | null>;
const wordsOnly: OpenEncoder = async () => null;

/** With which encoder documents are read, and what the index that was built already has of them. */
async function encoded(open: OpenEncoder): Promise<Pick<BuildOptions, 'encoder' | 'encodedBefore'>> {
  const encoder = await open();
  if (encoder === null) return {};
  return { encoder, encodedBefore: await readVectors(readerOf(BUILT_INDEX)) };
}

/** An index with what is known of the files behind it. */
export interface Opened {
  readonly index: SearchIndex;
  /** By id of a document; only of what was read from a file. */
  readonly files: ReadonlyMap<string, Pick<FileFacts, 'format' | 'pages'>>;
  /** Names of files in quarantine that are not in the index. */
  readonly quarantined: readonly string[];
}

/**
 * The index over the documents at the paths, or over those that ship. Throws a `CommandError` for a path
 * that gives no document at all; a file that is refused or in quarantine beside others that are read is told
 * to `warn`. With an encoder the documents are also found by what they mean.
 */
export async function openCorpus(
  paths: readonly string[] | undefined,
  warn: (message: string) => void = () => {},
  encoder: OpenEncoder = wordsOnly,
): Promise<SearchIndex> {
  return (await openWithFiles(paths, warn, encoder)).index;
}

/** The same, with what is known of the files. */
export async function openWithFiles(
  paths: readonly string[] | undefined,
  warn: (message: string) => void = () => {},
  encoder: OpenEncoder = wordsOnly,
): Promise<Opened> {
  const given = paths === undefined || paths.length === 0 ? [SHIPPED_CORPUS] : paths;
  const [only, ...others] = given;
  if (only !== undefined && others.length === 0 && (await isIndexFolder(only)))
    return { index: await openIndexFolder(only), ...(await accountedIn(only)) };
  const corpus = await readCorpus(given);
  for (const path of given) {
    const aside = corpus.quarantined.map((each) => ({ ...each, message: `${each.message} ${LOOK_FIRST}` }));
    const reason = [...corpus.refused, ...aside].find((each) => each.given === path);
    const gave = corpus.files.some(
      (file) => file.given === path && ['indexed', 'double'].includes(file.status),
    );
    if (reason !== undefined && !gave) throw new CommandError(1, reason.message);
  }
  const refused = firstReason(corpus.refused, 'niet gelezen');
  if (refused !== undefined) warn(`Let op: ${refused}`);
  const aside = firstReason(corpus.quarantined, 'niet gelezen');
  if (aside !== undefined) warn(`Let op: ${aside} ${LOOK_FIRST}`);
  for (const file of corpus.files) {
    const missing = file.status === 'indexed' ? missingNote(file.name, file.remarks) : undefined;
    if (missing !== undefined) warn(`Let op: ${missing}`);
  }
  const files = await buildIndex(corpus.documents, await encoded(encoder));
  return {
    index: await openIndex(async (name) => files.get(name)),
    files: new Map(corpus.files.flatMap((file) => file.documentIds.map((id) => [id, file] as const))),
    // They were told already, with the reason.
    quarantined: [],
  };
}

/** What the account beside an index says of the files behind it; nothing when it is about another index. */
async function accountedIn(folder: string): Promise<Omit<Opened, 'index'>> {
  const held = await heldIn(folder);
  const files = held.kind === 'own' ? (held.manifest?.files ?? []) : [];
  return {
    files: new Map(files.flatMap((file) => file.documents.map(({ id }) => [id, file] as const))),
    quarantined: files.filter(({ status }) => status === 'quarantined').map(({ name }) => name),
  };
}
