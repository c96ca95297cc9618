import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCorpus } from '../../scripts/corpus.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { Writer } from '../../src/answer/supplier.ts';
import { ask } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { Reading } from '../../src/search/reading.ts';
import { OFFICIAL_NOTE } from '../official-note.ts';
import { readAll } from '../search/papers.ts';
import { type EvalQuestion, judge, type Verdict } from './judge.ts';

const FOLDER = join(import.meta.dirname, 'questions');
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'documents');

/**
 * Sets of questions. Those of one group are held to one threshold together; the held-out sets are measured and never
 * tuned on. `words` asks of all corpora, each question of its own.
 */
export const SETS = [
  { name: 'shipped', file: 'shipped.jsonl', heldOut: false, group: 'shipped' },
  { name: 'shipped, held out', file: 'held-out-shipped.jsonl', heldOut: true, group: 'shipped' },
  { name: 'fixtures', file: 'fixtures.jsonl', heldOut: false, group: 'fixtures' },
  { name: 'nota', file: 'nota.jsonl', heldOut: false, group: 'nota' },
  { name: 'nota, held out', file: 'held-out-nota.jsonl', heldOut: true, group: 'nota' },
  { name: 'words', file: 'words.jsonl', heldOut: false, group: 'words' },
  { name: 'words, held out', file: 'held-out-words.jsonl', heldOut: true, group: 'words' },
] as const;
export type EvalSet = (typeof SETS)[number];
type Corpus = EvalQuestion['corpus'];

const questionsOf = (set: EvalSet): EvalQuestion[] =>
  readFileSync(join(FOLDER, set.file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as EvalQuestion);

export interface Run {
  readonly question: EvalQuestion;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** The index over a corpus; undefined when the corpus is not here. */
function openFor(corpus: Corpus): Promise<SearchIndex> | undefined {
  if (corpus === 'shipped') return openCorpus(undefined);
  const folder = corpus === 'fixtures' ? FIXTURES : OFFICIAL_NOTE;
  return folder === undefined ? undefined : openCorpus([folder]);
}

/** Asks every question of a set whose corpus is here, of a model too if there is one; undefined when there is none. */
export async function runSet(set: EvalSet, model?: Writer): Promise<Run[] | undefined> {
  const questions = questionsOf(set);
  const indexes = new Map<Corpus, { index: SearchIndex; reading: Reading } | undefined>();
  for (const corpus of new Set(questions.map((question) => question.corpus))) {
    const index = await openFor(corpus);
    indexes.set(corpus, index && { index, reading: await readAll(index) });
  }
  const runs: Run[] = [];
  for (const question of questions) {
    const opened = indexes.get(question.corpus);
    if (!opened) continue;
    const { index, reading } = opened;
    const answer = await ask(
      index,
      { question: question.question, thread: question.thread ?? [] },
      { now: () => 0, model },
    );
    runs.push({ question, answer, verdict: judge(question, answer, reading) });
  }
  return runs.length === 0 ? undefined : runs;
}
