import { OPPOSITES } from '../lexicon/turns.ts';
import { fold } from '../search/fold.ts';
import type { Vocabulary } from '../search/index.ts';
import type { Found } from '../search/sentences.ts';
import type { Query } from '../search/words/query.ts';
import { DENIES, turnsIn } from '../search/words/turns.ts';
import { cluesOf } from './clues.ts';
import { DECISIONS, isShown, judge, type Way } from './decide.ts';
import { figuresIn } from './figures.ts';

/** A sentence that says otherwise than a question takes for granted, and in what. */
export interface Otherwise {
  readonly found: Found;
  readonly in: 'figure' | 'turn' | 'speaker';
}

/** Sentences that may bear out what a question takes for granted, besides the one that was chosen. */
const FIRST = 10;

/**
 * Whether the sentence that answers the rest of a question contradicts what it takes for granted: it has another amount, date or
 * term, and no sentence that was found has that of the question; or it is asked why something is so, and it says the opposite.
 */
export function saysOtherwise(
  query: Query,
  found: readonly Found[],
  chosen: readonly Found[],
  way: Way,
  vocabulary: Vocabulary,
): Otherwise | null {
  const [best] = chosen;
  if (best === undefined) return null;
  const figure = figureOtherwise(query, found, best) ? 'figure' : null;
  const wrong = figure ?? (query.intent === 'why' && turnOtherwise(query, found, best) ? 'turn' : null);
  if (wrong === null) return null;
  return isShown(judge(cluesOf(found, withoutFigures(query), vocabulary), DECISIONS[way]))
    ? { found: best, in: wrong }
    : null;
}

/** Nobody who is asked says anything: whether another says what it is asked why, when or how much somebody does. */
export function saidByOther(
  query: Query,
  all: readonly Found[],
  way: Way,
  vocabulary: Vocabulary,
): Otherwise | null {
  const [best] = all;
  if (best === undefined || !PRESUPPOSES.has(query.intent)) return null;
  const clues = cluesOf(all, { ...query, party: null }, vocabulary);
  return judge(clues, DECISIONS[way]).verdict === 'answered' ? { found: best, in: 'speaker' } : null;
}

/** Kinds of questions that take for granted that somebody does what it is asked of. */
const PRESUPPOSES: ReadonlySet<Query['intent']> = new Set(['why', 'date', 'number']);

const withoutFigures = (query: Query): Query => ({
  ...query,
  terms: new Map([...query.terms].filter(([term]) => !/\d/.test(term))),
  concepts: query.concepts.filter(({ words }) => !/\d/.test(words)),
});

const textOf = ({ document, sentence: { start, end } }: Found): string => document.text.slice(start, end);

function figureOtherwise({ text, language }: Query, found: readonly Found[], best: Found): boolean {
  const asked = figuresIn(text, language);
  if (asked.length === 0) return false;
  const own = figuresIn(textOf(best), best.document.language);
  const there = found.flatMap((each) => figuresIn(textOf(each), each.document.language));
  return asked.some(
    ({ kind, value }) =>
      own.some((figure) => figure.kind === kind) &&
      !there.some((figure) => figure.kind === kind && figure.value === value),
  );
}

/** The turns of a text, each as what it comes to: what is denied is its opposite. */
function turnsOf(text: string): ReadonlySet<string> {
  const denied = DENIES.test(fold(text));
  return new Set(
    [...turnsIn(text).keys()].flatMap((name) => {
      const opposite = OPPOSITES.get(name);
      return opposite === undefined ? [] : [denied ? opposite : name];
    }),
  );
}

function turnOtherwise({ text }: Query, found: readonly Found[], best: Found): boolean {
  const asked = turnsOf(text);
  if (asked.size === 0 || best.signs.reason === 1) return false;
  const own = turnsOf(textOf(best));
  const there = new Set([...own, ...found.slice(0, FIRST).flatMap((each) => [...turnsOf(textOf(each))])]);
  return [...asked].every((turn) => own.has(OPPOSITES.get(turn) ?? '') && !there.has(turn));
}
