import { CARD_ROWS, type Card, type CardRow, cellIn } from '../briefing/position/card.ts';
import { positionRows } from '../briefing/position/positions.ts';
import { absenceWords, positionWords } from '../briefing/words.ts';
import type { Language } from '../documents/document.ts';
import { EACH, ROW_WORDS } from '../lexicon/tasks.ts';
import { ASPECTS } from '../reader/verdict.ts';
import type { Part } from './task.ts';

const NAMED: readonly (readonly [RegExp, readonly CardRow[]])[] = Object.entries(ROW_WORDS).map(
  ([row, words]) => [
    new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu'),
    row === 'oordelen' ? ASPECTS : CARD_ROWS.filter((each) => each === row),
  ],
);
const OF_EACH = new RegExp(`(?<![\\p{L}-])${EACH}(?![\\p{L}-])`, 'giu');

/** The rows of the card that a text names, and what it says besides. */
export function rowsIn(text: string): { readonly rows: readonly CardRow[]; readonly besides: string } {
  const rows = new Set<CardRow>();
  let besides = text;
  for (const [words, named] of NAMED) {
    const without = besides.replace(words, ' ');
    if (without === besides) continue;
    for (const row of named) rows.add(row);
    besides = without;
  }
  return { rows: CARD_ROWS.filter((row) => rows.has(row)), besides: besides.replace(/\s+/gu, ' ').trim() };
}

/** Whether a text chooses no documents: "van alle voorstellen". */
export const isEach = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replace(OF_EACH, ' '));

/** A cell of a table: of a verdict its words and what it is called, of other rows the first that is said. */
export function cellPart(
  card: Card,
  row: CardRow,
  language: Language,
  most: number,
): Pick<Part, 'claims' | 'note'> {
  const aspect = (ASPECTS as readonly CardRow[]).indexOf(row);
  const cell = cellIn(card, row);
  if (aspect >= 0) {
    const [positions] = positionRows([{ document: card.document, card }]);
    const position = positions?.cells[aspect];
    const claims = position?.claims.slice(0, most) ?? [];
    if (claims.length > 0) return { claims, note: positionWords(position?.position ?? null, language) };
  }
  const claims = cell.claims.slice(0, most);
  return { claims, note: claims.length > 0 ? null : absenceWords(cell, language) };
}
