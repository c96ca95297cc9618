import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import type { Document, Modality, Span, Voice } from '../../documents/document.ts';
import { pageAt } from '../../documents/layout/pages.ts';
import { visible } from '../../search/fold.ts';
import type { StoredDocument } from '../../search/index.ts';
import { weakest } from '../hedges.ts';
import { type Difference, nearestTo } from '../words/nearest-words.ts';

/** Longest quote that is looked up, in UTF-16 code units. */
export const MAX_QUOTE = 2000;
/** A quote that stands in more places is counted no further. */
const MOST_COUNTED = 100;

/** Exact characters of a document, with who says them and how firmly. */
export interface QuotedPlace extends Span {
  /** `document.text.slice(start, end)`. */
  readonly text: string;
  /** Page of the source on which it begins, from 1; null when the source has no pages. */
  readonly page: number | null;
  /** Where it begins; null in a heading, which is in no passage. */
  readonly passageId: string | null;
  readonly path: readonly string[];
  /** Null in a heading, and where more than one speaks. */
  readonly voice: Voice | null;
  /** As firm as the least firm of its sentences; null in a heading. */
  readonly modality: Modality | null;
  /** Whether it is made of whole sentences. What is left out of one may turn it round. */
  readonly whole: boolean;
  /** The whole sentences that it is from. */
  readonly sentences: string;
}

/** Whether and where a quote stands in a document. */
export interface QuoteCheck {
  /** `exact`: to the letter; `white_space`: but for white space and what nobody sees; `differs`: with other words. */
  readonly status: 'exact' | 'white_space' | 'differs' | 'not_found';
  /** The first place where it stands, or the one that comes nearest; null for `not_found`. */
  readonly place: QuotedPlace | null;
  /** In how many places it stands, up to a hundred; 0 where it differs. */
  readonly occurrences: number;
  /** Share of the quote that stands there in the same order, by letters: 1 unless it differs. */
  readonly similarity: number;
  readonly differences: readonly Difference[];
}

const NOT_FOUND: QuoteCheck = {
  status: 'not_found',
  place: null,
  occurrences: 0,
  similarity: 0,
  differences: [],
};

/** Looks a quote up in one document: to the letter, then without regard to white space, then by its words. */
export function checkQuote(held: StoredDocument, quote: string): QuoteCheck {
  const { document } = held;
  const exact = placesOf(quote.trim(), document.text);
  if (exact.length > 0) return found('exact', held, exact);
  const line = collapseWhitespace(visible(quote).normalize('NFC'));
  const spans = squeezedPlaces(line, document.text);
  if (spans.length > 0) return found('white_space', held, spans);
  const near = nearestTo(line, document.text);
  if (near === undefined) return NOT_FOUND;
  const { similarity, differences } = near;
  return { status: 'differs', place: placeAt(held, near), occurrences: 0, similarity, differences };
}

const found = (
  status: 'exact' | 'white_space',
  held: StoredDocument,
  spans: readonly Span[],
): QuoteCheck => ({
  status,
  place: spans[0] === undefined ? null : placeAt(held, spans[0]),
  occurrences: spans.length,
  similarity: 1,
  differences: [],
});

/** Where a piece of text stands; places do not overlap. */
function placesOf(piece: string, text: string): Span[] {
  const places: Span[] = [];
  if (piece === '') return places;
  for (let at = text.indexOf(piece); at >= 0 && places.length < MOST_COUNTED; ) {
    places.push({ start: at, end: at + piece.length });
    at = text.indexOf(piece, at + piece.length);
  }
  return places;
}

/** Where a squeezed piece stands in a text, whatever the white space is there. */
function squeezedPlaces(piece: string, text: string): Span[] {
  const places = placesOf(piece, text.replace(/\s+/g, ' '));
  if (places.length === 0) return places;
  const wide = [...text.matchAll(/\s{2,}/g)].map(({ 0: { length }, index }) => ({ index, lost: length - 1 }));
  let next = 0;
  let lost = 0;
  const original = (at: number): number => {
    for (let run = wide[next]; run !== undefined && run.index - lost < at; run = wide[++next])
      lost += run.lost;
    return at + lost;
  };
  return places.map(({ start, end }) => ({ start: original(start), end: original(end) }));
}

function placeAt({ document, passages }: StoredDocument, { start, end }: Span): QuotedPlace {
  const touched = passages.filter((passage) => passage.start < end && passage.end > start);
  const sentences = touched
    .flatMap((passage) => passage.sentences)
    .filter((sentence) => sentence.start < end && sentence.end > start);
  const voices = new Set(sentences.map(({ voice }) => voice));
  const [first, last] = [sentences[0], sentences.at(-1)];
  const [voice] = voices;
  return {
    start,
    end,
    text: document.text.slice(start, end),
    page: pageAt(document, start),
    passageId: touched[0]?.id ?? null,
    path: touched[0]?.path ?? pathAt(document, start),
    voice: voices.size === 1 && voice !== undefined ? voice : null,
    modality: first === undefined ? null : weakest(sentences.map(({ modality }) => modality)),
    whole:
      first !== undefined &&
      last !== undefined &&
      onlyMarks(document.text, first.start, start) &&
      onlyMarks(document.text, end, last.end),
    sentences: first === undefined || last === undefined ? '' : document.text.slice(first.start, last.end),
  };
}

/** The headings above a place that is in no passage. */
const pathAt = ({ sections }: Document, at: number): readonly string[] =>
  sections.find(({ start, end }) => start <= at && at < end)?.path ?? [];

/** Whether a sentence that was cut off here lost nothing but a full stop or a quotation mark. */
const onlyMarks = (text: string, from: number, to: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(from, to));
