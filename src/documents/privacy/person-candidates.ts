import {
  GIVEN_NAMES,
  LEADING_PARTICLES,
  PARTICLES,
  PERSON_ROWS,
  type PersonCue,
} from '../../lexicon/persons.ts';
import type { Span } from '../document.ts';

/** The words of the list of persons, by what they say. */
const LISTED: ReadonlyMap<PersonCue, ReadonlySet<string>> = new Map(
  [...Map.groupBy(PERSON_ROWS, ({ says }) => says)].map(([says, rows]) => [
    says,
    new Set(rows.flatMap(({ words }) => words)),
  ]),
);
export const says = (cue: PersonCue, word: string): boolean => LISTED.get(cue)?.has(word) === true;

const GIVEN = new Set(GIVEN_NAMES);
/** A first name of the list, or two of them with a hyphen. */
export const isGiven = (word: string): boolean => {
  const lower = word.toLowerCase();
  return GIVEN.has(lower) || (lower.includes('-') && lower.split('-').every((part) => GIVEN.has(part)));
};

/** A piece of text that is read as one: a line, or a cell of a row. */
export interface Piece extends Span {
  readonly text: string;
  /** Of a row: which cell it is, from 0, and the cells of the row and of the row that heads the table. */
  readonly row?: {
    readonly at: number;
    readonly cells: readonly string[];
    readonly header: readonly string[];
  };
  /** Lines with text before it and after it; nothing at the edge of the text. */
  readonly before: string;
  readonly after: string;
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

/** Something that may be the name of a person. */
export interface Candidate extends Span {
  readonly text: string;
  readonly words: readonly string[];
  readonly piece: Piece;
  /** Where it stands in its piece. */
  readonly at: number;
  /** Initials alone, as somebody signs a paper with: "AvV". */
  readonly paraph: boolean;
}

const APOSTROPHE = "['’‘`]";
const INITIALS = '(?:\\p{Lu}(?:[hjlsw]|hr)?\\.[ -]?){1,6}';
const CALLED = '(?:\\(\\p{Lu}[\\p{L}-]{1,20}\\) )';
const WORD = `(?:[dDlLO]${APOSTROPHE}\\p{Lu}|\\p{Lu})\\p{L}*\\p{Ll}\\p{L}*(?:[-’']\\p{L}[\\p{L}]+)*`;
const SMALL = [...PARTICLES].sort((a, b) => b.length - a.length).join('|');
const LEADING = `(?:${LEADING_PARTICLES.join('|')}) (?:den|der|de|het|${APOSTROPHE}t|e)`;
const BETWEEN = `(?:(?:${LEADING}|${SMALL}|${APOSTROPHE}[ts]) )`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}.@/_])(?:${INITIALS}\\s?${CALLED}?)?(?:${WORD} |${BETWEEN}|\\p{Lu}\\. ){0,6}${WORD}(?![\\p{L}\\p{N}@_]|\\.\\p{L}\\p{L})`,
  'gu',
);
const CAPITALS =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.[ ]?){1,5}(?:(?:VAN|DE|DER|DEN|TEN|TER) ){0,3}\p{Lu}{3,}(?:-\p{Lu}{3,})?(?![\p{L}\p{N}])/gu;
const CAPITAL_LINE = /^\p{Lu}{2,}(?:-\p{Lu}{2,})?(?: (?:VAN|DE|DER|DEN|TEN|TER)){0,3}(?: \p{Lu}{2,}){1,2}$/u;
const PARAPH = /(?<![\p{L}\p{N}.@-])(?:\p{Lu}\p{Ll}{0,3}){1,3}\p{Lu}\p{Ll}{0,2}(?![\p{L}\p{N}@-])/gu;
const SMALL_BEFORE = new RegExp(
  `(?:${LEADING}|(?:${SMALL}|${APOSTROPHE}[ts])(?: (?:${SMALL}|${APOSTROPHE}t))*) $`,
  'iu',
);

/** Words that head a run of capitals and are no part of the name behind them. */
const isLead = (word: string, ordinary: (word: string) => boolean): boolean => {
  const lower = word.toLowerCase();
  if (says('honorific', lower) || says('title', lower) || says('greeting', lower)) return true;
  if (says('function', lower) || says('office', lower) || says('label', lower)) return true;
  return (ordinary(lower) || says('verb', lower)) && !isGiven(word);
};

const isSmall = (word: string): boolean => /^\p{Ll}|^['’‘`]/u.test(word);

