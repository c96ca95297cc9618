import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { filesOf, readManifest } from '../../src/web/http/page-files.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'page');
const BUDGET_KB = 151;
const DOCUMENT_BYTES = 2048;

const read = (name: string) => readFileSync(join(BUILT, name));

const manifest = () => readManifest(async (name) => new Response(read(name)));

it(`the script and style of the first view weigh less than ${BUDGET_KB} kB together, compressed`, async () => {
  const { styles, script, preload } = filesOf(await manifest(), 'conversation.tsx');
  const files = [...styles, ...preload, ...(script === null ? [] : [script])];
  expect(files).toEqual(
    expect.arrayContaining([expect.stringMatching(/\.js$/), expect.stringMatching(/\.css$/)]),
  );
  const bytes = files.reduce((sum, file) => sum + gzipSync(read(file.replace('/page/', ''))).length, 0);
  expect(bytes / 1000).toBeLessThan(BUDGET_KB);
});

it(`the script of a document is one file of less than ${DOCUMENT_BYTES} bytes`, async () => {
  const { script, preload } = filesOf(await manifest(), 'document.ts');
  expect(preload).toEqual([]);
  expect(read((script ?? '').replace('/page/', '')).length).toBeLessThan(DOCUMENT_BYTES);
});
