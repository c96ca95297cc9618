import type { SearchIndex } from '../search/index.ts';
import type { Claim } from './answer.ts';
import { sentencesIn } from './claims.ts';
import { hedgesOf, weakest } from './hedges.ts';

/** Why a claim may not be shown. */
export type Fault =
  | 'no_citation'
  | 'quote_not_in_source'
  | 'outside_passage'
  | 'forged_reference'
  | 'cut_quote'
  | 'text_not_in_quote'
  | 'wrong_voice'
  | 'wrong_modality'
  | 'hedge_lost';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Checks a claim against the documents, from nothing but its own citations: each quote is exactly
 * `document.text.slice(start, end)`, lies in the passage it names, is named as that document names itself, and is made of
 * whole sentences or of the label of a list item; the claim's text is the quotes' own words and all of them; its
 * voice is that of every quoted sentence, its modality the least firm of theirs; and no hedge or negation of those
 * sentences is lost. Undefined when nothing is wrong.
 */
export function faultOf(claim: Claim, index: SearchIndex): Fault | undefined {
  if (claim.citations.length === 0) return 'no_citation';
  const sentences = new Map<string, string>();
  const modalities: Claim['modality'][] = [];
  for (const citation of claim.citations) {
    const { documentId, passageId, quote, start, end } = citation;
    const document = index.document(documentId);
    if (!document || quote === '' || document.text.slice(start, end) !== quote) return 'quote_not_in_source';
    const passage = index.passage(passageId);
    if (!passage || passage.documentId !== documentId || start < passage.start || end > passage.end)
      return 'outside_passage';
    const named =
      citation.documentTitle === document.title &&
      citation.source === document.source.name &&
      citation.url === document.source.url &&
      citation.path.join('\n') === passage.path.join('\n');
    if (!named) return 'forged_reference';
    const quoted = sentencesIn(passage, citation);
    if (quoted.length === 0 || quoted.some(({ voice }) => voice !== claim.voice)) return 'wrong_voice';
    const starts = quoted.flatMap((s) => [s.start, ...(s.label ? [s.label.start] : [])]);
    const ends = quoted.flatMap((s) => [s.end, ...(s.label ? [s.label.end] : [])]);
    if (!starts.includes(start) || !ends.includes(end)) return 'cut_quote';
    for (const sentence of quoted) {
      sentences.set(`${documentId} ${sentence.start}`, document.text.slice(sentence.start, sentence.end));
      modalities.push(sentence.modality);
    }
  }
  if (
    squeeze(claim.citations.map(({ quote }) => quote).join(' ')) !== squeeze(claim.text) ||
    claim.text === ''
  )
    return 'text_not_in_quote';
  if (claim.modality !== weakest(modalities)) return 'wrong_modality';
  // Against the whole sentences, not only the quote: a quote may be a label that stands before a "niet".
  if (hedgesOf(claim.text) !== hedgesOf([...sentences.values()].join(' '))) return 'hedge_lost';
  return undefined;
}
