import type { RawBlock } from '../layout/reflow.ts';
import { isFunction, isName, isSureName, withoutSureNames } from '../privacy/persons.ts';
import { isOffice } from '../privacy/redact.ts';
import type { Marker } from '../structure/markers.ts';
import { closingOf, labelOf } from './letter.ts';

/** Who holds political office; somebody who holds two of them at once is one. */
const MINISTER =
  /(?:^|[\s,])(?:(?:vice-)?minister-president(?:,? (?:en |tevens )?(?:de )?(?:vice-)?minister)?|minister|staatssecretaris)(?![\p{L}-])/giu;
/** Someone signs for them. */
const ON_BEHALF =
  /(?:^|\s)(?:(?<!mede )namens|b\.a\.|bij afwezigheid|plv\.|plaatsvervangend|voor deze[n]?|voor de (?:minister|staatssecretaris)|loco)(?![\p{L}])/iu;
/** A minister signs, for a colleague as well: the colleague does not sign. */
const FOR_A_COLLEAGUE = /(?:^|[\s,])mede (?:namens|voor)(?![\p{L}])/iu;
/** What may stand before a function. */
const BEFORE_FUNCTION =
  /^(?:mede )?(?:(?:namens|voor) )?(?:en )?(?:de |het )?(?:adjunct-|vice-|loco-|demissionair )?/iu;
const OPENS_MINISTER = /^(?:minister|minister-president|staatssecretaris)(?![\p{L}-])/iu;

/** Longest line of a signature that is neither a function nor names, and longest function, in words. */
const WORDS = { most: 8, ofFunction: 24 };
/** Lines after which a signature has ended, unless what follows can be nothing else. */
const MOST_LINES = 8;
/** "Bijlage 1: …", but not the number of annexes. */
const ANNEX = /^(?:bijlagen?|annex(?:es|en)?|appendix)(?![\p{L}(])(?!\s*:\s*\d{1,2}$)/iu;

export const words = (text: string): number => text.trim().split(/\s+/).length;

export const isOnBehalf = (text: string): boolean => ON_BEHALF.test(text);
export const isForColleague = (text: string): boolean => FOR_A_COLLEAGUE.test(text);

/** How many ministers a text says are to sign it. */
export function ministersIn(text: string): number {
  const signers = text.split(FOR_A_COLLEAGUE)[0] ?? '';
  return opensWithOfficial(text) ? 0 : [...signers.matchAll(MINISTER)].length;
}

/** It opens with the function of a civil servant: "De secretaris van de minister". */
export const opensWithOfficial = (text: string): boolean => isFunction(text.replace(BEFORE_FUNCTION, ''));

/** A line that opens with what somebody does: "De Minister van Pleinen,", "plv. directeur Europa". */
export function isFunctionLine(text: string): boolean {
  const count = words(text);
  if (count > WORDS.ofFunction || (count > WORDS.most && /[.!?]$/.test(text))) return false;
  return opensWithOfficial(text) || OPENS_MINISTER.test(text.replace(BEFORE_FUNCTION, ''));
}

const hasSureName = (text: string): boolean => withoutSureNames(text, '').count > 0;
/** It can be nothing but a line of a signature. */
const belongs = (text: string): boolean =>
  isFunctionLine(text) || isSureName(text) || closingOf(text) !== null || labelOf(text) !== null;

/**
 * Whether the text goes on at a line that follows a closing formula and so many lines of its signature: at an
 * annex, a list, a row of figures, a sentence, or after so many lines that no signature is as long.
 */
export function closesSignature(text: string, marker: Marker | null, lines: number): boolean {
  if (marker !== null && !isSureName(text)) return true;
  if (ANNEX.test(text)) return true;
  if (text.length > 300) return true;
  if (belongs(text)) return false;
  const cells = text.split(' – ');
  if (cells.length > 1) return !cells.some((cell) => belongs(cell) || isOffice(cell));
  const named = isName(text) && hasSureName(text);
  return !named && (lines >= MOST_LINES || words(text) > WORDS.most);
}

/** A sentence ends here. */
const ENDED = /[.!?…]["'”’)\]]{0,3}$/;
/** A line that says which minister signs, before the name: "De Minister van Pleinen,". */
const isSigning = ({ type, text }: RawBlock): boolean =>
  type === 'paragraph' && text.endsWith(',') && isFunctionLine(text) && ministersIn(text) > 0;
const isSigner = ({ text }: RawBlock): boolean => isSureName(text) || (isName(text) && words(text) > 1);

/**
 * Blocks, of which those are known for a signature that have a minister and a name below the text without a closing
 * formula, as Parliament prints letters.
 */
export function withSigners(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const signing = new Set<RawBlock>();
  for (const [at, block] of blocks.entries()) {
    const [before, next] = [blocks[at - 1], blocks[at + 1]];
    if (before === undefined || next === undefined || !isSigning(block) || !isSigner(next)) continue;
    if (ENDED.test(before.text.slice(-8)) || signing.has(before)) signing.add(block).add(next);
  }
  if (signing.size === 0) return blocks;
  return blocks.map((block) =>
    signing.has(block) ? { ...block, type: 'paragraph' as const, signature: true } : block,
  );
}
