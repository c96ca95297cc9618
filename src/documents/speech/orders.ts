import {
  CLAUSE_OPENERS,
  OPENING_BODIES,
  ORDER_WORDS,
  ROLE_LABELS,
  TURN_MARKS,
} from '../../lexicon/orders.ts';
import weights from './orders.json' with { type: 'json' };

/** Log odds by which each cue counts, and from where on a sentence is marked. */
export interface OrderWeights {
  readonly least: number;
  readonly intercept: number;
  readonly weights: Readonly<Record<string, number>>;
}

const listed = (words = ''): string[] => words.split(' ').filter((word) => word !== '');
const BY_WORD = new Map<string, string[]>();
const BEGINS: (readonly [begin: string, row: string])[] = [];
for (const { name, words, begins } of ORDER_WORDS) {
  for (const word of listed(words)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), name]);
  for (const begin of listed(begins)) BEGINS.push([begin, name]);
}
const BODIES = new Set(listed(OPENING_BODIES));
const ROLES = new Set(listed(ROLE_LABELS));

/** Rows of which a form that opens a clause is an imperative. */
const IMPERATIVES = new Set(['set-aside', 'say', 'act', 'change', 'play', 'refuse', 'hide', 'reveal']);
/** Marks behind which a clause begins. */
const CLOSES = new Set([...'.:;,!?()"“”>]']);
const OPENERS = new Set(listed(CLAUSE_OPENERS));

const HIDDEN = /\p{Cf}|\p{Variation_Selector}/gu;
/** Letters one by one: "n e g e e r". */
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{N}])){3,}/gu;
const TOKEN = /[\p{L}\p{N}]+|[.:;,!?()"'“”‘’>\]-]/gu;

const rowsOf = (word: string): readonly string[] => [
  ...(BY_WORD.get(word) ?? []),
  ...BEGINS.flatMap(([begin, row]) => (word.startsWith(begin) ? [row] : [])),
];

/** Figures that stand for letters, inside of words. */
const letters = (word: string): string =>
  /\p{L}/u.test(word) ? word.replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e') : word;

/** Rows that are about an answer, who gives it and who gets it: an imperative beside one of them is not for a citizen. */
const ABOUT_ANSWERS = [
  'answer',
  'always',
  'earlier',
  'instructions',
  'machine',
  'new',
  'only',
  'prompt',
  'question',
  'secret',
  'source',
  'stand',
  'this-text',
  'user',
] as const;
/** What turns to somebody. */
const TURNS_TO = ['imperative', 'second-person', 'role', 'machine', 'user'] as const;

/** What is seen in a sentence: the rows of which it has words, how it turns to its reader, and both together. */
export function orderCuesOf(sentence: string): ReadonlySet<string> {
  const text = sentence
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(HIDDEN, '')
    .toLowerCase()
    .replace(SPACED, (run) => run.replaceAll(' ', ''));
  const cues = new Set<string>();
  let opens = true;
  let first: string | null = null;
  for (const [token] of text.matchAll(TOKEN)) {
    if (!/[\p{L}\p{N}]/u.test(token)) {
      if (token === ':' && first !== null && ROLES.has(first) && !cues.has('spoke')) cues.add('role');
      if (CLOSES.has(token)) opens = true;
      continue;
    }
    const word = letters(token);
    for (const row of rowsOf(word)) {
      cues.add(row);
      if (opens && IMPERATIVES.has(row)) cues.add('imperative').add(`${row}!`);
    }
    if (first === null && BODIES.has(word)) cues.add('opening-body');
    if (first !== null) cues.add('spoke');
    first ??= word;
    opens = OPENERS.has(word);
  }
  cues.delete('spoke');
  if (TURN_MARKS.some(({ mark }) => text.includes(mark))) cues.add('turn-mark').add('role');
  for (const turn of TURNS_TO)
    for (const about of ABOUT_ANSWERS)
      if (turn !== about && cues.has(turn) && cues.has(about)) cues.add(`${turn} ${about}`);
  const about = ABOUT_ANSWERS.filter((row) => cues.has(row)).length;
  if (about > 1 && cues.has('imperative')) cues.add('imperative two');
  if (about > 1 && cues.has('second-person')) cues.add('second-person two');
  return cues;
}

/** The log odds that a sentence gives orders to its reader, or to a language model. */
export const orderScore = (sentence: string, by: OrderWeights = weights): number =>
  [...orderCuesOf(sentence)].reduce((sum, cue) => sum + (by.weights[cue] ?? 0), by.intercept);

/**
 * Whether a sentence tells its reader, or a language model, what to do or to answer. Whoever speaks around it, such a
 * sentence is nobody's position. In time and memory linear in its length.
 */
export const givesOrders = (sentence: string): boolean => orderScore(sentence) >= weights.least;
