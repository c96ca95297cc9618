import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those that lead to it, for their owner alone. One at a time: with `recursive` Node never comes back
 * where the system says of a folder that is there that it is not, as Linux does when one is to be made in `/proc`.
 */
export function makeFolder(path: string): void {
  if (!existsSync(path) && dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
