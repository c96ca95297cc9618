/**
 * Fits when a question is answered, and how surely (`src/reader/decision.json`): `node eval/fit-reader.ts [--write]`. Two
 * logistic curves over the clues, each with what it decides: whether the documents are about what is asked, on questions
 * that they answer and questions on another subject or none, nine in ten of which are to be refused; and whether the
 * sentences that were chosen answer, on all questions, which is said without reserve where 85 of 100 do. Thresholds are
 * of what the curves say out of fold; the figures too.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose } from '../src/reader/choose.ts';
import { CLUES, type Clues, cluesOf } from '../src/reader/clues.ts';
import { type Curve, type Decision, probabilityOf } from '../src/reader/decide.ts';
import { asksList } from '../src/reader/read.ts';
import { partsOf } from '../src/search/query/parts.ts';
import { understand } from '../src/search/query/understand.ts';
import { scoreOf as sumOf } from '../src/search/sentences.ts';
import { exportDossiers, openExported } from './corpora.ts';
import { type DossierQuestion, readDossier } from './dossier.ts';
import { signedOf, type Weights } from './finding.ts';
import { fitOdds } from './odds.ts';
import { RecordedEncoder } from './recorded.ts';
import { scoreOf } from './score.ts';
import { DEVELOPMENT, foldFile, foldOf, SPLIT } from './split.ts';

/** So many sentences are looked at, as the product does. */
const MOST = 50;
/** Of questions on another subject, or on none, so many are refused. */
const REFUSED = 0.9;
/** Of what is said without reserve, so much is right. */
const RIGHT = 0.85;

/** A question with what the reader would choose. */
interface Case {
  readonly question: DossierQuestion;
  readonly fold: number;
  readonly clues: Clues;
  /** The choice answers the question. */
  readonly holds: boolean;
}

async function casesOf(name: string, folder: string): Promise<Case[]> {
  const fold = foldOf(name) ?? 0;
  const { weights } = JSON.parse(readFileSync(foldFile('fusion', fold), 'utf8')) as {
    readonly weights: { readonly meaning: Weights };
  };
  const index = await openExported(folder, name);
  const signed = await signedOf(readDossier(name), index, new RecordedEncoder(name), true);
  return signed.map(({ question, found }) => {
    const { question: text, thread } = question;
    const query = understand(text, thread, index.vocabulary, Math.max(1, partsOf(text).length));
    const best = found
      .map((each) => ({ ...each, score: sumOf(each.signs, weights.meaning) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
    const claims = choose(best, asksList(query)).map(({ document, sentence: { voice, start, end } }) => ({
      voice,
      citations: [{ quote: document.text.slice(start, end) }],
    }));
    const { right } = scoreOf({ status: 'probable', claims }, question);
    return { question, fold, clues: cluesOf(best, query), holds: right };
  });
}

/** A curve over clues, fitted on them as wide as each other and given on them as they are. */
function curveOf(cases: readonly Case[], holds: (one: Case) => boolean): Curve {
  const widths = CLUES.map((clue) => {
    const mean = cases.reduce((sum, { clues }) => sum + clues[clue], 0) / cases.length;
    return (
      Math.sqrt(cases.reduce((sum, { clues }) => sum + (clues[clue] - mean) ** 2, 0) / cases.length) || 1
    );
  });
  const [intercept = 0, ...weights] = fitOdds(
    cases.map((one) => ({
      row: CLUES.map((clue, i) => one.clues[clue] / (widths[i] as number)),
      holds: holds(one),
    })),
  );
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    intercept: rounded(intercept),
    weights: Object.fromEntries(
      CLUES.map((clue, i) => [clue, rounded((weights[i] ?? 0) / (widths[i] as number))]),
    ) as Curve['weights'],
  };
}

const isElsewhere = ({ question: { sort } }: Case): boolean => sort === 'other' || sort === 'outside';
const isAnswerable = ({ question }: Case): boolean => question.answerable;

const folder = mkdtempSync(join(tmpdir(), 'notabene-reader-'));
const all: Case[] = [];
try {
  await exportDossiers(DEVELOPMENT, folder);
  for (const name of DEVELOPMENT) {
    all.push(...(await casesOf(name, folder)));
    process.stderr.write('.');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stderr.write('\n');

/** Both curves, on some of the cases. */
const fit = (cases: readonly Case[]) => ({
  present: curveOf(
    cases.filter((one) => isAnswerable(one) || isElsewhere(one)),
    isAnswerable,
  ),
  right: curveOf(cases, ({ holds }) => holds),
});
const folds = SPLIT.folds.map((_, fold) => fit(all.filter((one) => one.fold !== fold)));
const whole = fit(all);

/** What the curves that were fitted without its fold say of each case. */
const said = all.map((one) => ({
  one,
  present: probabilityOf(one.clues, (folds[one.fold] as typeof whole).present),
  right: probabilityOf(one.clues, (folds[one.fold] as typeof whole).right),
}));

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const least = rounded(
  said
    .filter(({ one }) => isElsewhere(one))
    .map(({ present }) => present)
    .sort((a, b) => a - b)
    .at(Math.floor(REFUSED * all.filter(isElsewhere).length)) ?? 1,
);
const shown = said.filter(({ present }) => present >= least).sort((a, b) => b.right - a.right);
let [hits, enough] = [0, 0];
for (const [at, { one }] of shown.entries()) {
  if (one.holds) hits += 1;
  if (hits / (at + 1) >= RIGHT) enough = at;
}
const sure = rounded(shown[enough]?.right ?? 1);

const share = (
  some: readonly (typeof said)[number][],
  holds: (each: (typeof said)[number]) => boolean,
): string => (some.filter(holds).length / some.length).toFixed(3);
const answerable = said.filter(({ one }) => isAnswerable(one));
const isShown = ({ present }: (typeof said)[number]): boolean => present >= least;
console.log(`present from ${least}, sure from ${sure}`);
console.log(
  `right, of answerable: all shown ${share(answerable, ({ one }) => one.holds)}, as decided ${share(answerable, (each) => each.one.holds && isShown(each))}`,
);
console.log(`refused, of answerable: ${share(answerable, (each) => !isShown(each))}`);
for (const sort of ['near', 'detail', 'other', 'outside'] as const) {
  const some = said.filter(({ one }) => one.question.sort === sort);
  console.log(`refused, of ${sort}: ${share(some, (each) => !isShown(each))} (${some.length} questions)`);
}
const [certain, doubted] = [
  shown.filter(({ right }) => right >= sure),
  shown.filter(({ right }) => right < sure),
];
console.log(
  `without reserve: ${certain.length} of ${said.length}, right ${share(certain, ({ one }) => one.holds)}; probable: ${doubted.length}, right ${share(doubted, ({ one }) => one.holds)}`,
);

if (process.argv.includes('--write')) {
  const shipped = join(import.meta.dirname, '..', 'src', 'reader', 'decision.json');
  const { beside } = JSON.parse(readFileSync(shipped, 'utf8')) as { readonly beside: number };
  const write = (path: string, questions: number, { present, right }: typeof whole): void => {
    const decision: Decision = { present: { ...present, least }, right: { ...right, sure } };
    const fitted = { questions, by: 'eval/fit-reader.ts' };
    writeFileSync(path, `${JSON.stringify({ fitted, beside, ...decision }, null, 2)}\n`);
  };
  write(shipped, all.length, whole);
  for (const [fold, curves] of folds.entries())
    write(foldFile('decision', fold), all.filter((one) => one.fold !== fold).length, curves);
}
