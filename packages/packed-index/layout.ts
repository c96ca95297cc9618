import { aligned, joinBytes } from './bytes.ts';

/** What is known of every passage without reading it: numbers run over passages in the order of the build. */
export interface Layout {
  /** Number of the first passage of each document, and one more that closes the last. */
  readonly firsts: Uint32Array;
  /** Document of each passage. */
  readonly documents: Uint32Array;
  /** What is kept with each passage: a number of the user's own, at most 255. */
  readonly labels: Uint8Array;
  /** By field: how many terms it has, repeats too, for each passage or, for a field of documents, each document. */
  readonly lengths: readonly Uint16Array[];
}

/** How a passage adds to the layout: as many lengths as there are fields, in their order. */
export interface Laid {
  readonly label: number;
  readonly lengths: readonly number[];
}

/** How many documents and passages there are, before all that is said of them. */
const HEADER = 2;

/**
 * Packs the layout, document by document: whole arrays one after the other, the widest numbers first (little-endian,
 * as every platform is that runs this). They are larger than packed numbers, and open without a step for each passage.
 */
export class LayoutWriter {
  readonly #firsts = [0];
  readonly #labels: number[] = [];
  readonly #lengths: number[][] = [];

  add(passages: readonly Laid[], ofDocument: readonly boolean[]): void {
    for (const [field, once] of ofDocument.entries()) {
      const lengths = this.#lengths[field] ?? [];
      this.#lengths[field] = lengths;
      if (once) lengths.push(passages[0]?.lengths[field] ?? 0);
      else for (const passage of passages) lengths.push(passage.lengths[field] ?? 0);
    }
    for (const { label } of passages) this.#labels.push(label);
    this.#firsts.push(this.#labels.length);
  }

  bytes(): Uint8Array {
    return joinBytes([
      Uint32Array.of(this.#firsts.length - 1, this.#labels.length),
      Uint32Array.from(this.#firsts),
      ...this.#lengths.map((lengths) => Uint16Array.from(lengths)),
      Uint8Array.from(this.#labels),
    ]);
  }
}

/** The layout as it was packed; nothing of it is copied but the document of each passage, which follows from the rest. */
export function readLayout(packed: Uint8Array, ofDocument: readonly boolean[]): Layout {
  const { buffer, byteOffset } = aligned(packed);
  let at = byteOffset;
  const wide = (length: number): Uint32Array => {
    const numbers = new Uint32Array(buffer, at, length);
    at += numbers.byteLength;
    return numbers;
  };
  const [size = 0, passages = 0] = wide(HEADER);
  const firsts = wide(size + 1);
  const lengths = ofDocument.map((once) => {
    const numbers = new Uint16Array(buffer, at, once ? size : passages);
    at += numbers.byteLength;
    return numbers;
  });
  const labels = new Uint8Array(buffer, at, passages);
  const documents = new Uint32Array(passages);
  for (let document = 0; document < size; document++)
    documents.fill(document, firsts[document], firsts[document + 1]);
  return { firsts, documents, labels, lengths };
}
