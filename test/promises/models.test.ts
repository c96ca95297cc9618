import { describe, expect, it } from 'vitest';
import { FAITHFUL, HOSTILE, SLY } from './models.ts';
import { type Run, runSet, SETS } from './run.ts';

const SETS_HERE = SETS.filter(({ group }) => group === 'shipped' || group === 'words');
const verdicts = (runs: readonly Run[] = []) => runs.map(({ verdict }) => verdict);
const claims = (runs: readonly Run[] = []) => runs.map(({ answer }) => answer.claims);

describe.each(SETS_HERE)('the questions of $name', (set) => {
  it('are answered with a faithful model as without, claim by claim', async () => {
    const [without, faithful] = [await runSet(set), await runSet(set, FAITHFUL)];
    expect(verdicts(faithful)).toEqual(verdicts(without));
    expect(claims(faithful)).toEqual(claims(without));
    const answered = faithful?.filter(({ answer }) => answer.claims.length > 0) ?? [];
    expect(new Set(answered.map(({ answer }) => `${answer.mode} ${answer.degraded}`))).toEqual(
      new Set(['generated null']),
    );
  }, 60_000);

  it('are answered with one that lies in every second sentence as without, and heard to its end', async () => {
    const [without, sly] = [await runSet(set), await runSet(set, SLY)];
    expect(verdicts(sly)).toEqual(verdicts(without));
    expect(claims(sly)).toEqual(claims(without));
    const some = sly?.filter(({ answer }) => answer.claims.length > 1) ?? [];
    expect(new Set(some.map(({ answer }) => `${answer.mode} ${answer.degraded}`))).toEqual(
      new Set(['generated null']),
    );
  }, 60_000);

  it('are answered with a hostile model as without, and say so', async () => {
    const [without, hostile] = [await runSet(set), await runSet(set, HOSTILE)];
    expect(claims(hostile)).toEqual(claims(without));
    const answered = hostile?.filter(({ answer }) => answer.claims.length > 0) ?? [];
    expect(new Set(answered.map(({ answer }) => `${answer.mode} ${answer.degraded}`))).toEqual(
      new Set(['extractive not_verified']),
    );
  }, 60_000);
});
