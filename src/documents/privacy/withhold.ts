import type { Kind, Span, Withheld } from '../document.ts';
import type { Kinds } from '../kind.ts';
import { isPageNumber } from '../layout/lines.ts';
import type { SourceText } from '../source.ts';
import { bracketed } from '../structure/brackets.ts';
import { matchHeading } from '../structure/headings.ts';
import { depthOf, type Marker, markerOf } from '../structure/markers.ts';
import { chaptersOf, endsChapter } from './chapters.ts';
import { hiddenIn } from './hidden.ts';
import {
  isClassification,
  isDocumentMarking,
  isEndMarking,
  isLed,
  isMarkedHeading,
  isMarkedRow,
  isMarkedSquare,
  isMarking,
  markingIn,
  mayMark,
  pointsAt,
} from './markings.ts';
import { isAboutWithholding } from './statement.ts';

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

/** How much of what is between brackets can be the marking, in characters. */
const HEAD = 120;

function withhold(body: string, spans: readonly Span[]): Open {
  const lineAt = lineCounter(body);
  const kept = [...spans]
    .sort((a, b) => a.start - b.start)
    .map(
      ({ start, end }): Kept => ({
        place: `regel ${lineAt(start)}`,
        reason: 'niet-openbaar',
        ...markingIn(body.slice(start, Math.min(end, start + HEAD))),
        count: 1,
      }),
    );
  return { body: masked(body, spans), kept };
}

/**
 * Blanks out what no reader of the page would see. Offsets stay what they were. In a laid-out body there is
 * no markup: what looks like it is what the page shows.
 */
export function withholdHidden(given: string, format: Format): Open {
  if (format === 'laid-out') return withhold(given, []);
  const body = given.replace(COMMENT, (comment: string, said: string) =>
    isMarking(said.trim()) || isEndMarking(said.trim())
      ? `[${' '.repeat(3)}${said}${' '.repeat(2)}]`
      : comment,
  );
  return withhold(body, hiddenIn(body, format));
}

/** A comment of HTML: one that is nothing but a marking closes what follows it, as one in brackets does. */
const COMMENT = /<!--([^<>]{3,100})-->/g;

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

/** Everything is withheld, by what says so. */
export function wholeDocument(body: string, said: string): Open {
  return {
    body: masked(body, [{ start: 0, end: body.length }]),
    kept: [{ place: 'hele document', reason: 'niet-openbaar', ...markingIn(said), count: 1 }],
  };
}

/** A line that carries text, as the search for markings sees it. */
interface Row extends Span {
  readonly number: number;
  /** Without markup and soft hyphens. */
  readonly text: string;
  readonly marker: Marker | null;
  /** Depth of a Markdown heading, else 0. */
  readonly depth: number;
  readonly table: boolean;
  /** It stands in a quotation of Markdown. */
  readonly quoted: boolean;
  /** From 0. */
  readonly page: number;
  /** A blank line, the edge of a page or of the text stands before it, or after it. */
  readonly blankBefore: boolean;
  /** A page number, the edge of a page or of the text stands beside it. */
  readonly edge: boolean;
  /** Its number, when it is the heading of a part of the template at the first depth; 0 without one. */
  readonly part: number | null;
  /** The part of a nota that says what is withheld. */
  readonly aboutWithholding: boolean;
}

