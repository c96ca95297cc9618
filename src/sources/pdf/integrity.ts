import { inflateSync } from 'node:zlib';

/**
 * Unpacked bytes of one stream and of all that are checked, and keywords that are looked at. Pictures are larger,
 * text is not.
 */
const MOST = { stream: 32 * 1024 * 1024, all: 192 * 1024 * 1024, words: 500_000 };
/** Longest dictionary before a stream that is looked at. */
const DICTIONARY = 4_000;
const NOT_ENOUGH = 'Z_BUF_ERROR';
const TOO_MUCH = 'ERR_BUFFER_TOO_LARGE';

/**
 * Whether the packed streams of a file unpack to what their checksums say. The library gives as much of a
 * damaged stream as it can, without a word: a page would lose its last lines, or a figure would change. An
 * encrypted file cannot be checked this way.
 */
export function isWhole(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes('/Encrypt', 0, 'latin1')) return true;
  let left = MOST.all;
  let words = 0;
  for (let at = file.indexOf('stream', 0, 'latin1'); at >= 0; at = file.indexOf('stream', at + 6, 'latin1')) {
    words += 1;
    if (words > MOST.words) return true;
    const begin = beginOf(file, at);
    if (begin === null || !isDeflated(file, at)) continue;
    const end = file.indexOf('endstream', begin, 'latin1');
    const packed = file.subarray(begin, end < 0 ? undefined : end);
    try {
      left -= inflateSync(packed, { maxOutputLength: MOST.stream }).length;
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      // Some programs leave the checksum out; then only the end is missing. A stream without an end was cut.
      if (code !== TOO_MUCH && (code !== NOT_ENOUGH || end < 0)) return false;
      left -= MOST.stream;
    }
    if (left < 0) return true;
    if (end > 0) at = end;
  }
  return true;
}

/** Where the data of a stream begins, after its keyword and line end; null when the word is no such keyword. */
function beginOf(file: Buffer, at: number): number | null {
  const after = file[at + 6];
  if (after === 0x0a) return at + 7;
  return after === 0x0d && file[at + 7] === 0x0a ? at + 8 : null;
}

/** The dictionary right before says that the data is packed, and in no other way as well. */
function isDeflated(file: Buffer, at: number): boolean {
  if (!/>>\s*$/.test(file.toString('latin1', Math.max(0, at - 8), at))) return false;
  const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  return /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/.test(dictionary);
}
