import type { Query } from '../search/query/understand.ts';
import type { Found } from '../search/sentences.ts';

/** Kinds of questions that are told apart. */
const INTENTS = ['date', 'number', 'why', 'list', 'position', 'fact'] as const;

/** What of a question tells whether its documents answer it, and of the sentences that were found for it. */
export const CLUES = [
  /** The share that the best sentence has of the odds of all that were found: 0 to 1. */
  'share',
  /** How much better it is than the next: log odds, at most 5. */
  'lead',
  /** How evenly the odds of the first ten are spread: their entropy, in nats. */
  'spread',
  /** Cosines of the best, whole and piece by piece; of the one most like the question beside it; of the second. */
  'meaning',
  'pieces',
  'meaningNear',
  'second',
  /** Mean cosine of the first ten. */
  'mean',
  /** Shares of what the words of the question tell: in the best, around it, beside it, together; its passage by words. */
  'own',
  'around',
  'near',
  'covered',
  'passage',
  /** The share that no sentence among the first ten has. */
  'uncovered',
  /** 1 when the best is said by one who is asked; when another one was asked by name; when it has a figure or an amount that is asked; when it has none. */
  'voice',
  'otherVoice',
  'figure',
  'amount',
  'lacks',
  /** The share of the first five that stand in the document of the best. */
  'together',
  /** Terms of the question, by 12, and characters of the best, by 200: at most 1 and 2. */
  'terms',
  'length',
  /** 1 for the kind of question. */
  ...INTENTS,
] as const;
export type Clue = (typeof CLUES)[number];
export type Clues = Readonly<Record<Clue, number>>;

const FIRST = 10;
const NEXT = 5;
const WIDEST_LEAD = 5;

/** The clues of a question for which sentences were found, best first; there is at least one. */
export function cluesOf(found: readonly Found[], { terms, intent }: Pick<Query, 'terms' | 'intent'>): Clues {
  const [best, second] = found as readonly [Found, Found?];
  const odds = found.map(({ score }) => Math.exp(score - best.score));
  const first = found.slice(0, FIRST);
  const shares = shareOut(odds.slice(0, FIRST));
  const {
    own,
    around,
    near,
    passage,
    meaning,
    pieces,
    meaningNear,
    voice,
    otherVoice,
    figure,
    amount,
    lacks,
  } = best.signs;
  const next = found.slice(0, NEXT);
  return {
    share: 1 / odds.reduce((sum, each) => sum + each, 0),
    lead: Math.min(WIDEST_LEAD, second === undefined ? WIDEST_LEAD : best.score - second.score),
    spread: -shares.reduce((sum, share) => sum + share * Math.log(share + 1e-9), 0),
    meaning,
    pieces,
    meaningNear,
    second: second?.signs.meaning ?? 0,
    mean: first.reduce((sum, { signs }) => sum + signs.meaning, 0) / first.length,
    own,
    around,
    near,
    covered: Math.min(1, own + around + near),
    passage,
    uncovered: 1 - Math.max(...first.map(({ signs }) => Math.min(1, signs.own + signs.around))),
    voice,
    otherVoice,
    figure,
    amount,
    lacks,
    together: next.filter(({ document }) => document.id === best.document.id).length / next.length,
    terms: Math.min(1, terms.size / 12),
    length: Math.min(2, (best.sentence.end - best.sentence.start) / 200),
    ...(Object.fromEntries(INTENTS.map((each) => [each, each === intent ? 1 : 0])) as Record<
      (typeof INTENTS)[number],
      number
    >),
  };
}

function shareOut(odds: readonly number[]): number[] {
  const total = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / total);
}
