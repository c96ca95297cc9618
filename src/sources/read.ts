import { createHash } from 'node:crypto';
import type { SourceText } from '../documents/source.ts';
import { readFrontMatter } from './front-matter.ts';

type RefusalCode =
  | 'too_large'
  | 'empty'
  | 'unsupported_format'
  | 'not_text'
  | 'invalid_utf8'
  | 'bad_front_matter'
  | 'unknown_key'
  | 'forbidden_key';

/** A file that is not taken up; the message is Dutch and says what to do. */
interface Refusal {
  readonly kind: 'refused';
  readonly name: string;
  readonly code: RefusalCode;
  readonly message: string;
}

export type ReadResult = { readonly kind: 'source'; readonly source: SourceText } | Refusal;

/** Largest file, in bytes: a book of a thousand pages is about 3 MiB of text. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** First bytes of formats that are no text. */
const MAGIC: readonly (readonly [bytes: readonly number[], format: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'Word of een ander ZIP-bestand'],
  [[0x50, 0x4b, 0x05, 0x06], 'ZIP'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'een oud Office-bestand'],
  [[0x1f, 0x8b], 'GZIP'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
];

/** Invisible characters that change nothing but can hide text: zero width, direction, tags; and C0 controls. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
  /[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Line ends as `\n`, Unicode composed, invisible characters gone. White space is left as it is. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}

/** Reads a plain text or Markdown file; anything else, and anything broken, is refused with a reason. */
export async function readSource(bytes: Uint8Array, name: string): Promise<ReadResult> {
  const refuse = (code: RefusalCode, message: string): Refusal => ({ kind: 'refused', name, code, message });
  if (bytes.length > MAX_BYTES)
    return refuse('too_large', `‘${name}’ is groter dan ${MAX_BYTES / 1024 / 1024} MB. Splits het bestand.`);
  const magic = MAGIC.find(([first]) => first.every((byte, at) => bytes[at] === byte));
  if (magic !== undefined)
    return refuse(
      'unsupported_format',
      `‘${name}’ is ${magic[1]}: nog geen ondersteund formaat. Lever platte tekst (.txt) of Markdown (.md) aan.`,
    );
  if (bytes.includes(0))
    return refuse(
      'not_text',
      `‘${name}’ is geen tekst (het bevat nul-bytes). Lever platte tekst in UTF-8 aan.`,
    );
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return refuse('invalid_utf8', `‘${name}’ is geen geldige UTF-8. Sla het bestand op als UTF-8.`);
  }
  const text = cleanText(decoded);
  const matter = readFrontMatter(text);
  if (!matter.ok) return refuse(matter.code, `‘${name}’: ${matter.message}`);
  const body = text.slice(matter.bodyStart);
  if (!/[\p{L}\p{N}]/u.test(body)) return refuse('empty', `‘${name}’ bevat geen tekst.`);
  const format = /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
  return {
    kind: 'source',
    source: { name, format, sha256: sha256(bytes), frontMatter: matter.frontMatter, body },
  };
}
