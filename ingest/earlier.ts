import { createHash } from 'node:crypto';
import type { Document } from '../src/documents/document.ts';
import type { DocumentSummary } from '../src/search/index.ts';
import type { PackedIndex } from '../src/search/packed/engine.ts';
import type { ReadDocument } from './collection.ts';
import { openIndexFolder } from './index-folder/index-folder.ts';
import type { FileAccount, Manifest } from './index-folder/manifest.ts';
import type { FileFacts } from './outcome.ts';
import { programHash } from './program.ts';
import { heldIn } from './reading/origin.ts';
import type { FileRecord } from './reading/origin-records.ts';

/** What was read from a file before. */
export interface ReadBefore {
  readonly facts: Pick<FileFacts, 'format' | 'pages' | 'characters'>;
  readonly documents: readonly ReadDocument[];
  /** What is said of every file of its format. */
  readonly remarks: FileAccount['remarks'];
  /** The file itself, or the record of where it is from, said what its id is. */
  readonly named: boolean;
}

/** Files that an index holds already, so that they need not be read again. */
export interface Earlier {
  readonly index: PackedIndex;
  /** Whether a document came out of this index. */
  readonly holds: (document: Document) => boolean;
  /** A document as it is in the index; undefined when it can't be read. */
  keep(document: FileAccount['documents'][number]): Promise<ReadDocument | undefined>;
  /** Undefined when these bytes were not read before under this name and as this is said of them, or not without remarks. */
  of(shown: string, sha256: string, said: SaidOfFile): Promise<ReadBefore | undefined>;
}

/** What is said of a file by others than itself. */
interface SaidOfFile {
  readonly record: FileRecord | undefined;
  /** The collection that the operator puts it in; null when he names none. */
  readonly into: string | null;
}

/** What a record says, as one mark; null when there is none. */
export const markOf = (record: FileRecord | undefined): string | null =>
  record === undefined ? null : createHash('sha256').update(JSON.stringify(record)).digest('hex');

/** The index in a folder, if this very program made it; undefined when all must be read. */
export async function openEarlier(folder: string): Promise<Earlier | undefined> {
  const held = await heldIn(folder);
  if (held.kind !== 'own' || held.manifest === null || held.manifest.program !== (await programHash()))
    return undefined;
  const index = await openIndexFolder(folder).catch(() => undefined);
  return index && earlierOver(index, held.manifest);
}

/** What a folder has, whoever made it: an index with its account, and whether this very program made it. */
export interface Standing {
  readonly manifest: Manifest;
  readonly earlier: Earlier;
  readonly isOfToday: boolean;
}

/** The index in a folder to add to; null where there is none, undefined where it can't be told what it holds. */
export async function openStanding(folder: string): Promise<Standing | null | undefined> {
  const held = await heldIn(folder);
  if (held.kind === 'none') return null;
  const index = await openIndexFolder(folder).catch(() => undefined);
  if (held.manifest === null || index === undefined) return undefined;
  const { manifest } = held;
  const isOfToday = manifest.program === (await programHash());
  return { manifest, earlier: await earlierOver(index, manifest), isOfToday };
}

async function earlierOver(index: PackedIndex, manifest: Manifest): Promise<Earlier> {
  const summaries = new Map((await index.summaries()).map((head) => [head.id, head]));
  const withheld = Map.groupBy(manifest.withheld, ({ documentId }) => documentId);
  const plain = manifest.files.filter((file) => isPlain(file, summaries));
  const byHash = Map.groupBy(plain, ({ sha256 }) => sha256);
  const given = new WeakSet<Document>();
  const keep: Earlier['keep'] = async ({ id, notesAt }) => {
    const document = (await index.held(id).catch(() => undefined))?.document;
    if (document === undefined) return undefined;
    given.add(document);
    return { document, withheld: withheld.get(id) ?? [], notesAt };
  };
  return {
    index,
    keep,
    holds: (document) => given.has(document),
    async of(shown, sha256, { record, into }) {
      const file = byHash
        .get(sha256)
        ?.find(
          (each) =>
            each.record === markOf(record) &&
            each.into === into &&
            isOf(each, ({ id }) => isFrom(summaries.get(id), shown, sha256)),
        );
      if (file === undefined) return undefined;
      const documents: ReadDocument[] = [];
      for (const each of file.documents) {
        const kept = await keep(each);
        if (kept === undefined) return undefined;
        documents.push(kept);
      }
      const { format, pages, characters, named, remarks } = file;
      return { facts: { format, pages, characters }, documents, remarks, named };
    },
  };
}

/** The account lies open beside the index; what the index itself says of where a document is from must agree. */
const isFrom = (head: DocumentSummary | undefined, shown: string, sha256: string): boolean =>
  head?.source.name === shown && head.source.sha256 === sha256;

/** Whether the documents of a file came from it: what a mail brought has the name and the bytes of its own file. */
const isOf = (
  { format, documents }: FileAccount,
  isOwn: (document: FileAccount['documents'][number]) => boolean,
): boolean => (format === 'eml' ? documents.some(isOwn) : documents.every(isOwn));

/** Of every mail it is said that its sender is left out; of orders in a text, that they are marked. */
const isOfFormat = ({ code }: FileAccount['remarks'][number]): boolean =>
  code === 'mail_head' || code === 'orders';

/** Read without a remark of its own: nothing suspicious, nothing left out, nothing called otherwise than it calls itself. */
const isPlain = (file: FileAccount, summaries: ReadonlyMap<string, DocumentSummary>): boolean =>
  file.status === 'indexed' &&
  file.format !== 'jsonl' &&
  file.format !== 'index' &&
  file.sha256 !== null &&
  file.suspicions.length === 0 &&
  file.remarks.every(isOfFormat) &&
  file.parts.length === 0 &&
  !file.renamed &&
  file.documents.every(({ id }) => summaries.has(id));
