import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../cli/command.ts';
import { POINTER } from '../../src/search/files.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { readerOf } from '../../src/server/files.ts';
import { errorCode, fileProblem, isSystemError } from '../problem.ts';
import { isLeftByBuild, LOCK } from './index-names.ts';
import { takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { accountNameOf, MANIFEST } from './manifest.ts';
import { changed, NO_CHANGE, RELEASES, type ReleaseChange, readReleases, releasesBytes } from './releases.ts';

const PATIENCE_MS = 20_000;
/** Of a command that holds a folder while it reads; the other may just be ending. */
const SHORT_PATIENCE_MS = 1_000;
const MAX_AGE_MS = 600_000;

/** Builds an index, and has each of its files written; the pointer comes last. */
export type Build = (write: (name: string, bytes: Uint8Array) => Promise<void>) => Promise<void>;

/** A folder that nobody else changes until it is let go. */
export interface Hold {
  readonly folder: string;
  readonly isHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/**
 * Takes a folder for as long as a command reads and builds. Of two commands that want one folder the first has
 * it; the other throws a `CommandError` that says so, before it has done any work.
 */
export async function holdFolder(folder: string, patience = SHORT_PATIENCE_MS): Promise<Hold> {
  return withSystemErrors(folder, async () => {
    const isNew = !(await isThere(folder));
    await makeFolder(folder);
    const lock = await takeLock(join(folder, LOCK), {
      patience,
      maxAge: MAX_AGE_MS,
      refresh: true,
    });
    if (lock === undefined) throw busy(folder);
    return {
      folder,
      isHeld: lock.isHeld,
      release: async () => {
        await lock.release();
        // Nothing came in it: then it was not there.
        if (isNew) await rmdir(folder).catch(() => undefined);
      },
    };
  });
}

/**
 * Puts a built index in a folder in place of the one that is there. Readers see the old one or the new one
 * whole, whenever this process is stopped: every file is written aside and forced to disk, the whole is
 * opened as a reader would, and only then the pointer is renamed over the old one. What nothing points to
 * any more is removed after that. A change of what is released is written just before the pointer. The folder
 * is locked meanwhile, unless it is held already.
 */
export async function publishIndex(
  folder: string,
  build: Build,
  manifestOf: (index: SearchIndex) => Promise<Uint8Array>,
  releases: ReleaseChange = NO_CHANGE,
  hold?: Hold,
): Promise<SearchIndex> {
  return locked(folder, hold, (isHeld) => swap(folder, build, manifestOf, releases, isHeld));
}

/**
 * Takes an index away, when what was in it was released and is so no more, and nothing else is left. The
 * record of releases goes first, the pointer next: from then on nobody reads it.
 */
export async function withdrawIndex(folder: string, releases: ReleaseChange, hold?: Hold): Promise<void> {
  await locked(folder, hold, async (isHeld) => {
    await stillHeld(folder, isHeld);
    await writeReleases(folder, releases);
    await rm(join(folder, POINTER), { force: true });
    await rm(join(folder, MANIFEST), { force: true });
    await removeOld(folder, new Set());
    await sync(folder);
  });
}

/** Changes the record of releases alone; an index that is there stays as it is. */
export async function recordReleases(folder: string, releases: ReleaseChange, hold?: Hold): Promise<void> {
  await locked(folder, hold, async (isHeld) => {
    await stillHeld(folder, isHeld);
    await writeReleases(folder, releases);
  });
}

/** Does something to a folder that nobody else changes meanwhile. */
async function locked<T>(
  folder: string,
  hold: Hold | undefined,
  act: (isHeld: () => Promise<boolean>) => Promise<T>,
): Promise<T> {
  return withSystemErrors(folder, async () => {
    if (hold !== undefined) return act(hold.isHeld);
    await makeFolder(folder);
    const lock = await takeLock(join(folder, LOCK), { patience: PATIENCE_MS, maxAge: MAX_AGE_MS });
    if (lock === undefined) throw busy(folder);
    try {
      return await act(lock.isHeld);
    } finally {
      await lock.release();
    }
  });
}

const busy = (folder: string): CommandError =>
  new CommandError(
    1,
    `Een andere opdracht schrijft nu in ${folder}; wacht tot die klaar is en probeer opnieuw.`,
  );

/** Errors of the file system as what the user can do about them. */
async function withSystemErrors<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new CommandError(
      1,
      errorCode(error) === 'ENOENT'
        ? `De map ${folder} is daar niet te maken; kies een andere map.`
        : fileProblem(folder, error),
    );
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function swap(
  folder: string,
  build: Build,
  manifestOf: (index: SearchIndex) => Promise<Uint8Array>,
  releases: ReleaseChange,
  isHeld: () => Promise<boolean>,
): Promise<SearchIndex> {
  let pointer: Uint8Array | undefined;
  const names = new Set<string>();
  await build(async (name, bytes) => {
    names.add(name);
    if (name === POINTER) pointer = bytes;
    else await writeWhole(folder, name, bytes);
  });
  if (pointer === undefined) throw new Error('an index without a pointer');
  const read = readerOf(folder);
  const index = await openIndex(async (name) => (name === POINTER ? pointer : read(name)));
  const manifest = await manifestOf(index);
  await stillHeld(folder, isHeld);
  // The account lies ready under a name that goes with the new pointer alone, and gets its own name after it: at
  // every moment the account that a reader finds is of the index that the pointer names.
  const account = accountNameOf(index.fingerprint);
  await writeWhole(folder, account, manifest);
  await writeReleases(folder, releases);
  await writeWhole(folder, POINTER, pointer);
  await rename(join(folder, account), join(folder, MANIFEST));
  await removeOld(folder, names);
  await sync(folder);
  return index;
}

async function stillHeld(folder: string, isHeld: () => Promise<boolean>): Promise<void> {
  if (await isHeld()) return;
  throw new CommandError(
    1,
    `Een andere opdracht schreef intussen in ${folder}; voer deze opdracht opnieuw uit.`,
  );
}

/**
 * The record of what is released comes before the index that relies on it: a run that is killed between them
 * leaves what the person decided, and the next run acts upon it.
 */
async function writeReleases(folder: string, change: ReleaseChange): Promise<void> {
  const before = await readReleases(folder);
  const after = changed(before, change);
  if (after.length > 0) await writeWhole(folder, RELEASES, releasesBytes(after));
  else if (before.length > 0) await rm(join(folder, RELEASES), { force: true });
}

/** Writes a file so that under its name there is never half of it. One that is there already is left. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(bytes)) return;
  const unfinished = join(folder, `.${name}.${randomUUID()}.tmp`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await sync(folder);
}

/** Removes what earlier builds left, by its exact name, and nothing that someone else put there. */
async function removeOld(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder))
    if (isLeftByBuild(name) && !names.has(name)) await rm(join(folder, name), { force: true });
}

/** Makes the names in a folder survive a power cut; not every system can. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
