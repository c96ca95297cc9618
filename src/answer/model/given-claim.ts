import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import type { Span } from '../../documents/document.ts';
import type { Passage } from '../../passages/passage.ts';
import { fold } from '../../search/fold.ts';
import type { Reading } from '../../search/reading.ts';
import { ANAPHORIC } from '../anaphora.ts';
import type { Claim } from '../answer.ts';
import { type Fault, faultOf } from '../check/verify.ts';
import { sentencesIn, toClaims } from '../claims.ts';
import { weakest } from '../hedges.ts';
import { renders } from '../rendering.ts';
import type { GivenClaim, Material } from './material.ts';

/** Why a claim of the model is not shown. */
export type GivenFault =
  | Fault
  | 'unknown_key'
  | 'words_not_in_passage'
  | 'other_speaker'
  | 'leans'
  | 'double'
  | 'too_many';

/** Sentences beside those that were found: the model may see that another belongs to it, and may not go on and on. */
const MOST_BESIDE = 2;

/** The claim with its words found in the passages it names, or what is wrong with it. */
export function claimOf(
  { text, sources }: GivenClaim,
  { passages }: Material,
  found: readonly Claim[],
  reading: Reading,
): Claim | GivenFault {
  const quotes = [];
  for (const { key, words } of sources) {
    const passage = passages.get(key);
    const document = passage && reading.document(passage.documentId);
    if (!passage || !document) return 'unknown_key';
    const span = spanOf(words, passage, found);
    if (!span) return 'words_not_in_passage';
    quotes.push({ document, passage, ...span });
  }
  const claims = toClaims(quotes);
  const [first] = claims;
  if (!first) return 'no_citation';
  const claim: Claim = {
    text: collapseWhitespace(text),
    voice: first.voice,
    modality: weakest(claims.map(({ modality }) => modality)),
    citations: claims.flatMap(({ citations }) => citations) as unknown as Claim['citations'],
  };
  const fault = faultOf(claim, reading);
  if (fault) return fault;
  const literal = claims.map((each) => each.text).join(' ');
  const sentences = quotes.flatMap(({ document, passage, start, end }) =>
    sentencesIn(passage, { start, end }).map((each) => document.text.slice(each.start, each.end)),
  );
  // A source that the text does not use would lend it weight.
  return claim.text === literal || renders(claim.text, sentences) ? claim : 'text_not_in_quote';
}

/**
 * The whole sentences in which the words stand, as literally as white space allows. A sentence that was found is
 * quoted as it was found: with the one before it, where it leans on that.
 */
function spanOf(words: string, passage: Passage, found: readonly Claim[]): Span | null {
  const asFound = found
    .flatMap(({ citations }) => citations)
    .find(
      ({ passageId, quote }) =>
        passageId === passage.id && collapseWhitespace(quote) === collapseWhitespace(words),
    );
  // Of an item that was found by its label, the label is all that is quoted.
  if (asFound) return { start: asFound.start, end: asFound.end };
  const literal = words.trim().split(/\s+/).map(escapedForPattern).join('\\s+');
  const at = literal === '' ? null : new RegExp(literal).exec(passage.text);
  if (!at) return null;
  const start = passage.start + at.index;
  const touched: readonly Span[] = sentencesIn(passage, { start, end: start + at[0].length });
  const quoted = found
    .flatMap(({ citations }) => citations)
    .filter(
      ({ passageId, ...span }) => passageId === passage.id && touched.some((each) => overlaps(each, span)),
    );
  const all = [...touched, ...quoted];
  if (touched.length === 0) return null;
  return { start: Math.min(...all.map((each) => each.start)), end: Math.max(...all.map((each) => each.end)) };
}

/**
 * The sentences that a claim that failed was about: those that its words are from, or lie in; where they lie nowhere,
 * the sentence that was found in the passage it names, if there is one and no other.
 */
export function meantBy(
  { sources }: GivenClaim,
  { passages }: Material,
  found: readonly Claim[],
): readonly Claim[] {
  return sources.flatMap(({ key, words }) => {
    const passage = passages.get(key);
    if (!passage) return [];
    const inPassage = found.filter(({ citations }) =>
      citations.some(({ passageId }) => passageId === passage.id),
    );
    const span = spanOf(words, passage, found);
    if (span === null) return inPassage.length === 1 ? inPassage : [];
    return inPassage.filter(({ citations }) => citations.some((each) => overlaps(each, span)));
  });
}

/** What is wrong with a claim beside the others: sentences that nobody found are bounded, and say no more than asked. */
export function faultBeside(
  claim: Claim,
  said: readonly Claim[],
  found: readonly Claim[],
): GivenFault | null {
  if (said.some((other) => overlap(other, claim))) return 'double';
  if (found.some((other) => overlap(other, claim))) return null;
  if (!found.some(({ voice }) => voice === claim.voice)) return 'other_speaker';
  if (ANAPHORIC.test(fold(claim.citations[0].quote))) return 'leans';
  const beside = said.filter((other) => !found.some((each) => overlap(other, each)));
  return beside.length >= MOST_BESIDE ? 'too_many' : null;
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
const overlap = (one: Claim, other: Claim): boolean =>
  one.citations.some((a) => other.citations.some((b) => a.documentId === b.documentId && overlaps(a, b)));
/** All that one claim quotes is quoted by another. */
export const covers = (one: Claim, other: Claim): boolean =>
  other.citations.every((b) =>
    one.citations.some((a) => a.documentId === b.documentId && a.start <= b.start && b.end <= a.end),
  );
const escapedForPattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
