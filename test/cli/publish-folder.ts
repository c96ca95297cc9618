/**
 * Publishes the built index in one folder to another: the part of `ingest` that must survive being killed.
 * A third argument is a SHA-256 that is released, a fourth one whose release is taken back.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../../ingest/index-folder/manifest.ts';
import { publishIndex, withdrawIndex } from '../../ingest/index-folder/publish.ts';
import { NO_CHANGE, RELEASES } from '../../ingest/index-folder/releases.ts';
import { POINTER } from '../../src/search/files.ts';

/** As the command line gives them: the folders, and checksums or nothing. */
export async function publishFolder(from: string, to: string, released = '', revoked = ''): Promise<void> {
  const change = {
    ...NO_CHANGE,
    add:
      released === '' ? [] : [{ sha256: released, name: 'brief.txt', codes: ['personal_number' as const] }],
    remove: revoked === '' ? [] : [revoked],
  };
  const files = new Map<string, Uint8Array>();
  for (const name of await readdir(from)) files.set(name, await readFile(join(from, name)));
  const manifest = files.get(MANIFEST) ?? new Uint8Array();
  files.delete(MANIFEST);
  files.delete(RELEASES);
  if (files.size === 0) return withdrawIndex(to, change);
  await publishIndex(
    to,
    async (write) => {
      const pointer = files.get(POINTER) ?? new Uint8Array();
      for (const [name, bytes] of files) if (name !== POINTER) await write(name, bytes);
      await write(POINTER, pointer);
    },
    async () => manifest,
    change,
  );
}

if (import.meta.main) {
  const [from = '', to = '', released, revoked] = process.argv.slice(2);
  await publishFolder(from, to, released, revoked);
}
