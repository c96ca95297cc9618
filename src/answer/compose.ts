import type { Document, Language } from '../documents/document.ts';
import type { Claim, Nearest } from './answer.ts';
import { escaped } from './markdown.ts';
import { leadOf, NEAREST_LEAD } from './wording.ts';

const markers = ({ citations }: Claim): string =>
  [...new Set(citations.map(({ number }) => `[${number}]`))].join('');

/** The answer as Markdown: a heading for each speaker in each document, and under it the sentences with their markers. */
export function compose(
  claims: readonly Claim[],
  documents: ReadonlyMap<string, Document>,
  language: Language,
  missing: readonly string[],
  notes: readonly string[],
): string {
  const parts: string[] = [];
  let heading = '';
  for (const claim of claims) {
    const document = documents.get(claim.citations[0].documentId);
    if (!document) continue;
    const lead = leadOf(claim.voice, document, language);
    if (lead !== heading) {
      parts.push(parts.length > 0 ? `\n${lead}\n` : `${lead}\n`);
      heading = lead;
    }
    parts.push(`- ${escaped(claim.text)} ${markers(claim)}`);
  }
  if (missing.length > 0) parts.push(`\n${escaped(missing.join(' '))}`);
  if (notes.length > 0) parts.push(`\n${escaped(notes.join(' '))}`);
  return parts.join('\n');
}

/** A refusal with what comes nearest, quoted. */
export function composeRefusal(message: string, nearest: readonly Nearest[], language: Language): string {
  const said = escaped(message);
  if (nearest.length === 0) return said;
  const quotes = nearest.map(
    ({ quote, documentTitle }) => `- "${escaped(quote)}" (${escaped(documentTitle)})`,
  );
  return [said, '', `${NEAREST_LEAD[language]}:`, '', ...quotes].join('\n');
}
