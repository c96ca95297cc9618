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

/** What stands between two lines once they are one: nothing, a space, and whether the hyphen goes. */
function seam(left: string, right: string, words: Vocabulary): 'drop' | 'keep' | 'space' {
  const before =
    left
      .slice(0, -1)
      .split(/[\s(/"'“‘]/)
      .at(-1) ?? '';
  const after = right.split(/[\s,.;:!?)"'”’]/, 1)[0] ?? '';
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
  if (left.endsWith('\u00ad')) return left.slice(0, -1) + right;
  if (/\S[-\u2010]$/u.test(left)) {
    const how = seam(left, right, words);
    if (how === 'drop') return left.slice(0, -1) + right;
    return how === 'keep' ? left + right : `${left} ${right}`;
  }
  if (/\d–$/.test(left) && /^\d/.test(right)) return left + right;
  if (/\p{L}\/$/u.test(left) && /^\p{L}/u.test(right)) return left + right;
  return `${left} ${right}`;
}
