import { ByteWriter, compareBytes } from './bytes.ts';
import type { Entry } from './dictionary.ts';
import { type Laid, LayoutWriter } from './layout.ts';
import { type Postings, PostingsWriter, readPostings } from './postings.ts';
import { emptyMask, type Mask, mark } from './presence.ts';

/** A longer passage is not taken to be longer than this, in terms. */
const MOST_TERMS = 65_535;
const encoder = new TextEncoder();

/** A passage as it is packed: a number to keep with it, and the terms of each field with repeats. */
export interface Analyzed {
  readonly label: number;
  readonly fields: readonly (readonly string[])[];
}

/** A term of an earlier index with its postings among the documents that are taken over, by their new numbers. */
export interface TakenTerm {
  readonly term: string;
  /** In how many of their passages it stands. */
  readonly passages: number;
  /** Field by field; valid until the next term. */
  readonly postings: readonly Postings[];
}

export interface WriterOptions {
  /** By field: whether its words are the same for every passage of a document, and are kept once. */
  readonly ofDocument: readonly boolean[];
  /** How many collections there are; of each term is kept in which it stands. */
  readonly collections: number;
  /** Postings are written in parts of about so many bytes. */
  readonly partBytes: number;
  /** The terms of what is taken over, in the order of their bytes; `passages`: how many there are in all. */
  readonly taken?: ((passages: number) => Iterable<TakenTerm>) | undefined;
}

/** In how many passages a term stands, and its postings by field. */
interface TermPostings {
  passages: number;
  readonly mask: Mask;
  readonly fields: (PostingsWriter | undefined)[];
}

/**
 * Gathers the postings of all terms, passage by passage, in packed form. Those of documents that are taken over from
 * an earlier index are put between them, term by term, when the parts are written.
 */
export class IndexWriter {
  documents = 0;
  passages = 0;
  /** Mean length of each field. As MiniSearch keeps it: a running mean, in the same order, so that it is the same to the last bit. */
  readonly averages: number[];
  readonly #options: WriterOptions;
  readonly #terms = new Map<string, TermPostings>();
  readonly #layout = new LayoutWriter();
  /** By document, and by passage: the number of its collection. */
  readonly #ofDocuments: number[] = [];
  readonly #ofPassages: number[] = [];

  constructor(options: WriterOptions) {
    this.#options = options;
    this.averages = options.ofDocument.map(() => 0);
  }

  /** Adds the next document, with the number of its collection. */
  add(passages: readonly Analyzed[], collection = 0): void {
    const { ofDocument } = this.#options;
    const laid: Laid[] = [];
    for (const [i, { label, fields }] of passages.entries()) {
      const touched = new Set<TermPostings>();
      const lengths = ofDocument.map((once, field) => {
        const terms = fields[field] ?? [];
        for (const [term, often] of countOf(terms)) {
          const postings = this.#of(term);
          touched.add(postings);
          if (once && i > 0) continue;
          const writer = postings.fields[field] ?? new PostingsWriter();
          postings.fields[field] = writer;
          writer.add(once ? this.documents : this.passages + i, often);
        }
        return Math.min(terms.length, MOST_TERMS);
      });
      for (const postings of touched) {
        postings.passages += 1;
        mark(postings.mask, collection);
      }
      laid.push({ label, lengths });
    }
    this.lay(laid, collection);
  }

  /** Adds the next document as an earlier index has it: its postings come with the terms that are taken over. */
  lay(laid: readonly Laid[], collection = 0): void {
    this.#ofDocuments.push(collection);
    for (const { lengths } of laid) {
      this.#ofPassages.push(collection);
      for (const [field, length] of lengths.entries()) {
        const total = (this.averages[field] ?? 0) * this.passages + length;
        this.averages[field] = total / (this.passages + 1);
      }
      this.passages += 1;
    }
    this.#layout.add(laid, this.#options.ofDocument);
    this.documents += 1;
  }

  layout(): Uint8Array {
    return this.#layout.bytes();
  }

