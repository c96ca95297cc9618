/** Words after a suspended hyphen: "import- en exportverbod". */
const SUSPENDED = new Set(['en', 'of', 'noch', 'tot', 'maar', 'en/of', 'and', 'or', 'dan', 'alsmede']);

/** First parts that keep their hyphen in Dutch spelling. */
const HYPHENATED_PREFIX = new Set([
  'niet',
  'non',
  'oud',
  'ex',
  'quasi',
  'pseudo',
  'semi',
  'anti-eu',
  'sint',
  'vice',
]);

/** Vowels that would be read as one sound: Dutch compounds put a hyphen between them. */
const CLASH = new Set([
  'aa',
  'ae',
  'ai',
  'au',
  'ee',
  'ei',
  'eu',
  'ie',
  'ii',
  'ij',
  'oe',
  'oi',
  'oo',
  'ou',
  'ui',
  'uu',
]);

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a body as they stand whole on a line, for deciding on words that were cut. */
export type Vocabulary = ReadonlySet<string>;

/** Every word of the text, with and without inner hyphens, lower case; words cut at a line end are left out. */
export function vocabularyOf(body: string): Vocabulary {
  const words = new Set<string>();
  for (const word of body.split(/[^\p{L}\p{N}-]+/u)) {
    if (word === '' || word.startsWith('-') || word.endsWith('-')) continue;
    words.add(word.toLowerCase());
  }
  return words;
}

/** Most of a text that is looked at on either side of a seam, in characters: a word is shorter. */
const BESIDE = 120;

/** What stands between two lines once they are one: nothing, a space, and whether the hyphen goes. */
function seam(left: string, right: string, words: Vocabulary): 'drop' | 'keep' | 'space' {
  const before =
    left
      .slice(-BESIDE - 1, -1)
      .split(/[\s(/"'“‘]/)
      .at(-1) ?? '';
  const after = right.slice(0, BESIDE).split(/[\s,.;:!?)"'”’]/, 1)[0] ?? '';
  if (before === '' || after === '') return 'space';
  if (SUSPENDED.has(after.toLowerCase())) return 'space';
  if (/[\p{Lu}\p{N}]$/u.test(before) || /^[\p{Lu}\p{N}]/u.test(after)) return 'keep';
  const whole = (before + after).toLowerCase();
  if (words.has(`${before}-${after}`.toLowerCase())) return 'keep';
  if (words.has(whole)) return 'drop';
  const first = fold(before);
  if (HYPHENATED_PREFIX.has(first)) return 'keep';
  const clash = CLASH.has(first.slice(-1) + fold(after).charAt(0));
  return clash && first !== 'be' && first !== 'ge' ? 'keep' : 'drop';
}

/**
 * Joins a line to the text before it. A line-end hyphen goes where the word is one word: `voor-⏎stel` is
 * `voorstel`; it stays after a capital or a digit (`EU-⏎drugsstrategie`), where the document writes the
 * hyphen elsewhere, between clashing vowels, and when it is suspended (`import- en`).
 */
export function joinLines(left: string, right: string, words: Vocabulary): string {
  if (left === '') return right;
  // Only the end is looked at: a pattern that is tried from the beginning costs the length of the text each time.
  const end = left.slice(-4);
  if (end.endsWith('\u00ad')) return left.slice(0, -1) + right;
  if (/\S[-\u2010]$/u.test(end)) {
    const how = seam(left, right, words);
    if (how === 'drop') return left.slice(0, -1) + right;
    return how === 'keep' ? left + right : `${left} ${right}`;
  }
  if (/\d–$/.test(end) && /^\d/.test(right)) return left + right;
  if (/\p{L}\/$/u.test(end) && /^\p{L}/u.test(right)) return left + right;
  return `${left} ${right}`;
}

/** Most of a text that is kept whole while lines are joined, and how much of its end stays, in characters. */
const WHOLE = { most: 4_000, end: 500 };

/**
 * Joins lines one by one, as `joinLines` does. Only the end of what it has is looked at for each line that
 * comes, so that the work grows with the text and not with its square.
 */
export class LineJoiner {
  readonly #words: Vocabulary;
  readonly #settled: string[] = [];
  #settledLength = 0;
  #text: string;

  constructor(words: Vocabulary, text = '') {
    this.#words = words;
    this.#text = text;
  }

  /** Characters so far. */
  get length(): number {
    return this.#settledLength + this.#text.length;
  }

  /** The last characters: all of a short text, at least 500 of a long one. */
  get end(): string {
    return this.#text;
  }

  /** The first characters: all of a short text, thousands of a long one. */
  get start(): string {
    return this.#settled[0] ?? this.#text;
  }

  add(line: string): void {
    this.#text = joinLines(this.#text, line, this.#words);
    if (this.#text.length <= WHOLE.most) return;
    const at = this.#text.length - WHOLE.end;
    this.#settled.push(this.#text.slice(0, at));
    this.#settledLength += at;
    this.#text = this.#text.slice(at);
  }

  toString(): string {
    return this.#settled.join('') + this.#text;
  }
}

/** All lines as one text. */
export function joinedLines(lines: Iterable<string>, words: Vocabulary): string {
  const joiner = new LineJoiner(words);
  for (const line of lines) joiner.add(line);
  return joiner.toString();
}
