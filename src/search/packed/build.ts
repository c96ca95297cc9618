import { type Document, type Language, VOICES } from '../../documents/document.ts';
import type { Link } from '../../documents/links.ts';
import { passagesOf } from '../../passages/passages.ts';
import { commonWords } from '../common-words.ts';
import { makeSplitter } from '../compounds.ts';
import {
  CHUNK_BYTES,
  FORMAT,
  fingerprintOf,
  type IndexFile,
  type Kept,
  PART_BYTES,
  POINTER,
  type Pointer,
  sha256,
} from '../files.ts';
import { headOf } from '../heads.ts';
import type { Head } from '../index.ts';
import { Spread } from '../known.ts';
import { OPTIONS, WEIGHING } from '../options.ts';
import { compiledTerms } from '../terms/table.ts';
import { analyze, countWords, lexiconOf } from '../vocabulary.ts';
import { ByteWriter, compareBytes } from './bytes.ts';
import { type Chunk, chunkName, HASH_DIGITS, packChunkTable } from './chunk-table.ts';
import { linesOf } from './chunks.ts';
import { type Entry, packDictionary } from './dictionary.ts';
import { type Laid, LayoutWriter, PER_DOCUMENT } from './layout.ts';
import { indexOf } from './open.ts';
import { PostingsWriter } from './postings.ts';

export interface PackOptions {
  /** Puts one file away; the pointer comes last. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** By the id of the document that they are of. */
  readonly links?: ReadonlyMap<string, readonly Link[]>;
  /** Called after each document of each of the two rounds. */
  readonly onProgress?: (round: 1 | 2, documents: number, passages: number) => void;
}

const FIELDS = WEIGHING.fields;
const OF_DOCUMENT = FIELDS.map((field) => PER_DOCUMENT.has(field));
/** More different terms than this one passage is not taken to have. */
const MOST_TERMS = 65_535;
const encoder = new TextEncoder();
const json = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));

/**
 * Builds a packed index in two rounds over the documents, which come one by one in the order of their ids: the first
 * counts words, since compounds are split by the words of the whole, the second packs. What is kept meanwhile is
 * the packed index itself; texts are written as they pass. The same documents give the same bytes.
 */
export async function packIndex(
  documents: () => Iterable<Document> | AsyncIterable<Document>,
  { write, links = new Map(), onProgress = () => {} }: PackOptions,
): Promise<Pointer> {
  /** What ranks is kept until the end, to find the known answers with. */
  const made = new Map<string, Uint8Array>();
  const put = async (kind: string, extension: string, bytes: Uint8Array): Promise<IndexFile> => {
    const hash = await sha256(bytes);
    const name = `${kind}-${hash.slice(0, 16)}.${extension}`;
    await write(name, bytes);
    made.set(name, bytes);
    return { name, sha256: hash, bytes: bytes.length };
  };

  const words = new Map<string, number>();
  let seen = 0;
  for await (const document of documents()) {
    for (const [word, count] of countWords([document])) words.set(word, (words.get(word) ?? 0) + count);
    onProgress(1, ++seen, 0);
  }

  const split = makeSplitter(lexiconOf(words));
  const packer = new Packer();
  const spread = new Spread();
  const chunks: Chunk[] = [];
  let chunk = new ByteWriter(2 * CHUNK_BYTES);
  let starts: readonly [document: number, passage: number] = [0, 0];
  const closeChunk = async (): Promise<void> => {
    if (chunk.length === 0) return;
    const bytes = chunk.view().slice();
    const hash = (await sha256(bytes)).slice(0, HASH_DIGITS);
    await write(chunkName(hash), bytes);
    const [document, passage] = starts;
    chunks.push({ hash, document, passage });
    chunk = new ByteWriter(2 * CHUNK_BYTES);
  };
  let before = '';
  for await (const document of documents()) {
    if (document.id <= before) throw new RangeError('documents must come in the order of their ids');
    before = document.id;
    const passages = passagesOf(document);
    packer.add(
      document,
      passages.map((passage) => ({ voice: passage.voice, fields: analyze(passage, document, split) })),
    );
    for (const passage of passages) spread.add(passage, document.language);
    chunk.bytes(linesOf({ document, passages, links: links.get(document.id) ?? [] }));
    if (chunk.length >= CHUNK_BYTES) {
      await closeChunk();
      starts = [packer.documents, packer.passages];
    }
    onProgress(2, packer.documents, packer.passages);
  }
  await closeChunk();

  const postings: Pointer['postings'][number][] = [];
  let start = 0;
  const terms: [string, Entry][] = [];
  for (const { bytes, entries } of packer.parts()) {
    postings.push({ ...(await put('postings', 'bin', bytes)), start });
    start += bytes.length;
    terms.push(...entries);
  }
  const counted = [...withTradeWords(words)].map(([word, count]) => [word, { count, size: 0 }] as const);
  const files: Record<Kept, IndexFile> = {
    terms: await put('terms', 'bin', packDictionary(terms)),
    words: await put('words', 'bin', packDictionary(counted)),
    common: await put('common', 'bin', commonDictionary()),
    table: await put('table', 'bin', compiledTerms()),
    layout: await put('layout', 'bin', packer.layout()),
    heads: await put('heads', 'json', json(packer.heads)),
    chunks: await put('chunks', 'bin', packChunkTable(chunks)),
  };
  const pointer = {
    format: FORMAT,
    fingerprint: '',
    documents: packer.documents,
    passages: packer.passages,
    languages: [...packer.languages].sort(),
    averages: packer.averages,
    files,
    postings,
  } as const;
  const content = Object.fromEntries(
    Object.entries(files).map(([part, { name }]) => [part, made.get(name)]),
  ) as Record<Kept, Uint8Array>;
  const index = indexOf(pointer, content, {
    part: async ({ name }) => made.get(name) ?? new Uint8Array(),
    chunk: () => Promise.reject(new Error('texts are not read while building')),
  });
  const known = await spread.knownAnswers(index);
  const whole = { ...pointer, fingerprint: await fingerprintOf({ files, postings, known }), known };
  await write(POINTER, json(whole));
  return whole;
}

