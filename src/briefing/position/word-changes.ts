import { type ArrayChange, diffArrays } from 'diff';

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

/** Comparing takes time for the product of both lengths at most; what is longer counts as changed as a whole. */
const MOST_CELLS = 1_000_000;

/**
 * Which words differ between two versions of a sentence: as many as there can be that both have in the same order are
 * kept. Unlike `align`, which looks for one text in part of another, it holds all of both against each other.
 */
export function changedWords(before: string, after: string): WordChanges {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const all = { count: 0, added: false, removed: false };
  const changes: readonly ArrayChange<string>[] =
    old.length * now.length > MOST_CELLS
      ? [
          { ...all, value: old, removed: true },
          { ...all, value: now, added: true },
        ]
      : diffArrays(old, now);
  return {
    before: pieces(changes.filter(({ added }) => !added)),
    after: pieces(changes.filter(({ removed }) => !removed)),
  };
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

function pieces(changes: readonly ArrayChange<string>[]): Piece[] {
  const made: Piece[] = [];
  for (const { value, added, removed } of changes) {
    const changed = added || removed;
    const text = value.join(' ');
    const last = made.at(-1);
    if (text === '') continue;
    if (last?.changed === changed) made[made.length - 1] = { text: `${last.text} ${text}`, changed };
    else made.push({ text, changed });
  }
  return made;
}
