import { describe, expect, it } from 'vitest';
import { SHIPPED_CORPUS } from '../../cli/places.ts';
import { readCorpus } from '../../ingest/corpus.ts';
import { sha256 } from '../../src/documents/digest.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { search } from '../../src/question/search.ts';
import { understand } from '../../src/question/understand.ts';
import { buildIndex, type IndexFiles } from '../../src/search/build.ts';
import { POINTER, type Pointer } from '../../src/search/files.ts';
import { passageById } from '../../src/search/index.ts';
import { firstFor } from '../../src/search/known.ts';
import { packIndex } from '../../src/search/packed/build.ts';
import { indexOver, openFiles, PAPERS, paper, readAll, VEERPONTEN } from './papers.ts';
import { PlainIndex } from './plain.ts';

const pointerOf = (files: IndexFiles): Pointer =>
  JSON.parse(new TextDecoder().decode(files.get(POINTER))) as Pointer;

describe('building', () => {
  it('gives the same bytes for the same documents in any order', async () => {
    const { documents } = await readCorpus([SHIPPED_CORPUS]);
    const orders = [documents, [...documents].reverse(), [...documents.slice(3), ...documents.slice(0, 3)]];
    const [first, ...others] = await Promise.all(orders.map((order) => buildIndex(order)));
    expect(documents.length).toBeGreaterThan(3);
    for (const other of others) {
      expect([...other.keys()].sort()).toEqual([...(first?.keys() ?? [])].sort());
      for (const [name, bytes] of other)
        expect(Buffer.compare(bytes, first?.get(name) ?? Buffer.of()), name).toBe(0);
    }
  });

  it('does not change the documents or their order', async () => {
    const documents = [...PAPERS].reverse();
    const before = JSON.stringify(documents);
    await buildIndex(documents);
    expect(JSON.stringify(documents)).toBe(before);
  });

  it('names every file after what is in it, and the pointer last', async () => {
    const files = await buildIndex(PAPERS);
    const pointer = pointerOf(files);
    const entries = [...Object.values(pointer.files), ...pointer.postings];
    const chunks = [...files.keys()].filter((name) => name.startsWith('chunk-'));
    expect([...files.keys()].at(-1)).toBe(POINTER);
    expect(chunks.length).toBeGreaterThan(0);
    expect(files.size).toBe(1 + entries.length + chunks.length);
    for (const entry of entries) {
      const bytes = files.get(entry.name);
      expect(bytes?.length).toBe(entry.bytes);
      expect(await sha256(bytes ?? new Uint8Array())).toBe(entry.sha256);
      expect(entry.name).toContain(entry.sha256.slice(0, 16));
    }
    for (const name of chunks)
      expect(name).toBe(`chunk-${(await sha256(files.get(name) ?? new Uint8Array())).slice(0, 32)}.jsonl`);
    expect(pointer).toMatchObject({ documents: 3, passages: PAPERS.flatMap(passagesOf).length });
  });

  it('gives another fingerprint when a single character of a document changes', async () => {
    const changed = paper('havenbericht', 'Bericht over de haven (fictief)', 'De kade wordt opgehoogd.');
    const alike = paper('havenbericht', 'Bericht over de haven (fictief)', 'De kade wordt opgehoogd!');
    const [one, other] = await Promise.all([buildIndex([changed]), buildIndex([alike])]);
    expect(pointerOf(one).fingerprint).not.toBe(pointerOf(other).fingerprint);
  });

  it('keeps a dozen known answers, spread over the documents, each of which the index gives', async () => {
    const { documents } = await readCorpus([SHIPPED_CORPUS]);
    const files = await buildIndex(documents);
    const { known } = pointerOf(files);
    const index = await openFiles(files);
    expect(known.length).toBeGreaterThanOrEqual(10);
    for (const { words, language, documentId, place } of known)
      expect(await firstFor(index, words, language)).toMatchObject({ documentId, place });
    expect(new Set(known.map(({ documentId }) => documentId)).size).toBeGreaterThan(4);
  });

  it('tells how far it is, in both rounds', async () => {
    const told: string[] = [];
    const ordered = [...PAPERS].sort((a, b) => (a.id < b.id ? -1 : 1));
    await packIndex(() => ordered, {
      write: async () => {},
      onProgress: (round, documents, passages) => told.push(`${round}: ${documents}, ${passages}`),
    });
    const [first = 0, second = 0, third = 0] = ordered.map((document) => passagesOf(document).length);
    expect(told).toEqual([
      '1: 1, 0',
      '1: 2, 0',
      '1: 3, 0',
      `2: 1, ${first}`,
      `2: 2, ${first + second}`,
      `2: 3, ${first + second + third}`,
    ]);
  });

  it('takes documents one by one in the order of their ids only, each id once', async () => {
    const [one, other] = [paper('a', 'Blad', 'De kade.'), paper('b', 'Blad', 'De loods.')];
    for (const wrong of [
      [other, one],
      [one, one],
    ])
      await expect(packIndex(() => wrong, { write: async () => {} })).rejects.toThrow(
        'documents must come in the order of their ids',
      );
  });
});

