import { beforeAll, describe, expect, it } from 'vitest';
import { understand } from '../../src/question/understand.ts';
import { CLUES, type Clues, cluesOf } from '../../src/reader/clues.ts';
import { type Curve, DECISIONS, judge, probabilityOf } from '../../src/reader/decide.ts';
import { findSentences } from '../../src/search/find.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, VEERPONTEN } from '../search/papers.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([VEERPONTEN]);
});

async function cluesFor(question: string): Promise<Clues> {
  const query = understand(question, [], index.vocabulary);
  return cluesOf(await findSentences(index, { ...query, encoding: null }), query, index.vocabulary);
}

describe('the clues', () => {
  it('say how much better the best sentence is, and what of the question nothing has', async () => {
    const known = await cluesFor('Wanneer krijgt de veerpont een scheepsbel?');
    const strange = await cluesFor('Wanneer krijgt de zeppelin van Utrecht 17 kanonnen?');
    expect(known).toMatchObject({ date: 1, number: 0, unknownNames: 0, numbers: 0 });
    expect(known.unknown).toBeLessThan(strange.unknown);
    expect(strange.uncovered).toBeGreaterThan(known.uncovered);
    expect(strange.unknown).toBeGreaterThan(0.5);
    expect(strange.unknownNames).toBeGreaterThan(0);
    expect(strange.numbers).toBe(1);
    expect(Object.keys(known).sort()).toEqual([...CLUES].sort());
  });

  it('are finite and within their bounds for a question of a thousand words', async () => {
    const clues = await cluesFor('Wat vindt het kabinet van de scheepsbel? '.repeat(200));
    for (const clue of ['share', 'covered', 'uncovered', 'unknown', 'terms', 'together'] as const) {
      expect(clues[clue], clue).toBeGreaterThanOrEqual(0);
      expect(clues[clue], clue).toBeLessThanOrEqual(1);
    }
    expect(Object.values(clues).every(Number.isFinite)).toBe(true);
  });
});

describe('what becomes of a question', () => {
  const flat = (intercept: number, weights: Partial<Clues> = {}): Curve => ({
    intercept,
    weights: { ...(Object.fromEntries(CLUES.map((clue) => [clue, 0])) as Clues), ...weights },
  });

  it('is read from logistic curves over the clues', async () => {
    const clues = await cluesFor('Wat vindt het kabinet van de scheepsbel?');
    const odds = -1 + 2 * clues.share - clues.uncovered;
    expect(probabilityOf(clues, flat(-1, { share: 2, uncovered: -1 }))).toBeCloseTo(
      1 / (1 + Math.exp(-odds)),
      9,
    );
  });

  it.each([
    // Odds that the documents are about it, that they say it, that the choice answers; and what becomes of it.
    [-2, 2, 3, 'elsewhere'],
    [2, -2, 3, 'beyond'],
    [2, 2, 3, 'answered'],
    [2, 2, -3, 'probable'],
    [2, 2, -6, 'beyond'],
  ] as const)('with odds of %s, %s and %s is %s', async (about, says, answers, verdict) => {
    const clues = await cluesFor('Wat vindt het kabinet van de scheepsbel?');
    const decided = judge(clues, {
      about: { ...flat(about), least: 0.5 },
      says: { ...flat(says), least: 0.5 },
      right: { ...flat(answers), least: 0.01, sure: 0.8 },
    });
    expect(decided.verdict).toBe(verdict);
    expect(decided.confidence).toBeCloseTo(1 / (1 + Math.exp(-answers)), 9);
  });

  it('is fitted with an encoder and without one, over every clue', () => {
    for (const { about, says, right } of Object.values(DECISIONS))
      for (const { weights } of [about, says, right])
        expect(Object.keys(weights).sort()).toEqual([...CLUES].sort());
  });
});
