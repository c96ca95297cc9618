import { type Splitter, terms } from '../../search/analyzer.ts';
import { type Said, wordsOf } from '../quoted.ts';

/** A sentence as it is compared. */
export interface Line {
  readonly said: Said;
  readonly folded: string;
  readonly part: string;
}

/** A sentence and what it became; null on one side for what was dropped or added. */
export interface Pair {
  readonly from: Line | null;
  readonly to: Line | null;
}

interface Alignment {
  /** In the order of the document; what was dropped stands where it stood. */
  readonly pairs: readonly Pair[];
  /** Lines of either document that were not compared: of these nothing may be said. */
  readonly left: { readonly before: readonly Line[]; readonly after: readonly Line[] };
}

/** Comparisons of two sentences for all that one request asks: aligning takes time for the product of both lengths. */
const MOST_WORK = 2_250_000;

/** Lines of a stretch, where all can't be compared at once. */
const STRETCH = 400;

/** What may still be compared; comparisons that share it share its bound. */
export class Work {
  #left: number;

  constructor(most = MOST_WORK) {
    this.#left = most;
  }

  /** How many of so many rows and columns are to be compared: all, or else a stretch; it counts as done. */
  take(rows: number, columns: number): readonly [rows: number, columns: number] {
    const even = Math.min(STRETCH, Math.floor(Math.sqrt(this.#left)));
    const fits = rows * columns <= this.#left;
    const most = (own: number, other: number) =>
      fits ? own : Math.min(own, other < even ? Math.floor(this.#left / Math.max(other, 1)) : even);
    const taken = [most(rows, columns), most(columns, rows)] as const;
    this.#left -= taken[0] * taken[1];
    return taken;
  }
}

/** Pairs the sentences of each part, in order: those that are the same, and those of which one is a version of the other. */
export function aligned(
  before: readonly Line[],
  after: readonly Line[],
  { split, work }: { readonly split: Splitter; readonly work: Work },
): Alignment {
  const meant = new Meanings(split);
  const [were, are] = [byPart(before), byPart(after)];
  const parts = [...new Set([...are.keys(), ...were.keys()])].map((part) =>
    alignedPart(were.get(part) ?? [], are.get(part) ?? [], meant, work),
  );
  return {
    pairs: parts.flatMap(({ pairs }) => pairs),
    left: {
      before: parts.flatMap(({ left }) => left.before),
      after: parts.flatMap(({ left }) => left.after),
    },
  };
}

const byPart = (lines: readonly Line[]) => Map.groupBy(lines, ({ part }) => part);

/** What is the same at head and tail needs no search. */
function alignedPart(
  before: readonly Line[],
  after: readonly Line[],
  meant: Meanings,
  work: Work,
): Alignment {
  const [from, to] = [before[0] ?? null, after[0] ?? null];
  // One line in each, such as a date: however different, the one came in the place of the other.
  if (before.length === 1 && after.length === 1)
    return { pairs: [{ from, to }], left: { before: [], after: [] } };
  const head = sameAtHead(before, after);
  const tail = sameAtHead(before.slice(head).reverse(), after.slice(head).reverse());
  const middle = (lines: readonly Line[]) => lines.slice(head, lines.length - tail);
  const [were, are] = [middle(before), middle(after)];
  const { found, rows, columns } = searched(were, are, meant, work);
  return {
    pairs: [
      ...identical(before.slice(0, head), after.slice(0, head)),
      ...inOrder(were.slice(0, rows), are.slice(0, columns), found),
      ...identical(before.slice(before.length - tail), after.slice(after.length - tail)),
    ],
    left: { before: were.slice(rows), after: are.slice(columns) },
  };
}

const identical = (lines: readonly Line[], others: readonly Line[]): readonly Pair[] =>
  lines.map((line, at) => ({ from: line, to: others[at] ?? null }));

interface Searched {
  readonly found: readonly Match[];
  /** So many lines of both were compared. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * Compares all lines at once where there is work for that; else a stretch at a time, as long as there is work. A stretch
 * ends with its last sentence that surely is the same: what seems dropped behind it may stand where nobody looked yet.
 */
function searched(before: readonly Line[], after: readonly Line[], meant: Meanings, work: Work): Searched {
  const found: Match[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [were, are] = [before.slice(i), after.slice(j)];
    const [rows, columns] = work.take(were.length, are.length);
    const isWhole = rows === were.length && columns === are.length;
    const stretch = matches(were.slice(0, rows), are.slice(0, columns), meant);
    const isSure = ([row, column]: Match) => were[row]?.folded === are[column]?.folded;
    const known = isWhole ? stretch : stretch.slice(0, stretch.findLastIndex(isSure) + 1);
    for (const [row, column] of known) found.push([i + row, j + column]);
    if (isWhole) return { found, rows: before.length, columns: after.length };
    const [row, column] = found.at(-1) ?? [-1, -1];
    if (known.length === 0) return { found, rows: row + 1, columns: column + 1 };
    [i, j] = [row + 1, column + 1];
    for (; i < before.length && before[i]?.folded === after[j]?.folded; i++, j++) found.push([i, j]);
  }
}

function sameAtHead(one: readonly Line[], other: readonly Line[]): number {
  const differs = one.findIndex(({ folded }, at) => folded !== other[at]?.folded);
  return differs < 0 ? one.length : differs;
}

type Match = readonly [from: number, to: number];

/** Pairs with what has no counterpart between them, what was dropped before what came. */
function inOrder(before: readonly Line[], after: readonly Line[], found: readonly Match[]): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [from, to] of [...found, [before.length, after.length] as const]) {
    for (; i < from; i++) pairs.push({ from: before[i] ?? null, to: null });
    for (; j < to; j++) pairs.push({ from: null, to: after[j] ?? null });
    if (from < before.length) pairs.push({ from: before[i++] ?? null, to: after[j++] ?? null });
  }
  return pairs;
}

/**
 * Of several alignments that have as much in common one is taken; which must not depend on what is the original and
 * what the revision, so they are always held against each other in one order.
 */
function matches(before: readonly Line[], after: readonly Line[], meant: Meanings): readonly Match[] {
  if (!isFirst(before, after)) return best(after, before, meant).map(([to, from]) => [from, to]);
  return best(before, after, meant);
}

/** An order of lists of sentences, by nothing but what is in them. */
function isFirst(one: readonly Line[], other: readonly Line[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  const at = sameAtHead(one, other);
  return (one[at]?.folded ?? '') <= (other[at]?.folded ?? '');
}

/** The alignment with most in common (Needleman and Wunsch, 1970), without a price for gaps. */
function best(before: readonly Line[], after: readonly Line[], meant: Meanings): readonly Match[] {
  const rows = before.map((line) => meant.of(line));
  const columns = after.map((line) => meant.of(line));
  const width = columns.length + 1;
  const most = new Float64Array((rows.length + 1) * width);
  const at = (i: number, j: number): number => most[i * width + j] ?? 0;
  for (let i = rows.length - 1; i >= 0; i--)
    for (let j = columns.length - 1; j >= 0; j--) {
      const alike = likeness(rows[i], columns[j]);
      const both = alike === 0 ? 0 : alike + at(i + 1, j + 1);
      most[i * width + j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  const found: Match[] = [];
  for (let i = 0, j = 0; i < rows.length && j < columns.length; ) {
    const alike = likeness(rows[i], columns[j]);
    if (alike > 0 && at(i, j) === alike + at(i + 1, j + 1)) found.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return found;
}

/** A sentence as numbers: the same number for the same words, and those of its stems in rising order. */
interface Meaning {
  readonly words: number;
  readonly stems: Int32Array;
}

/** Gives words their numbers, so that two sentences are compared without making anything. */
class Meanings {
  readonly #split: Splitter;
  readonly #numbers = new Map<string, number>();

  constructor(split: Splitter) {
    this.#split = split;
  }

  of({ said, folded }: Line): Meaning {
    const stems = new Set(terms(wordsOf(said), said.document.language, this.#split));
    return {
      words: this.#number(folded),
      stems: Int32Array.from(stems, (stem) => this.#number(stem)).sort(),
    };
  }

  #number(words: string): number {
    const known = this.#numbers.get(words) ?? this.#numbers.size;
    this.#numbers.set(words, known);
    return known;
  }
}

/** Share of their words that two versions of one sentence have in common at least; chosen on revised fiches. */
const VERSION_OF = 0.4;

/** 2 for the same sentence, up to 1 for another version of it, 0 for another sentence. */
function likeness(one: Meaning | undefined, other: Meaning | undefined): number {
  if (one === undefined || other === undefined) return 0;
  if (one.words === other.words) return 2;
  const [few, many] = [one.stems.length, other.stems.length];
  if (many === 0 || few < many * VERSION_OF || many < few * VERSION_OF) return 0;
  const both = shared(one.stems, other.stems);
  const share = both / (few + many - both);
  return share >= VERSION_OF ? share : 0;
}

/** How many numbers two rising rows have in common. */
function shared(one: Int32Array, other: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0);
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}

/**
 * Of each later sentence the earlier one that it is a version of, wherever it stands; null where there is none. Sentences
 * for which there is no work left are not in it.
 */
export function versionsOf(
  before: readonly Line[],
  after: readonly Line[],
  { split, work }: { readonly split: Splitter; readonly work: Work },
): ReadonlyMap<Line, Line | null> {
  const [rows, columns] = work.take(after.length, before.length);
  if (columns < before.length) return new Map();
  const meant = new Meanings(split);
  const were = before.map((line) => ({ line, meaning: meant.of(line) }));
  return new Map(
    after.slice(0, rows).map((line) => {
      const meaning = meant.of(line);
      let nearest: Line | null = null;
      let most = 0;
      for (const each of were) {
        const alike = likeness(meaning, each.meaning);
        if (alike > most) [nearest, most] = [each.line, alike];
      }
      return [line, nearest];
    }),
  );
}
