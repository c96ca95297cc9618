import { sha256 } from '../../documents/digest.ts';
import { type Language, VOICES } from '../../documents/document.ts';
import type { Link } from '../../documents/links.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import { markOf, Vectors } from '../../meaning/vectors.ts';
import { passagesOf } from '../../passages/passages.ts';
import { makeSplitter } from '../compounds.ts';
import { type About, DICTIONARIES, type Dictionaries } from '../d1/about.ts';
import { fromBase64, toBase64 } from '../d1/base64.ts';
import { Counter } from '../d1/count.ts';
import type { Encodings } from '../d1/encodings.ts';
import { type Documents, dictionariesOf, numbersOf, type Plan, piecesOf } from '../d1/fill.ts';
import { packTerms, rowOf } from '../d1/rows.ts';
import { writtenOf } from '../d1/texts.ts';
import { headOf } from '../heads.ts';
import { Spread } from '../known.ts';
import { WEIGHING } from '../options.ts';
import { analyze, lexiconOf } from '../vocabulary.ts';
import { bytesOf } from './bytes.ts';
import { type Build, type Part, pieceId, termId, textId, vectorsId, writtenTo } from './schema.ts';

/** How many documents each index must have when all is there; of `build` those beside its state. */
export type Counts = Readonly<Record<Part, number>>;

/** What is put there at once: pairs of an action and a source. */
export interface Step {
  readonly lines: readonly string[];
  /** Documents so far, this step's included. */
  readonly documents: number;
  /** Of the last step only. */
  readonly last?: {
    readonly about: Omit<About, 'known'>;
    readonly spread: Spread;
    readonly counts: Counts;
  };
}

const FIELDS = WEIGHING.fields;

/**
 * All that goes into the indexes of a build, step by step; the same steps each time, so that a number says how far a
 * build is, and what is put there twice is the same. `size` is that of a step, in characters.
 */
export async function* stepsOf(
  build: Build,
  plan: Plan,
  documents: Documents,
  links: ReadonlyMap<string, readonly Link[]>,
  size: number,
  encodings: Encodings | null,
): AsyncGenerator<Step> {
  const lines = new Lines(build);
  const counter = new Counter({ lists: false });
  const spread = new Spread();
  const split = makeSplitter(lexiconOf(plan.words));
  const collections = new Map(
    plan.collections.map((name) => [
      name,
      { name, documents: 0, passages: 0, languages: new Set<Language>() },
    ]),
  );
  for await (const document of documents()) {
    const { id, kind, collection, language, date } = document;
    const passages = passagesOf(document);
    const number = counter.documents;
    const counted = collections.get(collection);
    if (counted === undefined) throw new RangeError('the documents are others than a moment ago');
    counted.documents += 1;
    counted.passages += passages.length;
    counted.languages.add(language);
    const itsLinks = links.get(id) ?? [];
    const encoded = (await encodings?.of(document, passages)) ?? [];
    for (const [place, passage] of passages.entries()) {
      const fields = analyze(passage, document, split);
      spread.add(passage, language);
      const row = rowOf({
        passage: counter.passages,
        voice: VOICES.indexOf(passage.voice),
        kind: KIND_IDS.indexOf(kind),
        collection: plan.collections.indexOf(collection),
      });
      const counts = counter.count(
        row,
        FIELDS.map((field) => fields[field]),
      );
      const facets = { document: id, voice: passage.voice, kind, collection, language, date };
      lines.add('passages', `${id}#${place}`, {
        row,
        place,
        ...facets,
        terms: packTerms(counts),
        ...Object.fromEntries(FIELDS.map((field) => [field, fields[field].join(' ')])),
      });
      const vectors = encoded[place];
      if (vectors === undefined) continue;
      lines.add('kept', vectorsId(id, place), { row, place, document: id, ...vectors });
      for (const [order, vector] of rowsOf(vectors.bytes).entries())
        lines.add('sentences', `${id}#${place}.${order}`, {
          place,
          ...facets,
          // A vector of nothing but noughts points nowhere, and is taken by no index of cosines.
          ...(vector.some((each) => each !== 0) && { vector }),
        });
    }
    const spoken = passages.map(({ voice }) => voice);
    lines.add('papers', id, {
      number,
      id,
      kind,
      collection,
      numbers: [...numbersOf(document)],
      head: JSON.stringify(headOf(document, spoken, itsLinks)),
      terms: packTerms([counter.closeDocument()]),
    });
    lines.add('kept', textId(id), { id, json: writtenOf({ document, passages, links: itsLinks }) });
    counter.languages.add(language);
    if (lines.size >= size) yield { lines: lines.take(), documents: counter.documents };
  }
  for (const [term, known, ...counts] of counter.rows()) {
    lines.add('build', termId(String(term), markOf), {
      term,
      number: known,
      ...Object.fromEntries(FIELDS.map((field, i) => [field, counts[i]])),
      documents: counts[FIELDS.length],
    });
    if (lines.size >= size) yield { lines: lines.take(), documents: counter.documents };
  }
  const hashes = {} as Record<Dictionaries, string>;
  const dictionaries = dictionariesOf(plan, counter);
  for (const name of DICTIONARIES) {
    const bytes = dictionaries[name];
    hashes[name] = await sha256(bytes);
    const cut = piecesOf(toBase64(bytes));
    for (const [piece, base64] of cut.entries()) {
      lines.add('build', pieceId(name, piece), { bytes: base64, of: cut.length });
      if (lines.size >= size) yield { lines: lines.take(), documents: counter.documents };
    }
  }
  yield {
    lines: lines.take(),
    documents: counter.documents,
    last: {
      spread,
      counts: lines.counts,
      about: {
        corpus: plan.corpus,
        documents: counter.documents,
        passages: counter.passages,
        languages: [...counter.languages].sort(),
        collections: [...collections.values()].map(({ languages, ...each }) => ({
          ...each,
          languages: [...languages].sort(),
        })),
        averages: counter.averages,
        average: counter.documents === 0 ? 0 : counter.terms / counter.documents,
        dictionaries: hashes,
        ...(encodings && { meaning: encodings.meant }),
      },
    },
  };
}

/** Vectors of the sentences of a passage as they are compared in the graph: bytes. */
function rowsOf(base64: string): number[][] {
  const vectors = new Vectors(fromBase64(base64));
  return Array.from({ length: vectors.sentences }, (_, at) => bytesOf(vectors.encodingOf(at).vector));
}

/** Actions with their sources until there are enough for a step. */
class Lines {
  size = 0;
  readonly counts: Record<Part, number> = { passages: 0, sentences: 0, papers: 0, kept: 0, build: 0 };
  readonly #build: Build;
  #lines: string[] = [];

  constructor(build: Build) {
    this.#build = build;
  }

  add(part: Part, id: string, source: object): void {
    const lines = [
      JSON.stringify({ index: { _index: writtenTo(this.#build, part), _id: id } }),
      JSON.stringify(source),
    ];
    for (const line of lines) this.size += line.length;
    this.#lines.push(...lines);
    this.counts[part] += 1;
  }

  take(): string[] {
    const lines = this.#lines;
    this.#lines = [];
    this.size = 0;
    return lines;
  }
}
