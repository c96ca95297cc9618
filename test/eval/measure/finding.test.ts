import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportDossiers, openExported } from '../../../eval/corpora.ts';
import { type DossierQuestion, readDossier } from '../../../eval/dossier.ts';
import { RecordedEncoder } from '../../../eval/fit/recorded.ts';
import {
  among,
  type Ranked,
  ranksBy,
  shareOf,
  signedOf,
  type Weights,
} from '../../../eval/measure/finding.ts';
import { foldFile, gatedOf, SPLIT } from '../../../eval/split.ts';

/** Two dossiers of each fold, and the questions of them that CI asks. */
const NAMES = SPLIT.folds.flatMap((fold, at) => fold.slice(0, 2).map((name) => ({ name, fold: at })));
/** Of lines that the kept encodings don't know; more, and what is encoded is not what was measured. */
const MOST_MISSED = 0.02;

const folder = mkdtempSync(join(tmpdir(), 'notabene-finding-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = { words: [] as Ranked[], meaning: [] as Ranked[] };
let [asked, missed] = [0, 0];
beforeAll(async () => {
  await exportDossiers(
    NAMES.map(({ name }) => name),
    folder,
  );
  for (const { name, fold } of NAMES) {
    const dossier = readDossier(name);
    const encoder = new RecordedEncoder(name);
    const questions: readonly DossierQuestion[] = gatedOf(name, dossier.questions);
    const { weights } = JSON.parse(readFileSync(foldFile('fusion', fold), 'utf8')) as {
      readonly weights: Record<'words' | 'meaning', Weights>;
    };
    const signed = await signedOf({ ...dossier, questions }, await openExported(folder, name), encoder);
    for (const way of ['words', 'meaning'] as const)
      rows[way].push(...signed.map((each) => ranksBy(each, weights[way])));
    asked += encoder.asked;
    missed += encoder.missed;
  }
});

describe('sentences of dossiers that the encoder never saw', () => {
  it('are read as they were when they were encoded', () => {
    expect(asked).toBeGreaterThan(1000);
    expect(missed / asked, 'encode the folds anew: training/README.md, steps 2 and 7').toBeLessThanOrEqual(
      MOST_MISSED,
    );
  });

  it('are found: a needed fact is among the first three, and far more often than by words', () => {
    const [words, meaning] = [shareOf(rows.words, among(3)), shareOf(rows.meaning, among(3))];
    expect(rows.meaning.length).toBeGreaterThan(200);
    expect(meaning).toBeGreaterThan(0.7);
    expect(meaning - words).toBeGreaterThan(0.2);
  });

  it.each(['paraphrase', 'english', 'followup', 'why'])('are found for questions of the kind %s', (kind) => {
    const of = (all: readonly Ranked[]): Ranked[] => all.filter(({ question }) => question.kind === kind);
    expect(shareOf(of(rows.meaning), among(10))).toBeGreaterThan(0.6);
    expect(shareOf(of(rows.meaning), among(10))).toBeGreaterThan(shareOf(of(rows.words), among(10)));
  });
});