describe('an index that was written and opened', () => {
  it('gives the same hits, in the same order and with the same scores, as one that never was', async () => {
    const opened = await indexOver(PAPERS);
    const plain = PlainIndex.over(PAPERS);
    for (const question of [
      'veerpont',
      'scheepsbel van brons',
      'Wat vindt het kabinet van vuurtorens?',
      'COM(2030) 102',
      'kade haven kranen graan touw',
      'zonnebloem',
    ]) {
      const { terms } = understand(question, [], opened.vocabulary);
      expect(await opened.rank(terms, { top: 99 }), question).toEqual(await plain.rank(terms, { top: 99 }));
    }
  });

  it('is what a second build over its own documents gives', async () => {
    const files = await buildIndex(PAPERS);
    const again = await buildIndex((await readAll(await openFiles(files))).documents);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of again)
      expect(Buffer.compare(bytes, files.get(name) ?? Buffer.of()), name).toBe(0);
  });

  it('finds documents and passages by their id, and nothing by another', async () => {
    const index = await indexOver(PAPERS);
    const held = await index.held('kst-99001-11');
    expect(held?.document).toEqual(VEERPONTEN);
    expect(held?.passages).toEqual(passagesOf(VEERPONTEN));
    for (const passage of held?.passages ?? [])
      expect((await passageById(index, passage.id))?.passage).toBe(passage);
    for (const id of ['', '__proto__', 'constructor', 'hasOwnProperty', 'kst-99001-1', '../kst-99001-11']) {
      expect(await index.held(id)).toBeUndefined();
      expect(await passageById(index, id)).toBeUndefined();
      expect(await passageById(index, `kst-99001-11#${id}`)).toBeUndefined();
    }
  });

  it('opens over no documents at all, and finds nothing', async () => {
    const index = await indexOver([]);
    expect([index.documents, index.passages]).toEqual([0, 0]);
    expect(await index.summaries()).toEqual([]);
    expect(await search(index, 'veerpont')).toEqual([]);
    expect(index.vocabulary.passages).toBe(0);
  });

  it('opens over a document without text', async () => {
    const index = await indexOver([paper('leeg', 'Leeg stuk', '')]);
    expect(await search(index, 'leeg')).toEqual([]);
    expect((await index.held('leeg'))?.passages).toEqual([]);
  });

  it.each([
    ['only a number', '12345'],
    ['only a reference', 'COM(2030) 101'],
    ['only stop words', 'De van het een en.'],
    ['only short words', 'Ja, zo is ‘t.'],
    ['only signs', '… — !'],
    ['another script', '欧州委員会 предложение'],
  ])('opens over a passage that has %s', async (_what, body) => {
    const index = await indexOver([paper('kort', 'Kort stuk', body), ...PAPERS]);
    expect((await search(index, 'veerponten')).length).toBeGreaterThan(0);
  });

  it('knows its words: of the corpus, ordinary Dutch, and none of either', async () => {
    const { vocabulary } = await indexOver(PAPERS);
    expect([vocabulary.inCorpus('scheepsbel'), vocabulary.has('scheepsbel')]).toEqual([true, true]);
    expect([vocabulary.inCorpus('appeltaart'), vocabulary.has('appeltaart')]).toEqual([false, true]);
    for (const word of ['qwxyzzy', '__proto__', 'constructor', 'hasownproperty'])
      expect([vocabulary.has(word), vocabulary.frequency(word), vocabulary.rank(word)], word).toEqual([
        false,
        0,
        Number.POSITIVE_INFINITY,
      ]);
  });
});
