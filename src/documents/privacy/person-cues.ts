import { closingOf } from '../identity/letter.ts';
import { isFunctionLine, ministersIn } from '../identity/signature-lines.ts';
import { type Candidate, isGiven, type Piece, says } from './person-candidates.ts';
import { isOffice } from './redact.ts';

/** What is known of a text beside a candidate in it. */
export interface Known {
  /** Whether a word is an ordinary one: it is written small somewhere. */
  readonly ordinary: (word: string) => boolean;
  /**
   * Parts of names that were told already, in lower case, and the letters that they are signed with; each with the name
   * that it is of, since a name says nothing for itself.
   */
  readonly names: ReadonlyMap<string, string>;
  /** What is read is the name of a file rather than its text. */
  readonly ofFile: boolean;
}

const CONTACT = /\[persoonsgegevens\]|\+\d{2}|\(?\b0\d{1,3}\)?[ -]?\d|@|\b(?:tst|toestel|tel|mob)\b/i;
const NEAR = 40;
const PROSE = 7;
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** Cues of one piece that are the same for all candidates in it. */
interface PieceCues {
  readonly prose: boolean;
  readonly cues: readonly string[];
  readonly label: string | null;
}
const seen = new WeakMap<Piece, PieceCues>();

/** What a piece opens with before a colon, without marks, when that is short. */
const labelIn = (text: string): string | null => {
  const found = /^([^:]{1,40}):(?!\/\/|\d)/.exec(text)?.[1]?.trim().toLowerCase();
  return found === undefined || found.split(/\s+/).length > 5 ? null : found;
};

