import {
  MARKING_COMPANY,
  MARKING_LABELS,
  MARKINGS,
  type MarkingRow,
  NEAR_MARKINGS,
  OPEN_FORMS,
  TELLING_VERBS,
} from '../../lexicon/markings.ts';
import type { Span } from '../document.ts';

/** A word of a text as the search for markings sees it. */
export interface Word extends Span {
  /** Lower case, without accents; as the list of markings writes it, where it is misspelt. */
  readonly text: string;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
}

/** A form of a marking in a text, by its words: from the first up to, not including, the last. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** Null for a form that says that there is none. */
  readonly row: MarkingRow | null;
}

/** A text cut into words, with the markings in it. */
export interface MarkedWords {
  /** Without signs that are not seen; places are in it. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
}

interface Form {
  readonly words: readonly string[];
  readonly row: MarkingRow | null;
}

const FORMS: readonly Form[] = [
  ...MARKINGS.flatMap((row) => row.forms.map((form): Form => ({ words: form.split(' '), row }))),
  ...OPEN_FORMS.map((form): Form => ({ words: form.split(' '), row: null })),
];
/** The longest first: "niet vertrouwelijk" is read before "vertrouwelijk". */
const BY_FIRST: ReadonlyMap<string, readonly Form[]> = Map.groupBy(
  [...FORMS].sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? '',
);
const VERBS = new Set(TELLING_VERBS);
const COMPANY = new Set(MARKING_COMPANY);
const LABEL_WORDS: readonly (readonly string[])[] = MARKING_LABELS.map((label) => label.split(' ')).sort(
  (a, b) => b.length - a.length,
);
const KNOWN = new Set([...FORMS.flatMap(({ words }) => words), ...LABEL_WORDS.flat()]);
/** Shortest word that is known with one letter wrong, and shortest form that is known without its spaces. */
const LONG = 7;
const JOINED: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.filter(({ words }) => words.length > 1 && words.join('').length >= LONG).map(({ words }) => [
    words.join(''),
    words,
  ]),
);
const LETTERS = /[\p{L}\p{N}]+/gu;

export const isCompany = (word: string): boolean =>
  COMPANY.has(word) || /^\d{1,4}(?:e|de|st|nd|rd|th|h)?$/.test(word);
export const isTelling = (word: string): boolean => VERBS.has(word);

/** Words with one letter left out, and which word that was: two words that share one are a letter apart. */
const NEAR: ReadonlyMap<string, string> = new Map(
  [...KNOWN, ...JOINED.keys()]
    .filter((word) => word.length >= LONG)
    .flatMap((word) => [...without(word), word].map((left) => [left, word] as const)),
);

