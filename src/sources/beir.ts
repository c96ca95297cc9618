import { z } from 'zod';
import type { Document, Withheld } from '../documents/document.ts';
import { languageOf } from '../documents/identity.ts';
import { parseDocument } from '../documents/parse.ts';
import { redact } from '../documents/redact.ts';
import { NO_REFERENCES } from '../documents/references.ts';
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
      readonly code: 'bad_line' | 'empty' | 'too_large' | 'withheld';
      readonly message: string;
    };

/** Words without which nothing is withheld: a cheap first look, since a collection has many lines. */
const MAY_WITHHOLD =
  /openba|vertrouwelijk|geheim|classified|confidential|restricted|restreint|limite|tlp|intern gebruik|dep\. ?v|hoogachtend|groet|mvg|getekend|w\.g\.|<|\[/i;

/**
 * Reads one line of a collection in BEIR form: a document of kind `tekst` with one section and one passage,
 * whose id is the line's `_id`. Personal data is redacted as anywhere. `lineNumber` is from 1.
 */
export function parseBeirLine(line: string, lineNumber: number, name = 'corpus.jsonl'): BeirLine {
  const refuse = (code: 'bad_line' | 'empty' | 'too_large' | 'withheld', why: string): BeirLine => ({
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
  const title = redact(
    cleanText(parsed.data.title ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  ).text;
  const raw = cleanText(parsed.data.text).trim() || title;
  if (raw === '') return refuse('empty', 'bevat geen tekst.');
  const id = parsed.data._id;
  // Read as any text is where anything in it may be withheld or signed; else only personal data is marked.
  const read = MAY_WITHHOLD.test(raw)
    ? parseDocument({ name, format: 'text', sha256: sha256(line), frontMatter: null, body: raw })
    : undefined;
  if (read?.document.text === '')
    return refuse('withheld', 'is in zijn geheel niet openbaar en is achtergehouden.');
  const { text, reasons } = redact(read?.document.text ?? raw);
  const span = { start: 0, end: text.length };
  const document: Document = {
    id,
    kind: 'tekst',
    title: title === '' ? id : title,
    date: null,
    language: languageOf(text, null),
    references: NO_REFERENCES,
    ministries: [],
    source: { name, url: null, sha256: sha256(line) },
    textType: null,
    text,
    sections: [{ path: [], rubriek: null, voice: 'proces', modality: 'vastgesteld', ...span }],
    blocks: [{ type: 'paragraph', label: null, origin: { start: 0, end: raw.length }, ...span }],
    pages: [],
    singlePassage: true,
  };
  const place = `regel ${lineNumber}`;
  const marked = [...new Set(reasons)].map((reason) => ({
    documentId: id,
    place,
    reason,
    count: reasons.filter((each) => each === reason).length,
  }));
  const withheld = [...(read?.withheld ?? []).map((each) => ({ ...each, documentId: id, place })), ...marked];
  return { kind: 'document', document, withheld };
}
