import type { Kind, Span, Withheld } from '../document.ts';
import type { Kinds } from '../kind.ts';
import { isPageNumber } from '../layout/lines.ts';
import type { SourceText } from '../source.ts';
import { bracketed } from '../structure/brackets.ts';
import { matchHeading } from '../structure/headings.ts';
import { depthOf, type Marker, markerOf } from '../structure/markers.ts';
import { hiddenIn } from './hidden.ts';
import {
  isClassification,
  isDocumentMarking,
  isEndMarking,
  isLed,
  isMarkedHeading,
  isMarkedSquare,
  isMarking,
  pointsAt,
} from './markings.ts';

/** What was kept back, without the document's id, which is not known yet. */
export type Kept = Omit<Withheld, 'documentId'>;
type Format = SourceText['format'];

/** A body with what is not public blank, and an account of that. */
export interface Open {
  readonly body: string;
  readonly kept: readonly Kept[];
}

/** The number of the line at a place; places are asked in rising order. */
function lineCounter(body: string): (at: number) => number {
  let line = 1;
  let from = 0;
  return (at) => {
    for (let end = body.indexOf('\n', from); end >= 0 && end < at; end = body.indexOf('\n', from)) {
      line += 1;
      from = end + 1;
    }
    return line;
  };
}

/** The text with these places blank; line ends stay, so that every other place keeps its offset and line. */
export function masked(body: string, spans: readonly Span[]): string {
  let out = '';
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, from);
    if (span.end <= start) continue;
    out += body.slice(from, start) + body.slice(start, span.end).replace(/[^\n\f]/g, ' ');
    from = span.end;
  }
  return out + body.slice(from);
}

function withhold(body: string, spans: readonly Span[]): Open {
  const lineAt = lineCounter(body);
  const kept = [...spans]
    .sort((a, b) => a.start - b.start)
    .map((span): Kept => ({ place: `regel ${lineAt(span.start)}`, reason: 'niet-openbaar', count: 1 }));
  return { body: masked(body, spans), kept };
}

/**
 * Blanks out what no reader of the page would see. Offsets stay what they were. In a laid-out body there is
 * no markup: what looks like it is what the page shows.
 */
export const withholdHidden = (body: string, format: Format): Open =>
  withhold(body, format === 'laid-out' ? [] : hiddenIn(body, format));

/** Blanks out what stands between brackets of withholding. Offsets stay what they were. */
export const withholdBracketed = (body: string): Open =>
  withhold(
    body,
    bracketed(body).map((span) => {
      const before = body.slice(Math.max(0, span.start - 10), span.start);
      const bullet = /[•●○▪▫■□◦‣⁃*\uf0b7-]\s*$/.exec(before)?.[0].length ?? 0;
      return { ...span, start: span.start - bullet };
    }),
  );

/** Everything is withheld. */
export function wholeDocument(body: string): Open {
  return {
    body: masked(body, [{ start: 0, end: body.length }]),
    kept: [{ place: 'hele document', reason: 'niet-openbaar', count: 1 }],
  };
}

/** Whether a running head, a foot or a watermark marks all of the document. */
export const isMarkedFurniture = (text: string): boolean =>
  [text, ...text.split(/[|•·\t]| [–—-] /)].some((part) => {
    const bare = part.trim();
    return isDocumentMarking(bare) || isClassification(bare) || isMarking(bare);
  });

/** A line that carries text, as the search for markings sees it. */
interface Row extends Span {
  readonly number: number;
  /** Without markup and soft hyphens. */
  readonly text: string;
  readonly marker: Marker | null;
  /** Depth of a Markdown heading, else 0. */
  readonly depth: number;
  readonly table: boolean;
  /** A blank line, the edge of a page or of the text stands before it, or after it. */
  readonly blankBefore: boolean;
  /** A page number, the edge of a page or of the text stands beside it. */
  readonly edge: boolean;
  /** Its number, when it is the heading of a part of the template at the first depth; 0 without one. */
  readonly part: number | null;
  /** The part of a nota that says what is withheld. */
  readonly aboutWithholding: boolean;
}

/** The heading of a first-level part of this kind's template. */
function partAt(text: string, kind: Kind, kinds: Kinds): { order: number; id: string } | null {
  const marker = markerOf(text);
  const depth = marker === null ? null : depthOf(marker);
  if (depth !== null && depth !== 1) return null;
  const bare = marker === null ? /^(\d{1,2})\s+(?=\p{Lu})/u.exec(text)?.[1] : undefined;
  const order = marker?.order ?? Number(bare ?? 0);
  const match = matchHeading(text, kinds.setRubriekenOf(kind), order > 0 ? 0.8 : 0.95);
  if (match === null || match.rubriek.level !== 1) return null;
  // Without a number, "Niet openbaar" is a marking; only the template's own long heading is a heading.
  if (
    order === 0 &&
    match.rubriek.id === 'niet-openbaar' &&
    isMarking(text) &&
    !/^informatie die /i.test(text)
  )
    return null;
  return { order, id: match.rubriek.id };
}