function without(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

const OTHERS = new Set(NEAR_MARKINGS);

/** One letter more, less or other, or two that changed places. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    left.length + right.length <= 2 || (left.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}

/** From so many letters on two may be wrong: "vertrouweluk", as a scan reads it. */
const FAR = 11;
const FAR_WORDS = [...KNOWN, ...JOINED.keys()].filter((word) => word.length >= FAR);

/** At most two letters in a row are others, behind the same beginning. */
function isFar(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2 || a.slice(0, 3) !== b.slice(0, 3)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return a.length - start - end <= 2 && b.length - start - end <= 2;
}

/** A word that is misspelt has kept its first two letters, or its first and its last: spares the others the work. */
const LONG_WORDS = [...KNOWN, ...JOINED.keys()].filter((word) => word.length >= LONG);
const BEGINNINGS = new Set(LONG_WORDS.map((word) => word.slice(0, 2)));
const EDGES = new Set(LONG_WORDS.map((word) => `${word[0]}${word.at(-1)}`));

const MEMORY = 20_000;
const corrected = new Map<string, string>();
/** A word as the list writes it. */
function canonical(word: string): string {
  if (word.length < LONG - 1 || KNOWN.has(word) || COMPANY.has(word) || OTHERS.has(word)) return word;
  if (!BEGINNINGS.has(word.slice(0, 2)) && !EDGES.has(`${word[0]}${word.at(-1)}`)) return word;
  const before = corrected.get(word);
  if (before !== undefined) return before;
  const near = [word, ...without(word)].flatMap((left) => NEAR.get(left) ?? []);
  const found =
    near.find((known) => known[0] === word[0] && isNear(word, known)) ??
    (word.length >= FAR ? FAR_WORDS.find((known) => isFar(word, known)) : undefined) ??
    word;
  if (corrected.size >= MEMORY) corrected.clear();
  corrected.set(word, found);
  return found;
}

/** Letters of other scripts that look like ours, and signs that are not seen. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  і: 'i',
  ј: 'j',
  к: 'k',
  т: 't',
  н: 'h',
  в: 'b',
  м: 'm',
  ο: 'o',
  α: 'a',
  ε: 'e',
  ι: 'i',
  ν: 'v',
  ρ: 'p',
};
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!/[^\x20-\x7e]/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[а-яіјα-ω]/g, (sign) => LOOKALIKES[sign] ?? sign);
}

/** The letters of a run as words of markings and their company; null when they are none. */
function segmented(run: string): string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= run.length; end += 1) {
    let found: readonly string[] | null = null;
    for (let start = Math.max(0, end - 24); start < end; start += 1) {
      const before = best[start];
      const word = run.slice(start, end);
      if (!before || (found !== null && before.length + 1 >= found.length)) continue;
      if (word.length > 1 && (KNOWN.has(word) || COMPANY.has(word))) found = [...before, word];
    }
    best.push(found);
  }
  const whole = best[run.length] ?? null;
  if (whole !== null) return [...whole];
  const near = canonical(run);
  return near === run ? null : [...(JOINED.get(near) ?? [near])];
}

/** Fewest letters that stand apart and are read as words. */
const SPACED = 4;

function wordsIn(text: string): Word[] {
  const out: Word[] = [];
  let letters: Word[] = [];
  const flush = (): void => {
    const run = letters;
    letters = [];
    const first = run[0];
    const last = run.at(-1);
    const parts = run.length < SPACED ? null : segmented(run.map((each) => each.text).join(''));
    if (parts === null || first === undefined || last === undefined) {
      out.push(...run);
      return;
    }
    for (const part of parts)
      out.push({ text: part, start: first.start, end: last.end, capital: first.capital });
  };
  for (const match of text.matchAll(LETTERS)) {
    const [raw] = match;
    const folded = fold(raw);
    const at = { start: match.index, end: match.index + raw.length, capital: /^\p{Lu}/u.test(raw) };
    if (folded.length === 1 && /\p{L}/u.test(folded)) {
      letters.push({ text: folded, ...at });
      continue;
    }
    flush();
    const near = canonical(folded);
    for (const part of KNOWN.has(near) ? [near] : (JOINED.get(near) ?? [near]))
      out.push({ text: part, ...at });
  }
  flush();
  return rejoined(out);
}

/** Words of markings that a space was put into: "vertrouwe lijk". */
function rejoined(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const before = out.at(-1);
    const whole = before === undefined ? '' : before.text + word.text;
    const broken =
      whole.length > LONG &&
      KNOWN.has(whole) &&
      before !== undefined &&
      !(KNOWN.has(before.text) && KNOWN.has(word.text));
    if (broken) out.splice(-1, 1, { ...before, text: whole, end: word.end });
    else out.push(word);
  }
  return out;
}

function hitsIn(words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; ) {
    const form = BY_FIRST.get(words[at]?.text ?? '')?.find((each) =>
      each.words.every((word, index) => words[at + index]?.text === word),
    );
    if (form !== undefined) hits.push({ from: at, to: at + form.words.length, row: form.row });
    at += form?.words.length ?? 1;
  }
  return hits;
}

