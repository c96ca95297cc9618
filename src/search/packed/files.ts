import * as z from 'zod/mini';

/** Goes up when a reader of before can't read the files. */
export const PACKED_FORMAT = 3;

/** The pointer of a packed index: it names the other files and is written last. */
export const PACKED_POINTER = 'packed.json';

/** Postings are fetched by the part: so many bytes, or one term's if those are more. */
export const PART_BYTES = 256 * 1024;
/** Documents with their passages are fetched by the chunk: whole documents until there are so many bytes. */
export const CHUNK_BYTES = 48 * 1024;

/** The files that are read when the index is opened. */
export const KEPT = ['terms', 'words', 'common', 'table', 'layout', 'heads', 'chunks'] as const;
export type Kept = (typeof KEPT)[number];

const Count = z.int().check(z.nonnegative());
const File = z.strictObject({
  name: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: Count,
});
export type PackedFile = z.infer<typeof File>;

/** What a pointer must look like before anything of it is believed. */
export const PackedPointerSchema = z.strictObject({
  format: z.literal(PACKED_FORMAT),
  /** Over analyzer, weighing and all files, as of any index. */
  fingerprint: z.string(),
  documents: Count,
  passages: Count,
  languages: z.array(z.enum(['nl', 'en'])),
  /** Mean number of different terms, by field. */
  averages: z.array(z.number()),
  files: z.strictObject({
    terms: File,
    words: File,
    common: File,
    table: File,
    layout: File,
    heads: File,
    chunks: File,
  }),
  /** In the order of the terms; `start` is where its first byte stands among the bytes of all. */
  postings: z.array(z.extend(File, { start: Count })),
});
export type PackedPointer = z.infer<typeof PackedPointerSchema>;
