import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../src/documents/document.ts';
import { buildIndex } from '../../src/search/build.ts';

const BUILT_PAGE = join(import.meta.dirname, '..', '..', 'dist', 'page');

/** Files to serve, in a folder of their own: an index over these documents, and the built page. */
export async function assetsOf(documents: readonly Document[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-assets-'));
  await mkdir(join(folder, 'index'));
  for (const [name, content] of await buildIndex(documents))
    await writeFile(join(folder, 'index', name), content);
  await cp(BUILT_PAGE, join(folder, 'page'), { recursive: true });
  return folder;
}
