import { basename } from 'node:path';
import type { Document, Standing } from '../../src/documents/document.ts';
import { pageAt } from '../../src/documents/layout/pages.ts';
import { type Parsed, parseDocument } from '../../src/documents/parse.ts';
import { classificationIn } from '../../src/documents/privacy/markings.ts';
import { suspectedNumbersIn } from '../../src/documents/privacy/suspect.ts';
import type { FrontMatter, SourceText } from '../../src/documents/source.ts';
import { givesOrders } from '../../src/documents/speech/orders.ts';
import { splitSentences } from '../../src/documents/structure/split.ts';
import { splitDocuments } from '../../src/documents/structure/split-documents.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Attachment, Refusal, Remark, Suspicion } from '../../src/sources/extracted.ts';
import { type Format, type Readers, readSource } from '../../src/sources/read.ts';
import type { ReadDocument } from '../collection.ts';
import type { Part, Reason } from '../outcome.ts';
import { completed, type FileRecord } from './origin-records.ts';
import { numbersInName, publicName } from './public-name.ts';
import { settled } from './remarks.ts';

/** A file to read, and what is known of where it is from. */
export interface Job {
  readonly bytes: Uint8Array;
  /** As it may be shown: below the folder that was given, or the file's own name. */
  readonly name: string;
  readonly record: FileRecord | undefined;
  /** The collection that the operator puts it in; left out, it says so itself, as far as it may. */
  readonly collection?: string | undefined;
}

/** The file that another one came with. */
interface Carrier {
  readonly depth: number;
  /** Where what it brings belongs, and who answers for that. */
  readonly collection: string | undefined;
  readonly standing: Standing;
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
  /** What the account says of it. */
  readonly remarks: readonly Remark[];
}

const NO_FACTS: Facts = { format: null, pages: null, characters: null };

