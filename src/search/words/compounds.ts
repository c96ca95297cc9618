import type { Splitter } from '../analyzer.ts';

/** Shortest part that is worth a term of its own (measured: three letters lose). */
const MIN_PART = 4;
/** Shorter stems of verbs are too often the start of another word. */
const MIN_VERB = 5;
/** Letters that Dutch puts between the parts of a compound. */
const LINKERS = ['', 's', 'en', 'e', 'n', 'er'];
/** Endings that look like a part but only make a noun: samen+werking is no compound of work. */
const NO_TAIL = new Set([
  'heid',
  'ling',
  'baar',
  'loos',
  'werking',
  'houding',
  'stelling',
  'komst',
  'gang',
  'schap',
  'ring',
]);
const NO_HEAD = new Set([
  'over',
  'onder',
  'voor',
  'door',
  'tegen',
  'samen',
  'weder',
  'aange',
  'inge',
  'uitge',
  'ambte',
  'daar',
  'hier',
  'waar',
  'tussen',
  'grond',
  'vroeg',
]);

/** Words with a meaning of their own: the council of ministers is no council of the Union. */
const WHOLE = new Set([
  'ministerraad',
  'grondhouding',
  'samenwerking',
  'vroegsignalering',
  'kamerstuk',
  'kamerstukken',
]);

/** Where a word is cut in two: before its tail, and with so many letters between head and tail. */
export interface Cut {
  readonly tail: number;
  readonly linker: number;
}

/** Shorter words have no two parts. */
export const MIN_COMPOUND = 2 * MIN_PART;

/**
 * Cuts words in two where both halves are words of the lexicon, at the place where the rarer half is the most
 * frequent, the longer tail on a tie.
 */
export function makeCutter(lexicon: ReadonlyMap<string, number>): (word: string) => Cut | undefined {
  /** "Behandelraad", "speelschip": a verb gives its stem as the first part. */
  const verbCount = (head: string): number | undefined =>
    head.length < MIN_VERB
      ? undefined
      : (lexicon.get(`${head}en`) ?? lexicon.get(`${head.replace(/([aeou])\1([^aeiou])$/, '$1$2')}en`));
  return (word) => {
    let found: Cut | undefined;
    let score = 0;
    for (let at = MIN_PART; at <= word.length - MIN_PART; at++) {
      const tail = word.slice(at);
      const tailCount = lexicon.get(tail);
      if (tailCount === undefined || NO_TAIL.has(tail)) continue;
      for (const linker of LINKERS) {
        const head = linker === '' ? word.slice(0, at) : word.slice(0, at - linker.length);
        if (head.length < MIN_PART || (linker !== '' && word.slice(at - linker.length, at) !== linker))
          continue;
        const headCount = lexicon.get(head) ?? (linker === '' ? verbCount(head) : undefined);
        if (headCount === undefined || NO_HEAD.has(head)) continue;
        const value = Math.min(headCount, tailCount);
        // On a tie the first stays, which has the longer tail.
        if (value > score) {
          score = value;
          found = { tail: at, linker: linker.length };
        }
      }
    }
    return found;
  };
}

/** Splits a Dutch compound where it is to be cut. A half may be a compound itself and is split again. */
export function makeSplitter(
  lexicon: ReadonlyMap<string, number>,
  cut: (word: string) => Cut | undefined = makeCutter(lexicon),
): Splitter {
  const cache = new Map<string, readonly string[]>();
  const again = (word: string): readonly [string, string] | undefined => {
    const at = word.length < MIN_COMPOUND ? undefined : cut(word);
    return at && [word.slice(0, at.tail - at.linker), word.slice(at.tail)];
  };
  /** The parts of a first part, where both are commoner than it is: smokkel and drugs in *drugssmokkelroutes*. */
  const commonParts = (head: string): readonly string[] => {
    const parts = again(head) ?? [];
    const count = lexicon.get(head) ?? 0;
    return parts.every((part) => (lexicon.get(part) ?? 0) > count) ? parts : [];
  };
  return (word) => {
    if (word.length < MIN_COMPOUND || word.length > 40 || WHOLE.has(word)) return [];
    const known = cache.get(word);
    if (known) return known;
    const split = again(word);
    const parts: string[] = [];
    if (split) {
      const [head, tail] = split;
      parts.push(head, tail, ...(again(tail) ?? []), ...commonParts(head));
    }
    if (cache.size > 20_000) cache.clear();
    cache.set(word, parts);
    return parts;
  };
}
