import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Reading } from '../../src/search/reading.ts';
import { ask, indexOver } from '../answer/asking.ts';
import { PAPERS, readAll } from '../search/papers.ts';
import { type EvalQuestion, type Expectation, figuresOf, held, judge, shortfalls } from './judge.ts';

let reading: Reading;
let answered: Answer;
let refused: Answer;
beforeAll(async () => {
  const index = await indexOver(PAPERS);
  reading = await readAll(index);
  answered = await ask(index, { question: 'Wat vindt het kabinet van vuurtorens?' }, { now: () => 0 });
  refused = {
    ...answered,
    status: 'unanswered',
    text: '',
    claims: [],
    reason: 'subject_not_found',
    message: 'Dit staat niet in de stukken.',
  };
});

const question = (expect: Expectation, kind = 'position'): EvalQuestion => ({
  id: 'q',
  kind,
  corpus: 'shipped',
  question: '',
  expect,
});
const wrong = (answer: Answer, expectation: Expectation): readonly string[] =>
  judge(question(expectation), answer, reading).wrong;

describe('judging an answer', () => {
  it('finds it right when it has all that was expected, whatever the case', () => {
    expect(
      wrong(answered, {
        status: ['answered'],
        contains: [['OPENSTELLING'], ['vogels', 'kajaks']],
        excludes: ['gondel'],
        voice: ['kabinet'],
        onlyVoice: ['kabinet'],
        documents: ['kst-99001-12'],
        minClaims: 2,
        maxClaims: 2,
      }),
    ).toEqual([]);
  });

  it.each<[string, Expectation]>([
    ['its status is another', { status: ['unanswered'] }],
    ['something is missing', { status: ['answered'], contains: [['openstelling'], ['gondel']] }],
    ['something is in it that should not be', { status: ['answered'], excludes: ['Vogels'] }],
    ['a speaker is missing', { status: ['answered'], voice: ['kabinet', 'commissie'] }],
    ['another speaker speaks', { status: ['answered'], onlyVoice: ['commissie'] }],
    ['it cites another document', { status: ['answered'], documents: ['kst-99001-11'] }],
    ['it is too long', { status: ['answered'], maxClaims: 1 }],
    ['it is too short', { status: ['answered'], minClaims: 3 }],
  ])('finds it wrong when %s', (_what, expectation) => {
    expect(wrong(answered, expectation)).toHaveLength(1);
  });

  it('finds one with reserve right beside any status, by what it says', () => {
    const reserved: Answer = { ...answered, status: 'probable' };
    expect(wrong(reserved, { status: ['answered'], contains: [['openstelling']] })).toEqual([]);
    expect(wrong(reserved, { status: ['answered'], contains: [['gondel']] })).toHaveLength(1);
    expect(wrong(reserved, { status: ['unanswered'], onlyVoice: ['commissie'] })).toHaveLength(1);
    expect(judge(question({ status: ['unanswered'] }, 'unanswerable'), reserved, reading)).toMatchObject({
      refused: true,
      falseRefusal: false,
    });
  });

  it('finds a citation invalid when its quote was changed', () => {
    const [claim] = answered.claims;
    if (claim === undefined) throw new Error('no claim');
    const changed = {
      ...claim,
      citations: [{ ...claim.citations[0], quote: 'Het kabinet is tegen.' }] as const,
    };
    expect(judge(question({ status: ['answered'] }), answered, reading).citationsValid).toBe(true);
    expect(
      judge(question({ status: ['answered'] }), { ...answered, claims: [changed] }, reading).citationsValid,
    ).toBe(false);
  });

  it('counts a refusal of what the documents answer as false, and of what they do not as right', () => {
    expect(judge(question({ status: ['answered'] }), refused, reading)).toMatchObject({
      falseRefusal: true,
      refused: null,
    });
    expect(judge(question({ status: ['unanswered'] }, 'unanswerable'), refused, reading)).toMatchObject({
      falseRefusal: false,
      refused: true,
      wrong: [],
    });
    expect(judge(question({ status: ['unanswered'] }, 'unanswerable'), answered, reading).refused).toBe(
      false,
    );
  });
});

describe('the figures', () => {
  it('are shares, with refusals apart from answers, and fall short where one is too low', () => {
    const good = judge(question({ status: ['answered'], onlyVoice: ['kabinet'] }), answered, reading);
    const bad = judge(question({ status: ['answered'], onlyVoice: ['commissie'] }), answered, reading);
    const right = judge(question({ status: ['unanswered'] }, 'unanswerable'), refused, reading);
    const unasked = judge(question({ status: ['answered'] }), refused, reading);
    expect(figuresOf([good, bad, right, unasked, good])).toEqual({
      questions: 5,
      right: 2 / 4,
      citationsValid: 1,
      voiceRight: 2 / 3,
      refusalsRight: 1,
      falseRefusals: 1 / 4,
    });
    expect(shortfalls(figuresOf([good, right]), held('shipped'))).toEqual([]);
    expect(
      shortfalls(figuresOf([good, bad, right, unasked]), held('shipped')).map((words) => words.split(' ')[0]),
    ).toEqual(['right', 'voiceRight', 'falseRefusals']);
  });
});
