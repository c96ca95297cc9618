import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { PERSON_SIGNS, type PersonSign } from '../../lexicon/person-signs.ts';
import type { Span } from '../document.ts';

const escaped = (word: string): string => word.replaceAll('.', '\\.');
const oneOf = (says: PersonSign['says']): string =>
  PERSON_SIGNS.filter((sign) => sign.says === says)
    .flatMap(({ words }) => words)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** The same with a capital as well, where other capitals count. */
const anyCase = (words: string): string =>
  words
    .replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
    .replaceAll('[dD]g', '[dD][gG]');

const FUNCTIONS = new Set(
  PERSON_SIGNS.filter(({ says }) => says === 'function').flatMap(({ words }) => words),
);

const PARTICLE = /^(?:van|de|der|den|ten|ter|te|von|op|in|het|di|da|dos|del|la|le|ben|el|al|[’']t|[’']s)$/i;
const INITIALS = /^(?:\p{Lu}\p{Ll}{0,2}\.-?){1,5}$/u;
const TITLE = /^(?:drs|mr|dr|ir|ing|prof)\.$/i;
/** A form of address is no part of the name behind it. */
const ADDRESS = /^(?:dhr|mw|mevr|hr)\.$/i;
/** A word of a name, as it is written there or in capitals; its first name may stand between brackets. */
const WORD = /^(?:[dDlLO][’'])?\p{Lu}[\p{L}’'-]{1,30}$|^\(\p{Lu}\p{Ll}{1,20}\)$/u;
/** Longest name, in words and in characters. */
const MOST = { words: 8, characters: 90 };

const isGiven = (word: string): boolean =>
  word
    .toLowerCase()
    .split('-')
    .every((part) => GIVEN_NAMES.has(part)) || GIVEN_NAMES.has(word.toLowerCase());
const isPart = (word: string): boolean =>
  !ADDRESS.test(word) && (INITIALS.test(word) || TITLE.test(word) || PARTICLE.test(word) || WORD.test(word));

/**
 * The name in a run of words that all may belong to one: from its titles, initials or first name on. None without
 * them: a run of capitals may be anything.
 */
function nameIn(words: readonly string[], isOffice: (text: string) => boolean): { from: number } | null {
  for (const [from, word] of words.entries()) {
    if (!INITIALS.test(word) && !TITLE.test(word) && !isGiven(word)) continue;
    const rest = words.slice(from);
    const surname = rest.at(-1) ?? '';
    const known = rest.some(
      (each, at) => (INITIALS.test(each) && !TITLE.test(each)) || (isGiven(each) && at < rest.length - 1),
    );
    if (rest.some((each) => FUNCTIONS.has(each.toLowerCase()))) continue;
    if (known && rest.length > 1 && WORD.test(surname) && !isOffice(rest.join(' '))) return { from };
  }
  return null;
}

/** The name that ends at a place; null when there is none. */
function nameBefore(plain: string, end: number, isOffice: (text: string) => boolean): Span | null {
  const start = Math.max(0, end - MOST.characters);
  const words: { text: string; at: number }[] = [];
  for (const match of plain.slice(start, end).matchAll(/[^\s|;:,]+|[|;:,]/g))
    words.push({ text: match[0], at: start + match.index });
  let from = words.length;
  while (from > 0 && words.length - from < MOST.words && isPart(words[from - 1]?.text ?? '')) from -= 1;
  const run = words.slice(from);
  const name = nameIn(
    run.map(({ text }) => text),
    isOffice,
  );
  const first = name === null ? undefined : run[name.from];
  return first === undefined ? null : { start: first.at, end };
}

/** The name that begins at a place; null when there is none. */
function nameAfter(plain: string, at: number, isOffice: (text: string) => boolean): Span | null {
  const start = at + (/^(?:dhr|mw|mevr|hr)\. /i.exec(plain.slice(at, at + 6))?.[0].length ?? 0);
  const words: string[] = [];
  let end = start;
  let named = 0;
  for (const match of plain
    .slice(start, start + MOST.characters)
    .matchAll(/[^\s|;:,()]+(?=$|[\s|;,()])(?! ?:)|\(\p{Lu}\p{Ll}{1,20}\)/gu)) {
    const between = plain.slice(end, start + match.index);
    if (words.length >= MOST.words || !/^ ?$/.test(between) || !isPart(match[0])) break;
    words.push(match[0]);
    end = start + match.index + match[0].length;
    if (nameIn(words, isOffice)?.from === 0) named = end;
  }
  return named === 0 ? null : { start, end: named };
}

/** Between a name and a number or an address: signs, what it is, or one more cell of a row. */
const TO_CONTACT =
  /(?: [-|] [^-|]{1,40})?[ |,(:-]{1,4}(?:(?:tst|toestel|tel|telefoon|mobiel|mob|t|m|e|e-mail|mail)[.:]{0,2} ?|is (?:te bereiken|bereikbaar) (?:op|via|onder) )?$/i;
/** Between a name and a function: a sign, or nothing on a line of its own. */
const FUNCTION = new RegExp(`( [|-] | ?[,(|] ?| )(?:${anyCase(oneOf('function'))})(?![\\p{L}-])`, 'gu');
const LABEL = new RegExp(`(?<![\\p{L}-])(?:${oneOf('label')}) ?$`, 'iu');
const LABEL_CELL = new RegExp(`^(?:${oneOf('label')}) [|-] `, 'iu');
/** Longest label, in characters. */
const LABEL_MOST = 20;
/** Where lists of names begin: behind a label with a colon, or in the cell after it. */
function listsIn(plain: string): number[] {
  const out: number[] = [];
  const cell = LABEL_CELL.exec(plain.slice(0, 2 * LABEL_MOST));
  if (cell !== null) out.push(cell[0].length);
  for (let at = plain.indexOf(':'); at >= 0; at = plain.indexOf(':', at + 1))
    if (LABEL.test(plain.slice(Math.max(0, at - LABEL_MOST), at)))
      out.push(plain[at + 1] === ' ' ? at + 2 : at + 1);
  return out;
}
const NEXT = /^(?: ?\([^()]{1,40}\))?(?:, | en | and | [|-] )/;
const ADDRESSED = new RegExp(
  `(?<!\\p{L})(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\\.|[Mm]w\\.|[Mm]evr\\.|[Hh]r\\.) ((?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Bb]en|[’']t) ){0,3}\\p{Lu}[\\p{L}’'-]{1,30})(?= (?:van|bij) (?:de |het )?(?:${anyCase(oneOf('unit'))})(?![\\p{L}-]))`,
  'gu',
);
const PUBLIC = new RegExp(
  `^[ ,(|-]{1,3}(?:(?:de|het|voor|oud-?|lid van|namens) ?){0,2}(?:${oneOf('public')}|${oneOf('party')})(?![\\p{L}-])`,
  'iu',
);
const LINE = 160;
const LISTED = 40;

/**
 * Names beside what says that somebody is meant who is no politician: a number or an address of that person, a function,
 * a label before a list of names, a form of address before and a unit behind. `contacts` are numbers and addresses.
 */
export function findNamed(
  plain: string,
  contacts: readonly Span[],
  isOffice: (text: string) => boolean,
): Span[] {
  const found: Span[] = [];
  const add = (span: Span | null): void => {
    if (span !== null && !PUBLIC.test(plain.slice(span.end, span.end + 60))) found.push(span);
  };
  for (const { start } of contacts) {
    const from = Math.max(0, start - MOST.characters);
    const between = TO_CONTACT.exec(plain.slice(from, start));
    if (between !== null) add(nameBefore(plain, from + between.index, isOffice));
  }
  const line = plain.length <= LINE && !/[.!?]$/.test(plain);
  for (const match of plain.matchAll(FUNCTION))
    if (line || match[1] !== ' ' || /^ \p{Lu}/u.test(match[0])) add(nameBefore(plain, match.index, isOffice));
  for (const start of listsIn(plain)) {
    let at = start;
    for (let n = 0; n < LISTED; n += 1) {
      const name = nameAfter(plain, at, isOffice);
      add(name);
      const next = name === null ? null : NEXT.exec(plain.slice(name.end, name.end + 60));
      if (name === null || next === null) break;
      at = name.end + next[0].length;
    }
  }
  for (const match of plain.matchAll(ADDRESSED)) {
    const name = match[1] ?? '';
    if (!isOffice(name))
      add({ start: match.index + match[0].length - name.length, end: match.index + match[0].length });
  }
  return found;
}
