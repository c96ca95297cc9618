/**
 * Restricted Damerau–Levenshtein distance (insert, delete, replace, swap neighbours), or `limit + 1` as soon
 * as it must be more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** Shorter words have too many neighbours to guess at. */
const MIN_LENGTH = 5;
/** From this length two mistakes are allowed. */
const TWO_MISTAKES = 8;

type Drawer = readonly (readonly [word: string, count: number])[];

/** Words by first letter, so that a look-up reads one drawer. */
export type Drawers = Pick<ReadonlyMap<string, Drawer>, 'get'>;
/** Letters of which a filled drawer is kept. */
const MOST_DRAWERS = 64;

export function drawersOf(vocabulary: Iterable<readonly [string, number]>): Drawers {
  const drawers = new Map<string, (readonly [string, number])[]>();
  for (const [word, count] of vocabulary) {
    if (word.length < MIN_LENGTH - 1 || /\d/.test(word)) continue;
    const key = word.charAt(0);
    const drawer = drawers.get(key);
    if (drawer) drawer.push([word, count]);
    else drawers.set(key, [[word, count]]);
  }
  return drawers;
}

/** Drawers that are filled one by one, when a misspelt word asks for one. */
export function drawersFilledBy(wordsOf: (letter: string) => Iterable<readonly [string, number]>): Drawers {
  const filled = new Map<string, Drawer>();
  const fill = (letter: string): Drawer => {
    const drawer = drawersOf(wordsOf(letter)).get(letter) ?? [];
    if (filled.size >= MOST_DRAWERS) filled.clear();
    filled.set(letter, drawer);
    return drawer;
  };
  return { get: (letter) => filled.get(letter) ?? fill(letter) };
}

/**
 * The word of the vocabulary that an unknown word most likely is, or undefined. The first letter is taken to
 * be right; the nearest wins, then the most frequent, then the alphabet.
 */
export function repair(word: string, drawers: Drawers): string | undefined {
  if (word.length < MIN_LENGTH || /\d/.test(word)) return undefined;
  let limit = word.length >= TWO_MISTAKES ? 2 : 1;
  let found: string | undefined;
  let frequency = 0;
  for (const [candidate, count] of drawers.get(word.charAt(0)) ?? []) {
    const d = distance(word, candidate, limit);
    if (d > limit) continue;
    if (d < limit || found === undefined || count > frequency || (count === frequency && candidate < found)) {
      limit = d;
      found = candidate;
      frequency = count;
    }
  }
  return found;
}
