import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import type { Language } from '../documents/document.ts';
import { fold } from './fold.ts';
import { STOP_WORDS } from './words/stopwords.ts';
import { joinThousands } from './words/thousands.ts';

/** Goes up with every change that makes an index of before unusable. */
export const ANALYZER_VERSION = 3;

/** Longest token that is kept; what is longer is no word of any document. */
const MAX_TOKEN = 60;

/**
 * References are one token each, and their numbers are tokens too: `COM(2025) 743` → com2025743, 743;
 * `22 112, nr. 4243` and `kst-22112-4243` → kst221124243, 22112, 4243.
 */
const REFERENCES: readonly {
  readonly pattern: RegExp;
  readonly tokens: (m: RegExpMatchArray) => string[];
}[] = [
  {
    pattern: /\b(com|join|swd|c) ?\( ?(20\d\d) ?\) ?(\d{1,5})\b/g,
    tokens: (m) => [`${m[1]}${m[2]}${m[3]}`, `${m[3]}`],
  },
  {
    pattern:
      /\b(?:kamerstuk(?:ken)?(?: ii| i)? ?(?:20\d\d(?:[/-]\d\d(?:\d\d)?)?,? ?)?)?(\d\d) ?(\d{3}),? ?(?:nr\.?|no\.?|nummer) ?(\d{1,5})\b/g,
    tokens: (m) => [`kst${m[1]}${m[2]}${m[3]}`, `${m[1]}${m[2]}`, `${m[3]}`],
  },
  { pattern: /\bkst-(\d{5})-(\d{1,5})\b/g, tokens: (m) => [`kst${m[1]}${m[2]}`, `${m[1]}`, `${m[2]}`] },
  { pattern: /\b(\d\d) (\d{3})\b(?![.,]?\d)/g, tokens: (m) => [`${m[1]}${m[2]}`] },
];

const WORD = /[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu;

export interface Token {
  /** Folded, not stemmed. */
  readonly word: string;
  /** True for a token taken from a reference or a hyphenated whole: never stemmed or split. */
  readonly exact: boolean;
}

/** Folded words in order; hyphenated words whole (joined) and by part; amounts without what parts their thousands. */
export function tokenize(text: string, language: Language = 'nl'): Token[] {
  const tokens: Token[] = [];
  let rest = fold(text);
  for (const { pattern, tokens: parts } of REFERENCES)
    rest = rest.replace(pattern, (...args) => {
      const groups = args.slice(
        0,
        args.findIndex((a) => typeof a === 'number'),
      ) as string[];
      for (const word of parts(groups as unknown as RegExpMatchArray)) tokens.push({ word, exact: true });
      return ' ';
    });
  for (const [match] of joinThousands(rest, language).matchAll(WORD)) {
    if (match.length > MAX_TOKEN) continue;
    const parts = match.split(/['.-]/);
    if (parts.length === 1) tokens.push({ word: match, exact: false });
    else if (/^\d+(?:[.]\d+)+$/.test(match)) tokens.push({ word: match, exact: true });
    else {
      tokens.push({ word: parts.join(''), exact: !/'s$/.test(match) });
      for (const part of parts) if (part.length > 1) tokens.push({ word: part, exact: false });
    }
  }
  return tokens;
}

const cache = new Map<string, string>();
const MAX_CACHE = 60_000;

/**
 * The stem of a folded word: Snowball, and for Dutch what Snowball leaves apart: the verb's -t (vraagt,
 * vragen), final v/f and z/s (positieve, positief), long and short vowel (crimineel, criminele), -s after a vowel
 * (acties, actie), -ing of a short verb (tellen, telling), and
 * -en and -s that belong to a noun or to its plural (haven, havens; kans, kansen; route, routes).
 */
export function stem(word: string, language: Language): string {
  if (/\d/.test(word)) return word;
  const key = language + word;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const result = language === 'en' ? english(word) : conflate(dutch(word));
  if (cache.size >= MAX_CACHE) cache.clear();
  cache.set(key, result);
  return result;
}

function conflate(stemmed: string): string {
  let s = stemmed;
  if (s.length < 4) return s;
  s = s.replace(/ieen$/, 'ie');
  if (s.length > 5) s = s.replace(/([bdfgklmnprstvz])ing$/, '$1');
  if (s.length > 4) s = s.replace(/([bdfgklmnprvwz])t$/, '$1');
  s = s.replace(/([bdfgklmnprst])\1$/, '$1');
  if (s.length > 4) s = s.replace(/([aeou])s$/, '$1').replace(/ies$/, 'ie');
  s = s.replace(/v$/, 'f').replace(/z$/, 's');
  if (s.length > 4) s = s.replace(/([bdfghklmnprstv])e$/, '$1');
  if (s.length > 4) s = s.replace(/([bdfgklmnprtvw])en$/, '$1').replace(/v$/, 'f');
  if (s.length > 3) s = s.replace(/([bdfgjklmnprt])s$/, '$1');
  return s.replace(/([aeou])\1([bdfgklmnprstf])$/, '$1$2');
}

/** A function that gives the parts of a compound stem, or nothing. */
export type Splitter = (word: string) => readonly string[];

export const isStopWord = (word: string, language: Language): boolean => STOP_WORDS[language].has(word);

/** The terms of words by language and word; those of before give way when there are as many new ones. */
interface Recent {
  now: Map<string, readonly string[]>;
  before: Map<string, readonly string[]>;
}
/** The documents of an index of 100,000 passages have about so many; a smaller one never fills it. Some 20 MB. */
const MOST_WORDS = 200_000;
/** By splitter. Texts are made of the same few thousand words, and of many that are in one text only. */
const ofWords = new WeakMap<Splitter, Recent>();

/** The terms of one word: its stem and those of its parts, none for a stop word. */
function termsOfWord(word: string, language: Language, split: Splitter): readonly string[] {
  if ((word.length < 2 && !/\d/.test(word)) || isStopWord(word, language)) return [];
  const parts = language === 'nl' ? split(word) : [];
  return [word, ...parts].map((each) => stem(each, language));
}

/** The terms that stand in the index for a text: stems, references, and the parts of compounds. */
export function terms(text: string, language: Language, split: Splitter): string[] {
  const recent = ofWords.get(split) ?? { now: new Map(), before: new Map() };
  ofWords.set(split, recent);
  if (recent.now.size > MOST_WORDS / 2) Object.assign(recent, { now: new Map(), before: recent.now });
  const result: string[] = [];
  for (const { word, exact } of tokenize(text, language)) {
    if (exact) {
      result.push(word);
      continue;
    }
    const key = language + word;
    let made = recent.now.get(key);
    if (made === undefined) {
      made = recent.before.get(key) ?? termsOfWord(word, language, split);
      recent.now.set(key, made);
    }
    result.push(...made);
  }
  return result;
}
