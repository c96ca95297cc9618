import { MOST_COLLECTIONS } from '../../documents/collection.ts';
import { sha256 } from '../../documents/digest.ts';
import { type Document, type Language, VOICES } from '../../documents/document.ts';
import type { Link } from '../../documents/links.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import { passagesOf } from '../../passages/passages.ts';
import { makeSplitter } from '../compounds.ts';
import { headOf } from '../heads.ts';
import { Spread } from '../known.ts';
import { WEIGHING } from '../options.ts';
import { commonDictionary } from '../packed/build.ts';
import { packDictionary } from '../packed/dictionary.ts';
import { packPresence } from '../packed/presence.ts';
import { packWords } from '../packed/words.ts';
import { compiledTerms } from '../terms/table.ts';
import { analyze, countWords, lexiconOf } from '../vocabulary.ts';
import { type About, DICTIONARIES, type Dictionaries, d1Fingerprint, type Meant } from './about.ts';
import { toBase64 } from './base64.ts';
import type { Statement, Value } from './binding.ts';
import { Counter } from './count.ts';
import type { Encodings } from './encodings.ts';
import { packTerms, rowOf, textPlace } from './rows.ts';
import { insert, PIECE, type Table } from './schema.ts';
import { writtenOf } from './texts.ts';

/** Documents one by one, in the order of their ids and the same each time. */
export type Documents = () => Iterable<Document> | AsyncIterable<Document>;

/** What must be known of the whole before the first row of it can be made. */
export interface Plan {
  readonly fingerprint: string;
  readonly corpus: string;
  readonly documents: number;
  /** Names of the collections, in their order. */
  readonly collections: readonly string[];
  /** Folded words of the corpus, with how often each stands there. */
  readonly words: ReadonlyMap<string, number>;
}

/** Rows that belong together: all of them are put in the database, or none. */
export interface Step {
  readonly statements: readonly Statement[];
  /** Documents so far, this step's included. */
  readonly documents: number;
  /** Of the last step only: what is to be known of the whole, and passages to ask it for. */
  readonly last?: { readonly about: Omit<About, 'known'>; readonly spread: Spread };
}

const encoder = new TextEncoder();
const FIELDS = WEIGHING.fields;
/** A step is about so many characters of rows: small enough for one request, large enough not to make many. */
export const STEP = 500_000;

/**
 * Reads all documents once: counts their words and tells which corpus it is. What another program made of it is another
 * one: passages, compounds and the table of terms go into the rows, and rows of two programs make no index.
 */
export async function planOf(
  documents: Documents,
  program: string,
  onProgress: (documents: number) => void,
  meaning?: Meant,
): Promise<Plan> {
  const words = new Map<string, number>();
  const hashes: string[] = [program];
  const collections = new Set<string>();
  for await (const document of documents()) {
    collections.add(document.collection);
    hashes.push(await sha256(encoder.encode(JSON.stringify(document))));
    for (const [word, count] of countWords([document])) words.set(word, (words.get(word) ?? 0) + count);
    onProgress(hashes.length - 1);
  }
  const corpus = await sha256(encoder.encode(hashes.join('')));
  if (collections.size > MOST_COLLECTIONS)
    throw new RangeError(`${collections.size} collections in one index`);
  return {
    fingerprint: await d1Fingerprint(corpus, meaning),
    corpus,
    documents: hashes.length - 1,
    collections: [...collections].sort(),
    words,
  };
}

/**
 * All rows of a build, step by step; the same steps each time, so that a number
 * says how far a build is. `size` is that of a step, in characters; without `encodings` there are no vectors.
 */
