import type { DossierQuestion } from '../dossier.ts';
import type { Score } from './score.ts';

/** A question with what its answer was worth. */
export interface Scored {
  readonly question: DossierQuestion;
  readonly score: Score;
}

const meanOf = (values: readonly (number | boolean | null)[]): string => {
  const known = values.filter((value) => value !== null).map(Number);
  return known.length === 0 ? 'nan' : (known.reduce((sum, each) => sum + each, 0) / known.length).toFixed(3);
};

const OF_ANSWERABLE = ['right', 'first', 'partly', 'voice', 'strict', 'clean', 'claims', 'asked'] as const;

function line(name: string, scored: readonly Scored[]): string {
  const scores = scored.map(({ score }) => score);
  const [some, none] = [scores.filter((s) => s.answerable), scores.filter((s) => !s.answerable)];
  const sure = scores.filter((score) => score.sure);
  return [
    name.padEnd(24),
    `n=${scores.length}`,
    ...OF_ANSWERABLE.map((key) => `${key}=${meanOf(some.map((score) => score[key]))}`),
    `false_refusal=${meanOf(some.map(({ refused }) => refused))}`,
    `refusal=${meanOf(none.map(({ refused }) => refused))}`,
    `overclaim=${meanOf(none.map((score) => score.sure))}`,
    `sure=${meanOf(some.map((score) => score.sure))}`,
    `sure_right=${meanOf(sure.map(({ right }) => right))}`,
  ].join(' ');
}

/** A line for each kind, dossier, language and sort, and one for all, with the names of the measures as scripts know them. */
export function linesFor(scored: readonly Scored[]): string {
  const groups = [
    ({ kind }: DossierQuestion) => kind,
    ({ dossier }: DossierQuestion) => dossier,
    ({ lang }: DossierQuestion) => lang,
    ({ sort }: DossierQuestion) => sort ?? '',
  ].map((key) =>
    [...Map.groupBy(scored, ({ question }) => key(question))]
      .filter(([name]) => name !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => line(name, each))
      .join('\n'),
  );
  return `${[...groups, line('SCORE', scored)].join('\n\n')}\n`;
}
