import type { Language, Span } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import { type Splitter, terms } from './analyzer.ts';

/** What a reader sees as one word, or as one number of a document, with marks and what nobody sees in it. */
const WORD =
  /\b(?:com|join|swd|c) ?\( ?20\d\d ?\) ?\d{1,5}|\b\d\d \d{3}\b(?:,? ?nr\.? ?\d{1,5})?|[\p{L}\p{N}\p{M}\p{Cf}]+(?:['’.‐-–-][\p{L}\p{N}\p{M}\p{Cf}]+)*/giu;

/** Where the words stand that were looked for, in any form that the index knows as the same. */
export function markedWords(
  text: string,
  language: Language,
  wanted: ReadonlySet<string>,
  split: Splitter,
): Span[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    terms(word, language, split).some((term) => wanted.has(term))
      ? [{ start: index, end: index + word.length }]
      : [],
  );
}

/** The part of a passage that is worth showing: whole sentences, in `document.text`. */
export interface Excerpt extends Span {
  readonly text: string;
  /** In `text`. */
  readonly marks: readonly Span[];
}

/** Sentences go along until there are so many characters. */
const ENOUGH = 240;

/** The sentence of a passage with most of the words, and what follows it in the same block as far as there is room. */
export function excerptOf(
  { text, start, sentences }: Passage,
  language: Language,
  wanted: ReadonlySet<string>,
  split: Splitter,
): Excerpt {
  const found = sentences.map((sentence) => {
    const own = terms(text.slice(sentence.start - start, sentence.end - start), language, split);
    return new Set(own.filter((term) => wanted.has(term))).size;
  });
  const at = found.indexOf(Math.max(...found));
  const first = sentences[at];
  if (first === undefined) return { start, end: start, text: '', marks: [] };
  let { end } = first;
  for (const next of sentences.slice(at + 1)) {
    if (next.block !== first.block || next.end - first.start > ENOUGH) break;
    end = next.end;
  }
  const shown = text.slice(first.start - start, end - start);
  return { start: first.start, end, text: shown, marks: markedWords(shown, language, wanted, split) };
}

/** Longest text of which all is shown. */
const LONGEST = 360;
/** Of a longer one, so much before the first mark. */
const BEFORE = 80;

/** An excerpt of a sentence without an end is cut to a window around its first mark, at spaces where there are any. */
export function windowOf({ text, marks }: Pick<Excerpt, 'text' | 'marks'>): Span {
  if (text.length <= LONGEST) return { start: 0, end: text.length };
  const [first = { start: 0, end: 0 }] = marks;
  const from = Math.min(Math.max(0, first.start - BEFORE), text.length - LONGEST);
  const until = from + LONGEST;
  const word = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const start = word > 0 && word <= first.start ? word : from;
  const space = until === text.length ? until : text.lastIndexOf(' ', until);
  return { start, end: space > start ? Math.max(space, first.end) : until };
}
