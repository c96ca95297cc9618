import { type Calibration, confidenceOfAll } from '../src/answer/confidence.ts';
import { dossierNames, readDossier } from './dossier.ts';
import calibrations from './folds/calibration.json' with { type: 'json' };
import points from './points.json' with { type: 'json' };
import type { Outcome, Row } from './row.ts';
import { foldOf, isTest, keyOf } from './split.ts';

/** A row with how sure it was by a fit that did not see its dossier. */
export interface Rated extends Outcome {
  /** Under the fit that ships, which saw the dossiers that are not in the test set. */
  readonly seen: number;
}

/** The curves of each fold, fitted on the three others. */
const OUT_OF_FOLD: readonly Calibration[] = calibrations.folds;

/** Rows with the confidence of a fit that did not see them. */
export const rated = (rows: readonly Row[]): Rated[] =>
  rows.map(({ evidence, said: _, ...row }) => {
    const fold = foldOf(row.dossier);
    const curves = fold === null ? undefined : OUT_OF_FOLD[fold];
    // What was read by meaning was rated by what was fitted without its fold.
    const byMeaning = evidence.length === 0;
    const confidence = byMeaning || curves === undefined ? row.confidence : confidenceOfAll(evidence, curves);
    return { ...row, seen: row.confidence, confidence };
  });

const POINTS: ReadonlySet<string> = new Set(points.keys);

/** Whether a question tells by itself which dossier it is on. */
export const pointsAtDossier = (question: { readonly id: string; readonly dossier: string }): boolean =>
  POINTS.has(keyOf(question));

/** Groups of rows that are reported apart. */
export interface Groups {
  readonly test: readonly Rated[];
  readonly development: readonly Rated[];
}

export const groupsOf = (rows: readonly Rated[]): Groups => ({
  test: rows.filter(({ dossier }) => isTest(dossier)),
  development: rows.filter(({ dossier }) => !isTest(dossier)),
});

/** Of a row, what is written down; the rest is in its question. */
type Kept = readonly [
  status: string,
  flags: string,
  clean: number | null,
  claims: number | null,
  searched: number | null,
  selected: number | null,
  all: number | null,
  lost: Rated['lost'],
  confidence: number,
];

/** What is true or not of a row, each as a letter: eight thousand rows are written. */
const FLAGS = {
  right: 'r',
  partly: 'p',
  first: 'f',
  voice: 'v',
  strict: 's',
  asked: 'a',
  refused: 'x',
  sure: 'u',
  holds: 'h',
} as const;
type Flag = keyof typeof FLAGS;
const EACH_FLAG = Object.entries(FLAGS) as [Flag, string][];

/** Rows by the keys of their questions. */
export type KeptRows = Readonly<Record<string, Kept>>;

export const keptOf = (rows: readonly Rated[]): KeptRows =>
  Object.fromEntries(
    rows.map((row) => [
      keyOf(row),
      [
        row.status,
        EACH_FLAG.flatMap(([flag, letter]) => (row[flag] ? letter : [])).join(''),
        row.clean === null ? null : Math.round(1000 * row.clean) / 1000,
        row.claims,
        row.searched,
        row.selected,
        row.all,
        row.lost,
        row.confidence,
      ],
    ]),
  );

/** The rows of a file of an earlier run; those of questions that are gone are left out. */
export function rowsKept(kept: KeptRows): Rated[] {
  return dossierNames().flatMap((name) =>
    readDossier(name).questions.flatMap((question): Rated[] => {
      const row = kept[keyOf(question)];
      if (row === undefined) return [];
      const [status, flags, clean, claims, searched, selected, all, lost, confidence] = row;
      const { id, dossier, kind, lang, answerable, sort } = question;
      return [
        {
          id,
          dossier,
          kind,
          lang,
          answerable,
          sort: sort ?? null,
          scopedOnly: question.scoped_only === true,
          status,
          clean,
          claims,
          searched,
          selected,
          all,
          lost,
          confidence,
          // Not written down: it is of use within a run.
          seen: confidence,
          offered: null,
          ...(Object.fromEntries(EACH_FLAG.map(([flag, letter]) => [flag, flags.includes(letter)])) as Record<
            Flag,
            boolean
          >),
        },
      ];
    }),
  );
}
