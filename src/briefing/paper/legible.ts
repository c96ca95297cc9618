import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';

/**
 * What XML forbids even when escaped: control characters, halves of surrogate pairs and U+FFFE/U+FFFF; with them the
 * controls that XML allows and nobody sees.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
/** Marks that turn the direction of all that follows: of a note's own words, too. Marks of a single place stay. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text as it can stand in any file, on one line; of a quote too, whose exact characters its place gives. */
export const legible = (text: string): string =>
  collapseWhitespace(text.replace(ILLEGAL, '').replace(TURNING, ''));

/** 30-01-2026. */
export const numericDate = (iso: string): string => iso.split('-').reverse().join('-');

/** An address that may be followed from a file that goes around; null for any other. */
export function safeLink(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : null;
}
