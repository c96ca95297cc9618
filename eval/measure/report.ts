import { SORTS } from '../dossier.ts';
import points from '../points.json' with { type: 'json' };
import { SPLIT } from '../split.ts';
import { type Figure, figureOf } from './bootstrap.ts';
import { flooredOf, type Gate, type KindChange, kindChanges } from './gate.ts';
import { ANSWERS, FINDING, HELD, type Measure, measureOf, SERVED } from './measures.ts';
import { groupsOf, pointsAtDossier } from './quality.ts';
import { LOSSES } from './rank.ts';
import { RISKS, type Risk, riskFigures, risksOf } from './risk.ts';
import type { Outcome } from './row.ts';

/** What was measured: each dossier alone, and all of them in one index. */
export interface Measured {
  readonly alone: readonly Outcome[];
  readonly open: readonly Outcome[];
}

export type Figures = Readonly<Record<string, Figure>>;

/** A set of rows with its figures. */
export interface Group {
  readonly name: string;
  readonly questions: number;
  readonly figures: Figures;
}

/** What CI holds, of the program as it ships: figures of the third, and changes of kinds since the gate was set. */
export interface Held {
  readonly test: Figures;
  readonly development: Figures;
  readonly kinds: readonly KindChange[];
}

/** How sure answers of a kind are, and how often rightly. */
export interface Sureness {
  readonly name: string;
  readonly confidence: number;
  readonly holds: number;
  readonly auroc: number;
}

/** Everything that is reported, as data. */
export interface Quality {
  readonly sets: readonly Group[];
  readonly kinds: readonly Group[];
  readonly languages: readonly Group[];
  readonly sorts: readonly Group[];
  readonly dossiers: readonly Group[];
  readonly open: readonly Group[];
  readonly sureness: readonly Sureness[];
  readonly risks: readonly { readonly name: string; readonly figures: Readonly<Record<Risk, Figure>> }[];
  readonly gate: {
    readonly test: Figures;
    readonly development: Figures;
    readonly kinds: readonly KindChange[];
  };
}

const ALL: readonly Measure[] = [...ANSWERS, SERVED, ...FINDING];
const figuresOf = (rows: readonly Outcome[], measures = ALL): Figures =>
  Object.fromEntries(measures.map((measure) => [measure.name, figureOf(measure, rows)]));
const group = (name: string, rows: readonly Outcome[]): Group => ({
  name,
  questions: rows.length,
  figures: figuresOf(rows),
});
const groupsBy = (rows: readonly Outcome[], key: (row: Outcome) => string): Group[] =>
  [...Map.groupBy(rows, key)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => group(name, each));

export const TEST = `test set (${SPLIT.test.length} dossiers)`;
export const REST = `the other ${SPLIT.folds.flat().length}, out of fold`;

/** What CI holds of rows of the program as it ships. */
export const heldOf = (rows: readonly Outcome[], gate: Gate): Held => ({
  test: figuresOf(flooredOf('test', rows), HELD),
  development: figuresOf(flooredOf('development', rows), HELD),
  kinds: kindChanges(rows, gate),
});

function surenessOf(name: string, rows: readonly Outcome[]): Sureness {
  const meanOf = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    name,
    confidence: meanOf(rows.map(({ confidence }) => confidence)),
    holds: meanOf(rows.map(({ holds }) => Number(holds))),
    auroc: risksOf(rows).AUROC,
  };
}

