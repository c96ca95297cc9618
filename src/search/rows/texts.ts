import type { Document } from '../../documents/document.ts';
import type { Link } from '../../documents/links/links.ts';
import type { Passage } from '../../passages/passage.ts';
import type { StoredDocument } from '../index.ts';

/** A document as it is written. */
interface Written {
  readonly document: Document;
  readonly passages: readonly Omit<Passage, 'text'>[];
  readonly links: readonly Link[];
}

export const writtenOf = ({ document, passages, links }: StoredDocument): string =>
  JSON.stringify({
    document,
    passages: passages.map(({ text: _, ...passage }) => passage),
    links,
  } satisfies Written);

function heldIn(json: string): StoredDocument {
  const { document, passages, links } = JSON.parse(json) as Written;
  const withText = (passage: Omit<Passage, 'text'>): Passage => ({
    ...passage,
    text: document.text.slice(passage.start, passage.end),
  });
  return { document, passages: passages.map(withText), links };
}

/** Documents that were read are kept until what they were read from is longer than this together, in characters. */
const MOST_CHARACTERS = 4_000_000;

interface Asked {
  readonly id: string;
  readonly resolve: (held: StoredDocument | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Documents as they were written, by their ids; those that are not there are left out. */
export type ReadTexts = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Documents by their ids, all that are asked for at once fetched at once. */
export class Texts {
  readonly #read: ReadTexts;
  readonly #most: number;
  readonly #kept = new Map<string, { readonly held: StoredDocument; readonly characters: number }>();
  #characters = 0;
  #asked: Asked[] = [];

  constructor(read: ReadTexts, most = MOST_CHARACTERS) {
    this.#read = read;
    this.#most = most;
  }

  /**
   * Those asked for in one turn go in one query. They are of one request: in a worker none may wait for what
   * another request has set going, so what is kept is documents and never the waiting for them.
   */
  held(id: string): Promise<StoredDocument | undefined> {
    const kept = this.#kept.get(id);
    if (kept !== undefined) {
      this.#kept.delete(id);
      this.#kept.set(id, kept);
      return Promise.resolve(kept.held);
    }
    return new Promise((resolve, reject) => {
      this.#asked.push({ id, resolve, reject });
      if (this.#asked.length === 1) queueMicrotask(() => this.#fetch());
    });
  }

  async #fetch(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    try {
      const jsons = await this.#read([...new Set(asked.map(({ id }) => id))]);
      const found = new Map<string, StoredDocument>();
      for (const [id, json] of jsons) found.set(id, this.#keep(id, heldIn(json), json.length));
      for (const { id, resolve } of asked) resolve(found.get(id));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  /** Two questions may have read it at the same time; the first one's stays, so that there is one of each. */
  #keep(id: string, held: StoredDocument, characters: number): StoredDocument {
    const known = this.#kept.get(id);
    if (known !== undefined) return known.held;
    this.#kept.set(id, { held, characters });
    this.#characters += characters;
    for (const [oldest, { characters: gone }] of this.#kept) {
      if (this.#characters <= this.#most || oldest === id) break;
      this.#kept.delete(oldest);
      this.#characters -= gone;
    }
    return held;
  }
}
