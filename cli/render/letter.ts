import type { LetterRow } from '../../src/briefing/letter/rows.ts';
import { LETTER_WORDS } from '../../src/web/words/letter-words.ts';
import type { Terminal } from '../terminal.ts';
import { CLOSING, claimLine } from './claim.ts';
import { flat, wrap } from './text.ts';

/** Each question of a letter with its draft and where that stands, or why there is none. */
export function renderLetter(
  rows: readonly LetterRow[],
  { style, width }: Pick<Terminal, 'style' | 'width'>,
): string {
  const lines = rows.flatMap(({ number, text, status, claims, remarks, choices }) => [
    style('bold', wrap(`${number}. ${flat(text)}`, width)),
    LETTER_WORDS.nl.statuses[status],
    ...claims.map((claim) => claimLine(claim, { style, width })),
    ...claims.flatMap(({ citations }) =>
      citations.map(({ number: note, documentTitle, path }) =>
        wrap(`    [${note}] ${[flat(documentTitle), ...path.map(flat)].join(', ')}`, width),
      ),
    ),
    ...choices.map(({ title }) => wrap(`  - ${flat(title)}`, width)),
    ...remarks.map((remark) => wrap(`  ${flat(remark)}`, width)),
    '',
  ]);
  return `${[...lines, wrap(CLOSING, width)].join('\n')}\n`;
}
