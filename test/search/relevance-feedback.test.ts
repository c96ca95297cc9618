import { beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/question/search.ts';
import { stem } from '../../src/search/analyzer.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { feedback, KEPT } from '../../src/search/relevance-feedback.ts';
import { indexOver, paper } from './papers.ts';

/** Words that no other paper has. */
const ownWords = (i: number): string =>
  [...'abcdefgh'].map((letter) => `kwal${letter}${'abcdefghijklmno'[i]}k`).join(' ');

/** Thirty fictional papers on herring, the first half with the boats that catch it; ten on bread. */
const HERRING = Array.from({ length: 30 }, (_, i) =>
  paper(
    `haring-${String(i).padStart(2, '0')}`,
    `Blad ${i}`,
    i < 15
      ? `De haring is gevangen door de logger, met het vleetnet en de kaak van dag ${i}.`
      : `Haring lag er ook, naast ${ownWords(i - 15)}.`,
    { soort: 'tekst' },
  ),
);
const LOGGER = paper(
  'logger',
  'Blad',
  'De logger voer uit met het vleetnet, voor de haring en voor de kaak, en de schipper, de stuurman, de kok en alle anderen van het dorp voeren mee naar de verte.',
  { soort: 'tekst' },
);
const BREAD = Array.from({ length: 10 }, (_, i) =>
  paper(`brood-${i}`, `Blad ${i}`, `De bakker bakt brood nummer ${i} in de oven.`, { soort: 'tekst' }),
);

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([...HERRING, LOGGER, ...BREAD]);
});
const ids = async (top: number): Promise<string[]> =>
  (await search(index, 'haring', { top })).map(({ passage }) => passage.documentId);

describe('the words of the first hits', () => {
  const read = (score: number, ...terms: string[]) => ({ score, terms });

  it('are those that at least three of them have, beside the words that were asked', () => {
    const weights = feedback(
      new Map([['haring', 0.8]]),
      [
        read(3, 'haring', 'logger', 'oven', '1588'),
        read(2, 'haring', 'logger', 'oven', '1588'),
        read(1, 'haring', 'logger', '1588'),
      ],
      index.vocabulary,
    );
    expect([...weights.keys()].sort()).toEqual(['haring', 'logger']);
    expect(weights.get('haring')).toBeGreaterThanOrEqual(0.8);
    expect(weights.get('logger')).toBeGreaterThan(0);
    expect(weights.get('logger')).toBeLessThan(0.8);
  });

  it('weigh more when better hits have them, and have them more often', () => {
    const weights = feedback(
      new Map([['haring', 1]]),
      [
        read(4, 'logger', 'logger', 'brood'),
        read(3, 'logger', 'brood', 'kaak'),
        read(2, 'logger', 'brood', 'kaak'),
        read(1, 'kaak'),
      ],
      { ...index.vocabulary, frequency: () => 5 },
    );
    expect(weights.get('logger')).toBeGreaterThan(weights.get('brood') ?? 0);
    expect(weights.get('brood')).toBeGreaterThan(weights.get('kaak') ?? 0);
  });
});

describe('a search past the tenth hit', () => {
  it('keeps the first ten as they are, and is the same list from its start however long', async () => {
    const all = await ids(25);
    expect(all).toHaveLength(25);
    expect(all.slice(0, KEPT)).toEqual(await ids(KEPT));
    expect(all.slice(0, 12)).toEqual(await ids(12));
    expect(await ids(25)).toEqual(all);
  });

  it('brings forward what shares the subject of the first hits', async () => {
    const plain = (await index.rank(new Map([[stem('haring', 'nl'), 1]]), { top: 50 })).map(
      ({ documentId }) => documentId,
    );
    const all = await ids(50);
    expect(all).toContain('logger');
    expect(all.indexOf('logger')).toBeLessThan(plain.indexOf('logger'));
  });

  it('finds nothing that has no word of the question, nothing twice, and scores that only fall', async () => {
    const hits = await search(index, 'haring', { top: 50 });
    expect(hits.every(({ terms }) => terms.includes(stem('haring', 'nl')))).toBe(true);
    expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(hits.length);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(hits).toHaveLength(31);
  });
});
