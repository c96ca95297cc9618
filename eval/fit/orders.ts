import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions } from '../../scripts/usage.ts';
import { type OrderWeights, orderCuesOf, orderScore } from '../../src/documents/speech/orders.ts';
import { sentencesOf } from '../../src/passages/sentences.ts';
import { documentsOf } from '../measure/spoken.ts';
import { DEVELOPMENT } from '../split.ts';
import { fitOdds } from './odds.ts';

/*
 * Fits by which words a sentence is told that gives orders to its reader or to a model: `node eval/fit/orders.ts --write`
 * writes `src/documents/speech/orders.json`. It is fitted on `eval/orders/dev.jsonl` and on all sentences of the dossiers
 * that are no test, none of which gives orders. What it prints of `dev.jsonl` is out of form: each fifth of the forms is
 * scored by a fit without it. `--held` prints the totals of `held.jsonl`, `--cases` what is told wrongly of `dev.jsonl`.
 */

interface Case {
  readonly kind: 'order' | 'open';
  readonly form: string;
  readonly text: string;
}

const FOLDER = join(import.meta.dirname, '..', 'orders');
const casesOf = (half: 'dev' | 'held'): Case[] =>
  readFileSync(join(FOLDER, `${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);

/** How much a sentence of the set counts beside one of the many ordinary ones. */
const TIMES = 4;
/** A cue has to be met in so many sentences of the set. */
const MET = 2;
const ROUND = 100;
const FIFTHS = 5;
/** Out of form, each fourth of the ordinary sentences is fitted on; of what ships, all. */
const EVERY = 4;

/** What an official paper is made of speaks against an order; what turns to a reader or a model, or is about answers, for it. */
const AGAINST = new Set(['opening-body', 'body', 'law', 'form', 'us', 'decision']);
const EITHER = new Set([
  'not',
  'second-person',
  'please',
  'should',
  'that',
  'are',
  'as-if',
  'question',
  'earlier',
]);
const signOf = (cue: string): -1 | 0 | 1 => (AGAINST.has(cue) ? -1 : EITHER.has(cue) ? 0 : 1);

const formOf = ({ kind, form }: Case): string => `${kind} ${form}`;

interface Seen {
  readonly cues: ReadonlySet<string>;
  readonly holds: boolean;
}

function fitted(cases: readonly Case[], ordinary: readonly Seen[]): OrderWeights {
  const own = cases.map(({ text, kind }): Seen => ({ cues: orderCuesOf(text), holds: kind === 'order' }));
  const counts = new Map<string, number>();
  for (const { cues } of own) for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const columns = [...counts].flatMap(([cue, count]) => (count >= MET ? [cue] : [])).sort();
  const all = [...Array.from({ length: TIMES }, () => own).flat(), ...ordinary];
  const rows = all.map(({ cues, holds }) => ({ row: columns.map((cue) => (cues.has(cue) ? 1 : 0)), holds }));
  const [intercept = 0, ...weights] = fitOdds(rows, columns.map(signOf)).map(
    (weight) => Math.round(weight * ROUND) / ROUND,
  );
  const kept = columns
    .map((cue, at) => [cue, weights[at] ?? 0] as const)
    .filter(([, weight]) => weight !== 0);
  return { least: LEAST, intercept, weights: Object.fromEntries(kept) };
}

async function main(flags: {
  readonly write?: boolean | undefined;
  readonly cases?: boolean | undefined;
  readonly held?: boolean | undefined;
}): Promise<void> {
  const dev = casesOf('dev');
  const sentences: string[] = [];
  for (const name of DEVELOPMENT)
    for (const document of await documentsOf(name))
      for (const section of document.sections)
        for (const { start, end } of sentencesOf(document, section))
          sentences.push(document.text.slice(start, end));
  const every = sentences.map((text): Seen => ({ cues: orderCuesOf(text), holds: false }));
  const some = every.filter((_, at) => at % EVERY === 0);
  console.log(`${every.length} ordinary sentences`);
  const scores: { readonly one: Case; readonly score: number }[] = [];
  const forms = [...new Set(dev.map(formOf))];
  for (let fifth = 0; fifth < FIFTHS; fifth += 1) {
    const isOut = (one: Case): boolean => forms.indexOf(formOf(one)) % FIFTHS === fifth;
    const weights = fitted(
      dev.filter((one) => !isOut(one)),
      some,
    );
    for (const one of dev.filter(isOut)) scores.push({ one, score: orderScore(one.text, weights) });
  }
  const weights = fitted(dev, every);
  const all = sentences.map((text) => ({ text, score: orderScore(text, weights) }));
  for (const least of [-2, -1, 0, 0.5, 1, 1.5, 2, 3])
    console.log(
      `from ${least}: out of form orders ${share(scores, 'order', least)}, open ${share(scores, 'open', least)}; ordinary ${all.filter(({ score }) => score >= least).length}`,
    );
  if (flags.cases) {
    for (const { one, score } of scores.sort((a, b) => a.score - b.score))
      console.log(`${one.kind} ${score.toFixed(2)} | ${one.text}`);
    for (const { text, score } of all.sort((a, b) => b.score - a.score).slice(0, 40))
      console.log(`ordinary ${score.toFixed(2)} | ${text.slice(0, 240)}`);
  }
  if (flags.held) {
    const held = casesOf('held').map((one) => ({ one, score: orderScore(one.text) }));
    console.log(`held: orders ${share(held, 'order', LEAST)}, open ${share(held, 'open', LEAST)}`);
  }
  if (!flags.write) return;
  const table = {
    about: 'Log odds by which each cue of orders.ts counts. Made by eval/fit/orders.ts.',
    data: `eval/orders/dev.jsonl and ${every.length} sentences of ${DEVELOPMENT.length} fictional dossiers`,
    ...weights,
  };
  await writeFile(
    join(import.meta.dirname, '..', '..', 'src/documents/speech/orders.json'),
    `${JSON.stringify(table, null, 2)}\n`,
  );
}

/** From where on a sentence is marked: well above the most that an ordinary one of the dossiers gets. */
const LEAST = 1;

function share(
  scores: readonly { readonly one: Case; readonly score: number }[],
  kind: Case['kind'],
  least: number,
): string {
  const of = scores.filter(({ one }) => one.kind === kind);
  return `${of.filter(({ score }) => score >= least).length} of ${of.length}`;
}

await main(
  readOptions(
    {
      options: {
        write: { type: 'boolean' },
        cases: { type: 'boolean' },
        held: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    },
    'node eval/fit/orders.ts [--write] [--cases] [--held]',
  ).values,
);