/** Small words of forms, by which alone nothing is a marking. */
const SMALL = new Set(
  'niet voor de het te aan naar met alleen onder tot do not to be for only geen no nog en een meer langer maken bestemd verder public mee gaat voorbij uitsluitend use ter van non mate u r c g v s z x t m e nr'.split(
    ' ',
  ),
);
/** Of a form the words that have to be there, as the list writes them. */
function anchorsOf({ words }: Form): readonly string[] {
  const told = words.filter((word) => !SMALL.has(word));
  return told.length > 0 ? told.toSorted((a, b) => b.length - a.length).slice(0, 1) : words;
}
/** By such a word, of each of its forms the short words beside it: those are known only as the list writes them. */
const ANCHORS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  [
    ...Map.groupBy(
      FORMS.flatMap((form) => anchorsOf(form).map((word) => ({ word, form }))),
      ({ word }) => word,
    ),
  ].map(([anchor, of]) => [
    anchor,
    of.map(({ form }) => form.words.filter((word) => word.length < LONG && word !== anchor)),
  ]),
);
const STEMS = new Set(
  [...ANCHORS.keys()]
    .filter((word) => word.length > LONG)
    .flatMap((word) => Array.from({ length: word.length - 4 }, (_, at) => word.slice(0, at + 3))),
);
const PLAIN = 0;
const ANCHOR = 1;
const STEM = 2;
const LETTER = 3;
const told = new Map<string, number>();

function tellOf(raw: string): number {
  const before = told.get(raw);
  if (before !== undefined) return before;
  const folded = fold(raw);
  const near = canonical(folded);
  const anchors = ANCHORS.has(near) || JOINED.has(near);
  const tell = anchors ? ANCHOR : folded.length === 1 ? LETTER : STEMS.has(folded) ? STEM : PLAIN;
  if (told.size >= MEMORY) told.clear();
  told.set(raw, tell);
  return tell;
}

/** Whether a text has the short words of a form beside the word that it is known by. */
function isAnchored(raw: string, text: string): boolean {
  const near = canonical(fold(raw));
  const forms = JOINED.has(near) ? undefined : ANCHORS.get(near);
  if (forms === undefined) return true;
  const folded = fold(text);
  return forms.some((words) => words.every((word) => folded.includes(word)));
}

/** Letters and digits, told by their numbers; beyond ASCII all but spaces and signs of punctuation are letters here. */
const isSign = (code: number): boolean =>
  code < 128
    ? code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || code > 122
    : code === 160 || (code >= 0x2000 && code < 0x2070);

/** Whether there can be a marking in a text: most lines have no word of one. */
function mayBeMarked(text: string): boolean {
  let letters = 0;
  let stem = '';
  for (let at = 0; at < text.length; ) {
    while (at < text.length && isSign(text.charCodeAt(at))) at += 1;
    const start = at;
    while (at < text.length && !isSign(text.charCodeAt(at))) at += 1;
    if (at === start) break;
    const raw = text.slice(start, at);
    const tell = tellOf(raw);
    if ((tell === ANCHOR && isAnchored(raw, text)) || (stem !== '' && KNOWN.has(stem + fold(raw))))
      return true;
    stem = tell === STEM ? fold(raw) : '';
    letters = tell === LETTER ? letters + 1 : 0;
    if (letters >= SPACED) return true;
  }
  return false;
}

/** Longest text that is looked at for markings, in characters. */
const LONGEST = 5000;
const NOTHING: MarkedWords = { text: '', words: [], hits: [] };
const read = new Map<string, MarkedWords>();
/** Texts of which the words are kept: each is looked at for several things, one after the other. */
const KEPT = 500;

/** The words of a text and the markings in it; no words where there is no marking. */
export function markedWords(text: string): MarkedWords {
  const before = read.get(text);
  if (before !== undefined) return before;
  const seen = text.slice(0, LONGEST).replace(UNSEEN, '');
  const found = mayBeMarked(seen) ? markedIn(seen) : NOTHING;
  if (read.size >= KEPT) read.clear();
  read.set(text, found);
  return found;
}

function markedIn(text: string): MarkedWords {
  const words = wordsIn(text);
  return { text, words, hits: hitsIn(words) };
}

/** The words of a text, whether there is a marking in it or not. */
export const wordsOfText = (text: string): MarkedWords => markedIn(text.replace(UNSEEN, ''));

/** How many words a text opens with that only say that a marking follows. */
export function labelWords(words: readonly Word[]): number {
  const label = LABEL_WORDS.find((each) => each.every((word, at) => words[at]?.text === word));
  return label?.length ?? 0;
}
