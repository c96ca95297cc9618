import type { SearchIndex } from '../search/index.ts';
import { readDocuments } from '../search/reading.ts';
import { cardOf } from './card.ts';
import { hasCard } from './cards.ts';
import { positionRows } from './contents.ts';
import type { PositionRow } from './paper.ts';
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

/** How far a matrix is. */
interface MatrixOptions {
  readonly onStep?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The matrix of these documents, or of all fiches. What another document of the set replaces is left out of "all": a
 * position that was revised is no longer one.
 */
export async function matrixOf(
  index: SearchIndex,
  ids: readonly string[],
  { onStep, signal }: MatrixOptions = {},
): Promise<Matrix> {
  const asked =
    ids.length > 0 ? [...new Set(ids)] : (await index.heads({ kind: 'fiche' })).map(({ id }) => id);
  const shown = asked.slice(0, MOST_ROWS);
  const rows: PositionRow[] = [];
  const without: string[] = [];
  const unknown: string[] = [];
  for (const [done, id] of shown.entries()) {
    signal?.throwIfAborted();
    onStep?.(done + 1, shown.length);
    const reading = await readDocuments(index, [id]);
    const card = cardOf(new Quoting(reading), id);
    if (card === undefined || !hasCard(card.document)) {
      unknown.push(id);
      continue;
    }
    const replaced = reading.linksOf(id).some((link) => link.type === 'vervangen' && link.id !== null);
    if (ids.length === 0 && replaced) continue;
    const [row] = positionRows([card].map((each) => ({ document: each.document, card: each })));
    if (row === undefined) without.push(id);
    else rows.push(row);
  }
  return { rows, without, unknown, cut: asked.length > shown.length };
}
