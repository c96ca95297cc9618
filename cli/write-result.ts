import { rmSync } from 'node:fs';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, fileProblem } from '../ingest/problem.ts';
import { CommandError, type Options } from './command.ts';

/** Not every disk can have two names for one file; there it is written where it goes, and taken away when that fails. */
const WITHOUT_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

async function place(made: string, path: string, content: Uint8Array | string): Promise<void> {
  try {
    await link(made, path);
  } catch (error) {
    if (!WITHOUT_LINKS.has(errorCode(error))) throw error;
    await writeFile(path, content, { flag: 'wx' });
  }
}

/** What a command takes that can write its result to a file. */
export const OUT_OPTIONS: Options = {
  out: { type: 'string', value: 'BESTAND', help: 'schrijf het resultaat in dit bestand' },
  replace: { type: 'boolean', help: 'vervang het bestand als het er al is' },
};

/**
 * Writes a result, whole or not at all: it is made beside its place and put there when it is done, and an interruption
 * leaves nothing. A file that is there may have been worked on since: it is only replaced when that was asked for.
 */
export async function writeResult(
  path: string,
  content: Uint8Array | string,
  replace: boolean,
): Promise<void> {
  const made = join(dirname(path), `.${basename(path)}.${process.pid}.deel`);
  const clear = () => rmSync(made, { force: true });
  process.once('exit', clear);
  try {
    await writeFile(made, content, { flag: 'wx' });
    await (replace ? rename(made, path) : place(made, path, content));
  } catch (error) {
    if (errorCode(error) === 'EEXIST')
      throw new CommandError(
        1,
        `${path} bestaat al en is niet aangeraakt; geef bij --out een andere naam, of --replace om het te vervangen.`,
      );
    throw new CommandError(1, fileProblem(path, error));
  } finally {
    await rm(made, { force: true });
    process.removeListener('exit', clear);
  }
}
