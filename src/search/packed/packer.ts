import { type Document, type Language, VOICES } from '../../documents/document.ts';
import type { Link } from '../../documents/links/links.ts';
import { headOf } from '../documents/heads.ts';
import { PART_BYTES } from '../files.ts';
import type { DocumentSummary } from '../index.ts';
import { WEIGHING } from '../options.ts';
import { ByteWriter, compareBytes } from './bytes.ts';
import type { Entry } from './dictionary.ts';
import type { EarlierBuild, EarlierTerm } from './earlier.ts';
import { type Laid, LayoutWriter, PER_DOCUMENT } from './layout.ts';
import { type Postings, PostingsWriter, readPostings } from './postings.ts';
import { emptyMask, type Mask, mark } from './presence.ts';

const FIELDS = WEIGHING.fields;
const OF_DOCUMENT = FIELDS.map((field) => PER_DOCUMENT.has(field));
/** A longer passage is not taken to be longer than this, in terms. */
const MOST_TERMS = 65_535;
const encoder = new TextEncoder();

/** A passage as it is packed: its speaker, and the terms of each field with repeats. */
export interface Analyzed {
  readonly voice: (typeof VOICES)[number];
  readonly fields: Readonly<Record<(typeof FIELDS)[number], readonly string[]>>;
}

/** In how many passages a term stands, and its postings by field. */
interface TermPostings {
  passages: number;
  readonly mask: Mask;
  readonly fields: (PostingsWriter | undefined)[];
}

interface CollectionCount {
  readonly name: string;
  documents: number;
  passages: number;
  readonly languages: Set<Language>;
}

/**
 * Gathers the postings of all terms, passage by passage, in packed form. Those of documents that are taken over from
 * an earlier index are put between them, term by term, when the parts are written.
 */
export class Packer {
  documents = 0;
  passages = 0;
  readonly heads: DocumentSummary[] = [];
  readonly languages = new Set<Language>();
  /** As MiniSearch keeps it: a running mean, in the same order, so that it is the same to the last bit. */
  readonly averages: number[] = FIELDS.map(() => 0);
  readonly #terms = new Map<string, TermPostings>();
  readonly #layout = new LayoutWriter();
  readonly #earlier: EarlierBuild | undefined;
  readonly #collections: readonly CollectionCount[];
  /** By document, and by passage: the number of its collection. */
  readonly #ofDocuments: number[] = [];
  readonly #ofPassages: number[] = [];

