import type { Language, Modality, Voice } from '../documents/document.ts';

/** Exact characters of a document: `document.text.slice(start, end) === quote`. */
export interface Words {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What the words of a table mean nothing without. */
export interface TablePlace {
  /** The headers of the columns that are quoted, from left to right; of a header of two rows the upper one first. */
  readonly columns: readonly Words[];
  /** The first cell of the row, where the quote leaves it out. */
  readonly row: Words | null;
}

/** The exact characters a claim rests on: `document.text.slice(start, end) === quote`. */
export interface Citation {
  /** As shown: [1], [2], …; one number for each quote. */
  readonly number: number;
  readonly documentId: string;
  readonly documentTitle: string;
  /** What the document is when it is not the official text itself: `redactionele weergave`; null for the official text. */
  readonly textType: string | null;
  /** File name of the source. */
  readonly source: string;
  readonly passageId: string;
  readonly path: readonly string[];
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Page of the source on which the quote begins, from 1; null when the source has no pages. */
  readonly page: number | null;
  /** The official publication; null when unknown. */
  readonly url: string | null;
  /** Of words in a table: the headers and the label of its row that they belong to. */
  readonly table?: TablePlace;
}

export interface Claim {
  readonly text: string;
  readonly voice: Voice;
  readonly modality: Modality;
  /** Never empty. */
  readonly citations: readonly [Citation, ...Citation[]];
  /** By a model, to stand beside the quote; its numbers, names and denials were checked. */
  readonly translation?: { readonly language: Language; readonly text: string };
}

/** A sentence by a model that was checked, clause by clause, against the quotes that it rests on. */
export interface Lead {
  readonly text: string;
  /** In another language than its quotes: its numbers, names, denials and turns were checked, and not each word. */
  readonly translated?: true;
  readonly citations: readonly [Citation, ...Citation[]];
}

/** The same of what one speaker says. */
export interface Summary extends Lead {
  readonly voice: Voice;
}

export interface Nearest {
  readonly documentId: string;
  readonly documentTitle: string;
  readonly passageId: string;
  readonly path: readonly string[];
  readonly voice: Voice;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** One of the dossiers that a question may be about. */
export interface Choice {
  /** Its newest fiche, else its newest paper. */
  readonly title: string;
  /** Ids of its documents. */
  readonly documents: readonly string[];
  /** One id for all of them: asked with it as its scope, the question is answered from them. */
  readonly dossier: string;
  /** What it would answer first. */
  readonly place: Nearest;
}

/** One part of what was made on request: a heading, or a cell of a table, and how many of the claims stand there. */
export interface TaskPart {
  /** Its heading, or that of its row; null for what needs none. */
  readonly row: string | null;
  /** The column of its cell; null where it is no table. */
  readonly column: string | null;
  /** How many of the claims are in it, after those of the parts before it. */
  readonly claims: number;
  /** What is to be known of it in a word: a verdict, or why there are no claims. */
  readonly note: string | null;
}

/** What was made where a message asked for a task ("vat samen") and not for an answer. */
export interface Task {
  /** Which one, as `lexicon/tasks.ts` calls it. */
  readonly name: string;
  /** What it was made of, in words. */
  readonly about: string | null;
  /** In order; together they hold all claims. */
  readonly parts: readonly TaskPart[];
  /** What is shown of each claim where that is not its own words: as the cabinet says it aloud. */
  readonly shown: readonly (string | null)[];
  /** What is to be known of how it was made, in fixed words. */
  readonly remarks: readonly string[];
  /** Pages of this server with all of it. */
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** What may be asked instead or next. */
  readonly examples: readonly string[];
  /** The paper that can be made of it, as `POST /api/notes` takes it; null where none was asked for. */
  readonly paper: {
    readonly form: string;
    readonly about?: string;
    readonly documents: readonly string[];
    readonly questions?: readonly string[];
  } | null;
}

/** Why there is no answer, or no whole one. */
export type Reason =
  | 'subject_not_found'
  | 'detail_not_found'
  | 'voice_not_found'
  | 'off_topic'
  | 'ambiguous'
  | 'empty_corpus'
  | 'not_verified';

export const ANSWER_STATUSES = ['answered', 'probable', 'ambiguous', 'unanswered'] as const;
export type Status = (typeof ANSWER_STATUSES)[number];
/** Those that what was kept may have: `partial` is what was answered with something missing, until 1.0. */
export const KEPT_STATUSES = [...ANSWER_STATUSES, 'partial'] as const;

/** The answer as JSON, the same from the command line and from `POST /api/ask`. */
export interface Answer {
  readonly id: string;
  readonly question: string;
  readonly language: Language;
  /** `probable`: what is shown likely answers; `ambiguous`: a question back, since several dossiers may be meant. */
  readonly status: Status;
  readonly mode: 'extractive' | 'generated';
  readonly degraded: string | null;
  /** The probability, 0 to 1, that what is shown is right; of a refusal, that what would have been shown is. */
  readonly confidence: number;
  /** What the answer comes to, in one line; only with a model, and where its line holds. */
  readonly lead?: Lead;
  /** Where several speak, with a model: what each of them says, in one line. */
  readonly summaries?: readonly Summary[];
  /** Markdown with [1] markers. */
  readonly text: string;
  readonly claims: readonly Claim[];
  /** Of what is shown: what the documents do not give beside it, in words for the reader. */
  readonly missing: readonly string[];
  /** What the reader must know, in fixed words: of the papers quoted, that a later one follows or replaces them; that it was said before; that official texts may say more. */
  readonly notes: readonly string[];
  readonly reason: Reason | null;
  /** The refusal, or what is missing, in the language of the question. */
  readonly message: string | null;
  readonly nearest: readonly Nearest[];
  /** For `unanswered`: the sentence that says otherwise than the question takes for granted; it is the first of `nearest` too. */
  readonly correction?: Claim;
  /** For `ambiguous`: two or three dossiers, the likeliest first. */
  readonly choices: readonly Choice[];
  /** Where a task was asked for and no question. */
  readonly task?: Task;
  readonly timing: { readonly retrieveMs: number; readonly answerMs: number; readonly totalMs: number };
}
