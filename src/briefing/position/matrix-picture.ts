import type { Claim } from '../../answer/answer.ts';
import type { Language } from '../../documents/document.ts';
import { ASPECTS, type Position } from '../../reader/verdict.ts';
import type { PositionCell, PositionRow } from '../paper/paper.ts';
import { broken, escaped } from '../svg.ts';
import { POSITION_SIGNS, positionWords, ROW_LABELS } from '../words.ts';
import type { Matrix } from './matrix.ts';

/** Where a cell leads: the words on which it rests; null where that is nowhere. */
export type LinkTo = (claim: Claim) => string | null;

interface Options {
  readonly language?: Language;
  readonly linkTo?: LinkTo;
}

const TITLE_WIDTH = 310;
const COLUMN = 160;
const WIDTH = TITLE_WIDTH + ASPECTS.length * COLUMN;
const MARGIN = 12;
const LINE = 18;
const HEAD = 44;
const PADDING = 12;
const SIGN = 15;
/** How many letters fit on a line, by width; and how many lines a title may have. */
const TITLE_LETTERS = 38;
const WORD_LETTERS = 16;
const TITLE_LINES = 3;
const WORD_LINES = 3;

/** Colours are the theme's; where there is none, those of paper. No style sheet, which the policy of a page would refuse. */
const INK = 'var(--notabene-ink, #1a2230)';
const SOFT = 'var(--notabene-soft, #4a5568)';
const PAPER = 'var(--notabene-paper, #ffffff)';
const RULE = 'var(--notabene-rule, #d5dae3)';
const COLOURS: Readonly<Record<Position, string>> = {
  positief: 'var(--notabene-positief, #0f5e4d)',
  'positief-met-kanttekening': 'var(--notabene-positief, #0f5e4d)',
  gemengd: 'var(--notabene-gemengd, #7a3e00)',
  negatief: 'var(--notabene-negatief, #9b1c1c)',
  onthouden: SOFT,
  'geen-oordeel': SOFT,
};

const WORDS = {
  nl: {
    title: 'Oordelen van het kabinet over bevoegdheid, subsidiariteit en proportionaliteit',
    proposal: 'Voorstel',
    none: 'Er zijn geen oordelen gevonden.',
  },
  en: {
    title: 'Verdicts of the cabinet on competence, subsidiarity and proportionality',
    proposal: 'Proposal',
    none: 'No verdicts were found.',
  },
} as const;

/** The matrix as a picture: each verdict a shape with a sign, a colour and its word, which leads to the quote. */
export function matrixPicture(
  { rows }: Matrix,
  { language = 'nl', linkTo = () => null }: Options = {},
): string {
  const words = WORDS[language];
  let y = HEAD;
  const drawn = rows.map((row) => {
    const height = heightOf(row, language);
    const piece = drawnRow(row, { y, height, language, linkTo });
    y += height;
    return piece;
  });
  const height = rows.length === 0 ? HEAD + LINE * 2 : y + MARGIN;
  const desc = rows.map((row) => spoken(row, language)).join('; ') || words.none;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="graphics-document" aria-labelledby="naam" aria-describedby="inhoud" lang="${language}" font-family="var(--notabene-font, system-ui, sans-serif)" font-size="14">`,
    `<title id="naam">${words.title}</title>`,
    `<desc id="inhoud">${escaped(desc)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>`,
    line(words.proposal, MARGIN, HEAD - 16, INK, true),
    ...ASPECTS.map((aspect, at) => line(ROW_LABELS[language][aspect], columnAt(at), HEAD - 16, INK, true)),
    ...(rows.length === 0 ? [line(words.none, MARGIN, HEAD + LINE, SOFT)] : drawn),
    '</svg>',
  ].join('\n');
}

const columnAt = (nth: number): number => TITLE_WIDTH + nth * COLUMN;

const titleLines = ({ title }: PositionRow): readonly string[] => broken(title, TITLE_LETTERS, TITLE_LINES);
const wordLines = ({ position }: PositionCell, language: Language): readonly string[] =>
  broken(positionWords(position, language), WORD_LETTERS, WORD_LINES);

const heightOf = (row: PositionRow, language: Language): number =>
  Math.max(titleLines(row).length, 2, ...row.cells.map((cell) => wordLines(cell, language).length)) * LINE +
  PADDING * 2;

interface Place {
  readonly y: number;
  readonly height: number;
  readonly language: Language;
  readonly linkTo: LinkTo;
}

function drawnRow(row: PositionRow, place: Place): string {
  const { y } = place;
  const first = y + PADDING + 13;
  return [
    `<g><path d="M0 ${y}H${WIDTH}" stroke="${RULE}"/>`,
    ...titleLines(row).map((text, nth) => line(text, MARGIN, first + nth * LINE, INK)),
    ...row.cells.map((cell, at) => drawnCell(row, cell, at, place)),
    '</g>',
  ].join('');
}

/** A shape with its word; it leads to the words of the document, and says so to who does not see it. */
function drawnCell(row: PositionRow, cell: PositionCell, at: number, { y, language, linkTo }: Place): string {
  const [claim] = cell.claims;
  const href = claim === undefined ? null : linkTo(claim);
  const x = columnAt(at);
  const first = y + PADDING + 13;
  const colour = cell.position === null ? SOFT : COLOURS[cell.position];
  const drawn = [
    cell.position === null ? '' : shape(cell.position, x + SIGN, y + PADDING + SIGN),
    ...wordLines(cell, language).map((text, nth) => line(text, x + SIGN * 2 + 8, first + nth * LINE, colour)),
  ].join('');
  const label = `${row.title}, ${aspectWords(cell, at, language)}`;
  return href === null ? drawn : `<a href="${escaped(href)}" aria-label="${escaped(label)}">${drawn}</a>`;
}

/** Round for positive, of broken line with a reservation; a lozenge for both; square for negative; bare for none. */
function shape(position: Position, x: number, y: number): string {
  const edge = `fill="${PAPER}" stroke="${COLOURS[position]}" stroke-width="2"`;
  const round = `<circle cx="${x}" cy="${y}" r="${SIGN - 1}" ${edge}`;
  const side = SIGN * 2 - 4;
  const shapes: Readonly<Record<Position, string>> = {
    positief: `${round}/>`,
    'positief-met-kanttekening': `${round} stroke-dasharray="5 3"/>`,
    gemengd: `<path d="M${x} ${y - SIGN}L${x + SIGN} ${y}L${x} ${y + SIGN}L${x - SIGN} ${y}Z" ${edge}/>`,
    negatief: `<rect x="${x - side / 2}" y="${y - side / 2}" width="${side}" height="${side}" ${edge}/>`,
    onthouden: '',
    'geen-oordeel': '',
  };
  return `${shapes[position]}<text x="${x}" y="${y + 5}" text-anchor="middle" font-weight="700" fill="${COLOURS[position]}">${POSITION_SIGNS[position]}</text>`;
}

const line = (text: string, x: number, y: number, colour: string, heading = false): string =>
  `<text x="${x}" y="${y}" fill="${colour}"${heading ? ' font-weight="700"' : ''}>${escaped(text)}</text>`;

const aspectWords = ({ position }: PositionCell, at: number, language: Language): string => {
  const aspect = ASPECTS[at];
  return `${aspect === undefined ? '' : ROW_LABELS[language][aspect]}: ${positionWords(position, language)}`;
};

const spoken = (row: PositionRow, language: Language): string =>
  `${row.title}: ${row.cells.map((cell, at) => aspectWords(cell, at, language)).join(', ')}`;
