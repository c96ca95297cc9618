import type { Document, Kind } from '../documents/document.ts';
import { askedOf } from '../meaning/context.ts';
import type { Encoder } from '../meaning/encoder.ts';
import type { Passage } from '../passages/passage.ts';
import { terms, tokenize } from './analyzer.ts';
import { type FindOptions, findSentences } from './find.ts';
import type { DocumentSummary, Favour, Hit, Ranked, RankOptions, SearchIndex } from './index.ts';
import { foldNearDuplicates } from './near-duplicates.ts';
import { DEFAULT_TOP } from './options.ts';
import { feedback, KEPT, READ } from './relevance-feedback.ts';
import type { AskedFor } from './sentences.ts';
import type { Query } from './words/query.ts';

/** What a search is told besides its words. */
export interface SearchOptions extends Pick<RankOptions, 'top' | 'voice' | 'kind'> {
  /** Finds by meaning as well, where the index was built by the same encoder. */
  readonly encoder?: Encoder | null;
}

/** More documents than this under one number are a dossier, and no answer to the question for that number. */
const MOST_NUMBERED = 40;
/** At most so many times the hits that are asked for are looked at. */
const MOST_RANKED = 16;
const KIND = /\b(nota|kamerbrief|register|fiche|mededeling|voorstel)s?\b/g;

/**
 * Passages for a question or for loose words, as typed and as understood, best first: those of a document whose number was asked for before all
 * others, and what says the same as a hit before it folded into that one.
 */
export async function searchFor(
  index: SearchIndex,
  text: string,
  understood: Query,
  { top = DEFAULT_TOP, encoder = null, ...confined }: SearchOptions = {},
): Promise<readonly Hit[]> {
  const query = { ...understood, terms: withNumbers(understood, text) };
  const options: RankOptions = { ...confined, favour: favourOf(query), whole: true };
  const hits: Hit[] = [];
  if (encoder !== null && index.meaning?.encoder === encoder.fingerprint) {
    const [encoding = null] = await encoder.questions([askedOf(text, [])]);
    const found = await passagesFor(index, { ...query, encoding }, { ...confined, wide: 2 * top });
    for (let at = 0; at < found.length && hits.length < top; ) {
      const next = found.slice(at, at + top - hits.length);
      at += next.length;
      foldNearDuplicates(hits, next);
    }
    return hits;
  }
  // What is folded away makes room for what comes after it; where much is, more is ranked.
  for (let at = 0, most = 2 * top; most <= MOST_RANKED * top; most *= 2) {
    const ranked = await rankTo(index, query, most, options);
    while (at < ranked.length && hits.length < top) {
      const next = ranked.slice(at, at + top - hits.length);
      at += next.length;
      foldNearDuplicates(hits, await withTexts(index, next));
    }
    if (hits.length === top || ranked.length < most) break;
  }
  return hits;
}

/** Passages by their best sentence, by words and meaning; those of documents that are asked for by number first. */
async function passagesFor(
  index: SearchIndex,
  asked: Query & AskedFor,
  options: FindOptions,
): Promise<readonly Hit[]> {
  const numbered =
    asked.references.length === 0
      ? []
      : await index.summaries({ references: asked.references, limit: MOST_NUMBERED + 1 });
  const own = numbered.filter(ownerOf(asked.references));
  const groups =
    numbered.length > MOST_NUMBERED ? [] : [own, numbered].filter((summaries) => summaries.length > 0);
  const found = await Promise.all([
    ...groups.map((summaries) =>
      findSentences(index, asked, {
        ...options,
        top: ALL,
        documents: new Set(summaries.map(({ id }) => id)),
      }),
    ),
    findSentences(index, asked, { ...options, top: ALL }),
  ]);
  const hits = new Map<string, Hit>();
  for (const { document, passage, order, score, signs } of found.flat())
    if (!hits.has(passage.id)) {
      const by = { words: signs.passage, meaning: signs.meaning, order };
      hits.set(passage.id, {
        document,
        passage,
        score,
        terms: termsIn(passage, document, asked, index),
        found: by,
        alike: [],
      });
    }
  return [...hits.values()];
}

const ALL = Number.POSITIVE_INFINITY;

/** The terms of a question that stand in a passage. */
function termsIn(
  { text }: Passage,
  { language }: Document,
  { terms: asked }: AskedFor,
  { vocabulary }: SearchIndex,
): string[] {
  const own = new Set(terms(text, language, vocabulary.split));
  return [...asked.keys()].filter((term) => own.has(term));
}

/** The number of a document is no word of a question; a search may be for nothing else. */
export function withNumbers({ references, terms: words }: Query, text: string): ReadonlyMap<string, number> {
  if (references.length === 0 || words.size > 0) return words;
  const numbers = tokenize(text).filter(({ word }) => /\d/.test(word));
  return new Map(numbers.map(({ word }) => [word, 1]));
}

