import { createHash } from 'node:crypto';
import { join } from 'node:path';
import split from './split.json' with { type: 'json' };

/** Dossiers of the test set, and folds of the others. */
const TEST = 8;
const FOLDS = 4;

export interface Split {
  /** Nothing is fitted, written or chosen on these; their single questions are not read. */
  readonly test: readonly string[];
  /** The others. What is reported of a fold comes from a fit on the other folds. */
  readonly folds: readonly (readonly string[])[];
}

/** The split that everything fitted is bound to. */
export const SPLIT: Split = split;

/** The dossiers that may be fitted on. */
export const DEVELOPMENT: readonly string[] = SPLIT.folds.flat();

export const isTest = (dossier: string): boolean => SPLIT.test.includes(dossier);

/** The fold of a dossier, from 0; null for one of the test set. */
export function foldOf(dossier: string): number | null {
  const fold = SPLIT.folds.findIndex((names) => names.includes(dossier));
  return fold === -1 ? null : fold;
}

/** The dossiers of the fold of a dossier; of one of the test set, the test set. */
export const withNamesOf = (dossier: string): readonly [string, ...string[]] =>
  (SPLIT.folds.find((names) => names.includes(dossier)) ?? SPLIT.test) as [string, ...string[]];

/** Files of the program with what was fitted, by how the path of each ends, and what each is called in `folds/`. */
const FITTED = {
  '/src/documents/speech/voice-weights.json': 'voice-weights',
  '/src/search/fusion.json': 'fusion',
  '/src/reader/decision.json': 'decision',
} as const;
export type Fitted = (typeof FITTED)[keyof typeof FITTED];

/** The file with what was fitted without a fold. */
export const foldFile = (what: Fitted, fold: number): string =>
  join(import.meta.dirname, 'folds', `${what}-${fold}.json`);

/** What takes the place of what ships, by how its path ends, so that a fold is read by what was fitted without it. */
export const withoutFold = (fold: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(FITTED).map(([path, what]) => [path, foldFile(what, fold)]));

/** SHA-256 of a text, in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The split of the names by their checksums: the lowest are the test set, the others go round the folds. */
export function splitOf(names: readonly string[]): Split {
  const ranked = [...names].sort((a, b) => (sha256(a) < sha256(b) ? -1 : 1));
  const rest = ranked.slice(TEST);
  return {
    test: ranked.slice(0, TEST),
    folds: Array.from({ length: FOLDS }, (_, fold) => rest.filter((_, rank) => rank % FOLDS === fold)),
  };
}

/**
 * A fixed third of the questions of a dossier, over all kinds evenly: every third in the order of kind and checksum,
 * from another one in each dossier.
 */
export function thirdOf<Q extends { readonly id: string; readonly kind: string }>(
  dossier: string,
  questions: readonly Q[],
): Q[] {
  const first = Number.parseInt(sha256(dossier).slice(0, 8), 16) % 3;
  return questions
    .map((question) => ({ question, key: `${question.kind} ${sha256(question.id)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .filter((_, rank) => rank % 3 === first)
    .map(({ question }) => question);
}

/** Kinds with too few questions for a third of them to show a loss. */
export const RARE: ReadonlySet<string> = new Set([
  'comparison',
  'definition',
  'krachtenveld',
  'list',
  'superseded',
]);

/** What CI asks of a dossier: the third, and all questions of the rare kinds. */
export function gatedOf<Q extends { readonly id: string; readonly kind: string }>(
  dossier: string,
  questions: readonly Q[],
): Q[] {
  const third = new Set(thirdOf(dossier, questions));
  return questions.filter((question) => third.has(question) || RARE.has(question.kind));
}

/** How a question is named in what is written down: those of the test set by a checksum, so that nobody reads them by accident. */
export const keyOf = ({ id, dossier }: { readonly id: string; readonly dossier: string }): string =>
  isTest(dossier) ? sha256(id).slice(0, 12) : id;
