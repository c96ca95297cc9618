import { ANALYZER_VERSION } from './analyzer.ts';
import { MAX_TERMS, WEIGHING } from './options.ts';

/** Goes up when a reader of before can't read the files. */
export const FORMAT = 1;

/** The pointer: it names the other files and is written last. */
export const POINTER = 'current.json';

export const PARTS = ['documents', 'passages', 'vocabulary', 'index'] as const;
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
  /** Index terms and the id of the passage that must come first: asked again at every load. */
  readonly known: readonly { readonly terms: readonly string[]; readonly passageId: string }[];
}

const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 as 64 hexadecimal digits. */
export const sha256 = async (bytes: Uint8Array): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));

/** Over all that must match between the program that built an index and the one that serves it. */
export const fingerprintOf = (hashes: readonly string[]): Promise<string> =>
  sha256(
    new TextEncoder().encode(
      JSON.stringify({
        format: FORMAT,
        analyzer: ANALYZER_VERSION,
        weighing: WEIGHING,
        max: MAX_TERMS,
        hashes,
      }),
    ),
  );
