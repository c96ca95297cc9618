import type { Cell, Modality, Span, Voice } from '../documents/document.ts';

/** One sentence or list item of a passage, at its place in `document.text`. */
export interface Sentence extends Span {
  readonly voice: Voice;
  readonly modality: Modality;
  /** Index in `Document.blocks` of the block it stands in. */
  readonly block: number;
  /** It stands in a list item. */
  readonly item: boolean;
  /** The label that opens its list item ("EU Drugsstrategie"), on the first sentence of the item only. */
  readonly label: Span | null;
  /** The heading on its line, with which it begins: "h) Rechtsbasis:". What it says stands behind that. */
  readonly heading?: Span;
  /** Of a list item: the sentence with a colon that it hangs from ("De Commissie stelt voor:"). */
  readonly leadIn?: Span;
  /** Of a row of a table: its cells, and the row that heads it. A row is one sentence when it is short. */
  readonly cells?: readonly Cell[];
  readonly header?: Span;
  /** The notes that it refers to; those of its block where the format does not say which sentence does. */
  readonly notes?: readonly Span[];
  /** Of an answer: the question that it answers. */
  readonly answerTo?: Span;
}

/** It orders its reader, or a language model, about: shown with that mark where a document is read, and in no answer, card or paper. */
export const isOrder = ({ modality }: Pick<Sentence, 'modality'>): boolean => modality === 'opdracht';

/** A sentence, unless it is an order: nobody says that, and nothing leans on it. */
export const unlessOrder = (one: Sentence | undefined): Sentence | undefined =>
  one !== undefined && isOrder(one) ? undefined : one;

/** What is indexed and retrieved: consecutive sentences of one section with one voice. */
export interface Passage extends Span {
  /** Document id plus the place: `kst-22112-4243#3b-2`. */
  readonly id: string;
  readonly documentId: string;
  readonly path: readonly string[];
  readonly rubriek: string | null;
  readonly voice: Voice;
  /** `document.text.slice(start, end)`. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
}
