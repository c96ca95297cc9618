import { z } from 'zod';
import { collapseWhitespace } from '../documents/collapse-whitespace.ts';
import { GENERAL } from '../documents/collection.ts';
import type { Document, Withheld } from '../documents/document.ts';
import { languageOf } from '../documents/identity/identity.ts';
import { NO_REFERENCES } from '../documents/links/references.ts';
import { parseDocument } from '../documents/parse.ts';
import { redact } from '../documents/privacy/redact.ts';
import { KINDS } from '../kinds/index.ts';
import { cleanText } from './extracted.ts';
import { sha256 } from './read.ts';

/** Longest line, in characters. */
const MOST = 200_000;

const LINE = z.object({
  _id: z
    .string()
    .min(1)
    .max(200)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are refused in an id
    .regex(/^[^\u0000-\u001f\u007f]+$/),
  title: z.string().max(2000).optional(),
  text: z.string(),
});

export type BeirLine =
  | { readonly kind: 'document'; readonly document: Document; readonly withheld: readonly Withheld[] }
  | {
      readonly kind: 'refused';
      readonly line: number;
      readonly code: 'bad_line' | 'personal_id' | 'empty' | 'too_large' | 'withheld';
      readonly message: string;
    };

type Taken = Pick<Withheld, 'reason' | 'count'>;

/** A text read as any other: what may be shown of it, unchanged where nothing was taken out. */
function publicPart(body: string, name: string, hash: string): { text: string; taken: readonly Taken[] } {
  if (body === '') return { text: '', taken: [] };
  const read = parseDocument({ name, format: 'text', sha256: hash, frontMatter: null, body }, KINDS);
  // Once more over the whole: what is broken over lines that were not joined, and a text that stays as it was.
  const { text, reasons } = redact(read.withheld.length === 0 ? body : read.document.text);
  return { text, taken: [...read.withheld, ...reasons.map((reason) => ({ reason, count: 1 }))] };
}

/**
 * Reads one line of a collection in BEIR form: a document of kind `tekst` with one section and one passage,
 * whose id is the line's `_id`. Title and text are read as any other text, so that what is not public and
 * personal data go as anywhere; the id is kept as it is, or the line is refused. `lineNumber` is from 1.
 */
export function parseBeirLine(line: string, lineNumber: number, name = 'corpus.jsonl'): BeirLine {
  const refuse = (
    code: 'bad_line' | 'personal_id' | 'empty' | 'too_large' | 'withheld',
    why: string,
  ): BeirLine => ({
    kind: 'refused',
    line: lineNumber,
    code,
    message: `Regel ${lineNumber} van ‘${name}’ ${why}`,
  });
  if (line.length > MOST)
    return refuse('too_large', `is langer dan ${MOST.toLocaleString('nl-NL')} tekens. Splits de tekst.`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse('bad_line', 'is geen geldige JSON.');
  }
  const parsed = LINE.safeParse(value);
  if (!parsed.success)
    return refuse(
      'bad_line',
      'moet een object zijn met tekst onder "_id" en "text", en hooguit een "title".',
    );
  const id = parsed.data._id;
  if (redact(id).spans.length > 0)
    return refuse('personal_id', 'heeft persoonsgegevens in "_id". Geef de regel een ander "_id".');
  const hash = sha256(line);
  const head = publicPart(
    cleanText(parsed.data.title ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    name,
    hash,
  );
  // A marking in the title is about all of the text.
  const isWithheld = head.taken.some(({ reason }) => reason === 'niet-openbaar');
  const title = collapseWhitespace(head.text);
  const raw = cleanText(parsed.data.text).trim() || title;
  if (raw === '' && !isWithheld) return refuse('empty', 'bevat geen tekst.');
  const { text, taken } = publicPart(raw, name, hash);
  if (isWithheld || text === '')
    return refuse('withheld', 'is in zijn geheel niet openbaar en is achtergehouden.');
  const span = { start: 0, end: text.length };
  const document: Document = {
    id,
    kind: 'tekst',
    collection: GENERAL,
    title: title === '' ? id : title,
    date: null,
    language: languageOf(text, null),
    references: NO_REFERENCES,
    ministries: [],
    sender: null,
    source: { name, url: null, sha256: hash },
    textType: null,
    text,
    sections: [{ path: [], rubriek: null, voice: 'proces', modality: 'vastgesteld', ...span }],
    blocks: [{ type: 'paragraph', label: null, origin: { start: 0, end: raw.length }, ...span }],
    pages: [],
    singlePassage: true,
  };
  const place = `regel ${lineNumber}`;
  const counts = new Map<Withheld['reason'], number>();
  for (const { reason, count } of [...head.taken, ...taken])
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  const withheld = [...counts].map(([reason, count]) => ({ documentId: id, place, reason, count }));
  return { kind: 'document', document, withheld };
}
