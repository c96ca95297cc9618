import { fold } from '../search/fold.ts';
import type { Vocabulary } from '../search/index.ts';
import type { Found } from '../search/sentences.ts';
import type { Query } from '../search/words/query.ts';

/** Kinds of questions that are told apart. */
const INTENTS = ['date', 'number', 'why', 'list', 'position', 'fact'] as const;

/** What of a question tells whether its documents answer it, and of the sentences that were found for it; by what it is about. */
export const CLUE_GROUPS = {
  /**
   * The share that the best sentence has of the odds of all that were found: 0 to 1. How much better it is than the next: log
   * odds, at most 5. How evenly the odds of the first ten are spread: their entropy, in nats.
   */
  ahead: ['share', 'lead', 'spread'],
  /** Cosines of the best, whole and piece by piece; of the one most like the question beside it. */
  likeness: ['meaning', 'pieces', 'meaningNear'],
  /** The cosine of the second, and the mean of the first ten. */
  others: ['second', 'mean'],
  /**
   * Shares of what the words of the question tell: in the best, around it, beside it, together; its passage by words; the
   * share that no sentence among the first ten has.
   */
  words: ['own', 'around', 'near', 'covered', 'passage', 'uncovered'],
  /** 1 when the best is said by one who is asked; when another one was asked by name. */
  speaker: ['voice', 'otherVoice'],
  /** 1 when it has a figure or an amount that is asked; when it has none; when none of the first ten has. */
  figures: ['figure', 'amount', 'lacks', 'allLack'],
  /** The share of the first five that stand in the document of the best. */
  together: ['together'],
  /** The share of what its words tell that no document has; its subjects of which no document has any word, by their weight and those that are names or numbers. */
  unknown: ['unknown', 'unknownSubjects', 'unknownNames'],
  /** How many matters it asks for that papers treat under a heading; 1 when the best treats one; when none of the first ten does. */
  matters: ['matters', 'treats', 'untreated'],
  /**
   * How many subjects and numbers it has; 1 when somebody is asked by name. Terms of the question, by 12, and characters of the
   * best, by 200: at most 1 and 2. 1 for the kind of question.
   */
  form: ['subjects', 'numbers', 'party', 'terms', 'length', ...INTENTS],
} as const;
export type ClueGroup = keyof typeof CLUE_GROUPS;
export const CLUES = Object.values(CLUE_GROUPS).flat();
export type Clue = (typeof CLUES)[number];
export type Clues = Readonly<Record<Clue, number>>;

const FIRST = 10;
const NEXT = 5;
const WIDEST_LEAD = 5;
const NUMBER = /\d[\d.,]*/g;

/** What of a question is looked at. */
type Asked = Pick<Query, 'terms' | 'intent' | 'concepts' | 'facets' | 'party' | 'text'>;

/** The clues of a question for which sentences were found, best first; there is at least one. */
export function cluesOf(
  found: readonly Found[],
  { terms, intent, concepts, facets, party, text }: Asked,
  vocabulary: Vocabulary,
): Clues {
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
  const total = [...terms.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const strange = [...terms].filter(([term]) => vocabulary.frequency(term) === 0);
  const unknown = concepts.filter((each) => !each.known && !each.inherited);
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
    allLack: Math.min(...first.map(({ signs }) => signs.lacks)),
    together: next.filter(({ document }) => document.id === best.document.id).length / next.length,
    unknown: strange.reduce((sum, [, weight]) => sum + weight, 0) / total,
    unknownSubjects: unknown.reduce((sum, { weight }) => sum + weight, 0),
    unknownNames: unknown.filter(({ exact }) => exact).length,
    subjects: concepts.length,
    matters: facets.length,
    treats: treatsAny(best, facets) ? 1 : 0,
    untreated: facets.length > 0 && !first.some((each) => treatsAny(each, facets)) ? 1 : 0,
    numbers: text.match(NUMBER)?.length ?? 0,
    party: party === null ? 0 : 1,
    terms: Math.min(1, terms.size / 12),
    length: Math.min(2, (best.sentence.end - best.sentence.start) / 200),
    ...(Object.fromEntries(INTENTS.map((each) => [each, each === intent ? 1 : 0])) as Record<
      (typeof INTENTS)[number],
      number
    >),
  };
}

/** Whether a sentence treats a matter that is asked: it stands under its heading, or has its words. */
export const treatsAny = (
  { document, passage, sentence: { start, end } }: Pick<Found, 'document' | 'passage' | 'sentence'>,
  facets: Query['facets'],
): boolean =>
  facets.some(
    ({ rubrieken, evidence }) =>
      rubrieken.includes(passage.rubriek ?? '') || evidence.test(fold(document.text.slice(start, end))),
  );

function shareOut(odds: readonly number[]): number[] {
  const total = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / total);
}
