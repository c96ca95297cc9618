import PostalMime, { type Email, type Attachment as Part } from 'postal-mime';
import type { FrontMatter } from '../../documents/source.ts';
import {
  type Attachment,
  BOUNDS,
  cleanText,
  type Extracted,
  type ReadResult,
  type RefusalCode,
  type Remark,
} from '../extracted.ts';
import { withoutHeads } from './heads.ts';

/** What is wrong with a mail and what to do, by the code of the refusal. */
const MESSAGES: Readonly<Partial<Record<RefusalCode, string>>> = {
  too_large: 'bevat te veel. Bewaar de bijlagen los en lever die aan.',
  invalid_mail: 'is geen leesbare mail. Sla het bericht opnieuw op als .eml, of lever de tekst aan.',
};

/** Parts within parts, and bytes of all heads together; attachments of one mail. */
const MOST = { depth: 20, heads: 256 * 1024, attachments: 60, name: 120 };
/** Attachments that hold no text of a paper: pictures, invitations, cards, keys, sound. */
const NO_PAPER =
  /^(?:image|audio|video|font)\/|calendar|vcard|signature|pkcs7|pgp|delivery-status|rfc822-headers/i;
/** What programs put before the subject of an answer. */
const ANSWER = /^(?:\s*(?:re|fw|fwd|antw|betr|doorst|aw|wg)\s*:\s*)+/i;

/** Reads the text of a page, as far as a mail has one. */
type ReadPage = (bytes: Uint8Array, name: string, sha256: string) => Promise<ReadResult>;

/**
 * Reads a mail: its text, with the subject and the day in its front matter, and its attachments as files of their
 * own. Who sent it and to whom is left out, also where an earlier mail is quoted below it.
 */
export async function readMail(
  bytes: Uint8Array,
  name: string,
  sha256: string,
  readPage: ReadPage = async (...given) => (await import('../html/read.ts')).readHtml(...given),
): Promise<ReadResult> {
  const refuse = (code: RefusalCode): ReadResult => ({
    kind: 'refused',
    name,
    code,
    message: `‘${name}’ ${MESSAGES[code] ?? MESSAGES.invalid_mail}`,
  });
  if (bytes.length > BOUNDS.binary) return refuse('too_large');
  const mail = await parsed(bytes);
  if (mail === null) return refuse('invalid_mail');
  const frontMatter = aboutOf(mail);
  const { attachments, remarks } = attachmentsOf(mail);
  const extracted = await textOf(mail, { name, sha256, readPage });
  if (extracted === 'too_large') return refuse('too_large');
  if (extracted.kind === 'refused') return extracted;
  return {
    ...extracted,
    source: { ...extracted.source, name, sha256, frontMatter },
    attachments,
    remarks: [{ code: 'mail_head', place: null, count: 1 }, ...remarks],
  };
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: MOST.depth,
      maxHeadersSize: MOST.heads,
    });
    const keys = new Set(mail.headers.map(({ key }) => key));
    return keys.has('from') || keys.has('date') || keys.has('subject') || keys.has('content-type')
      ? mail
      : null;
  } catch {
    return null;
  }
}

/** What a mail says of itself that is no person. */
function aboutOf({ subject, date }: Email): FrontMatter | null {
  const titel = cleanText(subject ?? '')
    .replace(/\s+/g, ' ')
    .replace(ANSWER, '')
    .trim()
    .slice(0, 300);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  if (titel === '' && day === undefined) return null;
  return { ...(titel === '' ? {} : { titel }), ...(day === undefined ? {} : { datum: day }) };
}

async function textOf(
  mail: Email,
  { name, sha256, readPage }: { readonly name: string; readonly sha256: string; readonly readPage: ReadPage },
): Promise<ReadResult | 'too_large'> {
  const plain = mail.text ?? '';
  if (plain.length > BOUNDS.characters) return 'too_large';
  if (/[\p{L}\p{N}]/u.test(plain) || mail.html === undefined) return plainText(plain, name, sha256);
  const page = new TextEncoder().encode(mail.html);
  if (page.length > BOUNDS.text) return 'too_large';
  const read = await readPage(page, name, sha256);
  // A mail with nothing in it but a picture may still bring papers.
  if (read.kind === 'refused') return read.code === 'empty' ? plainText('', name, sha256) : read;
  return read;
}

const plainText = (text: string, name: string, sha256: string): Extracted => ({
  kind: 'source',
  source: { name, format: 'text', sha256, frontMatter: null, body: withoutHeads(cleanText(text)) },
  suspicions: [],
  pages: null,
});

function attachmentsOf(mail: Email): {
  readonly attachments: readonly Attachment[];
  readonly remarks: readonly Remark[];
} {
  const attachments: Attachment[] = [];
  const remarks: Remark[] = [];
  mail.attachments.forEach((part, at) => {
    const name = nameOf(part, at);
    if (NO_PAPER.test(part.mimeType)) {
      // Pictures in the text of a mail are signatures and logos.
      if (part.disposition === 'attachment' && part.related !== true)
        remarks.push({
          code: 'attachment_left_out',
          place: name,
          count: 1,
          message: 'niet gelezen: het is geen stuk met tekst',
        });
      return;
    }
    if (attachments.length >= MOST.attachments) {
      remarks.push({
        code: 'attachment_left_out',
        place: name,
        count: 1,
        message: `niet gelezen: de mail heeft er meer dan ${MOST.attachments}; bewaar ze los`,
      });
      return;
    }
    attachments.push({ name, bytes: bytesOf(part) });
  });
  return { attachments, remarks };
}

/** Its own name without folders, or its place when it has none. */
function nameOf({ filename, mimeType }: Part, at: number): string {
  const own = cleanText(filename ?? '')
    .replace(/\s+/g, ' ')
    .split(/[/\\]/)
    .at(-1)
    ?.trim();
  if (own !== undefined && own !== '') return own.slice(-MOST.name);
  return `bijlage ${at + 1}${mimeType === 'message/rfc822' ? '.eml' : ''}`;
}

function bytesOf({ content }: Part): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
