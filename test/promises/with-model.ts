import { collapseWhitespace } from '../../src/documents/collapse-whitespace.ts';
import type { Figures, Verdict } from './judge.ts';
import type { Run } from './run.ts';

/** The figures that are worse than others, in words. One that could not be measured before can't get worse. */
export function worseFigures(before: Figures, after: Figures): string[] {
  const lower = (['right', 'citationsValid', 'voiceRight', 'refusalsRight'] as const).filter(
    (name) => !Number.isNaN(before[name]) && !(after[name] >= before[name]),
  );
  const more = !Number.isNaN(before.falseRefusals) && !(after.falseRefusals <= before.falseRefusals);
  return [...lower, ...(more ? (['falseRefusals'] as const) : [])].map(
    (name) => `${name} ${before[name].toFixed(4)} → ${after[name].toFixed(4)}`,
  );
}

/**
 * What a model that only repeats or lies did to the answers: a claim that is not the words of its quotes, or whose
 * citation is wrong, and a verdict that is worse than without it.
 */
export function harmDone(without: readonly Run[], runs: readonly Run[]): string[] {
  if (without.length !== runs.length) return [`${runs.length} of ${without.length} questions asked`];
  return runs.flatMap(({ answer, verdict }, at) => {
    const before = without[at]?.verdict;
    const made = answer.claims.filter(
      ({ text, citations }) =>
        collapseWhitespace(text) !== collapseWhitespace(citations.map(({ quote }) => quote).join(' ')),
    );
    return [
      ...made.map(({ text }) => `${verdict.id}: "${text}"`),
      ...(before === undefined || isWorse(before, verdict)
        ? [`${verdict.id}: ${verdict.wrong.join('; ')}`]
        : []),
    ];
  });
}

const isWorse = (before: Verdict, after: Verdict): boolean =>
  after.wrong.length > before.wrong.length ||
  (before.citationsValid && !after.citationsValid) ||
  (before.voiceRight === true && after.voiceRight !== true) ||
  (before.refused === true && after.refused !== true) ||
  (!before.falseRefusal && after.falseRefusal);
