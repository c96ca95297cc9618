import { describe, expect, it } from 'vitest';
import { interval, seeded } from './bootstrap.ts';
import { measure, ndcg, recall, reciprocalRank } from './metrics.ts';

const judged = (...ids: string[]) => new Map(ids.map((id) => [id, 1]));

describe('nDCG', () => {
  // By hand: 1/log2(2) = 1, 1/log2(3) = 0.63093, 1/log2(4) = 0.5, 1/log2(5) = 0.43068.
  it.each([
    ['is 1 for the ideal order', ['a', 'b', 'x'], judged('a', 'b'), 10, 1],
    ['is 0.63093 for the only relevant text at rank 2', ['x', 'a'], judged('a'), 10, 0.63093],
    ['is 0.5 for the only relevant text at rank 3', ['x', 'y', 'a'], judged('a'), 10, 0.5],
    ['is (1 + 0.5) / (1 + 0.63093) for ranks 1 and 3 of two', ['a', 'x', 'b'], judged('a', 'b'), 10, 0.91972],
    ['is 1 / (1 + 0.63093) when the second of two is not found', ['a'], judged('a', 'b'), 10, 0.61315],
    ['does not look further than k', ['x', 'y', 'a'], judged('a'), 2, 0],
    ['measures against k texts when more are relevant', ['a', 'b'], judged('a', 'b', 'c', 'd'), 2, 1],
    ['is 0 when nothing is found', [], judged('a'), 10, 0],
  ])('%s', (_what, ranked, judgements, k, expected) => {
    expect(ndcg(ranked, judgements, k)).toBeCloseTo(expected, 5);
  });

  it('takes the grade as gain: (1 + 3 · 0.63093) / (3 + 0.63093) for grade 1 before grade 3', () => {
    const grades = new Map([
      ['a', 3],
      ['b', 1],
      ['c', 0],
    ]);
    expect(ndcg(['b', 'a', 'c'], grades, 10)).toBeCloseTo(0.7967, 4);
  });
});

describe('reciprocal rank', () => {
  it.each([
    ['is 1 at rank 1', ['a', 'b'], 10, 1],
    ['is a third at rank 3', ['x', 'y', 'b'], 10, 1 / 3],
    ['is 0 past k', ['x', 'y', 'b'], 2, 0],
    ['is 0 when nothing is found', [], 10, 0],
  ])('%s', (_what, ranked, k, expected) => {
    expect(reciprocalRank(ranked, judged('a', 'b'), k)).toBe(expected);
  });
});

describe('recall', () => {
  it('is the share of the relevant texts among the first k', () => {
    const four = judged('a', 'b', 'c', 'd');
    expect(recall(['a', 'x', 'b', 'c'], four, 5)).toBe(0.75);
    expect(recall(['a', 'x', 'b', 'c'], four, 2)).toBe(0.25);
    expect(
      recall(
        ['a', 'x'],
        new Map([
          ['a', 1],
          ['x', 0],
        ]),
        5,
      ),
    ).toBe(1);
  });
});

describe('the measures of a question', () => {
  it('count a text that stands twice once, where it stands first', () => {
    expect(measure(['x', 'x', 'a', 'a', 'b'], judged('a', 'b'))).toEqual({
      'nDCG@10': expect.closeTo((0.63093 + 0.5) / 1.63093, 4),
      'MRR@10': 0.5,
      'R@5': 1,
      'R@100': 1,
    });
  });
});

describe('the bootstrap interval', () => {
  const even = Array.from({ length: 400 }, (_, i) => i % 2);

  it('lies around the mean, as wide as 1.96 standard errors to each side', () => {
    const { low, high } = interval(even);
    // Standard error of a mean of 400 values with deviation 0.5: 0.025.
    expect(low).toBeCloseTo(0.5 - 1.96 * 0.025, 1);
    expect(high).toBeCloseTo(0.5 + 1.96 * 0.025, 1);
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  });

  it('is the same for the same figures, and another with another seed', () => {
    expect(interval(even)).toEqual(interval(even));
    expect(interval(even, 7)).not.toEqual(interval(even, 8));
  });

  it('has no width when every figure is the same', () => {
    expect(interval([0.25, 0.25, 0.25])).toEqual({ low: 0.25, high: 0.25 });
  });

  it('draws from a generator whose numbers fill 0 to 1 evenly', () => {
    const random = seeded(1);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const at = Math.floor(random() * 10);
      tenths[at] = (tenths[at] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
