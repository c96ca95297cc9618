/** Bytes at the head of a file in which its encoding must be declared. */
const HEAD = 4096;

const DECLARED = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})["']/;
const META =
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})|<meta\s[^>]{0,300}?content\s*=\s*["'][^"'>]{0,100}charset=([A-Za-z0-9_.:-]{1,40})/i;

/** Encodings that official sites have used; any other is refused rather than guessed. */
const KNOWN: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
};

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

function encodingByMark(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return null;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));

/**
 * The text of an XML or HTML file. The byte order mark goes first, then what the file declares, then UTF-8.
 * Null when the encoding is not one of the known ones, when the bytes do not fit it, and when there are null
 * characters in it.
 */
export function decodeMarkup(bytes: Uint8Array): string | null {
  const marked = encodingByMark(bytes);
  const head = latin(bytes);
  const declared =
    DECLARED.exec(head)?.[1] ??
    META.exec(head)
      ?.slice(1)
      .find((name) => name !== undefined);
  const encoding = marked ?? KNOWN[(declared ?? 'utf-8').toLowerCase()];
  if (encoding === undefined) return null;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** The first characters of a file, good enough to see what kind of markup it is, in any encoding. */
export function headOfMarkup(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  return new TextDecoder(encodingByMark(bytes) ?? 'utf-8').decode(head);
}
