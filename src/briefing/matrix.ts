import { numbering } from '../answer/claims.ts';
import type { SearchIndex } from '../search/index.ts';
import { readDocuments } from '../search/reading.ts';
import { cardOf } from './card.ts';
import { hasCard } from './cards.ts';
import type { PositionRow } from './paper.ts';
import { positionRows } from './positions.ts';
import { Quoting } from './quoted.ts';

/** The cabinet's verdicts on many proposals at a glance. */
export interface Matrix {
  /** In the order of their ids; a document without any verdict has no row. */
  readonly rows: readonly PositionRow[];
  /** Fiches and notes that give no verdict, by id. */
  readonly without: readonly string[];
  /** Ids that are not in the corpus. */
  readonly unknown: readonly string[];
  /** More documents than are shown were asked for. */
  readonly cut: boolean;
}

/** Documents that one matrix shows. */
export const MOST_ROWS = 200;

/** Told before each document, and waited for: who wants to be able to stop may give way there. */
type OnStep = (done: number, total: number) => void | Promise<void>;

/**
 * The matrix of these documents, or of all fiches. What another document of the set replaces is left out of "all": a
 * position that was revised is no longer one. Citations are numbered through it.
 */
export async function matrixOf(
  index: SearchIndex,
  ids: readonly string[],
  onStep: OnStep = () => {},
): Promise<Matrix> {
  const asked =
    ids.length > 0 ? [...new Set(ids)] : (await index.heads({ kind: 'fiche' })).map(({ id }) => id);
  const shown = asked.slice(0, MOST_ROWS);
  const rows: PositionRow[] = [];
  const without: string[] = [];
  const unknown: string[] = [];
  const numbers = numbering();
  for (const [done, id] of shown.entries()) {
    await onStep(done + 1, shown.length);
    const reading = await readDocuments(index, [id]);
    const card = cardOf(new Quoting(reading), id);
    if (card === undefined || !hasCard(card.document)) {
      unknown.push(id);
      continue;
    }
    const replaced = reading.linksOf(id).some((link) => link.type === 'vervangen' && link.id !== null);
    if (ids.length === 0 && replaced) continue;
    const [row] = positionRows([{ document: card.document, card }]);
    if (row === undefined) without.push(id);
    else rows.push(numbered(row, new Quoting(reading, numbers)));
  }
  return { rows, without, unknown, cut: asked.length > shown.length };
}

/** A row with the numbers of the matrix: those of a card count what only the card shows, too. */
const numbered = (row: PositionRow, quoting: Quoting): PositionRow => ({
  ...row,
  cells: row.cells.map(({ position, claims }) => ({ position, claims: quoting.adopt(claims) })),
});
