import { describe, expect, it } from 'vitest';
import type { Voice } from '../../src/documents/document.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { choose } from '../../src/reader/choose.ts';
import type { Found, Signs } from '../../src/search/sentences.ts';
import { paper, VEERPONTEN } from '../search/papers.ts';

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
  later: 0,
  meaning: 0.5,
  pieces: 0.6,
  meaningNear: 0.3,
};
const TOLD = paper(
  'brief-veren',
  'Brief over veren (fictief)',
  `# Wensen

De schippers hebben drie wensen. Ten eerste een bel. Ten tweede een ladder. Ten derde een trommel. Zij danken u.
`,
  { soort: 'brief' },
);
/** A sentence of one of the papers, by its words, with a score. */
function found(words: string, score: number, voice?: Voice): Found {
  for (const document of [VEERPONTEN, TOLD]) {
    const passages = passagesOf(document);
    for (const [place, passage] of passages.entries())
      for (const [order, sentence] of passage.sentences.entries())
        if (document.text.slice(sentence.start, sentence.end).includes(words))
          return {
            document,
            passages,
            passage,
            sentence: voice === undefined ? sentence : { ...sentence, voice },
            place,
            order,
            score,
            signs: SIGNS,
          };
  }
  throw new Error(`not in the papers: ${words}`);
}
const said = (chosen: readonly Found[]): string[] =>
  chosen.map(({ document, sentence }) => document.text.slice(sentence.start, sentence.end));
const FACT = { intent: 'fact', count: null } as const;
const LIST = { intent: 'list', count: null } as const;

describe('the sentences that are chosen', () => {
  it('are the best one, and others only when they are nearly as likely', () => {
    const best = found('steunt de scheepsbel', 5);
    const [near, far] = [found('kritisch over nachtelijk', 4.9), found('geen uitzondering', 2)];
    expect(said(choose([best, far], FACT, 0.5))).toEqual([
      'Het kabinet steunt de scheepsbel op elke veerpont.',
    ]);
    expect(choose([best, near, far], FACT, 0.5)).toHaveLength(2);
    expect(choose([best, near, far], FACT, 0.01)).toHaveLength(3);
  });

  it('are each said once, also where two papers have the same words', () => {
    const best = found('steunt de scheepsbel', 5);
    const copy = { ...best, score: 4.9, document: { ...best.document, id: 'afschrift' } };
    expect(choose([best, copy], FACT, 0.5)).toEqual([best]);
  });

  it('are all members of a list when a list is asked, in reading order', () => {
    const members = ['een scheepsbel', 'een ladder', 'een trommel', 'een verrekijker'];
    const opening = (text: string): string => text.split(' ').slice(0, 2).join(' ');
    for (const best of ['zwemvesten', 'krijgt vier voorzieningen']) {
      const chosen = said(choose([found(best, 5), found('steunt de scheepsbel', 1)], LIST, 0.5));
      expect(chosen.map(opening)).toEqual(members);
    }
  });

  it('are all members of a list too when two of the best are in it', () => {
    const two = [found('zwemvesten', 5), found('verrekijker', 4.9)];
    expect(choose(two, FACT, 0.5)).toHaveLength(4);
  });

  it('are one member when no list is asked and the others are far', () => {
    expect(choose([found('zwemvesten', 5), found('geen uitzondering', 1)], FACT, 0.5)).toHaveLength(1);
  });

  it('are all that is told one after the other, when a list is asked', () => {
    const wishes = ['Ten eerste een bel.', 'Ten tweede een ladder.', 'Ten derde een trommel.'];
    expect(said(choose([found('Ten tweede', 5)], LIST, 0.5))).toEqual(wishes);
    expect(said(choose([found('drie wensen', 5)], LIST, 0.5))).toEqual([
      'De schippers hebben drie wensen.',
      ...wishes,
    ]);
    expect(choose([found('Ten tweede', 5)], FACT, 0.5)).toHaveLength(1);
  });

  it('are first those of different speakers when they are compared', () => {
    const best = found('steunt de scheepsbel', 5, 'kabinet');
    const [own, other] = [
      found('kritisch over nachtelijk', 4.9, 'kabinet'),
      found('geen uitzondering', 4.8, 'commissie'),
    ];
    expect(choose([best, own, other], { intent: 'comparison', count: null }, 0.1)).toEqual([
      best,
      other,
      own,
    ]);
  });

  it('have the reason that follows a verdict, where it is asked why', () => {
    const why = { intent: 'why', count: null } as const;
    const verdict = found('kritisch over nachtelijk', 5);
    const [, next] = choose([verdict], why, 0.5);
    expect(next?.order).toBe(verdict.order + 1);
    // It has its own.
    const reasoned = { ...verdict, signs: { ...SIGNS, reason: 1 } };
    expect(choose([reasoned], why, 0.5)).toEqual([reasoned]);
    expect(choose([verdict], FACT, 0.5)).toEqual([verdict]);
  });

  it('are none when nothing was found', () => {
    expect(choose([], FACT, 0.5)).toEqual([]);
  });
});
