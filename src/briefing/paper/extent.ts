import type { PaperBlock, PaperPart } from './paper.ts';
import type { Look } from './template.ts';

/** Of A4, in points. */
const PAPER = { width: 595, height: 842 };
const POINTS_PER_CM = 28.35;
/** Of the size of the letters: how wide a letter of a wide font is, and how high a line with its share of white. */
const LETTER = 0.56;
const LINE = 1.4;
/** Of the size of the letters: the white around a heading, and above and under what has a ground of its own. */
const HEADING = [0, 2.2, 1.6, 1.4] as const;
const WHITE = 0.6;
const BOX = 1.2;
/** A row of the house block, in which somebody writes; the white under a note, and the line above all of a page. */
const HOUSE_ROW = 4.4;
const NOTE_WHITE = 0.25;
const NOTE_LINE = 1.6;
/** What stays empty at the foot of a page that is not the last: a heading goes along with what stands under it. */
const KEPT = 3;
/** Letters of a note beside its heading: its number and who speaks. */
const NOTE_SIGNS = 28;

/** How many pages these parts take in Word, roughly and rather too many than too few; what they rest on not counted. */
export function pagesOf(title: string, parts: readonly PaperPart[], look: Look): number {
  const { boven, onder, links, rechts } = look.marges_cm;
  const width = PAPER.width - (links + rechts) * POINTS_PER_CM;
  const height = PAPER.height - (boven + onder) * POINTS_PER_CM;
  const size = look.grootte;
  const lines = (letters: number, scale = 1) =>
    Math.max(1, Math.ceil((letters * LETTER * size * scale) / width));
  const text = (letters: number, white = WHITE) => lines(letters) * LINE * size + white * size;
  const note = (letters: number) => (lines(NOTE_SIGNS + letters, 0.83) * LINE * 0.83 + NOTE_WHITE) * size;
  const noted = new Set<string>();
  const notes = (block: PaperBlock): number => {
    const claims =
      block.type === 'positions'
        ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.claims))
        : 'claims' in block
          ? block.claims
          : [];
    return claims
      .flatMap(({ citations }) => citations)
      .reduce((sum, { documentId, documentTitle, start, path }) => {
        const place = `${documentId} ${start}`;
        if (noted.has(place)) return sum;
        const first = noted.size === 0 ? documentTitle.length : 0;
        noted.add(place);
        return sum + note(first + (path.at(-1) ?? '').length);
      }, 0);
  };
  const own = (block: PaperBlock): number => {
    switch (block.type) {
      case 'said':
        return text(
          (block.label?.length ?? 0) +
            block.claims.reduce((sum, claim, at) => sum + (block.shown?.[at] ?? claim.text).length + 16, 0),
        );
      case 'house':
        return Math.ceil(block.rows.length / 2) * HOUSE_ROW * size;
      case 'positions':
        return (block.rows.length * 2 + 3) * (LINE + WHITE) * size;
      case 'left-out':
        return block.documents.reduce(
          (sum, { title: name, headings }) =>
            sum + text(40 + name.length + headings.slice(0, 3).join(', ').length),
          0,
        );
      case 'field':
        return text(block.hint.length, BOX);
      default:
        return text(block.text.length, BOX);
    }
  };
  const all = parts.reduce(
    (sum, { heading, level, blocks }) =>
      sum +
      (heading === null ? 0 : text(heading.length, HEADING[level])) +
      blocks.reduce((taken, block) => taken + own(block) + notes(block), 0),
    // With the title, the date and what made it.
    lines(title.length, 1.6) * LINE * size * 1.6 + text(20, 2) + text(220),
  );
  const taken = all + (noted.size === 0 ? 0 : NOTE_LINE * size);
  return taken <= height ? taken / height : taken / (height - KEPT * size);
}
