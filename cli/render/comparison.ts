import type { Claim } from '../../src/answer/answer.ts';
import type { Card } from '../../src/briefing/position/card.ts';
import type { Comparison } from '../../src/briefing/position/cards.ts';
import type { Change, Revision } from '../../src/briefing/position/revision.ts';
import { changedWords, type Piece } from '../../src/briefing/position/word-changes.ts';
import { CHANGE_LABELS, positionWords, ROW_LABELS } from '../../src/briefing/words.ts';
import type { Terminal } from '../terminal.ts';
import { markers } from './answer.ts';
import { placeOf } from './badge.ts';
import { closingLines, rowLines, titleLines } from './card.ts';
import { speakerOf } from './claim.ts';
import { counted, wrap } from './text.ts';

type Screen = Pick<Terminal, 'style' | 'width'>;

interface Lettered {
  readonly letter: string;
  readonly card: Card;
}

/** Several cards row by row, and what a revised one changed. */
export function renderComparison({ cards, rows, revisions }: Comparison, screen: Screen): string {
  const lettered = cards.map((card, at) => ({ letter: String.fromCharCode(65 + at), card }));
  return [
    ...lettered.flatMap(({ letter, card }) => {
      const [title = '', facts = ''] = titleLines(card, screen);
      return [`${screen.style('bold', letter)}  ${title}`, `   ${facts}`];
    }),
    '',
    ...rows.flatMap((row) => rowLines(lettered, row, screen)),
    ...revisions.flatMap((revision) => revisionLines(revision, lettered, screen)),
    ...closingLines(cards, screen, revisions.flatMap(claimsIn)),
  ].join('\n');
}

/** What a revision quotes beside the cards. */
const claimsIn = ({ changes }: Revision): readonly Claim[] =>
  changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());

/** Verdicts that moved first, then each sentence that is not as it was. */
function revisionLines(revision: Revision, lettered: readonly Lettered[], screen: Screen): string[] {
  const { originalId, revisedId, positions, changes, unchanged } = revision;
  const letterOf = (id: string) => lettered.find(({ card }) => card.document.id === id)?.letter ?? id;
  return [
    screen.style('bold', `Wat er veranderde van ${letterOf(originalId)} naar ${letterOf(revisedId)}`),
    ...positions.map(
      ({ row, before, after }) =>
        `  ${ROW_LABELS.nl[row]}: ${positionWords(before, 'nl')} → ${positionWords(after, 'nl')}`,
    ),
    ...(positions.length === 0 ? ['  Geen oordeel is veranderd.'] : []),
    '',
    ...changes.flatMap((change) => [...changeLines(change, screen), '']),
    `  ${counted(unchanged, 'zin bleef', 'zinnen bleven')} gelijk.`,
    '',
  ];
}

/** What happened to a sentence, where, and its words before and after; what differs stands between signs. */
function changeLines({ kind, path, before, after }: Change, screen: Screen): string[] {
  const from = before?.citations[0].path ?? path;
  const where =
    kind === 'verplaatst' && before !== null
      ? `van ${placeOf(from)} ${markers(before)} naar ${placeOf(path)}`
      : placeOf(path);
  const words = changedWords(before?.text ?? '', after?.text ?? '');
  const both = before !== null && after !== null && kind !== 'verplaatst';
  return [
    `  ${screen.style('bold', CHANGE_LABELS.nl[kind])}: ${where}`,
    ...(before === null || kind === 'verplaatst'
      ? []
      : [versionLine('was', before, marked(words.before, both ? ['[-', '-]'] : null), screen)]),
    ...(after === null
      ? []
      : [
          versionLine(
            kind === 'verplaatst' ? 'is' : 'nu',
            after,
            marked(words.after, both ? ['{+', '+}'] : null),
            screen,
          ),
        ]),
  ];
}

const versionLine = (word: string, claim: Claim, text: string, screen: Screen): string =>
  `    ${wrap(`${word}: ${speakerOf(claim, screen)} ${text} ${markers(claim)}`, screen.width, '      ', 4)}`;

/** The words with what only this version has between two signs, as programs that compare texts write it. */
const marked = (pieces: readonly Piece[], signs: readonly [string, string] | null): string =>
  pieces
    .map(({ text, changed }) => (changed && signs !== null ? `${signs[0]}${text}${signs[1]}` : text))
    .join(' ');
