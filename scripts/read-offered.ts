import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Document } from '../src/documents/document.ts';
import { type Parsed, parseDocument } from '../src/documents/parse.ts';
import type { SourceText } from '../src/documents/source.ts';
import { splitDocuments } from '../src/documents/split-documents.ts';
import { suspectedNumbersIn } from '../src/documents/suspect.ts';
import { KINDS } from '../src/kinds/index.ts';
import { IndexError } from '../src/search/index.ts';
import { parseBeirLine } from '../src/sources/beir.ts';
import type { Suspicion, SuspicionCode } from '../src/sources/extracted.ts';
import { readSource, sha256 as sha256Of } from '../src/sources/read.ts';
import { decode } from './batch.ts';
import type { Collection, ReadDocument } from './collection.ts';
import { type Earlier, markOf } from './earlier.ts';
import { openIndexFolder } from './index-folder.ts';
import { readLines } from './lines.ts';
import type { OriginRecords } from './origin-records.ts';
import type { FileFacts, Part } from './outcome.ts';
import { fileProblem, isSystemError } from './problem.ts';
import { numbersInName } from './public-name.ts';
import { quarantineReason } from './quarantine.ts';

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
}

/** What a file is added to. */
export interface Reading {
  readonly collection: Collection;
  readonly records: OriginRecords;
  readonly isReleased: (file: SuspiciousFile) => boolean;
  /** What an earlier build made of files; what is the same is not read again. */
  readonly earlier?: Earlier | undefined;
}

/** What is known of a file that was not read. */
export function unread({ name, given }: Pick<Place, 'name' | 'given'>): FileFacts {
  return { name, given, sha256: null, format: null, pages: null, characters: null };
}

/** What a person must look at in the name of a file itself. */
export function nameSuspicions(name: string): Suspicion[] {
  const count = numbersInName(name).length;
  return count === 0 ? [] : [{ code: 'personal_number', place: 'de naam van het bestand', count }];
}

/** Reads a file and adds what is in it, or why it stays out. */
export async function addFile(reading: Reading, place: Place): Promise<void> {
  const { collection, records, isReleased } = reading;
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
    if (named.length === 0 && (await addEarlier(reading, place, sha256Of(bytes)))) return;
    const read = await readSource(bytes, shown);
    if (read.kind === 'refused') {
      collection.refuse({ ...unread(place), sha256: sha256Of(bytes) }, read);
      return;
    }
    const { sha256 } = read.source;
    const known: FileFacts = { ...unread(place), sha256 };
    const { source, suspicions, pages } = await records.complete(read, path);
    const facts = { ...known, format: read.format, pages, characters: source.body.length };
    const documents = splitDocuments(source, KINDS).map(parsedWithNotes);
    const open = documents.filter(({ document }) => document.text !== '');
    if (open.length === 0) {
      const reason = documents.some(isWithheld) ? WITHHELD : NO_TEXT;
      collection.refuse(
        { ...facts, characters: null },
        { code: reason.code, message: `‘${shown}’ ${reason.message}` },
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
        const { code, message } = isWithheld(each) ? WITHHELD : NO_TEXT;
        return {
          status: 'refused',
          place: null,
          id: null,
          code,
          message: `Een van de stukken in ‘${shown}’ ${message}`,
        };
      });
    const { frontMatter } = source;
    const record = markOf(await records.of(path, sha256));
    collection.add(facts, { frontMatter, documents: open, parts: closed, suspicions: all, released, record });
  } catch (error) {
    collection.refuse({ ...unread(place), sha256: sha256Of(bytes) }, crash(name, error));
  }
}

/** Adds a file as it was read before; false when it was not. */
async function addEarlier(
  { collection, records, earlier }: Reading,
  place: Place,
  sha256: string,
): Promise<boolean> {
  if (earlier === undefined) return false;
  const record = await records.of(place.path, sha256);
  const before = await earlier.of(basename(place.name), sha256, record);
  if (before === undefined) return false;
  const { facts, documents, named } = before;
  collection.add(
    { ...unread(place), sha256, ...facts },
    { frontMatter: null, documents, named, record: markOf(record), reused: true },
  );
  return true;
}

/** The document in a source, and where the notes under it begin. */
function parsedWithNotes(source: SourceText): ReadDocument {
  const parsed = parseDocument(source, KINDS);
  const notes = new Set(source.blocks?.filter(({ type }) => type === 'note').map(({ start }) => start));
  const note = parsed.document.blocks.find(({ origin }) => notes.has(origin.start));
  return { ...parsed, notesAt: note?.start ?? null };
}

/** Why nothing is left of a document: of a whole file, and of one among others in it. */
const WITHHELD = {
  code: 'withheld',
  message: 'is in zijn geheel niet openbaar en is achtergehouden.',
};
const NO_TEXT = {
  code: 'empty',
  message:
    'bevat geen tekst buiten paginanummers, kop- en voetregels; kijk of het bestand heel is en lever het opnieuw aan.',
};

const isWithheld = ({ withheld }: Parsed): boolean => withheld.length > 0;

/** Numbers in a document, its title and its id, that a person must look at, each place once. */
function numbersIn(document: Parsed['document'], line?: string): Suspicion[] {
  const inId = numbersInName(document.id).length;
  const found = [...suspectedNumbersIn(document), ...(inId === 0 ? [] : [{ place: 'het id', count: inId }])];
  return found.map(({ place, count }) => ({ code: 'personal_number', place: line ?? place, count }));
}

/** A collection is read line by line, and a line that is suspicious stays behind without the others. */
export async function addBeir({ collection, isReleased }: Reading, place: Place): Promise<void> {
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
        const parsed = { ...read, notesAt: null };
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
export async function addIndex({ collection }: Reading, place: Place): Promise<void> {
  const { path } = place;
  try {
    const index = await openIndexFolder(path);
    const documents: Document[] = [];
    for (const { id } of await index.heads()) {
      const held = await index.held(id);
      if (held) documents.push(held.document);
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