/** A label with who or how many left out: "auteur(s)" is "auteur". */
const plain = (label: string): string => label.replace(/\(.*?\)|[.*_"']/g, '').trim();
const isLabel = (label: string): boolean => says('label', label) || says('label', plain(label));

function ofPiece(piece: Piece): PieceCues {
  const known = seen.get(piece);
  if (known !== undefined) return known;
  const { text, before, after, row } = piece;
  const words = wordsIn(text);
  const prose = words.length >= PROSE && /[.!?]["')]?$/.test(text.trim());
  const cues: string[] = [prose ? 'prose' : 'short'];
  const label = labelIn(text);
  const above = before.replace(/:$/, '').toLowerCase();
  if (closingOf(before) !== null) cues.push('below closing');
  if (isFunctionLine(before)) cues.push('below function');
  const signing = before !== '' && ministersIn(before) > 0 && before.length < 160;
  if (signing)
    cues.push(/[,:]$/.test(before) || !/[.!?]$/.test(before) ? 'below minister' : 'below minister prose');
  const functionAfter = isFunctionLine(after) || says('function', bare(wordsIn(after)[0] ?? ''));
  if (functionAfter && wordsIn(after).length < 9) cues.push('above function');
  if (after.length < 80 && CONTACT.test(after)) cues.push('above contact');
  if (wordsIn(before).length < 9 && isOffice(before)) cues.push('below office');
  if (wordsIn(after).length < 9 && isOffice(after)) cues.push('above office');
  if (wordsIn(before).length < 6 && isLabel(above)) cues.push('below label');
  if (/^(?:cc|bcc|to|from|van|aan|sent|verzonden|datum)\s*:/i.test(before)) cues.push('in mail head');
  if (/^-{2,3}\s*$|^_{3,}$/.test(before)) cues.push('below rule');
  if (before === '') cues.push('first');
  if (after === '') cues.push('last');
  cues.push(`blank ${piece.blankBefore ? 1 : 0}${piece.blankAfter ? 1 : 0}`);
  if (row !== undefined) {
    const head = bare(row.header[row.at] ?? '');
    const inHeader = row.header === row.cells;
    const first = plain((row.cells.find((cell) => cell !== '') ?? '').toLowerCase());
    cues.push('row');
    if (!inHeader && (says('column', head) || says('label', head))) cues.push('column of persons');
    else if (!inHeader && head !== '') cues.push('column of others');
    const position = row.cells.findIndex((cell) => cell !== '');
    if (row.at > position && (isLabel(first) || says('function', first.split(' ')[0] ?? '')))
      cues.push('row of persons');
    if (row.cells.some((cell, at) => at !== row.at && CONTACT.test(cell))) cues.push('row with contact');
    if (row.at === position) cues.push('first cell');
  }
  const result = { prose, cues, label };
  seen.set(piece, result);
  return result;
}

/** Initials that a name may be signed with: "A. van der Vries" as "AvdV" and "AV". */
export function parafsOf(name: string): string[] {
  const words = name.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const letters = words.map((word) => (/^\p{Lu}+$/u.test(word) ? word : (word[0] ?? '')));
  const capitals = letters.filter((letter) => /^\p{Lu}/u.test(letter));
  return [letters.join(''), capitals.join('')]
    .filter((each) => each.length > 1)
    .map((each) => each.toLowerCase());
}

/** What spoke for and against a candidate being the name of somebody who is to be left out. */
export function cuesOf(candidate: Candidate, { ordinary, names, ofFile }: Known): string[] {
  const { piece, text, words, at, paraph } = candidate;
  const around = ofPiece(piece);
  const cues = [...around.cues];
  const kind = paraph ? 'paraph' : 'name';
  const { prose } = around;
  const add = (cue: string): void => {
    cues.push(cue);
  };
  if (ofFile) add('of file');
  // Its form.
  const parts = words.filter((word) => /\p{L}{2}/u.test(word) && /^(?:[dl]['’])?\p{Lu}/iu.test(word));
  const capitals = words.filter(
    (word) => /^\(?(?:[dl]['’])?\p{Lu}/u.test(word) && !/^\p{Lu}\w{0,2}\.$/u.test(word),
  );
  const initials = /^(?:\p{Lu}\w{0,2}\.\s?)+/u.test(text);
  const first = capitals[0] ?? '';
  const last = capitals.at(-1) ?? '';
  const given = isGiven(first.replace(/[()]/g, ''));
  const particle = words.slice(1).some((word) => /^\p{Ll}|^['’‘]/u.test(word));
  add(`${kind} of ${Math.min(4, capitals.length)}`);
  if (initials) add('initials');
  if (given) add('given');
  if (given && capitals.length > 1) add('given and more');
  if (particle) add('particle');
  if (/^(?:\p{Ll}|['’‘])/u.test(text)) add('small first');
  if (/\(\p{Lu}/u.test(text)) add('called');
  if (/\p{Lu}{3}/u.test(text) && !paraph) add('capitals');
  if (/-\p{Ll}/u.test(last)) add('hyphen small');
  if (/-\p{Lu}/u.test(text)) add('hyphen capital');
  if (/[ćčđğıİłńňøøřśšşťůźżžŞŽŁÅåäãõñçÇêîôûâ]/u.test(text)) add('foreign letter');
  const common = parts.filter((word) => ordinary(word.toLowerCase())).length;
  add(`ordinary ${common === 0 ? 'none' : common === parts.length ? 'all' : 'some'}`);
  if (common > 0 && !given && !initials) add('ordinary without a sign');
  if (isOffice(text)) add('office');
  const lower = words.map(bare);
  for (const cue of ['organisation', 'place', 'thing', 'act', 'function', 'office'] as const)
    if (lower.some((word) => says(cue, word)) || says(cue, text.toLowerCase())) add(`has ${cue}`);
  if (last.length > 4 && !paraph) add(`end ${last.slice(-3).toLowerCase()}`);
  const knows = (word: string): boolean => names.has(word) && names.get(word) !== text;
  if (lower.some((word) => knows(word) && word.length > 2 && !ordinary(word))) add('known');
  if (paraph && knows(text.toLowerCase())) add('paraph of known');
  // What stands beside it.
  const left = piece.text.slice(0, at);
  const right = piece.text.slice(at + text.length);
  const glued = /[\p{L}\p{N}][-/]$/u.test(left);
  if (glued) add('glued left');
  if (/^[-/][\p{L}\p{N}]/u.test(right)) add('glued right');
  if (/^\s?(?:&|B\.?V\.?|N\.?V\.?|c\.s\.|GmbH|Ltd)/.test(right)) add('firm or party right');
  if (/^\s?c\.s\./.test(right)) add('and others');
  const wordBefore = bare(/([\p{L}'’.-]+)[\s("“:]*$/u.exec(left)?.[1] ?? '');
  const dotted = /([\p{L}'’-]+\.)\s*$/u.exec(left)?.[1]?.toLowerCase() ?? '';
  const stopped = /[.!?]\s+$/.test(left) && !says('title', dotted) && !says('honorific', dotted);
  const touching = /[\p{L}'’.-]\s*$/u.test(left) && !stopped;
  if (touching) {
    for (const cue of [
      'honorific',
      'title',
      'greeting',
      'function',
      'office',
      'act',
      'thing',
      'verb',
    ] as const)
      if (says(cue, wordBefore) || says(cue, dotted)) add(`after ${cue}`);
    if (
      /^(?:door|met|aan|van|bij|by|with|from|of|to|en|and|de|het|het|een|der|via|namens|tussen|in|op|te|uit|naar|the|a|voor|over)$/.test(
        wordBefore,
      )
    )
      add(`after ${wordBefore}`);
    if (says('organisation', wordBefore)) add('after organisation');
    if (wordBefore === 'heer' && /\b(?:lid|leden|woord aan|fractie)\b/i.test(piece.text))
      add('speaker of parliament');
  } else if (stopped) add('opens sentence');
  const opens = left.trim() === '';
  const closes = /^[\s.,;]*$/.test(right);
  if (opens && closes) add(`alone of ${Math.min(3, capitals.length)}`);
  else if (opens) add(prose ? 'opens prose' : 'opens line');
  else if (closes) add(prose ? 'closes prose' : 'closes line');
  if (opens && closes && initials) add('alone with initials');
  if (opens && closes && given) add('alone with given');
  if (opens && /^,\s*$/.test(right) && /^\p{Lu}/u.test(text)) add('alone with comma');
  if (/\(\s*$/.test(left) && /^\s*\)/.test(right)) add('alone in brackets');
  const bracket = /^\s?\(([^()]{1,60})\)?/.exec(right)?.[1];
  if (bracket !== undefined) {
    const head = bare(wordsIn(bracket)[0] ?? '');
    if (/^\p{Lu}{2,6}(?:[/ -]\p{Lu}{2,6})*$/u.test(bracket)) add('before letters in brackets');
    else if (CONTACT.test(bracket)) add('before contact in brackets');
    else if (says('function', head)) add('before function in brackets');
    else if (isOffice(bracket) || says('organisation', head)) add('before office in brackets');
    else add('before brackets');
  }
  const behind = wordsIn(right.replace(/^\s*\([^()]*\)/, ''))
    .slice(0, 3)
    .map(bare);
  if (/^\s*(?:\([^()]*\))?\s*[a-z]/u.test(right) && says('verb', behind[0] ?? '')) add('before verb');
  if (/^,\s/.test(right) && says('function', behind[0] ?? '')) add('before function');
  if (/^\s?,?\s?(?:van|van de|bij|of|uit|from|at)\s/.test(right) && isOffice(right.slice(0, NEAR)))
    add('of an office');
  if (/^\s*[|:–,;(-]{0,2}\s*(?:\S{0,6}\s){0,2}/.test(right) && CONTACT.test(right.slice(0, NEAR)))
    add('before contact');
  if (CONTACT.test(left.slice(-NEAR))) add('after contact');
  if (/^:/.test(right)) add(opens ? 'heads a task' : 'before colon');
  if (/^\s?</.test(right)) add('before address');
  // Reversed: "Verzonnen, Jan".
  if (
    /^,\s(?:\p{Lu}[\p{L}-]+|(?:\p{Lu}\.)+)(?: \p{L}+){0,3}(?:$|[\s)(<;"])/u.test(right) &&
    capitals.length === 1
  ) {
    const next = /^,\s(\S+)/.exec(right)?.[1] ?? '';
    add(isGiven(next) || /\.$/.test(next) ? 'reversed with given' : 'reversed');
  }
  if (/\p{Lu}[\p{L}'’-]+,\s$/u.test(left) && (given || initials) && capitals.length <= 2)
    add('reversed behind');
  // In a line of names.
  const label = around.label;
  if (label !== null && at > label.length) {
    if (isLabel(label)) add('label');
    else if (says('function', label.split(' ')[0] ?? '')) add('label of function');
    else add('label of others');
    if (isLabel(label) && capitals.length === 1 && !initials) add('label and one word');
    const between = piece.text.slice(label.length + 1, at).trim();
    if (between === '') add('right behind label');
  } else if (
    opens === false &&
    label === null &&
    says(
      'label',
      left
        .trim()
        .toLowerCase()
        .replace(/[.:]+$/, ''),
    )
  )
    add('label without colon');
  if (/[,;/]\s*$/.test(left) || /^\s*[,;/]/.test(right)) add(prose ? 'in a list of prose' : 'in a list');
  if (capitals.length === 1 && !initials) {
    for (const cue of [
      'given',
      'prose',
      'known',
      'label',
      'before verb',
      'after greeting',
      'after honorific',
    ])
      if (cues.includes(cue)) cues.push(`one word ${cue}`);
  } else if (!prose && (given || initials || particle)) add('name in short');
  else if (prose && (given || initials)) add('name in prose');
  return cues;
}
