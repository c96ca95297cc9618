import { type Chunk, lastNotAfter } from '@notabene/packed-index';
import type { Document } from '../../documents/document.ts';
import type { Link } from '../../documents/links/links.ts';
import type { Passage } from '../../passages/passage.ts';
import type { StoredDocument } from '../index.ts';

/** A document as it is written: on one line, and each of its passages on one after it. */
interface Written {
  readonly document: Document;
  readonly links: readonly Link[];
}

const encoder = new TextEncoder();

/** The lines of a document and its passages. */
export const linesOf = ({ document, passages, links }: StoredDocument): Uint8Array =>
  encoder.encode(
    [{ document, links } satisfies Written, ...passages.map(({ text: _, ...passage }) => passage)]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );

/** Chunks as they came; more than this, those used longest ago are let go. */
const MOST_CHUNKS = 8;
/** Documents that were read are kept until their lines are longer than this together, in characters. */
const MOST_CHARACTERS = 2_000_000;

/** Documents and passages by number, fetched by the chunk when they are asked for. */
export class Chunks {
  readonly #chunks: readonly Chunk[];
  readonly #firsts: Uint32Array;
  readonly #read: (chunk: Chunk) => Promise<Uint8Array>;
  readonly #lines = new Map<Chunk, readonly string[]>();
  readonly #held = new Map<number, { readonly held: StoredDocument; readonly characters: number }>();
  #characters = 0;

  /** `firsts`: the first passage of each document, and one more. */
  constructor(chunks: readonly Chunk[], firsts: Uint32Array, read: (chunk: Chunk) => Promise<Uint8Array>) {
    this.#chunks = chunks;
    this.#firsts = firsts;
    this.#read = read;
  }

  async document(number: number): Promise<StoredDocument> {
    const known = this.#held.get(number);
    if (known !== undefined) {
      this.#held.delete(number);
      this.#held.set(number, known);
      return known.held;
    }
    const chunk = this.#chunkOf(number);
    const lines = await this.#linesOf(chunk);
    const first = this.#firsts[number] ?? 0;
    const next = this.#firsts[number + 1] ?? first;
    // Before it in the chunk: a line for each document and each passage.
    const at = number - chunk.document + (first - chunk.passage);
    const own = lines.slice(at, at + 1 + next - first);
    return this.#keep(number, heldIn(own), own);
  }

  /** Two questions may have read it at the same time; the first one's stays, so that there is one of each. */
  #keep(number: number, held: StoredDocument, lines: readonly string[]): StoredDocument {
    const known = this.#held.get(number);
    if (known !== undefined) return known.held;
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    this.#held.set(number, { held, characters });
    this.#characters += characters;
    for (const [oldest, { characters: gone }] of this.#held) {
      if (this.#characters <= MOST_CHARACTERS || oldest === number) break;
      this.#held.delete(oldest);
      this.#characters -= gone;
    }
    return held;
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

function heldIn([first = '', ...rest]: readonly string[]): StoredDocument {
  const { document, links } = JSON.parse(first) as Written;
  const passages = rest.map((line): Passage => {
    const passage = JSON.parse(line) as Omit<Passage, 'text'>;
    return { ...passage, text: document.text.slice(passage.start, passage.end) };
  });
  return { document, passages, links };
}
