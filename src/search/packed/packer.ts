import { IndexWriter } from '@notabene/packed-index';
import { type Document, type Language, VOICES } from '../../documents/document.ts';
import type { Link } from '../../documents/links/links.ts';
import { toSummary } from '../documents/summaries.ts';
import { PART_BYTES } from '../files.ts';
import type { DocumentSummary } from '../index.ts';
import { OF_DOCUMENT, WEIGHING } from '../options.ts';
import type { EarlierBuild } from './earlier.ts';

const FIELDS = WEIGHING.fields;

/** A passage as it is packed: its speaker, and the terms of each field with repeats. */
export interface Analyzed {
  readonly voice: (typeof VOICES)[number];
  readonly fields: Readonly<Record<(typeof FIELDS)[number], readonly string[]>>;
}

interface CollectionCount {
  readonly name: string;
  documents: number;
  passages: number;
  readonly languages: Set<Language>;
}

/** Gathers what an index knows of documents: their summaries, their collections and, in a writer, their postings. */
export class Packer {
  readonly summaries: DocumentSummary[] = [];
  readonly languages = new Set<Language>();
  readonly writer: IndexWriter;
  readonly #earlier: EarlierBuild | undefined;
  readonly #collections: readonly CollectionCount[];

  /** `collections`: the names of all, in their order. */
  constructor(collections: readonly string[], earlier?: EarlierBuild) {
    this.#collections = collections.map((name) => ({
      name,
      documents: 0,
      passages: 0,
      languages: new Set(),
    }));
    this.#earlier = earlier;
    this.writer = new IndexWriter({
      ofDocument: OF_DOCUMENT,
      collections: collections.length,
      partBytes: PART_BYTES,
      taken: earlier && ((passages) => earlier.terms(passages)),
    });
  }

  get collections() {
    return this.#collections.map(({ languages, ...each }) => ({ ...each, languages: [...languages].sort() }));
  }

  add(document: Document, passages: readonly Analyzed[], links: readonly Link[]): void {
    const packed = passages.map(({ voice, fields }) => ({
      label: VOICES.indexOf(voice),
      fields: FIELDS.map((name) => fields[name]),
    }));
    this.writer.add(packed, this.#count(document, packed, links));
  }

  /** A document that an earlier index has, as it stands there. */
  takeOver(document: Document, links: readonly Link[]): void {
    const earlier = this.#earlier;
    if (earlier === undefined) throw new RangeError('there is no earlier index');
    const laid = earlier.place(document, this.writer.documents, this.writer.passages);
    this.writer.lay(laid, this.#count(document, laid, links));
  }

  /** Counts a document in its collection, and keeps its head; gives the number of the collection. */
  #count(
    document: Document,
    passages: readonly { readonly label: number }[],
    links: readonly Link[],
  ): number {
    const number = this.#collections.findIndex(({ name }) => name === document.collection);
    const counted = this.#collections[number];
    if (counted === undefined) throw new RangeError(`no collection ${document.collection}`);
    counted.documents += 1;
    counted.passages += passages.length;
    counted.languages.add(document.language);
    this.summaries.push(
      toSummary(
        document,
        passages.flatMap(({ label }) => VOICES[label] ?? []),
        links,
      ),
    );
    this.languages.add(document.language);
    return number;
  }
}
