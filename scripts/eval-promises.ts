/**
 * What answers promise, on documents that they were tuned on: `npm run eval:promises`, with `--wrong` for every tuned
 * question that went wrong. Each set is asked without a model, and then with a faithful one and two that lie. Exit 1 below a threshold, when the faithful model
 * makes any figure worse, and when one that lies makes any answer worse or has a word of its own shown.
 */

import { styleText } from 'node:util';
import { judgeCards } from '../test/promises/briefing/cards.ts';
import { SHARE, shareOf } from '../test/promises/briefing/keys.ts';
import { judgeTimelines } from '../test/promises/briefing/timelines.ts';
import {
  type Figures,
  figuresOf,
  held,
  shortfalls,
  type Verdict,
  WORD_KINDS,
} from '../test/promises/judge.ts';
import { FAITHFUL, HOSTILE, SLY } from '../test/promises/models.ts';
import { type EvalSet, type Run, runSet, SETS } from '../test/promises/run.ts';
import { harmDone, worseFigures } from '../test/promises/with-model.ts';
import { readOptions } from './usage.ts';

const USAGE = 'npm run eval:promises -- [--wrong]';

const options = {
  wrong: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
const { wrong: showWrong } = readOptions({ options }, USAGE).values;
const percent = (share: number): string =>
  (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)}%`).padStart(8);
const row = (name: string, f: Figures): string =>
  name.padEnd(22) +
  String(f.questions).padStart(5) +
  [f.right, f.citationsValid, f.voiceRight, f.refusalsRight, f.falseRefusals].map(percent).join(' ');

const HEADER = `${'kind'.padEnd(22)}    n ${['right', 'citation', 'voice', 'refusal', 'false-r.'].map((h) => h.padStart(8)).join(' ')}`;
const byGroup = new Map<EvalSet['group'], Verdict[]>();
const without: Run[] = [];
for (const set of SETS) {
  const runs = await runSet(set);
  without.push(...(runs ?? []));
  process.stdout.write(`\n${styleText('bold', set.name)}\n`);
  if (!runs) {
    process.stdout.write('not measured: set NOTABENE_BRONNEN to the folder with the official note\n');
    continue;
  }
  process.stdout.write(`${HEADER}\n`);
  for (const kind of [...new Set(runs.map(({ question }) => question.kind))])
    process.stdout.write(
      `${row(kind, figuresOf(runs.filter(({ question }) => question.kind === kind).map(({ verdict }) => verdict)))}\n`,
    );
  const verdicts = runs.map(({ verdict }) => verdict);
  process.stdout.write(`${row('all', figuresOf(verdicts))}\n`);
  byGroup.set(set.group, [...(byGroup.get(set.group) ?? []), ...verdicts]);
  if (showWrong && !set.heldOut)
    for (const { question, answer, verdict } of runs)
      if (verdict.wrong.length > 0)
        process.stdout.write(
          `\n${question.id}  ${[...(question.thread ?? []), question.question].join(' → ')}\n  ${verdict.wrong.join('; ')}\n` +
            (answer.claims.map((c) => `  [${c.voice}] ${c.text}\n`).join('') || `  ${answer.message}\n`),
        );
}
process.stdout.write(
  `\n${styleText('bold', 'tuned and held out together, against the thresholds')}\n${HEADER}\n`,
);
type Held = Parameters<typeof held>[0];
const measured = [...byGroup].flatMap(([group, verdicts]): (readonly [Held, Verdict[]])[] =>
  group === 'words'
    ? WORD_KINDS.map((word) => [word, verdicts.filter(({ kind }) => kind === word)])
    : [[group, verdicts]],
);
for (const [name, verdicts] of measured) {
  const figures = figuresOf(verdicts);
  process.stdout.write(`${row(name, figures)}\n`);
  const thresholds = held(name);
  const { right, citationsValid, voiceRight, refusalsRight, falseRefusals } = thresholds;
  process.stdout.write(
    `${'  threshold'.padEnd(27)}${[right, citationsValid, voiceRight, refusalsRight, falseRefusals].map(percent).join(' ')}\n`,
  );
  for (const shortfall of shortfalls(figures, thresholds)) {
    process.exitCode = 1;
    process.stdout.write(`${styleText('red', 'below the threshold:')} ${shortfall}\n`);
  }
}

process.stdout.write(`\n${styleText('bold', 'cards and timelines of fictional documents')}\n`);
for (const [name, judge] of [
  ['cells of cards', async (heldOut?: boolean) => (await judgeCards(heldOut)).all],
  ['… not stated', async (heldOut?: boolean) => (await judgeCards(heldOut)).notStated],
  ['events of timelines', judgeTimelines],
] as const) {
  const [all, heldOut] = [await judge(), await judge(true)];
  process.stdout.write(
    `${name.padEnd(22)}${String(all.total).padStart(5)} ${percent(shareOf(all))}   held out ${heldOut.total} ${percent(shareOf(heldOut))}   threshold ${percent(SHARE)}\n`,
  );
  if (showWrong) for (const wrong of all.wrong) process.stdout.write(`  ${wrong}\n`);
  if (shareOf(all) < SHARE) {
    process.exitCode = 1;
    process.stdout.write(`${styleText('red', 'below the threshold:')} ${name}\n`);
  }
}

/** Fails the run, and says why. */
function fail(why: string): void {
  process.exitCode = 1;
  process.stdout.write(`${styleText('red', 'worse with a model:')} ${why}\n`);
}

process.stdout.write(`\n${styleText('bold', 'with a model, of all sets together')}\n${HEADER}\n`);
const extractive = figuresOf(without.map(({ verdict }) => verdict));
process.stdout.write(`${row('without', extractive)}\n`);
for (const [name, model] of [
  ['faithful', FAITHFUL],
  ['hostile', HOSTILE],
  ['sly', SLY],
] as const) {
  const runs: Run[] = [];
  for (const set of SETS) runs.push(...((await runSet(set, model)) ?? []));
  const generated = runs.filter(({ answer }) => answer.mode === 'generated').length;
  const figures = figuresOf(runs.map(({ verdict }) => verdict));
  process.stdout.write(`${row(name, figures)}   generated: ${generated}\n`);
  for (const why of worseFigures(extractive, figures)) fail(`${name}: ${why}`);
  if (model !== FAITHFUL) for (const why of harmDone(without, runs)) fail(`${name}: ${why}`);
}
