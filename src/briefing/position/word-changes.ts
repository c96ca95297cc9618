/** Words that stand next to each other and are all in the other version, or all not. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Words of one version and of the other, each with what only it has. */
interface WordChanges {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** Comparing takes time and room for the product of both lengths; what is longer counts as changed as a whole. */
const MOST_CELLS = 1_000_000;

/**
 * Which words differ between two versions of a sentence: the longest row of words that both have in the same order is
 * kept. Unlike `align`, which looks for one text in part of another, it holds all of both against each other.
 */
export function changedWords(before: string, after: string): WordChanges {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const kept = old.length * now.length > MOST_CELLS ? [] : inBoth(old, now);
  return {
    before: pieces(old, new Set(kept.map(([at]) => at))),
    after: pieces(now, new Set(kept.map(([, at]) => at))),
  };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Places of the words that both have in the same order, as many as there can be. */
function inBoth(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) kept.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

function pieces(words: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const made: Piece[] = [];
  for (const [at, word] of words.entries()) {
    const changed = !kept.has(at);
    const last = made.at(-1);
    if (last?.changed === changed) made[made.length - 1] = { text: `${last.text} ${word}`, changed };
    else made.push({ text: word, changed });
  }
  return made;
}
