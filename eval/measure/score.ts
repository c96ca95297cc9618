import type { Label, Sort } from '../dossier.ts';

/** Of an answer, what is judged. */
export interface Judged {
  readonly status: string;
  readonly claims: readonly {
    readonly voice: string;
    readonly citations?: readonly { readonly quote: string }[];
  }[];
}

/** Of a question, what it is judged by. */
export interface Gold {
  readonly answerable: boolean;
  readonly gold: readonly (readonly string[])[];
  readonly also?: readonly string[];
  readonly voice?: Label;
  readonly sort?: Sort;
}

/** What an answer is worth. */
export interface Score {
  readonly status: string;
  readonly answerable: boolean;
  readonly sort: Sort | null;
  /** Every needed fact is given. */
  readonly right: boolean;
  /** Some of the needed facts are given, and not all. */
  readonly partly: boolean;
  /** The first claim gives a needed fact. */
  readonly first: boolean;
  /** Right, and the first fact is told by a speaker that can't mislead. */
  readonly voice: boolean;
  /** Right, and the first fact is told by the labelled speaker. */
  readonly strict: boolean;
  /** Where right: the share of the claims that give a labelled sentence; else null. */
  readonly clean: number | null;
  /** How many claims, where anything is said. */
  readonly claims: number | null;
  /** A question back. */
  readonly asked: boolean;
  readonly refused: boolean;
  /** Said without reserve. */
  readonly sure: boolean;
}

const SAID: ReadonlySet<string> = new Set(['answered', 'partial', 'probable']);
const REFUSED: ReadonlySet<string> = new Set(['unanswered', 'rejected', 'missing']);
const SURE: ReadonlySet<string> = new Set(['answered', 'partial']);

/** A claim counts by its first quotes. */
const QUOTES = 2;
/** A quote of more words than both of these gives nothing: a whole page is no answer. */
const LONG = { words: 45, timesTheSentence: 1.5 };
/** A part of the sentence gives it when it has this share of its characters, and this many. */
const PART = { share: 0.6, characters: 25 };
/** A sentence of at least this many words is also given by this share of them. */
const MOST_WORDS = { of: 6, share: 0.8 };

/** A text without what differs between a label and a document: white space, dashes, marks of layout, case. */
export const withoutLayout = (text: string): string =>
  text.replace(/[\s\u00ad\-\u2010-\u2015|*_]+/gu, '').toLowerCase();
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-zà-ÿ0-9]+/g) ?? [];

/** A text, taken apart once for all that it is compared with. */
interface Text {
  readonly squeezed: string;
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly hasCells: boolean;
}

const texts = new Map<string, Text>();
/** Texts that are kept: somewhat more than the sentences and the labels of all dossiers. */
const MOST_TEXTS = 60_000;

function textOf(text: string): Text {
  const known = texts.get(text);
  if (known) return known;
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const made = { squeezed: withoutLayout(text), words, counts, hasCells: text.includes('|') };
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(text, made);
  return made;
}

/**
 * Whether a quote gives a labelled sentence: it holds it (white space, dashes, bars of tables and case aside), or is
 * most of it, or has most of its words.
 */
export function gives(quote: string, sentence: string): boolean {
  const [q, s] = [textOf(quote), textOf(sentence)];
  if (q.words.length > Math.max(LONG.timesTheSentence * s.words.length, LONG.words) && !s.hasCells)
    return false;
  if (q.squeezed.includes(s.squeezed)) return true;
  const { length } = q.squeezed;
  if (
    length >= PART.characters &&
    length >= PART.share * s.squeezed.length &&
    s.squeezed.includes(q.squeezed)
  )
    return true;
  if (s.words.length < MOST_WORDS.of) return false;
  let shared = 0;
  for (const [word, count] of s.counts) shared += Math.min(count, q.counts.get(word) ?? 0);
  return shared >= MOST_WORDS.share * s.words.length;
}

/** Speakers that can't be taken for another by a reader. */
const ALIKE: Readonly<Record<string, string>> = {
  ambtelijk: 'kabinet',
  adviseur: 'derde',
  belanghebbende: 'derde',
};

/** Whether a speaker that is said can't mislead where another is labelled; neutral facts are labelled both ways. */
export function isSafe(said: string, label: string): boolean {
  const [a, b] = [ALIKE[said] ?? said, ALIKE[label] ?? label];
  return a === b || a === 'proces' || b === 'proces';
}

/** Scores one answer; one that is missing is a refusal. */
export function scoreOf(answer: Judged | undefined, question: Gold): Score {
  const status = answer?.status ?? 'missing';
  const said = SAID.has(status);
  const claims = (answer?.claims ?? []).map(({ voice, citations }) => ({
    voice,
    quotes: (citations ?? []).slice(0, QUOTES).map(({ quote }) => quote),
  }));
  const given = (quotes: readonly string[], sentences: readonly string[]): boolean =>
    quotes.some((quote) => sentences.some((sentence) => gives(quote, sentence)));
  const quotes = claims.flatMap((claim) => claim.quotes);
  const known = question.gold.flat();
  const hits = said && question.answerable ? question.gold.map((fact) => given(quotes, fact)) : [false];
  const right = hits.every(Boolean);
  const [firstFact = []] = question.gold;
  const speakers = right ? claims.filter((claim) => given(claim.quotes, firstFact)) : [];
  const label = question.voice ?? '';
  const welcome = [...known, ...(question.also ?? [])];
  return {
    status,
    answerable: question.answerable,
    sort: question.sort ?? null,
    right,
    partly: hits.some(Boolean) && !right,
    first: said && question.answerable && claims.length > 0 && given(claims[0]?.quotes ?? [], known),
    voice: speakers.some(({ voice }) => isSafe(voice, label)),
    strict: speakers.some(({ voice }) => voice === label),
    clean:
      right && claims.length > 0
        ? claims.filter((claim) => given(claim.quotes, welcome)).length / claims.length
        : null,
    claims: said ? claims.length : null,
    asked: status === 'ambiguous',
    refused: REFUSED.has(status),
    sure: SURE.has(status),
  };
}
