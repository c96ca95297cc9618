import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { decode } from '../../cli/questions/batch.ts';
import type { Document } from '../../src/documents/document.ts';
import { IndexError } from '../../src/search/index.ts';
import { parseBeirLine } from '../../src/sources/beir.ts';
import type { Suspicion, SuspicionCode } from '../../src/sources/extracted.ts';
import { sha256 as sha256Of } from '../../src/sources/read.ts';
import type { Collection, ReadDocument } from '../collection.ts';
import { type Earlier, markOf } from '../earlier.ts';
import { openIndexFolder } from '../index-folder/index-folder.ts';
import type { FileFacts, Part } from '../outcome.ts';
import { fileProblem, isSystemError } from '../problem.ts';
import { quarantineReason } from '../quarantine.ts';
import { readLines } from './lines.ts';
import type { FileRecord, OriginRecords } from './origin-records.ts';
import { numbersInName } from './public-name.ts';
import { numbersIn, type ReadFile } from './read-file.ts';
import type { FileReader } from './reading.ts';

/** A file in which something was found that a person must look at. */
export interface SuspiciousFile {
  readonly path: string;
  readonly sha256: string;
  readonly codes: readonly SuspicionCode[];
}

/** A file that is read, and what it is called. */
export interface Place {
  readonly path: string;
  /** As it may be written down. */
  readonly name: string;
  readonly given: string;
  /** What a person must look at in the name itself. */
  readonly named: readonly Suspicion[];
  /** The id under which a reader added it on the page. */
  readonly addition?: string | undefined;
}

/** What a file is added to. */
export interface Reading {
  readonly collection: Collection;
  readonly records: OriginRecords;
  readonly isReleased: (file: SuspiciousFile) => boolean;
  readonly reader: FileReader;
  /** The collection that all of it is put in; left out, each file says so itself. */
  readonly into?: string | undefined;
  /** What an earlier build made of files; what is the same is not read again. */
  readonly earlier?: Earlier | undefined;
}

/** What is known of a file that was not read. */
export function unread({ name, given, addition }: Pick<Place, 'name' | 'given' | 'addition'>): FileFacts {
  const facts = { name, given, sha256: null, format: null, pages: null, characters: null };
  return addition === undefined ? facts : { ...facts, addition };
}

/** What a person must look at in the name of a file itself. */
export function nameSuspicions(name: string): Suspicion[] {
  const count = numbersInName(name).length;
  return count === 0 ? [] : [{ code: 'personal_number', place: 'de naam van het bestand', count }];
}

/** A file that was looked at, and how it is added to the collection. */
export type Offered = () => void;

/** Reads a file; what comes back adds what is in it to the collection, or why it stays out. It never throws. */
export async function offerFile(reading: Reading, place: Place): Promise<Offered> {
  const { collection, records, reader, into } = reading;
  const { path, name, named } = place;
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    return () => collection.refuse(unread(place), { code: 'unreadable', message: fileProblem(path, error) });
  }
  const sha256 = sha256Of(bytes);
  try {
    const before = named.length === 0 ? await earlierFile(reading, place, sha256) : undefined;
    if (before !== undefined) return before;
    const record = await records.of(path, sha256);
    const read = await reader.read({ bytes, name, record, collection: into });
    return () => addRead(reading, place, sha256, record, read);
  } catch (error) {
    return () => collection.refuse({ ...unread(place), sha256 }, crash(name, error));
  }
}

function addRead(
  { collection, isReleased, into }: Reading,
  place: Place,
  sha256: string,
  record: FileRecord | undefined,
  read: ReadFile,
): void {
  const facts = { ...unread(place), sha256, ...read.facts };
  if (read.kind === 'refused') {
    collection.refuse(facts, read.reason);
    return;
  }
  const { frontMatter, documents, parts, remarks } = read;
  const suspicions = [...read.suspicions, ...place.named];
  const codes = [...new Set(suspicions.map(({ code }) => code))].sort();
  const released = codes.length > 0 && isReleased({ path: place.path, sha256, codes });
  if (codes.length > 0 && !released) collection.quarantine(facts, suspicions);
  else
    collection.add(facts, {
      frontMatter,
      documents,
      parts,
      suspicions,
      remarks,
      released,
      record: markOf(record),
      into: into ?? null,
    });
}

/** Adds a file as it was read before; undefined when it was not. */
async function earlierFile(
  { collection, records, earlier, into: given }: Reading,
  place: Place,
  sha256: string,
): Promise<Offered | undefined> {
  if (earlier === undefined) return undefined;
  const into = given ?? null;
  const record = await records.of(place.path, sha256);
  const before = await earlier.of(basename(place.name), sha256, { record, into });
  if (before === undefined) return undefined;
  const { facts, documents, remarks, named } = before;
  return () =>
    collection.add(
      { ...unread(place), sha256, ...facts },
      { frontMatter: null, documents, remarks, named, record: markOf(record), into, reused: true },
    );
}

/** A document in the collection that the operator puts it in, if he names one. */
const inCollection = (document: Document, into: string | undefined): Document =>
  into === undefined ? document : { ...document, collection: into };

/** A collection is read line by line, and a line that is suspicious stays behind without the others. */
export async function addBeir({ collection, isReleased, into }: Reading, place: Place): Promise<void> {
  const { path, name, named } = place;
  const hash = createHash('sha256');
  const documents: ReadDocument[] = [];
  const parts: Part[] = [];
  const suspicious: {
    readonly parsed: ReadDocument;
    readonly at: string;
    readonly suspicions: Suspicion[];
  }[] = [];
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
        const parsed = { ...read, document: inCollection(read.document, into), notesAt: null };
        if (suspicions.length === 0) documents.push(parsed);
        else suspicious.push({ parsed, at, suspicions });
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
  const suspicions = [...named, ...suspicious.flatMap((each) => each.suspicions)];
  const released = suspicions.length > 0 && isReleased({ path, sha256, codes: ['personal_number'] });
  if (named.length > 0 && !released) {
    collection.quarantine(facts, suspicions);
    return;
  }
  collection.add(facts, {
    frontMatter: null,
    documents: released ? [...documents, ...suspicious.map(({ parsed }) => parsed)] : documents,
    parts: released
      ? parts
      : [...parts, ...suspicious.map(({ at, suspicions }) => asidePart(name, at, suspicions))],
    suspicions,
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

/** Adds the documents of a built index. */
export async function addIndex({ collection, into }: Reading, place: Place): Promise<void> {
  const { path } = place;
  try {
    const index = await openIndexFolder(path);
    const documents: Document[] = [];
    for (const { id } of await index.summaries()) {
      const held = await index.held(id);
      if (held) documents.push(inCollection(held.document, into));
    }
    const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
    collection.add(
      { ...unread(place), format: 'index', characters },
      {
        frontMatter: null,
        documents: documents.map((document) => ({ document, withheld: [], notesAt: null })),
      },
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
