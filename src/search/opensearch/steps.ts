import type { Link } from '../../documents/links/links.ts';
import { markOf, Vectors } from '../../meaning/vectors.ts';
import { WEIGHING } from '../options.ts';
import type { Dictionaries } from '../rows/about.ts';
import { fromBase64 } from '../rows/base64.ts';
import { Counter } from '../rows/count.ts';
import type { Encodings } from '../rows/encodings.ts';
import { type Documents, numbersOf, type Plan } from '../rows/plan.ts';
import type { Value } from '../rows/value.ts';
import { type Sink, type Walked, type WalkedStep, walk } from '../rows/walk.ts';
import { bytesOf } from './bytes.ts';
import { type Build, type Part, pieceId, termId, textId, vectorsId, writtenTo } from './schema.ts';

/** How many documents each index must have when all is there; of `build` those beside its state. */
export type Counts = Readonly<Record<Part, number>>;

/** What is put there at once: pairs of an action and a source; with how many each index then has. */
interface Taken {
  readonly lines: readonly string[];
  readonly counts: Counts;
}
export type Step = WalkedStep<Taken>;

const FIELDS = WEIGHING.fields;

/** All that goes into the indexes of a build, step by step. */
export const stepsOf = (
  build: Build,
  plan: Plan,
  documents: Documents,
  links: ReadonlyMap<string, readonly Link[]>,
  size: number,
  encodings: Encodings | null,
): AsyncGenerator<Step> =>
  walk(plan, documents, links, size, encodings, new Lines(build), new Counter({ lists: false }));

/** Vectors of the sentences of a passage as they are compared in the graph: bytes. */
function rowsOf(base64: string): number[][] {
  const vectors = new Vectors(fromBase64(base64));
  return Array.from({ length: vectors.sentences }, (_, at) => bytesOf(vectors.encodingOf(at).vector));
}

/** Actions with their sources until there are enough for a step. */
class Lines implements Sink<Taken> {
  size = 0;
  readonly #counts: Record<Part, number> = { passages: 0, sentences: 0, papers: 0, kept: 0, build: 0 };
  readonly #build: Build;
  #lines: string[] = [];

  constructor(build: Build) {
    this.#build = build;
  }

  document({ document, number, passages, head, written, terms }: Walked): void {
    const { id, kind, collection, language, date } = document;
    for (const { passage, row, place, fields, terms: own, vectors } of passages) {
      const facets = { document: id, voice: passage.voice, kind, collection, language, date };
      this.#add('passages', `${id}#${place}`, {
        row,
        place,
        ...facets,
        terms: own,
        ...Object.fromEntries(FIELDS.map((field, i) => [field, fields[i]?.join(' ') ?? ''])),
      });
      if (vectors === undefined) continue;
      this.#add('kept', vectorsId(id, place), { row, place, document: id, ...vectors });
      for (const [order, vector] of rowsOf(vectors.bytes).entries())
        this.#add('sentences', `${id}#${place}.${order}`, {
          place,
          ...facets,
          // A vector of nothing but noughts points nowhere, and is taken by no index of cosines.
          ...(vector.some((each) => each !== 0) && { vector }),
        });
    }
    const numbers = [...numbersOf(document)];
    this.#add('papers', id, { number, id, kind, collection, numbers, head: JSON.stringify(head), terms });
    this.#add('kept', textId(id), { id, json: written });
  }

  term([term, known, ...counts]: readonly Value[]): void {
    this.#add('build', termId(String(term), markOf), {
      term,
      number: known,
      ...Object.fromEntries(FIELDS.map((field, i) => [field, counts[i]])),
      documents: counts[FIELDS.length],
    });
  }

  piece(name: Dictionaries, piece: number, base64: string, of: number): void {
    this.#add('build', pieceId(name, piece), { bytes: base64, of });
  }

  #add(part: Part, id: string, source: object): void {
    const lines = [
      JSON.stringify({ index: { _index: writtenTo(this.#build, part), _id: id } }),
      JSON.stringify(source),
    ];
    for (const line of lines) this.size += line.length;
    this.#lines.push(...lines);
    this.#counts[part] += 1;
  }

  take(): Taken {
    const lines = this.#lines;
    this.#lines = [];
    this.size = 0;
    return { lines, counts: { ...this.#counts } };
  }
}
