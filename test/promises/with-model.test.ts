import { describe, expect, it } from 'vitest';
import { figuresOf } from './judge.ts';
import { type Run, runSet, SETS } from './run.ts';
import { harmDone, worseFigures } from './with-model.ts';

const [SET] = SETS;
const runs = (await runSet(SET)) ?? [];
const answered = runs.findIndex(({ answer }) => answer.claims.length > 0);
const changing = (change: (run: Run) => Run): Run[] =>
  runs.map((run, at) => (at === answered ? change(run) : run));
const verdict = (also: Partial<Run['verdict']>): Run[] =>
  changing((run) => ({ ...run, verdict: { ...run.verdict, ...also } }));

describe('what a model did to the answers', () => {
  it('is nothing when they are the same', () => {
    expect(harmDone(runs, runs)).toEqual([]);
  });

  it('is a claim in other words than its quotes', () => {
    const changed = changing((run) => ({
      ...run,
      answer: {
        ...run.answer,
        claims: run.answer.claims.map((claim) => ({ ...claim, text: `${claim.text} Dat staat vast.` })),
      },
    }));
    expect(harmDone(runs, changed).length).toBe(runs[answered]?.answer.claims.length);
  });

  it.each([
    ['more that is wrong', { wrong: ['mist 19', 'spreker kabinet'] }],
    ['a citation that is wrong', { citationsValid: false }],
    ['another speaker', { voiceRight: false }],
    ['a refusal of what was answered', { falseRefusal: true }],
  ] as const)('is %s', (_what, also) => {
    expect(
      harmDone(verdict({ wrong: [], voiceRight: true }), verdict({ voiceRight: true, ...also })),
    ).toHaveLength(1);
  });

  it('is a question less', () => {
    expect(harmDone(runs, runs.slice(1))).toHaveLength(1);
  });
});

describe('figures that are worse', () => {
  const before = figuresOf(runs.map((run) => run.verdict));
  it.each(['right', 'citationsValid', 'voiceRight', 'refusalsRight'] as const)(
    '%s, when it is lower',
    (name) => {
      expect(worseFigures(before, before)).toEqual([]);
      expect(worseFigures(before, { ...before, [name]: before[name] - 0.0001 })).toHaveLength(1);
      expect(worseFigures(before, { ...before, [name]: Number.NaN })).toHaveLength(1);
    },
  );

  it('false refusals, when there are more', () => {
    expect(worseFigures(before, { ...before, falseRefusals: before.falseRefusals + 0.0001 })).toHaveLength(1);
  });
});
