import { type Found, SIGNS, type Sign, WEIGHTS } from '../search/sentences.ts';
import { CLUE_GROUPS, CLUES, type Clue, type ClueGroup, type Clues } from './clues.ts';
import { type Curve, DECISIONS, probabilityOf, type Read, type Way } from './decide.ts';

/** What one sign or clue adds: its value times its weight, in log odds. Above 0 it speaks for, under 0 against. */
export interface Contribution<Name> {
  readonly name: Name;
  readonly value: number;
  readonly adds: number;
}

/** A sentence by which it can be asked for: its passage and its place in it, from 1. */
export const sentenceId = ({ passage, order }: Pick<Found, 'passage' | 'order'>): string =>
  `${passage.id}:${order + 1}`;

/** What speaks for and against a sentence, the weightiest first; what is nought is left out. */
export const speaksFor = ({ signs }: Pick<Found, 'signs'>, way: Way): readonly Contribution<Sign>[] =>
  weighed(SIGNS, signs, WEIGHTS[way]);

/** What tells one sentence from another, the weightiest first: for the first above 0, for the other under it. */
export function tellsApart(one: Found, other: Found, way: Way): readonly Contribution<Sign>[] {
  const difference = Object.fromEntries(
    SIGNS.map((sign) => [sign, one.signs[sign] - other.signs[sign]]),
  ) as Record<Sign, number>;
  return weighed(SIGNS, difference, WEIGHTS[way]);
}

/** One of the three curves that decide: what it says, from where on that is enough, and why. */
export interface Judgement {
  readonly name: 'about' | 'says' | 'right';
  readonly probability: number;
  /** Under this nothing is said. */
  readonly least: number;
  /** From here on it is said without reserve. */
  readonly sure: number;
  /** What its clues add, by what they are about; the weightiest first. */
  readonly groups: readonly Pick<Contribution<ClueGroup>, 'name' | 'adds'>[];
  readonly clues: readonly Contribution<Clue>[];
}

/** Why a question was answered or not; nothing where nobody who is asked says anything. */
export function judgementsOf({ clues, way }: Pick<Read, 'clues' | 'way'>): readonly Judgement[] {
  if (clues === null) return [];
  const { about, says, right } = DECISIONS[way];
  return [
    { name: 'about', least: about.least, sure: about.least, ...judged(clues, about) },
    { name: 'says', least: says.least, sure: says.least, ...judged(clues, says) },
    { name: 'right', least: right.least, sure: right.sure, ...judged(clues, right) },
  ];
}

const GROUPS = Object.entries(CLUE_GROUPS) as [ClueGroup, readonly Clue[]][];

const judged = (clues: Clues, curve: Curve) => ({
  probability: probabilityOf(clues, curve),
  groups: GROUPS.map(([name, members]) => ({
    name,
    adds: members.reduce((sum, clue) => sum + clues[clue] * curve.weights[clue], 0),
  }))
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
  clues: weighed(CLUES, clues, curve.weights),
});

function weighed<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name, number>>,
): readonly Contribution<Name>[] {
  return names
    .map((name) => ({ name, value: values[name], adds: values[name] * weights[name] }))
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
}
