import type { Document } from '../documents/document.ts';
import { leaningOn } from '../meaning/context.ts';
import type { Encoding } from '../meaning/encoder.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import { type Splitter, terms } from './analyzer.ts';
import fusion from './fusion.json' with { type: 'json' };
import type { Similarity, Vocabulary } from './index.ts';
import type { Query } from './words/query.ts';

/**
 * What speaks for a sentence as an answer to a question, before it is read. Of words: shares of the weight of the
 * question's terms, from 0 to 1. Of meaning: cosines, from -1 to 1; 0 where there is no encoder.
 */
export interface Signs {
  /** Terms in the sentence. */
  readonly own: number;
  /** Terms that are not in it, and are in its title, headings or what it hangs from. */
  readonly around: number;
  /** Terms that only the sentence before or after it has, the better of the two. */
  readonly near: number;
  /** Score of its passage in the search by words, by that of the best passage. */
  readonly passage: number;
  /** 1 when it is said by one of those who are asked. */
  readonly voice: number;
  /** 1 when another speaker is asked by name, and it is no plain fact of the file. */
  readonly otherVoice: number;
  /** 1 when a date, an amount or a number is asked and it has a figure. */
  readonly figure: number;
  /** 1 when money is asked and it has an amount. */
  readonly amount: number;
  /** 1 when a date, a number or money is asked, and it has none. */
  readonly lacks: number;
  /** 1 when a reason is asked and it has a word that gives one. */
  readonly reason: number;
  /** 1 when it is a question itself. */
  readonly question: number;
  /** Where it is asked how things are now: the share of the documents looked at that are older than its own. */
  readonly later: number;
  /** Whole sentence with whole question. */
  readonly meaning: number;
  /** Piece by piece. */
  readonly pieces: number;
  /** The likest of the sentences before and after it. */
  readonly meaningNear: number;
}
export type Sign = keyof Signs;
export const SIGNS: readonly Sign[] = [
  'own',
  'around',
  'near',
  'passage',
  'voice',
  'otherVoice',
  'figure',
  'amount',
  'lacks',
  'reason',
  'question',
  'later',
  'meaning',
  'pieces',
  'meaningNear',
];

/** A sentence with what speaks for it. */
export interface Found {
  readonly document: Document;
  /** All of the document, in reading order. */
  readonly passages: readonly Passage[];
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** Place of the passage in the document, and of the sentence in the passage, from 0. */
  readonly place: number;
  readonly order: number;
  readonly signs: Signs;
  /** Log odds up to a constant that is the same for all sentences of one question; compares only within it. */
  readonly score: number;
}

/** What a question is asked with. */
export interface AskedFor {
  readonly terms: Query['terms'];
  readonly voices: Query['voices'];
  readonly intent: Query['intent'];
  readonly facets: Query['facets'];
  readonly latest: Query['latest'];
  readonly encoding: Encoding | null;
}

/** Weights of the signs, fitted with an encoder and without (`eval/fit/fusion.ts`). */
export const WEIGHTS: Readonly<Record<'meaning' | 'words', Readonly<Record<Sign, number>>>> = fusion.weights;

/** The encoder with which the signs were weighed: of another one only words count, until they are fitted anew. */
export const FITTED_FOR: string = fusion.encoder;

/** Nine in ten questions that documents answer have a sentence that is at least so like them, out of fold. */
export const LEAST_SIMILARITY: number = fusion.leastAlike;

/** The sum of the signs, each by its weight. */
export const scoreOf = (signs: Signs, weights: Readonly<Record<Sign, number>>): number =>
  SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], 0);

/** What is looked at of a document. */
export interface Looked {
  readonly document: Document;
  /** All of it, in reading order. */
  readonly passages: readonly Passage[];
  /** Score in the search by words of each passage that was found, by that of the best, by its place. */
  readonly scores: ReadonlyMap<number, number>;
  /** Places of the passages to look at, with the sentence before and after each; all of them unless told. */
  readonly places?: ReadonlySet<number>;
  /** The share of the documents looked at that are older: 0 to 1. */
  readonly age: number;
  readonly similarity: Similarity | null;
}

