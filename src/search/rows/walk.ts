import { pMapIterable } from 'p-map';
import { sha256 } from '../../documents/digest.ts';
import { type Document, type Language, VOICES } from '../../documents/document.ts';
import type { Link } from '../../documents/links/links.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import type { Passage } from '../../passages/passage.ts';
import { passagesOf } from '../../passages/passages.ts';
import { toSummary } from '../documents/summaries.ts';
import type { DocumentSummary } from '../index.ts';
import { Spread } from '../known.ts';
import { WEIGHING } from '../options.ts';
import { makeSplitter } from '../words/compounds.ts';
import { analyze, lexiconOf } from '../words/vocabulary.ts';
import { type About, DICTIONARIES, type Dictionaries } from './about.ts';
import { toBase64 } from './base64.ts';
import { Counter } from './count.ts';
import type { Encoded, Encodings } from './encodings.ts';
import { type Documents, dictionariesOf, type Plan, piecesOf } from './plan.ts';
import { packTerms, rowOf } from './rows.ts';
import { writtenOf } from './texts.ts';
import type { Value } from './value.ts';

/** A document as a build has it. */
export interface Walked {
  readonly document: Document;
  /** Its number, and that of its first passage. */
  readonly number: number;
  readonly first: number;
  readonly passages: readonly WalkedPassage[];
  readonly head: DocumentSummary;
  /** Its text with all that is known of it. */
  readonly written: string;
  /** Counts of the terms of its text. */
  readonly terms: string;
}

export interface WalkedPassage {
  readonly passage: Passage;
  /** Its number, in which its facets are. */
  readonly row: number;
  readonly place: number;
  /** Terms of each field, in the order of the fields, and their counts. */
  readonly fields: readonly (readonly string[])[];
  readonly terms: string;
  /** Undefined where nothing is encoded. */
  readonly vectors: Encoded | undefined;
}

/** Where a build is put: what is given to it is kept until it is taken as a step. */
export interface Sink<Taken> {
  /** Characters so far. */
  readonly size: number;
  document(walked: Walked): void;
  /** A term as it was counted: the term, its number, in how many passages each field has it, in how many documents. */
  term(row: readonly Value[]): void;
  /** A piece of a dictionary, of so many. */
  piece(name: Dictionaries, piece: number, base64: string, of: number): void;
  take(): Taken;
}

/** What is put there at once. */
export interface WalkedStep<Taken> {
  readonly taken: Taken;
  /** Documents so far, this step's included. */
  readonly documents: number;
  /** Of the last step only: what is to be known of the whole, and passages to ask it for. */
  readonly last?: { readonly about: Omit<About, 'known'>; readonly spread: Spread };
}

const FIELDS = WEIGHING.fields;

/**
 * Walks through all that a build is made of, a step at a time; the same steps each time, so that a number says how far a
 * build is. `size` is that of a step, in characters; without `encodings` there are no vectors.
 */
export async function* walk<Taken>(
  plan: Plan,
  documents: Documents,
  links: ReadonlyMap<string, readonly Link[]>,
  size: number,
  encodings: Encodings | null,
  sink: Sink<Taken>,
  counter = new Counter(),
): AsyncGenerator<WalkedStep<Taken>> {
  const step = () => ({ taken: sink.take(), documents: counter.documents });
  const spread = new Spread();
  const split = makeSplitter(lexiconOf(plan.words));
  const collections = new Map(
    plan.collections.map((name) => [
      name,
      { name, documents: 0, passages: 0, languages: new Set<Language>() },
    ]),
  );
  const encodedOnes = pMapIterable(
    documents(),
    async (document) => {
      const passages = passagesOf(document);
      return { document, passages, encoded: (await encodings?.of(document, passages)) ?? [] };
    },
    { concurrency: encodings?.atOnce ?? 1 },
  );
  for await (const { document, passages, encoded } of encodedOnes) {
    const { id, language } = document;
    const [number, first] = [counter.documents, counter.passages];
    const kind = KIND_IDS.indexOf(document.kind);
    const collection = plan.collections.indexOf(document.collection);
    const counted = collections.get(document.collection);
    if (counted === undefined) throw new RangeError('the documents are others than a moment ago');
    counted.documents += 1;
    counted.passages += passages.length;
    counted.languages.add(language);
    const itsLinks = links.get(id) ?? [];
    const walked = passages.map((passage, place): WalkedPassage => {
      const analyzed = analyze(passage, document, split);
      const fields = FIELDS.map((field) => analyzed[field]);
      spread.add(passage, language);
      const voice = VOICES.indexOf(passage.voice);
      const row = rowOf({ passage: counter.passages, voice, kind, collection });
      const terms = packTerms(counter.count(row, fields));
      return { passage, row, place, fields, terms, vectors: encoded[place] };
    });
    const spoken = passages.map(({ voice }) => voice);
    sink.document({
      document,
      number,
      first,
      passages: walked,
      head: toSummary(document, spoken, itsLinks),
      written: writtenOf({ document, passages, links: itsLinks }),
      terms: packTerms([counter.closeDocument()]),
    });
    counter.languages.add(language);
    if (sink.size >= size) yield step();
  }
  for (const row of counter.rows()) {
    sink.term(row);
    if (sink.size >= size) yield step();
  }
  const hashes = {} as Record<Dictionaries, string>;
  const dictionaries = dictionariesOf(plan, counter);
  for (const name of DICTIONARIES) {
    const bytes = dictionaries[name];
    hashes[name] = await sha256(bytes);
    const cut = piecesOf(toBase64(bytes));
    for (const [piece, base64] of cut.entries()) {
      sink.piece(name, piece, base64, cut.length);
      if (sink.size >= size) yield step();
    }
  }
  yield {
    ...step(),
    last: {
      spread,
      about: {
        corpus: plan.corpus,
        documents: counter.documents,
        passages: counter.passages,
        languages: [...counter.languages].sort(),
        collections: [...collections.values()].map(({ languages, ...each }) => ({
          ...each,
          languages: [...languages].sort(),
        })),
        averages: counter.averages,
        average: counter.documents === 0 ? 0 : counter.terms / counter.documents,
        dictionaries: hashes,
        ...(encodings && { meaning: encodings.meant }),
      },
    },
  };
}
