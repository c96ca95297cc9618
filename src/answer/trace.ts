import type { Language, Voice } from '../documents/document.ts';
import type { Read } from '../reader/decide.ts';
import { type Judgement, judgementsOf, sentenceId, speaksFor } from '../reader/explain.ts';
import type { Plan } from '../reader/plan.ts';
import type { Sign, Signs } from '../search/sentences.ts';
import type { Query } from '../search/words/query.ts';
import type { Fault } from './check/verify.ts';
import type { StepTrace } from './model/model-help.ts';
import type { Outcome } from './outcome.ts';

/** How an answer came about, an entry for each step: for `--trace` and for the page. */
export interface Trace {
  readonly understand: {
    readonly terms: readonly { readonly term: string; readonly weight: number }[];
    readonly as: Readonly<Record<string, unknown>>;
  };
  /** The documents that it was confined to, null for all; and why it was not looked for, null where it was. */
  readonly plan: { readonly documents: readonly string[] | null; readonly unsought: Plan['unsought'] };
  /** For each part of the question in how many documents it was looked for (null for all), how, and how many sentences were found. */
  readonly retrieve: readonly {
    readonly part: string | null;
    readonly documents: number | null;
    readonly way: Read['way'];
    readonly found: number;
  }[];
  /** The sentences that were looked at, best first. */
  readonly read: readonly TracedSentence[];
  /** For each part what became of it, and what spoke most for and against that, in log odds. */
  readonly decide: readonly {
    readonly verdict: Read['verdict'];
    readonly confidence: number;
    readonly judgements: readonly Pick<Judgement, 'name' | 'probability' | 'least' | 'sure' | 'groups'>[];
  }[];
  /** How many claims hold against their source, and what was chosen and does not. */
  readonly compose: {
    readonly claims: number;
    readonly dropped: readonly {
      readonly fault: Fault;
      readonly passageId: string;
      readonly quote: string;
    }[];
  };
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
  { scope, unsought }: Plan,
  reads: readonly Read[],
  { claims, dropped }: Outcome,
  model?: readonly StepTrace[],
): Trace {
  return {
    understand: {
      terms: [...query.terms].map(([term, weight]) => ({ term, weight: round(weight) })),
      as: {
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
    },
    plan: { documents: scope?.map(({ id }) => id) ?? null, unsought },
    retrieve: reads.map(({ part, way, found }) => ({
      part: part.name,
      documents: part.scope?.length ?? null,
      way,
      found: found.length,
    })),
    read: reads.flatMap(({ found, chosen, way }) => {
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
    decide: reads.map((each) => ({
      verdict: each.verdict,
      confidence: round(each.confidence),
      judgements: judgementsOf(each).map(({ name, probability, least, sure, groups }) => ({
        name,
        probability: round(probability),
        least: round(least),
        sure: round(sure),
        groups: groups.slice(0, MOST_SPEAKING).map((group) => ({ ...group, adds: round(group.adds) })),
      })),
    })),
    compose: {
      claims: claims.length,
      dropped: dropped.map(({ fault, claim: { text, citations } }) => ({
        fault,
        passageId: citations[0].passageId,
        quote: text,
      })),
    },
    ...(model && { model }),
  };
}

/** The share of what the words of the question tell that a sentence has, itself or in what stands around it. */
const wordsOf = ({ own, around }: Signs): number => Math.min(1, own + around);

const round = (value: number): number => Math.round(value * 1000) / 1000;
