import type { Claim } from '../../answer/answer.ts';
import { ASPECTS, type Aspect, bears } from '../../reader/verdict.ts';
import type { Unit } from '../dossier.ts';
import type { PositionRow } from '../paper/paper.ts';
import { type CardCell, cellIn } from './card.ts';

/** The cabinet's verdicts, a row for each paper that gives any. */
export function positionRows(units: readonly Pick<Unit, 'document' | 'card'>[]): readonly PositionRow[] {
  return units.flatMap(({ document, card }) => {
    const cells = ASPECTS.map((aspect) => {
      const cell = cellIn(card, aspect);
      return { position: cell.position, claims: telling(cell, aspect) };
    });
    const said = cells.some(({ claims }) => claims.length > 0);
    return said ? [{ documentId: document.id, title: document.title, cells }] : [];
  });
}

/** The cabinet's words that bear on its verdict, or all of them where none does; those of others only when it has none. */
function telling({ claims }: CardCell, aspect: Aspect): readonly Claim[] {
  const own = claims.filter(({ voice }) => voice === 'kabinet');
  const bearing = own.filter(({ text }) => bears(text, aspect));
  if (bearing.length > 0) return bearing;
  return own.length > 0 ? own : claims.slice(0, 1);
}
