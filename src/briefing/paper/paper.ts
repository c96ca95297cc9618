import type { Citation, Claim } from '../../answer/answer.ts';
import type { Document } from '../../documents/document.ts';
import type { Position } from '../../reader/verdict.ts';
import { type Form, PAPERS } from './forms/index.ts';

export type { Form };
export const FORMS: readonly Form[] = PAPERS.map(({ id }) => id);

/**
 * A paper before it is Word, Markdown or HTML. Whatever a document says stands in it as claims; all other words are
 * those of the template, of a computation that shows its inputs, or tell what is not there.
 */
export interface Paper {
  readonly form: Form;
  readonly title: string;
  /** ISO date on which it is made, as its maker gave it; null when nobody did. */
  readonly date: string | null;
  readonly parts: readonly PaperPart[];
  /** Every citation once, in the order of their numbers. */
  readonly citations: readonly Citation[];
  /** The documents that are cited, in the order in which they are. */
  readonly sources: readonly Origin[];
  /** Fingerprint of the corpus, 64 hexadecimal digits. */
  readonly fingerprint: string;
}

export interface PaperPart {
  /** Null for what goes on under the heading before it. */
  readonly heading: string | null;
  /** Of the heading, under the title of the paper: 1 or deeper. */
  readonly level: 1 | 2 | 3;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock =
  /** One paragraph or list item; `label` is a fixed word before it ("Rechtsbasis"). */
  | {
      readonly type: 'said';
      readonly item: boolean;
      readonly label: string | null;
      readonly claims: readonly Claim[];
      /**
       * What is shown of each claim, where that is not all of its words: without a heading that the label says, as the
       * cabinet says it aloud, or nothing where the paper has it already; else null.
       */
      readonly shown?: readonly (string | null)[];
    }
  /** The lines at the head of a nota, each to be filled in; those that are known are. */
  | { readonly type: 'house'; readonly rows: readonly HouseRow[] }
  /** What of the documents is not in the paper, so that nobody takes it for all there is. */
  | { readonly type: 'left-out'; readonly documents: readonly LeftOut[] }
  /** What only an official can decide: a marked field with a hint. */
  | { readonly type: 'field'; readonly hint: string }
  /** That something is not in the documents, in fixed words. */
  | { readonly type: 'absent'; readonly label: string | null; readonly text: string }
  /** What was computed, with what it was computed from; never a statement of a source. */
  | { readonly type: 'computed'; readonly text: string; readonly claims: readonly Claim[] }
  /** What the reader must know of the papers, in fixed words. */
  | { readonly type: 'remark'; readonly text: string }
  /** The cabinet's positions, a row for each document. */
  | { readonly type: 'positions'; readonly rows: readonly PositionRow[] };

/** One line at the head of a nota. */
export interface HouseRow {
  readonly label: string;
  /** What is known; null where an official fills it in. */
  readonly value: string | null;
}

/** What a paper does not have of one document. */
export interface LeftOut {
  readonly documentId: string;
  readonly title: string;
  readonly sentences: number;
  /** Under which they stand, those with most of them first. */
  readonly headings: readonly string[];
}

/** One document in the table of positions. */
export interface PositionRow {
  readonly documentId: string;
  readonly title: string;
  /** In the order bevoegdheid, subsidiariteit, proportionaliteit. */
  readonly cells: readonly PositionCell[];
}

export interface PositionCell {
  /** Null where the document does not say it. */
  readonly position: Position | null;
  /** The words of the document for it; empty when there are none. */
  readonly claims: readonly Claim[];
}

/** A document that was cited, as the page "Herkomst" names it. */
export interface Origin extends Pick<Document, 'id' | 'title' | 'kind' | 'date' | 'textType'> {
  /** The number under which it was published, `kst-22112-4243`; null when unknown. */
  readonly number: string | null;
  /** The official publication, if it may be linked to. */
  readonly url: string | null;
  /** Of the file that was read, 64 hexadecimal digits. */
  readonly sha256: string;
}
