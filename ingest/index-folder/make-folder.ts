import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorCode } from '../problem.ts';

/**
 * Makes a folder and those above it; one that is there is left. Not `mkdir` with `recursive`: where a file
 * system makes no folders and says that the parent is missing, as `/proc` does, that one tries for ever.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (await isFolder(path)) return;
    const parent = dirname(resolve(path));
    if (errorCode(error) !== 'ENOENT' || parent === resolve(path)) throw error;
    // The parent may have come in the meantime, by another command; then one more try decides.
    if (!(await isFolder(parent))) await makeFolder(parent);
    await mkdir(path).catch(async (again: unknown) => {
      // Another command may have made it in the meantime.
      if (!(await isFolder(path))) throw again;
    });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