/** Works out every figure. */
export function qualityOf({ alone, open }: Measured, gate: Held): Quality {
  const { test, development } = groupsOf(alone);
  const inOpen = open.filter(({ scopedOnly }) => !scopedOnly);
  const [pointing, rest] = [inOpen.filter(pointsAtDossier), inOpen.filter((row) => !pointsAtDossier(row))];
  return {
    sets: [group(TEST, test), group(REST, development)],
    kinds: groupsBy(alone, ({ kind }) => kind),
    languages: groupsBy(alone, ({ lang }) => lang),
    sorts: groupsBy(
      alone.filter(({ sort }) => sort !== null),
      ({ sort }) => sort ?? '',
    ),
    dossiers: groupsBy(alone, ({ dossier }) => dossier),
    open: [
      group(`point to their dossier, ${TEST}, among all`, groupsOf(pointing).test),
      group(`point to their dossier, ${REST}, among those of a fold`, groupsOf(pointing).development),
      group(`the rest, ${TEST}, among all`, groupsOf(rest).test),
      group(`the rest, ${REST}, among those of a fold`, groupsOf(rest).development),
    ],
    risks: [
      { name: `${TEST}, alone`, figures: riskFigures(test) },
      { name: `${REST}, alone`, figures: riskFigures(development) },
      { name: `${TEST}, among all, pointing`, figures: riskFigures(groupsOf(pointing).test) },
      {
        name: `${REST}, among those of a fold, pointing`,
        figures: riskFigures(groupsOf(pointing).development),
      },
    ],
    sureness: [...Map.groupBy(alone, ({ kind }) => kind)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, rows]) => surenessOf(name, rows)),
    gate,
  };
}

const number = (value: number, digits = 3): string =>
  Number.isNaN(value) ? '–' : value.toFixed(digits).replace(/^(-?)0\./, '$1.');
