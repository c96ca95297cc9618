import {
  ByteWriter,
  type Chunk,
  chunkName,
  type Entry,
  HASH_DIGITS,
  type Mask,
  packChunkTable,
  packDictionary,
  packPresence,
} from '@notabene/packed-index';
import { pMapIterable } from 'p-map';
import { MOST_COLLECTIONS } from '../../documents/collection.ts';
import { sha256 } from '../../documents/digest.ts';
import type { Document } from '../../documents/document.ts';
import type { Link } from '../../documents/links/links.ts';
import type { Encoder } from '../../meaning/encoder.ts';
import { passagesOf } from '../../passages/passages.ts';
import {
  CHUNK_BYTES,
  FORMAT,
  fingerprintOf,
  type IndexFile,
  type Kept,
  POINTER,
  type Pointer,
} from '../files.ts';
import { Spread } from '../known.ts';
import { compiledTerms } from '../terms/table.ts';
import { commonWords } from '../words/common-words.ts';
import { makeSplitter } from '../words/compounds.ts';
import { analyze, countWords, lexiconOf } from '../words/vocabulary.ts';
import { linesOf } from './chunks.ts';
import { EarlierBuild } from './earlier.ts';
import type { OfProgram, PackedIndex } from './engine.ts';
import { type EncodedBefore, Encodings, KEEPING, type Keeping, keptDims } from './meaning.ts';
import { indexOf } from './open.ts';
import { Packer } from './packer.ts';
import { packSummaries } from './summaries.ts';
import { packWords } from './words.ts';

/** An index that was built before, and which documents are in it unchanged. */
export interface Earlier {
  readonly index: PackedIndex;
  readonly holds: (document: Document) => boolean;
}

