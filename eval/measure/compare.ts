import { differenceOf, type Figure } from './bootstrap.ts';
import { ANSWERS, FINDING, measureOf } from './measures.ts';
import { groupsOf, pointsAtDossier } from './quality.ts';
import { REST, TEST } from './report.ts';
import { RISKS, riskDifferences } from './risk.ts';
import type { Outcome } from './row.ts';

const signed = (value: number): string => (value > 0 ? '+' : '') + value.toFixed(3);
const change = ({ mean, low, high }: Figure): string =>
  signed(mean) +
  (Number.isNaN(low) ? '' : ` (${signed(low)} to ${signed(high)})${low > 0 || high < 0 ? ' *' : ''}`);

/** Rows that were there before and are there now. */
function paired(before: readonly Outcome[], after: readonly Outcome[]): readonly [Outcome[], Outcome[]] {
  const [old, now] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return [before.filter(({ id }) => now.has(id)), after.filter(({ id }) => old.has(id))];
}

/** What changed between two runs of one condition, as text: measures, kinds, and the questions that are no test. */
export function comparisonOf(name: string, before: readonly Outcome[], after: readonly Outcome[]): string {
  const [was, is] = paired(before, after);
  const lines = [`${name}: ${is.length} questions in both; * is where the 95% interval leaves out 0`];
  const [old, now] = [groupsOf(was), groupsOf(is)];
  const told = (name: string, difference: Figure): void => {
    if (!Number.isNaN(difference.mean) && (difference.mean !== 0 || difference.low !== difference.high))
      lines.push(`  ${name.padEnd(18)} ${change(difference)}`);
  };
  for (const [part, a, b] of [
    [TEST, old.test, now.test],
    [REST, old.development, now.development],
  ] as const) {
    lines.push('', part);
    for (const measure of [...ANSWERS, ...FINDING]) told(measure.name, differenceOf(measure, a, b));
    const risks = riskDifferences(a, b);
    for (const risk of RISKS) told(risk, risks[risk]);
  }
  const apart = (names: readonly string[], by: string, key: (row: Outcome) => string | null): void => {
    for (const name of names) {
      lines.push('', `${name}, by ${by}, all dossiers`);
      for (const value of [...new Set(is.map(key))].sort()) {
        if (value === null) continue;
        const of = (rows: readonly Outcome[]): Outcome[] => rows.filter((row) => key(row) === value);
        told(value, differenceOf(measureOf(name), of(was), of(is)));
      }
    }
  };
  apart(['right', 'strict', 'sure right'], 'kind', ({ kind }) => kind);
  apart(['right'], 'language', ({ lang }) => lang);
  apart(['refusal', 'overclaim'], 'sort', ({ sort }) => sort);
  const outcome = ({ status, right, answerable }: Outcome): string =>
    answerable ? `${status}${right ? ', right' : ''}` : `${status}, no answer is there`;
  const earlier = new Map(old.development.map((row) => [row.id, row]));
  const changed = now.development.flatMap((row) => {
    const from = earlier.get(row.id);
    return from === undefined || outcome(from) === outcome(row)
      ? []
      : [`  ${row.id.padEnd(40)} ${outcome(from)} → ${outcome(row)}`];
  });
  lines.push('', `questions of the other dossiers that changed: ${changed.length}`, ...changed);
  return `${lines.join('\n')}\n`;
}

/** The same for all conditions; questions of the open index are those that point to their dossier. */
export function comparison(
  before: { readonly alone: readonly Outcome[]; readonly open: readonly Outcome[] },
  after: { readonly alone: readonly Outcome[]; readonly open: readonly Outcome[] },
): string {
  return [
    comparisonOf('Each dossier alone', before.alone, after.alone),
    comparisonOf(
      'All in one index, questions that point to their dossier',
      before.open.filter(pointsAtDossier),
      after.open.filter(pointsAtDossier),
    ),
    comparisonOf(
      'All in one index, the rest',
      before.open.filter((row) => !pointsAtDossier(row)),
      after.open.filter((row) => !pointsAtDossier(row)),
    ),
  ].join('\n');
}
