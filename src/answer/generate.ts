import type { Span } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import { fold } from '../search/fold.ts';
import type { Reading } from '../search/reading.ts';
import type { Claim } from './answer.ts';
import { sentencesIn, toClaims } from './claims.ts';
import { weakest } from './hedges.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { GIVEN_SCHEMA, type GivenClaim, givenIn, type Material, materialFor } from './material.ts';
import { renders } from './rendering.ts';
import { LEANS } from './select.ts';
import type { Degraded, Writer } from './supplier.ts';
import { type Fault, faultOf } from './verify.ts';

/** Why a claim of the model is not shown. */
export type GivenFault =
  | Fault
  | 'unknown_key'
  | 'words_not_in_passage'
  | 'other_speaker'
  | 'leans'
  | 'double'
  | 'too_many';

/** What became of the model's claims: counts only, since what was not verified is shown nowhere. */
export interface Account {
  readonly given: number;
  readonly shown: number;
  readonly dropped: Readonly<Partial<Record<GivenFault, number>>>;
  /** Sentences of the extractive answer that stand where the model had nothing that holds. */
  readonly kept: number;
}

export interface Generated {
  readonly claims: readonly Claim[];
  readonly degraded: Degraded | null;
  readonly account: Account | null;
}

/** Sentences beside those that were found: the model may see that another belongs to it, and may not go on and on. */
const MOST_BESIDE = 2;

/**
 * The claims that were found, in the model's words as far as they hold. Each claim of the model is checked like
 * anyone's; a sentence that was found and that none of them says stays as it is, so nothing is lost. Unless most of
 * what the model gave holds, the claims stand as they were found.
 */
export async function generate(
  question: string,
  found: readonly Claim[],
  reading: Reading,
  writer: Writer,
  signal?: AbortSignal,
): Promise<Generated> {
  const asFound = (degraded: Degraded, account: Account | null = null): Generated => ({
    claims: found,
    degraded,
    account,
  });
  const material = materialFor(question, found, reading, writer.random);
  const written = await writer.write(
    { instructions: INSTRUCTIONS, material: material.json, schema: GIVEN_SCHEMA },
    signal,
  );
  if (!written.ok) return asFound(written.degraded);
  const given = givenIn(written.text);
  if (given === null) return asFound('unreadable');

  const held: Claim[] = [];
  const dropped: Partial<Record<GivenFault, number>> = {};
  for (const each of given) {
    const claim = claimOf(each, material, found, reading);
    const fault = typeof claim === 'string' ? claim : faultBeside(claim, held, found);
    if (fault === null && typeof claim !== 'string') held.push(claim);
    else if (fault !== null) dropped[fault] = (dropped[fault] ?? 0) + 1;
  }
  const kept = found.filter((claim) => !held.some((other) => overlap(other, claim)));
  const account = { given: given.length, shown: held.length, dropped, kept: kept.length };
  if (held.length === 0 || held.length * 2 < given.length) return asFound('not_verified', account);
  return { claims: inOrder([...held, ...kept], found), degraded: null, account };
}

/** The claim with its words found in the passages it names, or what is wrong with it. */
function claimOf(
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
    text: squeeze(text),
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
    .find(({ passageId, quote }) => passageId === passage.id && squeeze(quote) === squeeze(words));
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

/** What is wrong with a claim beside the others: sentences that nobody found are bounded, and say no more than asked. */
function faultBeside(claim: Claim, held: readonly Claim[], found: readonly Claim[]): GivenFault | null {
  if (held.some((other) => overlap(other, claim))) return 'double';
  if (found.some((other) => overlap(other, claim))) return null;
  if (!found.some(({ voice }) => voice === claim.voice)) return 'other_speaker';
  if (LEANS.test(fold(claim.citations[0].quote))) return 'leans';
  const beside = held.filter((other) => !found.some((each) => overlap(other, each)));
  return beside.length >= MOST_BESIDE ? 'too_many' : null;
}

/** As the answer had them; a sentence beside them behind the last of its passage. */
function inOrder(claims: readonly Claim[], found: readonly Claim[]): readonly Claim[] {
  const placeOf = (claim: Claim): number => {
    const own = found.findIndex((other) => overlap(other, claim));
    if (own >= 0) return own;
    const { passageId } = claim.citations[0];
    return found.findLastIndex(({ citations }) => citations[0].passageId === passageId) + 0.5;
  };
  return [...claims].sort((one, other) => placeOf(one) - placeOf(other));
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
const overlap = (one: Claim, other: Claim): boolean =>
  one.citations.some((a) => other.citations.some((b) => a.documentId === b.documentId && overlaps(a, b)));
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const escapedForPattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
