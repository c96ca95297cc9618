import { stem } from '../search/analyzer.ts';
import type { Vocabulary } from '../search/index.ts';

/*
 * English words that Dutch has in its own spelling: evaluation, evaluatie; electricity, elektriciteit. What the
 * spelling gives is only a guess, so a guess counts only if the documents have it.
 */

/** English endings and their Dutch ones, the longest first; one that fits may leave the word as another does. */
const ENDINGS: readonly (readonly [ending: string, dutch: readonly string[]])[] = [
  ['isation', ['isatie', 'isering']],
  ['ization', ['isatie', 'isering']],
  ['ational', ['ationeel']],
  ['ology', ['ologie']],
  ['ography', ['ografie']],
  ['ically', ['isch']],
  ['ation', ['atie', 'ering']],
  ['ition', ['itie']],
  ['ction', ['ctie']],
  ['ssion', ['ssie']],
  ['ional', ['ioneel']],
  ['ating', ['eren']],
  ['ising', ['iseren']],
  ['izing', ['iseren']],
  ['ated', ['eren', 'eerd']],
  ['ised', ['iseren', 'iseerd']],
  ['ized', ['iseren', 'iseerd']],
  ['tion', ['tie']],
  ['sion', ['sie']],
  ['ical', ['isch']],
  ['ance', ['antie', 'ance']],
  ['ence', ['entie', 'ens']],
  ['ency', ['entie']],
  ['ancy', ['antie']],
  ['ious', ['ieus']],
  ['gen', ['geen', 'gen']],
  ['ity', ['iteit']],
  ['ive', ['ief']],
  ['ics', ['iek']],
  ['ary', ['air']],
  ['ory', ['orisch', 'orium']],
  ['ous', ['eus']],
  ['ise', ['iseren', 'ise']],
  ['ize', ['iseren']],
  ['ate', ['eren', 'aat']],
  ['ify', ['ificeren']],
  ['ure', ['uur']],
  ['ist', ['ist']],
  ['ism', ['isme']],
  ['ent', ['ent']],
  ['ide', ['ide']],
  ['al', ['aal', 'eel']],
  ['ic', ['isch', 'iek']],
  ['ty', ['teit']],
  ['cy', ['tie']],
  ['gy', ['gie']],
  ['my', ['mie']],
  ['ry', ['rie']],
  ['ny', ['nie']],
  ['ete', ['eet']],
  ['y', ['ie']],
  ['er', ['er']],
  ['or', ['or', 'eur']],
  ['ed', ['eren', 'eerd']],
];
/** Shorter words are too often another word of the other language: "brief", "rest", "room". */
const MIN_LENGTH = 6;
/** Words that look alike and mean something else. */
const FALSE_FRIENDS = new Set(
  'actual actually eventual eventually general generally personal principal material sensible consequent physical rational concurrence formation rental critic critics provision ordinary'.split(
    ' ',
  ),
);

/** How English spells what Dutch spells otherwise, and with k for c or not: both are tried. */
const spellings = (word: string): readonly string[] => {
  const dutch = word
    .replace(/ph/g, 'f')
    .replace(/rh/g, 'r')
    .replace(/^ae|oe(?=[a-z]{3})/g, 'e')
    .replace(/qu/g, 'kw');
  return [...new Set([word, dutch, dutch.replace(/c(?![ehiy])/g, 'k')])];
};

/** Dutch words of the documents that an English one most likely is, folded; none when nothing like it is there. */
export function cognatesOf(word: string, vocabulary: Vocabulary): readonly string[] {
  if (word.length < MIN_LENGTH || FALSE_FRIENDS.has(word) || !/^[a-z]+$/.test(word)) return [];
  const singular = word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  const guesses = new Set<string>();
  for (const spelled of spellings(singular)) {
    guesses.add(spelled);
    guesses.add(`${spelled}e`);
    let found = 0;
    for (const [ending, dutch] of ENDINGS) {
      if (!singular.endsWith(ending) || found === 2) continue;
      found += 1;
      const start = spellings(singular.slice(0, -ending.length));
      for (const each of start) for (const tail of dutch) guesses.add(each + tail);
    }
  }
  const known = [...guesses].filter((guess) => guess !== word && vocabulary.frequency(stem(guess, 'nl')) > 0);
  return known.slice(0, 3);
}
