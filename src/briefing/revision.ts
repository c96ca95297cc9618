import type { Claim } from '../answer/answer.ts';
import { terms } from '../search/analyzer.ts';
import { CARD_ROWS, type Card, type CardRow, cellIn } from './card.ts';
import { foldedOf, type Quoting, type Said, sentencesOf, wordsOf } from './quoted.ts';
import { ASPECTS, type Aspect, type Position } from './verdict.ts';

/** How a sentence of a revised document stands to the original. */
export type ChangeKind = 'gewijzigd' | 'toegevoegd' | 'vervallen' | 'verplaatst';

/** One sentence that is not as and where it was. */
export interface Change {
  readonly kind: ChangeKind;
  /** The part of the template in which it stands now, or stood. */
  readonly rubriek: string | null;
  /** Heading path of that part. */
  readonly path: readonly string[];
  /** Null for what was added. */
  readonly before: Claim | null;
  /** Null for what was dropped. */
  readonly after: Claim | null;
}

/** A verdict of the cabinet that is another one now. */
export interface MovedPosition {
  readonly row: Aspect;
  readonly before: Position | null;
  readonly after: Position | null;
}

/** What changed between an original and a revised document. */
export interface Revision {
  readonly originalId: string;
  readonly revisedId: string;
  /** In the order of the revised document; what was dropped stands where it stood. */
  readonly changes: readonly Change[];
  readonly positions: readonly MovedPosition[];
  /** Sentences that are as they were. */
  readonly unchanged: number;
}

/** Share of their words that two versions of one sentence have in common at least; chosen on revised fiches. */
const VERSION_OF = 0.4;
/** Sentences of a document that are compared at most: aligning takes time for the product of both. */
const MOST = 1_500;

/** A sentence as it is compared. */
interface Line {
  readonly said: Said;
  readonly folded: string;
  readonly stems: ReadonlySet<string>;
  readonly part: string;
}

/** Compares two versions of a document, sentence by sentence within each part of the template. */
export function revisionOf(quoting: Quoting, original: Card, revised: Card): Revision {
  const before = linesOf(quoting, original.document.id);
  const after = linesOf(quoting, revised.document.id);
  const pairs = aligned(before, after);
  const moved = movedIn(pairs);
  const changes = [...pairs, ...moved.found].flatMap(({ from, to }): Placed[] => {
    if (from !== null && to !== null && from.folded === to.folded && from.part === to.part) return [];
    if (moved.gone.has(from ?? to) && (from === null || to === null)) return [];
    return [{ from, to, place: to === null ? behind(pairs, from, after) : after.indexOf(to) }];
  });
  const claim = (line: Line | null) => (line === null ? null : (quoting.say([line.said])[0] ?? null));
  return {
    originalId: original.document.id,
    revisedId: revised.document.id,
    changes: changes
      .sort((a, b) => a.place - b.place)
      .map(({ from, to }) => {
        const { passage } = (to ?? (from as Line)).said;
        return {
          kind: kindOf(from, to),
          rubriek: passage.rubriek,
          path: passage.path,
          before: claim(from),
          after: claim(to),
        };
      }),
    positions: positionsMoved(original, revised),
    unchanged: pairs.filter(({ from, to }) => from !== null && to !== null && from.folded === to.folded)
      .length,
  };
}

interface Pair {
  readonly from: Line | null;
  readonly to: Line | null;
}
interface Placed extends Pair {
  readonly place: number;
}

function kindOf(from: Line | null, to: Line | null): ChangeKind {
  if (from === null) return 'toegevoegd';
  if (to === null) return 'vervallen';
  return from.folded === to.folded ? 'verplaatst' : 'gewijzigd';
}

const linesOf = ({ reading }: Quoting, id: string): Line[] =>
  sentencesOf(reading, id)
    .slice(0, MOST)
    .map((said) => ({
      said,
      folded: foldedOf(said).trim(),
      stems: new Set(terms(wordsOf(said), said.document.language, reading.vocabulary.split)),
      part: said.passage.rubriek ?? '',
    }));

/** Pairs the sentences of each part, in order: those that are the same, and those of which one is a version of the other. */
function aligned(before: readonly Line[], after: readonly Line[]): Pair[] {
  const parts = [...new Set([...after, ...before].map(({ part }) => part))];
  return parts.flatMap((part) =>
    sequence(
      before.filter((line) => line.part === part),
      after.filter((line) => line.part === part),
    ),
  );
}

/** The alignment with most in common (Needleman and Wunsch, 1970), without a price for gaps. */
function sequence(before: readonly Line[], after: readonly Line[]): Pair[] {
  const [from, ...rest] = before;
  const [to, ...others] = after;
  // One line in each, such as a date: however different, the one came in the place of the other.
  if (from && to && rest.length === 0 && others.length === 0) return [{ from, to }];
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const one = before[i];
      const other = after[j];
      const alike = one === undefined || other === undefined ? 0 : likeness(one, other);
      const both = alike === 0 ? 0 : alike + (best[(i + 1) * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(both, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const from = before[i] ?? null;
    const to = after[j] ?? null;
    const here = best[i * width + j] ?? 0;
    const alike = from === null || to === null ? 0 : likeness(from, to);
    if (alike > 0 && here === alike + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push({ from, to });
      i++;
      j++;
    } else if (to === null || (from !== null && here === (best[(i + 1) * width + j] ?? 0))) {
      pairs.push({ from, to: null });
      i++;
    } else {
      pairs.push({ from: null, to });
      j++;
    }
  }
  return pairs;
}

/** 2 for the same sentence, up to 1 for another version of it, 0 for another sentence. */
function likeness(one: Line, other: Line): number {
  if (one.folded === other.folded) return 2;
  const all = new Set([...one.stems, ...other.stems]).size;
  if (all === 0) return 0;
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length / all;
  return shared >= VERSION_OF ? shared : 0;
}

/** Sentences that left one part and came into another, word for word. */
function movedIn(pairs: readonly Pair[]): {
  readonly found: readonly Pair[];
  readonly gone: ReadonlySet<Line | null>;
} {
  const added = pairs.filter(({ from }) => from === null);
  const gone = new Set<Line | null>();
  const found = pairs.flatMap(({ from, to }): Pair[] => {
    if (from === null || to !== null) return [];
    const match = added.find((each) => each.to?.folded === from.folded && !gone.has(each.to));
    if (match === undefined) return [];
    gone.add(from).add(match.to);
    return [{ from, to: match.to }];
  });
  return { found, gone };
}

/** Where in the revised document a sentence would stand that is no longer there: behind the one before it. */
function behind(pairs: readonly Pair[], from: Line | null, after: readonly Line[]): number {
  const at = pairs.findIndex((pair) => pair.from === from && pair.to === null);
  const previous = pairs.slice(0, at).findLast(({ to }) => to !== null)?.to ?? null;
  return previous === null ? -0.5 : after.indexOf(previous) + 0.5;
}

function positionsMoved(original: Card, revised: Card): MovedPosition[] {
  return ASPECTS.flatMap((row) => {
    const before = cellIn(original, row).position;
    const after = cellIn(revised, row).position;
    return before === after ? [] : [{ row, before, after }];
  });
}

/** Rows in which any document has something, or could have: for a table of several documents side by side. */
export const rowsWorthShowing = (cards: readonly Card[]): readonly CardRow[] =>
  CARD_ROWS.filter((row) => cards.some((card) => cellIn(card, row).status !== 'niet-van-toepassing'));