function rowsOf(body: string, format: Format, kind: Kind, kinds: Kinds): Row[] {
  const rows: (Row & { edge: boolean })[] = [];
  let at = 0;
  let number = 0;
  let blank = true;
  let edge = true;
  for (const line of body.split('\n')) {
    number += 1;
    line.split('\f').forEach((raw, index) => {
      const start = at;
      at += raw.length + 1;
      if (index > 0) markEdge();
      const trimmed = raw.trim();
      if (trimmed === '' || isPageNumber(trimmed)) {
        blank = true;
        if (trimmed !== '') markEdge();
        return;
      }
      const depth = format === 'markdown' ? (/^#{1,6}(?=\s)/.exec(trimmed)?.[0].length ?? 0) : 0;
      const text = trimmed
        .replace(/^#{1,6}\s+|^(?:>\s?)+/, '')
        .replace(/[\u00ad*_`]|<\/?[a-z][^<>]{0,200}>/gi, '')
        .trim();
      const part = partAt(text, kind, kinds);
      rows.push({
        start,
        end: start + raw.length,
        number,
        text: text === '' ? trimmed : text,
        marker: markerOf(trimmed),
        depth,
        table: format === 'laid-out' ? trimmed.includes('\t') : trimmed.startsWith('|'),
        blankBefore: blank,
        edge,
        part: part?.order ?? null,
        aboutWithholding: part?.id === 'niet-openbaar',
      });
      blank = false;
      edge = false;
    });
  }
  markEdge();
  return rows;

  function markEdge(): void {
    edge = true;
    const last = rows.at(-1);
    if (last !== undefined) last.edge = true;
  }
}

const ENDED = /[.!?…]["'”’)\]]{0,3}$/;
const STARTS_LOWER = /^["'“‘(]?\p{Ll}/u;

/** What a line says about publicness: of the document, of what follows, of all around it, or of itself. */
type Says = 'document' | 'after' | 'around' | 'itself' | 'table' | null;

function saysOf(row: Row, previous: Row | undefined, next: Row | undefined): Says {
  const { text } = row;
  if (row.aboutWithholding) return null;
  if (isDocumentMarking(text)) return 'document';
  const opens = row.blankBefore || row.marker !== null || row.depth > 0 || previous === undefined;
  const boundary = opens || ENDED.test(previous.text) || previous.depth > 0 || previous.part !== null;
  const wrapped = !boundary && STARTS_LOWER.test(text) && previous.text.length >= 40;
  if (row.table) {
    const cells = text.split(/[|\t]/).map((cell) => cell.trim());
    return cells.some((cell) => isMarking(cell) || isMarkedHeading(cell)) ? 'table' : null;
  }
  const points = pointsAt(text);
  if (points !== null && !wrapped) return points;
  if (isMarking(text)) return wrapped && ENDED.test(text) ? null : 'after';
  const bare = row.marker === null ? text : text.slice(row.marker.length);
  const square = /^[[{]([^[\]{}]{3,200})[\]}]/.exec(bare)?.[1];
  if (square !== undefined && isMarkedSquare(square)) return 'after';
  const capital = /^["'“‘([]?\p{Lu}/u.test(bare);
  if ((boundary || capital) && isLed(bare)) return /[:–—]$/.test(text) ? 'after' : 'itself';
  const bullet = row.marker?.style === 'bullet';
  // The first line of a paragraph of wrapped prose is no heading.
  const prose = next !== undefined && !next.blankBefore && STARTS_LOWER.test(next.text) && text.length >= 50;
  if (prose && !/[)\]}]$/.test(text)) return null;
  if (
    (opens || (boundary && capital)) &&
    isMarkedHeading(text.replace(/:$/, '')) &&
    (!bullet || text.endsWith(':'))
  )
    return 'after';
  return null;
}

interface Opened {
  readonly row: Row;
  readonly mode: 'span' | 'run' | 'table';
  /** Depth of the Markdown heading that was marked; a heading as high ends it. */
  readonly depth: number;
  count: number;
  last: string;
}

/** Whether what one line said of itself is over at this line. */
function runEnds(open: Opened, row: Row): boolean {
  const ended = ENDED.test(open.last);
  const style = open.row.marker?.style;
  if (style !== undefined && row.marker?.style === style && !open.last.endsWith(':')) return true;
  if (row.marker !== null && ended) return true;
  return row.blankBefore && ended && !STARTS_LOWER.test(row.text);
}

/**
 * Blanks out every line from a marking to its end: an end marking, or the next numbered part of the document's
 * template. A marking above the first part, or one that stands at the edge of a page, is about the whole
 * document. Markings are read before headings, so that a marked heading can't run into its text.
 */
export function withholdMarked(body: string, format: Format, kind: Kind, kinds: Kinds): Open {
  const rows = rowsOf(body, format, kind, kinds);
  const says = rows.map((row, index) => saysOf(row, rows[index - 1], rows[index + 1]));
  if (says.every((each) => each === null)) return { body, kept: [] };
  if (says.includes('document')) return wholeDocument(body);
  const lone = rows.filter(
    (row, index) =>
      says[index] === 'after' && row.depth === 0 && isMarking(row.text) && pointsAt(row.text) === null,
  );
  if (lone.some((row) => row.edge) || lone.filter((row) => isClassification(row.text)).length > 1)
    return wholeDocument(body);

  const numbered = rows.filter((row) => (row.part ?? 0) > 0).length > 1;
  const titles = rows.filter((row) => row.depth === 1).length;
  const opensPart = (row: Row): boolean =>
    row.part !== null || row.depth > 1 || (row.depth === 1 && titles > 1);
  const hasParts = rows.some(opensPart);
  let order = 0;
  /** A part of the template that comes after the ones before; a list in what is closed must not open it. */
  const reopens = (row: Row): boolean =>
    row.part !== null &&
    (numbered ? row.part > order : row.part > order || (row.part === 0 && row.blankBefore));

  const spans: Span[] = [];
  const kept: Kept[] = [];
  let open: Opened | null = null;
  let partSeen = false;
  let proseSeen = false;
  let about = false;
  let heading: Row | null = null;
  const close = (end: number): void => {
    if (open === null) return;
    spans.push({ start: open.row.start, end });
    kept.push({ place: `regel ${open.row.number}`, reason: 'niet-openbaar', count: Math.max(1, open.count) });
    open = null;
  };
  for (const [index, row] of rows.entries()) {
    const said = says[index] ?? null;
    if (open !== null) {
      const { mode, depth } = open as Opened;
      if (isEndMarking(row.text)) {
        close(row.end);
        continue;
      }
      const over =
        (row.depth > 0 && row.depth <= (depth === 0 ? 2 : depth)) ||
        reopens(row) ||
        (mode === 'table' && !row.table) ||
        (mode === 'run' && runEnds(open, row));
      if (over) close(row.start);
      else if (mode !== 'run' || said === null || said === 'itself') {
        (open as Opened).count += 1;
        (open as Opened).last = row.text;
        continue;
      } else close(row.start);
    }
    if (row.part !== null) {
      order = Math.max(order, row.part);
      about = row.aboutWithholding;
    }
    if (row.depth > 0 || row.part !== null || looksLikeHeading(row, rows[index + 1])) heading = row;
    const head = !partSeen && (hasParts ? !opensPart(row) : !proseSeen);
    partSeen ||= opensPart(row);
    proseSeen ||= ENDED.test(row.text) && row.text.split(' ').length >= 3;
    if (said === null || said === 'document') continue;
    if (said === 'table' || said === 'itself') {
      // The part of a nota on withholding keeps nothing but statements anyway, and says so by its own name.
      if (!about)
        open = { row, mode: said === 'table' ? 'table' : 'run', depth: 0, count: 1, last: row.text };
      continue;
    }
    if (head && (isMarking(row.text) || row.depth < 2)) return wholeDocument(body);
    if (row.depth > 0 && isMarking(row.text) && kinds.rubriek('niet-openbaar', kind) !== undefined) continue;
    const from = said === 'around' && heading !== null ? heading : row;
    open = { row: from, mode: 'span', depth: row.depth, count: from === row ? 0 : 1, last: row.text };
  }
  close(body.length);
  return { body: masked(body, spans), kept };
}

/** A short line after a blank one with no full stop, above text: what a part may be named by. */
function looksLikeHeading(row: Row, next: Row | undefined): boolean {
  return (
    (row.blankBefore || row.marker !== null) &&
    row.marker?.style !== 'bullet' &&
    next !== undefined &&
    row.text.split(' ').length <= 10 &&
    /^(?:[\d.()a-z]{1,6}\s+)?\p{Lu}/u.test(row.text) &&
    !/[.;:,!?…]$/.test(row.text)
  );
}
