import type { DocumentKind } from '../documents/kind.ts';
import type { RawBlock } from '../documents/layout/reflow.ts';
import { UNNUMBERED } from './common.ts';

/** How far from the top the head of a printed paper goes, in blocks. */
const TOP = 20;
/** The number before what the paper is, on one line, also behind the dossier and its title. */
const NUMBER = /^(?:\d{2} ?\d{3}\s.{3,250}?\s)?nr\.? ?([1-9]\d{0,4}) /i;
/** What follows what the paper is, on the same line. */
const AFTER = /\s+(?:(?:voorgesteld|vastgesteld|ontvangen)(?: op)? \d|ter vervanging\b).*$/i;
const PARTICLES: ReadonlySet<string> = new Set(
  'van de der den ten ter te het en een aan in op over voor naar bij c.s.'.split(' '),
);
/** Behind these a name begins, with a capital of its own: "het lid Van der Laan". */
const BEFORE_NAME: ReadonlySet<string> = new Set(['lid', 'leden', 'en']);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words that stood in capitals alone, small; names of members and ministries with theirs. */
function inSmall(text: string): string {
  const words = text.toLowerCase().split(/\s+/);
  const named = words.findIndex((word) => /^(?:lid|leden|minister|staatssecretaris)$/.test(word));
  const small = words.map((word, at) => {
    const first = BEFORE_NAME.has(words[at - 1] ?? '') && word !== 'c.s.';
    return named >= 0 && at > named && (first || !PARTICLES.has(word)) ? capital(word) : word;
  });
  return capital(small.join(' '));
}

/** What a printed paper calls itself in its head, by what that begins with; null when it does not. */
export function printedTitle(blocks: readonly RawBlock[], opening: RegExp): string | null {
  for (const { text } of blocks.slice(0, TOP)) {
    const number = NUMBER.exec(text);
    const what = text
      .slice(number?.[0].length ?? 0)
      .replace(AFTER, '')
      .trim();
    if (!opening.test(what) || /[.:]$/.test(what.replace(/c\.s\.$/i, ''))) continue;
    const title = /\p{Ll}/u.test(what) ? what : inSmall(what);
    return number === null ? title : `${title} (nr. ${number[1]})`;
  }
  return null;
}

/** A paper of Parliament: known by the number of its printed head. */
export const PRINTED: DocumentKind['identity'] = { ...UNNUMBERED, numbers: 'printed' };
