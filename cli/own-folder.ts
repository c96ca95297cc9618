import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CommandError } from './command.ts';

/**
 * Sees to it that an index gets a folder of its own. Throws a `CommandError` when the folder is one of the
 * paths that are read or lies above one: then the files of the index lie among the documents, and the folder
 * is an index and no documents from then on. A folder below a path is well: it is read around.
 */
export async function checkOwnFolder(out: string, paths: readonly string[]): Promise<void> {
  const folder = await realOf(resolve(out));
  for (const path of paths) {
    const below = relative(folder, await realOf(resolve(path)));
    if (below === '..' || below.startsWith(`..${sep}`)) continue;
    throw new CommandError(
      2,
      `De index kan niet in ${out} komen, want ${below === '' ? 'dat is wat u inleest' : `daarin ligt ${path}, dat u inleest`}; geef met --out een map voor de index alleen.`,
    );
  }
}

/** Where a path really leads, as far as it is there. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realOf(parent), basename(path));
  }
}
