/**
 * Fits how much each sign counts for a sentence, on what the encoders of the folds say of dossiers that they never saw:
 * `node eval/fit/fusion.ts [--own FOLDER] [--write] [--ablate]`. Prints the figures out of fold; writes `src/search/fusion.json`, and
 * the same in `eval/folds/`, fitted without each fold.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../scripts/usage.ts';
import { readModel } from '../../src/meaning/manifest.ts';
import { SIGNS, type Sign } from '../../src/search/sentences.ts';
import { openExported } from '../corpora.ts';
import { findingLine, ranksBy, type Signed, signedOf, type Weights } from '../measure/finding.ts';
import { foldFile, SPLIT } from '../split.ts';
import { dossiersToFit } from './fitted.ts';
import { fitLogit } from './logit.ts';
import { RecordedEncoder } from './recorded.ts';

const { values: OPTIONS } = readOptions(
  {
    options: {
      own: { type: 'string' },
      write: { type: 'boolean' },
      ablate: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  },
  'node eval/fit/fusion.ts [--own FOLDER] [--write] [--ablate]',
);

/** What there is without an encoder. */
const MEANING: ReadonlySet<Sign> = new Set(['meaning', 'pieces', 'meaningNear']);
const WORDS: ReadonlySet<Sign> = new Set(SIGNS.filter((sign) => !MEANING.has(sign)));

const folder = mkdtempSync(join(tmpdir(), 'notabene-fusion-'));
const all: Signed[] = [];
const foldIn = new Map<string, number>();
let [asked, missed] = [0, 0];
try {
  for (const { dossier, fold, encoder } of await dossiersToFit(folder, OPTIONS.own)) {
    foldIn.set(dossier.name, fold);
    all.push(...(await signedOf(dossier, await openExported(folder, dossier.name), encoder)));
    if (!(encoder instanceof RecordedEncoder)) continue;
    asked += encoder.asked;
    missed += encoder.missed;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${all.length} questions; the encoders of the folds did not know ${missed} of ${asked} lines`);

function fit(some: readonly Signed[], used: ReadonlySet<Sign>): Weights {
  const choices = some.map(({ found, facts }) => ({
    rows: found.map(({ signs }) => Float64Array.from(SIGNS, (sign) => signs[sign])),
    facts,
  }));
  const weights = fitLogit(
    choices,
    SIGNS.map((sign) => used.has(sign)),
  );
  return Object.fromEntries(
    SIGNS.map((sign, i) => [sign, Math.round((weights[i] ?? 0) * 1000) / 1000]),
  ) as Weights;
}

/** Fits without each fold, with the figures on it. */
function crossValidated(name: string, used: ReadonlySet<Sign>): Weights[] {
  const weights = SPLIT.folds.map((_, fold) =>
    fit(
      all.filter(({ question }) => foldIn.get(question.dossier) !== fold),
      used,
    ),
  );
  const rows = all.map((signed) =>
    ranksBy(signed, weights[foldIn.get(signed.question.dossier) ?? 0] as Weights),
  );
  console.log(`${name}: ${findingLine(rows)}`);
  return weights;
}

const folds = { words: crossValidated('words', WORDS), meaning: crossValidated('meaning', new Set(SIGNS)) };
const weights = { words: fit(all, WORDS), meaning: fit(all, new Set(SIGNS)) };
console.log(JSON.stringify(weights, null, 2));
if (OPTIONS.ablate)
  for (const left of SIGNS) crossValidated(`without ${left}`, new Set(SIGNS.filter((sign) => sign !== left)));
/** The cosine that nine in ten questions have with the sentence that is most like them. */
const likest = all
  .map(({ found }) => Math.max(...found.map(({ signs }) => signs.meaning)))
  .sort((a, b) => a - b);
const leastAlike = Math.round((likest[Math.floor(likest.length / 10)] ?? 0) * 100) / 100;
console.log(`nine in ten questions have a sentence with a cosine of at least ${leastAlike}`);
if (OPTIONS.write) {
  const model = join(import.meta.dirname, '..', '..', 'model');
  const { fingerprint } = await readModel(async (name) => new Uint8Array(await readFile(join(model, name))));
  const write = (path: string, questions: number, fitted: Record<'words' | 'meaning', Weights>): void => {
    const from = { questions, by: 'eval/fit/fusion.ts' };
    const whole = { fitted: from, encoder: fingerprint, leastAlike, weights: fitted };
    writeFileSync(path, `${JSON.stringify(whole, null, 2)}\n`);
  };
  write(join(import.meta.dirname, '..', '..', 'src', 'search', 'fusion.json'), all.length, weights);
  // Of dossiers of one's own there are no folds to measure by.
  for (const [fold, names] of OPTIONS.own === undefined ? SPLIT.folds.entries() : [])
    write(foldFile('fusion', fold), all.filter(({ question }) => !names.includes(question.dossier)).length, {
      words: folds.words[fold] as Weights,
      meaning: folds.meaning[fold] as Weights,
    });
}
