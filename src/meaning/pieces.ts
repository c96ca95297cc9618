import { Tokenizer } from '@huggingface/tokenizers';

/** A text as numbers of pieces, and from which one on it is the text itself and not what stands around it. */
export interface Pieces {
  readonly ids: readonly number[];
  readonly own: number;
}

/** Between what stands around a sentence and the sentence. */
const BORDER = ' »';

/**
 * Longest piece, in characters: sentencepiece makes them no longer than 16. What stands further on than so many of them
 * is cut off before it is looked at, since the cutter fails on a word of a million letters.
 */
const LONGEST = 32;

/** Cuts texts into the pieces that a network knows. */
export class Cutter {
  readonly #tokenizer: Tokenizer;

  /** `written` is the JSON of a tokenizer. */
  constructor(written: Uint8Array) {
    this.#tokenizer = new Tokenizer(JSON.parse(new TextDecoder().decode(written)), {});
  }

  /** The pieces of a text with what stands around it; at most so many, the last of which is its end mark. */
  cut(prefix: string, around: string, text: string, most: number): Pieces {
    const before = around === '' ? prefix.trimEnd() : `${prefix}${around}${BORDER}`.slice(0, most * LONGEST);
    const all = this.#ids(
      (around === '' ? `${prefix}${text}` : `${before} ${text}`).slice(0, most * LONGEST),
    );
    const end = all.at(-1) ?? 0;
    const ids = all.length <= most ? all : [...all.slice(0, most - 1), end];
    return { ids, own: Math.max(0, Math.min(this.#ids(before).length - 1, ids.length - 2)) };
  }

  #ids(text: string): number[] {
    return this.#tokenizer.encode(text).ids;
  }
}
