import type { Span } from '../document.ts';
import { endsOn } from './abbreviations.ts';

const MONTHS = new Set('jan feb mrt apr jun jul aug sep sept okt nov dec'.split(' '));
/** Words that begin a sentence more often than a name: "fase A. De …" against "J. Jansen". */
const STARTERS = new Set(
  'De Het Een Dit Dat Deze Die Er Hij Zij Ze Wij We Ik Dan Daar Hier Men Maar Want Indien Wanneer Ook Daarom Daarnaast Hierbij Hiermee Verder Tevens In Op Voor Met Bij Als Om Door Naar Na Wel Zo Zie The This That It In On For'.split(
    ' ',
  ),
);

const CLOSERS = /["'”’»)\]]/;
/** How a sentence begins: a capital, a digit or a quotation mark, also "'s" and "'t". */
const BEGINS = /^(?:["'“‘„«([]{0,2}[\p{Lu}\p{N}]|['’][snt][ -]\p{Lu}|\[persoonsgegevens\])/u;

/** Longest parenthesis that is kept in one piece, in characters. */
const PARENTHESIS = 240;

/** Places inside a parenthesis or bracket that closes again nearby. */
function insideParentheses(text: string): (at: number) => boolean {
  const spans: Span[] = [];
  const opened: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') opened.push(at);
    else if (text[at] === ')') {
      const start = opened.pop();
      if (start !== undefined && at - start <= PARENTHESIS && opened.length === 0)
        spans.push({ start, end: at });
    }
  }
  let next = 0;
  return (at) => {
    while (next < spans.length && (spans[next]?.end ?? 0) < at) next += 1;
    const span = spans[next];
    return span !== undefined && span.start < at && at < span.end;
  };
}

/** The word before a full stop, with its inner stops: `o.a`, `nr`, `J`. */
function wordBefore(text: string, stop: number, from: number): string {
  let start = stop;
  while (start > from && stop - start < 40 && /[\p{L}\p{N}.]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, stop);
}

function endsSentence(text: string, stop: number, from: number, next: string): boolean {
  if (text[stop] !== '.') return true;
  const word = wordBefore(text, stop, from);
  const folded = word.toLowerCase();
  if (MONTHS.has(folded)) return !/^\d/.test(next);
  const abbreviation = endsOn(word);
  if (abbreviation === 'never') return false;
  if (abbreviation === 'capital') return /^["'“‘(]?\p{Lu}/u.test(next);
  // A rank is no sentence: "Generaal-majoor b.d. De Vries".
  if (abbreviation === 'name') return opensSentence(next) && !isFewWords(text.slice(from, stop));
  if (/^\d{1,2}$/.test(word) && text.slice(from, stop).trim() === word) return false;
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.){1,5}\p{Lu}$/u.test(word)) {
    return opensSentence(next) || /^["'“‘(\d]/.test(next);
  }
  return true;
}

/** Fewer words than a sentence has that ends on an abbreviation of a rank. */
const FEWEST = 4;
const isFewWords = (text: string): boolean => text.trim().split(/\s+/).length < FEWEST;

/** What follows begins with a word that opens a sentence more often than it is a name. */
const opensSentence = (next: string): boolean => STARTERS.has(/^\p{L}+/u.exec(next)?.[0] ?? '');

/**
 * The sentences of a running text, Dutch or English, as spans without the white space around them. Full
 * stops of abbreviations, initials, ordinals and numbers do not end one, nor does one inside a parenthesis.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const inside = insideParentheses(text);
  const push = (start: number, end: number): void => {
    let s = start;
    let e = end;
    while (s < e && /\s/.test(text[s] ?? '')) s += 1;
    while (e > s && /\s/.test(text[e - 1] ?? '')) e -= 1;
    if (e > s) spans.push({ start: s, end: e });
  };
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char !== '.' && char !== '!' && char !== '?' && char !== '…') continue;
    let end = at + 1;
    while (end < text.length && /[.!?…]/.test(text[end] ?? '')) end += 1;
    const stop = end - 1;
    while (end < text.length && CLOSERS.test(text[end] ?? '')) end += 1;
    let next = end;
    while (next < text.length && /\s/.test(text[next] ?? '')) next += 1;
    if (next === end && next < text.length) {
      at = stop;
      continue;
    }
    const follow = text.slice(next, next + 30);
    if (
      next >= text.length ||
      (BEGINS.test(follow) && !inside(at) && endsSentence(text, stop, from, follow))
    ) {
      push(from, end);
      from = next;
    }
    at = end - 1;
  }
  push(from, text.length);
  return spans;
}
