import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import type { Encoder, Encoding } from '../../../src/meaning/encoder.ts';
import { fillDatabase } from '../../../src/search/d1/builds.ts';
import { openD1 } from '../../../src/search/d1/open.ts';
import type { Meaning, NearOptions, RankOptions, SearchIndex } from '../../../src/search/index.ts';
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

const SIDES = 16;
/** By how often each letter stands in a text: thousands of them in a second. */
const lettersOf = ({ text }: { readonly text: string }): Encoding => {
  const vector = new Float32Array(SIDES);
  for (const letter of text)
    vector[letter.charCodeAt(0) % SIDES] = (vector[letter.charCodeAt(0) % SIDES] ?? 0) + 1;
  const norm = Math.hypot(...vector);
  return { vector: vector.map((each) => each / norm), pieces: new Float32Array(0) };
};
const encoder: Encoder = {
  name: 'letters',
  fingerprint: 'e'.repeat(64),
  dims: { vector: SIDES, piece: 0 },
  questions: async (lines) => lines.map((text) => lettersOf({ text })),
  sentences: async (sentences) => sentences.map(lettersOf),
};

let d1: SearchIndex;
let packed: SearchIndex;
beforeAll(async () => {
  const db = sqliteDatabase();
  await fillDatabase(db, DOCUMENTS, { encoder });
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
      const ids = new Set((await d1.summaries({ kind: 'fiche' })).map(({ id }) => id));
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

  describe('by meaning', () => {
    const near = async (index: SearchIndex, options: NearOptions = {}) => {
      const [asked] = await encoder.questions(['Een molen bij de vuurtoren']);
      return (await index.meaning?.nearest(asked as Encoding, { top: 20, ...options })) ?? [];
    };

    it('looks among what words found, and gives nothing without it', async () => {
      expect(await near(d1)).toEqual([]);
      const among = await d1.rank(new Map([['vuurtor', 1]]), { top: 50 });
      const found = await near(d1, { among });
      expect(found).toHaveLength(20);
      const places = new Set(among.map(({ documentId, place }) => `${documentId} ${place}`));
      expect(found.every(({ documentId, place }) => places.has(`${documentId} ${place}`))).toBe(true);
      expect(found.every(({ score }, i) => i === 0 || score <= (found[i - 1]?.score ?? 0))).toBe(true);
    });

    it('looks no further than so many of those', async () => {
      const among = await d1.rank(common, { top: 400 });
      const first = (d1.meaning as Meaning).lookedAmong;
      expect(await near(d1, { among })).toEqual(await near(d1, { among: among.slice(0, first) }));
    });

    it('goes through a few documents whole, whatever words find', async () => {
      const documents = new Set(['stuk-005', 'stuk-044', 'stuk-110']);
      const alone = await indexOver(
        DOCUMENTS.filter(({ id }) => documents.has(id)),
        encoder,
      );
      expect(await near(d1, { documents })).toEqual(await near(alone));
      const many = new Set(DOCUMENTS.slice(10, 100).map(({ id }) => id));
      expect(await near(d1, { documents: many })).toEqual([]);
      const among = await d1.rank(new Map([['vuurtor', 1]]), { documents: many, top: 30 });
      expect(
        (await near(d1, { documents: many, among })).every(({ documentId }) => many.has(documentId)),
      ).toBe(true);
    });
  });
});
