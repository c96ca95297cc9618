import type { Claim } from '../../answer/answer.ts';
import type { Dossier, Unit } from '../dossier.ts';
import { type CardRow, cellIn } from '../position/card.ts';
import type { Said } from '../quoted.ts';
import type { PaperBlock } from './paper.ts';

/** Sentences of a document under some of its headings. */
export const inParts = ({ said }: Unit, ...rubrieken: readonly string[]): readonly Said[] =>
  said.filter(({ passage }) => passage.rubriek !== null && rubrieken.includes(passage.rubriek));

/** The blocks of a document as blocks of the paper: paragraph for paragraph, item for item. */
export function blocksOf(
  { quoting }: Dossier,
  said: readonly Said[],
  label: string | null = null,
): PaperBlock[] {
  const blocks = Map.groupBy(said, ({ document, sentence }) => `${document.id} ${sentence.block}`);
  return [...blocks.values()].flatMap((sentences) => {
    const claims = quoting.say(sentences);
    const item = sentences[0]?.sentence.item ?? false;
    return claims.length === 0 ? [] : [{ type: 'said', item, label, claims } as const];
  });
}

/** Claims that were made before, each an item of its own. */
export const items = (claims: readonly Claim[]): PaperBlock[] =>
  claims.map((claim) => ({ type: 'said', item: true, label: null, claims: [claim] }));

/** One item with a fixed word before it; nothing without claims. */
export const line = (label: string | null, claims: readonly Claim[]): PaperBlock[] =>
  claims.length === 0 ? [] : [{ type: 'said', item: true, label, claims }];

/** What the card has in a row. */
export const claimsIn = ({ card }: Unit, row: CardRow): readonly Claim[] => cellIn(card, row).claims;

/** Rows of the card as lines with a fixed word before them; with the name of the proposal where there are more. */
export const lines = (units: readonly Unit[], rows: readonly (readonly [CardRow, string])[]): PaperBlock[] =>
  units.flatMap((unit) =>
    rows.flatMap(([row, label]) =>
      line(units.length > 1 ? `${unit.name} – ${label}` : label, claimsIn(unit, row)),
    ),
  );
