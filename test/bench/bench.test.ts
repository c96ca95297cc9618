import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import { faultOf } from '../../src/answer/check/verify.ts';
import { ask } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { Reading } from '../../src/search/reading.ts';
import { acceptQuestion } from '../../src/search/words/accept.ts';
import { BOUNDS } from '../../src/web/http/body.ts';
import { readAll } from '../search/papers.ts';
import { cpuTimes, quantile, timesOf } from './measure.ts';
import { parseStat } from './processes.ts';
import { type Input, inputsFor } from './questions.ts';
import { columns } from './table.ts';

let index: SearchIndex;
let reading: Reading;
let inputs: readonly Input[];

beforeAll(async () => {
  index = await openCorpus(undefined);
  reading = await readAll(index);
  inputs = inputsFor(reading.documents);
});

const hostile = () => inputs.filter(({ questions }) => questions.length === 1);

describe('what the bench asks', () => {
  it('is accepted by every channel: question by question, and as a body', () => {
    for (const { name, questions } of inputs)
      for (const { question, thread = [] } of questions) {
        for (const text of [question, ...thread])
          expect(acceptQuestion(text), name).toMatchObject({ ok: true });
        const body = new TextEncoder().encode(JSON.stringify({ question, thread }));
        expect(body.length, name).toBeLessThanOrEqual(BOUNDS.size);
      }
  });

  it('is as long as a question may be, where it is meant to hurt', () => {
    for (const { name, questions } of hostile())
      expect(questions[0]?.question.length, name).toBeGreaterThan(1900);
  });

  it('is asked of documents that answer most of the ordinary questions', async () => {
    const [ordinary] = inputs;
    const answers = await Promise.all(
      (ordinary?.questions ?? []).map((each) => ask(index, each, { now: () => 0 })),
    );
    const answered = answers.filter(({ status }) => status !== 'unanswered');
    expect(answered.length).toBeGreaterThan(answers.length / 2);
  });

  it('ends in an answer or a refusal, whatever it is, and with nothing unverified', async () => {
    for (const { name, questions } of hostile())
      for (const question of questions) {
        const answer = await ask(index, question, { now: () => 0 });
        expect(answer.text.length, name).toBeGreaterThan(0);
        expect(
          answer.claims.map((claim) => faultOf(claim, reading)),
          name,
        ).toEqual(answer.claims.map(() => undefined));
      }
  });
});

describe('the measuring', () => {
  it('takes the median and p99 by nearest rank', () => {
    const times = Array.from({ length: 200 }, (_, i) => i + 1);
    expect(timesOf(times)).toEqual({ runs: 200, median: 100, p99: 198, mean: 100.5 });
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('repeats as often as asked, without counting the warm-up', async () => {
    const seen: number[] = [];
    const times = await cpuTimes((i) => seen.push(i), { runs: 3, warmUp: 2, budgetMs: 60_000 });
    expect(seen).toEqual([0, 1, 0, 1, 2]);
    expect(times).toHaveLength(3);
  });

  it('stops when the time is up, but never without a figure', async () => {
    expect(await cpuTimes(() => {}, { runs: 1_000, warmUp: 1_000, budgetMs: 0 })).toHaveLength(1);
  });

  it('reads the CPU of a process, also when its name holds brackets and blanks', () => {
    const line =
      '4821 (work) erd) S 4711 4821 4711 0 -1 4194560 9000 0 12 0 250 30 0 0 20 0 9 0 81000 900000000 30000 18446744073709551615';
    expect(parseStat(line)).toEqual({ id: 4821, name: 'work) erd', parent: 4711, cpuMs: 2800 });
  });

  it.each(['', '12 workerd S 1', '12 (workerd)', '12 (workerd) S x y'])('reads nothing from %j', (line) => {
    expect(parseStat(line)).toBeUndefined();
  });

  it('lays out a table in Markdown whose columns line up', () => {
    expect(
      columns([
        ['a', 'n'],
        ['longer', '1000'],
        ['b', '–'],
      ]),
    ).toBe(['| a      |    n |', '|--------|-----:|', '| longer | 1000 |', '| b      |    – |'].join('\n'));
  });
});
