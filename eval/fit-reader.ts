/**
 * Fits when a choice of sentences answers (`src/reader/decision.json`), on the questions that words alone refuse:
 * `node eval/fit-reader.ts [--write]`. A logistic curve over the clues; out of fold it is measured, and says from where on
 * an answer is probable: the lowest probability at which nine in ten questions on another subject are still refused.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reason } from '../src/answer/answer.ts';
import { ask } from '../src/ask.ts';
import { CLUES, type Clues, choose } from '../src/reader/choose.ts';
import { confidenceOf, type Decision } from '../src/reader/decide.ts';
import { partsOf } from '../src/search/query/parts.ts';
import { understand } from '../src/search/query/understand.ts';
import { scoreOf as sumOf } from '../src/search/sentences.ts';
import { exportDossiers, openExported } from './corpora.ts';
import { type DossierQuestion, readDossier } from './dossier.ts';
import { signedOf, type Weights } from './finding.ts';
import { fitLogistic } from './logistic.ts';
import { RecordedEncoder } from './recorded.ts';
import { scoreOf } from './score.ts';
import { DEVELOPMENT, foldFile, foldOf, SPLIT } from './split.ts';

/** So many sentences are looked at, as the product does. */
const MOST = 50;
/** Refusals after which another one answers by meaning (`src/ask.ts`). */
const OTHERWISE: ReadonlySet<Reason | null> = new Set(['detail_not_found', 'subject_not_found']);
/** Of questions on another subject, or on none, so many stay refused. */
const REFUSED = 0.9;

/** A question with what words made of it and what the reader would choose. */
interface Case {
  readonly question: DossierQuestion;
  readonly fold: number;
  /** Words gave an answer, or a refusal that stands. */
  readonly settled: boolean;
  /** They gave an answer, and it is right. */
  readonly answered: boolean;
  readonly right: boolean;
  readonly clues: Clues;
  /** The choice answers the question. */
  readonly holds: boolean;
}

async function casesOf(name: string, folder: string): Promise<Case[]> {
  const fold = foldOf(name) ?? 0;
  const { weights } = JSON.parse(readFileSync(foldFile('fusion', fold), 'utf8')) as {
    readonly weights: { readonly meaning: Weights };
  };
  const dossier = readDossier(name);
  const index = await openExported(folder, name);
  const cases: Case[] = [];
  for (const { question, found } of await signedOf(dossier, index, new RecordedEncoder(name), true)) {
    const { question: text, thread } = question;
    const before = await ask(index, { question: text, thread }, { now: () => 0 });
    const query = understand(text, thread, index.vocabulary, Math.max(1, partsOf(text).length));
    const best = found
      .map((each) => ({ ...each, score: sumOf(each.signs, weights.meaning) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
    const choice = choose(best, query.intent === 'list' || query.count !== null, query.terms.size);
    if (choice === null) continue;
    const claims = choice.sentences.map(({ document, sentence: { voice, start, end } }) => ({
      voice,
      citations: [{ quote: document.text.slice(start, end) }],
    }));
    const words = scoreOf(before, question);
    cases.push({
      question,
      fold,
      settled: !words.refused || !OTHERWISE.has(before.reason),
      answered: !words.refused,
      right: words.right,
      clues: choice.clues,
      holds: scoreOf({ status: 'probable', claims }, question).right,
    });
  }
  return cases;
}

type Curve = Pick<Decision, 'intercept' | 'weights'>;

function fit(cases: readonly Case[]): Curve {
  const [intercept = 0, ...weights] = fitLogistic(
    cases
      .filter(({ settled }) => !settled)
      .map(({ clues, holds }) => ({ row: CLUES.map((clue) => clues[clue]), holds })),
  );
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    intercept: rounded(intercept),
    weights: Object.fromEntries(
      CLUES.map((clue, i) => [clue, rounded(weights[i] ?? 0)]),
    ) as Decision['weights'],
  };
}

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

const curves = SPLIT.folds.map((_, fold) => fit(all.filter((each) => each.fold !== fold)));
/** The probability of a case, by the curve that was fitted without its fold. */
const probability = ({ clues, fold }: Case): number => confidenceOf(clues, curves[fold] as Curve);
const elsewhere = all.filter(({ question }) => question.sort === 'other' || question.sort === 'outside');

/** The lowest probability at which enough of some cases stay refused. */
function thresholdOf(cases: readonly Case[], by: (one: Case) => number): number {
  const asked = cases.filter(({ question }) => question.sort === 'other' || question.sort === 'outside');
  const mayShow = Math.floor((1 - REFUSED) * asked.length) - asked.filter(({ answered }) => answered).length;
  const open = asked
    .filter(({ settled }) => !settled)
    .map(by)
    .sort((a, b) => b - a);
  // Just above the first one that is too many.
  return Math.ceil(((open[Math.max(0, mayShow)] ?? 0) + 1e-4) * 1000) / 1000;
}

const probable = thresholdOf(all, probability);
const shown = all.filter((each) => !each.settled && probability(each) >= probable);
const answerable = all.filter(({ question }) => question.answerable);
const share = (some: readonly Case[], holds: (one: Case) => boolean): string =>
  (some.filter(holds).length / some.length).toFixed(3);
const said = (one: Case): boolean => one.answered || shown.includes(one);
console.log(
  `probable from ${probable}: ${shown.length} of ${all.length} questions, of which right ${share(shown, ({ holds }) => holds)}`,
);
console.log(
  `right, of answerable: by words ${share(answerable, ({ right }) => right)}, with the reader ${share(answerable, (one) => one.right || (shown.includes(one) && one.holds))}`,
);
console.log(`refused, of answerable: ${share(answerable, (one) => !said(one))}`);
for (const sort of ['near', 'detail', 'other', 'outside'] as const) {
  const some = all.filter(({ question }) => question.sort === sort);
  console.log(
    `refused, of ${sort}: by words ${share(some, ({ answered }) => !answered)}, with the reader ${share(some, (one) => !said(one))}`,
  );
}
console.log(`${elsewhere.length} questions on another subject or none`);
if (process.argv.includes('--write')) {
  const beside = JSON.parse(
    readFileSync(join(import.meta.dirname, '../src/reader/decision.json'), 'utf8'),
  ).beside;
  const write = (path: string, cases: readonly Case[], curve: Curve): void => {
    const fitted = { questions: cases.length, by: 'eval/fit-reader.ts' };
    writeFileSync(path, `${JSON.stringify({ fitted, beside, answered: 1, probable, ...curve }, null, 2)}\n`);
  };
  write(join(import.meta.dirname, '../src/reader/decision.json'), all, fit(all));
  for (const [fold, curve] of curves.entries())
    write(
      foldFile('decision', fold),
      all.filter((each) => each.fold !== fold),
      curve,
    );
}
