import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import { buildIndex, type IndexFiles, writeIndex } from '../../../src/search/build.ts';
import type { PackedIndex } from '../../../src/search/packed/engine.ts';
import { openIndex } from '../../../src/search/packed/open.ts';
import { Papers } from '../../bench/scale-corpus.ts';
import { paper } from '../papers.ts';

const papers = new Papers();

interface Built {
  readonly index: PackedIndex;
  /** The documents of the index, as it gives them back. */
  readonly held: ReadonlyMap<string, Document>;
}

async function built(documents: readonly Document[]): Promise<Built> {
  const files = await buildIndex(documents);
  const index = await openIndex(async (name) => files.get(name));
  const held = new Map<string, Document>();
  for (const { id } of documents) {
    const document = (await index.held(id))?.document;
    if (document) held.set(id, document);
  }
  return { index, held };
}

/** Builds over documents, taking over those that the index gave; also how often an earlier text was read. */
async function after({ index, held }: Built, documents: readonly Document[]): Promise<IndexFiles> {
  const files = new Map<string, Uint8Array>();
  const known = new Set(held.values());
  await writeIndex(documents, {
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
    earlier: { index, holds: (document) => known.has(document) },
  });
  return files;
}

const names = (files: IndexFiles): string[] => [...files.keys()].sort();

/** Names hold checksums, so the same names are the same bytes; the pointer is compared whole. */
async function expectAsBuiltAnew(before: Built, documents: readonly Document[]): Promise<void> {
  const taken = await after(before, documents);
  const anew = await buildIndex(documents);
  expect(names(taken)).toEqual(names(anew));
  expect(taken.get('current.json')).toEqual(anew.get('current.json'));
}

describe('a build that takes over from an earlier one gives the bytes of a build from nothing', () => {
  const documents = Array.from({ length: 14 }, (_, i) => papers.document(i));
  let before: Built;
  beforeAll(async () => {
    before = await built(documents);
  });
  const same = (): Document[] => [...before.held.values()];

  it('when documents are in several collections, some of which move', async () => {
    const spread = documents.map((document, i) => ({ ...document, collection: `deel-${i % 3}` }));
    const parted = await built(spread);
    const moved = [...parted.held.values()].map((document, i) =>
      i % 7 === 0 ? { ...document, collection: 'elders' } : document,
    );
    await expectAsBuiltAnew(parted, moved);
  });

  it('when nothing changed', async () => {
    await expectAsBuiltAnew(before, same());
  });

  it('when documents came in the middle and at both ends', async () => {
    const first = { ...papers.document(30), id: 'aaa' };
    const middle = { ...papers.document(31), id: 'kst-99001-000011a' };
    const last = { ...papers.document(32), id: 'zzz' };
    await expectAsBuiltAnew(before, [...same(), last, middle, first]);
  });

  it('when documents are gone', async () => {
    await expectAsBuiltAnew(
      before,
      same().filter((_, i) => i % 5 !== 0),
    );
    await expectAsBuiltAnew(before, same().slice(0, 1));
    await expectAsBuiltAnew(before, []);
  });

  it('when documents have another text under the same id', async () => {
    await expectAsBuiltAnew(
      before,
      same().map((document, i) => (i % 7 === 2 ? { ...papers.document(40 + i), id: document.id } : document)),
    );
  });

  it('when all of it is other documents', async () => {
    await expectAsBuiltAnew(
      before,
      Array.from({ length: 5 }, (_, i) => papers.document(60 + i)),
    );
  });
});

describe('words of documents that did not change', () => {
  const old = paper('a-oud', 'Eerste stuk (fictief)', 'Het kabinet steunt zwemtonhavens bij elke vlag.');
  const other = paper('b-ander', 'Tweede stuk (fictief)', 'De Commissie telt havens.');

  it('are taken apart anew when a new document brings a part of them', async () => {
    const before = await built([old, other]);
    expect(before.index.vocabulary.split('zwemtonhavens')).toEqual([]);
    const brings = paper('c-nieuw', 'Derde stuk (fictief)', 'Een zwemton is rood. De zwemton drijft.');
    const documents = [...before.held.values(), brings];
    await expectAsBuiltAnew(before, documents);
    const files = await after(before, documents);
    const index = await openIndex(async (name) => files.get(name));
    expect(index.vocabulary.split('zwemtonhavens')).toContain('zwemton');
    const found = await index.rank(new Map([['zwemton', 1]]));
    expect(found.map(({ documentId }) => documentId).sort()).toEqual(['a-oud', 'c-nieuw']);
  });

  it('are left whole again when the document that brought the part is gone', async () => {
    const brings = paper('c-nieuw', 'Derde stuk (fictief)', 'Een zwemton is rood. De zwemton drijft.');
    const before = await built([old, other, brings]);
    const left = [...before.held.values()].filter(({ id }) => id !== 'c-nieuw');
    await expectAsBuiltAnew(before, left);
  });
});

it('what is gone from the corpus is nowhere in the files, also not as a word', async () => {
  const secret = paper('b-weg', 'Kanariestuk (fictief)', 'Het kabinet noemt KANARIEWOORD in dit stuk.');
  const kept = paper('a-blijft', 'Blijvend stuk (fictief)', 'Het kabinet steunt de brug.');
  const before = await built([secret, kept]);
  const files = await after(
    before,
    [...before.held.values()].filter(({ id }) => id !== 'b-weg'),
  );
  const all = [...files.values()].map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n');
  expect(all.toLowerCase()).not.toContain('kanarie');
  expect(all).toContain('brug');
});
