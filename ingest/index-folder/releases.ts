import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../../cli/command.ts';
import { flat } from '../../cli/render/text.ts';
import type { SuspicionCode } from '../../src/sources/extracted.ts';
import { errorCode, fileProblem } from '../problem.ts';

/** Which files a person looked at and released; beside the index, and kept when it is replaced. */
export const RELEASES = 'vrijgegeven.json';

const RELEASE = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(4096),
  codes: z.array(z.string().regex(/^[a-z_]{1,40}$/)).max(40),
});
const RECORD = z.strictObject({ version: z.literal(1), released: z.array(RELEASE).max(100_000) });

/**
 * A file that may be taken up. It is known by its bytes: another version under the same name is judged anew.
 * `codes` is what the person looked at: when a later version of the program finds something else in it, that
 * has to be looked at first.
 */
export interface Release {
  readonly sha256: string;
  /** As it was called then, for people. */
  readonly name: string;
  readonly codes: readonly string[];
}

/** What a command changes. Done to the record as it then is, since another command may have changed it. */
export interface ReleaseChange {
  readonly add: readonly Release[];
  /** By SHA-256. */
  readonly remove: readonly string[];
  /** What the index that goes with it was made by: these must still be released, by SHA-256. */
  readonly relied: readonly string[];
}

export const NO_CHANGE: ReleaseChange = { add: [], remove: [], relied: [] };

/** What is released for an index; nothing when there is no record. A record that can't be read is no empty one. */
export async function readReleases(folder: string): Promise<readonly Release[]> {
  const path = join(folder, RELEASES);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw new CommandError(1, fileProblem(path, error));
  }
  try {
    return RECORD.parse(JSON.parse(text)).released;
  } catch {
    throw new CommandError(
      1,
      `Het bestand ${path} met wat u vrijgaf is beschadigd; verwijder het, dan is niets meer vrijgegeven, en geef opnieuw vrij.`,
    );
  }
}

/** The record after a change. Throws a `CommandError` when the index relies on what is released no more. */
export function changed(
  releases: readonly Release[],
  { add, remove, relied }: ReleaseChange,
): readonly Release[] {
  const after = new Map(releases.map((release) => [release.sha256, release]));
  for (const sha256 of remove) after.delete(sha256);
  for (const release of add) after.set(release.sha256, release);
  if (relied.some((sha256) => !after.has(sha256)))
    throw new CommandError(1, 'Een vrijgave is intussen ingetrokken; voer deze opdracht opnieuw uit.');
  return [...after.values()].sort((left, right) => (left.sha256 < right.sha256 ? -1 : 1));
}

/** The record as it lies in the folder: no time and no name of who released it. */
export function releasesBytes(releases: readonly Release[]): Uint8Array {
  const released = releases.map(({ sha256, name, codes }) => ({
    sha256,
    name: flat(name),
    codes: [...codes],
  }));
  return new TextEncoder().encode(`${JSON.stringify({ version: 1, released }, null, 2)}\n`);
}

/** Whether a release holds for what is found in a file now. */
export function covers({ codes }: Release, found: readonly SuspicionCode[]): boolean {
  return found.every((code) => codes.includes(code));
}

/** The beginning of a SHA-256 that is long enough to mean one file. */
const MARK = /^[0-9a-f]{8,64}$/i;

/**
 * What a person means by a name or by the beginning of a SHA-256: the whole name goes before the last part of
 * it. Several of the same bytes are one.
 */
export function meantBy<T extends { readonly name: string; readonly sha256: string | null }>(
  word: string,
  candidates: readonly T[],
): readonly T[] {
  const named = (nameOf: (name: string) => string): readonly T[] =>
    candidates.filter(({ name }) => nameOf(name) === word || flat(nameOf(name)) === word);
  const byName = named((name) => name);
  if (byName.length > 0) return byName;
  const byLastPart = named((name) => basename(name));
  if (byLastPart.length > 0) return byLastPart;
  if (!MARK.test(word)) return [];
  return candidates.filter(({ sha256 }) => sha256?.startsWith(word.toLowerCase()));
}