export interface PackOptions {
  /** Puts one file away; the pointer comes last. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** By the id of the document that they are of. */
  readonly links?: ReadonlyMap<string, readonly Link[]>;
  /** An index that this program built before; of it is taken over what is the same. */
  readonly earlier?: Earlier | undefined;
  /** Makes the vectors of sentences; without one the index is of words alone. */
  readonly encoder?: Encoder | null;
  /** Vectors that were made before, of whatever sentences: those of the same lines by the same encoder are taken over. */
  readonly encodedBefore?: EncodedBefore | null;
  /** Which numbers of the vectors are kept; `KEEPING` unless told. */
  readonly keeping?: Keeping;
  /** Called after each document of each of the two rounds. */
  readonly onProgress?: (round: 1 | 2, documents: number, passages: number) => void;
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/**
 * Builds a packed index in two rounds over the documents, which come one by one in the order of their ids: the first
 * counts words, since compounds are split by the words of the whole, the second packs. What is kept meanwhile is
 * the packed index itself; texts are written as they pass. The same documents give the same bytes, whatever was taken
 * over from an earlier index.
 */
export async function packIndex(
  documents: () => Iterable<Document> | AsyncIterable<Document>,
  {
    write,
    links = new Map(),
    earlier,
    encoder = null,
    encodedBefore = null,
    keeping = KEEPING,
    onProgress = () => {},
  }: PackOptions,
): Promise<Pointer> {
  /** What ranks is kept until the end, to find the known answers with. */
  const made = new Map<string, Uint8Array>();
  const putAway = async (kind: string, bytes: Uint8Array): Promise<IndexFile> => {
    const hash = await sha256(bytes);
    const name = `${kind}-${hash.slice(0, 16)}.bin`;
    await write(name, bytes);
    return { name, sha256: hash, bytes: bytes.length };
  };
  const put = async (kind: string, bytes: Uint8Array): Promise<IndexFile> => {
    const file = await putAway(kind, bytes);
    made.set(file.name, bytes);
    return file;
  };

  const taken = earlier && new EarlierBuild(earlier);
  const words = taken?.words() ?? new Map<string, number>();
  const names = new Set<string>();
  let seen = 0;
  for await (const document of documents()) {
    names.add(document.collection);
    if (!taken?.keep(document)) addCounts(words, countWords([document]), 1);
    onProgress(1, ++seen, 0);
  }
  if (taken) for await (const gone of taken.gone()) addCounts(words, countWords([gone]), -1);

  const split = makeSplitter(lexiconOf(words));
  await taken?.settle(split);
  if (names.size > MOST_COLLECTIONS) throw new RangeError(`${names.size} collections in one index`);
  const collections = [...names].sort();
  const packer = new Packer(collections, taken);
  const { writer } = packer;
  const spread = new Spread();
  const before = earlier?.index.contents.meaning ?? encodedBefore;
  const encodings =
    encoder &&
    new Encodings(
      encoder,
      keptDims(encoder.dims, keeping),
      before?.encoder === encoder.fingerprint ? before.vectors : null,
    );
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
  let last = '';
  const encoded = pMapIterable(
    documents(),
    async (document) => {
      const kept = await taken?.passagesOf(document);
      const passages = kept ?? passagesOf(document);
      return { document, kept, passages, sentences: await encodings?.of(document, passages) };
    },
    { concurrency: encoder?.atOnce ?? 1 },
  );
  for await (const { document, kept, passages, sentences } of encoded) {
    if (document.id <= last) throw new RangeError('documents must come in the order of their ids');
    last = document.id;
    const linked = links.get(document.id) ?? [];
    if (kept) packer.takeOver(document, linked);
    else
      packer.add(
        document,
        passages.map((passage) => ({ voice: passage.voice, fields: analyze(passage, document, split) })),
        linked,
      );
    if (sentences) encodings?.add(sentences);
    for (const passage of passages) spread.add(passage, document.language);
    chunk.bytes(linesOf({ document, passages, links: linked }));
    if (chunk.length >= CHUNK_BYTES) {
      await closeChunk();
      starts = [writer.documents, writer.passages];
    }
    onProgress(2, writer.documents, writer.passages);
  }
  await closeChunk();

  const postings: Pointer['postings'][number][] = [];
  let start = 0;
  const terms: [string, Entry][] = [];
  const presence: Mask[] = [];
  for (const { bytes, entries, masks } of writer.parts()) {
    postings.push({ ...(await put('postings', bytes)), start });
    start += bytes.length;
    terms.push(...entries);
    presence.push(...masks);
  }
  const ofProgram: OfProgram = earlier?.index.contents.ofProgram ?? {
    common: commonDictionary(),
    table: compiledTerms(),
  };
  const files: Record<Kept, IndexFile> = {
    terms: await put('terms', packDictionary(terms)),
    presence: await put('presence', packPresence(presence, collections.length)),
    words: await put('words', packWords(words)),
    common: await put('common', ofProgram.common),
    table: await put('table', ofProgram.table),
    layout: await put('layout', writer.layout()),
    heads: await put('heads', packSummaries(packer.summaries, collections)),
    chunks: await put('chunks', packChunkTable(chunks)),
  };
  const vectors: IndexFile[] = [];
  for (const bytes of encodings?.vectors() ?? []) vectors.push(await putAway('vectors', bytes));
  const pieces: IndexFile[] = [];
  for (const bytes of encodings?.pieces() ?? []) pieces.push(await putAway('pieces', bytes));
  const pointer = {
    format: FORMAT,
    fingerprint: '',
    documents: writer.documents,
    passages: writer.passages,
    languages: [...packer.languages].sort(),
    collections: packer.collections,
    averages: writer.averages,
    files,
    postings,
    ...(encoder && { meaning: { encoder: encoder.fingerprint, vectors, pieces } }),
  } satisfies Omit<Pointer, 'known'>;
  const content = Object.fromEntries(
    Object.entries(files).map(([part, { name }]) => [part, made.get(name)]),
  ) as Record<Kept, Uint8Array>;
  const index = indexOf({ ...pointer, ofWords: '' }, content, {
    part: async ({ name }) => made.get(name) ?? new Uint8Array(),
    chunk: () => Promise.reject(new Error('texts are not read while building')),
  });
  const known = await spread.knownAnswers(index);
  const whole = { ...pointer, fingerprint: await fingerprintOf({ ...pointer, known }), known };
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

function addCounts(words: Map<string, number>, more: ReadonlyMap<string, number>, sign: 1 | -1): void {
  for (const [word, count] of more) {
    const sum = (words.get(word) ?? 0) + sign * count;
    if (sum === 0) words.delete(word);
    else words.set(word, sum);
  }
}
