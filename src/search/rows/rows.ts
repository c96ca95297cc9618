import { ByteReader, ByteWriter } from '@notabene/packed-index';
import { MOST_COLLECTIONS } from '../../documents/collection.ts';
import { fromBase64, toBase64 } from './base64.ts';

/**
 * Room in a passage's number in the database for who speaks, the kind of document and its collection: for 64 kinds and
 * 16 speakers. A test holds both lists to that.
 */
export const ROOM = { kinds: 64, voices: 16, collections: MOST_COLLECTIONS };
const VOICE = ROOM.kinds;
const COLLECTION = VOICE * ROOM.voices;
const FACETS = COLLECTION * ROOM.collections;

/** A passage as its number in the database tells it. */
export interface Numbered {
  /** Its place among all passages, in the order of documents and of reading. */
  readonly passage: number;
  /** Places in `VOICES` and `KINDS`, and among the names of all collections. */
  readonly voice: number;
  readonly kind: number;
  readonly collection: number;
}

/**
 * The number of a passage in the database: in the order of the passages, and with who speaks, the kind of the document
 * and its collection in its last bits, so that a search can filter without looking the passage up.
 */
export const rowOf = ({ passage, voice, kind, collection }: Numbered): number =>
  passage * FACETS + facetsOf({ voice, kind, collection });

const facetsOf = ({ voice, kind, collection }: Omit<Numbered, 'passage'>): number =>
  collection * COLLECTION + voice * VOICE + kind;

export const numberedOf = (row: number): Numbered => ({
  passage: Math.floor(row / FACETS),
  collection: Math.floor((row % FACETS) / COLLECTION),
  voice: Math.floor((row % COLLECTION) / VOICE),
  kind: row % VOICE,
});

/** Writes such a number in two: its place after the one before, which may take more than 32 bits, and the rest. */
export function writeRow(bytes: ByteWriter, row: number, before: number): void {
  bytes.varint(Math.floor(row / FACETS) - Math.floor(before / FACETS));
  bytes.varint(row % FACETS);
}

export const readRow = (reader: ByteReader, before: number): number =>
  (Math.floor(before / FACETS) + reader.varint()) * FACETS + reader.varint();

/** SQL that reads the voice, the kind or the collection out of such a number. */
export const VOICE_SQL = (row: string): string => `((${row} / ${VOICE}) % ${ROOM.voices})`;
export const KIND_SQL = (row: string): string => `(${row} % ${VOICE})`;
export const COLLECTION_SQL = (row: string): string => `((${row} / ${COLLECTION}) % ${ROOM.collections})`;

/** The first number that a passage may have. */
export const firstRow = (passage: number): number => passage * FACETS;

const PIECES = 4096;
/** The number in the database of a piece of a document's text. */
export const textPlace = (document: number, piece: number): number => document * PIECES + piece;

/** How often each term stands in a field, by the term's number. */
export type Counts = ReadonlyMap<number, number>;

/**
 * The terms of a passage, field by field: how many, and for each in rising order the step to its number with a bit
 * that says whether it stands there once; as base64, which travels as it is.
 */
export function packTerms(fields: readonly Counts[]): string {
  const bytes = new ByteWriter(256);
  for (const counts of fields) {
    bytes.varint(counts.size);
    let last = -1;
    for (const [number, often] of [...counts].sort((a, b) => a[0] - b[0])) {
      bytes.varint(2 * (number - last - 1) + (often > 1 ? 1 : 0));
      if (often > 1) bytes.varint(often);
      last = number;
    }
  }
  return toBase64(bytes.view());
}

/** Calls back for each term of a passage; gives how many each field has, those that come back too. */
export function readTerms(
  packed: string,
  fields: number,
  found: (field: number, number: number, often: number) => void,
): number[] {
  const reader = new ByteReader(fromBase64(packed));
  return Array.from({ length: fields }, (_, field) => {
    const size = reader.varint();
    let number = -1;
    let length = 0;
    for (let i = 0; i < size; i++) {
      const step = reader.varint();
      number += (step >>> 1) + 1;
      const often = (step & 1) === 0 ? 1 : reader.varint();
      found(field, number, often);
      length += often;
    }
    return length;
  });
}