const MARKUP = /[\u00ad*_`]|<\/?[a-z][^<>\n]{0,200}>/gi;

/** Between lines, with what a heading or a quotation begins with. */
const LINES = /[\n\f][\s#>]*/;

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
  let page = 0;
  const paged = body.includes('\f');
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
      const loneNumber = paged && /^\d{1,3}$/.test(trimmed);
      if (trimmed === '' || loneNumber || isPageNumber(trimmed)) {
        blank = true;
        if (trimmed !== '') markEdge();
        return;
      }
      const depth = format === 'markdown' ? (/^#{1,6}(?=\s)/.exec(trimmed)?.[0].length ?? 0) : 0;
      const text = trimmed
        .replace(/^#{1,6}\s+|^(?:>\s?)+/, '')
        .replace(MARKUP, '')
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
        quoted: format === 'markdown' && trimmed.startsWith('>'),
        page,
        blankBefore: blank,
        edge,
        part: part?.order ?? null,
        aboutWithholding: part?.id === 'niet-openbaar' || isAboutWithholding(text),
      });
      blank = false;
      edge = false;
    });
  }
  markEdge();
  return rows;

  function markEdge(): void {
    if (!edge) page += 1;
    edge = true;
    const last = rows.at(-1);
    if (last !== undefined) last.edge = true;
  }
}

const isProse = ({ text }: Row): boolean => ENDED.test(text) && text.split(' ').length >= 3;
const ENDED = /[.!?…]["'”’)\]]{0,3}$/;
const STARTS_LOWER = /^["'“‘(]?\p{Ll}/u;

/** What a line says about publicness: of the document, of what follows, of all around it, or of itself. */
type Says = 'document' | 'after' | 'around' | 'itself' | 'table' | 'row' | 'quote' | null;

/** Data of a mail or a note, of which the value may open with a marking: "Onderwerp: VERTROUWELIJK: …". */
const FIELD = /^(?:onderwerp|betreft|subject|titel|title|re|fw|fwd|aw|tr)\s*:\s*/i;
/** Between the columns of a head. */
const COLUMNS = /\s{4,}|\t/;

/** What a row of a table says: its heads close all of it, a cell closes its row. */
function saysOfRow({ text }: Row, previous: Row | undefined): Says {
  const cells = text
    .split(/[|\t]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (!isMarkedRow(cells)) return null;
  return previous?.table !== true || cells.length === 1 ? 'table' : 'row';
}

function saysOf(row: Row, previous: Row | undefined, next: Row | undefined, atEdge: boolean): Says {
  const { text } = row;
  if (row.aboutWithholding || !mayMark(text)) return null;
  if (isDocumentMarking(text)) return 'document';
  const opens = row.blankBefore || row.marker !== null || row.depth > 0 || previous === undefined;
  const boundary = opens || ENDED.test(previous.text) || previous.depth > 0 || previous.part !== null;
  const wrapped = !boundary && STARTS_LOWER.test(text) && previous.text.length >= 40;
  if (row.table) return saysOfRow(row, previous);
  if (atEdge && !wrapped && text.split(COLUMNS).some((column) => isMarking(column, true))) return 'after';
  if (atEdge && FIELD.test(text) && isSubjectMarked(text.replace(FIELD, ''))) return 'document';
  if (row.quoted && (isMarking(text) || isLed(text))) return 'quote';
  const points = pointsAt(text);
  if (points !== null && !wrapped) return points;
  if (isMarking(text, atEdge)) return wrapped && ENDED.test(text) ? null : 'after';
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
    isMarkedHeading(text.replace(/:$/, ''), atEdge) &&
    (!bullet || text.endsWith(':'))
  )
    return 'after';
  return null;
}

const isSubjectMarked = (subject: string): boolean =>
  isMarking(subject, true) || isLed(subject) || isMarkedHeading(subject, true);

interface Opened {
  readonly row: Row;
  readonly mode: 'span' | 'run' | 'table' | 'row' | 'quote';
  /** Depth of the Markdown heading that was marked; a heading as high ends it. */
  readonly depth: number;
  /** The line that says so. */
  readonly by: string;
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
  if (!body.replace(MARKUP, '').split(LINES).some(mayMark)) return { body, kept: [] };
  const rows = rowsOf(body, format, kind, kinds);
  const titles = rows.filter((row) => row.depth === 1).length;
  const chapters = chaptersOf(rows);
  const opensPart = (row: Row): boolean =>
    row.part !== null || row.depth > 1 || (row.depth === 1 && titles > 1) || chapters.has(row);
  const begins = rows.findIndex((row) => opensPart(row) || isProse(row) || row.table);
  const atEdge = (row: Row, index: number): boolean => row.edge || begins < 0 || index < begins;
  const says = rows.map((row, index) => saysOf(row, rows[index - 1], rows[index + 1], atEdge(row, index)));
  if (says.every((each) => each === null)) return { body, kept: [] };
  const said = (index: number): Says => says[index] ?? null;
  const closing = rows[says.indexOf('document')];
  if (closing !== undefined) return wholeDocument(body, closing.text);
  const lone = rows.filter(
    (row, index) =>
      said(index) === 'after' &&
      row.depth === 0 &&
      isMarking(row.text, atEdge(row, index)) &&
      pointsAt(row.text) === null,
  );
  const pages = new Set(rows.map((row) => row.page));
  const marked = new Map(lone.filter((row) => row.edge).map((row) => [row.page, row]));
  const first = rows[0] === undefined ? undefined : marked.get(rows[0].page);
  const classified = lone.filter((row) => isClassification(row.text));
  const repeated = classified.length > 1 && marked.size === 0 ? classified[0] : undefined;
  const all = first ?? (marked.size === pages.size ? lone[0] : undefined) ?? repeated;
  if (all !== undefined) return wholeDocument(body, all.text);

  const numbered = rows.filter((row) => (row.part ?? 0) > 0).length > 1;
  let order = 0;
  /** A part of the template that comes after the ones before; a list in what is closed must not open it. */
  const reopens = (row: Row): boolean =>
    row.part !== null &&
    (numbered ? row.part > order : row.part > order || (row.part === 0 && row.blankBefore));

  const spans: Span[] = [];
  const kept: Kept[] = [];
  for (const [page, row] of marked) {
    const on = rows.filter((each) => each.page === page);
    spans.push({ start: on[0]?.start ?? row.start, end: on.at(-1)?.end ?? row.end });
    kept.push({
      place: `regel ${row.number}`,
      reason: 'niet-openbaar',
      ...markingIn(row.text),
      count: on.length,
    });
  }
  let open: Opened | null = null;
  let partSeen = false;
  let proseSeen = false;
  let about = false;
  let heading: Row | null = null;
  /** The chapter in which what is read stands. */
  let within: ReturnType<(typeof chapters)['get']>;
  const close = (end: number): void => {
    if (open === null) return;
    spans.push({ start: open.row.start, end });
    const { row, by, count } = open;
    kept.push({
      place: `regel ${row.number}`,
      reason: 'niet-openbaar',
      ...markingIn(by),
      count: Math.max(1, count),
    });
    open = null;
  };
  for (const [index, row] of rows.entries()) {
    if (marked.has(row.page)) {
      close(row.start);
      continue;
    }
    const said = says[index] ?? null;
    if (open !== null) {
      const { mode, depth } = open as Opened;
      if (isEndMarking(row.text)) {
        close(row.end);
        continue;
      }
      const next = chapters.get(row);
      const over =
        (next !== undefined && within !== undefined && endsChapter(within, next)) ||
        (row.depth > 0 && row.depth <= (depth === 0 ? 2 : depth)) ||
        reopens(row) ||
        (mode === 'table' && !row.table) ||
        mode === 'row' ||
        (mode === 'quote' && !row.quoted) ||
        (mode === 'run' && runEnds(open, row));
      if (over) close(row.start);
      else if (mode !== 'run' || said === null || said === 'itself') {
        (open as Opened).count += 1;
        (open as Opened).last = row.text;
        continue;
      } else close(row.start);
    }
    within = chapters.get(row) ?? within;
    if (row.part !== null) {
      order = Math.max(order, row.part);
      about = row.aboutWithholding;
    } else if (row.aboutWithholding) about = true;
    if (row.depth > 0 || row.part !== null || looksLikeHeading(row, rows[index + 1])) heading = row;
    const following = rows[index + 1];
    // A marking above the first part that heads no text of its own is about all of them.
    const headsNothing = following === undefined || opensPart(following);
    const head = !partSeen && !opensPart(row) && (!proseSeen || headsNothing);
    partSeen ||= opensPart(row);
    proseSeen ||= isProse(row) || row.table;
    if (said === null || said === 'document') continue;
    if (said !== 'after' && said !== 'around') {
      // The part of a nota on withholding keeps nothing but statements anyway, and says so by its own name.
      if (!about)
        open = {
          row,
          mode: said === 'itself' ? 'run' : said,
          depth: 0,
          by: row.text,
          count: 1,
          last: row.text,
        };
      continue;
    }
    if (head && (isMarking(row.text, true) || row.depth < 2)) return wholeDocument(body, row.text);
    if (row.depth > 0 && isMarking(row.text) && kinds.rubriek('niet-openbaar', kind) !== undefined) continue;
    const from = said === 'around' && heading !== null ? heading : row;
    open = {
      row: from,
      mode: 'span',
      depth: row.depth,
      by: row.text,
      count: from === row ? 0 : 1,
      last: row.text,
    };
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
