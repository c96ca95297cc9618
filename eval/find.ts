/**
 * Measures whether sentences are found: `npm run eval:finding` writes `docs/develop/finding.md`. The test set by the model and the
 * weights that ship; the others out of fold, by the encoders and weights of the folds. What they made of it is kept.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../scripts/usage.ts';
import { WEIGHTS } from '../src/search/sentences.ts';
import { exportDossiers, openExported } from './corpora.ts';
import { dossierNames, readDossier } from './dossier.ts';
import { RecordedEncoder } from './fit/recorded.ts';
import { drawsOf, intervalOf } from './measure/bootstrap.ts';
import {
  among,
  FOUND_AT,
  type Ranked,
  ranksBy,
  shareOf,
  signedOf,
  type Weights,
  WHOLE,
  whole,
} from './measure/finding.ts';
import { foldFile, foldOf } from './split.ts';

readOptions({ options: { help: { type: 'boolean' } } }, 'npm run eval:finding');

const WAYS = ['words', 'meaning'] as const;
/** The weights that were fitted without a fold. */
const fusionOf = (fold: number): Record<(typeof WAYS)[number], Weights> =>
  JSON.parse(readFileSync(foldFile('fusion', fold), 'utf8')).weights;
const rows = { words: [] as Ranked[], meaning: [] as Ranked[] };

const folder = mkdtempSync(join(tmpdir(), 'notabene-finding-'));
try {
  const names = dossierNames();
  await exportDossiers(names, folder);
  for (const name of names) {
    const fold = foldOf(name);
    const signed = await signedOf(
      readDossier(name),
      await openExported(folder, name),
      new RecordedEncoder(name),
    );
    for (const way of WAYS) {
      const weights = fold === null ? WEIGHTS[way] : fusionOf(fold)[way];
      rows[way].push(...signed.map((each) => ranksBy(each, weights)));
    }
    process.stderr.write('.');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stderr.write('\n');

const figure = (value: number): string => value.toFixed(2).replace(/^0\./, '.');

/** A share with its interval over draws of the dossiers. */
function withInterval(some: readonly Ranked[], holds: (row: Ranked) => boolean): string {
  const groups = [...Map.groupBy(some, ({ question }) => question.dossier).values()];
  const mean = shareOf(some, holds);
  const draws = [...drawsOf(groups.length)].map((draw) =>
    shareOf(
      draw.flatMap((at) => groups[at] ?? []),
      holds,
    ),
  );
  const { low, high } = intervalOf(mean, draws, groups.length);
  return `${figure(mean)} (${figure(Math.max(0, low))}–${figure(Math.min(1, high))})`;
}

const ofTest = ({ question }: Ranked): boolean => foldOf(question.dossier) === null;
const sets = [
  ['test set', ofTest],
  ['the 38, out of fold', (row: Ranked) => !ofTest(row)],
] as const;
const lines = sets.flatMap(([name, holds]) =>
  WAYS.map((way) => {
    const some = rows[way].filter(holds);
    return `| ${name} | ${way === 'words' ? 'words' : 'words and meaning'} | ${FOUND_AT.map((depth) => withInterval(some, among(depth))).join(' | ')} |`;
  }),
);
const kinds = [...new Set(rows.meaning.map(({ question }) => question.kind))].sort();
const byKind = kinds.map((kind) => {
  const of = (way: (typeof WAYS)[number]): Ranked[] =>
    rows[way].filter(({ question }) => question.kind === kind);
  return `| ${kind} | ${of('words').length} | ${figure(shareOf(of('words'), among(3)))} | ${withInterval(of('meaning'), among(3))} | ${figure(shareOf(of('meaning'), among(10)))} |`;
});
const lists = (way: (typeof WAYS)[number]): string =>
  figure(
    shareOf(
      rows[way].filter(({ question }) => question.kind === 'list'),
      whole,
    ),
  );

writeFileSync(
  join(import.meta.dirname, '..', 'docs', 'develop', 'finding.md'),
  `# Finding, as measured

Written by \`npm run eval:finding\` ([eval/README.md](../../eval/README.md)). Of the questions that a dossier answers, the share with a sentence that gives a needed fact among the first so many, each dossier alone (some 140 sentences). Every rank is one sentence. Dossiers and questions are fictional. In brackets 95% intervals over draws of the dossiers.

| | by | among 1 | among 3 | among 10 | among 20 |
|---|---|---|---|---|---|
${lines.join('\n')}

Of lists, all members are among the first ${WHOLE} in ${lists('meaning')} (by words alone in ${lists('words')}).

## By kind of question

All 46 dossiers; the 38 out of fold.

| kind | questions | among 3, words | among 3, words and meaning | among 10 |
|---|---|---|---|---|
${byKind.join('\n')}
`,
);
