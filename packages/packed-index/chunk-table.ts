import { ByteReader, ByteWriter } from './bytes.ts';

/** A file with whole documents and their passages, in order. */
export interface Chunk {
  /** The first half of the SHA-256 of the file, 32 hexadecimal digits; its name holds them too. */
  readonly hash: string;
  /** Numbers of the first document and the first passage in it. */
  readonly document: number;
  readonly passage: number;
}

const HASH_BYTES = 16;
/** Hexadecimal digits of a hash that are kept. */
export const HASH_DIGITS = 2 * HASH_BYTES;

export const chunkName = (hash: string): string => `chunk-${hash}.jsonl`;

/** Packs the table of chunks: for each the bytes of its hash, and how far its numbers are from those before. */
export function packChunkTable(chunks: readonly Chunk[]): Uint8Array {
  const bytes = new ByteWriter(chunks.length * (HASH_BYTES + 4));
  let before = { document: 0, passage: 0 };
  for (const chunk of chunks) {
    bytes.bytes(
      Uint8Array.from({ length: HASH_BYTES }, (_, i) =>
        Number.parseInt(chunk.hash.slice(2 * i, 2 * i + 2), 16),
      ),
    );
    bytes.varint(chunk.document - before.document);
    bytes.varint(chunk.passage - before.passage);
    before = chunk;
  }
  return bytes.view().slice();
}

export function readChunkTable(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  const reader = new ByteReader(bytes);
  let [document, passage] = [0, 0];
  while (reader.at < bytes.length) {
    const { at } = reader;
    reader.at += HASH_BYTES;
    document += reader.varint();
    passage += reader.varint();
    chunks.push(new PackedChunk(bytes, at, document, passage));
  }
  return chunks;
}

/** A chunk whose hash is written out when it is fetched: few of them ever are. */
class PackedChunk implements Chunk {
  readonly document: number;
  readonly passage: number;
  readonly #bytes: Uint8Array;
  readonly #at: number;

  constructor(bytes: Uint8Array, at: number, document: number, passage: number) {
    this.#bytes = bytes;
    this.#at = at;
    this.document = document;
    this.passage = passage;
  }

  get hash(): string {
    return [...this.#bytes.subarray(this.#at, this.#at + HASH_BYTES)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  }
}