  /** The postings in the order of their terms, in parts of about the same size; no term's are parted. */
  *parts(): Generator<{ bytes: Uint8Array; entries: [string, Entry][]; masks: Mask[] }> {
    let masks: Mask[] = [];
    const { partBytes, ofDocument } = this.#options;
    const part = new ByteWriter(2 * partBytes);
    let entries: [string, Entry][] = [];
    for (const { term, postings, taken } of this.#ordered()) {
      const before = part.length;
      const count = (postings?.passages ?? 0) + (taken?.passages ?? 0);
      for (let field = 0; field < ofDocument.length; field++)
        append(part, postings?.fields[field], taken?.postings[field]);
      entries.push([term, { count, size: part.length - before }]);
      masks.push(this.#maskOf(postings, taken));
      if (part.length < partBytes) continue;
      yield { bytes: part.view().slice(), entries, masks };
      part.clear();
      entries = [];
      masks = [];
    }
    if (entries.length > 0) yield { bytes: part.view().slice(), entries, masks };
  }

  /** The collections in which a term stands, of what was added and of what was taken over. */
  #maskOf(postings: TermPostings | undefined, taken: TakenTerm | undefined): Mask {
    const mask = postings?.mask ?? emptyMask(this.#options.collections);
    for (const [field, { ids }] of taken?.postings.entries() ?? []) {
      const numbers = this.#options.ofDocument[field] ? this.#ofDocuments : this.#ofPassages;
      for (const id of ids) mark(mask, numbers[id] ?? 0);
    }
    return mask;
  }

  /** Every term, in the order of its bytes, with the postings of what was added and of what was taken over. */
  *#ordered(): Generator<{ term: string; postings?: TermPostings; taken?: TakenTerm }> {
    const added = [...this.#terms]
      .map(([term, postings]) => ({ term, bytes: encoder.encode(term), postings }))
      .sort((a, b) => compareBytes(a.bytes, b.bytes));
    let at = 0;
    for (const taken of this.#options.taken?.(this.passages) ?? []) {
      const bytes = encoder.encode(taken.term);
      for (let next = added[at]; next && compareBytes(next.bytes, bytes) < 0; next = added[at]) {
        yield next;
        at += 1;
      }
      const same = added[at];
      if (same?.term !== taken.term) {
        yield { term: taken.term, taken };
        continue;
      }
      yield { ...same, taken };
      at += 1;
    }
    yield* added.slice(at);
  }

  #of(term: string): TermPostings {
    const known = this.#terms.get(term);
    if (known) return known;
    const made: TermPostings = { passages: 0, mask: emptyMask(this.#options.collections), fields: [] };
    this.#terms.set(term, made);
    return made;
  }
}

/** How often each term stands in a field. */
function countOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Writes the postings of one term in one field: those that were added and those that were taken over, by number. */
function append(part: ByteWriter, added: PostingsWriter | undefined, taken: Postings | undefined): void {
  if (taken === undefined || taken.ids.length === 0) {
    if (added === undefined) part.varint(0);
    else added.appendTo(part);
    return;
  }
  const own = added === undefined ? NONE : read(added);
  const merged = new PostingsWriter();
  let next = 0;
  for (let i = 0; i < taken.ids.length; i++) {
    const id = taken.ids[i] as number;
    for (; next < own.ids.length && (own.ids[next] as number) < id; next++)
      merged.add(own.ids[next] as number, own.frequencies[next] as number);
    merged.add(id, taken.frequencies[i] as number);
  }
  for (; next < own.ids.length; next++) merged.add(own.ids[next] as number, own.frequencies[next] as number);
  merged.appendTo(part);
}

const NONE: Postings = { ids: new Uint32Array(0), frequencies: new Uint16Array(0) };

/** What a writer wrote, unpacked again. */
function read(writer: PostingsWriter): Postings {
  const bytes = new ByteWriter(64);
  writer.appendTo(bytes);
  const take = (count: number): Postings => ({
    ids: new Uint32Array(count),
    frequencies: new Uint16Array(count),
  });
  return readPostings(bytes.view(), 0, 1, take)[0] ?? NONE;
}
