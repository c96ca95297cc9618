import type { Document, Kind } from '../documents/document.ts';
import { findReferences } from '../documents/references.ts';
import type { Passage } from '../passages/passage.ts';
import { GENERIC } from '../search/query/cues.ts';
import type { Query } from '../search/query/understand.ts';
import type { Reading } from '../search/reading.ts';
import { MAX_PASSAGES, type Retrieved } from '../search/retrieve.ts';
import { type Candidate, titleStemsOf } from './candidate.ts';

/** Documents whose telling parts are read besides their hits. */
const MAX_DOCUMENTS = 12;
/** Where the papers say what is proposed, thought and planned, whatever words they use for it. */
const TELLING = ['beoordeling', 'inzet', 'essentie', 'proces'];

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
  { reading, hits, whole }: Retrieved,
  documents: readonly Document[],
): ReadonlyMap<Passage, number> {
  const best = hits[0]?.score ?? 1;
  const passages = new Map(hits.map(({ passage, score }) => [passage, score / best]));
  const rubrieken = new Set([...TELLING, ...query.facets.flatMap((facet) => facet.rubrieken)]);
  for (const { id } of whole ? documents : found(reading, passages))
    for (const passage of reading.passagesOf(id)) {
      if (passages.size >= MAX_PASSAGES) return passages;
      const tells = whole || (passage.rubriek !== null && rubrieken.has(passage.rubriek));
      if (tells && !passages.has(passage)) passages.set(passage, 0);
    }
  return passages;
}

/** The documents of the best hits, best first. */
export function found(reading: Reading, passages: ReadonlyMap<Passage, number>): readonly Document[] {
  const ids = [...new Set([...passages.keys()].map(({ documentId }) => documentId))].slice(0, MAX_DOCUMENTS);
  return ids.flatMap((id) => reading.document(id) ?? []);
}

/** Less is a part of a compound, or a distant synonym: too little to be about the same. */
export const HARDLY = 0.5;

/** The concepts, by their words, that stand in the title of some documents and not of all: they name what a question is about. */
export function titledBy(reading: Reading, query: Query): ReadonlySet<string> {
  const titles = reading.documents.map((document) => ({
    language: document.language,
    stems: titleStemsOf(document, reading.vocabulary.split),
  }));
  const titled = query.concepts.filter(({ alternatives, weight: asked }) => {
    // A general word ("rules") names a paper by itself alone: all papers have another word for it.
    const near = alternatives.filter(
      ({ weight, via }) => weight > HARDLY && (asked !== GENERIC || via === 'self'),
    );
    const having = titles.filter((title) =>
      near.some(
        ({ stems, language }) =>
          language === title.language && stems.length > 0 && stems.every((stem) => title.stems.has(stem)),
      ),
    );
    return having.length > 0 && having.length < reading.total;
  });
  return new Set(titled.map(({ words }) => words));
}
