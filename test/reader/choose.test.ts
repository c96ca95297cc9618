import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/passages/passages.ts';
import { choose } from '../../src/reader/choose.ts';
import { CLUES, type Clues, cluesOf } from '../../src/reader/clues.ts';
import { type Curve, decide, probabilityOf } from '../../src/reader/decide.ts';
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
  amount: 0,
  lacks: 0,
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
    expect(said(choose([best, far], false))).toEqual(['Het kabinet steunt de scheepsbel op elke veerpont.']);
    expect(choose([best, near, far], false)).toHaveLength(2);
  });

  it('are all members of a list when a list is asked, in reading order', () => {
    const chosen = said(choose([found('zwemvesten', 5), found('steunt de scheepsbel', 1)], true));
    expect(chosen.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      'een scheepsbel',
      'een ladder',
      'een trommel',
      'een verrekijker',
    ]);
  });

  it('are one member when no list is asked', () => {
    expect(choose([found('zwemvesten', 5), found('geen uitzondering', 1)], false)).toHaveLength(1);
  });

  it('are none when nothing was found', () => {
    expect(choose([], false)).toEqual([]);
  });
});

const QUERY = { terms: new Map([['bel', 1]]), intent: 'date' } as const;

describe('the clues', () => {
  it('say how much better the best one is, and what of the question nothing has', () => {
    const clues = cluesOf([found('steunt de scheepsbel', 5), found('geen uitzondering', 3)], QUERY);
    expect(clues.share).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(clues.lead).toBe(2);
    expect(clues.covered).toBeCloseTo(0.3, 6);
    expect(clues.uncovered).toBeCloseTo(0.7, 6);
    expect(clues).toMatchObject({ together: 1, date: 1, number: 0, meaning: 0.5, second: 0.5, mean: 0.5 });
    expect(Object.keys(clues).sort()).toEqual([...CLUES].sort());
  });

  it('stay within their bounds with one sentence and many terms', () => {
    const terms = new Map(Array.from({ length: 40 }, (_, at) => [`term${at}`, 1] as const));
    const clues = cluesOf([found('steunt de scheepsbel', 5, { own: 1, around: 1 })], {
      terms,
      intent: 'fact',
    });
    expect(clues).toMatchObject({ share: 1, lead: 5, covered: 1, uncovered: 0, terms: 1, fact: 1, date: 0 });
    expect(clues.spread).toBeCloseTo(0, 6);
    expect(Object.values(clues).every(Number.isFinite)).toBe(true);
  });
});

describe('what becomes of a question', () => {
  const clues = cluesOf([found('steunt de scheepsbel', 5), found('geen uitzondering', 4)], QUERY);
  const flat = (intercept: number, weights: Partial<Clues> = {}): Curve => ({
    intercept,
    weights: { ...(Object.fromEntries(CLUES.map((clue) => [clue, 0])) as Clues), ...weights },
  });

  it('is read from logistic curves over the clues', () => {
    const odds = -1 + 2 * clues.share - clues.uncovered;
    expect(probabilityOf(clues, flat(-1, { share: 2, uncovered: -1 }))).toBeCloseTo(
      1 / (1 + Math.exp(-odds)),
      9,
    );
  });

  it.each([
    // Odds that the subject is there, odds that the choice answers, and what becomes of it.
    [-2, 3, 'unanswered'],
    [2, 3, 'answered'],
    [2, -3, 'probable'],
  ] as const)('with odds of %s that it is there and %s that it answers is %s', (there, answers, verdict) => {
    const decision = { present: { ...flat(there), least: 0.5 }, right: { ...flat(answers), sure: 0.8 } };
    const decided = decide(clues, decision);
    expect(decided.verdict).toBe(verdict);
    expect(decided.confidence).toBeCloseTo(1 / (1 + Math.exp(-answers)), 9);
  });
});