  /** `collections`: the names of all, in their order. */
  constructor(collections: readonly string[], earlier?: EarlierBuild) {
    this.#collections = collections.map((name) => ({
      name,
      documents: 0,
      passages: 0,
      languages: new Set(),
    }));
    this.#earlier = earlier;
  }

  get collections() {
    return this.#collections.map(({ languages, ...each }) => ({ ...each, languages: [...languages].sort() }));
  }

  add(document: Document, passages: readonly Analyzed[], links: readonly Link[]): void {
    const laid: Laid[] = [];
    const collection = this.#numberOf(document);
    for (const [i, { voice, fields }] of passages.entries()) {
      const touched = new Set<TermPostings>();
      const lengths = FIELDS.map((name, field) => {
        const once = OF_DOCUMENT[field] === true;
        const counts = countOf(fields[name]);
        const length = fields[name].length;
        for (const [term, often] of counts) {
          const postings = this.#of(term);
          touched.add(postings);
          if (once && i > 0) continue;
          const writer = postings.fields[field] ?? new PostingsWriter();
          postings.fields[field] = writer;
          writer.add(once ? this.documents : this.passages + i, often);
        }
        return Math.min(length, MOST_TERMS);
      });
      for (const postings of touched) {
        postings.passages += 1;
        mark(postings.mask, collection);
      }
      laid.push({ voice: VOICES.indexOf(voice), lengths });
    }
    this.#lay(document, laid, links);
  }

  /** A document that an earlier index has, as it stands there. */
  takeOver(document: Document, links: readonly Link[]): void {
    const earlier = this.#earlier;
    if (earlier === undefined) throw new RangeError('there is no earlier index');
    this.#lay(document, earlier.place(document, this.documents, this.passages), links);
  }

  #numberOf({ collection }: Document): number {
    const number = this.#collections.findIndex(({ name }) => name === collection);
    if (number < 0) throw new RangeError(`no collection ${collection}`);
    return number;
  }

  #lay(document: Document, laid: readonly Laid[], links: readonly Link[]): void {
    const number = this.#numberOf(document);
    const counted = this.#collections[number] as CollectionCount;
    counted.documents += 1;
    counted.passages += laid.length;
    counted.languages.add(document.language);
    this.#ofDocuments.push(number);
    for (let i = 0; i < laid.length; i++) this.#ofPassages.push(number);
    this.heads.push(
      headOf(
        document,
        laid.flatMap(({ voice }) => VOICES[voice] ?? []),
        links,
      ),
    );
    this.languages.add(document.language);
    for (const { lengths } of laid) {
      for (const [field, length] of lengths.entries()) {
        const total = (this.averages[field] ?? 0) * this.passages + length;
        this.averages[field] = total / (this.passages + 1);
      }
      this.passages += 1;
    }
    this.#layout.add(laid, OF_DOCUMENT);
    this.documents += 1;
  }

  layout(): Uint8Array {
    return this.#layout.bytes();
  }

  /** The postings in the order of their terms, in parts of about the same size; no term's are parted. */
  *parts(): Generator<{ bytes: Uint8Array; entries: [string, Entry][]; masks: Mask[] }> {
    let masks: Mask[] = [];
    const part = new ByteWriter(2 * PART_BYTES);
    let entries: [string, Entry][] = [];
    for (const { term, postings, earlier } of this.#ordered()) {
      const before = part.length;
      const count = (postings?.passages ?? 0) + (earlier?.passages ?? 0);
      for (let field = 0; field < FIELDS.length; field++)
        append(part, postings?.fields[field], earlier?.postings[field]);
      entries.push([term, { count, size: part.length - before }]);
      masks.push(this.#maskOf(postings, earlier));
      if (part.length < PART_BYTES) continue;
      yield { bytes: part.view().slice(), entries, masks };
      part.clear();
      entries = [];
      masks = [];
    }
    if (entries.length > 0) yield { bytes: part.view().slice(), entries, masks };
  }

  /** The collections in which a term stands, of what was added and of what was taken over. */
  #maskOf(postings: TermPostings | undefined, earlier: EarlierTerm | undefined): Mask {
    const mask = postings?.mask ?? emptyMask();
    for (const [field, { ids }] of earlier?.postings.entries() ?? []) {
      const numbers = OF_DOCUMENT[field] ? this.#ofDocuments : this.#ofPassages;
      for (const id of ids) mark(mask, numbers[id] ?? 0);
    }
    return mask;
  }

  /** Every term, in the order of its bytes, with the postings of what was added and of what was taken over. */
  *#ordered(): Generator<{ term: string; postings?: TermPostings; earlier?: EarlierTerm }> {
    const added = [...this.#terms]
      .map(([term, postings]) => ({ term, bytes: encoder.encode(term), postings }))
      .sort((a, b) => compareBytes(a.bytes, b.bytes));
    let at = 0;
    for (const earlier of this.#earlier?.terms(this.passages) ?? []) {
      const bytes = encoder.encode(earlier.term);
      for (let next = added[at]; next && compareBytes(next.bytes, bytes) < 0; next = added[at]) {
        yield next;
        at += 1;
      }
      const same = added[at];
      if (same?.term !== earlier.term) {
        yield { term: earlier.term, earlier };
        continue;
      }
      yield { ...same, earlier };
      at += 1;
    }
    yield* added.slice(at);
  }

  #of(term: string): TermPostings {
    const known = this.#terms.get(term);
    if (known) return known;
    const made: TermPostings = { passages: 0, mask: emptyMask(), fields: [] };
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
