import {
  burstOf,
  type Layout,
  normOf,
  PackedMiniSearch,
  type Postings,
  type WeightedTerm,
} from '@notabene/packed-index';
import type { Ranked } from '../index.ts';
import { MAX_TERMS, RANKING, TEXT, WEIGHING } from '../options.ts';
import { type Bounds, favourOf, voiceOf } from './facets.ts';
import { readTerms } from './rows.ts';
import type { Statistics } from './statistics.ts';

/** So many times the places asked for are scored, at least. */
export const SCORED_TIMES = 4;

/** Of so many, or of those times the places asked for, it is looked at what the whole document adds. */
export const WHOLES = 100;

const FIELDS = WEIGHING.fields;
const { bm25, burst } = RANKING;

/** A term that is asked for, and in how many passages it stands. */
export interface Asked {
  readonly term: string;
  readonly weight: number;
  readonly passages: number;
  /** How often it stands in all texts together. */
  readonly often: number;
}

/** What a term weighs, as far as is known without asking the database. */
export const weightOf = ({ weight, often, passages }: Asked): number =>
  weight * burstOf(Math.max(often, passages), passages, burst);

type Row = Readonly<Record<string, unknown>>;

/** A term as the build counted it: its number, and in how many passages each field has it. */
export interface Known {
  readonly term: string;
  readonly number: number;
  readonly counts: readonly number[];
  /** In how many documents' texts. */
  readonly documents: number;
  readonly best: string | null;
}

/** A passage with what is needed to score it. */
export interface Candidate {
  readonly row: number;
  readonly documentId: string;
  readonly place: number;
  readonly terms: string;
}

export interface Found {
  readonly known: readonly Known[];
  /** In the order of documents and of reading. */
  readonly candidates: readonly Candidate[];
}

export const knownOf = (row: Row): Known => ({
  term: String(row.term),
  number: Number(row.number),
  counts: FIELDS.map((field) => Number(row[field])),
  documents: Number(row.documents),
  best: typeof row.best === 'string' ? row.best : null,
});

export const candidateOf = (row: Row): Candidate => ({
  row: Number(row.id),
  documentId: String(row.document),
  place: Number(row.place),
  terms: String(row.terms),
});

/** The heaviest terms of a question that stand anywhere, with how often. */
export const askedOf = (
  { vocabulary, often }: Pick<Statistics, 'vocabulary' | 'often'>,
  terms: ReadonlyMap<string, number>,
): Asked[] =>
  [...terms]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_TERMS)
    .map(([term, weight]) => ({ term, weight, passages: vocabulary.frequency(term), often: often(term) }))
    .filter(({ passages }) => passages > 0);

/** A passage with its number. */
export interface Scored extends Ranked {
  readonly row: number;
}

/** What MiniSearch says that the candidates score, of those that have any of the terms; best first. */
export function score(
  { fields, vocabulary }: Pick<Statistics, 'fields' | 'vocabulary'>,
  asked: readonly Asked[],
  { known, candidates }: Found,
  options: Bounds,
): Scored[] {
  const byTerm = new Map(known.map((each) => [each.term, each]));
  const places = new Map(known.map(({ number }, i) => [number, i]));
  const found = known.map(() => FIELDS.map((): [number, number][] => []));
  const lengths = FIELDS.map(() => new Uint16Array(candidates.length));
  for (const [i, { terms }] of candidates.entries()) {
    const sizes = readTerms(terms, FIELDS.length, (field, number, often) => {
      const place = places.get(number);
      if (place !== undefined) found[place]?.[field]?.push([i, often]);
    });
    for (const [field, size] of sizes.entries()) (lengths[field] as Uint16Array)[i] = size;
  }
  const layout: Layout = {
    firsts: new Uint32Array(),
    documents: new Uint32Array(candidates.length),
    labels: new Uint8Array(),
    lengths,
  };
  const weighted = asked.flatMap(({ term, weight: given, often }): WeightedTerm[] => {
    const each = byTerm.get(term);
    const lists = each && found[known.indexOf(each)];
    if (lists === undefined) return [];
    const weight = given * burstOf(often, each?.counts[TEXT] ?? 0, burst);
    return [{ term, weight, postings: lists.map(postingsOf) }];
  });
  return new PackedMiniSearch(layout, fields, RANKING, vocabulary.passages)
    .score(
      candidates.map((_, i) => i),
      weighted,
      ({ term }, field) => byTerm.get(term)?.counts[field] ?? 0,
      (id) => favourOf(candidates[id]?.row ?? 0, options),
    )
    .flatMap(({ id, score: value, terms, inText }) => {
      const candidate = candidates[id];
      if (candidate === undefined) return [];
      const { row, documentId, place } = candidate;
      return [{ row, documentId, place, voice: voiceOf(row), score: value, terms, inText }];
    });
}

/** Adds to passages what the text of their document as a whole scores; best first. */
export const addWholes = (
  scored: readonly Scored[],
  wholes: ReadonlyMap<string, number>,
  options: Bounds,
): Scored[] =>
  scored
    .map((each) => ({
      ...each,
      score: each.score + WEIGHING.whole * (wholes.get(each.documentId) ?? 0) * favourOf(each.row, options),
    }))
    .sort((a, b) => b.score - a.score || a.row - b.row);

/** BM25 of the texts of documents as a whole, with the statistics of documents, as the packed index computes it. */
export function wholesIn(
  rows: readonly Readonly<Record<string, unknown>>[],
  { documents, average }: Pick<Statistics, 'documents' | 'average'>,
  asked: readonly Asked[],
  known: readonly Known[],
): ReadonlyMap<string, number> {
  const byTerm = new Map(known.map((each) => [each.term, each]));
  const wholes = new Map<string, number>();
  for (const row of rows) {
    const counts = new Map<number, number>();
    const [length = 0] = readTerms(String(row.terms), 1, (_, number, often) => counts.set(number, often));
    const norm = normOf(length, average, bm25);
    let sum = 0;
    for (const { term, weight, often } of asked) {
      const each = byTerm.get(term);
      const here = each && counts.get(each.number);
      if (each === undefined || here === undefined) continue;
      const rarity = Math.log(1 + (documents - each.documents + 0.5) / (each.documents + 0.5));
      const factor = weight * burstOf(often, each.counts[TEXT] ?? 0, burst) * rarity * (bm25.k + 1);
      sum += (factor * here) / (here + norm);
    }
    wholes.set(String(row.id), sum);
  }
  return wholes;
}

const postingsOf = (pairs: readonly (readonly [number, number])[]): Postings => ({
  ids: Uint32Array.from(pairs, ([id]) => id),
  frequencies: Uint16Array.from(pairs, ([, often]) => Math.min(often, 65_535)),
});
