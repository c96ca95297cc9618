import type { Layout } from './layout.ts';
import type { Postings } from './postings.ts';

/** A field as scoring needs it. */
export interface Field {
  readonly name: string;
  readonly boost: number;
  /** Its postings and lengths go by document, not by passage. */
  readonly ofDocument: boolean;
  /** Mean length over all passages. */
  readonly average: number;
}

/** A term of the question with where it stands, field by field. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
  readonly postings: readonly Postings[];
}

export interface Bm25 {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** How a search weighs; the boost of a field is with the field. */
export interface Weighing {
  readonly bm25: Bm25;
  /** A term that comes back in the texts that have it is what they are about (Church and Gale, 1995); a power. */
  readonly burst: number;
  /** What the text of the whole document adds to each of its passages that is found, beside 1 for the passage. */
  readonly whole: number;
  /** Which field makes up a document as a whole, and of which it is counted how often a term comes back. */
  readonly text: number;
}

/** What a term weighs more for coming back: how often it stands, on average, in the texts that have it, to a power. */
export const burstOf = (often: number, texts: number, power: number): number =>
  texts === 0 ? 1 : (often / texts) ** power;

/** The same of a term's postings. */
export function burstIn(postings: readonly Postings[], { text, burst }: Weighing): number {
  const { ids, frequencies } = postings[text] ?? { ids: [], frequencies: [] };
  let often = 0;
  for (let i = 0; i < ids.length; i++) often += frequencies[i] as number;
  return burstOf(often, ids.length, burst);
}

/** Shorter numbers and another order of adding differ by no more than this share: who is that near is taken along. */
const ROUNDING = 1e-6;
/** Equal scores at the last place: at most so many times the places asked for are looked at. */
const MOST_EQUAL = 4;
/** Passages that were among the best for a while are let go when there are so many. */
const MOST_KEPT = 10_000;
/** A length is 16 bits. */
const LENGTHS = 1 << 16;

/** Which passages may be chosen, and by what their score is multiplied. */
export interface Choice {
  readonly wanted?: ((passage: number) => boolean) | undefined;
  readonly favour?: ((passage: number) => number) | undefined;
  /** What a document says as a whole counts for its passages too. */
  readonly whole?: boolean;
}

/**
 * Scores every passage that a question touches, in flat arrays, and gives the best: BM25 with the statistics
 * of the whole index, as MiniSearch computes it. No question can cost more than reading all postings once.
 */
export class Scorer {
  readonly #layout: Layout;
  readonly #fields: readonly Field[];
  readonly #weighing: Weighing;
  /** By field and then by length: k · (1 − b + b · length / average), or 0 where that was not yet computed. */
  readonly #norms: readonly Float32Array[];
  readonly #scores: Float64Array;
  readonly #ofDocuments: Float64Array;
  /** Of the whole text of each document. */
  readonly #wholes: Float64Array;
  /** By document; made for the first question that asks for whole documents. */
  #wholeNorms: Float64Array | undefined;

  constructor(layout: Layout, fields: readonly Field[], weighing: Weighing) {
    this.#layout = layout;
    this.#fields = fields;
    this.#weighing = weighing;
    this.#norms = fields.map(() => new Float32Array(LENGTHS));
    this.#scores = new Float64Array(layout.documents.length);
    const documents = layout.firsts.length - 1;
    this.#ofDocuments = new Float64Array(documents);
    this.#wholes = new Float64Array(documents);
  }