let common: Uint8Array | undefined;

/** The ordinary words, which are the same for every index. */
export function commonDictionary(): Uint8Array {
  common ??= packDictionary(
    [...commonWords()].map((word, rank) => [word, { count: rank, size: 0 }] as const),
  );
  return common;
}

/** Corpus words, and with a count of nought the words of the trade that the corpus doesn't have. */
export function withTradeWords(words: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map([...lexiconOf([]).keys()].map((word) => [word, 0]));
  for (const [word, count] of words) all.set(word, count);
  return all;
}

interface Analyzed {
  readonly voice: (typeof VOICES)[number];
  readonly fields: Readonly<Record<(typeof FIELDS)[number], readonly string[]>>;
}

/** In how many passages a term stands, and its postings by field. */
interface TermPostings {
  passages: number;
  readonly fields: (PostingsWriter | undefined)[];
}

/** Gathers the postings of all terms, passage by passage, in packed form. */
class Packer {
  documents = 0;
  passages = 0;
  readonly heads: Head[] = [];
  readonly languages = new Set<Language>();
  /** As MiniSearch keeps it: a running mean, in the same order, so that it is the same to the last bit. */
  readonly averages: number[] = FIELDS.map(() => 0);
  readonly #terms = new Map<string, TermPostings>();
  readonly #layout = new LayoutWriter();

  add(document: Document, passages: readonly Analyzed[]): void {
    this.heads.push(headOf(document, passages.length));
    this.languages.add(document.language);
    const laid: Laid[] = [];
    for (const [i, { voice, fields }] of passages.entries()) {
      const touched = new Set<TermPostings>();
      const lengths = FIELDS.map((name, field) => {
        const once = OF_DOCUMENT[field] === true;
        const counts = countOf(fields[name]);
        for (const [term, often] of counts) {
          const postings = this.#of(term);
          touched.add(postings);
          if (once && i > 0) continue;
          const writer = postings.fields[field] ?? new PostingsWriter();
          postings.fields[field] = writer;
          writer.add(once ? this.documents : this.passages, often);
        }
        const total = (this.averages[field] ?? 0) * this.passages + counts.size;
        this.averages[field] = total / (this.passages + 1);
        return Math.min(counts.size, MOST_TERMS);
      });
      for (const postings of touched) postings.passages += 1;
      laid.push({ voice: VOICES.indexOf(voice), lengths });
      this.passages += 1;
    }
    this.#layout.add(laid, OF_DOCUMENT);
    this.documents += 1;
  }

  layout(): Uint8Array {
    return this.#layout.bytes();
  }

  /** The postings in the order of their terms, in parts of about the same size; no term's are parted. */
  *parts(): Generator<{ bytes: Uint8Array; entries: [string, Entry][] }> {
    const ordered = [...this.#terms]
      .map(([term, postings]) => ({ term, bytes: encoder.encode(term), postings }))
      .sort((a, b) => compareBytes(a.bytes, b.bytes));
    const part = new ByteWriter(2 * PART_BYTES);
    let entries: [string, Entry][] = [];
    for (const { term, postings } of ordered) {
      const before = part.length;
      for (let field = 0; field < FIELDS.length; field++) {
        const writer = postings.fields[field];
        if (writer === undefined) part.varint(0);
        else writer.appendTo(part);
      }
      entries.push([term, { count: postings.passages, size: part.length - before }]);
      if (part.length < PART_BYTES) continue;
      yield { bytes: part.view().slice(), entries };
      part.clear();
      entries = [];
    }
    if (entries.length > 0) yield { bytes: part.view().slice(), entries };
  }

  #of(term: string): TermPostings {
    const known = this.#terms.get(term);
    if (known) return known;
    const made: TermPostings = { passages: 0, fields: [] };
    this.#terms.set(term, made);
    return made;
  }
}

/** How often each term stands in a field, as MiniSearch would take it apart. */
function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of OPTIONS.tokenize?.(terms.join(' ')) ?? [])
    if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
