import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import { buildIndex } from '../../../src/search/build.ts';
import type { SearchIndex } from '../../../src/search/index.ts';
import { packIndex } from '../../../src/search/packed/build.ts';
import type { PackedIndex } from '../../../src/search/packed/index.ts';
import { openPacked } from '../../../src/search/packed/open.ts';
import { understand } from '../../../src/search/query/understand.ts';
import { Papers } from '../../bench/scale-corpus.ts';
import { openFiles } from '../papers.ts';

let documents: readonly Document[];
let plain: SearchIndex;
let packed: PackedIndex;
let files: Map<string, Uint8Array>;
const papers = new Papers();

async function pack(): Promise<Map<string, Uint8Array>> {
  const written = new Map<string, Uint8Array>();
  await packIndex(() => documents, {
    write: async (name, bytes) => {
      written.set(name, bytes);
    },
  });
  return written;
}

beforeAll(async () => {
  documents = [...papers.documents(500)];
  plain = await openFiles(await buildIndex(documents));
  files = await pack();
  packed = await openPacked(async (name) => files.get(name));
}, 60_000);

const questions = (): string[] => [
  ...documents.map(({ title }) => title),
  ...documents.map((_, i) => `Wat vindt het kabinet van ${papers.ownWords(i).slice(3, 8).join(' ')}?`),
  papers.words.slice(0, 200).join(' '),
  papers.words.slice(-200).join(' '),
  'kabinet',
  'kst-99001-000003',
  'COM(2031) 4',
];

describe('a packed index', () => {
  it('finds the same passages as plain MiniSearch, with the same scores and terms', async () => {
    for (const text of questions())
      for (const top of [1, 10, 40]) {
        const { terms } = understand(text, [], plain.vocabulary);
        const expected = plain.searchTerms(terms, { top });
        const found = await packed.searchTerms(terms, { top });
        expect(
          found.map(({ passage, terms: matched }) => [passage.id, matched]),
          text,
        ).toEqual(expected.map(({ passage, terms: matched }) => [passage.id, matched]));
        expect(found.map(({ score }) => score)).toEqual(expected.map(({ score }) => score));
      }
  });
});
