import { markerOf } from './markers.ts';
import type { Rubriek } from './rubriek.ts';

/** Words that say nothing about which heading it is. */
const EMPTY = new Set(
  'de het een van voor op in en of ten aanzien t a v over bij met dit deze dat nr nrs incl inclusief eu'.split(
    ' ',
  ),
);

/** A heading without number, case, diacritics and punctuation. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordsOf(folded: string): string[] {
  const words = folded.split(' ');
  const content = words.filter((word) => word !== '' && !EMPTY.has(word));
  return content.length > 0 ? content : words;
}

/** Two words are one when they share a stem's worth of letters ("financiele", "financien"). */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shortest = Math.min(a.length, b.length);
  if (shortest < 6 || Math.abs(a.length - b.length) > 4) return false;
  return a.slice(0, shortest - 2) === b.slice(0, shortest - 2) || oneTypo(a, b);
}

/** At most one letter added, left out or changed. */
function oneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - from - end <= 1;
}

interface Variant {
  readonly rubriek: Rubriek;
  readonly folded: string;
  readonly words: readonly string[];
  readonly open: boolean;
}

const variantsOf = (rows: readonly Rubriek[]): Variant[] =>
  rows.flatMap((rubriek) =>
    rubriek.headings.map((heading) => {
      const folded = foldHeading(heading);
      return { rubriek, folded, words: wordsOf(folded), open: heading.endsWith('…') };
    }),
  );

const CACHE = new WeakMap<readonly Rubriek[], readonly Variant[]>();

function variants(rows: readonly Rubriek[]): readonly Variant[] {
  let known = CACHE.get(rows);
  if (known === undefined) {
    known = variantsOf(rows);
    CACHE.set(rows, known);
  }
  return known;
}

export interface Match {
  readonly rubriek: Rubriek;
  /** From 0 to 1: the share of words that heading and table have in common (Dice). */
  readonly score: number;
}

/** Longest heading that is looked at: the longest in the templates has 24 words. */
const LONGEST = 260;

/**
 * The part among `rows` that a heading names, compared by its words so that case, number, punctuation
 * and small changes of wording do not matter. `least` is the lowest score that counts.
 */
export function matchHeading(
  heading: string,
  rows: readonly Rubriek[],
  least: number,
  level: 1 | 2 | null = null,
): Match | null {
  if (heading.length > LONGEST) return null;
  const matched = KNOWN.get(rows) ?? new Map<string, Match | null>();
  KNOWN.set(rows, matched);
  const key = `${least} ${level} ${heading}`;
  const known = matched.get(key);
  if (known !== undefined) return known;
  if (matched.size >= MOST_KNOWN) matched.clear();
  const match = bestMatch(heading, rows, least, level);
  matched.set(key, match);
  return match;
}

/** The same line is asked about several times, and lines come back. */
const KNOWN = new WeakMap<readonly Rubriek[], Map<string, Match | null>>();
const MOST_KNOWN = 5_000;

function bestMatch(
  heading: string,
  rows: readonly Rubriek[],
  least: number,
  level: 1 | 2 | null,
): Match | null {
  const marker = markerOf(heading);
  const bare = marker === null ? heading.replace(/^\d{1,2}\s+(?=\p{Lu})/u, '') : heading.slice(marker.length);
  const folded = foldHeading(bare);
  if (folded === '') return null;
  const words = wordsOf(folded);
  let best: Match | null = null;
  const letters = new Set(words.map((word) => word.charAt(0)));
  for (const variant of variants(rows)) {
    if (!canReach(words.length, letters, variant, least)) continue;
    const score =
      scoreOf(folded, words, variant) - (level !== null && variant.rubriek.level !== level ? 0.01 : 0);
    if (score >= least - 0.01 && score > (best?.score ?? 0)) best = { rubriek: variant.rubriek, score };
  }
  return best;
}

/** Whether the score can be high enough at all, going by first letters: spares the comparison of words. */
function canReach(count: number, letters: ReadonlySet<string>, variant: Variant, least: number): boolean {
  if (variant.open) return true;
  let shared = 0;
  for (const word of variant.words) if (letters.has(word.charAt(0))) shared += 1;
  return (2 * Math.min(count, shared)) / (count + variant.words.length) >= least - 0.01;
}

/** One telling word of a longer heading is not that heading: "Samenvatting" is not "Over deze samenvatting". */
const isFragment = (folded: string, words: readonly string[], variant: Variant): boolean =>
  words.length === 1 &&
  variant.words.length === 1 &&
  !folded.includes(' ') &&
  variant.folded.split(' ').length > 2;
const FRAGMENT = 0.6;

function scoreOf(folded: string, words: readonly string[], variant: Variant): number {
  if (folded === variant.folded) return variant.open ? 0.97 : 1;
  if (variant.open && folded.startsWith(`${variant.folded} `) && words.length <= 12) return 0.95;
  if (isFragment(folded, words, variant)) return FRAGMENT;
  const left = [...variant.words];
  let common = 0;
  for (const word of words) {
    const at = left.findIndex((other) => sameWord(word, other));
    if (at >= 0) {
      left.splice(at, 1);
      common += 1;
    }
  }
  return Math.min(0.99, (2 * common) / (words.length + variant.words.length));
}