/** Passages for weighted index terms, best first, with their texts. */
export async function hitsFor(
  index: SearchIndex,
  asked: ReadonlyMap<string, number>,
  options: RankOptions = {},
): Promise<readonly Hit[]> {
  return withTexts(index, await index.rank(asked, options));
}

/** Whom and what kind of paper a question asks for, as far as it says so. */
export function favourOf({ voices, folded }: Query): Favour {
  return {
    voices: voices.map(({ voice }) => voice),
    kinds: [...folded.matchAll(KIND)].map(([, kind]) => kind as Kind),
  };
}

/** The documents that a question names by number come first, before those that only name it too; by score in each group. */
async function rankTo(
  index: SearchIndex,
  query: Query,
  top: number,
  options: RankOptions,
): Promise<readonly Ranked[]> {
  const ranked = await rankWide(index, query.terms, top, options);
  if (query.references.length === 0) return ranked;
  const numbered = await index.summaries({ references: query.references, limit: MOST_NUMBERED + 1 });
  if (numbered.length === 0 || numbered.length > MOST_NUMBERED) return ranked;
  const own = new Set(numbered.filter(ownerOf(query.references)).map(({ id }) => id));
  const bearing = new Set(numbered.map(({ id }) => id));
  const first = await index.rank(query.terms, { ...options, top, documents: own });
  const next = await index.rank(query.terms, { ...options, top, documents: bearing });
  return [
    ...first,
    ...next.filter(({ documentId }) => !own.has(documentId)),
    ...ranked.filter(({ documentId }) => !own.has(documentId) && !bearing.has(documentId)),
  ].slice(0, top);
}

/** Tells whether one of these numbers is that of a document itself, and not of another that it names. */
export function ownerOf(references: readonly string[]): (head: DocumentSummary) => boolean {
  const numbers = new Set(references.map(idOfNumber));
  return ({ id }) => numbers.has(id) || numbers.has(id.slice(Math.max(0, id.lastIndexOf('-'))));
}

/** The id of the document that has a number as its own: `com-2025-743`, `kst-22112-4243`; of `#4243` its end. */
const idOfNumber = (number: string): string => number.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/**
 * Past the passages of which the first ten hits are made, what the words of the first hits find comes in their order:
 * it finds more, and ranks worse. Passages are folded together, so that takes twice as many.
 */
async function rankWide(
  index: SearchIndex,
  asked: ReadonlyMap<string, number>,
  top: number,
  options: RankOptions,
): Promise<readonly Ranked[]> {
  const ranked = await index.rank(asked, { ...options, top: Math.max(top, READ) });
  if (top <= 2 * KEPT || ranked.length < READ) return ranked.slice(0, top);
  const read = await withTexts(index, ranked.slice(0, READ));
  // In English texts it loses (measured): their words tell less than Dutch ones, which are compounds.
  if (2 * read.filter(({ document }) => document.language === 'nl').length < read.length)
    return ranked.slice(0, top);
  const first = read.map(({ document, passage, score }) => ({
    score,
    terms: terms(passage.text, document.language, index.vocabulary.split),
  }));
  const kept = ranked.slice(0, 2 * KEPT);
  const seen = new Set(kept.map(keyOf));
  const wider = feedback(asked, first, index.vocabulary);
  const rest = (await index.rank(wider, { ...options, top: top + 2 * KEPT }))
    .map((each) => ({ ...each, terms: each.terms.filter((term) => asked.has(term)) }))
    .filter((each) => each.terms.length > 0 && !seen.has(keyOf(each)));
  // Scores of two searches don't compare: the second is scaled to go on where the first left off.
  const scale = (kept.at(-1)?.score ?? 1) / (rest[0]?.score ?? 1);
  return [...kept, ...rest.map((each) => ({ ...each, score: each.score * Math.min(1, scale) }))].slice(
    0,
    top,
  );
}

const keyOf = ({ documentId, place }: Ranked): string => `${documentId} ${place}`;

/** The texts of what was found; a document that is gone meanwhile is left out. */
async function withTexts(index: SearchIndex, ranked: readonly Ranked[]): Promise<readonly Hit[]> {
  const ids = [...new Set(ranked.map(({ documentId }) => documentId))];
  const held = new Map(await Promise.all(ids.map(async (id) => [id, await index.held(id)] as const)));
  return ranked.flatMap(({ documentId, place, score, terms: found }) => {
    const from = held.get(documentId);
    const passage = from?.passages[place];
    return from && passage ? [{ document: from.document, passage, score, terms: found, alike: [] }] : [];
  });
}
