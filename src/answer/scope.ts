import type { Document, Kind } from '../documents/document.ts';
import { findReferences } from '../documents/references.ts';
import type { Passage } from '../passages/passage.ts';
import type { Hit, SearchIndex } from '../search/index.ts';
import { LONE_GENERIC } from '../search/query/cues.ts';
import type { Query } from '../search/query/understand.ts';
import { type Candidate, titleStemsOf } from './candidate.ts';

/** A corpus of at most this many passages is read whole. */
const READ_WHOLE = 120;
/** Most passages that are read for one question. */
export const MAX_PASSAGES = 480;
/** Documents whose telling parts are read besides their hits. */
const MAX_DOCUMENTS = 12;
/** Where the papers say what is proposed, thought and planned, whatever words they use for it. */
const TELLING = ['beoordeling', 'inzet', 'essentie', 'proces'];

const ONE_OF_ITS_KIND = /\b(nota|kamerbrief|register|fiche|mededeling|voorstel)\b/;
/** Kinds of which a question says "de …" and means the one that there is, also beside a subject. */
const BY_KIND: ReadonlySet<Kind> = new Set(['nota', 'kamerbrief', 'register']);

/** The documents a question is confined to by the numbers or the kind it names; all when it names none. */
export function documentsFor(query: Query, index: SearchIndex): readonly Document[] {
  if (query.references.length > 0)
    return index.documents.filter((document) =>
      query.references.some((reference) => bears(document, reference)),
    );
  const kind = ONE_OF_ITS_KIND.exec(query.folded)?.[1] as Kind | undefined;
  const ofKind = kind ? index.documents.filter((document) => document.kind === kind) : [];
  const bare = query.concepts.every(({ weight }) => weight <= LONE_GENERIC);
  return ofKind.length === 1 && kind && (bare || BY_KIND.has(kind)) ? ofKind : index.documents;
}

/** Whether a document has a number, as its own or as one that it names. */
function bears({ id, references }: Document, reference: string): boolean {
  const { com, celex, kamerstuk, tk, dossier } = references;
  if (reference.startsWith('#')) return kamerstuk.some((stuk) => stuk.endsWith(`-${reference.slice(1)}`));
  return id === reference || [...com, ...celex, ...kamerstuk, ...tk, ...dossier].includes(reference);
}

/** Kinds that treat several numbers at once; in another document only the first of a row is its own. */
const OF_SEVERAL: ReadonlySet<Kind> = new Set(['nota', 'kamerbrief']);

function isOwn({ kind, references }: Document, reference: string): boolean {
  const { com, celex, kamerstuk, tk } = references;
  if (kind === 'register') return false;
  return [com, celex, kamerstuk, tk].some((row) =>
    OF_SEVERAL.has(kind) ? row.includes(reference) : row[0] === reference,
  );
}

/** A document of its own number speaks for it whole; a register or another document only where it names it. */
export function isOf({ document, quote }: Candidate, references: readonly string[]): boolean {
  if (references.length === 0) return true;
  const { com, celex, kamerstuk, tk } = findReferences(quote);
  const here = [...com, ...celex, ...kamerstuk, ...tk];
  return references.some((reference) => {
    if (reference.startsWith('#'))
      return [document.id, ...here].some((r) => r.endsWith(`-${reference.slice(1)}`));
    return document.id === reference || isOwn(document, reference) || here.includes(reference);
  });
}

/** The passages to read, with their BM25 scaled so that the best hit is 1; a passage that was no hit has 0. */
export function passagesFor(
  query: Query,
  index: SearchIndex,
  documents: readonly Document[],
  hits: readonly Hit[],
): ReadonlyMap<Passage, number> {
  const best = hits[0]?.score ?? 1;
  const allowed = new Set(documents.map(({ id }) => id));
  const passages = new Map<Passage, number>();
  for (const { passage, score } of hits)
    if (allowed.has(passage.documentId)) passages.set(passage, score / best);
  const whole = documents.length < index.documents.length || index.vocabulary.passages <= READ_WHOLE;
  const rubrieken = new Set([...TELLING, ...query.facets.flatMap((facet) => facet.rubrieken)]);
  for (const { id } of whole ? documents : found(index, passages))
    for (const passage of index.passagesOf(id)) {
      if (passages.size >= MAX_PASSAGES) return passages;
      const tells = whole || (passage.rubriek !== null && rubrieken.has(passage.rubriek));
      if (tells && !passages.has(passage)) passages.set(passage, 0);
    }
  return passages;
}

/** The documents of the best hits, best first. */
export function found(index: SearchIndex, passages: ReadonlyMap<Passage, number>): readonly Document[] {
  const ids = [...new Set([...passages.keys()].map(({ documentId }) => documentId))].slice(0, MAX_DOCUMENTS);
  return ids.flatMap((id) => index.document(id) ?? []);
}

/** Per language, in how many titles a stem stands. */
interface Titles {
  readonly documents: number;
  readonly stems: ReadonlyMap<string, ReadonlySet<number>>;
}
const titles = new WeakMap<SearchIndex, Titles>();

function titlesOf(index: SearchIndex): Titles {
  const known = titles.get(index);
  if (known) return known;
  const stems = new Map<string, Set<number>>();
  for (const [number, document] of index.documents.entries())
    for (const stem of titleStemsOf(document, index.vocabulary.split)) {
      const key = `${document.language} ${stem}`;
      const set = stems.get(key);
      if (set) set.add(number);
      else stems.set(key, new Set([number]));
    }
  const made = { documents: index.documents.length, stems };
  titles.set(index, made);
  return made;
}

/** Less is a part of a compound, or a distant synonym: too little to be about the same. */
export const HARDLY = 0.5;

/** The concepts, by their words, that stand in the title of some documents and not of all: they name what a question is about. */
export function titledBy(index: SearchIndex, query: Query): ReadonlySet<string> {
  const { documents, stems: inTitles } = titlesOf(index);
  const titled = query.concepts.filter(({ alternatives }) => {
    const numbers = new Set<number>();
    for (const { stems, language, weight } of alternatives) {
      if (weight <= HARDLY) continue;
      const sets = stems.map((stem) => inTitles.get(`${language} ${stem}`));
      const [first] = sets;
      for (const number of first ?? []) if (sets.every((set) => set?.has(number))) numbers.add(number);
    }
    return numbers.size > 0 && numbers.size < documents;
  });
  return new Set(titled.map(({ words }) => words));
}
