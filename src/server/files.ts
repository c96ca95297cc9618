import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { repeated } from '../retry.ts';
import { POINTER } from '../search/files.ts';
import { IndexError, type SearchIndex } from '../search/index.ts';
import { type Opening, openIndex, type ReadFile } from '../search/packed/open.ts';
import { type ReadPageFile, readManifest } from '../web/http/page-files.ts';

/** A plain file name: a pointer that was tampered with can't lead out of its folder. */
const FILE_NAME = /^[\w-][\w.-]*$/;

/** Reads the files of a folder; a file that isn't there is undefined. */
export function readerOf(folder: string): ReadFile {
  return async (name) => {
    if (!FILE_NAME.test(name)) return undefined;
    return readFile(join(folder, name)).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    });
  };
}

/** The built files of the page. */
export function pageFilesOf(folder: string): ReadPageFile {
  const read = readerOf(folder);
  return async (name) => {
    const bytes = await read(name);
    return bytes && new Response(new Uint8Array(bytes));
  };
}

const NO_PAGE =
  'De pagina is niet gebouwd, dus zij heeft geen script en geen opmaak; bouw haar met "node scripts/build-page.ts" en start opnieuw.';

/** What the log says where the page was not built, or is damaged: all goes on, plainly. Null when it is there. */
export async function pageAlert(folder: string): Promise<{ alert: string; message: string } | null> {
  const manifest = await readManifest(pageFilesOf(folder)).catch(() => null);
  return manifest === null ? { alert: 'page_not_built', message: NO_PAGE } : null;
}

/** So often it is seen whether another index took the place of the one that is open, in milliseconds. */
const LOOK_MS = 1_000;
/** How often it is begun again when the index is replaced while it is opened. */
const ATTEMPTS = 5;

/**
 * Opens the index of a folder, which may be a link to the folder of one. It says by itself when another one is there;
 * what is open goes on reading from where it was, also when the link then leads elsewhere.
 */
export async function openWatched(
  folder: string,
  now: () => number,
  opening?: Opening,
): Promise<SearchIndex> {
  let from: Place = { place: undefined, pointer: undefined };
  const open = async (): Promise<SearchIndex> => {
    from = await pointerOf(folder);
    const { place, pointer } = from;
    const read = readerOf(place ?? folder);
    const index: SearchIndex = await openIndex(
      async (name) => (name === POINTER ? pointer : read(name)),
      opening,
    );
    return Object.assign(index, { isReplaced: replacedIn(folder, from, now) });
  };
  return repeated(
    open,
    ATTEMPTS,
    async (fault) => fault instanceof IndexError && !isSame(await pointerOf(folder), from),
  );
}

/** Where a folder really is, and which index its pointer names. */
interface Place {
  readonly place: string | undefined;
  readonly pointer: Uint8Array | undefined;
}

async function pointerOf(folder: string): Promise<Place> {
  const place = await realpath(folder).catch(() => undefined);
  const pointer = place === undefined ? undefined : await readerOf(place)(POINTER);
  return { place, pointer };
}

const isSame = (one: Place, other: Place): boolean =>
  one.place === other.place &&
  (one.pointer === undefined || other.pointer === undefined
    ? one.pointer === other.pointer
    : Buffer.from(one.pointer).equals(other.pointer));

/** Looks once in a while; an index that is gone altogether is no reason to let go of the one that is open. */
function replacedIn(folder: string, opened: Place, now: () => number): () => Promise<boolean> {
  let looked = now();
  let looking: Promise<boolean> = Promise.resolve(false);
  return () => {
    if (now() - looked < LOOK_MS) return looking;
    looked = now();
    looking = pointerOf(folder).then(
      (found) => found.pointer !== undefined && !isSame(found, opened),
      () => false,
    );
    return looking;
  };
}
