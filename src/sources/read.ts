import { createHash } from 'node:crypto';
import { kindOfArchive } from './archive.ts';
import { BOUNDS, cleanText, type Extracted, type ReadResult, type Refusal } from './extracted.ts';
import { readFrontMatter } from './front-matter.ts';
import { headOfMarkup } from './xml/decode.ts';
import { kindOfMarkup } from './xml/kind.ts';

/** What a file is, by its content; its name decides only between kinds of text. */
export type Format = 'pdf' | 'docx' | 'odt' | 'eml' | 'xml' | 'html' | 'markdown' | 'text';

/** What a file is, or why it is none of the formats that are read. */
type Told = { readonly format: Format } | { readonly code: Refusal['code']; readonly why: string };

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Formats that hold more than their text, and have the higher bound in bytes. */
const PACKED: ReadonlySet<Format> = new Set(['pdf', 'docx', 'odt', 'eml']);

const MEBIBYTE = 1024 * 1024;

/** First bytes of formats that are no text and that are not read, with what to do. */
const OTHERS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x1f, 0x8b], 'een GZIP-bestand. Pak het uit en lever de bestanden zelf aan.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'een 7-Zip-bestand. Pak het uit en lever de bestanden zelf aan.'],
  [[0x52, 0x61, 0x72, 0x21], 'een RAR-bestand. Pak het uit en lever de bestanden zelf aan.'],
  [[0x89, 0x50, 0x4e, 0x47], 'een afbeelding. Lever het stuk aan als tekst, Word of PDF met tekst.'],
  [[0xff, 0xd8, 0xff], 'een afbeelding. Lever het stuk aan als tekst, Word of PDF met tekst.'],
  [[0x47, 0x49, 0x46, 0x38], 'een afbeelding. Lever het stuk aan als tekst, Word of PDF met tekst.'],
  [[0x49, 0x49, 0x2a, 0x00], 'een afbeelding. Lever het stuk aan als tekst, Word of PDF met tekst.'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'een afbeelding. Lever het stuk aan als tekst, Word of PDF met tekst.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'een RTF-bestand. Open het in Word en bewaar het als .docx of PDF.'],
];

/** Archives that hold something else than a Word document. */
const ARCHIVES: Readonly<Record<'xlsx' | 'pptx' | 'zip' | 'broken', string>> = {
  xlsx: 'een Excel-bestand. Bewaar het als PDF.',
  pptx: 'een PowerPoint-bestand. Bewaar het als PDF.',
  zip: 'een ZIP-bestand. Pak het uit en lever de bestanden zelf aan.',
  broken: 'een beschadigd ZIP- of Word-bestand. Vraag het stuk opnieuw op.',
};

const begins = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

/** A PDF may begin with some bytes of another program; a viewer looks as far as this. */
const PDF_HEAD = 1024;

function isPdf(bytes: Uint8Array, name: string): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(PDF_HEAD, bytes.length)).toString(
    'latin1',
  );
  const at = head.indexOf('%PDF-');
  return at === 0 || (at > 0 && (/\.pdf$/i.test(name) || head.slice(0, at).trim() === ''));
}

/** Tells what a file is. */
function told(bytes: Uint8Array, name: string): Told {
  if (isPdf(bytes, name)) return { format: 'pdf' };
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { format: 'docx' };
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    const kind = kindOfArchive(bytes);
    if (kind === 'odt') return { format: 'odt' };
    const named = /\.do[ct][xm]$/i.test(name);
    return kind === 'docx' || (named && (kind === 'zip' || kind === 'broken'))
      ? { format: 'docx' }
      : { code: kind === 'broken' ? 'archive_damaged' : 'unsupported_format', why: `is ${ARCHIVES[kind]}` };
  }
  const other = OTHERS.find(([first]) => begins(bytes, first));
  if (other !== undefined) return { code: 'unsupported_format', why: `is ${other[1]}` };
  // What follows is text, and a name that says otherwise is wrong.
  if (/\.pdf$/i.test(name))
    return { code: 'invalid_pdf', why: 'heet een PDF maar is er geen. Vraag het stuk opnieuw op.' };
  if (/\.do[ct][xm]$/i.test(name))
    return { code: 'invalid_docx', why: 'heet een Word-bestand maar is er geen. Vraag het stuk opnieuw op.' };
  if (/\.od[ts]$|\.ott$/i.test(name))
    return {
      code: 'invalid_odt',
      why: 'heet een OpenDocument-bestand maar is er geen. Vraag het stuk opnieuw op.',
    };
  if (/\.eml$/i.test(name)) return { format: 'eml' };
  const markup = kindOfMarkup(headOfMarkup(bytes));
  if (markup !== null && !/\.(?:md|markdown)$/i.test(name))
    return { format: markup === 'html' || markup === 'xhtml' ? 'html' : 'xml' };
  if (/\.xml$/i.test(name)) return { format: 'xml' };
  if (/\.x?html?$/i.test(name)) return { format: 'html' };
  return { format: /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text' };
}

