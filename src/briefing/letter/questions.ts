import { MAX_QUESTION } from '../../search/words/accept.ts';

/** A question of a letter, as it is numbered there. */
export interface LetterQuestion {
  /** "3", "3a"; counted through where the letter has no numbers. */
  readonly number: string;
  /** On one line; of a part of a question with what leads into it. */
  readonly text: string;
}

/** Questions of one letter, and characters of it. */
export const MOST_QUESTIONS = 40;
export const MOST_CHARACTERS = 60_000;

/** What became of a letter: its questions, and how many there are besides. */
export interface ReadLetter {
  readonly questions: readonly LetterQuestion[];
  readonly more: number;
}

/** A line that begins a question: "Vraag 3", "3.", "(3)", or the number alone. */
const LABELLED = /^\s*(?:vraag|vragen|question)\s+(\d{1,3})\s*([a-z])?\s*(?:[.):–-]|$|(?=\s))\s*(.*)$/iu;
const NUMBERED = /^\s*\(?(\d{1,3})([a-z])?\s*[.):]\)?(?:\s+(.*))?$/iu;
const ALONE = /^\s*(\d{1,3})\s*$/u;
/** Without a sign behind it only where the sentence asks: "3 Bent u bereid …". */
const BARE =
  /^\s*(\d{1,3})\s+((?:kunt|kan|bent|is|zijn|deelt|wat|welke?|hoe|waarom|wanneer|wie|heeft|hebben|erkent|klopt|vindt|gaat|wilt|zult|ziet|acht|herkent|herinnert|in hoeverre|op welke|can|could|are|do|does|what|which|how|why|when|who|will)\b.*)$/iu;
const PART = /^\s*(?:([a-h])\s*[.)]|\(([a-h])\))\s+(.*)$/iu;
const BULLET = /^\s*(?:[•●▪◦*–—-])\s+(.*)$/u;
/** What ends the questions: a greeting, a signature, what stands below them. */
const CLOSING =
  /^\s*(?:met vriendelijke groet|hoogachtend|met (?:de meeste )?hoogachting|ondertekenaars?|de griffier|toelichting\s*:?\s*$|bron(?:nen)?\s*:|noten?\s*:?\s*$|bijlagen?\s*:|antwoord(?:en)?\s*:?\s*$|kind regards|yours (?:sincerely|faithfully)|\[\d+\]\s)/iu;
/** A block without a question mark that still asks. */
const ASKS =
  /^(?:kunt|kan|bent|wilt|zou|zoudt|deelt|noem|geef|graag|gelieve|verzoek\w*|licht|schets|please|name|give|explain)(?!\p{L})/iu;

/** The questions in the text of a letter, in order. Nothing but the text is read, and nothing of it kept. */
export function questionsIn(text: string): ReadLetter {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n');
  const numbered = numberedIn(lines);
  const all = numbered.length > 0 ? numbered : unnumberedIn(text);
  return { questions: all.slice(0, MOST_QUESTIONS), more: Math.max(0, all.length - MOST_QUESTIONS) };
}

interface Block {
  readonly number: string;
  readonly labelled: boolean;
  readonly lines: string[];
}

/** Questions that the letter numbers; none where fewer than two are, or one that is called a question. */
function numberedIn(lines: readonly string[]): readonly LetterQuestion[] {
  const blocks: Block[] = [];
  let last = 0;
  let open: Block | null = null;
  for (const line of lines) {
    const begun = beginning(line, last);
    if (begun !== null) {
      last = begun.value;
      open = { number: begun.number, labelled: begun.labelled, lines: [begun.rest] };
      blocks.push(open);
    } else if (CLOSING.test(line)) open = null;
    else open?.lines.push(line);
  }
  const asking = blocks.filter(({ labelled, lines: own }) => labelled || asks(joined(own)));
  if (asking.length < 2 && !asking.some(({ labelled }) => labelled)) return [];
  return asking.flatMap(partsOf);
}

/** The number that a line begins with, where it is the next one, or the first of another list. */
function beginning(line: string, last: number) {
  const labelled = LABELLED.exec(line);
  const [, figure = '', letter = '', behind = ''] = labelled ?? NUMBERED.exec(line) ?? [];
  const alone = figure === '' ? ALONE.exec(line) : null;
  const bare = figure === '' && alone === null ? BARE.exec(line) : null;
  const number = figure || alone?.[1] || bare?.[1] || '';
  const value = Number(number);
  if (number === '' || value === 0) return null;
  const follows = value === last + 1 || (letter !== '' && value === last) || value === 1;
  if (!follows && labelled === null) return null;
  const rest = figure === '' ? (bare?.[2] ?? '') : behind;
  return { value, number: `${number}${letter.toLowerCase()}`, labelled: labelled !== null, rest };
}

const asks = (text: string): boolean => /\?/.test(text) || ASKS.test(text);

/** Lines as one: what was broken off at the end of a line is put together. */
const joined = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/(\p{Ll})-\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** A numbered question, or its parts, each with what leads into them. */
function partsOf({ number, lines }: Block): readonly LetterQuestion[] {
  const lead: string[] = [];
  const parts: { readonly letter: string; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const part = PART.exec(line);
    const bullet = part === null ? BULLET.exec(line) : null;
    const letter = part?.[1] ?? part?.[2] ?? (bullet === null ? null : letterAt(parts.length));
    if (letter !== null)
      parts.push({ letter: letter.toLowerCase(), lines: [part?.[3] ?? bullet?.[1] ?? ''] });
    else (parts.at(-1)?.lines ?? lead).push(line);
  }
  const opening = joined(lead);
  const asked = parts.filter(({ lines: own }) => joined(own) !== '');
  if (asked.length < 2) return wholeOf(number, joined(lines));
  const own = /\?\s*$/.test(opening) ? wholeOf(number, opening) : [];
  return [
    ...own,
    ...asked.flatMap(({ letter, lines: of }) =>
      wholeOf(`${number}${letter}`, own.length > 0 ? joined(of) : `${opening} ${joined(of)}`.trim()),
    ),
  ];
}

const letterAt = (at: number): string => String.fromCharCode('a'.charCodeAt(0) + at);

const wholeOf = (number: string, text: string): readonly LetterQuestion[] =>
  /[\p{L}]/u.test(text) ? [{ number, text: shortened(text) }] : [];

/** A question that is too long to be asked keeps its end, where it asks. */
const shortened = (text: string): string => (text.length <= MAX_QUESTION ? text : text.slice(-MAX_QUESTION));

/** Sentences that ask, of a letter without numbers; what one leans on in the sentence before it is left to the reader. */
function unnumberedIn(text: string): readonly LetterQuestion[] {
  const flat = text
    .split(/\n\s*\n/)
    .map((paragraph) => joined(paragraph.split('\n').map((line) => line.replace(BULLET, '$1'))));
  return flat
    .flatMap(sentencesIn)
    .filter((sentence) => sentence.endsWith('?') && /\p{L}{2}/u.test(sentence))
    .map((sentence, at) => ({ number: String(at + 1), text: shortened(sentence) }));
}

/** A sentence that begins small goes on with the one before it: that one ended in an abbreviation. */
function sentencesIn(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  for (const piece of paragraph.split(/(?<=[.!?]) /)) {
    const before = sentences.at(-1);
    if (before?.endsWith('.') && /^\p{Ll}/u.test(piece))
      sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}
