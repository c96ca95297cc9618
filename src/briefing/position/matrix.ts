import { numbering } from '../../answer/claims.ts';
import type { Document } from '../../documents/document.ts';
import type { Link } from '../../documents/links/links.ts';
import { newestFirst } from '../../search/documents/summaries.ts';
import type { SearchIndex } from '../../search/index.ts';
import { readDocuments } from '../../search/reading.ts';
import type { PositionRow } from '../paper/paper.ts';
import { Quoting } from '../quoted.ts';
import { cardOf } from './card.ts';
import { hasVerdicts, WITH_VERDICTS } from './cards.ts';
import { positionRows } from './positions.ts';

/** The cabinet's verdicts on many proposals at a glance. */
export interface Matrix {
  /** As they were asked for, else the newest first; a document without any verdict has no row. */
  readonly rows: readonly PositionRow[];
  /** Fiches and notes that give no verdict, by id. */
  readonly without: readonly string[];
  /** Ids of documents that are here and have no card, since they are no fiche or note. */
  readonly cardless: readonly string[];
  /** Ids that are not in the corpus. */
  readonly unknown: readonly string[];
  /** There are more documents than are shown. */
  readonly cut: boolean;
  /** How the documents in it are called, by id. */
  readonly named: ReadonlyMap<string, Named>;
}

type Named = Pick<Document, 'title' | 'language'>;

/** Documents that one matrix shows. */
export const MOST_ROWS = 200;
/** Documents that are read to find them among those that are replaced, or go with a fiche. */
const MOST_READ = 2 * MOST_ROWS;

/** Told before each document, and waited for: who wants to be able to stop may give way there. */
type OnStep = (done: number, total: number) => void | Promise<void>;

/**
 * The matrix of these documents, or of all there is a position in: fiches, and notes without a fiche here. What another
 * document of the set replaces is left out of "all": a position that was revised is no longer one. Citations are
 * numbered through it.
 */
export async function matrixOf(
  index: SearchIndex,
  ids: readonly string[],
  onStep: OnStep = () => {},
): Promise<Matrix> {
  const isAll = ids.length === 0;
  const asked = isAll ? await newestIds(index) : [...new Set(ids)];
  const read = asked.slice(0, isAll ? MOST_READ : MOST_ROWS);
  const rows: PositionRow[] = [];
  const found = { without: [] as string[], cardless: [] as string[], unknown: [] as string[] };
  const named = new Map<string, Named>();
  const numbers = numbering();
  let cut = asked.length > read.length;
  for (const [done, id] of read.entries()) {
    await onStep(done + 1, read.length);
    const reading = await readDocuments(index, [id]);
    const document = reading.document(id);
    if (document === undefined) {
      found.unknown.push(id);
      continue;
    }
    if (isAll && isElsewhere(document, reading.linksOf(id))) continue;
    if (rows.length + found.without.length === MOST_ROWS) {
      cut = true;
      break;
    }
    named.set(id, document);
    const card = hasVerdicts(document) ? cardOf(new Quoting(reading), id) : undefined;
    const [row] = card === undefined ? [] : positionRows([{ document, card }]);
    if (row !== undefined) rows.push(numbered(row, new Quoting(reading, numbers)));
    else if (card === undefined) found.cardless.push(id);
    else found.without.push(id);
  }
  return { rows, ...found, cut, named };
}

/** Ids of all that has verdicts, the newest first. */
export async function newestIds(index: SearchIndex): Promise<readonly string[]> {
  const kinds = await Promise.all(WITH_VERDICTS.map((kind) => index.summaries({ kind })));
  return kinds
    .flat()
    .sort(newestFirst)
    .map(({ id }) => id);
}

/** The position in a document is to be read in another one that is here: what replaced it, or the fiche on which a note is. */
export const isElsewhere = ({ kind }: Document, links: readonly Link[]): boolean =>
  links.some(
    ({ type, id }) => id !== null && (type === 'vervangen' || (kind === 'nota' && type === 'fiche-bij-nota')),
  );

/** A row with the numbers of the matrix: those of a card count what only the card shows, too. */
const numbered = (row: PositionRow, quoting: Quoting): PositionRow => ({
  ...row,
  cells: row.cells.map(({ position, claims }) => ({ position, claims: quoting.adopt(claims) })),
});
