import type { Span } from '../documents/document.ts';
import type { Found } from '../search/sentences.ts';
import decision from './decision.json' with { type: 'json' };

/** Sentences that an answer rests on. */
export interface Choice {
  /** The best one first; of a list all members, in reading order. */
  readonly sentences: readonly Found[];
  /** What is known of the choice before it is read (`Clues`). */
  readonly clues: Clues;
}

/** What tells whether the best sentence answers. Shares are from 0 to 1. */
export interface Clues {
  /** The share that the best sentence has of the odds of all. */
  readonly share: number;
  /** How much better it is than the next one that says something else: log odds, at most 5. */
  readonly lead: number;
  /** Cosines of the best one. */
  readonly meaning: number;
  readonly pieces: number;
  /** The share of what the question's words tell that stands in the best sentence, with what is around and beside it. */
  readonly covered: number;
  /** The share that no sentence among the first ten has. */
  readonly uncovered: number;
  /** 1 when it is said by one who is asked. */
  readonly voice: number;
  /** 1 when another one was asked by name. */
  readonly otherVoice: number;
  /** Words of the question that count, at most 12. */
  readonly length: number;
}
export type Clue = keyof Clues;
export const CLUES: readonly Clue[] = [
  'share',
  'lead',
  'meaning',
  'pieces',
  'covered',
  'uncovered',
  'voice',
  'otherVoice',
  'length',
];

/** Sentences of an answer that is no list. */
const MOST = 3;
/** Members of a list that are shown. */
const MOST_MEMBERS = 12;
const FIRST = 10;
const WIDEST_LEAD = 5;
const LONGEST = 12;

/**
 * The sentences for a question, of those that were found, best first; null when nothing was. A sentence is added to the
 * best one when its odds are at least the fitted share (`decision.json`) of those of the best; where the best one is a
 * member of a list and a list is asked, all members are.
 */
export function choose(found: readonly Found[], asksList: boolean, terms: number): Choice | null {
  const [best] = found;
  if (best === undefined) return null;
  const odds = found.map(({ score }) => Math.exp(score - best.score));
  const total = odds.reduce((sum, each) => sum + each, 0);
  const second = found[1];
  const { own, around, near, meaning, pieces, voice, otherVoice } = best.signs;
  const clues = {
    share: 1 / total,
    lead: Math.min(WIDEST_LEAD, second === undefined ? WIDEST_LEAD : best.score - second.score),
    meaning,
    pieces,
    covered: Math.min(1, own + around + near),
    uncovered:
      1 - Math.max(...found.slice(0, FIRST).map(({ signs }) => Math.min(1, signs.own + signs.around))),
    voice,
    otherVoice,
    length: Math.min(LONGEST, terms),
  };
  const members = asksList ? membersOf(best) : [];
  if (members.length > 1) return { sentences: members.slice(0, MOST_MEMBERS), clues };
  const sentences = found.filter((_, at) => (odds[at] ?? 0) >= decision.beside).slice(0, MOST);
  return { sentences, clues };
}

/** The members of the list in which a sentence stands, in reading order, as far as they are in its passage. */
function membersOf(one: Found): Found[] {
  const { leadIn, item } = one.sentence;
  if (!item) return [];
  return one.passage.sentences.flatMap((sentence, order) =>
    sentence.item && sameSpan(sentence.leadIn, leadIn) ? [{ ...one, sentence, order }] : [],
  );
}

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean => a?.start === b?.start;
