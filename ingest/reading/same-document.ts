import { createHash } from 'node:crypto';
import type { Document } from '../../src/documents/document.ts';

/** A number with its sign, its decimals and what parts its groups; a word; a sign that changes an amount. */
const TOKEN = /(?:(?<![\p{L}\p{N}])-)?\p{Nd}+(?:[.,:/-]\p{Nd}+)*|[\p{L}\p{N}]+|[€$£¥%‰]/gu;
const ENDS_IN_NUMBER = /\p{Nd}$/u;
const BEGINS_WITH_NUMBER = /^-?\p{Nd}/u;
const DASHES = /[\u2010-\u2015\u2212]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;

/** This many headings at most may stand above a text that lacks them in another format. */
const MOST_HEADINGS = 3;

/** The head of a publication of parliament stands in so many blocks at most: dossier, number and sort. */
const MOST_HEAD = 6;
const DOSSIER = /^\d{2} ?\d{3}(?!\d)/;
const NUMBER_IN_HEAD = /^Nr\. ?\d{1,5}\b\s*/;

/**
 * Every letter and every number of a text, in order: what white space, bullets, quotes and hyphens do not
 * change. Numbers stay apart and keep what is inside them, so that 1,5 is not 15.
 */
function plainOf(text: string): string {
  const plain = text
    .replace(DASHES, '-')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .toLowerCase();
  return joined(plain.match(TOKEN) ?? []);
}

function joined(pieces: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    if (ENDS_IN_NUMBER.test(last) && BEGINS_WITH_NUMBER.test(piece)) parts.push(' ');
    parts.push(piece);
    last = piece;
  }
  return parts.join('');
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a document has in common with the same one in another format. */
export interface TextKeys {
  /** Of the whole text. */
  readonly whole: string;
  /** Of the text below what stands above it. */
  readonly below: readonly string[];
  /** The same without the notes, which a format with less to say does not have. */
  readonly withoutNotes: readonly string[];
}

/** The keys of a document; `notesAt` is where its notes begin, null when there are none to tell apart. */
export function keysOf(document: Document, notesAt: number | null): TextKeys {
  const { text } = document;
  const starts = document.singlePassage ? [0] : startsOf(document);
  // A long text is looked through once, in the pieces that the keys are made of.
  const cuts = [...new Set([...starts, notesAt ?? text.length, text.length])].sort(
    (left, right) => left - right,
  );
  const pieces = cuts.map((start, at) => ({
    start,
    plain: plainOf(text.slice(start, cuts[at + 1] ?? start)),
  }));
  const keys = (end: number): string[] =>
    starts
      .filter((from) => from === 0 || from < end)
      .map((from) =>
        hashOf(joined(pieces.flatMap(({ start, plain }) => (start >= from && start < end ? [plain] : [])))),
      );
  const [whole = '', ...below] = keys(text.length);
  return { whole, below, withoutNotes: notesAt === null ? [] : keys(notesAt) };
}

/** The keys by which the same document from a lesser source is found: the whole of that is one of these. */
export const keysToFind = ({ whole, below, withoutNotes }: TextKeys): readonly string[] => [
  whole,
  ...below,
  ...withoutNotes,
];

/**
 * Whether all of the lesser is in the better, to the last word and number: the whole of it is what is left of
 * the better, or the other way round but for headings. Two that both have headings of their own are two.
 */
export function isSameDocument(lesser: TextKeys, better: TextKeys): boolean {
  return keysToFind(better).includes(lesser.whole) || lesser.below.includes(better.whole);
}

/** Where the text may begin: at its top, below headings, below the head of a publication of parliament. */
function startsOf({ text, blocks }: Document): readonly number[] {
  const starts = new Set([0]);
  for (const [at, { type }] of blocks.slice(0, MOST_HEADINGS).entries()) {
    const next = blocks[at + 1]?.start;
    if (type !== 'heading' || next === undefined) break;
    starts.add(next);
  }
  const head = blocks.slice(0, MOST_HEAD).map(({ start, end }) => text.slice(start, end));
  const at = head.findIndex((block) => NUMBER_IN_HEAD.test(block));
  const [block, line] = [blocks[at], head[at]];
  if (block === undefined || line === undefined || !head.slice(0, at + 1).some((each) => DOSSIER.test(each)))
    return [...starts];
  const title = NUMBER_IN_HEAD.exec(line)?.[0].length ?? 0;
  starts.add(block.start + title);
  const next = blocks[at + 1]?.start;
  // "BRIEF VAN DE MINISTER …": what sort of publication it is.
  if (next !== undefined && !/\p{Ll}/u.test(line.slice(title))) starts.add(next);
  return [...starts];
}
