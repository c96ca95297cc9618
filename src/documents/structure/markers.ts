/** What opens a list item or a numbered heading. `order` is its place in its list, from 1. */
export interface Marker {
  readonly style: 'bullet' | 'number' | 'decimal' | 'letter' | 'roman';
  /** As it stands, without white space: `4.`, `a)`, `5.1.`, `•`. */
  readonly text: string;
  readonly order: number;
  /** Length in the line, white space after it included. */
  readonly length: number;
}

/** Glyphs that are never anything but a bullet, those of word processors and the private-use ones of symbol fonts included. */
const GLYPHS =
  '•●○▪▫■□◦‣⁃∙◆◇♦❖►▶▸▹➢➤➔➜➣✓✔✗✘☐☑☒⮚⇒\uf0b7\uf0a7\uf02d\uf0d8\uf0fc\uf076\uf0a8\uf06f\uf0e0\uf0de\uf071\uf0d2';
/** Those, and signs that are bullets where the context says so; an "o" is one before a tab or a capital. */
const BULLET = new RegExp(`^([${GLYPHS}·*→–—-]|o(?=\\t|\\s+\\p{Lu}))(?:\\s+|$)`, 'u');
const SURE_BULLET = new RegExp(`^[${GLYPHS}]`, 'u');
const LONE_BULLET = new RegExp(`^[${GLYPHS}]$`, 'u');
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The marker that a line opens with, or null. Whether it is one there is for the context to say. */
export function markerOf(line: string): Marker | null {
  const bullet = BULLET.exec(line);
  if (bullet?.[1] !== undefined && bullet[0].length < line.length)
    return { style: 'bullet', text: bullet[1], order: 0, length: bullet[0].length };
  const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=\S)/.exec(line);
  if (decimal?.[1] !== undefined)
    return {
      style: 'decimal',
      text: decimal[0].trim(),
      order: Number(decimal[1].split('.').at(-1)),
      length: decimal[0].length,
    };
  const number = /^(?:(\d{1,2})[.)]|\((\d{1,2})\)|§ ?(\d{1,2})\.?)\s+(?=\S)/.exec(line);
  if (number !== null)
    return {
      style: 'number',
      text: number[0].trim(),
      order: Number(number[1] ?? number[2] ?? number[3]),
      length: number[0].length,
    };
  const letter = /^(?:([a-z])[.)]|\(([a-z]{1,4})\)|([ivx]{2,4})[.)]|([A-Z])\))\s+(?=\S)/.exec(line);
  if (letter === null) return null;
  const name = (letter[1] ?? letter[2] ?? letter[3] ?? letter[4] ?? '').toLowerCase();
  const text = letter[0].trim();
  const roman = ROMAN.indexOf(name);
  if (name.length > 1)
    return roman < 0 ? null : { style: 'roman', text, order: roman + 1, length: letter[0].length };
  return { style: 'letter', text, order: name.charCodeAt(0) - 96, length: letter[0].length };
}

/** A glyph that is never anything but a bullet, unlike a dash or an asterisk. */
export function isSureBullet(marker: Marker): boolean {
  return marker.style === 'bullet' && SURE_BULLET.test(marker.text);
}

/** Whether `next` follows `previous` in one list; a lone `i)` also follows as a roman number or a letter. */
export function continues(previous: Marker, next: Marker): boolean {
  if (previous.style === 'bullet' || next.style === 'bullet') return previous.text === next.text;
  if (next.order === previous.order + 1 && previous.style === next.style) return true;
  return previous.style !== next.style && next.text === 'ii)' && previous.text === 'i)';
}

/** How deep a number stands: `4.` 1, `5.1.` 2, `5.1.2` 3, a letter 2; a bullet has no depth. */
export function depthOf(marker: Marker): number | null {
  if (marker.style === 'number') return 1;
  if (marker.style === 'decimal') return marker.text.replace(/\.$/, '').split('.').length;
  return marker.style === 'letter' ? 2 : marker.style === 'roman' ? 3 : null;
}

/** A bullet that extraction left on a line of its own, above its text. */
export const isLoneBullet = (line: string): boolean => LONE_BULLET.test(line);
