import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import { fillDatabase } from '../../../src/search/d1/builds.ts';
import { openD1 } from '../../../src/search/d1/open.ts';
import type { RankOptions, SearchIndex } from '../../../src/search/index.ts';
import { sqliteDatabase } from '../../../src/server/sqlite.ts';
import { indexOver, paper } from '../papers.ts';

const WORDS = ['molen', 'dijk', 'polder', 'gemaal', 'sluis', 'kanaal'];
const PARTS = 60;

/** More passages than are read of a word, all of them with most of the words, some with one of them more often. */
const DOCUMENTS: readonly Document[] = Array.from({ length: 130 }, (_, d) =>
  paper(
    `stuk-${String(d).padStart(3, '0')}`,
    `Stuk ${d}`,
    Array.from({ length: PARTS }, (_, p) => {
      const often = WORDS[(d * 7 + p * 5) % WORDS.length] ?? '';
      const times = (d * 13 + p * 29) % 11;
      const who = p % 9 === 0 ? '## 3. Nederlandse positie ten aanzien van het voorstel' : `## Deel ${p}`;
      return `${who}\n\nEen ${WORDS.join(' en een ')}${` en nog een ${often}`.repeat(times)}${p % 31 === 0 ? ' bij de vuurtoren' : ''}.`;
    }).join('\n\n'),
    { soort: d % 5 === 0 ? 'fiche' : 'tekst' },
  ),
);

let d1: SearchIndex;
let packed: SearchIndex;
beforeAll(async () => {
  const db = sqliteDatabase();
  await fillDatabase(db, DOCUMENTS);
  [d1, packed] = [await openD1(db), await indexOver(DOCUMENTS)];
}, 120_000);

const common = new Map(WORDS.map((word, i) => [word, 1 / (1 + i / 10)]));

async function expectSame(terms: ReadonlyMap<string, number>, options: RankOptions = {}): Promise<void> {
  const expected = await packed.rank(terms, options);
  expect(expected.length).toBeGreaterThan(3);
  expect(await d1.rank(terms, options)).toEqual(expected);
}

describe('D1 over more passages than it reads for a question', () => {
  it('has words in more passages than that together', () => {
    const postings = WORDS.reduce((sum, word) => sum + d1.vocabulary.frequency(word), 0);
    expect(postings).toBeGreaterThan(20_000);
  });

  it('adds what the whole document says as the packed index does', async () => {
    const rare = new Map([['vuurtor', 1], ...common]);
    const got = await d1.rank(rare, { whole: true });
    const expected = await packed.rank(rare, { whole: true });
    expect(got).toHaveLength(10);
    expect(got.map(({ documentId }) => documentId)).toEqual(expected.map(({ documentId }) => documentId));
    for (const [i, { score }] of got.entries()) expect(score).toBeCloseTo(expected[i]?.score ?? 0, 9);
  });

  it('scores what it finds as it should, and finds nearly the best, of words that all stand everywhere', async () => {
    const all = await packed.rank(common, { top: d1.passages });
    const scores = new Map(all.map(({ documentId, place, score }) => [`${documentId} ${place}`, score]));
    const found = await d1.rank(common);
    expect(found).toHaveLength(10);
    for (const { documentId, place, score } of found)
      expect(score).toBe(scores.get(`${documentId} ${place}`));
    expect(found[0]?.score).toBeGreaterThan(0.9 * (all[0]?.score ?? 0));
  });

  it('finds the best of a rare word and words that stand everywhere', async () => {
    await expectSame(new Map([['vuurtor', 1], ...common]));
  });

  it('gives as many as are asked, best first, within a bound on who speaks or what kind it is', async () => {
    for (const options of [{ voice: 'kabinet' }, { kind: 'fiche' }] as const) {
      await expectSame(new Map([['vuurtor', 1], ...common]), options);
      const found = await d1.rank(common, { ...options, top: 20 });
      expect(found).toHaveLength(20);
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      const ids = new Set((await d1.heads({ kind: 'fiche' })).map(({ id }) => id));
      if ('kind' in options) expect(found.every(({ documentId }) => ids.has(documentId))).toBe(true);
    }
  });

  it('reads a few documents whole', async () => {
    const documents = new Set(['stuk-005', 'stuk-044', 'stuk-110']);
    await expectSame(common, { documents, top: 40 });
    await expectSame(
      new Map([
        ['mol', 1],
        ['dijk', 1],
      ]),
      { documents, kind: 'fiche' },
    );
  });

  it('keeps to the documents asked for when they are many', async () => {
    const documents = new Set(DOCUMENTS.slice(10, 100).map(({ id }) => id));
    await expectSame(new Map([['vuurtor', 1]]), { documents });
    const found = await d1.rank(common, { documents, top: 30 });
    expect(found).toHaveLength(30);
    expect(found.every(({ documentId }) => documents.has(documentId))).toBe(true);
  });
});
