import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../src/answer/answer.ts';
import type { Writer } from '../../src/answer/model/supplier.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { Reading } from '../../src/search/reading.ts';
import { ask, openCorpus } from '../answer/asking.ts';
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

interface Opened {
  readonly index: SearchIndex;
  readonly reading: Reading;
}

/** Corpora that were opened, each once however many sets are asked of it. */
const corpora = new Map<Corpus, Promise<Opened | undefined>>();

/** The index over a corpus; undefined when the corpus is not here. */
function opened(corpus: Corpus): Promise<Opened | undefined> {
  const known = corpora.get(corpus) ?? openFor(corpus);
  corpora.set(corpus, known);
  return known;
}

async function openFor(corpus: Corpus): Promise<Opened | undefined> {
  const folder = corpus === 'fixtures' ? FIXTURES : OFFICIAL_NOTE;
  if (corpus !== 'shipped' && folder === undefined) return undefined;
  const index = await openCorpus(corpus === 'shipped' ? undefined : [folder ?? '']);
  return { index, reading: await readAll(index) };
}

/** What was asked without a model, by set: it is the same every time. */
const asked = new Map<EvalSet, Promise<Run[] | undefined>>();

/** Asks every question of a set whose corpus is here, of a model too if there is one; undefined when there is none. */
export function runSet(set: EvalSet, model?: Writer): Promise<Run[] | undefined> {
  if (model !== undefined) return askAll(set, model);
  const known = asked.get(set) ?? askAll(set);
  asked.set(set, known);
  return known;
}

async function askAll(set: EvalSet, model?: Writer): Promise<Run[] | undefined> {
  const runs: Run[] = [];
  for (const question of questionsOf(set)) {
    const found = await opened(question.corpus);
    if (found === undefined) continue;
    const { index, reading } = found;
    const answer = await ask(
      index,
      { question: question.question, thread: question.thread ?? [] },
      { now: () => 0, model },
    );
    runs.push({ question, answer, verdict: judge(question, answer, reading) });
  }
  return runs.length === 0 ? undefined : runs;
}
