import { CARD_ROWS, type Card, type CardCell, cardOf, cellIn } from '../../../src/briefing/position/card.ts';
import { Quoting } from '../../../src/briefing/quoted.ts';
import { type BriefingKey, type CellKey, keysOf, readAlone, type Tally, together } from './keys.ts';

/** What is wrong with a cell; null when nothing is. */
function wrongIn(cell: CardCell, key: CellKey): string | null {
  if (cell.status !== key.status) return `is ${cell.status}, must be ${key.status}`;
  // The keys do not tell apart who gives no verdict and whose verdict is not recognised.
  const position = cell.position === 'onthouden' ? 'geen-oordeel' : cell.position;
  if (key.position !== undefined && position !== key.position)
    return `position ${cell.position}, must be ${key.position}`;
  const text = cell.claims.map((claim) => claim.text).join('\n');
  const lacks = (key.must ?? []).find((words) => !text.includes(words));
  if (lacks !== undefined) return `lacks "${lacks}"`;
  const holds = (key.mustNot ?? []).find((words) => text.includes(words));
  if (holds !== undefined) return `holds "${holds}"`;
  if (key.names !== undefined && cell.names.toSorted().join() !== key.names.toSorted().join())
    return `names ${cell.names.join('; ')}, must be ${key.names.join('; ')}`;
  return null;
}

/** All cells of cards, and apart those of which the key says that nothing is stated. */
export interface CardTally {
  readonly all: Tally;
  readonly notStated: Tally;
}

/** Judges every cell of a card that the key has. */
function judgeCard(card: Card, key: BriefingKey): CardTally {
  const judged = CARD_ROWS.filter((row) => row in key.card).map((row) => ({
    row,
    key: key.card[row],
    why: wrongIn(cellIn(card, row), key.card[row]),
  }));
  const tally = (rows: typeof judged): Tally => ({
    right: rows.filter(({ why }) => why === null).length,
    total: rows.length,
    wrong: rows.flatMap(({ row, why }) => (why === null ? [] : [`${key.file} ${row}: ${why}`])),
  });
  return {
    all: tally(judged),
    notStated: tally(judged.filter((each) => each.key.status === 'niet-vermeld')),
  };
}

/** The cards of all fictional documents with a key, or of those that are tuned on, or held out. */
export async function judgeCards(heldOut?: boolean): Promise<CardTally> {
  const tallies: CardTally[] = [];
  for (const key of keysOf(heldOut)) {
    const { reading, id } = await readAlone(key.file);
    const card = cardOf(new Quoting(reading), id);
    if (card !== undefined) tallies.push(judgeCard(card, key));
  }
  return {
    all: together(tallies.map(({ all }) => all)),
    notStated: together(tallies.map(({ notStated }) => notStated)),
  };
}
