import * as z from 'zod/mini';
import { ANALYZER_VERSION, terms } from './analyzer.ts';
import { MAX_TERMS, WEIGHING } from './options.ts';

/** Goes up when a reader of before can't read the files. */
export const FORMAT = 4;

/** The pointer: it names the other files and is written last. */
export const POINTER = 'current.json';

export const PARTS = ['documents', 'passages', 'links', 'vocabulary', 'index'] as const;
export type Part = (typeof PARTS)[number];

export interface FileEntry {
  /** Content-addressed, so that a new build never overwrites what is being read. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Pointer {
  readonly format: number;
  readonly fingerprint: string;
  readonly documents: number;
  readonly passages: number;
  readonly files: Readonly<Record<Part, FileEntry>>;
  /** Words as they stand in a passage, and the id of the passage that they must find first: asked again at every load. */
  readonly known: readonly {
    readonly words: string;
    readonly language: 'nl' | 'en';
    readonly passageId: string;
  }[];
}

const Entry = z.strictObject({
  name: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: z.int(),
});
/** What a pointer must look like before anything of it is believed. */
export const PointerSchema = z.strictObject({
  format: z.number(),
  fingerprint: z.string(),
  documents: z.int().check(z.nonnegative()),
  passages: z.int().check(z.nonnegative()),
  files: z.strictObject({ documents: Entry, passages: Entry, links: Entry, vocabulary: Entry, index: Entry }),
  known: z.array(
    z.strictObject({ words: z.string(), language: z.enum(['nl', 'en']), passageId: z.string() }),
  ),
});

/** Passages whose own words must find them again at load, as far as there are so many. */
export const KNOWN_ANSWERS = 12;

/** What the analyzer does with it goes into the fingerprint: a changed rule or stemmer is another index. */
const PROBE =
  'De Europese Commissie vraagt, gevraagd en vroeg: positieve strategieën, acties en maatregelen voor drugssmokkelroutes; ' +
  'COM(2025) 743, Kamerstuk 22 112, nr. 4243, EU-drugsstrategie, crimineel, criminele, tellen, telling, huizen. ' +
  'The Commission proposes coordinated measures against trafficking.';
const probe = (): readonly string[] =>
  (['nl', 'en'] as const).flatMap((language) => terms(PROBE, language, () => []));

const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 as 64 hexadecimal digits. */
export const sha256 = async (bytes: Uint8Array): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));

/** Over all that must match between the program that built an index and the one that serves it. */
export const fingerprintOf = (hashes: readonly string[], known: Pointer['known']): Promise<string> =>
  sha256(
    new TextEncoder().encode(
      JSON.stringify({
        format: FORMAT,
        analyzer: ANALYZER_VERSION,
        weighing: WEIGHING,
        max: MAX_TERMS,
        probe: probe(),
        hashes,
        known,
      }),
    ),
  );
