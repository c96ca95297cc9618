import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { readCorpus, SHIPPED_CORPUS } from '../../scripts/corpus.ts';
import type { Document } from '../../src/documents/document.ts';
import { linksOf } from '../../src/documents/links.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { buildIndex, type IndexFiles } from '../../src/search/build.ts';
import { firstFor, MemoryIndex } from '../../src/search/engine.ts';
import { POINTER, type Pointer, sha256 } from '../../src/search/files.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { OPTIONS } from '../../src/search/options.ts';
import { analyze, countWords, openVocabulary, vocabularyData } from '../../src/search/vocabulary.ts';
import { indexOver, openFiles, PAPERS, paper, VEERPONTEN } from './papers.ts';

const pointerOf = (files: IndexFiles): Pointer =>
  JSON.parse(new TextDecoder().decode(files.get(POINTER))) as Pointer;

/** The index as it is before anything was written. */
function fresh(documents: readonly Document[]): SearchIndex {
  const words = countWords(documents);
  const passages = documents.flatMap(passagesOf);
  const { split } = openVocabulary({
    passages: 0,
    languages: ['nl'],
    words: [...words],
    common: [],
    terms: [],
  });
  const analyzed = passages.map((passage) => {
    const document = documents.find(({ id }) => id === passage.documentId);
    if (document === undefined) throw new Error(passage.id);
    return analyze(passage, document, split);
  });
  const mini = new MiniSearch(OPTIONS);
  analyzed.forEach(({ title, headings, text }, id) => {
    mini.add({ id, title: title.join(' '), headings: headings.join(' '), text: text.join(' ') });
  });
  const vocabulary = openVocabulary(vocabularyData(documents, words, analyzed, new Set()));
  return new MemoryIndex({
    fingerprint: 'f'.repeat(64),
    documents,
    passages,
    links: linksOf(documents),
    vocabulary,
    mini,
  });
}

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
    expect([...files.keys()].at(-1)).toBe(POINTER);
    expect(files.size).toBe(1 + Object.keys(pointer.files).length);
    for (const entry of Object.values(pointer.files)) {
      const bytes = files.get(entry.name);
      expect(bytes?.length).toBe(entry.bytes);
      expect(await sha256(bytes ?? new Uint8Array())).toBe(entry.sha256);
      expect(entry.name).toContain(entry.sha256.slice(0, 16));
    }
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
    for (const { words, language, passageId } of known)
      expect(firstFor(index, words, language)).toBe(passageId);
    expect(new Set(known.map(({ passageId }) => passageId.split('#')[0])).size).toBeGreaterThan(4);
  });
});

describe('an index that was written and loaded', () => {
  it('gives the same hits, in the same order and with the same scores, as one that never was', async () => {
    const [loaded, before] = [
      await indexOver(PAPERS),
      fresh([...PAPERS].sort((a, b) => (a.id < b.id ? -1 : 1))),
    ];
    for (const question of [
      'veerpont',
      'scheepsbel van brons',
      'Wat vindt het kabinet van vuurtorens?',
      'COM(2030) 102',
      'kade haven kranen graan touw',
      'zonnebloem',
    ])
      expect(loaded.search(question, { top: 99 }), question).toEqual(before.search(question, { top: 99 }));
  });

  it('is what a second build over its own documents gives', async () => {
    const files = await buildIndex(PAPERS);
    const again = await buildIndex((await openFiles(files)).documents);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of again)
      expect(Buffer.compare(bytes, files.get(name) ?? Buffer.of()), name).toBe(0);
  });

  it('finds documents and passages by their id, and nothing by another', async () => {
    const index = await indexOver(PAPERS);
    expect(index.document('kst-99001-11')?.title).toBe(VEERPONTEN.title);
    const passages = index.passagesOf('kst-99001-11');
    expect(passages).toEqual(passagesOf(VEERPONTEN));
    for (const passage of passages) expect(index.passage(passage.id)).toBe(passage);
    for (const id of ['', '__proto__', 'constructor', 'hasOwnProperty', 'kst-99001-1', '../kst-99001-11']) {
      expect(index.document(id)).toBeUndefined();
      expect(index.passage(id)).toBeUndefined();
      expect(index.passagesOf(id)).toEqual([]);
    }
  });

  it('opens over no documents at all, and finds nothing', async () => {
    const index = await indexOver([]);
    expect(index.documents).toEqual([]);
    expect(index.search('veerpont')).toEqual([]);
    expect(index.vocabulary.passages).toBe(0);
  });

  it('opens over a document without text', async () => {
    const index = await indexOver([paper('leeg', 'Leeg stuk', '')]);
    expect(index.search('leeg')).toEqual([]);
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
    expect(index.search('veerponten').length).toBeGreaterThan(0);
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
