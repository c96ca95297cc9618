import * as z from 'zod/v4/mini';
import { COUNT, fingerprintOver } from '../files.ts';
import { AboutSchema, type Meant } from '../rows/about.ts';
import { OPENSEARCH_FORMAT } from './schema.ts';

/** What is kept of a build while it is filled and after. */
export const StateSchema = z.object({
  format: z.number(),
  fingerprint: z.string(),
  /** How many steps are surely there. */
  steps: COUNT,
  /** What is known of the whole, once it is whole. */
  about: z.nullable(AboutSchema),
});
export type State = z.infer<typeof StateSchema>;

/** Over the corpus, the encoder and all that must match between the program that filled an index and the one that reads it. */
export const openSearchFingerprint = (corpus: string, meaning?: Meant): Promise<string> =>
  fingerprintOver({ opensearch: OPENSEARCH_FORMAT, corpus, ...(meaning && { meaning }) });
