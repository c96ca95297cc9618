import type { Span } from '../document.ts';
import { isLoneBullet } from '../structure/markers.ts';

/** One line of the extracted body, trimmed; `start` and `end` are its place in the body. */
export interface Line extends Span {
  readonly text: string;
  /** From 1, for reports by place. */
  readonly number: number;
  /** Nothing but white space (and page furniture) stands between this line and the one before. */
  readonly blankBefore: boolean;
  /** A page ended between the line before and this one. */
  readonly pageBefore: boolean;
}

const PAGE_NUMBER: readonly RegExp[] = [
  // The first letter of a footer may stand apart.
  /^p ?agina \d{1,4}(?: ?(?:van|\/) ?\d{1,4})?$/i,
  /^page \d{1,4}(?: of \d{1,4})?$/i,
  /^blad(?:zijde)? \d{1,4}(?: (?:van|\/) \d{1,4})?$/i,
  /^\d{1,4} ?\/ ?\d{1,4}$/,
  /^\d{1,3} van \d{1,3}$/i,
  /^[-–—] ?\d{1,4} ?[-–—]$/,
];

/** A page number that stands alone on its line, in the forms that extraction leaves. */
export function isPageNumber(line: string): boolean {
  return line.length <= 40 && PAGE_NUMBER.some((form) => form.test(line));
}

/** Shortest text, and fewest times at the edge of a page, for a line to count as a running head. */
const RUNNING_HEAD = { length: 4, times: 3 };
/** Beside "Pagina 2 van 3" it is one from twice on. */
const COUNTED_PAGE = /^(?:pagina|page|blz\.?) \d+ (?:van|of) \d+$/i;
const TIMES_COUNTED = 2;

/**
 * Lines that come back at the top or the bottom of pages. Without page breaks in the text a line is only
 * taken for one when it returns right beside a page number.
 */
function runningHeads(lines: readonly { readonly text: string; readonly page: boolean }[]): Set<string> {
  const seen = new Map<string, number>();
  const counted = new Map<string, number>();
  const filled = lines.filter((line) => line.text !== '');
  const onEvery = headOfEvery(filled);
  filled.forEach((line, at) => {
    const before = filled[at - 1];
    const after = filled[at + 1];
    const edge =
      line.page ||
      before === undefined ||
      after === undefined ||
      after.page ||
      isPageNumber(before.text) ||
      isPageNumber(after.text);
    if (edge && line.text.length >= RUNNING_HEAD.length) seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
    if (COUNTED_PAGE.test(after?.text ?? '') || COUNTED_PAGE.test(before?.text ?? ''))
      counted.set(line.text, (counted.get(line.text) ?? 0) + 1);
  });
  const total = new Map<string, number>();
  for (const line of filled) total.set(line.text, (total.get(line.text) ?? 0) + 1);
  return new Set(
    [...seen]
      .filter(([text, n]) => {
        const besidePages = (counted.get(text) ?? 0) >= TIMES_COUNTED && counted.get(text) === n;
        return (n >= RUNNING_HEAD.times || text === onEvery || besidePages) && n === total.get(text);
      })
      .map(([text]) => text),
  );
}

/** The line that every page opens with, when there are two pages or more and it stands nowhere else on them. */
function headOfEvery(
  filled: readonly { readonly text: string; readonly page: boolean }[],
): string | undefined {
  const first = filled[0]?.text;
  const pages = filled.filter(({ page }, at) => page || at === 0);
  return pages.length >= 2 && pages.every(({ text }) => text === first) ? first : undefined;
}

/** The lines of the body that carry text, without page numbers and running heads. */
export function linesOf(body: string): Line[] {
  const raw: { text: string; start: number; end: number; number: number; page: boolean }[] = [];
  let at = 0;
  let page = false;
  body.split('\n').forEach((whole, index) => {
    let from = at;
    for (const part of whole.split('\f')) {
      if (from !== at) page = true;
      const text = part.trim();
      const lead = part.length - part.trimStart().length;
      raw.push({ text, start: from + lead, end: from + lead + text.length, number: index + 1, page });
      if (text !== '') page = false;
      from += part.length + 1;
    }
    at += whole.length + 1;
  });
  const found = runningHeads(raw);
  // A text of nothing but lines that come back has none.
  const heads = raw.some(({ text }) => text !== '' && !found.has(text) && !isPageNumber(text))
    ? found
    : new Set<string>();
  const lines: Line[] = [];
  let blank = true;
  let broken = false;
  for (const { page: newPage, ...line } of raw) {
    if (newPage) broken = true;
    if (line.text === '' || heads.has(line.text)) {
      blank = true;
      continue;
    }
    if (isPageNumber(line.text)) {
      blank = true;
      broken = true;
      continue;
    }
    const last = lines.at(-1);
    if (last !== undefined && isLoneBullet(last.text) && !isLoneBullet(line.text)) {
      const { start, number, blankBefore, pageBefore } = last;
      lines[lines.length - 1] = {
        ...line,
        start,
        number,
        blankBefore,
        pageBefore,
        text: `${last.text} ${line.text}`,
      };
      blank = false;
      broken = false;
      continue;
    }
    lines.push({ ...line, blankBefore: blank, pageBefore: broken });
    blank = false;
    broken = false;
  }
  return lines.filter((line) => !isLoneBullet(line.text));
}

/**
 * The width at which the text was wrapped, in characters; null when lines are whole paragraphs. It is the
 * length that nine lines in ten stay under.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return lengths.length >= 5 && width >= 40 && width <= 160 ? width : null;
}
