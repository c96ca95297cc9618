import { rm, writeFile } from 'node:fs/promises';
import { CommandError } from './command.ts';
import { errorCode, fileProblem } from './problem.ts';

/**
 * Writes a result to a file that is not there yet. One that is there may have been worked on since: it is only replaced
 * when that was asked for. What could not be written whole is taken away.
 */
export async function writeResult(path: string, bytes: Uint8Array | string, replace: boolean): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: replace ? 'w' : 'wx' });
  } catch (error) {
    if (errorCode(error) === 'EEXIST')
      throw new CommandError(
        1,
        `${path} bestaat al en is niet aangeraakt; geef bij --out een andere naam, of --replace om het te vervangen.`,
      );
    if (!replace && errorCode(error) === 'ENOSPC') await rm(path, { force: true });
    throw new CommandError(1, fileProblem(path, error));
  }
}
