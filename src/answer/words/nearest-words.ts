import type { Span } from '../../documents/document.ts';
import { fold } from '../../search/fold.ts';
import { align, type Step, type Word } from '../check/approximate-match.ts';

/** Words that a quote and the place nearest to it do not share; what stands on only one side has no words on the other. */
export interface Difference {
  /** `missing`: in the document and not in the quote; `added`: the other way round; `changed`: other words. */
  readonly change: 'missing' | 'added' | 'changed';
  readonly inDocument: string;
  readonly inQuote: string;
}

/** The place in a text that is nearest to a quote. */
export interface NearestPlace extends Span {
  /** Share of the quote's letters in words that stand there, in the same order: 0 to 1. */
  readonly similarity: number;
  readonly differences: readonly Difference[];
}

/** Less of a quote than this is not the same sentence with other words. */
const ENOUGH = 0.5;
/** Words around the place with the most words in common that are looked at too, beside half the quote. */
const AROUND = 8;

interface Placed extends Word, Span {}

/**
 * Where a text comes nearest to a quote, and which words differ; undefined when no place has half of it. The place
 * is first sought by words in common, in one pass over the text, so that the costly comparison is as long as the quote.
 */
export function nearestTo(quote: string, text: string): NearestPlace | undefined {
  const asked = wordsOf(quote);
  const region = mostShared(asked, text);
  const near = wordsOf(text.slice(region.start, region.end));
  const steps = align(asked, near);
  const places = steps.flatMap(({ text: at }) => (at === null ? [] : (near[at] ?? [])));
  const [first, last] = [places[0], places.at(-1)];
  const length = asked.reduce((sum, { alike }) => sum + alike.length, 0);
  const kept = steps
    .filter((step) => sharedIn(step, asked, near))
    .reduce((sum, { asked: at }) => sum + (asked[at ?? -1]?.alike.length ?? 0), 0);
  if (first === undefined || last === undefined || kept < ENOUGH * length) return undefined;
  return {
    start: region.start + first.start,
    end: region.start + last.end,
    similarity: Math.round((100 * kept) / length) / 100,
    differences: differencesIn(steps, asked, near),
  };
}

const sharedIn = ({ asked: at, text: to }: Step, asked: readonly Word[], near: readonly Word[]): boolean =>
  at !== null && to !== null && asked[at]?.alike === near[to]?.alike;

const wordsOf = (text: string): Placed[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: exact, index }) => ({
    exact,
    alike: bare(exact),
    start: index,
    end: index + exact.length,
  }));

/** A word without case, accents and the punctuation around it; a word of punctuation alone stays what it is. */
function bare(word: string): string {
  const folded = fold(word);
  return folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || folded;
}

/** The stretch of text that shares the most letters with the quote by whole words, and some words around it. */
function mostShared(asked: readonly Placed[], text: string): Span {
  const wanted = new Map<string, Shared>();
  for (const { alike } of asked) {
    const shared = wanted.get(alike);
    if (shared === undefined) wanted.set(alike, { letters: alike.length, most: 1, within: 0 });
    else shared.most++;
  }
  const read = new Map<string, Shared | null>();
  const passed: (Shared | null)[] = [];
  const starts: number[] = [];
  const margin = AROUND + (asked.length >> 1);
  const width = asked.length + margin;
  let [letters, best, end] = [0, 0, 0];
  for (const { 0: exact, index } of text.matchAll(/\S+/g)) {
    const known = read.get(exact);
    const shared = known === undefined ? (wanted.get(bare(exact)) ?? null) : known;
    if (known === undefined) read.set(exact, shared);
    starts.push(index);
    const leaving = passed[passed.push(shared) - 1 - width] ?? null;
    if (leaving !== null && leaving.within-- <= leaving.most) letters -= leaving.letters;
    if (shared !== null && ++shared.within <= shared.most) letters += shared.letters;
    if (letters > best) [best, end] = [letters, starts.length];
  }
  return {
    start: starts[Math.max(0, end - width - margin)] ?? 0,
    end: starts[end + margin] ?? text.length,
  };
}

/** A word of the quote, how often it stands there, and how often among the words that are being looked at. */
interface Shared {
  readonly letters: number;
  most: number;
  within: number;
}

/** Steps that follow each other without a word in common are one difference. */
function differencesIn(
  steps: readonly Step[],
  asked: readonly Placed[],
  near: readonly Placed[],
): Difference[] {
  const found: { inDocument: string[]; inQuote: string[] }[] = [];
  let open = false;
  for (const { asked: at, text: to } of steps) {
    const [own, other] = [asked[at ?? -1]?.exact, near[to ?? -1]?.exact];
    if (own === other) {
      open = false;
      continue;
    }
    if (!open) found.push({ inDocument: [], inQuote: [] });
    open = true;
    if (own !== undefined) found.at(-1)?.inQuote.push(own);
    if (other !== undefined) found.at(-1)?.inDocument.push(other);
  }
  return found.map(({ inDocument, inQuote }) => ({
    change: inQuote.length === 0 ? 'missing' : inDocument.length === 0 ? 'added' : 'changed',
    inDocument: inDocument.join(' '),
    inQuote: inQuote.join(' '),
  }));
}
