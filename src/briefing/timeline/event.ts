import type { Claim } from '../../answer/answer.ts';

export const STEPS = ['commissie', 'bnc', 'coco', 'ministerraad', 'kamer', 'raad', 'ep'] as const;
/**
 * The steps of a proposal in the order in which they come: the Commission publishes it, the working group BNC, the CoCo
 * and the council of ministers discuss the fiche, it goes to parliament; the Council and the European Parliament.
 */
export type Step = (typeof STEPS)[number];

export const STATUSES = ['gebeurd', 'gepland', 'verwacht'] as const;
/** The source says that it happened; it names the date and no more; it hedges it. */
export type Status = (typeof STATUSES)[number];

export const PARTS = ['begin', 'half', 'eind'] as const;
/** Where in its month a step is, as far as the source says. */
export type Part = (typeof PARTS)[number];

/** From where the year of a date was taken that stands without one. */
export interface YearFrom {
  readonly date: string;
  readonly place: 'zin' | 'deel' | 'stuk' | 'gegevens';
}

/** What a sentence says of one step, before it is put beside what others say. */
export interface Found {
  readonly step: Step;
  /** Which Council, as it is called in full; null where that is not said. */
  readonly name: string | null;
  /** ISO day, ISO month, or null for a step that is named without a date. */
  readonly date: string | null;
  /** It is the last day on which it may be, not the day itself. */
  readonly latest: boolean;
  /** "eind april 2032"; null for a day, or where only the month is said. */
  readonly part: Part | null;
  readonly status: Status;
  /** Whether the year stands in the source, or was taken from another date; null without a date. */
  readonly year: 'bron' | 'context' | null;
  readonly yearFrom: YearFrom | null;
  /** Of a step without a date: the one after which the source puts it. */
  readonly after: { readonly step: Step; readonly date: string | null } | null;
  /** The Commission's document was received then, as a fiche has it under 1b. */
  readonly received: boolean;
}

/** A document that says something by its own data, not by a sentence. */
export interface Data {
  readonly documentId: string;
  readonly title: string;
  /** Under which it was published. */
  readonly number: string | null;
}

/** A step of one proposal, or of some that go together, with all that was found of it. */
export interface TimelineEvent extends Found {
  /** Stable for the same step, date and proposal. */
  readonly id: string;
  /** Numbers of the proposals; the id of a document that names none. */
  readonly proposals: readonly string[];
  /** What decides its date and status: words of documents, or the date of a document from its data. */
  readonly basis: 'citaat' | 'gegevens';
  /** All that is said of it; what decides stands first. */
  readonly claims: readonly Claim[];
  /** So many claims, from the first, decide its date and status; none where data do. */
  readonly deciding: number;
  readonly data: readonly Data[];
  /** Seen from the day that was given; null without a date. */
  readonly moment: 'voorbij' | 'vandaag' | 'komend' | null;
  /** It was expected or planned, the date has passed, and no document here says that it happened. */
  readonly open: boolean;
  /** The date on which another document says that this step was taken. */
  readonly happenedOn: string | null;
}

/** The six weeks: what is computed from events, and never said by a document. */
export interface Term {
  readonly proposals: readonly string[];
  /** The event from which it is counted. */
  readonly from: TimelineEvent & { readonly date: string };
  /** The event up to which; null where no date is known. */
  readonly to: (TimelineEvent & { readonly date: string }) | null;
  /** Where no day is known, the month in which it goes to parliament. */
  readonly month: TimelineEvent | null;
  /** Six weeks later. */
  readonly sixWeeks: string;
  /** From the one to the other; null without the other. */
  readonly days: number | null;
}

export interface Timeline {
  /** The day from which is seen what is past. */
  readonly on: string;
  readonly events: readonly TimelineEvent[];
  readonly terms: readonly Term[];
  /** How many documents and events were left out, since there are more than are shown. */
  readonly cut: { readonly documents: number; readonly events: number };
}