/** The sentences of a document with what speaks for each, in reading order. */
export function signsOf(
  { document, passages, scores, places, age, similarity }: Looked,
  asked: AskedFor,
  vocabulary: Vocabulary,
): Omit<Found, 'score'>[] {
  const weights = informationOf(asked.terms, vocabulary);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (stems: ReadonlySet<string>, without?: ReadonlySet<string>): number => {
    let sum = 0;
    for (const [term, weight] of weights) if (stems.has(term) && !without?.has(term)) sum += weight;
    return sum / total;
  };
  const voices: ReadonlySet<string> = new Set(asked.voices.map(({ voice }) => voice));
  const byName = asked.voices.some(({ explicit }) => explicit);
  const [asksFigure, asksReason] = [FIGURES.has(asked.intent), asked.intent === 'why'];
  const asksMoney = asked.facets.some(({ id }) => id === 'kosten');
  const within = (place: number): boolean => places?.has(place) ?? true;
  let first = 0;
  const all = passages.flatMap((passage, place) => {
    const from = first;
    first += passage.sentences.length;
    if (!within(place) && !within(place - 1) && !within(place + 1)) return [];
    return passage.sentences.map((sentence, order) => {
      const at = from + order;
      return { passage, sentence, place, order, at, meaning: similarity?.meaning(at) ?? 0 };
    });
  });
  type Each = (typeof all)[number];
  const wordsIn = ({ passage, sentence }: Each): Words =>
    analyzed(document, passage, sentence, vocabulary.split);
  const besides = ({ at }: Each, i: number): Each[] =>
    [all[i - 1], all[i + 1]].filter((one) => one !== undefined && Math.abs(one.at - at) === 1) as Each[];
  return all.flatMap((each, i) => {
    const beside = besides(each, i);
    const { passage, sentence, place, order, at, meaning } = each;
    if (!within(place) && !beside.some((one) => within(one.place))) return [];
    const words = wordsIn(each);
    const signs = {
      own: share(words.own),
      around: share(words.around, words.own),
      near: Math.max(0, ...beside.map((one) => share(wordsIn(one).own, words.own))),
      passage: scores.get(place) ?? 0,
      voice: voices.has(sentence.voice) ? 1 : 0,
      otherVoice: byName && !voices.has(sentence.voice) && sentence.voice !== 'proces' ? 1 : 0,
      figure: asksFigure && words.figure ? 1 : 0,
      amount: asksMoney && words.amount ? 1 : 0,
      lacks: (asksFigure && !words.figure) || (asksMoney && !words.amount) ? 1 : 0,
      reason: asksReason && words.reason ? 1 : 0,
      question: words.question ? 1 : 0,
      later: asked.latest ? age : 0,
      meaning,
      pieces: similarity?.pieces(at) ?? meaning,
      meaningNear: similarity === null ? 0 : Math.max(-1, ...beside.map((one) => one.meaning)),
    };
    return [{ document, passages, passage, sentence, place, order, signs }];
  });
}

/** For each document the share of them that are older; one without a date is older than none. */
export function agesOf(documents: readonly Pick<Document, 'id' | 'date'>[]): ReadonlyMap<string, number> {
  const older = (date: string | null): number =>
    date === null ? 0 : documents.filter((each) => each.date !== null && each.date < date).length;
  return new Map(documents.map(({ id, date }) => [id, older(date) / Math.max(1, documents.length - 1)]));
}

/** Answers to these hold a figure. */
const FIGURES: ReadonlySet<Query['intent']> = new Set(['date', 'number']);
const FIGURE = /\d/;
const AMOUNT =
  /€|\beuro\b|\b(?:miljoen|miljard|million|billion)\b|\bEUR\b|\bkosteloos\b|\bgeen (?:extra )?kosten\b/i;
/** Words that give a reason, of the two languages (ANS, Algemene Nederlandse Spraakkunst, 26.3, on conjunctions of cause). */
const REASON =
  /\b(?:omdat|want|doordat|aangezien|daar|namelijk|immers|vanwege|wegens|dankzij|zodat|teneinde|om te|anders|because|since|due to|so that|in order to|otherwise)\b/i;

/** What each term of a question tells: its weight, by how few passages have it (Robertson and Spärck Jones, 1976). */
function informationOf(asked: ReadonlyMap<string, number>, vocabulary: Vocabulary): Map<string, number> {
  return new Map(
    [...asked].map(([term, weight]) => {
      const count = vocabulary.frequency(term);
      return [term, weight * Math.log(1 + (vocabulary.passages - count + 0.5) / (count + 0.5))];
    }),
  );
}

interface Words {
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly figure: boolean;
  readonly amount: boolean;
  readonly reason: boolean;
  readonly question: boolean;
}

/** Questions come back to the same sentences: as long as one is kept, so are its words. */
const ofSentences = new WeakMap<Sentence, Words>();
/** Stems of a passage's title and headings. */
const ofPassages = new WeakMap<Passage, ReadonlySet<string>>();

function analyzed(document: Document, passage: Passage, sentence: Sentence, split: Splitter): Words {
  const known = ofSentences.get(sentence);
  if (known !== undefined) return known;
  const stemsOf = (text: string): string[] => terms(text, document.language, split);
  const shared = ofPassages.get(passage) ?? new Set(stemsOf([document.title, ...passage.path].join(' ')));
  ofPassages.set(passage, shared);
  const leansOn = leaningOn(sentence);
  const hung = leansOn === undefined ? [] : stemsOf(document.text.slice(leansOn.start, leansOn.end));
  const text = document.text.slice(sentence.start, sentence.end);
  const made = {
    own: new Set(stemsOf(text)),
    around: hung.length === 0 ? shared : new Set([...shared, ...hung]),
    figure: FIGURE.test(text),
    amount: AMOUNT.test(text),
    reason: REASON.test(text),
    question: text.trimEnd().endsWith('?'),
  };
  ofSentences.set(sentence, made);
  return made;
}