const cell = (figure: Figure | undefined, interval = true): string => {
  if (figure === undefined || Number.isNaN(figure.mean)) return '–';
  const range = `${number(figure.low, 2)}–${number(figure.high, 2)}`;
  return interval ? `${number(figure.mean)} (${range})` : number(figure.mean);
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const tableOf = (groups: readonly Group[], names: readonly string[], interval = false): string =>
  table(
    ['', 'n', ...names],
    groups.map(({ name, questions, figures }) => [
      name,
      String(questions),
      ...names.map((measure) => cell(figures[measure], interval)),
    ]),
  );

/** A table with a row for each measure and a column for each group, with intervals. */
const measuresOf = (measures: readonly Measure[], groups: readonly Group[]): string =>
  table(
    ['', ...groups.map(({ name, questions }) => `${name}, n = ${questions}`)],
    measures.map(({ name, says }) => [
      `**${name}**: ${says}`,
      ...groups.map(({ figures }) => cell(figures[name])),
    ]),
  );

const GIST = ['right', 'first', 'strict', 'clean', 'claims', 'sure right', 'false refusal'];
const REFUSALS = ['refusal', 'overclaim', 'asked, no answer'];

/** The page with all figures; `plot` is the address of the picture beside it. */
export function reportOf(quality: Quality, floors: Gate['floors'], plot: string): string {
  const { sets, kinds, languages, sorts, dossiers, open, risks, sureness, gate } = quality;
  const alone = sets.reduce((sum, { questions }) => sum + questions, 0);
  const order: readonly string[] = SORTS;
  return `# Quality

Made by \`npm run eval\`. ${alone} questions on ${dossiers.length} fictional dossiers ([eval/README.md](../../eval/README.md)), as officials, staff of parliament and journalists would type them, written before their authors knew the words of the text. The ${SPLIT.test.length} dossiers of the test set are not fitted, written or chosen on; figures of the other ${SPLIT.folds.flat().length} come from fits that did not see the dossier: of the weights that tell who speaks, and of confidence. In brackets is the 95% interval over draws of the dossiers, widened for how few they are.

## Each dossier alone

${measuresOf(ANSWERS, sets)}

### By kind of question, all 46

${tableOf(kinds.filter(isAnswerable), GIST)}

### By language

${tableOf(languages, [...GIST, ...REFUSALS])}

### Questions without an answer, by sort

*near* sounds as if it were in the text, *detail* asks more than the text gives, *other* is on another EU subject, *outside* is no business of these documents.

${tableOf(
  [...sorts].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
  REFUSALS,
  true,
)}

By dossier, and where answers are lost: [in parts](quality-parts.md).

## Confidence

Of every question the answer says how probable it is that what it shows is right; of a refusal, that what would have been shown is. AURC is the mean risk (share wrong) over all numbers of questions shown, surest first; ECE the mean distance between confidence and the share right over ten bins of as many questions; AUROC the chance that a right answer is surer than a wrong one. *Seen* is what the shipped fit says on the dossiers that it was fitted on: it guards against regressions, and says nothing about new papers.

![Share right among the surest questions, by the share of questions shown](${plot})

${table(
  ['', ...RISKS],
  risks.map(({ name, figures }) => [name, ...RISKS.map((risk) => cell(figures[risk]))]),
)}

By kind, each dossier alone, all ${dossiers.length}: how sure it is on average, and how often that is right; of a refusal, how often what would have been shown is. The picture counts them so too; its third line is of all ${dossiers.length} dossiers.

${table(
  ['', 'confidence', 'right, or would be', 'AUROC'],
  sureness.map(({ name, confidence, holds, auroc }) => [
    name,
    number(confidence),
    number(holds),
    number(auroc),
  ]),
)}

## All dossiers in one index

Questions that point to their dossier, by its subject or a telling detail (\`eval/points.json\`), are told apart from those that could be about several ("Wat kost het gemeenten?"). Of ${points.checked.read} that were read, ${points.checked.pointByReading} point; the script, which knows no synonyms, says so of ${points.checked.found}, rightly of ${points.checked.foundAndPoint}: it takes the easier half. Questions that another dossier answers are left out.

Questions of the test set are put to one index of all ${dossiers.length} dossiers, as it ships. Those of the others are put to one of the nine or ten dossiers of their fold, by what was fitted without it: no encoder read all dossiers and never saw these.

${measuresOf(
  [
    'right',
    'served',
    'asked',
    'first',
    'strict',
    'sure right',
    'false refusal',
    'refusal',
    'overclaim',
    'sentence 3',
    'sentence 10',
    ...LOSSES.map((loss) => `lost by ${loss}`),
  ].map(measureOf),
  open,
)}

## What CI holds

A fixed third of the questions of each dossier, and all questions of the kinds with few. On the third a measure may not fall under its floor; and no kind (nor all of them together) may lose against how it was answered when the gate was set, with a 95% interval below 0. These are of the program as it ships, which has seen the ${SPLIT.folds.flat().length}; below is what changed before the gate was last set.

${table(
  ['', TEST, 'floor', `the other ${SPLIT.folds.flat().length}, seen`, 'floor'],
  HELD.map(({ name }) => [
    name,
    cell(gate.test[name]),
    number(floors.test[name] ?? Number.NaN),
    cell(gate.development[name]),
    number(floors.development[name] ?? Number.NaN),
  ]),
)}

${table(
  ['change', 'right', 'strict'],
  [...Map.groupBy(gate.kinds, ({ kind }) => kind)].map(([kind, changes]) => [
    kind,
    ...changes.map(({ mean, low, high }) => `${number(mean)} (${number(low, 2)} to ${number(high, 2)})`),
  ]),
)}
`;
}

const isAnswerable = ({ figures }: Group): boolean => !Number.isNaN(figures.right?.mean);

/** The page with what is looked up less often: each dossier, and at which step answers are lost. */
export function partsOf({ sets, kinds, dossiers }: Pick<Quality, 'sets' | 'kinds' | 'dossiers'>): string {
  return `# Quality, in parts

Made by \`npm run eval\`, with [quality](quality.md), which says what the figures are.

## Finding, and where answers are lost

Search ranks passages, selection ranks single sentences. Of answerable questions, each dossier alone:

${measuresOf(FINDING, sets)}

By kind, all 46:

${tableOf(kinds.filter(isAnswerable), ['sentence 1', 'sentence 3', 'sentence 10', 'all in 20', ...LOSSES.map((loss) => `lost by ${loss}`)])}

## By dossier

${tableOf(dossiers, ['right', 'strict', 'sure right', 'false refusal', 'refusal'])}
`;
}
