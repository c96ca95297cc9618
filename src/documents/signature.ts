import { closingOf, isClosing, labelOf } from './letter.ts';
import { isFunction, isName, isSureName, withoutSureNames } from './persons.ts';
import { isOffice, REDACTED, redact } from './redact.ts';
import type { RawBlock } from './reflow.ts';
import { type RoutingTable, redactCells, routingTable } from './routing.ts';
import type { Part } from './sections.ts';
import type { Kept } from './withhold.ts';
import { placeOf } from './withhold-parts.ts';

/** Someone who holds political office signs in their own name: that name is public. */
const MINISTER =
  /(?:^|[\s,])(?:minister|minister-president|staatssecretaris|vice-minister-president)(?![\p{L}-])/giu;
/** Someone signs for them: that name is not. */
const ON_BEHALF =
  /(?:^|\s)(?:namens deze[n]?|namens|b\.a\.|bij afwezigheid|plv\.|plaatsvervangend|voor deze[n]?|loco)(?![\p{L}])/iu;
/** Longest line that can be a name or a function in a signature block, in words. */
const SHORT = 8;
/** A line under a letter that is longer is text again. */
const LONGEST = 24;

const words = (text: string): number => text.trim().split(/\s+/).length;
const ministersIn = (text: string): number => [...text.matchAll(MINISTER)].length;

/** What may stand between the names of a line, kept as it is. */
const BETWEEN = /([,;/()|]|\s[–-]\s|\t)/;
/** Marks and what they are of, between which a name may stand: "J. Fictief T [persoonsgegevens] K. Verzonnen". */
const MARKS =
  /(\[persoonsgegevens\]|(?<=^|\s)(?:tel|telefoon|t|m|e|e-mail|mail|mobiel|bsn|iban)[.:]?(?=\s|$))/iu;

interface Redacted {
  readonly text: string;
  readonly count: number;
}

/** Nothing but marked data and its names, or too much or too many figures to be a name. */
const isNoName = (piece: string): boolean =>
  piece === REDACTED || !/\p{L}/u.test(piece) || /\p{N}|€/u.test(piece) || words(piece) > SHORT;

/** The pieces of a text between separators, each judged by itself. */
function each(
  text: string,
  separators: RegExp,
  judge: (piece: string, before: string) => Redacted,
): Redacted {
  let count = 0;
  let before = '';
  let out = '';
  for (const [at, piece] of text.split(separators).entries()) {
    const judged = at % 2 === 1 || piece.trim() === '' ? kept(piece) : judge(piece, before);
    before += piece;
    out += judged.text;
    count += judged.count;
  }
  return { text: out, count };
}

const kept = (text: string): Redacted => ({ text, count: 0 });
const marked = (piece: string): Redacted => ({ text: piece.replace(piece.trim(), REDACTED), count: 1 });

/** At the end of a paragraph that it was joined to. */
const FOR_ANOTHER = /(?:^|\s)(?:namens|voor) dezen?,? (.{3,80})$/i;
/** "Van K. Verzonnen", where a tab stood between the two. */
const ADDRESSED = /^(?:van|aan|cc|auteur) (.{3,80})$/i;

/** The value after "Behandeld door:" and the like, without names; bodies and offices stay. */
function redactLabelled(text: string): Redacted {
  const label = labelOf(text);
  if (label === null) {
    const behalf = FOR_ANOTHER.exec(text)?.[1];
    if (behalf !== undefined && isSureName(behalf))
      return { text: text.slice(0, text.length - behalf.length) + REDACTED, count: 1 };
    const addressed = ADDRESSED.exec(text)?.[1];
    return addressed !== undefined && isSureName(addressed)
      ? { text: text.replace(addressed, REDACTED), count: 1 }
      : kept(text);
  }
  if (label.person === 'no') return kept(text);
  const value = each(text.slice(label.value), BETWEEN, (segment, before) => {
    if (ministersIn(segment) > 0) return kept(segment);
    const ofBody = isOffice(before) && /^ ?\p{Lu}\p{Ll}+(?: en \p{Lu}\p{Ll}+)+$/u.test(segment.trimEnd());
    if (ofBody) return kept(segment);
    return each(segment, MARKS, (piece) => {
      if (isOffice(piece)) return withoutSureNames(piece, REDACTED);
      if (isNoName(piece.trim())) return kept(piece);
      // In a row there are words as well: "akkoord", "ter kennisname"; "Van" and "Tot" are its heads.
      const sure = isName(piece.trim()) && (label.person === 'always' || words(piece) > 1);
      const inRow = text.includes(' – ') && (before !== '' || label.person === 'unless-office');
      return inRow && !sure ? kept(piece) : marked(piece);
    });
  });
  return { text: text.slice(0, label.value) + value.text, count: value.count };
}

