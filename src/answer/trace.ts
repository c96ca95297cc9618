import type { Language, Voice } from '../documents/document.ts';
import { sentenceId, speaksFor } from '../reader/explain.ts';
import type { Read } from '../reader/read.ts';
import type { Sign, Signs } from '../search/sentences.ts';
import type { Query } from '../search/words/query.ts';
import type { StepTrace } from './model/aide.ts';
import type { Dropped } from './outcome.ts';
import type { Fault } from './verify.ts';

/** How an answer came about: for `--trace` and for the page. */
export interface Trace {
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  readonly understood: Readonly<Record<string, unknown>>;
  /** For each question that it came to, what became of it. */
  readonly decided: readonly {
    readonly verdict: Read['verdict'];
    readonly confidence: number;
    readonly way: Read['way'];
  }[];
  /** The sentences that were looked at, best first. */
  readonly found: readonly TracedSentence[];
  /** What was chosen and did not hold against its source. */
  readonly dropped: readonly { readonly fault: Fault; readonly passageId: string; readonly quote: string }[];
  /** What a model that helped did for the whole message; complete when the answer is. Absent without one. */
  readonly model?: readonly StepTrace[];
}

/** A sentence that was looked at. */
export interface TracedSentence {
  readonly documentId: string;
  readonly title: string;
  readonly language: Language;
  readonly passageId: string;
  readonly path: readonly string[];
  readonly quote: string;
  readonly voice: Voice;
  /** Log odds, which compare only within one question; and what words and meaning say. */
  readonly score: number;
  readonly words: number;
  readonly meaning: number;
  readonly chosen: boolean;
  /** Its name for `notabene explain`, and what speaks most for and against it, in log odds. */
  readonly id: string;
  readonly speaks: readonly { readonly sign: Sign; readonly adds: number }[];
}

/** Sentences that are traced of each reading, and what speaks for each. */
const MOST = 10;
const MOST_SPEAKING = 4;

export function traceOf(
  query: Query,
  reads: readonly Read[],
  dropped: readonly Dropped[],
  model?: readonly StepTrace[],
): Trace {
  return {
    ...(model && { model }),
    terms: [...query.terms].map(([term, weight]) => ({ term, weight: round(weight) })),
    understood: {
      taal: query.language,
      soort: query.intent,
      gelezen: query.repairs,
      sprekers: query.voices,
      rubrieken: query.facets.map(({ id }) => id),
      onderwerpen: query.concepts.map(({ words, weight, known, inherited }) => ({
        words,
        weight: round(weight),
        known,
        inherited,
      })),
      nummers: query.references,
      vervolg: query.followUp,
    },
    decided: reads.map(({ verdict, confidence, way }) => ({ verdict, confidence: round(confidence), way })),
    found: reads.flatMap(({ found, chosen, way }) => {
      // Members of a list that is shown whole may be anywhere in the order.
      const shown = new Set(chosen.map(sentenceId));
      return found.slice(0, MOST).map(({ document, passage, sentence, order, score, signs }) => ({
        documentId: document.id,
        title: document.title,
        language: document.language,
        passageId: passage.id,
        path: passage.path,
        quote: document.text.slice(sentence.start, sentence.end),
        voice: sentence.voice,
        score: round(score),
        words: round(wordsOf(signs)),
        meaning: round(signs.meaning),
        chosen: shown.has(sentenceId({ passage, order })),
        id: sentenceId({ passage, order }),
        speaks: speaksFor({ signs }, way)
          .slice(0, MOST_SPEAKING)
          .map(({ name, adds }) => ({ sign: name, adds: round(adds) })),
      }));
    }),
    dropped: dropped.map(({ fault, claim: { text, citations } }) => ({
      fault,
      passageId: citations[0].passageId,
      quote: text,
    })),
  };
}

/** The share of what the words of the question tell that a sentence has, itself or in what stands around it. */
const wordsOf = ({ own, around }: Signs): number => Math.min(1, own + around);

const round = (value: number): number => Math.round(value * 1000) / 1000;
