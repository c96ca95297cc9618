import { cellIn } from './card.ts';
import type { Unit } from './dossier.ts';
import type { PositionRow } from './paper.ts';
import { ASPECTS, remarks, verdictIn } from './verdict.ts';

/** The cabinet's verdicts, a row for each paper that gives any. */
export function positionRows(units: readonly Pick<Unit, 'document' | 'card'>[]): readonly PositionRow[] {
  return units.flatMap(({ document, card }) => {
    const cells = ASPECTS.map((aspect) => {
      const { position, claims } = cellIn(card, aspect);
      const judging = claims.filter(({ text }) => verdictIn(text) !== null || remarks(text));
      return { position, claims: judging.length > 0 ? judging : claims.slice(0, 1) };
    });
    const said = cells.some(({ claims }) => claims.length > 0);
    return said ? [{ documentId: document.id, title: document.title, cells }] : [];
  });
}
