import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a file is called while it is written. */
export const unfinished = (name: string): string => `.${name}.tmp`;

/** Writes a file so that under its name there is always a whole one. */
export async function replaceFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, unfinished(name));
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
}