export async function* stepsOf(
  build: string,
  plan: Plan,
  documents: Documents,
  links: ReadonlyMap<string, readonly Link[]>,
  size: number,
  encodings: Encodings | null,
): AsyncGenerator<Step> {
  const rows = new Rows(build);
  const counter = new Counter();
  const spread = new Spread();
  const split = makeSplitter(lexiconOf(plan.words));
  const collections = new Map(
    plan.collections.map((name) => [
      name,
      { name, documents: 0, passages: 0, languages: new Set<Language>() },
    ]),
  );
  for await (const document of documents()) {
    const passages = passagesOf(document);
    const [number, first] = [counter.documents, counter.passages];
    for (const reference of numbersOf(document)) rows.add('numbers', [reference, number]);
    const written = writtenOf({ document, passages, links: links.get(document.id) ?? [] });
    for (const [piece, json] of piecesOf(written).entries())
      rows.add('texts', [textPlace(number, piece), json]);
    const kind = KIND_IDS.indexOf(document.kind);
    const collection = plan.collections.indexOf(document.collection);
    const counted = collections.get(document.collection);
    if (counted === undefined) throw new RangeError('the documents are others than a moment ago');
    counted.documents += 1;
    counted.passages += passages.length;
    counted.languages.add(document.language);
    const encoded = (await encodings?.of(document, passages)) ?? [];
    for (const [place, passage] of passages.entries()) {
      const fields = analyze(passage, document, split);
      spread.add(passage, document.language);
      const voice = VOICES.indexOf(passage.voice);
      const row = rowOf({ passage: counter.passages, voice, kind, collection });
      const counts = counter.count(
        row,
        FIELDS.map((field) => fields[field]),
      );
      rows.add('passages', [row, document.id, place, packTerms(counts)]);
      const vectors = encoded[place];
      if (vectors !== undefined) rows.add('vectors', [row, vectors.first, vectors.bytes]);
      rows.add('search', [row, ...FIELDS.map((field) => fields[field].join(' '))]);
    }
    rows.add('documents', [
      number,
      document.id,
      document.kind,
      document.collection,
      first,
      passages.length,
      JSON.stringify(
        headOf(
          document,
          passages.map(({ voice }) => voice),
          links.get(document.id),
        ),
      ),
      packTerms([counter.closeDocument()]),
    ]);
    counter.languages.add(document.language);
    if (rows.size >= size) yield { statements: rows.take(), documents: counter.documents };
  }
  for (const row of counter.rows()) {
    rows.add('terms', row);
    if (rows.size >= size) yield { statements: rows.take(), documents: counter.documents };
  }
  const hashes = {} as Record<Dictionaries, string>;
  const dictionaries = dictionariesOf(plan, counter);
  for (const name of DICTIONARIES) {
    const bytes = dictionaries[name];
    hashes[name] = await sha256(bytes);
    for (const [piece, base64] of piecesOf(toBase64(bytes)).entries()) {
      rows.add('pieces', [name, piece, base64]);
      if (rows.size >= size) yield { statements: rows.take(), documents: counter.documents };
    }
  }
  yield {
    statements: rows.take(),
    documents: counter.documents,
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

/** The numbers under which a document is found: its own, those that it names, and the last part of a Kamerstuk's. */
export function numbersOf({ id, references }: Document): ReadonlySet<string> {
  const { com, celex, kamerstuk, tk, dossier } = references;
  const endings = kamerstuk.map((number) => `#${number.slice(number.lastIndexOf('-') + 1)}`);
  return new Set([id, ...com, ...celex, ...kamerstuk, ...tk, ...dossier, ...endings]);
}

/** A text in pieces that fit in a row; a character of two code units is not parted. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + PIECE);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

export const dictionariesOf = (plan: Plan, counter: Counter): Record<Dictionaries, Uint8Array> => ({
  terms: packDictionary(counter.dictionary()),
  presence: packPresence(counter.masks(), plan.collections.length),
  words: packWords(plan.words),
  common: commonDictionary(),
  table: compiledTerms(),
});

/** Rows of all tables until there are enough for a step. */
class Rows {
  size = 0;
  readonly #build: string;
  #rows = new Map<Table, (readonly Value[])[]>();

  constructor(build: string) {
    this.#build = build;
  }

  add(table: Table, row: readonly Value[]): void {
    const rows = this.#rows.get(table);
    if (rows) rows.push(row);
    else this.#rows.set(table, [row]);
    for (const value of row) this.size += typeof value === 'string' ? value.length : 1;
  }

  take(): Statement[] {
    const statements = [...this.#rows].flatMap(([table, rows]) => insert(this.#build, table, rows));
    this.#rows = new Map();
    this.size = 0;
    return statements;
  }
}
