import type { RawBlock } from '../layout/reflow.ts';
import { type RoutingTable, redactCells, routingTable } from '../layout/routing.ts';
import { isFunction, isName, isSureName, nameAtEnd, withoutSureNames } from '../privacy/persons.ts';
import { isOffice, REDACTED, redact } from '../privacy/redact.ts';
import type { Kept } from '../privacy/withhold.ts';
import { placeOf } from '../privacy/withhold-parts.ts';
import type { Part } from '../structure/sections.ts';
import { closingOf, isClosing, type Label, labelOf } from './letter.ts';
import {
  closesSignature,
  isForColleague,
  isFunctionLine,
  isOnBehalf,
  ministersIn,
  opensWithOfficial,
  words,
} from './signature-lines.ts';

/** Longest line that can be a name in a signature block, in words. */
const SHORT = 8;

/** What may stand between the names of a line, kept as it is. */
const BETWEEN = /([,;/()|]|\s[–-]\s|\t)/;
/** Marks and what they are of, between which a name may stand: "J. Fictief T [persoonsgegevens] K. Verzonnen". */
const MARKS =
  /(\[persoonsgegevens\]|(?<=^|\s)(?:tel|telefoon|t|m|e|e-mail|mail|mobiel|bsn|iban)[.:]?(?=\s|$))/iu;

interface Redacted {
  readonly text: string;
  readonly count: number;
}

/** What a cell of a matrix holds: a letter or two that stand for a part in something, or an answer. */
const TICK = /^(?:\p{L}{1,2}|ja|nee|nvt|n\.v\.t\.)$/iu;

/** Nothing but marked data and its names, a tick, or too much or too many figures to be a name. */
const isNoName = (piece: string): boolean =>
  piece === REDACTED ||
  TICK.test(piece) ||
  !/\p{L}/u.test(piece) ||
  /\p{N}|€/u.test(piece) ||
  words(piece) > SHORT;

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

/** "Infrastructuur en Waterstaat" */
const OF_BODY = /^\p{Lu}\p{Ll}+(?: en \p{Lu}\p{Ll}+)+$/u;

/** What is a name by its form alone: ministries and directorates stand beside it. */
function onlyNames(piece: string): Redacted {
  const bare = piece.trim();
  const person = isSureName(bare) || (isName(bare) && words(bare) > 1);
  return person && !isNoName(bare) ? marked(piece) : withoutSureNames(piece, REDACTED);
}

