import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parse } from '../../cli/questions/batch.ts';
import { repeated } from '../../src/retry.ts';
import { POINTER } from '../../src/search/files.ts';
import { IndexError } from '../../src/search/index.ts';
import type { PackedIndex } from '../../src/search/packed/engine.ts';
import { checkFetched, openIndex, type ReadFile } from '../../src/search/packed/open.ts';
import { readerOf } from '../../src/server/files.ts';
import { isLeftByBuild } from './index-names.ts';

/** What pointers of all versions have. */
const AnyPointer = z.looseObject({
  format: z.number(),
  fingerprint: z.string(),
  files: z.record(z.string(), z.looseObject({ name: z.string() })),
});

/** How often a reader starts again when the index is replaced under its hands. */
const ATTEMPTS = 5;

/** Whether a folder holds a built index, which may be damaged: its pointer, or that name beside parts of one. */
export async function isIndexFolder(path: string): Promise<boolean> {
  const names = await readdir(path).catch((): string[] => []);
  return names.includes(POINTER) && (names.some(isLeftByBuild) || (await hasValidPointer(path)));
}

/** Whether a folder holds the pointer of an index, of this version or another, and not just a file of that name. */
export async function hasValidPointer(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, POINTER), 'utf8').catch(() => undefined);
  const pointer = text === undefined ? undefined : parse(text);
  return AnyPointer.safeParse(pointer).success;
}

/**
 * Opens the index built in a folder. A new one may be swapped in between the pointer and the files that it
 * names; then the old files are gone, the pointer has changed, and reading starts again.
 */
export async function openIndexFolder(
  folder: string,
  {
    whole = false,
  }: { /** Texts and postings are read too, to see that they are right. */ readonly whole?: boolean } = {},
): Promise<PackedIndex> {
  const read = readerOf(folder);
  let pointer: Uint8Array | undefined;
  const open = async (): Promise<PackedIndex> => {
    const from = await read(POINTER);
    pointer = from;
    const reader: ReadFile = async (name) => (name === POINTER ? from : read(name));
    if (whole) await checkFetched(reader);
    return openIndex(reader);
  };
  return repeated(open, ATTEMPTS, async (fault) => {
    const now = fault instanceof IndexError ? await read(POINTER) : undefined;
    return pointer !== undefined && now !== undefined && !Buffer.from(pointer).equals(now);
  });
}
