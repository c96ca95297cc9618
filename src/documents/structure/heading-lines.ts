import type { Kinds } from '../kind.ts';
import { joinLines, type Vocabulary } from '../layout/hyphen.ts';
import type { Line } from '../layout/lines.ts';
import { matchHeading } from './headings.ts';
import { stripInline } from './markdown.ts';
import { type Marker, markerOf } from './markers.ts';

/**
 * How alike a line and a heading of the templates must be: without a number, almost the same; where the text
 * before it does not end, the same.
 */
const HEADING_SCORE = { numbered: 0.7, bare: 0.86, sure: 0.97 };
const MAX_HEADING_LINES = 4;

export interface HeadingAt {
  readonly marker: Marker | null;
  readonly text: string;
  /** How many lines it takes. */
  readonly lines: number;
  /** What follows a colon on its last line: "a) Titel voorstel: Mededeling over …". */
  readonly rest: string;
  /** How alike it and the template are, from 0 to 1. */
  readonly score: number;
}

/** The heading of a template that begins at this line, wrapped over up to four lines; else null. */
export function headingAt(
  lines: readonly Line[],
  at: number,
  words: Vocabulary,
  boundary: boolean,
  kinds: Kinds,
): HeadingAt | null {
  const first = lines[at];
  if (first === undefined) return null;
  const marker = markerOf(first.text);
  if (marker?.style === 'bullet') return null;
  const bareNumber = /^\d{1,2}\s+(?=\p{Lu})/u.test(first.text);
  const numbered = marker !== null || bareNumber;
  const least = numbered ? HEADING_SCORE.numbered : HEADING_SCORE.bare;
  if (!boundary && !(numbered && first.blankBefore)) {
    if (!numbered || matchHeading(first.text, kinds.headings, HEADING_SCORE.sure) === null) return null;
  }
  if (!numbered && !/^\p{Lu}/u.test(first.text)) return null;
  let best: { lines: number; score: number; text: string } | null = null;
  let text = '';
  for (let n = 0; n < MAX_HEADING_LINES; n += 1) {
    const line = lines[at + n];
    if (line === undefined || (n > 0 && (line.blankBefore || markerOf(line.text) !== null))) break;
    text = joinLines(text, line.text, words);
    if (
      /[.;!?]$/.test(text) ||
      (n > 0 && /[.!?:]\s/.test(text.replace(/^[\w()]{1,4}[.)]\s|\bnrs?\.\s|\bincl\.\s|\bt\.a\.v\.\s/gi, '')))
    )
      break;
    const match = matchHeading(text, kinds.headings, least);
    if (match !== null && match.score > (best?.score ?? 0)) best = { lines: n + 1, score: match.score, text };
  }
  if (best !== null) {
    const bare = stripInline(best.text);
    return {
      marker,
      text: marker === null ? bare : bare.slice(marker.length),
      lines: best.lines,
      rest: '',
      score: best.score,
    };
  }
  const colon = first.text.indexOf(': ');
  if (colon < 0 || colon > 160 || !numbered) return null;
  const label = first.text.slice(0, colon + 1);
  const match = matchHeading(label, kinds.labelled, 0.8);
  if (match === null) return null;
  const rest = first.text.slice(colon + 2).trim();
  return {
    marker,
    text: marker === null ? label : label.slice(marker.length),
    lines: 1,
    rest,
    score: match.score,
  };
}

/** The heading of a template that these lines of one block begin with; else null. */
export const headingOfLines = (lines: readonly Line[], words: Vocabulary, kinds: Kinds): HeadingAt | null =>
  headingAt(lines, 0, words, true, kinds);
