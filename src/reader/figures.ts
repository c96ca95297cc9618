import type { Language } from '../documents/document.ts';
import { datesIn } from '../documents/identity/dates.ts';
import { MULTIPLES, UNITS } from '../lexicon/units.ts';
import { numberOf } from '../question/numbers.ts';
import { stem } from '../search/analyzer.ts';
import { fold } from '../search/fold.ts';
import { joinThousands } from '../search/words/thousands.ts';

/** A number with what it counts, or a date: of two of one kind that differ, both can't be the answer to one question. */
export interface Figure {
  readonly kind: string;
  readonly value: string;
}

const TOKEN = /€|%|\d+(?:[.,]\d+)*|\p{L}+/gu;
const UNIT = new Map(UNITS.flatMap((unit) => unit.words.split(' ').map((word) => [word, unit] as const)));
const TIMES = new Map(
  MULTIPLES.flatMap(({ words, times }) => words.split(' ').map((word) => [word, times] as const)),
);
const COUNTED = /^\p{L}{4,}$/u;
const YEAR = /^(?:19|20|21)\d\d$/;

/** The figures of a text: amounts, shares, terms, years and dates, and how many there are of what is named behind the number. */
export function figuresIn(text: string, language: Language): readonly Figure[] {
  const dates = datesIn(text);
  const days = dates.flatMap(({ year, month, day }) =>
    day === null ? [] : [{ kind: 'day', value: `${day}-${month}` }, ...(year === null ? [] : [yearOf(year)])],
  );
  const ends = [0, ...dates.map(({ end }) => end)];
  const rest = ends.map((end, at) => text.slice(end, dates[at]?.start)).join(' ; ');
  const tokens = [...joinThousands(fold(rest), language).matchAll(TOKEN)].map(([token]) => token);
  return [...days, ...tokens.flatMap((token, at) => figureAt(tokens, at, token, language) ?? [])];
}

function figureAt(tokens: readonly string[], at: number, token: string, language: Language): Figure | null {
  const number = /^\d/.test(token) ? numberIn(token, language) : numberOf(token);
  if (number === undefined || Number.isNaN(number)) return null;
  const times = TIMES.get(tokens[at + 1] ?? '');
  const unit =
    UNIT.get(tokens[at + (times === undefined ? 1 : 2)] ?? '') ??
    (/^(?:€|euro?)$/.test(tokens[at - 1] ?? '') || times !== undefined ? UNIT.get('euro') : undefined);
  if (unit !== undefined) return { kind: unit.kind, value: String(number * (times ?? 1) * unit.one) };
  if (YEAR.test(token)) return yearOf(number);
  // "Een" is an article as well.
  const counted = number > 1 ? COUNTED.exec(tokens[at + 1] ?? '')?.[0] : undefined;
  return counted === undefined ? null : { kind: `of ${stem(counted, language)}`, value: String(number) };
}

const yearOf = (year: number): Figure => ({ kind: 'year', value: String(year) });

/** "1.500,5" in Dutch, "1,500.5" in English. */
const numberIn = (digits: string, language: Language): number =>
  Number(language === 'nl' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