/** Names that a piece may hold: runs of words with a capital, without what leads them in. */
export function candidatesIn(piece: Piece, ordinary: (word: string) => boolean): Candidate[] {
  const out: Candidate[] = [];
  const add = (at: number, text: string, paraph = false): void => {
    const start = piece.start + at;
    const words = text.split(/\s+/);
    if (text.length <= 80) out.push({ text, words, piece, at, start, end: start + text.length, paraph });
  };
  for (const match of piece.text.matchAll(NAME)) {
    let at = match.index;
    let text = match[0];
    // "Beste Jan", "Van Jan": what leads in is dropped, while something is left that begins with a capital.
    for (;;) {
      const first = /^(\S+)\s+(?=\S)/.exec(text);
      if (first?.[1] === undefined) break;
      const capital = /^\p{Lu}/u.test(first[1]);
      const surname = capital && isSmall(text.slice(first[0].length).split(' ')[0] ?? '');
      const lead =
        isLead(first[1], ordinary) &&
        !(surname && says('label', first[1].toLowerCase()) && /^van$/i.test(first[1]));
      if (!isSmall(first[1]) && !lead) break;
      at += first[0].length;
      text = text.slice(first[0].length);
    }
    // "Verzonnen van Directie Europa": a body is no part of the name before it.
    const body = / (?:(?:van|bij|of) (?:de |het )?)?(\p{L}[\p{L}-]*)/gu;
    for (const part of text.matchAll(body))
      if (says('organisation', (part[1] ?? '').toLowerCase()) && part.index > 0) {
        text = text.slice(0, part.index);
        break;
      }
    // "mevrouw van der Fictief", "dhr. 't Sas": small words before a name belong to it behind a form of address.
    const before = SMALL_BEFORE.exec(piece.text.slice(0, at))?.[0] ?? '';
    if (before !== '' && at - before.length >= 0) {
      const left = piece.text.slice(0, at - before.length).trimEnd();
      const last = (left.split(/\s+/).at(-1) ?? '').toLowerCase();
      if (left === '' || /[:;,(>]$/.test(left) || says('honorific', last) || says('title', last)) {
        at -= before.length;
        text = before + text;
      }
    }
    add(at, text);
  }
  for (const match of piece.text.matchAll(CAPITALS)) add(match.index, match[0]);
  const line = piece.text.trim();
  if (CAPITAL_LINE.test(line)) add(piece.text.indexOf(line), line);
  if (hasParaphWord(piece)) for (const match of piece.text.matchAll(PARAPH)) add(match.index, match[0], true);
  return out;
}

function hasParaphWord({ text, row }: Piece): boolean {
  const head = (row?.header[row.at] ?? '').toLowerCase();
  const label = (row?.cells[0] ?? '').toLowerCase();
  const words = text.toLowerCase().split(/[\s:/,(]+/);
  return says('paraph', head) || says('paraph', label) || words.some((word) => says('paraph', word));
}

/** Marks of a line that are no part of its text: of Markdown, of a quotation, of a list. */
const MARKS = /^(?:\s|#{1,6} |>|[*•-] |\*\*|__)+/;

/** The pieces of a text: its lines, and the cells of lines that are rows. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  const lines: { start: number; raw: string; text: string; blank: boolean }[] = [];
  let at = 0;
  let blank = true;
  const trailing: boolean[] = [];
  for (const raw of body.split(/[\n\f]/)) {
    const text = raw.trim();
    if (text === '') {
      blank = true;
      if (trailing.length > 0) trailing[trailing.length - 1] = true;
    } else {
      lines.push({ start: at, raw, text, blank });
      trailing.push(false);
      blank = false;
    }
    at += raw.length + 1;
  }
  let header: readonly string[] = [];
  for (const [index, line] of lines.entries()) {
    const around = {
      before: lines[index - 1]?.text ?? '',
      after: lines[index + 1]?.text ?? '',
      blankBefore: line.blank,
      blankAfter: trailing[index] ?? true,
    };
    const separator = line.text.startsWith('|') ? '|' : line.raw.includes('\t') ? '\t' : null;
    if (separator === null) {
      header = [];
      const skip = MARKS.exec(line.raw)?.[0].length ?? 0;
      const text = line.raw.slice(skip).trimEnd();
      pieces.push({
        text: text.replaceAll('*', ' '),
        start: line.start + skip,
        end: line.start + skip + text.length,
        ...around,
      });
      continue;
    }
    const cells = line.raw.split(separator);
    const bare = cells.map((cell) => cell.trim());
    if (bare.every((cell) => /^[-: ]*$/.test(cell))) continue;
    if (header.length !== bare.length) header = bare;
    let from = line.start;
    for (const [cell, text] of cells.entries()) {
      if (text.trim() !== '')
        pieces.push({
          text: text.replaceAll('*', ' '),
          start: from,
          end: from + text.length,
          ...around,
          row: { at: cell, cells: bare, header },
        });
      from += text.length + 1;
    }
  }
  return pieces;
}
