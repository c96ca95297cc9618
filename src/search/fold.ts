/** Zero-width, bidirectional, soft-hyphen, variation and Unicode tag characters: invisible, so not part of a word. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]|\p{Variation_Selector}/gu;
/** Without the characters that nobody sees: they are no part of a word, wherever they stand. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');

const DIACRITICS = /\p{M}+/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * Case, diacritics, compatibility forms and invisible characters folded away, the same for index and
 * question. The result is for comparing, not for showing: offsets do not carry over.
 */
export function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .toLowerCase();
}
