import type { Span } from '../document.ts';
import { isClosing, isSalutation, labelOf } from '../identity/letter.ts';
import { closesSignature } from '../identity/signature-lines.ts';
import type { Kinds } from '../kind.ts';
import { footnoteBlocks, footnotesIn } from '../structure/footnotes.ts';
import { headingAt } from '../structure/heading-lines.ts';
import { markdownLine, stripInline } from '../structure/markdown.ts';
import { continues, isSureBullet, type Marker, markerOf } from '../structure/markers.ts';
import { announcementIn } from '../structure/questions.ts';
import type { RowShape } from '../structure/rows.ts';
import { LineJoiner, type Vocabulary, vocabularyOf } from './hyphen.ts';
import { type Line, linesOf, wrapWidth } from './lines.ts';

/** A block as it comes out of the lines, before sections, withholding and redaction. */
export interface RawBlock {
  readonly type: 'heading' | 'paragraph' | 'item';
  readonly marker: Marker | null;
  /** Without the marker; white space collapsed. */
  readonly text: string;
  readonly origin: Span;
  /** Line in the body where it begins, from 1. */
  readonly line: number;
  /** Depth of a Markdown heading, from 1; null for any other. */
  readonly depth: number | null;
  /** A blank line, or the edge of the document, stands before it. */
  readonly spaced: boolean;
  /** How many lines it was wrapped over. */
  readonly lines: number;
  /** It stands after the closing formula of a letter, where names are. */
  readonly signature: boolean;
  /** Places in `text` where a new page begins; the page of its first character follows from `origin`. */
  readonly breaks: readonly number[];
  /** It stands on the line of the heading before it, behind its colon. */
  readonly runIn?: boolean;
  /** It is a row of a table. */
  readonly row?: RowShape;
  /** Of a foot- or endnote: the block that refers to it, null when that is not known. */
  readonly note?: Span | null;
  /** The words in that block right before the mark. */
  readonly after?: string;
}

interface Open {
  type: RawBlock['type'];
  marker: Marker | null;
  readonly text: LineJoiner;
  origin: { start: number; end: number };
  line: number;
  depth: number | null;
  spaced: boolean;
  lines: number;
  signature: boolean;
  breaks: number[];
  runIn?: boolean;
  row?: RowShape;
  /** It takes no more lines, whatever follows. */
  closed: boolean;
  lastLine: string;
}

