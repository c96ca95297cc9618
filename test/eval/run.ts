import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCorpus } from '../../scripts/corpus.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { ask } from '../../src/ask.ts';
import { readAll } from '../search/papers.ts';
import { type EvalQuestion, judge, type Verdict } from './judge.ts';

const FOLDER = join(import.meta.dirname, 'questions');
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'documents');

/** A set of questions over one corpus; the held-out sets are measured and never tuned on. */
export const SETS = [
  { name: 'shipped', file: 'shipped.jsonl', heldOut: false, corpus: 'shipped' },
  { name: 'shipped, held out', file: 'held-out-shipped.jsonl', heldOut: true, corpus: 'shipped' },
  { name: 'fixtures', file: 'fixtures.jsonl', heldOut: false, corpus: 'fixtures' },
  { name: 'nota', file: 'nota.jsonl', heldOut: false, corpus: 'nota' },
  { name: 'nota, held out', file: 'held-out-nota.jsonl', heldOut: true, corpus: 'nota' },
] as const;
export type EvalSet = (typeof SETS)[number];

const questionsOf = (set: EvalSet): EvalQuestion[] =>
  readFileSync(join(FOLDER, set.file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as EvalQuestion);

/**
 * The folder with the official note, which may not be shipped: from the environment. Without it the questions
 * on the note are left out.
 */
const originals = (): string | undefined => {
  const folder = process.env.NOTABENE_BRONNEN;
  return folder && existsSync(folder) ? folder : undefined;
};

export interface Run {
  readonly question: EvalQuestion;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** Asks every question of a set; undefined when its corpus is not here. */
export async function runSet(set: EvalSet): Promise<Run[] | undefined> {
  const folder = { shipped: undefined, fixtures: FIXTURES, nota: originals() }[set.corpus];
  if (set.corpus === 'nota' && !folder) return undefined;
  const index = await openCorpus(folder ? [folder] : undefined);
  const reading = await readAll(index);
  const runs: Run[] = [];
  for (const question of questionsOf(set)) {
    const answer = await ask(
      index,
      { question: question.question, thread: question.thread ?? [] },
      { now: () => 0 },
    );
    runs.push({ question, answer, verdict: judge(question, answer, reading) });
  }
  return runs;
}
