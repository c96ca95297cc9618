import { Arena, type Laid, type Postings, readPostings, type TakenTerm } from '@notabene/packed-index';
import type { Document } from '../../documents/document.ts';
import type { Passage } from '../../passages/passage.ts';
import { type Splitter, stem } from '../analyzer.ts';
import { OF_DOCUMENT } from '../options.ts';
import type { Earlier } from './build.ts';

const NOT_TAKEN = -1;

/**
 * What is taken over from an earlier index: the documents that are the same and whose words are still taken apart as
 * they were, since a compound is split by the words of the whole corpus, and those change with every document.
 */
export class EarlierBuild {
  readonly #earlier: Earlier;
  /** Numbers in the earlier index, by id, of the documents that may be taken over. */
  readonly #kept = new Map<string, number>();
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #ids: readonly string[];
  /** By earlier number: the new number of a document, and how far the numbers of its passages have moved. */
  readonly #documents: Int32Array;
  readonly #shifts: Int32Array;
  /** By new number of a document taken over: its first passage, and how many it has. */
  readonly #places = new Map<number, readonly [first: number, passages: number]>();

  constructor(earlier: Earlier) {
    this.#earlier = earlier;
    const { summaries } = earlier.index.contents;
    this.#ids = [...summaries].map(({ id }) => id);
    this.#numbers = new Map(this.#ids.map((id, number) => [id, number]));
    this.#documents = new Int32Array(summaries.size).fill(NOT_TAKEN);
    this.#shifts = new Int32Array(summaries.size);
  }

  /** The words of the earlier corpus, with how often each stood there. */
  words(): Map<string, number> {
    const all = this.#earlier.index.contents.words.startingWith('');
    return new Map([...all].filter(([, count]) => count > 0));
  }

  /** Whether a document is there as it is; then its words have been counted. */
  keep(document: Document): boolean {
    const number = this.#numbers.get(document.id);
    if (number === undefined || !this.#earlier.holds(document)) return false;
    this.#kept.set(document.id, number);
    return true;
  }

  /** The documents of the earlier index that are there no more, or are other ones now. */
  async *gone(): AsyncGenerator<Document> {
    for (const id of this.#ids) {
      if (this.#kept.has(id)) continue;
      const held = await this.#earlier.index.held(id);
      if (held) yield held.document;
    }
  }

  /** Leaves out the documents with a word that is split otherwise now; they are analyzed again. */
  async settle(split: Splitter): Promise<void> {
    const { terms, layout, parts } = this.#earlier.index.contents;
    const before = this.#earlier.index.vocabulary.split;
    const places = [...this.words().keys()].flatMap((word) => {
      if (before(word).join(' ') === split(word).join(' ')) return [];
      const place = terms.get(stem(word, 'nl'))?.place;
      return place === undefined ? [] : [place];
    });
    await parts.fetchAll();
    const take = new Arena();
    for (const place of places) {
      take.clear();
      const { bytes, at } = parts.at(place);
      const postings = readPostings(bytes, at, OF_DOCUMENT.length, (count) => take.take(count));
      for (const [field, { ids }] of postings.entries())
        for (const id of ids)
          this.#kept.delete(this.#ids[OF_DOCUMENT[field] ? id : (layout.documents[id] ?? 0)] ?? '');
    }
  }

  /** The passages of a document that is taken over; undefined for one that is not. */
  async passagesOf({ id }: Document): Promise<readonly Passage[] | undefined> {
    return this.#kept.has(id) ? (await this.#earlier.index.held(id))?.passages : undefined;
  }

  /** Gives a document its new number and that of its first passage; says how it was laid out. */
  place({ id }: Document, document: number, first: number): Laid[] {
    const { firsts, labels, lengths } = this.#earlier.index.contents.layout;
    const number = this.#kept.get(id) ?? 0;
    const [start = 0, end = 0] = [firsts[number], firsts[number + 1]];
    this.#documents[number] = document;
    this.#shifts[number] = first - start;
    this.#places.set(document, [first, end - start]);
    return Array.from({ length: end - start }, (_, i) => ({
      label: labels[start + i] ?? 0,
      lengths: lengths.map((of, field) => of[OF_DOCUMENT[field] ? number : start + i] ?? 0),
    }));
  }

  /** Every term that stands in a document taken over, in the order of the dictionary; `passages`: how many there are now. */
  *terms(passages: number): Generator<TakenTerm> {
    const { terms, parts } = this.#earlier.index.contents;
    const arena = new Arena();
    const seen = new Uint32Array(passages);
    let nth = 0;
    for (const [term, { place }] of terms.entries()) {
      arena.clear();
      nth += 1;
      const { bytes, at } = parts.at(place);
      const postings = readPostings(bytes, at, OF_DOCUMENT.length, (count) => arena.take(count)).map(
        (of, field) => this.#moved(of, OF_DOCUMENT[field] === true),
      );
      let count = 0;
      const see = (passage: number): void => {
        if (seen[passage] === nth) return;
        seen[passage] = nth;
        count += 1;
      };
      for (const [field, { ids }] of postings.entries())
        for (const id of ids) {
          if (!OF_DOCUMENT[field]) see(id);
          else {
            const [first, many] = this.#places.get(id) ?? [0, 0];
            for (let passage = first; passage < first + many; passage++) see(passage);
          }
        }
      if (count > 0) yield { term, passages: count, postings };
    }
  }

  /** Postings of what is taken over, by their new numbers, in the room in which they are. */
  #moved({ ids, frequencies }: Postings, ofDocument: boolean): Postings {
    const { documents } = this.#earlier.index.contents.layout;
    let kept = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const number = ofDocument ? id : (documents[id] as number);
      const document = this.#documents[number] as number;
      if (document === NOT_TAKEN) continue;
      ids[kept] = ofDocument ? document : id + (this.#shifts[number] as number);
      frequencies[kept] = frequencies[i] as number;
      kept += 1;
    }
    return { ids: ids.subarray(0, kept), frequencies: frequencies.subarray(0, kept) };
  }
}
