import type { Claim } from '../../answer/answer.ts';
import { ASPECTS, type Aspect, type Position } from '../../reader/verdict.ts';
import { foldedOf, type Quoting, sentencesOf } from '../quoted.ts';
import { aligned, type Line, type Pair, Work } from './alignment.ts';
import { CARD_ROWS, type Card, type CardRow, cellIn } from './card.ts';

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
  /** Sentences that are as and where they were. */
  readonly unchanged: number;
  /** Sentences of either document that were not compared, since there are too many; what became of them is not known. */
  readonly cut: number;
}

/**
 * Compares two versions of a document, sentence by sentence within each part of the template, as far as there is work
 * for it.
 */
export function revisionOf(
  quoting: Quoting,
  original: Card,
  revised: Card,
  work: Work = new Work(),
): Revision {
  const before = linesOf(quoting, original.document.id);
  const after = linesOf(quoting, revised.document.id);
  const { pairs, left } = aligned(before, after, { split: quoting.reading.vocabulary.split, work });
  const { changes, elsewhere } = changesIn(pairs, left, after);
  const claim = (line: Line | null) => (line === null ? null : (quoting.say([line.said])[0] ?? null));
  return {
    originalId: original.document.id,
    revisedId: revised.document.id,
    changes: changes.map(({ from, to }) => {
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
    unchanged: pairs.filter(isSame).length,
    cut: left.before.length + left.after.length + elsewhere,
  };
}

const isSame = ({ from, to }: Pair): boolean => from !== null && to !== null && from.folded === to.folded;

/** What makes of a pair a change; the same words in two places were moved. */
function kindOf(from: Line | null, to: Line | null): ChangeKind {
  if (from === null) return 'toegevoegd';
  if (to === null) return 'vervallen';
  return from.folded === to.folded ? 'verplaatst' : 'gewijzigd';
}

const linesOf = ({ reading }: Quoting, id: string): Line[] =>
  sentencesOf(reading, id).map((said) => ({
    said,
    folded: foldedOf(said).trim(),
    part: said.passage.rubriek ?? '',
  }));

/** All but what is as it was, in the order of the revised document; `elsewhere` counts what may stand in what was not compared. */
function changesIn(
  pairs: readonly Pair[],
  left: { readonly before: readonly Line[]; readonly after: readonly Line[] },
  after: readonly Line[],
): { readonly changes: readonly Pair[]; readonly elsewhere: number } {
  const places = new Map(after.map((line, at) => [line, at]));
  const were = new Set(left.before.map(({ folded }) => folded));
  const are = new Set(left.after.map(({ folded }) => folded));
  const moved = movedIn(pairs);
  const found: (Pair & { readonly place: number })[] = [];
  let previous = -1;
  let elsewhere = 0;
  for (const pair of pairs) {
    const { from, to } = pair;
    const place = to === null ? previous + 0.5 : (places.get(to) ?? 0);
    if (to !== null) previous = place;
    if (isSame(pair)) continue;
    const origin = to === null ? undefined : moved.get(to);
    if (origin !== undefined) found.push({ from: origin, to, place });
    else if (from !== null && moved.has(from)) continue;
    else if ((to === null && are.has(from?.folded ?? '')) || (from === null && were.has(to?.folded ?? '')))
      elsewhere++;
    else found.push({ ...pair, place });
  }
  return { changes: found.sort((one, other) => one.place - other.place), elsewhere };
}

/** Sentences that left one place and came to another, word for word, in the same part or in another: each by the other. */
function movedIn(pairs: readonly Pair[]): ReadonlyMap<Line, Line> {
  const added = Map.groupBy(
    pairs.flatMap(({ from, to }) => (from === null && to !== null ? [to] : [])),
    ({ folded }) => folded,
  );
  const moved = new Map<Line, Line>();
  for (const { from, to } of pairs) {
    if (from === null || to !== null) continue;
    const match = added.get(from.folded)?.shift();
    if (match !== undefined) moved.set(from, match).set(match, from);
  }
  return moved;
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
