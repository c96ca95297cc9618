import * as z from 'zod/v4/mini';
import { COUNT, Collected, fingerprintOver, Known } from '../files.ts';

/** Goes up when a reader of before can't read the tables. */
export const ROWS_FORMAT = 6;

/** What is read when the index is opened: index terms and the collections they stand in, words of the corpus, ordinary Dutch words, the table of terms. */
export const DICTIONARIES = ['terms', 'presence', 'words', 'common', 'table'] as const;
export type Dictionaries = (typeof DICTIONARIES)[number];

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The encoder that made vectors, and how many numbers of each are kept. */
const Meant = z.strictObject({ encoder: Sha256, vector: COUNT });
export type Meant = z.infer<typeof Meant>;

/** What is kept of a build as a whole. */
export const AboutSchema = z.strictObject({
  /** Over all documents; the fingerprint is made of it and of the program. */
  corpus: Sha256,
  documents: COUNT,
  passages: COUNT,
  languages: z.array(z.enum(['nl', 'en'])),
  /** In the order of their names. */
  collections: z.array(Collected),
  /** Mean number of different terms, by field. */
  averages: z.array(z.number()),
  /** Mean length of the texts of documents, in terms. */
  average: z.number(),
  /** SHA-256 of each. */
  dictionaries: z.strictObject({
    terms: Sha256,
    presence: Sha256,
    words: Sha256,
    common: Sha256,
    table: Sha256,
  }),
  known: z.array(Known),
  /** Of the vectors of its sentences; absent where there are none. */
  meaning: z.optional(Meant),
});
export type About = z.infer<typeof AboutSchema>;

/** Over the corpus, the encoder and all that must match between the program that filled a database and the one that reads it. */
export const fingerprintOf = (corpus: string, meaning?: Meant): Promise<string> =>
  fingerprintOver({ d1: ROWS_FORMAT, corpus, ...(meaning && { meaning }) });
