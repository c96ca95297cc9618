import type { Document } from '../../documents/document.ts';
import type { Passage } from '../../passages/passage.ts';
import { lastNotAfter } from './bisect.ts';
import type { Chunk } from './chunk-table.ts';

/** A document with its passages in reading order. */
export interface Held {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** Chunks as they came, the last used last; more than this is let go. */
const MOST_CHUNKS = 24;

/** Documents and passages by number, fetched by the chunk when they are asked for. */
export class Chunks {
  readonly #chunks: readonly Chunk[];
  readonly #firsts: Uint32Array;
  readonly #read: (chunk: Chunk) => Promise<Uint8Array>;
  readonly #lines = new Map<Chunk, readonly string[]>();

  /** `firsts`: the first passage of each document, and one more. */
  constructor(chunks: readonly Chunk[], firsts: Uint32Array, read: (chunk: Chunk) => Promise<Uint8Array>) {
    this.#chunks = chunks;
    this.#firsts = firsts;
    this.#read = read;
  }

  async document(number: number): Promise<Held> {
    const chunk = this.#chunkOf(number);
    const lines = await this.#linesOf(chunk);
    const first = this.#firsts[number] ?? 0;
    const next = this.#firsts[number + 1] ?? first;
    // Before it in the chunk: a line for each document and each passage.
    const at = number - chunk.document + (first - chunk.passage);
    const document = JSON.parse(lines[at] ?? '') as Document;
    const passages = lines.slice(at + 1, at + 1 + next - first).map((line) => passageIn(document, line));
    return { document, passages };
  }

  #chunkOf(document: number): Chunk {
    const chunk = lastNotAfter(this.#chunks, document, (each) => each.document);
    if (chunk === undefined) throw new RangeError(`no document ${document}`);
    return chunk;
  }

  async #linesOf(chunk: Chunk): Promise<readonly string[]> {
    const known = this.#lines.get(chunk);
    const lines = known ?? new TextDecoder().decode(await this.#read(chunk)).split('\n');
    this.#lines.delete(chunk);
    this.#lines.set(chunk, lines);
    for (const oldest of this.#lines.keys()) {
      if (this.#lines.size <= MOST_CHUNKS) break;
      this.#lines.delete(oldest);
    }
    return lines;
  }
}

function passageIn(document: Document, line: string): Passage {
  const passage = JSON.parse(line) as Omit<Passage, 'text'>;
  return { ...passage, text: document.text.slice(passage.start, passage.end) };
}
