import { constants, inflateSync } from 'node:zlib';

/** Unpacked bytes of all streams whose checksums are compared, and keywords that are looked at. */
const MOST = { all: 192 * 1024 * 1024, words: 500_000 };
/**
 * A stream that unpacks to more than this is made to be a burden, in bytes: of a picture, 80 million dots with
 * three colours each, and of anything else.
 */
const BURDEN = { picture: 256 * 1024 * 1024, other: 96 * 1024 * 1024 };
/** Layers of packing in one stream; one is usual, two come from some programs. */
const LAYERS = 3;
/** What is unpacked to see what a stream begins with, in bytes. */
const HEAD = { packed: 64, unpacked: 1024 * 1024 };
/** Deflate cannot pack better (RFC 1951: 258 bytes in two bits). */
const DENSEST = 1032;
/** Longest dictionary before a stream that is looked at. */
const DICTIONARY = 4_000;
const NOT_ENOUGH = 'Z_BUF_ERROR';
const TOO_MUCH = 'ERR_BUFFER_TOO_LARGE';

/**
 * Judges the packed streams of a file before anything of it is read, streams of objects included. `damaged`: one
 * does not unpack to what its checksum says. The library gives as much of a damaged stream as it can, without a
 * word: a page would lose its last lines, or a figure would change. `burden`: one unpacks to far more than text
 * or a picture does. None is unpacked past its bound. Of an encrypted file, and of filters other than Flate,
 * nothing can be said here; the thread that reads a file has a limit of memory for those.
 */
export function judgeStreams(bytes: Uint8Array): 'whole' | 'damaged' | 'burden' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes('/Encrypt', 0, 'latin1')) return 'whole';
  let left = MOST.all;
  let words = 0;
  for (let at = file.indexOf('stream', 0, 'latin1'); at >= 0; at = file.indexOf('stream', at + 6, 'latin1')) {
    words += 1;
    if (words > MOST.words) return 'whole';
    const begin = beginOf(file, at);
    if (begin === null) continue;
    const dictionary = dictionaryBefore(file, at);
    const declared = dictionary !== null && DEFLATED.test(dictionary);
    if (!declared && !looksDeflated(file, begin)) continue;
    const end = file.indexOf('endstream', begin, 'latin1');
    const packed = file.subarray(begin, end < 0 ? undefined : end);
    const most = dictionary !== null && PICTURE.test(dictionary) ? BURDEN.picture : BURDEN.other;
    const dense = packed.length * DENSEST > most || beginsPackedAgain(packed);
    if (left > 0 || dense) {
      const { data, fault } = unpacked(packed, most);
      if (fault === 'burden' || isBurdenAgain(data, most)) return 'burden';
      // Some programs leave the checksum out; then only the end is missing. A stream without an end was cut.
      if (declared && (fault === 'damaged' || (fault === 'cut' && end < 0))) return 'damaged';
      left -= data.length;
    }
    if (end > 0) at = end;
  }
  return 'whole';
}

/** Where the data of a stream begins, after its keyword and line end; null when the word is no such keyword. */
function beginOf(file: Buffer, at: number): number | null {
  const after = file[at + 6];
  if (after === 0x0a) return at + 7;
  return after === 0x0d && file[at + 7] === 0x0a ? at + 8 : null;
}

/** The data is packed, and in no other way as well. */
const DEFLATED = /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/;
const PICTURE = /\/Subtype\s*\/Image\b/;

/** The dictionary right before a stream; null when there is none. */
function dictionaryBefore(file: Buffer, at: number): string | null {
  if (!/>>\s*$/.test(file.toString('latin1', Math.max(0, at - 8), at))) return null;
  const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

/** The two bytes that open a zlib stream (RFC 1950), whatever a dictionary says or leaves to another object. */
const looksDeflated = (bytes: Uint8Array, at: number): boolean => {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  return (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0;
};

interface Unpacked {
  readonly data: Uint8Array;
  readonly fault: 'burden' | 'damaged' | 'cut' | null;
}

/** Unpacks one layer, never past `most` bytes. */
function unpacked(packed: Uint8Array, most: number): Unpacked {
  try {
    return { data: inflateSync(packed, { maxOutputLength: most }), fault: null };
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === TOO_MUCH) return { data: NOTHING, fault: 'burden' };
    if (code !== NOT_ENOUGH) return { data: NOTHING, fault: 'damaged' };
  }
  try {
    return { data: inflateSync(packed, { maxOutputLength: most, finishFlush: SYNC }), fault: 'cut' };
  } catch (error) {
    const burden = (error as { code?: unknown }).code === TOO_MUCH;
    return { data: NOTHING, fault: burden ? 'burden' : 'cut' };
  }
}

const NOTHING = new Uint8Array();
/** Gives what there is of data without an end. */
const SYNC = constants.Z_SYNC_FLUSH;

/** Whether what was unpacked is packed itself, and unpacks to more than `most` bytes or is packed again and again. */
function isBurdenAgain(first: Uint8Array, most: number): boolean {
  let data = first;
  for (let layer = 1; looksDeflated(data, 0) && data.length > 2; layer += 1) {
    const next = unpacked(data, most);
    if (next.fault === 'burden' || layer > LAYERS) return true;
    if (next.data.length === 0) return false;
    data = next.data;
  }
  return false;
}

/** Whether it holds another packed layer, as far as its first bytes tell. */
function beginsPackedAgain(packed: Uint8Array): boolean {
  try {
    const first = inflateSync(packed.subarray(0, HEAD.packed), {
      finishFlush: SYNC,
      maxOutputLength: HEAD.unpacked,
    });
    return looksDeflated(first, 0);
  } catch {
    return true;
  }
}
