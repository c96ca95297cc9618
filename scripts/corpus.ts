import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Parsed, parseDocument } from '../src/documents/parse.ts';
import { splitDocuments } from '../src/documents/split-documents.ts';
import { suspectedNumbers, suspectedNumbersIn } from '../src/documents/suspect.ts';
import { buildIndex } from '../src/search/build.ts';
import { IndexError, type SearchIndex } from '../src/search/index.ts';
import { openIndex } from '../src/search/load.ts';
import { parseBeirLine } from '../src/sources/beir.ts';
import type { Suspicion, SuspicionCode } from '../src/sources/extracted.ts';
import { PROVENANCE } from '../src/sources/provenance.ts';
import { readSource, sha256 as sha256Of } from '../src/sources/read.ts';
import { decode } from './batch.ts';
import { Collection } from './collection.ts';
import { CommandError } from './command.ts';
import { isBeir, type Listed, listFiles } from './find-files.ts';
import { isIndexFolder, openIndexFolder } from './index-folder.ts';
import { readLines } from './lines.ts';
import { heldIn } from './origin.ts';
import { OriginRecords } from './origin-records.ts';
import type { Corpus, FileFacts, Part } from './outcome.ts';
import { fileProblem, isSystemError } from './problem.ts';
import { numbersInName, publicName } from './public-name.ts';
import { quarantineReason } from './quarantine.ts';
import { firstReason } from './render/refused.ts';

/** The checkout, wherever a command is started from. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The documents that ship. */
export const SHIPPED_CORPUS = join(ROOT, 'corpus');
/** Where the worker finds its index. */
export const BUILT_INDEX = join(ROOT, 'dist', 'index');

export interface ReadOptions {
  /** Called before each file; `total` is how many there are. */
  readonly onProgress?: (done: number, total: number, name: string) => void;
  /** Whether a person released a file with these things in it; without this nothing is released. */
  readonly isReleased?: (file: SuspiciousFile) => boolean;
}

