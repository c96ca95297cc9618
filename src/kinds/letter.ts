import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import type { RawBlock } from '../documents/layout/reflow.ts';
import { type Rubriek, table } from '../documents/structure/rubriek.ts';

/** A letter has no headings of its own: its parts are found by salutation and closing. */
export const LETTER: readonly Rubriek[] = table([
  ['aanhef', 'Aanhef', 1, 'proces', 'vastgesteld', []],
  ['brief', 'Brief', 1, null, 'vastgesteld', []],
  ['ondertekening', 'Ondertekening', 1, 'proces', 'vastgesteld', []],
  // What is printed behind a letter may be anyone's.
  ['bijlage', 'Bijlage', 1, 'proces', 'vastgesteld', []],
]);

/** How far from the top the head of a letter goes, in blocks. */
const TOP = 40;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The label of the subject of a letter, before its value or on a line of its own. */
const SUBJECT = /^(?:betreft|onderwerp)(?=$|[\s:–])\s*[:–]?\s*[–:]?\s*/i;
/** How Parliament heads a letter that it prints: its number, below the dossier that it is in, and whose letter it is. */
const PRINTED =
  /^(?:\d{2} ?\d{3}\s.{3,250}?\s)?nr\.\s*(\d+)\s+(brief van .{3,140}?)(?=\s+aan de voorzitter\b|\s+den haag,|$)/i;

/** What a letter is about by its own head, or whose letter it is; null when it does not say. */
export function letterTitle(blocks: readonly RawBlock[]): string | null {
  const top = blocks.slice(0, TOP);
  for (const [at, { text }] of top.entries()) {
    const label = SUBJECT.exec(text)?.[0];
    if (label === undefined) continue;
    const value = collapseWhitespace(text.slice(label.length)) || collapseWhitespace(top[at + 1]?.text ?? '');
    if (value !== '') return capital(value);
  }
  for (const { text } of top) {
    const [, number, whose] = PRINTED.exec(collapseWhitespace(text)) ?? [];
    if (number === undefined || whose === undefined) continue;
    const small = /\p{Ll}/u.test(whose) ? whose : ofMinister(whose);
    return `${capital(small)} (nr. ${number})`;
  }
  return null;
}

/** "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN": small, but for what the minister is of. */
const ofMinister = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<=\b(?:minister|staatssecretaris) (?:van|voor) ).*$/, (post) =>
      post.replace(/\p{L}+/gu, (word) => (SMALL.has(word) ? word : capital(word))),
    );
const SMALL = new Set(['van', 'voor', 'en', 'de', 'het', 'der', 'in', 'op']);