type Reader = (bytes: Uint8Array, name: string, sha256: string) => Promise<ReadResult>;

/** By format; each is given when the first such file comes. */
export type Readers = Readonly<Partial<Record<Exclude<Format, 'markdown' | 'text'>, () => Promise<Reader>>>>;

/** Each with its library, which is loaded when the first such file comes. */
const READERS: Required<Readers> = {
  pdf: async () => (await import('./pdf/read.ts')).readPdf,
  docx: async () => (await import('./docx/read.ts')).readDocx,
  odt: async () => (await import('./odt/read.ts')).readOdt,
  eml: async () => (await import('./mail/read.ts')).readMail,
  xml: async () => (await import('./xml/read.ts')).readXml,
  html: async () => (await import('./html/read.ts')).readHtml,
};

/** A file as read, and what it is. */
export type Read = (Extracted & { readonly format: Format }) | Refusal;

/**
 * Reads a file of any format that is known, told by its content; anything else, and anything broken, is
 * refused with a reason. Nothing of a file is run or fetched, and nothing is written. `readers` take the place of
 * those that there are.
 */
export async function readSource(bytes: Uint8Array, name: string, readers: Readers = {}): Promise<Read> {
  const refuse = (code: Refusal['code'], why: string): Refusal => ({
    kind: 'refused',
    name,
    code,
    message: `‘${name}’ ${why}`,
  });
  const tooLarge = (most: number): Refusal =>
    refuse('too_large', `is groter dan ${most / MEBIBYTE} MB. Splits het bestand.`);
  if (bytes.length === 0) return refuse('empty', 'is leeg. Vraag het stuk opnieuw op.');
  if (bytes.length > BOUNDS.binary) return tooLarge(BOUNDS.binary);
  const what = told(bytes, name);
  if ('code' in what) return refuse(what.code, what.why);
  const { format } = what;
  if (!PACKED.has(format) && bytes.length > BOUNDS.text) return tooLarge(BOUNDS.text);
  const read =
    format === 'markdown' || format === 'text'
      ? readText(bytes, name, format)
      : // A copy that is theirs: a reader may take the buffer for itself.
        await (await (readers[format] ?? READERS[format])())(new Uint8Array(bytes), name, sha256(bytes));
  if (read.kind === 'refused') return read;
  if (!/[\p{L}\p{N}]/u.test(read.source.body) && (read.attachments ?? []).length === 0)
    return refuse('empty', 'bevat geen tekst.');
  const source = read.pages === null ? read.source : { ...read.source, pages: read.pages };
  return { ...read, source, format };
}

/** Bytes of text as text: UTF-8, or UTF-16 with its mark; null when they are neither. */
function decodeText(bytes: Uint8Array): string | null {
  const wide = begins(bytes, [0xff, 0xfe]) ? 'utf-16le' : begins(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readText(bytes: Uint8Array, name: string, format: 'markdown' | 'text'): ReadResult {
  const refuse = (code: Refusal['code'], message: string): Refusal => ({
    kind: 'refused',
    name,
    code,
    message,
  });
  const decoded = decodeText(bytes);
  if (decoded === null && !bytes.includes(0))
    return refuse('invalid_utf8', `‘${name}’ is geen geldige UTF-8. Sla het bestand op als UTF-8.`);
  if (decoded === null || decoded.includes('\0'))
    return refuse(
      'not_text',
      `‘${name}’ is geen tekst (het bevat nul-bytes). Lever platte tekst in UTF-8 aan.`,
    );
  const text = cleanText(decoded);
  const matter = readFrontMatter(text);
  if (!matter.ok) return refuse(matter.code, `‘${name}’: ${matter.message}`);
  const body = text.slice(matter.bodyStart);
  if (body.length > BOUNDS.characters)
    return refuse(
      'too_large',
      `‘${name}’ heeft meer dan ${BOUNDS.characters.toLocaleString('nl-NL')} tekens. Splits het bestand.`,
    );
  // A page break that nothing follows ends the last page.
  const pages = format === 'text' && body.includes('\f') ? body.trimEnd().split('\f').length : null;
  const source = { name, format, sha256: sha256(bytes), frontMatter: matter.frontMatter, body };
  return { kind: 'source', source, suspicions: [], pages };
}
