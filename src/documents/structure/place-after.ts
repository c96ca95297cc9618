/** Fewest letters and digits that say where a place is. */
const LEAST = 4;

/**
 * Where in a text the words end that stood right before a mark, whatever became of white space and of hyphens at the
 * ends of lines; null when they are not there, or there twice.
 */
export function placeAfter(text: string, words: string): number | null {
  const sought = lettersOf(words).letters;
  if (sought.length < LEAST) return null;
  if (known.text !== text) known = { text, ...lettersOf(text) };
  const { letters, ends } = known;
  const at = letters.indexOf(sought);
  if (at < 0 || letters.indexOf(sought, at + 1) >= 0) return null;
  return ends[at + sought.length - 1] ?? null;
}

/** Of the text that was asked last: one block may refer to many notes. */
let known: { readonly text: string } & ReturnType<typeof lettersOf> = { text: '', letters: '', ends: [] };

/** The letters and digits of a text, and where each ends. */
function lettersOf(text: string): { readonly letters: string; readonly ends: readonly number[] } {
  let letters = '';
  const ends: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += letter;
    for (let unit = 0; unit < letter.length; unit += 1) ends.push(index + letter.length);
  }
  return { letters, ends };
}
