import {
  type Chunk,
  chunkName,
  Dictionary,
  Parts,
  Presence,
  readChunkTable,
  readLayout,
} from '@notabene/packed-index';
import { sha256 } from '../../documents/digest.ts';
import { joined, Vectors } from '../../meaning/vectors.ts';
import {
  fingerprintOf,
  type IndexFile,
  KEPT,
  type Kept,
  KNOWN_ANSWERS,
  POINTER,
  type Pointer,
  parsePointer,
} from '../files.ts';
import { IndexError } from '../index.ts';
import { firstFor } from '../known.ts';
import { OF_DOCUMENT } from '../options.ts';
import { CompiledTerms } from '../terms/compiled.ts';
import { Chunks } from './chunks.ts';
import { fieldsOf, PackedIndex } from './engine.ts';
import { type EncodedBefore, PackedMeaning } from './meaning.ts';
import { Summaries } from './summaries.ts';
import { packedVocabulary } from './vocabulary.ts';

/** Reads one file of the built index; undefined when it isn't there. */
export type ReadFile = (name: string) => Promise<Uint8Array | undefined>;

export interface Opening {
  /** How many known answers are asked; all of them unless told. Each may fetch postings, which a cold start feels. */
  readonly known?: number;
  /** Most bytes of the pieces of sentences that are read; all of them unless told. Without them there is no late interaction. */
  readonly pieces?: number;
}

const REBUILD = 'Bouw de index opnieuw met "npm run build".';

/**
 * Opens a built index; throws `IndexError` on anything but a whole and matching one: the checksum of each file
 * that is read, the format, the fingerprint over analyzer, options and all files, and known answers. Postings and
 * texts are fetched later, when a question needs them, and are held against their checksums then.
 */
export async function openIndex(
  read: ReadFile,
  { known = KNOWN_ANSWERS, pieces = Number.POSITIVE_INFINITY }: Opening = {},
): Promise<PackedIndex> {
  const pointer = await readPointer(read);
  const content = {} as Record<Kept, Uint8Array>;
  const [fingerprint, ofWords, vectors] = await Promise.all([
    fingerprintOf(pointer),
    fingerprintOf({ ...pointer, meaning: undefined }),
    vectorsOf(read, pointer, pieces),
    ...KEPT.map(async (part) => {
      content[part] = await readChecked(read, pointer.files[part]);
    }),
  ]);
  if (fingerprint !== pointer.fingerprint)
    throw new IndexError(
      'fingerprint',
      `De index is met een andere versie of andere instellingen gebouwd. ${REBUILD}`,
    );
  const index = indexOf(
    { ...pointer, ofWords },
    { ...content, ...(vectors && { vectors }) },
    {
      part: (part) => readChecked(read, part),
      chunk: ({ hash }) => readChecked(read, { name: chunkName(hash), sha256: hash }),
    },
  );
  for (const { words, language, documentId, place } of pointer.known.slice(0, known)) {
    const first = await firstFor(index, words, language);
    if (first?.documentId !== documentId || first.place !== place)
      throw new IndexError('known_answers', `De index vindt bekende passages niet terug. ${REBUILD}`);
  }
  return index;
}

/** Reads what an opened index only fetches when a question needs it; throws `IndexError` on what is not as it was built. */
export async function checkFetched(read: ReadFile): Promise<void> {
  const { files, postings } = await readPointer(read);
  for (const part of postings) await readChecked(read, part);
  for (const { hash } of readChunkTable(await readChecked(read, files.chunks)))
    await readChecked(read, { name: chunkName(hash), sha256: hash });
}

/**
 * The vectors of an index, also of one that another version of the program made, for a build to take over; null where
 * there are none that can be read.
 */
export async function readVectors(read: ReadFile): Promise<EncodedBefore | null> {
  try {
    const pointer = await readPointer(read);
    const vectors = await vectorsOf(read, pointer, Number.POSITIVE_INFINITY);
    return pointer.meaning && vectors ? { encoder: pointer.meaning.encoder, vectors } : null;
  } catch (error) {
    if (error instanceof IndexError) return null;
    throw error;
  }
}

/** The vectors of an index, with the pieces where those are not more than so many bytes. */
async function vectorsOf(
  read: ReadFile,
  { meaning }: Pick<Pointer, 'meaning'>,
  most: number,
): Promise<Vectors | undefined> {
  if (meaning === undefined) return undefined;
  const bytes = meaning.pieces.reduce((sum, file) => sum + file.bytes, 0);
  const [vectors, pieces] = await Promise.all(
    [meaning.vectors, bytes > most ? [] : meaning.pieces].map((files) =>
      Promise.all(files.map((file) => readChecked(read, file))),
    ),
  );
  return new Vectors(joined(vectors ?? []), pieces);
}

/** Where what is not kept comes from. */
export interface Fetching {
  readonly part: (part: IndexFile) => Promise<Uint8Array>;
  readonly chunk: (chunk: Chunk) => Promise<Uint8Array>;
}

/** The index over what was read, with what its pointer says of it. */
export function indexOf(
  pointer: Omit<Pointer, 'known'> & { readonly ofWords: string },
  content: Readonly<Record<Kept, Uint8Array>> & { readonly vectors?: Vectors },
  { part, chunk }: Fetching,
): PackedIndex {
  const names = pointer.collections.map(({ name }) => name);
  const summaries = new Summaries(content.heads, names);
  const layout = readLayout(content.layout, OF_DOCUMENT);
  if (summaries.size !== pointer.documents || layout.firsts.at(-1) !== pointer.passages)
    throw new IndexError('damaged', `${POINTER} noemt andere aantallen dan de index heeft. ${REBUILD}`);
  const terms = new Dictionary(content.terms);
  const words = new Dictionary(content.words);
  return new PackedIndex({
    fingerprint: pointer.fingerprint,
    ofWords: pointer.ofWords,
    collections: pointer.collections,
    presence: new Presence(content.presence, terms, names),
    summaries,
    vocabulary: packedVocabulary({
      passages: pointer.passages,
      languages: pointer.languages,
      terms,
      words,
      common: new Dictionary(content.common),
      table: new CompiledTerms(content.table),
    }),
    terms,
    words,
    layout,
    fields: fieldsOf(pointer.averages),
    meaning:
      pointer.meaning === undefined || content.vectors === undefined
        ? null
        : new PackedMeaning(pointer.meaning.encoder, content.vectors, layout, summaries),
    chunks: new Chunks(readChunkTable(content.chunks), layout.firsts, chunk),
    parts: new Parts(pointer.postings, part),
    ofProgram: { common: content.common, table: content.table },
  });
}

async function readPointer(read: ReadFile): Promise<Pointer> {
  const bytes = await read(POINTER);
  if (!bytes) throw new IndexError('missing', `Er is nog geen index. ${REBUILD}`);
  return parsePointer(bytes, REBUILD);
}

/** A file of the index, held against its checksum or the first part of it. */
async function readChecked(
  read: ReadFile,
  { name, sha256: expected }: Pick<IndexFile, 'name' | 'sha256'>,
): Promise<Uint8Array> {
  const bytes = await read(name);
  if (!bytes) throw new IndexError('missing', `Het indexbestand ${name} ontbreekt. ${REBUILD}`);
  if (!(await sha256(bytes)).startsWith(expected))
    throw new IndexError(
      'damaged',
      `Het indexbestand ${name} is beschadigd: de controlesom klopt niet. ${REBUILD}`,
    );
  return bytes;
}
