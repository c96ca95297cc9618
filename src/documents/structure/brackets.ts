import type { Span } from '../document.ts';
import { isEndMarking, isMarkedBracket, isMarkedSquare, isMarking } from '../privacy/markings.ts';

const CLOSERS: Readonly<Record<string, string>> = { ']': '[', '}': '{', ')': '(', '>': '<' };
/** Longest text between a pair that is looked at as a marking, in characters. */
const LONGEST = 5000;
const ANGLED = 100;

interface Pair extends Span {
  readonly square: boolean;
  readonly content: string;
}

/** Every pair of brackets, by where it opens, and the square ones that never close. */
function pairsIn(body: string): { pairs: Pair[]; unclosed: number[] } {
  const stacks: Record<string, number[]> = { '[': [], '{': [], '(': [], '<': [] };
  const pairs: Pair[] = [];
  for (const match of body.matchAll(/[[\](){}<>]/g)) {
    const char = match[0];
    const opener = CLOSERS[char];
    if (opener === undefined) {
      stacks[char]?.push(match.index);
      continue;
    }
    const start = stacks[opener]?.pop();
    const most = char === '>' ? ANGLED : LONGEST;
    if (start === undefined || match.index - start > most) continue;
    pairs.push({
      start,
      end: match.index + 1,
      square: opener === '[' || opener === '{',
      content: body.slice(start + 1, match.index),
    });
  }
  return {
    pairs: pairs.sort((a, b) => a.start - b.start),
    unclosed: [...(stacks['['] ?? []), ...(stacks['{'] ?? [])].sort((a, b) => a - b),
  };
}

type Mark = Pair & { readonly does: 'open' | 'close' | 'hold' };

/** What a pair does: opens or closes a run of text, or holds what is not public itself. */
function markOf(pair: Pair): Mark | null {
  const { content } = pair;
  const slash = /^\s*\//.test(content);
  if (slash ? isMarking(content) : isEndMarking(content) && !isMarking(content))
    return { ...pair, does: 'close' };
  if (!(pair.square ? isMarkedSquare(content) : isMarkedBracket(content))) return null;
  return { ...pair, does: /[:;]\s*\S/.test(content) && !isMarking(content) ? 'hold' : 'open' };
}

const atLineStart = (body: string, at: number): boolean =>
  /^[\s>|•●○▪▫■□◦‣⁃*\uf0b7-]*$/u.test(body.slice(Math.max(body.lastIndexOf('\n', at - 1) + 1, at - 40), at));

/**
 * What stands between "[niet openbaar]" and "[einde niet openbaar]", markings included, and brackets that hold
 * their text themselves ("[vertrouwelijk: …]"). Without an end it runs to the end of the text: closed by
 * default. One that opens a line and never ends is left, as a marking of what follows its line.
 */
export function bracketed(body: string): Span[] {
  if (!/[[{(<]/.test(body)) return [];
  const { pairs, unclosed } = pairsIn(body);
  const marks = pairs.map(markOf).filter((mark) => mark !== null);
  const ends = marks.filter((mark) => mark.does === 'close');
  const roundEnds = ends.filter((mark) => !mark.square);
  const spans: Span[] = [];
  let from = 0;
  const next = { any: 0, round: 0 };
  marks.forEach((mark, index) => {
    if (mark.start < from || mark.does === 'close') return;
    while (next.any < ends.length && (ends[next.any]?.start ?? 0) < mark.end) next.any += 1;
    while (next.round < roundEnds.length && (roundEnds[next.round]?.start ?? 0) < mark.end) next.round += 1;
    // What stands in round brackets is an aside, unless round brackets end it too.
    const round = body[mark.start] === '(';
    const end = round ? roundEnds[next.round] : ends[next.any];
    const answered =
      end !== undefined &&
      !marks
        .slice(index + 1, index + 50)
        .some((other) => other.does === 'open' && other.start >= mark.end && other.end <= end.start);
    if (mark.does === 'hold' && !answered) from = mark.end;
    else if (end !== undefined) from = end.end;
    else if (round) return;
    else if (ends.length === 0 && atLineStart(body, mark.start)) return;
    else from = body.length;
    spans.push({ start: mark.start, end: from });
  });
  for (const at of unclosed)
    if (isMarkedBracket(body.slice(at + 1, at + 120).split('\n', 1)[0] ?? ''))
      spans.push({ start: at, end: body.length });
  return spans;
}