  /** In how many passages a field has the term. */
  frequency(field: number, { ids }: Postings): number {
    if (!this.#fields[field]?.ofDocument) return ids.length;
    const { firsts } = this.#layout;
    let sum = 0;
    for (const id of ids) sum += (firsts[id + 1] ?? 0) - (firsts[id] ?? 0);
    return sum;
  }

  /** Numbers of the passages that can be among the best `top`, in rising order. */
  best(terms: readonly WeightedTerm[], top: number, choice: Choice = {}): number[] {
    this.#scores.fill(0);
    this.#ofDocuments.fill(0);
    this.#wholes.fill(0);
    for (const term of terms) {
      for (let field = 0; field < this.#fields.length; field++) this.#add(term, field);
      if (choice.whole) this.#addWhole(term);
    }
    this.#spread();
    return this.#select(top, choice);
  }

  /** What its document adds to the score of a passage, for the question that was last scored. */
  whole(passage: number): number {
    return this.#weighing.whole * (this.#wholes[this.#layout.documents[passage] as number] as number);
  }

  /** BM25 of the text of each document as a whole, by the same postings and with the statistics of documents. */
  #addWhole({ weight, postings }: WeightedTerm): void {
    const { ids, frequencies } = postings[this.#weighing.text] ?? { ids: [], frequencies: [] };
    const { documents } = this.#layout;
    const { k } = this.#weighing.bm25;
    const norms = this.#normsOfDocuments();
    let found = 0;
    for (let i = 0, last = -1; i < ids.length; i++) {
      const document = documents[ids[i] as number] as number;
      if (document !== last) found += 1;
      last = document;
    }
    const factor = weight * Math.log(1 + (this.#wholes.length - found + 0.5) / (found + 0.5)) * (k + 1);
    for (let i = 0; i < ids.length; ) {
      const document = documents[ids[i] as number] as number;
      let often = 0;
      for (; i < ids.length && documents[ids[i] as number] === document; i++)
        often += frequencies[i] as number;
      this.#wholes[document] =
        (this.#wholes[document] as number) + (factor * often) / (often + (norms[document] as number));
    }
  }

  #normsOfDocuments(): Float64Array {
    if (this.#wholeNorms) return this.#wholeNorms;
    const { documents, lengths } = this.#layout;
    const { text } = this.#weighing;
    const norms = new Float64Array(this.#wholes.length);
    let sum = 0;
    for (const [passage, document] of documents.entries()) {
      const length = lengths[text]?.[passage] ?? 0;
      norms[document] = (norms[document] as number) + length;
      sum += length;
    }
    const average = sum / norms.length;
    for (const [document, length] of norms.entries())
      norms[document] = normOf(length, average, this.#weighing.bm25);
    this.#wholeNorms = norms;
    return norms;
  }

  #add({ weight, postings }: WeightedTerm, field: number): void {
    const { boost = 1, ofDocument = false } = this.#fields[field] ?? {};
    const list = postings[field];
    const lengths = this.#layout.lengths[field];
    const norms = this.#norms[field];
    if (list === undefined || lengths === undefined || norms === undefined || list.ids.length === 0) return;
    const { ids, frequencies } = list;
    const { k, d } = this.#weighing.bm25;
    const found = this.frequency(field, list);
    const factor = weight * boost * Math.log(1 + (this.#scores.length - found + 0.5) / (found + 0.5));
    const scores = ofDocument ? this.#ofDocuments : this.#scores;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const often = frequencies[i] as number;
      const length = lengths[id] as number;
      const norm = norms[length] || this.#norm(field, length);
      scores[id] = (scores[id] as number) + factor * (d + (often * (k + 1)) / (often + norm));
    }
  }

  /** Kept, since there are many passages of one length. */
  #norm(field: number, length: number): number {
    const norms = this.#norms[field] as Float32Array;
    norms[length] = normOf(length, this.#fields[field]?.average ?? 0, this.#weighing.bm25);
    return norms[length] as number;
  }

  /** What a document has, each of its passages has; what its text adds goes to those that have something themselves. */
  #spread(): void {
    const { firsts } = this.#layout;
    const scores = this.#scores;
    for (let document = 0; document < this.#ofDocuments.length; document++) {
      const score = this.#ofDocuments[document] as number;
      const whole = this.#weighing.whole * (this.#wholes[document] as number);
      if (score === 0 && whole === 0) continue;
      for (let i = firsts[document] as number; i < (firsts[document + 1] as number); i++) {
        const own = (scores[i] as number) + score;
        scores[i] = own === 0 ? 0 : own + whole;
      }
    }
  }

  #select(top: number, { wanted, favour }: Choice): number[] {
    const scores = this.#scores;
    if (favour !== undefined)
      for (let i = 0; i < scores.length; i++)
        if (scores[i] !== 0) scores[i] = (scores[i] as number) * favour(i);
    const heap = new LeastOf(top);
    let least = 0;
    let found: number[] = [];
    let room = MOST_KEPT + MOST_EQUAL * top;
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i] as number;
      if (score === 0 || score < least || (wanted !== undefined && !wanted(i))) continue;
      found.push(i);
      heap.add(score);
      least = heap.least * (1 - ROUNDING);
      if (found.length <= room) continue;
      found = this.#still(found, least);
      // Very many may be equal, and then none is let go: they are not to be gone through again for each that follows.
      room = Math.max(room, 2 * found.length);
    }
    // What is surely better than the last place stays, wherever it stands; of its equals the first ones.
    const sure = heap.least * (1 + ROUNDING);
    let equal = 0;
    return this.#still(found, least).filter(
      (passage) => (scores[passage] as number) > sure || equal++ < MOST_EQUAL * top,
    );
  }

  #still(found: readonly number[], least: number): number[] {
    return found.filter((passage) => (this.#scores[passage] as number) >= least);
  }
}

/** How much a length weighs against how often a term stands there: k · (1 − b + b · length / average). */
export const normOf = (length: number, average: number, { k, b }: Bm25): number =>
  k * (1 - b + (b * length) / average);

/** The largest few of many numbers above nought: a binary heap with the least of them on top. */
class LeastOf {
  readonly #heap: Float64Array;
  #size = 0;

  constructor(room: number) {
    this.#heap = new Float64Array(Math.max(1, room));
  }

  /** What a number must exceed to be one of them; 0 while there is room. */
  get least(): number {
    return this.#size < this.#heap.length ? 0 : (this.#heap[0] as number);
  }

  add(value: number): void {
    const heap = this.#heap;
    if (value <= this.least) return;
    if (this.#size < heap.length) {
      let at = this.#size++;
      while (at > 0 && (heap[(at - 1) >> 1] as number) > value) {
        heap[at] = heap[(at - 1) >> 1] as number;
        at = (at - 1) >> 1;
      }
      heap[at] = value;
      return;
    }
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++;
      if ((heap[child] as number) >= value) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = value;
  }
}
