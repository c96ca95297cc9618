import { describe, expect, it } from 'vitest';
import { differenceOf, drawsOf, figureOf, lowerBound } from '../../eval/measure/bootstrap.ts';
import { meanOf, measureOf } from '../../eval/measure/measures.ts';
import { plotOf } from '../../eval/measure/plot.ts';
import { keptOf, rowsKept } from '../../eval/measure/quality.ts';
import { lossOf } from '../../eval/measure/rank.ts';
import { type Judgement, precisionsOf, riskFigures, risksOf } from '../../eval/measure/risk.ts';
import { outcome } from './outcome.ts';

const right = measureOf('right');

/** Ten questions of each of ten dossiers, of which so many are right. */
const rowsWith = (rights: readonly number[]) =>
  rights.flatMap((many, dossier) =>
    Array.from({ length: 10 }, (_, at) => outcome({ dossier: `d${dossier}`, right: at < many })),
  );

describe('a figure', () => {
  it('is the mean over questions, within its interval over dossiers', () => {
    const figure = figureOf(right, rowsWith([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect(figure.mean).toBeCloseTo(0.55);
    expect(figure.low).toBeGreaterThan(0.3);
    expect(figure.low).toBeLessThan(0.45);
    expect(figure.high).toBeGreaterThan(0.65);
    expect(figure.high).toBeLessThan(0.8);
  });

  it('is wider where dossiers differ than where they are alike', () => {
    const width = (rights: readonly number[]): number => {
      const { low, high } = figureOf(right, rowsWith(rights));
      return high - low;
    };
    expect(width([5, 5, 5, 5, 5, 5])).toBe(0);
    expect(width([0, 10, 0, 10, 0, 10])).toBeGreaterThan(0.5);
  });

  it('is the same at every run', () => {
    const rows = rowsWith([1, 5, 9, 2]);
    expect(figureOf(right, rows)).toEqual(figureOf(right, rows));
    expect([...drawsOf(5, 3)]).toEqual([...drawsOf(5, 3)]);
  });

  it('leaves out questions that it is not about', () => {
    const rows = [outcome({ right: true }), outcome({ answerable: false })];
    expect(meanOf(right, rows)).toBe(1);
    expect(meanOf(measureOf('refusal'), [outcome({})])).toBeNaN();
  });

  it('has a lower bound below 1 also where all of a few are right', () => {
    const rows = rowsWith([10, 10]);
    expect(figureOf(right, rows).low).toBe(1);
    expect(lowerBound(right, rows)).toBeCloseTo(0.839, 3);
  });
});

describe('a difference', () => {
  it('has an interval that leaves out 0 where every dossier gains, though they differ much', () => {
    const [before, after] = [rowsWith([0, 3, 6, 8]), rowsWith([1, 4, 7, 9])];
    expect(figureOf(right, after).low).toBeLessThan(figureOf(right, before).high);
    const { mean, low } = differenceOf(right, before, after);
    expect(mean).toBeCloseTo(0.1);
    expect(low).toBeCloseTo(0.1);
  });
});

const judged = (...pairs: readonly (readonly [number, boolean])[]): Judgement[] =>
  pairs.map(([confidence, holds]) => ({ dossier: 'd', confidence, holds }));

describe('risk and coverage', () => {
  it('take the surest first', () => {
    expect(precisionsOf(judged([0.2, false], [0.9, true], [0.5, true], [0.1, false]))).toEqual([
      1,
      1,
      2 / 3,
      0.5,
    ]);
  });

  it('count those that are as sure for their mean, whatever their order', () => {
    const one = judged([0.5, true], [0.5, false], [0.5, false], [0.5, false]);
    expect(precisionsOf(one)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(risksOf(one)).toEqual(risksOf([...one].reverse()));
  });

  it('are perfect where all that is right is surer than all that is wrong', () => {
    const risks = risksOf(judged([0.9, true], [0.8, true], [0.2, false], [0.1, false]));
    expect(risks.AUROC).toBe(1);
    expect(risks['precision at 40%']).toBe(1);
    expect(risks['precision at 60%']).toBeCloseTo(2 / 3);
    expect(risks.AURC).toBeCloseTo((0 + 0 + 1 / 3 + 1 / 2) / 4);
  });

  it('are a coin where confidence says nothing', () => {
    expect(risksOf(judged([0.5, true], [0.5, false])).AUROC).toBe(0.5);
  });

  it('tell how far confidence is from the share right, by tenths of the questions', () => {
    const many = Array.from({ length: 100 }, (_, at): readonly [number, boolean] => [0.8, at < 50]);
    expect(risksOf(judged(...many)).ECE).toBeCloseTo(0.3);
  });

  it('are drawn with words for who can not see the picture', () => {
    const picture = plotOf([{ name: 'a < b', judgements: judged([0.9, true], [0.2, false]) }]);
    expect(picture).toContain('<desc id="d">a &lt; b: 100% of the surest 20%, 100% of the surest 40%, 50%');
    expect(picture).toContain('a &lt; b</text>');
  });
});

describe('outcomes that are written down', () => {
  it('come back as they were', () => {
    const row = {
      ...outcome({ id: 'vuurwerk-lookup-01', dossier: 'vuurwerk', kind: 'lookup', right: true, claims: 2 }),
      clean: 0.5,
      confidence: 0.25,
    };
    expect(rowsKept(keptOf([row]))).toEqual([row]);
  });

  it('are left out where their question is gone', () => {
    const row = outcome({ id: 'vuurwerk-lookup-99', dossier: 'vuurwerk' });
    expect(rowsKept(keptOf([row]))).toEqual([]);
  });
});

describe('what is not right was lost', () => {
  const fact = new Set(['a:1']);
  const refused = { asked: false, refused: true };
  const shown = { asked: false, refused: false };
  const away = Number.POSITIVE_INFINITY;
  it.each([
    [
      'when it was read, where no sentence gives a fact whole',
      [fact, new Set()],
      true,
      [1, away],
      shown,
      'reading',
    ],
    ['by search, where a fact was not ranked', [fact], true, [away], refused, 'search'],
    ['by selection, where it was ranked and another is shown', [fact], true, [1], shown, 'selection'],
    ['by refusing, where it was among the three best', [fact], true, [3], refused, 'refusing'],
    ['by selection, where what would have been shown is another', [fact], true, [4], refused, 'selection'],
    ['by refusing, where nothing was looked for', [fact], false, [away], refused, 'refusing'],
    [
      'by asking, where a question back was put',
      [fact],
      true,
      [1],
      { asked: true, refused: false },
      'asking',
    ],
  ] as const)('%s', (_, facts, searched, ranks, score, loss) => {
    expect(lossOf(facts, searched, ranks, score)).toBe(loss);
  });
});

describe('the interval of calibration error', () => {
  it('holds its figure, though every draw adds to it', () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      dossier: `d${at % 8}`,
      confidence: (at % 10) / 10,
      holds: at % 7 < (at % 10) / 1.5,
    }));
    const { ECE } = riskFigures(many);
    expect(ECE.low).toBeLessThanOrEqual(ECE.mean);
    expect(ECE.high).toBeGreaterThanOrEqual(ECE.mean);
  });
});
