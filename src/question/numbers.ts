import { MONTH_NAMES } from '../lexicon/months.ts';
import { SMALL_NUMBERS } from '../lexicon/numbers.ts';

const NUMBER_WORDS: readonly (readonly string[])[] = [[], ...SMALL_NUMBERS.map(({ nl, en }) => [nl, en])];
const ROUND: readonly (readonly [string, number])[] = [
  ['dertig', 30],
  ['veertig', 40],
  ['vijftig', 50],
  ['zestig', 60],
  ['zeventig', 70],
  ['tachtig', 80],
  ['negentig', 90],
  ['honderd', 100],
  ['duizend', 1000],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['hundred', 100],
  ['thousand', 1000],
];
const VALUES = new Map([
  ...NUMBER_WORDS.flatMap((words, value) => words.map((word) => [word, value] as const)),
  ...ROUND,
]);

/** The value of a folded number word up to twenty, of a round one, or of up to four digits; undefined for anything else. */
export function numberOf(word: string): number | undefined {
  return /^\d{1,4}$/.test(word) ? Number(word) : VALUES.get(word);
}

const BEFORE_COUNT = new Set('welke which de alle al all the noem are zijn uit'.split(' '));

/** The number of things that a folded question says there are ("welke zes gebieden", "6 gebieden welke"); null without one. */
export function countIn(folded: string): number | null {
  const words = folded.match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? [];
  for (const [i, word] of words.entries()) {
    const value = numberOf(word);
    const next = words[i + 1];
    if (value === undefined || value < 2 || value > 99 || next === undefined || !/^\p{L}{4,}$/u.test(next))
      continue;
    if (!MONTH_NAMES.has(next) && (i === 0 || BEFORE_COUNT.has(words[i - 1] ?? ''))) return value;
  }
  return null;
}