/** A file in which something was found that a person must look at. */
export interface SuspiciousFile {
  readonly path: string;
  readonly sha256: string;
  readonly codes: readonly SuspicionCode[];
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
  { onProgress = () => {}, isReleased = () => false }: ReadOptions = {},
): Promise<Corpus> {
  const collection = new Collection();
  const records = new OriginRecords();
  const seen = new Set<string>();
  for (const [done, found] of listed.entries()) {
    const { path, given } = found;
    const name = publicName(found.name);
    if (found.kind === 'refused') collection.refuse(unread({ name, given }), found);
    else if (found.kind === 'skipped') collection.skip(name, found.message);
    else if (seen.has(resolve(path))) collection.skip(name, 'het is al gelezen');
    else {
      seen.add(resolve(path));
      onProgress(done, listed.length, name);
      const add = found.kind === 'index' ? addIndex : isBeir(path) ? addBeir : addFile;
      await add(
        { collection, records, isReleased },
        { path, name, given, named: nameSuspicions(found.name) },
      );
    }
  }
  for (const { folder, message } of records.damaged())
    collection.refuse(unread({ name: PROVENANCE, given: folder }), { code: 'bad_provenance', message });
  return collection.corpus();
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
 * to `warn`.
 */
export async function openCorpus(
  paths: readonly string[] | undefined,
  warn: (message: string) => void = () => {},
): Promise<SearchIndex> {
  return (await openWithFiles(paths, warn)).index;
}

/** The same, with what is known of the files. */
export async function openWithFiles(
  paths: readonly string[] | undefined,
  warn: (message: string) => void = () => {},
): Promise<Opened> {
  const given = paths === undefined || paths.length === 0 ? [SHIPPED_CORPUS] : paths;
  const [only, ...others] = given;
  if (only !== undefined && others.length === 0 && (await isIndexFolder(only)))
    return { index: await openIndexFolder(only), ...(await accountedIn(only)) };
  const corpus = await readCorpus(given);
  for (const path of given) {
    const reason = [...corpus.refused, ...corpus.quarantined].find((each) => each.given === path);
    const gave = corpus.files.some(
      (file) => file.given === path && ['indexed', 'double'].includes(file.status),
    );
    if (reason !== undefined && !gave) throw new CommandError(1, reason.message);
  }
  const refused = firstReason(corpus.refused, 'niet gelezen');
  if (refused !== undefined) warn(`Let op: ${refused}`);
  const aside = firstReason(corpus.quarantined, 'niet gelezen');
  if (aside !== undefined) warn(`Let op: ${aside} ${LOOK_FIRST}`);
  const files = await buildIndex(corpus.documents);
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

/** What to do about a file in quarantine when it is only asked about. */
const LOOK_FIRST = 'Bekijk het en lees het in met notabene ingest, dat zegt hoe u het vrijgeeft.';

interface Place {
  readonly path: string;
  /** As it may be written down. */
  readonly name: string;
  readonly given: string;
  /** What a person must look at in the name itself. */
  readonly named: readonly Suspicion[];
}

interface Reading {
  readonly collection: Collection;
  readonly records: OriginRecords;
  readonly isReleased: (file: SuspiciousFile) => boolean;
}

function unread({ name, given }: Pick<Place, 'name' | 'given'>): FileFacts {
  return { name, given, sha256: null, format: null, pages: null, characters: null };
}

async function addFile({ collection, records, isReleased }: Reading, place: Place): Promise<void> {
  const { path, name, named } = place;
  const shown = basename(name);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    collection.refuse(unread(place), { code: 'unreadable', message: fileProblem(path, error) });
    return;
  }
  try {
    const read = await readSource(bytes, shown);
    if (read.kind === 'refused') {
      collection.refuse({ ...unread(place), sha256: sha256Of(bytes) }, read);
      return;
    }
    const { sha256 } = read.source;
    const known: FileFacts = { ...unread(place), sha256 };
    const { source, suspicions, pages } = await records.complete(read, path);
    const facts = { ...known, format: read.format, pages, characters: source.body.length };
    const documents = splitDocuments(source).map(parseDocument);
    const open = documents.filter(({ document }) => document.text !== '');
    if (open.length === 0) {
      const reason = documents.some(isWithheld) ? WITHHELD : NO_TEXT;
      collection.refuse(
        { ...facts, characters: null },
        { code: reason.code, message: `‘${shown}’ ${reason.whole}` },
      );
      return;
    }
    const all = [...suspicions, ...named, ...open.flatMap(({ document }) => numbersIn(document))];
    const codes = [...new Set(all.map(({ code }) => code))].sort();
    const released = codes.length > 0 && isReleased({ path, sha256, codes });
    if (codes.length > 0 && !released) {
      collection.quarantine(facts, all);
      return;
    }
    const closed = documents
      .filter(({ document }) => document.text === '')
      .map((each): Part => {
        const { code, part } = isWithheld(each) ? WITHHELD : NO_TEXT;
        const message = `Een van de stukken in ‘${shown}’ ${part}`;
        return { status: 'refused', place: null, id: null, code, message };
      });
    const { frontMatter } = source;
    collection.add(facts, { frontMatter, documents: open, parts: closed, suspicions: all, released });
  } catch (error) {
    collection.refuse({ ...unread(place), sha256: sha256Of(bytes) }, crash(name, error));
  }
}

/** Why nothing is left of a document: of a whole file, and of one among others in it. */
const WITHHELD = {
  code: 'withheld',
  whole: 'is in zijn geheel niet openbaar en is achtergehouden.',
  part: 'is in zijn geheel niet openbaar en is achtergehouden.',
};
const NO_TEXT = {
  code: 'empty',
  whole:
    'bevat geen tekst buiten de kop- en voetregels die op elke bladzijde terugkomen; kijk of het bestand heel is en lever het opnieuw aan.',
  part: 'bevat geen tekst buiten kop- en voetregels; kijk of het bestand heel is en lever het opnieuw aan.',
};

const isWithheld = ({ withheld }: Parsed): boolean => withheld.length > 0;

function nameSuspicions(name: string): Suspicion[] {
  const count = numbersInName(name).length;
  return count === 0 ? [] : [{ code: 'personal_number', place: 'de naam van het bestand', count }];
}

/** Numbers in a document, its title and its id, that a person must look at, each place once. */
function numbersIn(document: Parsed['document'], line?: string): Suspicion[] {
  const inId = suspectedNumbers(document.id).length;
  const found = [...suspectedNumbersIn(document), ...(inId === 0 ? [] : [{ place: 'het id', count: inId }])];
  return found.map(({ place, count }) => ({ code: 'personal_number', place: line ?? place, count }));
}

/** A collection is read line by line, and a line that is suspicious stays behind without the others. */
async function addBeir({ collection, isReleased }: Reading, place: Place): Promise<void> {
  const { path, name } = place;
  const hash = createHash('sha256');
  const documents: Parsed[] = [];
  const parts: Part[] = [];
  const suspicious: { readonly parsed: Parsed; readonly at: string; readonly suspicions: Suspicion[] }[] = [];
  let characters = 0;
  try {
    for await (const { number, bytes } of readLines(hashing(createReadStream(path), hash))) {
      const line = bytes === null ? undefined : decode(bytes);
      if (line?.trim() === '') continue;
      const at = `regel ${number}`;
      // A line that is too long or no UTF-8 is no JSON either; the reader of lines says so.
      const read = parseBeirLine(line ?? '', number, basename(name));
      if (read.kind === 'document') {
        characters += read.document.text.length;
        const suspicions = numbersIn(read.document, at);
        if (suspicions.length === 0) documents.push(read);
        else suspicious.push({ parsed: read, at, suspicions });
      } else {
        const { code, message } = read;
        parts.push({ status: 'refused', place: at, id: null, code, message });
      }
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    collection.refuse(unread(place), { code: 'unreadable', message: fileProblem(path, error) });
    return;
  }
  const sha256 = hash.digest('hex');
  const facts: FileFacts = { ...unread(place), sha256, format: 'jsonl', characters };
  if (documents.length + parts.length + suspicious.length === 0) {
    collection.refuse(facts, {
      code: 'empty',
      message: `${name} bevat geen regels; geef een gevuld bestand.`,
    });
    return;
  }
  const released = suspicious.length > 0 && isReleased({ path, sha256, codes: ['personal_number'] });
  collection.add(facts, {
    frontMatter: null,
    documents: released ? [...documents, ...suspicious.map(({ parsed }) => parsed)] : documents,
    parts: released
      ? parts
      : [...parts, ...suspicious.map(({ at, suspicions }) => asidePart(name, at, suspicions))],
    suspicions: suspicious.flatMap(({ suspicions }) => suspicions),
    released,
  });
}

function asidePart(name: string, at: string, suspicions: readonly Suspicion[]): Part {
  return { status: 'quarantined', place: at, id: null, ...quarantineReason(`${name}, ${at}`, suspicions) };
}

/** Hashes a stream while it is read. */
async function* hashing(stream: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    hash.update(chunk);
    yield chunk;
  }
}

async function addIndex({ collection }: Reading, place: Place): Promise<void> {
  const { path } = place;
  try {
    const { documents } = await openIndexFolder(path);
    const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
    collection.add(
      { ...unread(place), format: 'index', characters },
      { frontMatter: null, documents: documents.map((document) => ({ document, withheld: [] })) },
    );
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    collection.refuse(unread(place), { code: `index_${error.code}`, message: error.message });
  }
}

/** A parser that fails on one file must not take the others with it. The error's own text may quote the file. */
function crash(name: string, error: unknown): { readonly code: string; readonly message: string } {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    code: 'parse_failed',
    message: `${name} is niet te ontleden (${kind}); meld dit en laat het bestand weg.`,
  };
}
