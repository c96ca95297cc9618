import { dossierNames, readDossier } from '../dossier.ts';
import points from '../points.json' with { type: 'json' };
import { isTest, keyOf } from '../split.ts';
import type { Outcome } from './row.ts';

const POINTS: ReadonlySet<string> = new Set(points.keys);

/** Whether a question tells by itself which dossier it is on. */
export const pointsAtDossier = (question: { readonly id: string; readonly dossier: string }): boolean =>
  POINTS.has(keyOf(question));

/** Groups of rows that are reported apart. */
export interface Groups {
  readonly test: readonly Outcome[];
  readonly development: readonly Outcome[];
}

export const groupsOf = (rows: readonly Outcome[]): Groups => ({
  test: rows.filter(({ dossier }) => isTest(dossier)),
  development: rows.filter(({ dossier }) => !isTest(dossier)),
});

/** Of a row, what is written down; the rest is in its question. */
type Kept = readonly [
  status: string,
  flags: string,
  clean: number | null,
  claims: number | null,
  selected: number | null,
  all: number | null,
  lost: Outcome['lost'],
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
  offered: 'o',
} as const;
type Flag = keyof typeof FLAGS;
const EACH_FLAG = Object.entries(FLAGS) as [Flag, string][];

/** Rows by the keys of their questions. */
export type KeptRows = Readonly<Record<string, Kept>>;

export const keptOf = (rows: readonly Outcome[]): KeptRows =>
  Object.fromEntries(
    rows.map((row) => [
      keyOf(row),
      [
        row.status,
        EACH_FLAG.flatMap(([flag, letter]) => (row[flag] ? letter : [])).join(''),
        row.clean === null ? null : Math.round(1000 * row.clean) / 1000,
        row.claims,
        row.selected,
        row.all,
        row.lost,
        row.confidence,
      ],
    ]),
  );

/** The rows of a file of an earlier run; those of questions that are gone are left out. */
export function rowsKept(kept: KeptRows): Outcome[] {
  return dossierNames().flatMap((name) =>
    readDossier(name).questions.flatMap((question): Outcome[] => {
      const row = kept[keyOf(question)];
      if (row === undefined) return [];
      const [status, flags, clean, claims, selected, all, lost, confidence] = row;
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
          selected,
          all,
          lost,
          confidence,
          ...(Object.fromEntries(EACH_FLAG.map(([flag, letter]) => [flag, flags.includes(letter)])) as Record<
            Flag,
            boolean
          >),
          ...(!flags.includes(FLAGS.asked) && { offered: null }),
        },
      ];
    }),
  );
}