/** Why nothing is left of a document: of a whole file, and of one among others in it. */
const withheldFor = (mark: string | null): Reason => ({
  code: 'withheld',
  message: `is in zijn geheel niet openbaar${mark === null ? '' : ` (gemerkt ‘${mark}’)`} en is achtergehouden.`,
});
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
  job: Job,
  readers: Readers = {},
  onStep: () => void = () => undefined,
  carrier?: Carrier,
): Promise<ReadFile> {
  const shown = basename(job.name);
  const read = await readSource(job.bytes, shown, readers);
  if (read.kind === 'refused') return refused(read, NO_FACTS);
  const { source: known, suspicions: found, remarks = [], pages } = completed(read, job.record);
  const source = placed(known, job, carrier);
  const { suspicions, remarks: done } = settled(read.format, found);
  const facts: Facts = { format: read.format, pages, characters: source.body.length };
  onStep();
  const sent = await readAttachments(read.attachments ?? [], broughtBy(source, carrier), readers, onStep);
  const own = /[\p{L}\p{N}]/u.test(source.body) ? splitDocuments(source, KINDS) : [];
  const documents = own.map((each) => {
    onStep();
    return parsedWithNotes(each);
  });
  const open = [...documents.filter(({ document }) => document.text !== ''), ...sent.documents];
  if (open.length === 0) {
    // A mail without text of its own is what came with it.
    const [lost] = sent.parts;
    if (lost !== undefined && documents.length === 0) return refused(lost, { ...facts, characters: null });
    const { code, message } = documents.some(isWithheld) ? withheldFor(markIn(source)) : NO_TEXT;
    return refused({ code, message: `‘${shown}’ ${message}` }, { ...facts, characters: null });
  }
  const closed = documents
    .filter(({ document }) => document.text === '')
    .map((each): Part => {
      const { code, message } = isWithheld(each) ? withheldFor(null) : NO_TEXT;
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
    parts: [...closed, ...sent.parts],
    suspicions: [
      ...suspicions,
      ...documents.flatMap(({ document }) => numbersIn(document)),
      ...sent.suspicions,
    ],
    remarks: [
      ...remarks,
      ...done,
      ...documents.flatMap(({ document }) => ordersIn(document)),
      ...sent.remarks,
    ],
  };
}

/**
 * A file in its collection: the one that the operator names, else what it says itself, unless it was fetched or sent by
 * somebody. What came with a file goes where that goes, and is only claimed.
 */
function placed(source: SourceText, { record, collection: given }: Job, carrier?: Carrier): SourceText {
  const own = record?.fetched === undefined ? source.frontMatter?.collectie : undefined;
  const collection = carrier === undefined ? (given ?? own) : carrier.collection;
  return {
    ...source,
    ...(carrier && { standing: carrier.standing }),
    ...(collection !== undefined && { collection }),
  };
}

/** Of a mail that is official its attachments are too; of any other nobody answers for them. */
const broughtBy = ({ collection, standing }: SourceText, carrier: Carrier | undefined): Carrier => ({
  depth: (carrier?.depth ?? 0) + 1,
  collection,
  standing: standing === 'official' ? 'official' : 'claimed',
});

/** A mail in a mail in a mail is opened no further. */
const DEEPEST = 3;

/** Reads what came with a file, each by its own format; what can't be read is named, and the rest goes on. */
async function readAttachments(
  attachments: readonly Attachment[],
  carrier: Carrier,
  readers: Readers,
  onStep: () => void,
): Promise<Pick<Contents, 'documents' | 'parts' | 'suspicions' | 'remarks'>> {
  const documents: ReadDocument[] = [];
  const parts: Part[] = [];
  const suspicions: Suspicion[] = [];
  const remarks: Remark[] = [];
  for (const { name, bytes } of attachments) {
    onStep();
    const place = `bijlage ${publicName(name)}`;
    const read: ReadFile =
      carrier.depth > DEEPEST
        ? refused(
            { code: 'too_large', message: `${place} zit te diep in andere mails. Bewaar die los.` },
            NO_FACTS,
          )
        : await readFile({ bytes, name, record: undefined }, readers, onStep, carrier);
    if (read.kind === 'refused') {
      parts.push({ status: 'refused', place, id: null, ...read.reason });
      continue;
    }
    const within = (each: string | null): string => (each === null ? place : `${place}, ${each}`);
    documents.push(...read.documents);
    parts.push(...read.parts.map((part) => ({ ...part, place: within(part.place) })));
    suspicions.push(...read.suspicions.map((each) => ({ ...each, place: within(each.place) })));
    remarks.push(...read.remarks.map((each) => ({ ...each, place: within(each.place) })));
    const named = numbersInName(name).length;
    if (named > 0)
      suspicions.push({ code: 'personal_number', place: 'de naam van een bijlage', count: named });
  }
  return { documents, parts, suspicions, remarks };
}

const refused = ({ code, message }: Pick<Refusal, 'message'> & Reason, facts: Facts): ReadFile => ({
  kind: 'refused',
  reason: { code, message },
  facts,
});

/** The document in a source, and where the notes under it begin. */
function parsedWithNotes(source: SourceText): ReadDocument {
  const parsed = parseDocument(source, KINDS);
  const notes = new Set(source.blocks?.filter(({ type }) => type === 'note').map(({ start }) => start));
  const note = parsed.document.blocks.find(({ origin }) => notes.has(origin.start));
  return { ...parsed, notesAt: note?.start ?? null };
}

/** The classification that a running head or a line of a source states. */
const markIn = ({ furniture = [], body }: SourceText): string | null =>
  classificationIn([...furniture, ...body.split(/[\n\f]/)]);
/** Where sentences order their reader about, by page or paragraph. */
function ordersIn(document: Document): Remark[] {
  return document.blocks.flatMap((block, at): Remark[] => {
    if (block.type === 'heading') return [];
    const text = document.text.slice(block.start, block.end);
    const count = splitSentences(text).filter(({ start, end }) => givesOrders(text.slice(start, end))).length;
    const page = pageAt(document, block.start);
    return count === 0
      ? []
      : [{ code: 'orders', place: page === null ? `alinea ${at + 1}` : `p. ${page}`, count }];
  });
}

const isWithheld = ({ withheld }: Parsed): boolean => withheld.length > 0;

/** Numbers in a document, its title and its id, that a person must look at, each place once. */
export function numbersIn(document: Document, line?: string): Suspicion[] {
  const inId = numbersInName(document.id).length;
  const found = [...suspectedNumbersIn(document), ...(inId === 0 ? [] : [{ place: 'het id', count: inId }])];
  return found.map(({ place, count }) => ({ code: 'personal_number', place: line ?? place, count }));
}
