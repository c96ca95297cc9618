import type { Encoding } from '../meaning/encoder.ts';
import { isOrder } from '../passages/passage.ts';
import type { Places, RankOptions, SearchIndex } from './index.ts';
import { inReadingOrder, readDocuments } from './reading.ts';
import { type AskedFor, agesOf, FITTED_FOR, type Found, scoreOf, signsOf, WEIGHTS } from './sentences.ts';

export interface FindOptions extends Pick<RankOptions, 'top' | 'voice' | 'kind' | 'documents'> {
  /** Look at so many passages by words and sentences by meaning, at least. */
  readonly wide?: number;
}

/** It is said by somebody, and orders nobody about. */
export const isSaid = ({ sentence }: Pick<Found, 'sentence'>): boolean => !isOrder(sentence);

/** Passages by words, and sentences by meaning, from which sentences are taken; with those beside them. */
const BY_WORDS = 60;
const BY_MEANING = 60;
/** Sentences that are given unless told. */
const TOP = 50;

/**
 * Sentences for a question, best first: those of the passages that its words find, those that are like it, and those
 * beside either, each with what speaks for it. By words alone where the question was not encoded, or not by the encoder of
 * the index. `encoding` is that of `askedOf`.
 */
export async function findSentences(
  index: SearchIndex,
  asked: AskedFor,
  { top = TOP, wide = 0, ...within }: FindOptions = {},
): Promise<readonly Found[]> {
  const meaning = asked.encoding === null ? null : (index.meaning ?? null);
  const encoding = asked.encoding as Encoding;
  const wanted = Math.max(BY_WORDS, wide);
  const ranking = index.rank(asked.terms, { ...within, top: Math.max(wanted, meaning?.lookedAmong ?? 0) });
  const alike = { ...within, top: Math.max(BY_MEANING, wide) };
  // An index that goes through all sentences by itself has no need of what words find: both are asked in one journey.
  const [among, near = []] =
    meaning?.lookedAmong === 0
      ? await Promise.all([ranking, meaning.nearest(encoding, alike)])
      : [await ranking, await meaning?.nearest(encoding, { ...alike, among: await ranking })];
  const ranked = among.slice(0, wanted);
  const best = ranked[0]?.score ?? 1;
  const places = new Map<string, Set<number>>();
  const scores = new Map<string, Map<number, number>>();
  const look = (documentId: string, place: number): void => {
    const known = places.get(documentId) ?? new Set();
    places.set(documentId, known.add(place));
  };
  for (const { documentId, place, score } of ranked) {
    look(documentId, place);
    scores.set(documentId, (scores.get(documentId) ?? new Map()).set(place, score / best));
  }
  for (const { documentId, place } of near) look(documentId, place);
  const reading = await readDocuments(index, places.keys());
  const weights = WEIGHTS[meaning?.encoder === FITTED_FOR ? 'meaning' : 'words'];
  // The sentences beside what was found are told apart from it by the signs, not by where they were found.
  const similarity = await meaning?.similarity(encoding, besideThem(places));
  const ages = agesOf(reading.documents);
  return reading.documents
    .flatMap((document) =>
      signsOf(
        {
          document,
          passages: reading.passagesOf(document.id),
          scores: scores.get(document.id) ?? new Map(),
          places: places.get(document.id) ?? new Set(),
          age: ages.get(document.id) ?? 0,
          similarity: similarity?.get(document.id) ?? null,
        },
        asked,
        index.vocabulary,
      ),
    )
    .filter(isSaid)
    .filter(({ sentence }) => within.voice === undefined || sentence.voice === within.voice)
    .map((each) => ({ ...each, score: scoreOf(each.signs, weights) }))
    .sort((a, b) => b.score - a.score || inReadingOrder(a, b))
    .slice(0, top);
}

/** The places with those before and after them. */
const besideThem = (places: Places): Places =>
  new Map(
    [...places].map(([id, own]) => [
      id,
      new Set([...own].flatMap((place) => [place - 1, place, place + 1].filter((each) => each >= 0))),
    ]),
  );
