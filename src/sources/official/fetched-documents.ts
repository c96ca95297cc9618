import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  FILE_NAME,
  PROVENANCE,
  type Provenance,
  type ProvenanceEntry,
  provenanceBytes,
} from '../provenance.ts';
import { replaceFile, unfinished } from '../replace-file.ts';
import { SourceError } from './failure.ts';

/** Where a document goes that was withdrawn: hidden, so that it is read by nothing. */
export const WITHDRAWN = '.ingetrokken';

/** A document as it lies in the folder. */
export interface FetchedDocument {
  readonly name: string;
  readonly entry: ProvenanceEntry;
}

/** The folder of pulled documents and its record; what is in the record is whole. */
export interface FetchedDocuments {
  /** The document with this id, also under another of its ids; undefined when it is not there. */
  find(ids: readonly string[]): FetchedDocument | undefined;
  /** The document with exactly these bytes. */
  withContent(sha256: string): FetchedDocument | undefined;
  /** Whether the file still is what the record says. */
  isIntact(stored: FetchedDocument): Promise<boolean>;
  /** Writes a document, or new bytes of one that was there; other files of it, also under its other ids, go. */
  put(name: string, bytes: Uint8Array, entry: ProvenanceEntry): Promise<void>;
  /** Writes only what is known of a document. */
  amend(name: string, entry: ProvenanceEntry): Promise<void>;
  /** Every document that is here. */
  all(): readonly FetchedDocument[];
  /** Puts a document aside that its source withdrew: nothing reads it there, and nothing is lost. */
  withdraw(name: string): Promise<void>;
  /** Done when all is on disk. */
  flush(): Promise<void>;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Opens a folder that exists, with its record as it was read. */
export async function openFetchedDocuments(folder: string, record: Provenance): Promise<FetchedDocuments> {
  const entries = new Map(record);
  // What a run that was killed had half written.
  for (const name of await readdir(folder))
    if (
      name.startsWith('.') &&
      name.endsWith('.tmp') &&
      (FILE_NAME.test(name.slice(1, -4)) || name === unfinished(PROVENANCE))
    )
      await rm(join(folder, name), { force: true });

  let writing: Promise<void> | undefined;
  let again: Promise<void> | undefined;
  /** One write at a time; those who ask meanwhile share the next. */
  function saved(): Promise<void> {
    const save = () => replaceFile(folder, PROVENANCE, provenanceBytes(entries));
    if (writing === undefined) {
      writing = save().finally(() => {
        writing = undefined;
      });
      return writing;
    }
    again ??= writing
      .catch(() => {})
      .then(() => {
        again = undefined;
        return saved();
      });
    return again;
  }

  const search = (fits: (entry: ProvenanceEntry) => boolean): FetchedDocument | undefined => {
    for (const [name, entry] of entries) if (fits(entry)) return { name, entry };
    return undefined;
  };

  return {
    find: (ids) =>
      search(({ id }) => ids.includes(id)) ??
      search(({ ookBekendAls }) => ookBekendAls.some((id) => ids.includes(id))),
    withContent: (hash) => search((entry) => entry.sha256 === hash),
    isIntact: async ({ name, entry }) =>
      readFile(join(folder, name)).then(
        (bytes) => sha256(bytes) === entry.sha256,
        () => false,
      ),
    async put(name, bytes, entry) {
      if (!entries.has(name)) await checkFree(folder, name, entry.sha256);
      await replaceFile(folder, name, bytes);
      // Before the record says so: a run that is killed here fetches the document once more, and nothing is doubled.
      const ids = [entry.id, ...entry.ookBekendAls];
      const old = [...entries]
        .filter(([other, { id }]) => ids.includes(id) && other !== name)
        .map(([other]) => other);
      for (const other of old) await rm(join(folder, other), { force: true });
      for (const other of old) entries.delete(other);
      entries.set(name, entry);
      await saved();
    },
    all: () => [...entries].map(([name, entry]) => ({ name, entry })),
    async withdraw(name) {
      const aside = join(folder, WITHDRAWN);
      await mkdir(aside, { recursive: true });
      // Before the record says so: a run that is killed here finds the file gone, and asks for it once more.
      await rename(join(folder, name), join(aside, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
      entries.delete(name);
      await saved();
    },
    async amend(name, entry) {
      entries.set(name, entry);
      await saved();
    },
    flush: async () => {
      while (writing !== undefined) await writing;
    },
  };
}

/**
 * A file that the record does not know is somebody's own, unless it holds what is to be written: that is what a
 * run leaves that was killed between the two.
 */
async function checkFree(folder: string, name: string, hash: string): Promise<void> {
  const there = await readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new SourceError('occupied', name);
  });
  if (there !== undefined && sha256(there) !== hash) throw new SourceError('occupied', name);
}
