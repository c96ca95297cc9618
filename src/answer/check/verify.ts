import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import { pageAt } from '../../documents/layout/pages.ts';
import type { Reading } from '../../search/reading.ts';
import type { Claim, TablePlace } from '../answer.ts';
import { sentencesIn } from '../claims.ts';
import { hedgesOf, weakest } from '../hedges.ts';
import { renders } from '../rendering.ts';
import { tablePlaceOf } from '../table-place.ts';

/** Why a claim may not be shown. */
export type Fault =
  | 'no_citation'
  | 'quote_not_in_source'
  | 'outside_passage'
  | 'forged_reference'
  | 'forged_table'
  | 'cut_quote'
  | 'text_not_in_quote'
  | 'wrong_voice'
  | 'wrong_modality'
  | 'hedge_lost';

/**
 * Checks a claim against the documents, from nothing but its own citations: each quote is exactly
 * `document.text.slice(start, end)`, lies in the passage it names, is named as that document names itself, has of a table
 * the headers and the row label that the document gives it, and is made of whole sentences or of the label of a list item; the claim's text is the quotes' own words and all of them, or says
 * their sentences in one of the few other ways that leave the meaning alone (`renders`); its voice is that of every
 * quoted sentence, its modality the least firm of theirs; and no hedge or negation of those sentences is lost.
 * Undefined when nothing is wrong.
 */
export function faultOf(claim: Claim, reading: Reading): Fault | undefined {
  if (claim.citations.length === 0) return 'no_citation';
  const sources: { readonly quote: string; readonly sentences: string }[] = [];
  const sentences: string[] = [];
  const modalities: Claim['modality'][] = [];
  let cut = false;
  for (const citation of claim.citations) {
    const { documentId, passageId, quote, start, end } = citation;
    const document = reading.document(documentId);
    if (!document || quote === '' || document.text.slice(start, end) !== quote) return 'quote_not_in_source';
    const passage = reading.passagesOf(documentId).find(({ id }) => id === passageId);
    if (!passage || start < passage.start || end > passage.end) return 'outside_passage';
    const named =
      citation.documentTitle === document.title &&
      citation.textType === document.textType &&
      citation.source === document.source.name &&
      citation.url === document.source.url &&
      citation.page === pageAt(document, start) &&
      citation.path.join('\n') === passage.path.join('\n');
    if (!named) return 'forged_reference';
    const quoted = sentencesIn(passage, citation);
    if (quoted.length === 0 || quoted.some(({ voice }) => voice !== claim.voice)) return 'wrong_voice';
    const starts = quoted.flatMap((s) => [s.start, ...(s.label ? [s.label.start] : [])]);
    const ends = quoted.flatMap((s) => [s.end, ...(s.label ? [s.label.end] : [])]);
    if (written(citation.table) !== written(tablePlaceOf(document, quoted, citation))) return 'forged_table';
    cut ||= !starts.includes(start) || !ends.includes(end);
    const said = quoted.map((s) => document.text.slice(s.start, s.end));
    sentences.push(...said);
    sources.push({ quote, sentences: said.join(' ') });
    modalities.push(...quoted.map(({ modality }) => modality));
  }
  // One quote whole, or all of them one after the other.
  const text = collapseWhitespace(claim.text);
  const all = {
    quote: sources.map(({ quote }) => quote).join(' '),
    sentences: sources.map(({ sentences }) => sentences).join(' '),
  };
  const source =
    [...sources, all].find(({ quote }) => collapseWhitespace(quote) === text) ??
    (!cut && renders(text, sentences) ? all : undefined);
  if (text === '' || (!source && !collapseWhitespace(all.quote).includes(text))) return 'text_not_in_quote';
  // Against the whole sentences, not only the quote: a quote may be a label that stands before a "niet".
  if (hedgesOf(text) !== hedgesOf((source ?? all).sentences)) return 'hedge_lost';
  if (cut) return 'cut_quote';
  if (!source) return 'text_not_in_quote';
  return claim.modality === weakest(modalities) ? undefined : 'wrong_modality';
}

/** A place in a table as a text that only that place has. */
const written = (place: TablePlace | undefined): string | undefined =>
  place &&
  JSON.stringify(
    [place.row, ...place.columns].map((words) => words && [words.start, words.end, words.quote]),
  );
