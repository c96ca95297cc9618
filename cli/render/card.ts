import type { Claim } from '../../src/answer/answer.ts';
import {
  type Card,
  type CardCell,
  type CardRow,
  cardRemarks,
  cellIn,
  inOrder,
} from '../../src/briefing/position/card.ts';
import { absenceWords, POSITION_LABELS, ROW_LABELS, TEMPLATE_LABELS } from '../../src/briefing/words.ts';
import { numbersOf } from '../../src/documents/structure/own-numbers.ts';
import type { Terminal } from '../terminal.ts';
import { sourceLines } from './answer.ts';
import { CLOSING, claimLine } from './claim.ts';
import { counted, flat, wrap } from './text.ts';

type Screen = Pick<Terminal, 'style' | 'width'>;

/** One card: every row with the words of the document, or that it has none; the sources at the end. */
export function renderCard(card: Card, screen: Screen): string {
  const rows = card.cells.flatMap((cell) => [
    screen.style('bold', headingOf(cell.row, cell)),
    ...cellLines(cell, screen, '  '),
    '',
  ]);
  return [...titleLines(card, screen), '', ...rows, ...closingLines([card], screen)].join('\n');
}

/** What is known of a document of a card, below its title. */
export function titleLines({ document, template }: Card, { style, width }: Screen): string[] {
  const { own, about } = numbersOf(document);
  const facts = [TEMPLATE_LABELS.nl[template], ...own, ...about, document.date];
  return [
    style('bold', wrap(flat(document.title), width)),
    style('dim', wrap(flat(facts.filter((fact) => fact !== null).join(' · ')), width)),
  ];
}

/** "Bevoegdheid: positief". */
const headingOf = (row: CardRow, { position }: CardCell): string =>
  ROW_LABELS.nl[row] + (position === null ? '' : `: ${POSITION_LABELS.nl[position]}`);

/** What stands in a cell, in the order of the document. */
function cellLines(cell: CardCell, screen: Screen, indent: string): string[] {
  const dim = (text: string) => screen.style('dim', text);
  if (cell.status !== 'vermeld')
    return [indent + dim(wrap(flat(absenceWords(cell, 'nl')), screen.width, indent, indent.length))];
  return [
    ...(cell.names.length === 0 ? [] : [indent + flat(cell.names.join('; '))]),
    ...inOrder(cell).map(({ claim, isContext }) =>
      isContext
        ? dim(claimLine(claim, screen, { indent, before: '(het volgende slaat op) ' }))
        : claimLine(claim, screen, { indent }),
    ),
    ...(cell.more === 0 ? [] : [indent + dim(`en nog ${counted(cell.more, 'zin', 'zinnen')} in het stuk`)]),
  ];
}

/** What the reader must know of renderings, the sources, and that this was put together by a program. */
export function closingLines(cards: readonly Card[], screen: Screen, more: readonly Claim[] = []): string[] {
  const claims = cards.flatMap(({ cells }) =>
    cells.flatMap((cell) => inOrder(cell).map(({ claim }) => claim)),
  );
  const remarks = cards.flatMap((card) => cardRemarks(card, 'nl'));
  return [
    ...remarks.map((remark) => wrap(flat(remark), screen.width)),
    ...(remarks.length === 0 ? [] : ['']),
    ...sourceLines({ claims: [...claims, ...more], language: 'nl' }, screen),
    screen.style('dim', wrap(CLOSING, screen.width)),
    '',
  ];
}

/** The cells of one row, each under the letter of its document. */
export function rowLines(
  cards: readonly { readonly letter: string; readonly card: Card }[],
  row: CardRow,
  screen: Screen,
): string[] {
  return [
    screen.style('bold', ROW_LABELS.nl[row]),
    ...cards.flatMap(({ letter, card }) => {
      const cell = cellIn(card, row);
      const verdict = cell.position === null ? '' : ` ${POSITION_LABELS.nl[cell.position]}`;
      return [`  ${screen.style('bold', letter)}${verdict}`, ...cellLines(cell, screen, '    ')];
    }),
    '',
  ];
}
