import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** The bytes of a file that the page handed over. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'stuk');
  await download.saveAs(path);
  return new Uint8Array(await readFile(path));
}
