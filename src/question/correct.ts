import type { Language } from '../documents/document.ts';
import { fold } from '../search/fold.ts';
import type { Vocabulary } from '../search/index.ts';
import { LIGHT_WORDS } from '../search/terms/light.ts';
import { SPELLINGS } from '../search/terms/spellings.ts';
import { isOften, isOrdinary } from '../search/words/lexicon.ts';
import { otherStarts, repair, SWAPPED, slips } from '../search/words/spelling.ts';

const KNOWN_MISTAKES = new Map(SPELLINGS);

export interface Corrected {
  readonly text: string;
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
}

const WORD = /\p{L}+/gu;
const LINKERS = ['', 's', 'en', '-'];
const isLight = (word: string): boolean => LIGHT_WORDS.nl.has(word);
/** More than this is no question with a typing error in it. */
const MAX_REPAIRS = 8;
/** So many words that nobody knows are looked at: each is held against all words of its letter. */
const MAX_UNKNOWN = 16;
/** Words of which the halves are looked at: it takes many look-ups. */
const MAX_HALVES = 4;
/** A shorter word may have started with anything. */
const MIN_START = 4;
/** Fewer letters are no half of a compound, or too few to mend. */
const MIN_HALF = 4;
const MIN_MENDED = 6;
const MAX_COMPOUND = 30;

/**
 * Repairs the words of a question that neither the corpus, nor the trade, nor ordinary questions know, and that
 * lie one or two typing errors from a word that they do know. Names in capitals and numbers are left alone.
 */
export function correct(text: string, language: Language, vocabulary: Vocabulary): Corrected {
  const repairs: { from: string; to: string }[] = [];
  const join = (words: string): string =>
    language === 'nl' ? joinPairs(words, vocabulary, (from, to) => repairs.push({ from, to })) : words;
  const joined = join(text);
  const seen = new Map<string, string>();
  let halves = MAX_HALVES;
  let unknown = MAX_UNKNOWN;
  const corrected = joined.replace(WORD, (raw, at: number) => {
    const word = fold(raw);
    const known = seen.get(word);
    if (known !== undefined) return known === word ? raw : known;
    const looked =
      repairs.length < MAX_REPAIRS &&
      !vocabulary.has(word) &&
      !isOrdinary(word, vocabulary.terms) &&
      unknown-- > 0;
    const to = looked
      ? correctWord(word, raw, language, vocabulary, () => halves-- > 0, isInside(joined, raw, at))
      : undefined;
    seen.set(word, to ?? word);
    if (to === undefined) return raw;
    repairs.push({ from: raw, to });
    return to;
  });
  // A repaired half may have its other half beside it.
  return { text: repairs.length > 0 ? join(corrected) : corrected, repairs };
}

const isInside = (text: string, raw: string, at: number): boolean =>
  /^\p{Lu}/u.test(raw) && /[^\s.?!:]\s+$/u.test(text.slice(Math.max(0, at - 8), at));

/** Two words next to each other that Dutch writes as one ("regen tonnen"); a second word may be the next one's first. */
function joinPairs(text: string, vocabulary: Vocabulary, onJoin: (from: string, to: string) => void): string {
  const pieces = text.split(/( )/);
  for (let i = 0; i + 2 < pieces.length; i += 2) {
    const [first, second] = [pieces[i] ?? '', pieces[i + 2] ?? ''];
    const tail = second.match(/^\p{L}{3,}/u)?.[0];
    if (!tail || !/^\p{L}{3,}$/u.test(first) || isLight(fold(first)) || isLight(fold(tail))) continue;
    const to = LINKERS.map((linker) => fold(first) + linker + fold(tail)).find((word) =>
      vocabulary.inCorpus(word),
    );
    if (to === undefined) continue;
    onJoin(`${first} ${tail}`, to);
    pieces.splice(i, 3, to + second.slice(tail.length));
  }
  return pieces.join('');
}

function correctWord(
  word: string,
  raw: string,
  language: Language,
  vocabulary: Vocabulary,
  mayHalve: () => boolean,
  /** It has a capital inside the sentence. */
  inside: boolean,
): string | undefined {
  const mistake = KNOWN_MISTAKES.get(word);
  if (mistake !== undefined) return mistake;
  if (/^\p{Lu}+$/u.test(raw)) return undefined;
  if (language === 'en') return undefined;
  const options = [
    repair(word, vocabulary.drawers),
    repair(word, vocabulary.ordinary.nl),
    [...otherStarts(word)].find((start) => word.length >= MIN_START && vocabulary.inCorpus(start)),
  ].filter((o) => o !== undefined);
  // A compound that no document has is a word all the same, unless two letters changed places ("stadnpunt"); so is a
  // name, which a capital inside the sentence tells: "Schoof" is no school, and "Van Weel" no small word.
  if (vocabulary.split(word).length > 0 || inside)
    return options.find((option) => slips(word, option) <= SWAPPED && !(inside && isLight(option)));
  if (options.length === 0) return mayHalve() ? repairHalf(word, vocabulary) : undefined;
  // The nearest; then a word that questions are made of, then one of the corpus, which stands first here.
  return options.sort(
    (a, b) => slips(word, a) - slips(word, b) || Number(isOften(b)) - Number(isOften(a)),
  )[0];
}

/** A compound of which one half is a word, and the other half nearly so: "regentonnenriegels". */
function repairHalf(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 2 * MIN_HALF || word.length > MAX_COMPOUND) return undefined;
  const isWord = (half: string): boolean => vocabulary.inCorpus(half) || isOrdinary(half, vocabulary.terms);
  const mend = (half: string): string | undefined =>
    half.length < MIN_MENDED
      ? undefined
      : (repair(half, vocabulary.drawers) ?? repair(half, vocabulary.ordinary.nl));
  const found: string[] = [];
  for (let at = MIN_HALF; at <= word.length - MIN_HALF; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const bare = LINKERS.filter((linker) => linker !== '-' && head.endsWith(linker))
      .map((linker) => head.slice(0, head.length - linker.length))
      .find((each) => each.length >= MIN_HALF && isWord(each));
    const mended = bare !== undefined ? mend(tail) : undefined;
    if (mended !== undefined) found.push(head + mended);
    const start = isWord(tail) ? mend(head) : undefined;
    if (start !== undefined) found.push(start + tail);
  }
  const [nearest] = found.sort((a, b) => slips(word, a) - slips(word, b) || (a < b ? -1 : 1));
  return nearest === word ? undefined : nearest;
}
