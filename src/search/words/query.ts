import type { Language, Voice } from '../../documents/document.ts';
import type { Facet } from '../../lexicon/facets.ts';
import type { Intent } from '../../lexicon/question-kinds.ts';
import type { Concept } from './concept.ts';

/** A speaker in a question. */
export interface AskedVoice {
  readonly voice: Voice;
  /** The question names the speaker as the one who thinks, wants or proposes; else it is only mentioned. */
  readonly explicit: boolean;
}

/** Who is asked by name, where that is more precise than a speaker: an organisation, a party of parliament, the Council. */
export interface Party {
  /** As the question has it, folded: `vng`, `leden van de vvd-fractie`. */
  readonly name: string;
  readonly voice: Voice;
  /** The names under which it sends or is spoken of, folded; empty where any of its sort is meant ("de fracties"). */
  readonly names: readonly string[];
}

/** A question, understood. */
export interface Query {
  /** With typing errors repaired. */
  readonly text: string;
  /** Typing errors that were taken for another word. */
  readonly repairs: readonly { readonly from: string; readonly to: string }[];
  readonly folded: string;
  readonly language: Language;
  readonly intent: Intent;
  readonly voices: readonly AskedVoice[];
  readonly facets: readonly Facet[];
  readonly concepts: readonly Concept[];
  /** Numbers of documents that the question names: `COM(2025) 743`, `kst-22112-4243`, `2026D04657`, `22112`. */
  readonly references: readonly string[];
  /** A number that a list or an amount must have ("welke zes gebieden"), or null. */
  readonly count: number | null;
  /** The answer is a short brief: what is proposed, thought, asked and planned. */
  readonly brief: boolean;
  /** It asks for the position as it is now: later papers go before earlier ones. */
  readonly latest: boolean;
  /** The speaker to whom a follow-up turns by name alone ("en het kabinet?"): nobody else may answer it. */
  readonly turnedTo: Voice | null;
  /** Who is asked by name, where that is more precise than a speaker; its sentences alone answer. */
  readonly party: Party | null;
  /** Somebody whose opinion is asked and who is none of the speakers. */
  readonly outsider: string | null;
  readonly followUp: boolean;
  /** Besides leaning on the thread it asks something: of another kind, of another speaker, or on another thing. */
  readonly anew: boolean;
  /** Index terms with their weights, for retrieval. */
  readonly terms: ReadonlyMap<string, number>;
}