/** A sentence, a clause or a lead-in ends here, closing quotes and brackets aside. */
const ENDED = /[.!?…:;]["'”’)\]]{0,3}$/;
/** Words that no sentence ends on: what follows belongs to it, whatever stands between. */
const OPEN_ENDED =
  /(?:^|\s)(?:de|het|een|van|en|of|in|op|aan|met|voor|bij|door|naar|om|te|ten|ter|tot|uit|over|onder|tegen|tussen|dat|die|als|dan|waaronder|zoals|per|the|of|and|to|for|a|an|nr\.|nrs\.|art\.|artikel|artikelen|lid|o\.a\.|bijv\.|ca\.|t\.a\.v\.|m\.b\.t\.)$/i;
/** What the patterns for ends look at: they would else read all of a long block for every line of it. */
const tail = (text: string): string => text.slice(-80);
const STARTS_LOWER = /^["'“‘(]?\p{Ll}/u;

/** Joins wrapped lines into headings, paragraphs and list items. Each keeps its span in the body. */
export function reflow(body: string, format: 'text' | 'markdown', kinds: Kinds): RawBlock[] {
  const notes = format === 'markdown' ? footnotesIn(linesOf(body), body) : null;
  const lines = notes?.lines ?? linesOf(body);
  const words = vocabularyOf(body);
  const width = wrapWidth(lines);
  const blocks: Open[] = [];
  const open = opened.bind(null, words);
  let signature = false;
  let signed = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const last = blocks.at(-1);
    const markdown = format === 'markdown' ? markdownLine(line.text) : null;
    if (markdown?.type === 'rule') {
      if (last !== undefined) last.closed = true;
      // Below the first row of a table.
      if (markdown.heads && last?.row !== undefined && blocks.at(-2)?.row === undefined)
        last.row = { ...last.row, header: true };
      continue;
    }
    if (markdown?.type === 'heading') {
      signature = false;
      blocks.push(
        open(line, 'heading', null, stripInline(markdown.text), { depth: markdown.depth, closed: true }),
      );
      continue;
    }
    const text = markdown === null ? line.text : stripInline(markdown.text);
    if (signature) {
      signature = !closesSignature(...unmarked(text), signed);
      signed += 1;
      if (!signature && last !== undefined) last.closed = true;
    }
    const boundary = last === undefined || atBoundary(last, line, width);
    const heading = boundary || markerOf(text) !== null ? headingAt(lines, at, words, boundary, kinds) : null;
    if (heading !== null) {
      signature = false;
      const end = lines[at + heading.lines - 1] ?? line;
      const block = open(line, 'heading', heading.marker, heading.text, { closed: true });
      block.origin.end = heading.rest === '' ? end.end : line.start + heading.text.length;
      block.lines = heading.lines;
      blocks.push(block);
      at += heading.lines - 1;
      if (heading.rest !== '') {
        const rest = open(line, 'paragraph', null, heading.rest, {});
        rest.origin.start = line.end - heading.rest.length;
        rest.runIn = true;
        blocks.push(rest);
      }
      continue;
    }
    if (isClosing(text)) {
      signature = true;
      signed = 0;
      blocks.push(open(line, 'paragraph', null, text, { closed: true, signature: true }));
      continue;
    }
    const marker = markerOf(text);
    if (marker !== null && opensItem(marker, text, last, line, boundary)) {
      blocks.push(open(line, 'item', marker, text.slice(marker.length), { signature }));
      continue;
    }
    const announced = announcementIn(text) === text.length;
    const single =
      announced || isSalutation(text) || labelOf(text) !== null || markdown?.type === 'row' || signature;
    const below = blocks.length === 1 && last !== undefined && isTitleAbove(last, line);
    if (last === undefined || single || below || !goesOn(last, line, text, width, format)) {
      blocks.push(
        open(line, 'paragraph', null, text, {
          closed: announced || isSalutation(text) || markdown?.type === 'row',
          signature,
          ...(markdown?.type === 'row' ? { row: markdown.row } : {}),
        }),
      );
      continue;
    }
    last.text.add(text);
    if (line.pageBefore) last.breaks.push(last.text.length - text.length);
    last.origin.end = line.end;
    last.lastLine = text;
    last.lines += 1;
  }
  const read = blocks
    .map(({ closed: _c, lastLine: _l, ...block }) => {
      const text = block.text.toString();
      return { ...block, text: collapsed(text).trim(), breaks: collapsedPlaces(text, block.breaks) };
    })
    .filter((block) => block.text !== '');
  return notes === null ? read : [...read, ...footnoteBlocks(notes, read, words)];
}

/** A line without its marker, and that. */
function unmarked(text: string): [string, Marker | null] {
  const marker = markerOf(text);
  return [text.slice(marker?.length ?? 0), marker];
}

/** Without soft hyphens, white space as one space. */
const collapsed = (text: string): string => text.replace(/\u00ad/g, '').replace(/\s+/g, ' ');

/** Where places in a text come to stand once it is collapsed. */
function collapsedPlaces(text: string, places: readonly number[]): number[] {
  let from = 0;
  let length = 0;
  return places.map((at) => {
    const piece = collapsed(text.slice(from, at));
    length += (from === 0 ? piece.trimStart() : piece).length;
    from = at;
    return length;
  });
}

function opened(
  words: Vocabulary,
  line: Line,
  type: RawBlock['type'],
  marker: Marker | null,
  text: string,
  more: Partial<Pick<Open, 'depth' | 'closed' | 'signature' | 'row'>>,
): Open {
  return {
    type,
    marker,
    text: new LineJoiner(words, text),
    origin: { start: line.start, end: line.end },
    line: line.number,
    depth: more.depth ?? null,
    spaced: line.blankBefore,
    lines: 1,
    signature: more.signature ?? false,
    breaks: [],
    closed: more.closed ?? false,
    ...(more.row === undefined ? {} : { row: more.row }),
    lastLine: line.text,
  };
}

/** The line before could have taken the first word of this one, so the break was meant. */
function deliberate(last: Open, line: Line, width: number | null): boolean {
  if (width === null) return true;
  const first = line.text.split(' ', 1)[0] ?? '';
  return last.lastLine.length + 1 + first.length < width * 0.6;
}

/** A block may begin at this line. */
function atBoundary(last: Open, line: Line, width: number | null): boolean {
  if (last.type === 'heading' || last.closed || labelOf(startOf(last)) !== null) return true;
  const end = tail(last.text.end);
  if (OPEN_ENDED.test(end) || /[,(-]$/.test(end)) return false;
  return line.blankBefore || ENDED.test(end) || deliberate(last, line, width);
}

function opensItem(
  marker: Marker,
  text: string,
  last: Open | undefined,
  line: Line,
  boundary: boolean,
): boolean {
  if (isSureBullet(marker) || last === undefined) return true;
  if (marker.style === 'bullet' && STARTS_LOWER.test(text.slice(marker.length)) && !boundary) return false;
  if (
    boundary &&
    (line.blankBefore || last.type === 'heading' || last.closed || ENDED.test(tail(last.text.end)))
  )
    return true;
  return last.marker !== null && continues(last.marker, marker) && !OPEN_ENDED.test(tail(last.text.end));
}

const startOf = ({ text }: Open): string => text.start;

/** How much of a block is looked at for that, in characters: a title is shorter. */
const CAPITALS = 300;

/** A line set in capitals, as titles are; three words or more, so that an abbreviation is none. */
function isCapitals(whole: string): boolean {
  const text = whole.slice(0, CAPITALS);
  return !/\p{Ll}/u.test(text) && text.split(' ').length >= 3 && /\p{Lu}{2}/u.test(text);
}

/** The very first line, when it is much shorter than the one below it: a title that no blank line sets apart. */
const isTitleAbove = (first: Open, next: Line): boolean =>
  first.type === 'paragraph' &&
  first.lines === 1 &&
  /^\p{Lu}/u.test(first.text.end) &&
  !/[,;:(-]$/.test(first.text.end) &&
  !OPEN_ENDED.test(first.text.end) &&
  !STARTS_LOWER.test(next.text) &&
  deliberate(first, next, next.text.length);

/** Whether a line belongs to the open block, also over blank lines and page breaks. */
function goesOn(
  last: Open,
  line: Line,
  text: string,
  width: number | null,
  format: 'text' | 'markdown',
): boolean {
  if (last.closed || last.type === 'heading') return false;
  const end = tail(last.text.end);
  const ended = ENDED.test(end) && !OPEN_ENDED.test(end);
  if (isCapitals(startOf(last)) !== isCapitals(text) && !STARTS_LOWER.test(text) && last.type === 'paragraph')
    return false;
  if (!line.blankBefore)
    return (
      STARTS_LOWER.test(text) || OPEN_ENDED.test(end) || width === null || !deliberate(last, line, width)
    );
  if (STARTS_LOWER.test(text)) return !end.endsWith(';');
  if (ended) return false;
  if (OPEN_ENDED.test(end) || /[,\-\u00ad]$/.test(end)) return true;
  const wide = width !== null && last.lastLine.length >= width * 0.75;
  return format === 'text' && wide && /[\p{L}\p{N}]$/u.test(end);
}
