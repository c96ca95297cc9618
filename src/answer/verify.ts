import type { SearchIndex } from '../search/index.ts';
import type { Claim } from './answer.ts';
import { hedgesOf } from './hedges.ts';

/** Why a claim may not be shown. */
export type Fault =
  | 'no_citation'
  | 'quote_not_in_source'
  | 'outside_passage'
  | 'text_not_in_quote'
  | 'wrong_voice'
  | 'hedge_lost';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Checks a claim against the documents, from nothing but its own citations: the quote is exactly
 * `document.text.slice(start, end)`, it lies in the passage it names, the claim's text is the quote's own words,
 * and the voice is that of every quoted sentence. Undefined when nothing is wrong.
 */
export function faultOf(claim: Claim, index: SearchIndex): Fault | undefined {
  if (claim.citations.length === 0) return 'no_citation';
  const sentences: string[] = [];
  for (const { documentId, passageId, quote, start, end } of claim.citations) {
    const document = index.document(documentId);
    if (!document || quote === '' || document.text.slice(start, end) !== quote) return 'quote_not_in_source';
    const passage = index.passage(passageId);
    if (!passage || passage.documentId !== documentId || start < passage.start || end > passage.end)
      return 'outside_passage';
    const quoted = passage.sentences.filter((s) => s.start < end && s.end > start);
    if (quoted.length === 0 || quoted.some(({ voice }) => voice !== claim.voice)) return 'wrong_voice';
    for (const sentence of quoted) sentences.push(document.text.slice(sentence.start, sentence.end));
  }
  const source = claim.citations.map(({ quote }) => quote).join(' ');
  if (!squeeze(source).includes(squeeze(claim.text))) return 'text_not_in_quote';
  // Against the whole sentences, not only the quote: a quote may be a label that stands before a "niet".
  if (hedgesOf(claim.text) !== hedgesOf([...new Set(sentences)].join(' '))) return 'hedge_lost';
  return undefined;
}