/** The value after "Behandeld door:" and the like, without names; bodies and offices stay. */
function redactLabelled(text: string, label: Label | null): Redacted {
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
    const ofBody = isOffice(before) || label.person === 'if-name';
    if (ofBody && OF_BODY.test(segment.trim())) return kept(segment);
    if (label.person === 'if-name') return onlyNames(segment);
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

/** What the lines of a signature so far say of the next one. */
interface Signing {
  /** Ministers who may still sign in their own name. */
  readonly ministers: number;
  /** The line before closes the letter or says what somebody does: a name may follow that looks like a word. */
  readonly expects: boolean;
}
const UNSIGNED: Signing = { ministers: 0, expects: false };

/**
 * A line under a letter: names go, functions and offices stay, and so do the names of ministers who sign. Where no
 * formula `closed` the letter, only what is a name beyond doubt.
 */
function redactSigned(
  text: string,
  { ministers, expects }: Signing,
  closed: boolean,
): Redacted & { readonly next: Signing } {
  const functions = text.split(BETWEEN).some((piece) => isFunction(piece.trim()));
  const named = isOnBehalf(text) ? 0 : ministersIn(text);
  const role = functions || named > 0 || isFunctionLine(text) || isOffice(text);
  // Behind an official, an address or a number there is no minister who still has to sign.
  const passed = isOnBehalf(text) || opensWithOfficial(text) || /\d/.test(text) || text.includes(REDACTED);
  const others = role && named === 0 && !isForColleague(text);
  let left = passed || (others && !isName(text)) ? 0 : ministers + named;
  const next = (): Signing => ({ ministers: left, expects: role || isOnBehalf(text) });
  const judge = (piece: string, bare: boolean): Redacted => {
    const whole = isSureName(piece.trim());
    if (whole || bare) {
      const count = whole ? 1 : Math.max(1, withoutSureNames(piece, '').count);
      if (left === 0) return marked(piece);
      if (count <= left) {
        left -= count;
        return kept(piece);
      }
    }
    const sure = withoutSureNames(piece, REDACTED, left);
    left -= sure.kept;
    return sure;
  };
  if (isName(text) && !functions && words(text) <= SHORT) {
    const sure = isSureName(text) || withoutSureNames(text, '').count > 0;
    // "Voedselzekerheid en Natuur,": the rest of an office, before the name of its minister.
    if (!sure && left > 0 && text.endsWith(',')) return { ...kept(text), next: next() };
    return { ...judge(text, sure || (expects && closed)), next: next() };
  }
  const out = each(text, BETWEEN, (piece) => {
    const bare = piece.trim();
    const person = isName(bare) && words(bare) > 1 && !/^(?:De|Het)\b|\ben\b/.test(bare);
    return judge(piece, person && closed && (functions || (named > 0 && left > 0)));
  });
  return { ...out, next: next() };
}

/** A line that is a name beyond doubt, or some of them. */
const isNames = (text: string): boolean =>
  isSureName(text) || (isName(text) && words(text) <= SHORT && withoutSureNames(text, '').count > 0);

/** Longest function above a name where no letter was closed, in words, and as much of a paragraph before one. */
const FUNCTION = { words: 14, before: 160 };

/** A line that says what somebody does and no more, where a signature has no closing formula above it. */
const isLoneFunction = (text: string): boolean =>
  words(text) <= FUNCTION.words && !/[.!?;]$/.test(text) && isFunctionLine(text);

/** "… zonder voorbehoud. De directeur Europa, A.B. Fictief": a signature that was joined to a paragraph. */
function redactJoined(text: string): Redacted {
  const start = nameAtEnd(text);
  if (start === null) return kept(text);
  const before = text.slice(Math.max(0, start - FUNCTION.before), start).trim();
  const sentence = before.split(/[.!?:] (?=\p{Lu})/u).at(-1) ?? '';
  const official = isLoneFunction(sentence) && (isOnBehalf(sentence) || opensWithOfficial(sentence));
  return official ? { text: text.slice(0, start) + REDACTED, count: 1 } : kept(text);
}

/** Personal data out of every block, reported by place; `signers` are the blocks in which the names of ministers stay. */
export function redactParts(parts: readonly Part[]): {
  parts: Part[];
  kept: Kept[];
  signers: ReadonlySet<number>;
} {
  const found = new Map<string, Kept>();
  const report = (part: Part, block: RawBlock, reason: Kept['reason'], count: number): void => {
    if (count === 0) return;
    const nameless = part.path.length > 0 && !part.path.some(isSureName);
    const place = nameless ? placeOf(part) : `regel ${block.line}`;
    const key = `${reason} ${place}`;
    found.set(key, { place, reason, count: count + (found.get(key)?.count ?? 0) });
  };
  const reader = signatureReader();
  const signers = new Set<number>();
  let at = 0;
  const out = parts.map((part) => ({
    ...part,
    path: part.path.map((heading) => (isSureName(heading) ? REDACTED : heading)),
    blocks: part.blocks.map((block) => {
      const { text, reasons } = redact(block.text);
      for (const reason of reasons) report(part, block, reason, 1);
      const named = reader(block, text);
      report(part, block, named.reason, named.count);
      if (named.minister === true) signers.add(at);
      at += 1;
      return { ...block, text: named.text };
    }),
  }));
  return { parts: out, kept: [...found.values()], signers };
}

type Named = Redacted & {
  readonly reason: 'naam' | 'ondertekening';
  /** A minister signs here. */
  readonly minister?: boolean;
};

/** Reads the blocks of a document one after the other, and takes the names of civil servants out. */
function signatureReader(): (block: RawBlock, text: string) => Named {
  let signing = UNSIGNED;
  /** So many names may still follow a label; behind one that had its own, only sure ones. */
  let awaiting = { names: 0, sure: false };
  /** Lines since the closing formula; null outside a signature. */
  let signed: number | null = null;
  let table: RoutingTable | null = null;
  const signature = (text: string, before = ''): Named => {
    const line = redactSigned(text, signing, signed !== null);
    const minister = signing.ministers > 0 || ministersIn(text) > 0;
    signing = line.next;
    return { text: before + line.text, count: line.count, reason: 'ondertekening', minister };
  };
  /** What a label says of this line and of those that follow it; null when it says nothing. */
  const labelled = (text: string): Named | null => {
    if (awaiting.names > 0 && (awaiting.sure ? isSureName(text) : isName(text))) {
      awaiting = { ...awaiting, names: awaiting.names - 1 };
      return { ...marked(text), reason: 'naam' };
    }
    // "T. Fictief" is a name before it is a telephone number.
    const label = isSureName(text) ? null : labelOf(text);
    const onlyMarks = text.split(MARKS).every((piece, at) => at % 2 === 1 || piece.trim() === '');
    if (label?.person === 'always') awaiting = { names: 3, sure: text.slice(label.value).trim() !== '' };
    else if (!onlyMarks && label === null) awaiting = { names: 0, sure: false };
    if (label === null) return null;
    // Who is named behind a label is none of those who sign.
    signing = UNSIGNED;
    return { ...redactLabelled(text, label), reason: 'naam' };
  };
  return (block, text) => {
    if (block.type === 'heading') {
      signed = null;
      signing = UNSIGNED;
      table = null;
      // A name that stands alone may have been taken for a heading.
      return { ...(isSureName(text) ? marked(text) : kept(text)), reason: 'naam' };
    }
    const closing = closingOf(text);
    if (closing !== null) {
      signing = { ministers: isOnBehalf(closing.formula) ? 0 : signing.ministers, expects: true };
      signed = 0;
      if (isClosing(text)) return { ...kept(text), reason: 'ondertekening' };
      return signature(closing.rest, text.slice(0, text.length - closing.rest.length));
    }
    const goesOn = block.signature || (signed !== null && !closesSignature(text, block.marker, signed));
    signed = goesOn && block.note === undefined ? (signed ?? 0) + 1 : null;
    const header = signed === null ? routingTable(text) : null;
    if (header !== null) {
      table = header;
      return { ...kept(text), reason: 'naam' };
    }
    const cells = table === null || signed !== null ? null : redactCells(text, table, REDACTED);
    if (cells === null) table = null;
    else if (cells.count > 0) return { ...cells, reason: 'naam' };
    const named = labelled(text);
    if (named !== null) return named;
    const lone = block.type === 'paragraph' && isLoneFunction(text);
    const expected = signing.expects && isNames(text);
    if (signed !== null || lone || expected) return signature(text);
    signing = UNSIGNED;
    const joined = redactJoined(text);
    return { ...(joined.count > 0 ? joined : redactLabelled(text, null)), reason: 'naam' };
  };
}
