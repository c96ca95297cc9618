import { ByteReader, ByteWriter } from './bytes.ts';

/** Fields whose words are the same for every passage of a document: kept once a document. */
export const PER_DOCUMENT: ReadonlySet<string> = new Set(['title']);

/** What is known of every passage without reading it: numbers run over passages in the order of the build. */
export interface Layout {
  /** Number of the first passage of each document, and one more that closes the last. */
  readonly firsts: Uint32Array;
  /** Document of each passage. */
  readonly documents: Uint32Array;
  /** Place in `VOICES` of the voice of each passage. */
  readonly voices: Uint8Array;
  /** By field: how many terms it has, repeats and all, for each passage or, for a field of documents, each document. */
  readonly lengths: readonly Uint16Array[];
}

/** How a passage adds to the layout: as many lengths as there are fields, in their order. */
export interface Laid {
  readonly voice: number;
  readonly lengths: readonly number[];
}

/** Packs the layout, document by document. */
export class LayoutWriter {
  readonly #bytes = new ByteWriter(1 << 16);
  #documents = 0;

  add(passages: readonly Laid[], ofDocument: readonly boolean[]): void {
    this.#documents += 1;
    this.#bytes.varint(passages.length);
    for (const [field, once] of ofDocument.entries())
      if (once) this.#bytes.varint(passages[0]?.lengths[field] ?? 0);
    for (const { voice, lengths } of passages) {
      this.#bytes.varint(voice);
      for (const [field, once] of ofDocument.entries()) if (!once) this.#bytes.varint(lengths[field] ?? 0);
    }
  }

  get documents(): number {
    return this.#documents;
  }

  bytes(): Uint8Array {
    return this.#bytes.view().slice();
  }
}

export function readLayout(
  bytes: Uint8Array,
  counts: { readonly documents: number; readonly passages: number },
  ofDocument: readonly boolean[],
): Layout {
  const reader = new ByteReader(bytes);
  const firsts = new Uint32Array(counts.documents + 1);
  const documents = new Uint32Array(counts.passages);
  const voices = new Uint8Array(counts.passages);
  const lengths = ofDocument.map((once) => new Uint16Array(once ? counts.documents : counts.passages));
  let passage = 0;
  for (let document = 0; document < counts.documents; document++) {
    firsts[document] = passage;
    const many = reader.varint();
    for (const [field, once] of ofDocument.entries())
      if (once) (lengths[field] as Uint16Array)[document] = reader.varint();
    for (const end = passage + many; passage < end; passage++) {
      documents[passage] = document;
      voices[passage] = reader.varint();
      for (let field = 0; field < ofDocument.length; field++)
        if (!ofDocument[field]) (lengths[field] as Uint16Array)[passage] = reader.varint();
    }
  }
  firsts[counts.documents] = passage;
  return { firsts, documents, voices, lengths };
}
