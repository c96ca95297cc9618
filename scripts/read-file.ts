import { basename } from 'node:path';
import type { Document } from '../src/documents/document.ts';
import { type Parsed, parseDocument } from '../src/documents/parse.ts';
import type { FrontMatter, SourceText } from '../src/documents/source.ts';
import { splitDocuments } from '../src/documents/split-documents.ts';
import { suspectedNumbersIn } from '../src/documents/suspect.ts';
import type { Refusal, Suspicion } from '../src/sources/extracted.ts';
import type { ProvenanceEntry } from '../src/sources/provenance.ts';
import { type Format, type Readers, readSource } from '../src/sources/read.ts';
import type { ReadDocument } from './collection.ts';
import { completed } from './origin-records.ts';
import type { Part, Reason } from './outcome.ts';
import { numbersInName } from './public-name.ts';

/** A file to read, and what is known of where it is from. */
export interface Job {
  readonly bytes: Uint8Array;
  /** As it may be shown: below the folder that was given, or the file's own name. */
  readonly name: string;
  readonly record: ProvenanceEntry | undefined;
}

/** A file as read, or why it is not taken up. Nothing is said yet of what a person must look at. */
export type ReadFile =
  | { readonly kind: 'refused'; readonly reason: Reason; readonly facts: Facts }
  | Contents;

interface Facts {
  readonly format: Format | null;
  readonly pages: number | null;
  readonly characters: number | null;
}

interface Contents {
  readonly kind: 'read';
  readonly facts: Facts;
  readonly frontMatter: FrontMatter | null;
  readonly documents: readonly ReadDocument[];
  /** What is in it and is not taken up. */
  readonly parts: readonly Part[];
  readonly suspicions: readonly Suspicion[];
}

const NO_FACTS: Facts = { format: null, pages: null, characters: null };

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

/**
 * Reads the bytes of a file into the documents in it. The same bytes give the same documents; nothing is read
 * from disk. `onStep` is called whenever it gets on.
 */
export async function readFile(
  { bytes, name, record }: Job,
  readers: Readers = {},
  onStep: () => void = () => undefined,
): Promise<ReadFile> {
  const shown = basename(name);
  const read = await readSource(bytes, shown, readers);
  if (read.kind === 'refused') return refused(read, NO_FACTS);
  const { source, suspicions, pages } = completed(read, record);
  const facts: Facts = { format: read.format, pages, characters: source.body.length };
  onStep();
  const documents = splitDocuments(source).map((each) => {
    onStep();
    return parsedWithNotes(each);
  });
  const open = documents.filter(({ document }) => document.text !== '');
  if (open.length === 0) {
    const { code, message } = documents.some(isWithheld) ? WITHHELD : NO_TEXT;
    return refused({ code, message: `‘${shown}’ ${message}` }, { ...facts, characters: null });
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
  return {
    kind: 'read',
    facts,
    frontMatter: source.frontMatter,
    documents: open,
    parts: closed,
    suspicions: [...suspicions, ...open.flatMap(({ document }) => numbersIn(document))],
  };
}

const refused = ({ code, message }: Pick<Refusal, 'message'> & Reason, facts: Facts): ReadFile => ({
  kind: 'refused',
  reason: { code, message },
  facts,
});

/** The document in a source, and where the notes under it begin. */
function parsedWithNotes(source: SourceText): ReadDocument {
  const parsed = parseDocument(source);
  const notes = new Set(source.blocks?.filter(({ type }) => type === 'note').map(({ start }) => start));
  const note = parsed.document.blocks.find(({ origin }) => notes.has(origin.start));
  return { ...parsed, notesAt: note?.start ?? null };
}

const isWithheld = ({ withheld }: Parsed): boolean => withheld.length > 0;

/** Numbers in a document, its title and its id, that a person must look at, each place once. */
export function numbersIn(document: Document, line?: string): Suspicion[] {
  const inId = numbersInName(document.id).length;
  const found = [...suspectedNumbersIn(document), ...(inId === 0 ? [] : [{ place: 'het id', count: inId }])];
  return found.map(({ place, count }) => ({ code: 'personal_number', place: line ?? place, count }));
}
