import * as z from 'zod/v4/mini';
import { isCollection, MOST_COLLECTIONS } from '../documents/collection.ts';
import { sha256 } from '../documents/digest.ts';
import { VOICES } from '../documents/document.ts';
import { KIND_IDS } from '../kinds/index.ts';
import { ANALYZER_VERSION, terms } from './analyzer.ts';
import { IndexError } from './index.ts';
import { FAVOUR, MAX_TERMS, WEIGHING } from './options.ts';

/** Goes up when a reader of before can't read the files. */
export const FORMAT = 12;

/** The pointer: it names the other files and is written last. */
export const POINTER = 'current.json';

/** Postings are fetched by the part: so many bytes, or one term's if those are more. */
export const PART_BYTES = 256 * 1024;
/** Documents with their passages are fetched by the chunk: whole documents until there are so many bytes. */
export const CHUNK_BYTES = 48 * 1024;

/** The files that are read when the index is opened. */
export const KEPT = ['terms', 'presence', 'words', 'common', 'table', 'layout', 'heads', 'chunks'] as const;
export type Kept = (typeof KEPT)[number];

export const COUNT = z.int().check(z.nonnegative());

const File = z.strictObject({
  /** Content-addressed, so that a new build never overwrites what is being read. */
  name: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: COUNT,
});
export type IndexFile = z.infer<typeof File>;

/** Words as they stand in a passage, and the passage that they must find first: asked again when an index is opened. */
export const Known = z.strictObject({
  words: z.string(),
  language: z.enum(['nl', 'en']),
  documentId: z.string(),
  place: COUNT,
});
export type KnownAnswer = z.infer<typeof Known>;

const LANGUAGES = z.array(z.enum(['nl', 'en']));

/** A collection, and how much there is in it. */
export const Collected = z.strictObject({
  name: z.string().check(z.refine(isCollection)),
  documents: COUNT,
  passages: COUNT,
  languages: LANGUAGES,
});

/** What a pointer must look like before anything of it is believed. */
export const PointerSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** Over analyzer, weighing, all files and all else that is said here. */
  fingerprint: z.string(),
  documents: COUNT,
  passages: COUNT,
  languages: LANGUAGES,
  /** In the order of their names. */
  collections: z.array(Collected).check(z.maxLength(MOST_COLLECTIONS)),
  /** Mean length in terms, by field; a term that comes back counts again. */
  averages: z.array(z.number()),
  files: z.strictObject({
    terms: File,
    presence: File,
    words: File,
    common: File,
    table: File,
    layout: File,
    heads: File,
    chunks: File,
  }),
  /** In the order of the terms; `start` is where its first byte stands among the bytes of all. */
  postings: z.array(z.extend(File, { start: COUNT })),
  known: z.array(Known),
  /** Vectors of all sentences, and the fingerprint of the encoder that made them; absent where there was none. */
  meaning: z.optional(
    z.strictObject({
      encoder: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      /** One after the other. */
      vectors: z.array(File),
      /** Of the pieces of sentences, in their order; read where there is room for them. */
      pieces: z.array(File),
    }),
  ),
});
export type Pointer = z.infer<typeof PointerSchema>;

/** Reads a pointer; throws `IndexError`, with what to do about it, on one that this program can't read. */
export function parsePointer(bytes: Uint8Array, rebuild: string): Pointer {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new IndexError('damaged', `${POINTER} is geen geldige JSON. ${rebuild}`);
  }
  if ((value as { readonly format?: unknown } | null)?.format !== FORMAT)
    throw new IndexError('format', `De index heeft een andere indeling dan dit programma leest. ${rebuild}`);
  const parsed = PointerSchema.safeParse(value);
  if (!parsed.success) throw new IndexError('damaged', `${POINTER} is onvolledig of beschadigd. ${rebuild}`);
  return parsed.data;
}

/** Passages whose own words must find them again, as far as there are so many. */
export const KNOWN_ANSWERS = 12;

/** What the analyzer does with it goes into the fingerprint: a changed rule or stemmer is another index. */
const PROBE =
  'De Europese Commissie vraagt, gevraagd en vroeg: positieve strategieën, acties en maatregelen voor drugssmokkelroutes; ' +
  'COM(2025) 743, Kamerstuk 22 112, nr. 4243, EU-drugsstrategie, crimineel, criminele, tellen, telling, huizen. ' +
  'The Commission proposes coordinated measures against trafficking.';
const probe = (): readonly string[] =>
  (['nl', 'en'] as const).flatMap((language) => terms(PROBE, language, () => []));

/** Over all that must match between the program that built an index and the one that serves it. */
export const fingerprintOf = ({
  documents,
  passages,
  languages,
  collections,
  averages,
  files,
  postings,
  known,
  meaning,
}: Omit<Pointer, 'format' | 'fingerprint'>): Promise<string> =>
  fingerprintOver({
    counts: [documents, passages, languages, collections, averages, postings.map(({ start }) => start)],
    hashes: [...KEPT.map((part) => files[part]), ...postings].map((file) => file.sha256),
    known,
    ...(meaning && {
      meaning: [meaning.encoder, ...[...meaning.vectors, ...meaning.pieces].map((file) => file.sha256)],
    }),
  });

/**
 * The same over what another kind of index is made of. Kinds of documents and speakers are kept by their places in their
 * lists: an index of other lists would be misread.
 */
export const fingerprintOver = (made: Readonly<Record<string, unknown>>): Promise<string> =>
  sha256(
    new TextEncoder().encode(
      JSON.stringify({
        format: FORMAT,
        analyzer: ANALYZER_VERSION,
        weighing: WEIGHING,
        max: MAX_TERMS,
        favour: FAVOUR,
        kinds: KIND_IDS,
        voices: VOICES,
        probe: probe(),
        ...made,
      }),
    ),
  );
