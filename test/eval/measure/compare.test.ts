import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../../../eval/measure/compare.ts';
import { DEVELOPMENT, SPLIT } from '../../../eval/split.ts';
import { outcome } from '../outcome.ts';

const [test = '', other = ''] = [SPLIT.test[0], DEVELOPMENT[0]];
const of = (dossier: string, at: number, right: boolean) => ({
  ...outcome({ id: `${dossier}-lookup-${at}`, dossier, right }),
});

describe('a comparison of two runs', () => {
  const before = [of(test, 1, false), of(other, 1, false), of(other, 2, true), of(other, 3, false)];
  const after = [of(test, 1, true), of(other, 1, true), of(other, 2, true), of(other, 4, true)];
  const said = comparisonOf('alone', before, after);

  it('is over the questions that both have', () => {
    expect(said).toContain('alone: 3 questions in both');
    expect(said).not.toContain(`${other}-lookup-3`);
  });

  it('says what changed of each set and kind, with the interval', () => {
    expect(said).toMatch(/right {14}\+1\.000$/m);
    expect(said).toMatch(/right {14}\+0\.500$/m);
    expect(said).toMatch(/lookup {13}\+0\.667 \(/);
  });

  it('names single questions, but none of the test set', () => {
    expect(said).toContain('questions of the other dossiers that changed: 1');
    expect(said).toMatch(new RegExp(`${other}-lookup-1 +unanswered → answered, right`));
    expect(said).not.toContain(`${test}-lookup`);
  });

  it('tells what confidence is worth, before and after', () => {
    const surer = before.map((row) => ({ ...row, confidence: row.right ? 0.9 : 0.1 }));
    expect(comparisonOf('alone', before, surer)).toMatch(/AUROC {14}\+0\.500/);
  });

  it('says nothing of what stayed', () => {
    expect(comparisonOf('alone', before, before)).not.toMatch(/[+-]\d/);
  });
});
