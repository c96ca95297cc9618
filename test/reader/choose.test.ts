import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/passages/passages.ts';
import { CLUES, choose } from '../../src/reader/choose.ts';
import { confidenceOf, type Decision, verdictOf } from '../../src/reader/decide.ts';
import type { Found, Signs } from '../../src/search/sentences.ts';
import { VEERPONTEN } from '../search/papers.ts';

const SIGNS: Signs = {
  own: 0.2,
  around: 0.1,
  near: 0,
  passage: 0.5,
  voice: 1,
  otherVoice: 0,
  figure: 0,
  reason: 0,
  question: 0,
  meaning: 0.5,
  pieces: 0.6,
  meaningNear: 0.3,
};
const sentences = passagesOf(VEERPONTEN).flatMap((passage, place) =>
  passage.sentences.map((sentence, order) => ({ document: VEERPONTEN, passage, sentence, place, order })),
);
/** A sentence of the fiche, by its words, with a score. */
function found(words: string, score: number, signs: Partial<Signs> = {}): Found {
  const one = sentences.find(({ sentence }) =>
    VEERPONTEN.text.slice(sentence.start, sentence.end).includes(words),
  );
  if (one === undefined) throw new Error(`not in the fiche: ${words}`);
  return { ...one, score, signs: { ...SIGNS, ...signs } };
}
const said = (chosen: readonly Found[]): string[] =>
  chosen.map(({ sentence }) => VEERPONTEN.text.slice(sentence.start, sentence.end));

describe('the sentences that are chosen', () => {
  it('are the best one, and others only when they are nearly as likely', () => {
    const best = found('steunt de scheepsbel', 5);
    const [near, far] = [found('kritisch over nachtelijk', 4.9), found('geen uitzondering', 2)];
    expect(said(choose([best, far], false, 3)?.sentences ?? [])).toEqual([
      'Het kabinet steunt de scheepsbel op elke veerpont.',
    ]);
    expect(choose([best, near, far], false, 3)?.sentences).toHaveLength(2);
  });

  it('are all members of a list when a list is asked, in reading order', () => {
    const chosen = choose([found('zwemvesten', 5), found('steunt de scheepsbel', 1)], true, 3);
    expect(said(chosen?.sentences ?? []).map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      'een scheepsbel',
      'een ladder',
      'een trommel',
      'een verrekijker',
    ]);
  });

  it('are one member when no list is asked', () => {
    expect(choose([found('zwemvesten', 5), found('geen uitzondering', 1)], false, 3)?.sentences).toHaveLength(
      1,
    );
  });

  it('are none when nothing was found', () => {
    expect(choose([], false, 3)).toBeNull();
  });
});

describe('the clues', () => {
  it('say how much better the best one is, and what of the question nothing has', () => {
    const clues = choose([found('steunt de scheepsbel', 5), found('geen uitzondering', 3)], false, 40)?.clues;
    expect(clues?.share).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(clues?.lead).toBe(2);
    expect(clues?.covered).toBeCloseTo(0.3, 6);
    expect(clues?.uncovered).toBeCloseTo(0.7, 6);
    expect(clues?.length).toBe(12);
    expect(Object.keys(clues ?? {}).sort()).toEqual([...CLUES].sort());
  });

  it('stay within their bounds with one sentence', () => {
    const clues = choose([found('steunt de scheepsbel', 5, { own: 1, around: 1 })], false, 0)?.clues;
    expect(clues).toMatchObject({ share: 1, lead: 5, covered: 1, uncovered: 0, length: 0 });
  });
});

describe('what becomes of a choice', () => {
  const decision: Decision = {
    intercept: -1,
    weights: {
      share: 2,
      lead: 0,
      meaning: 1,
      pieces: 0,
      covered: 0,
      uncovered: -1,
      voice: 0,
      otherVoice: 0,
      length: 0,
    },
    answered: 0.8,
    probable: 0.5,
  };
  const clues = choose([found('steunt de scheepsbel', 5)], false, 3)?.clues;

  it('is a logistic curve over the clues', () => {
    if (clues === undefined) throw new Error('nothing was chosen');
    const odds = -1 + 2 * clues.share + clues.meaning - clues.uncovered;
    expect(confidenceOf(clues, decision)).toBeCloseTo(1 / (1 + Math.exp(-odds)), 9);
  });

  it('is an answer, a probable one or none, from each threshold on', () => {
    expect([0.8, 0.79, 0.5, 0.49].map((confidence) => verdictOf(confidence, decision))).toEqual([
      'answered',
      'probable',
      'probable',
      'unanswered',
    ]);
  });
});
