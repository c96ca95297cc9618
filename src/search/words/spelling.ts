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
/** So short a word is repaired only where two letters changed places or one was typed twice. */
const SHORT = 4;
/** From this length two mistakes are allowed. */
const TWO_MISTAKES = 8;

type Drawer = readonly (readonly [word: string, count: number])[];

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const places = new Map(
  KEYBOARD.flatMap((row, y) => [...row].map((letter, x) => [letter, [x + y / 2, y] as const])),
);

/** Whether two letters lie next to each other on the keyboard. */
function areNeighbours(a: string, b: string): boolean {
  const [from, to] = [places.get(a), places.get(b)];
  return from !== undefined && to !== undefined && Math.hypot(from[0] - to[0], from[1] - to[1]) < 1.2;
}

/** What slips of the fingers cost beside other mistakes, which cost 1. */
export const SWAPPED = 0.6;
const DOUBLED = 0.6;
const NEIGHBOUR = 0.8;

/**
 * How far a word as typed lies from one that was meant, as `distance`, where what fast typists do costs less:
 * two letters that changed places, a letter typed twice or only once, a neighbour on the keyboard.
 */
export function slips(typed: string, meant: string): number {
  const rows: number[][] = [Array.from({ length: meant.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    rows.push(row);
    const a = typed.charAt(i - 1);
    for (let j = 1; j <= meant.length; j++) {
      const b = meant.charAt(j - 1);
      const above = rows[i - 1] ?? [];
      const replaced = a === b ? 0 : areNeighbours(a, b) ? NEIGHBOUR : 1;
      const extra = i > 1 && a === typed.charAt(i - 2) ? DOUBLED : 1;
      const left = j > 1 && b === meant.charAt(j - 2) ? DOUBLED : 1;
      let value = Math.min((above[j] ?? i) + extra, (row[j - 1] ?? j) + left, (above[j - 1] ?? 0) + replaced);
      if (i > 1 && j > 1 && a === meant.charAt(j - 2) && typed.charAt(i - 2) === b)
        value = Math.min(value, (rows[i - 2]?.[j - 2] ?? 0) + SWAPPED);
      row.push(value);
    }
  }
  return rows[typed.length]?.[meant.length] ?? 0;
}

/** What a word may have been when the slip was in its first letter, the likeliest first. */
export function* otherStarts(word: string): Generator<string> {
  const [first = '', second = ''] = word;
  yield second + first + word.slice(2);
  if (word.length < MIN_LENGTH) return;
  for (const letter of places.keys()) if (areNeighbours(first, letter)) yield letter + word.slice(1);
  for (const letter of places.keys()) yield letter + word;
}

/** Words by first letter, so that a look-up reads one drawer. */
export type Drawers = Pick<ReadonlyMap<string, Drawer>, 'get'>;
/** Letters of which a filled drawer is kept. */
const MOST_DRAWERS = 64;

export function drawersOf(vocabulary: Iterable<readonly [string, number]>): Drawers {
  const drawers = new Map<string, (readonly [string, number])[]>();
  for (const [word, count] of vocabulary) {
    if (word.length < SHORT - 1 || /\d/.test(word)) continue;
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
 * be right; the fewest mistakes win, then what fingers do most easily, then the most frequent, then the alphabet.
 */
export function repair(word: string, drawers: Drawers): string | undefined {
  if (word.length < SHORT || /\d/.test(word)) return undefined;
  let limit = word.length >= TWO_MISTAKES ? 2 : 1;
  let found: string | undefined;
  let frequency = 0;
  let slipped = word.length < MIN_LENGTH ? SWAPPED : limit;
  for (const [candidate, count] of drawers.get(word.charAt(0)) ?? []) {
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const d = distance(word, candidate, limit);
    if (d > limit) continue;
    const s = slips(word, candidate);
    if (d === limit && s > slipped) continue;
    if (
      d < limit ||
      found === undefined ||
      s < slipped ||
      count > frequency ||
      (count === frequency && candidate < found)
    ) {
      limit = d;
      slipped = s;
      found = candidate;
      frequency = count;
    }
  }
  return found;
}
