import type { Document, Voice } from '../documents/document.ts';
import { turnsToCabinet } from '../documents/speech/voice-content.ts';
import { PARTIES } from '../documents/speech/voice-names.ts';
import { asks, questionsAnswered } from '../documents/structure/questions.ts';
import type { Sentence } from '../passages/passage.ts';
import type { Found } from '../search/sentences.ts';
import type { Query } from '../search/words/query.ts';

/** Speakers that put questions to the one who answers. */
const ASKERS: ReadonlySet<Voice> = new Set(['kamer', 'parlement']);

/** Parties by name, and words that end in "partij". */
const PARTY = new RegExp(`(?<![\\p{L}-])(?:${PARTIES}|sp|\\p{L}*partij(?:en)?)(?![\\p{L}])`, 'iu');

/** A question of a fractie is meant where the question names the chamber, a fractie or a party. */
const meansAsker = ({ voices, turnedTo, party, text }: Asking): boolean =>
  [...voices.map(({ voice }) => voice), turnedTo, party?.voice].some(
    (voice) => voice !== null && voice !== undefined && ASKERS.has(voice),
  ) || PARTY.test(text);

type Asking = Pick<Query, 'voices' | 'party' | 'turnedTo' | 'text'>;

/**
 * Questions and their answers are pairs: unless it is asked what a fractie asks, the place of its question, among the
 * sentences that were found, is that of the answer beneath it. The likeliest sentence of the answer takes it, or the first
 * one where none was found. What may not answer (`may`) takes no place.
 */
export function answersFirst(
  found: readonly Found[],
  query: Asking,
  may: (found: Found) => boolean,
): readonly Found[] {
  if (meansAsker(query)) return found;
  const best = new Map<string, Found>();
  for (const each of found) {
    const [first, ...others] = answerOf(each).filter(may);
    const taken = first === undefined ? each : likeliest([first, ...others], found);
    const key = `${taken.document.id} ${taken.sentence.start}`;
    if ((best.get(key)?.score ?? Number.NEGATIVE_INFINITY) < taken.score) best.set(key, taken);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** The sentence of an answer that was found best, with the score of its question where that is more. */
function likeliest([first, ...others]: readonly [Found, ...Found[]], found: readonly Found[]): Found {
  const known = found.find((each) => [first, ...others].some((one) => isSame(one, each)));
  return known === undefined ? first : { ...known, score: Math.max(known.score, first.score) };
}

/**
 * The sentences that answer one in which an asker asks: those under the announcement of its answer, or else what follows
 * it under the same heading up to the next question. None where it is no question, or holds its own answer.
 */
function answerOf(one: Found): Found[] {
  const { document, sentence } = one;
  if (!ASKERS.has(sentence.voice) || turnsToCabinet(textOf(document, sentence))) return [];
  if (isAsked(document, sentence))
    return inReadingOrder(one).filter(({ sentence: { answerTo, voice } }) =>
      answerTo === undefined || ASKERS.has(voice) ? false : overlap(answerTo, sentence),
    );
  if (one.passage.rubriek !== ANSWERS || !asks(textOf(document, sentence))) return [];
  const heading = one.passage.path.join('\n');
  const all = inReadingOrder(one).filter(({ passage }) => passage.path.join('\n') === heading);
  const after = all.slice(all.findIndex((each) => isSame(each, one)) + 1);
  const next = after.findIndex((each) => ASKERS.has(each.sentence.voice));
  return next < 0 ? after : after.slice(0, next);
}

/** The part of a written consultation in which the minister answers. */
const ANSWERS = 'antwoord';

/** Whether a sentence stands in a question under which its answer is announced. */
const isAsked = (document: Document, sentence: Sentence): boolean =>
  [...questionsAnswered(document).values()].some((question) => overlap(question, sentence));

/** The sentences of the document of one, in reading order, each as likely as that one. */
const inReadingOrder = (one: Found): Found[] =>
  one.passages.flatMap((passage, place) =>
    passage.sentences.map((sentence, order) => ({ ...one, passage, place, sentence, order })),
  );

const textOf = ({ text }: Document, { start, end }: Sentence): string => text.slice(start, end);
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
const isSame = (a: Found, b: Found): boolean =>
  a.document.id === b.document.id && a.sentence.start === b.sentence.start;
