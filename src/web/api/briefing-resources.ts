import { type Card, cardRemarks } from '../../briefing/position/card.ts';
import type { Comparison } from '../../briefing/position/cards.ts';
import type { Matrix } from '../../briefing/position/matrix.ts';
import type { Revision } from '../../briefing/position/revision.ts';
import { ROW_LABELS } from '../../briefing/words.ts';
import { ASPECTS } from '../../reader/verdict.ts';

/** A position card: the same from the API and from the command line. */
export function cardResource({ document, template, cells, chapters, orders }: Card) {
  const { id, title, kind, date, source } = document;
  return {
    documentId: id,
    title,
    kind,
    date,
    url: source.url,
    template,
    cells: cells.map((cell) => ({ ...cell, label: ROW_LABELS.nl[cell.row] })),
    chapters,
    remark: cardRemarks({ document, orders }, 'nl').join(' ') || null,
  };
}

/** Cards side by side, in the order in which they were asked for. */
export const comparisonResource = ({ cards, rows, revisions }: Comparison) => ({
  rows,
  cards: cards.map(cardResource),
  revisions: revisions.map(revisionResource),
});

const revisionResource = ({ originalId, revisedId, positions, changes, unchanged, cut }: Revision) => ({
  originalId,
  revisedId,
  positions,
  changes,
  unchanged,
  cut,
});

/** The verdicts on many proposals; every cell says on which matter it is. */
export const matrixResource = ({ rows, without, cardless, unknown, cut }: Matrix) => ({
  rows: rows.map(({ documentId, title, cells }) => ({
    documentId,
    title,
    cells: ASPECTS.map((row, at) => ({ row, position: null, claims: [], ...cells[at] })),
  })),
  without,
  cardless,
  unknown,
  cut,
});