/** A line under a letter: names go, functions and offices stay; `ministers` may still sign in their own name. */
function redactSigned(text: string, ministers: number): Redacted & { readonly ministers: number } {
  const behalf = ON_BEHALF.exec(text);
  const functions = text.split(BETWEEN).some((piece) => isFunction(piece.trim()));
  if (isName(text) && !functions && words(text) <= SHORT)
    return ministers > 0 ? { ...kept(text), ministers: ministers - 1 } : { ...marked(text), ministers };
  let left = behalf === null ? ministers + ministersIn(text) : 0;
  const { text: out, count } = each(text, BETWEEN, (piece) => {
    const bare = piece.trim();
    const person = isSureName(bare) || (isName(bare) && words(bare) > 1 && !/^(?:De|Het)\b/.test(bare));
    if (person && left > 0) {
      left -= 1;
      return kept(piece);
    }
    return person ? marked(piece) : left > 0 ? kept(piece) : withoutSureNames(piece, REDACTED);
  });
  return { text: out, count, ministers: left };
}

/** Personal data out of every block, reported by place. */
export function redactParts(parts: readonly Part[]): { parts: Part[]; kept: Kept[] } {
  const found = new Map<string, Kept>();
  const report = (part: Part, block: RawBlock, reason: Kept['reason'], count: number): void => {
    if (count === 0) return;
    const nameless = part.path.length > 0 && !part.path.some(isSureName);
    const place = nameless ? placeOf(part) : `regel ${block.line}`;
    const key = `${reason} ${place}`;
    found.set(key, { place, reason, count: count + (found.get(key)?.count ?? 0) });
  };
  const reader = signatureReader();
  const out = parts.map((part) => ({
    ...part,
    path: part.path.map((heading) => (isSureName(heading) ? REDACTED : heading)),
    blocks: part.blocks.map((block) => {
      const { text, reasons } = redact(block.text);
      for (const reason of reasons) report(part, block, reason, 1);
      const named = reader(block, text);
      report(part, block, named.reason, named.count);
      return { ...block, text: named.text };
    }),
  }));
  return { parts: out, kept: [...found.values()] };
}

type Named = Redacted & { readonly reason: 'naam' | 'ondertekening' };

/** Reads the blocks of a document one after the other, and takes the names of civil servants out. */
function signatureReader(): (block: RawBlock, text: string) => Named {
  let ministers = 0;
  /** So many names may still follow a label; behind one that had its own, only sure ones. */
  let awaiting = { names: 0, sure: false };
  let signed = false;
  let table: RoutingTable | null = null;
  return (block, text) => {
    if (block.type === 'heading') {
      signed = false;
      table = null;
      // A name that stands alone may have been taken for a heading.
      return { ...(isSureName(text) ? marked(text) : kept(text)), reason: 'naam' };
    }
    const closing = closingOf(text);
    if (closing !== null) {
      if (ON_BEHALF.test(closing.formula)) ministers = 0;
      signed = true;
      if (isClosing(text)) return { ...kept(text), reason: 'ondertekening' };
      const rest = redactSigned(closing.rest, ministers);
      ministers = rest.ministers;
      const before = text.slice(0, text.length - closing.rest.length);
      return { text: before + rest.text, count: rest.count, reason: 'ondertekening' };
    }
    signed = !block.note && (signed || block.signature) && words(text) <= LONGEST;
    if (signed) {
      const line = redactSigned(text, ministers);
      ministers = line.ministers;
      return { text: line.text, count: line.count, reason: 'ondertekening' };
    }
    const header = routingTable(text);
    if (header !== null) {
      table = header;
      return { ...kept(text), reason: 'naam' };
    }
    const cells = table === null ? null : redactCells(text, table, REDACTED);
    if (cells === null) table = null;
    else if (cells.count > 0) return { ...cells, reason: 'naam' };
    const labelled = redactLabelled(text);
    if (awaiting.names > 0 && (awaiting.sure ? isSureName(text) : isName(text))) {
      awaiting = { ...awaiting, names: awaiting.names - 1 };
      return { ...marked(text), reason: 'naam' };
    }
    const label = labelOf(text);
    const onlyMarks = text.split(MARKS).every((piece, at) => at % 2 === 1 || piece.trim() === '');
    if (label?.person === 'always') awaiting = { names: 3, sure: text.slice(label.value).trim() !== '' };
    else if (!onlyMarks && label === null) awaiting = { names: 0, sure: false };
    return { ...labelled, reason: 'naam' };
  };
}
