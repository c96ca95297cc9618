import { ByteReader, ByteWriter } from '@notabene/packed-index';
import { fromBase64, toBase64 } from './base64.ts';
import { readRow, writeRow } from './rows.ts';

/** A term that stands in more passages than this has a list of those that it counts most in. */
const OFTEN = 1_000;
/** So many of them are listed. */
const LISTED = 300;
/** Between two times of throwing out what is not among the best. */
const ROOM = 3 * LISTED;

/** A passage with about what a term adds to its score, for a term that was asked with a weight of 1. */
export interface Worth {
  readonly row: number;
  readonly worth: number;
}

/**
 * The passages in which a term counts most, gathered as they pass: for a word that stands everywhere these are
 * found without going through all the others.
 */
export class Best {
  #rows: number[] = [];
  #worths: number[] = [];
  #passages = 0;
  #least = 0;

  add(row: number, worth: number): void {
    this.#passages += 1;
    if (worth < this.#least) return;
    this.#rows.push(row);
    this.#worths.push(worth);
    if (this.#rows.length > ROOM) this.#keepBest();
  }

  /** Undefined for a term that does not stand in so many passages. */
  packed(): string | undefined {
    if (this.#passages <= OFTEN) return undefined;
    this.#keepBest();
    const most = Math.max(...this.#worths);
    const bytes = new ByteWriter(4 * LISTED);
    bytes.varint(Math.round(most * SCALE));
    let last = 0;
    for (const [i, row] of this.#rows.entries()) {
      writeRow(bytes, row, last);
      bytes.varint(Math.round(((this.#worths[i] ?? 0) * LEVELS) / most));
      last = row;
    }
    return toBase64(bytes.view());
  }

  /** Of equal ones the first in reading order; what is kept stays in that order. */
  #keepBest(): void {
    const order = [...this.#rows.keys()].sort(
      (a, b) => (this.#worths[b] ?? 0) - (this.#worths[a] ?? 0) || a - b,
    );
    const kept = order.slice(0, LISTED).sort((a, b) => a - b);
    this.#least = this.#worths[order[LISTED - 1] ?? -1] ?? 0;
    this.#rows = kept.map((i) => this.#rows[i] ?? 0);
    this.#worths = kept.map((i) => this.#worths[i] ?? 0);
  }
}

const SCALE = 1_000;
const LEVELS = 127;

export function readBest(packed: string): Worth[] {
  const bytes = fromBase64(packed);
  const reader = new ByteReader(bytes);
  const most = reader.varint() / SCALE;
  const best: Worth[] = [];
  for (let row = 0; reader.at < bytes.length; ) {
    row = readRow(reader, row);
    best.push({ row, worth: (reader.varint() * most) / LEVELS });
  }
  return best;
}
