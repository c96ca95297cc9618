const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML can hold it, in an element or an attribute; what it can't hold is left out. */
export const escaped = (text: string): string =>
  [...text.toWellFormed()]
    .filter((character) => character >= ' ' && character !== '\ufffe' && character !== '\uffff')
    .map((character) => ESCAPES[character] ?? character)
    .join('');

/** Words on at most so many lines of so many letters; what does not fit is cut, and shows that it is. */
export function broken(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > letters ? `${[...word].slice(0, letters - 1).join('')}…` : word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, letters - 1)}…`];
}
