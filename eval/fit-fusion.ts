/**
 * Fits how much each sign counts for a sentence (`src/search/fusion.json`) on what the encoders of the folds say of
 * dossiers that they never saw, and measures it out of fold: `node eval/fit-fusion.ts [--write]`. It is a conditional
 * logit (McFadden 1974): one of the sentences that give a fact is chosen among all of the dossier.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIGNS, type Sign, type Signs } from '../src/search/sentences.ts';
import { exportDossiers, openExported } from './corpora.ts';
import { readDossier } from './dossier.ts';
import { type Signed, signedOf } from './finding.ts';
import { RecordedEncoder } from './recorded.ts';
import { DEVELOPMENT, foldOf, SPLIT } from './split.ts';

type Weights = Record<Sign, number>;
const DEPTHS = [1, 3, 10, 20];
/** So many steps of gradient descent, each with a rate of its own for each sign (Adam). */
const STEPS = 400;
const RATE = 0.15;
/** What a weight away from nought costs: of a sign that varies little it would run off. */
const SHRINK = 1e-4;

/** What a fit needs of a question: rows of signs, and places of what gives each fact. */
interface Case {
  readonly fold: number;
  readonly kind: string;
  readonly rows: readonly Float64Array[];
  readonly facts: readonly ReadonlySet<number>[];
}

const rowOf = (signs: Signs): Float64Array => Float64Array.from(SIGNS, (sign) => signs[sign]);

function caseOf(fold: number, { question, found, facts }: Signed): Case {
  return { fold, kind: question.kind, rows: found.map(({ signs }) => rowOf(signs)), facts };
}

function fit(cases: readonly Case[], used: ReadonlySet<Sign>): Float64Array {
  const size = SIGNS.length;
  const weights = new Float64Array(size);
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  const count = cases.length;
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(size);
    for (const { rows, facts } of cases) {
      const given = facts.filter((fact) => fact.size > 0);
      const gold = new Set(given.flatMap((fact) => [...fact]));
      const odds = rows.map((row) => Math.exp(dot(row, weights)));
      for (const fact of given) {
        let [all, right] = [0, 0];
        for (const [at, each] of odds.entries()) {
          if (fact.has(at)) right += each;
          if (fact.has(at) || !gold.has(at)) all += each;
        }
        for (const [at, row] of rows.entries()) {
          if (gold.has(at) && !fact.has(at)) continue;
          const push = (odds[at] as number) / all - (fact.has(at) ? (odds[at] as number) / right : 0);
          for (let i = 0; i < size; i++)
            slope[i] = (slope[i] as number) + (push * (row[i] as number)) / (given.length * count);
        }
      }
    }
    for (const [i, sign] of SIGNS.entries()) {
      if (!used.has(sign)) continue;
      const g = (slope[i] as number) + SHRINK * (weights[i] as number);
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
      square[i] = 0.99 * (square[i] as number) + 0.01 * g * g;
      const rate = RATE * Math.min(1, 2 * (1 - step / (STEPS + 1)));
      weights[i] =
        (weights[i] as number) -
        (rate * ((mean[i] as number) / (1 - 0.9 ** step))) /
          (Math.sqrt((square[i] as number) / (1 - 0.99 ** step)) + 1e-9);
    }
  }
  return weights;
}

function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] as number);
  return sum;
}

/** Where each fact stands in the order of the score, from 0. */
function ranksOf({ rows, facts }: Case, weights: Float64Array): number[] {
  const scores = rows.map((row) => dot(row, weights));
  const order = scores
    .map((_, at) => at)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  return facts.map((fact) => {
    const rank = order.findIndex((at) => fact.has(at));
    return rank === -1 ? Number.POSITIVE_INFINITY : rank;
  });
}

function report(name: string, cases: readonly Case[], weightsOf: (fold: number) => Float64Array): void {
  const rows = cases.map((each) => ({ kind: each.kind, ranks: ranksOf(each, weightsOf(each.fold)) }));
  const share = (some: typeof rows, depth: number): string =>
    (some.filter(({ ranks }) => Math.min(...ranks) < depth).length / some.length).toFixed(3);
  console.log(`${name}: first ${DEPTHS.join(', ')}: ${DEPTHS.map((depth) => share(rows, depth)).join(' ')}`);
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  console.log(
    `  among 3 by kind: ${[...kinds]
      .sort()
      .map(([kind, some]) => `${kind} ${share(some, 3)}`)
      .join(', ')}`,
  );
  const lists = kinds.get('list') ?? [];
  console.log(
    `  lists whole among 20: ${(lists.filter(({ ranks }) => Math.max(...ranks) < 20).length / lists.length).toFixed(3)}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'notabene-fusion-'));
try {
  const only = process.argv
    .find((each) => each.startsWith('--folds='))
    ?.slice(8)
    .split(',')
    .map(Number);
  const names = DEVELOPMENT.filter((name) => only === undefined || only.includes(foldOf(name) ?? -1));
  await exportDossiers(names, folder);
  const cases: Case[] = [];
  let [asked, missed] = [0, 0];
  for (const name of names) {
    const encoder = new RecordedEncoder(name);
    const signed = await signedOf(readDossier(name), await openExported(folder, name), encoder);
    cases.push(...signed.map((each) => caseOf(foldOf(name) ?? 0, each)));
    asked += encoder.asked;
    missed += encoder.missed;
  }
  console.log(`${cases.length} vragen; ${missed} van ${asked} regels kende de encoder van de fold niet`);
  const folds = SPLIT.folds
    .map((_, fold) => fold)
    .filter((fold) => only === undefined || only.includes(fold));
  const words = new Set<Sign>(['own', 'around', 'near', 'passage', 'voice']);
  const found: Record<string, Weights> = {};
  for (const [name, used] of [
    ['words', words],
    ['meaning', new Set(SIGNS)],
    ...(process.argv.includes('--ablate')
      ? SIGNS.map((left) => [`without ${left}`, new Set(SIGNS.filter((sign) => sign !== left))] as const)
      : []),
  ] as const) {
    const fits = new Map(
      folds.map((fold) => {
        const others = cases.filter((each) => folds.length === 1 || each.fold !== fold);
        return [fold, fit(others, used)] as const;
      }),
    );
    report(name, cases, (fold) => fits.get(fold) as Float64Array);
    if (name.startsWith('without')) continue;
    const whole = fit(cases, used);
    found[name] = Object.fromEntries(
      SIGNS.map((sign, i) => [sign, Math.round((whole[i] as number) * 1000) / 1000]),
    ) as Weights;
    console.log(`  weights: ${JSON.stringify(found[name])}`);
  }
  if (process.argv.includes('--write'))
    writeFileSync(
      join(import.meta.dirname, '..', 'src', 'search', 'fusion.json'),
      `${JSON.stringify({ fitted: { on: `${cases.length} questions of ${names.length} dossiers`, by: 'eval/fit-fusion.ts' }, weights: found }, null, 2)}\n`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
