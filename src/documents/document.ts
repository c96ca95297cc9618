import { type Voice as Spoken, VOICE_ROWS } from '../lexicon/voices.ts';
import type { PageStart } from './layout/pages.ts';

/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What kind of document it is: the id of a row of `kinds/`. */
export type Kind = string;
/** The kind of anything that is read but not recognised. */
export const PLAIN: Kind = 'tekst';

/** Who speaks: the rows of `lexicon/voices.ts`, which say who each is. */
export type Voice = Spoken;
export const VOICES: readonly Voice[] = VOICE_ROWS.map(({ id }) => id);

/** Where it was read whose document it is. `vindplaats` is the place that the file was fetched from. */
export const SENDER_BASES = [
  'opgave',
  'briefhoofd',
  'titelpagina',
  'ondertekening',
  'colofon',
  'vindplaats',
] as const;

/** Whose document it is. */
export interface Sender {
  readonly name: string;
  /** Which of the speakers that is; null when it is not known. */
  readonly type: Voice | null;
  readonly basis: (typeof SENDER_BASES)[number];
  /** Only the file says so, and nobody who answers for it: it makes no sentence the cabinet's or the Commission's. */
  readonly claimed: boolean;
}

/**
 * Who answers for the file: it was fetched from an official host or released by an administrator, it lies in a folder
 * of the operator, or somebody brought it in.
 */
export type Standing = 'official' | 'operator' | 'claimed';

export const MODALITIES = [
  'vastgesteld',
  'verwacht',
  'voorgesteld',
  'gevraagd',
  'geadviseerd',
  'opdracht',
] as const;
/**
 * How firmly it is said: stated as fact, planned or expected, proposed (by the Commission), asked or
 * pressed for (by the cabinet, a member state), advised (by officials), or no statement at all: it orders its reader, or a
 * language model, about (`speech/orders.ts`).
 */
export type Modality = (typeof MODALITIES)[number];

export type Language = 'nl' | 'en';

/** Numbers under which the document, or what it is about, is known. Normalised: `COM(2025) 743`, `kst-22112-4243`. */
export interface References {
  /** Commission documents, `COM(2025) 743` or `JOIN(2025) 791`. */
  readonly com: readonly string[];
  /** CELEX numbers, `52025DC0743`. */
  readonly celex: readonly string[];
  /** Kamerstukken, `kst-22112-4243`. */
  readonly kamerstuk: readonly string[];
  /** Dossiers of parliament, `22112`. */
  readonly dossier: readonly string[];
  /** Document numbers of the Tweede Kamer, `2026D04657`. */
  readonly tk: readonly string[];
  /** Titles of other documents this one points to ("Zie hiervoor ook het BNC-fiche …", an annex). */
  readonly related: readonly string[];
}

/** Where the bytes came from. */
interface Source {
  /** File name, without a folder. */
  readonly name: string;
  /** The official publication, if known. */
  readonly url: string | null;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Left out for a file of the operator. */
  readonly standing?: Exclude<Standing, 'operator'>;
  /** Of an official file: the ISO date on which it was fetched, where that is known, or released. */
  readonly fetchedOn?: string;
  readonly releasedOn?: string;
}

/**
 * A re-flowed block of text. `label` is the part before the colon of a list item that names its subject
 * ("EU Drugsstrategie:"), without the colon.
 */
export interface Block extends Span {
  readonly type: 'heading' | 'paragraph' | 'item';
  readonly label: Span | null;
  /** The place in the extracted source, before re-flow. */
  readonly origin: Span;
  /** It stands on the line of the heading before it, which is its label: "h) Rechtsbasis: artikel 114 VWEU". */
  readonly runIn?: boolean;
  /** It is a row of a table. */
  readonly row?: Row;
  /** The notes that it refers to, where the format says so. */
  readonly notes?: readonly Reference[];
}

/** A reference to a note. */
export interface Reference {
  /** Place of the note in `Document.blocks`. */
  readonly block: number;
  /** Where in the text its mark stood; null when only the block is known. */
  readonly at: number | null;
}

/** A cell with text, in the text of the document. */
export interface Cell extends Span {
  /** From 0. */
  readonly column: number;
}

/** A row of a table. */
interface Row {
  /** Empty when they can't be told apart for sure. */
  readonly cells: readonly Cell[];
  /** The row that heads the table, or the rows; null when there is none, and for those rows themselves. */
  readonly header: Span | null;
}

export interface Section extends Span {
  /** Headings from the top down, this section's own heading last; empty before the first heading. */
  readonly path: readonly string[];
  /** What the template calls this part, such as `beoordeling` or `financien`; null when unknown. */
  readonly rubriek: string | null;
  readonly voice: Voice;
  readonly modality: Modality;
}

/**
 * A document as it may be shown: what is not public is gone, personal data is marked `[persoonsgegevens]`.
 * `text` differs from the extracted source only in that, in white space, in line-end hyphens, in removed
 * running heads and page numbers, and in marks of layout: every bullet is `•`, Markdown's marks are gone.
 * Sections follow each other and cover `text` without a gap. When nothing is public, `text` is empty.
 */
export interface Document {
  readonly id: string;
  readonly kind: Kind;
  /** The set of documents that it belongs to, by which readers are told apart. */
  readonly collection: string;
  readonly title: string;
  /** ISO date, or null when unknown. */
  readonly date: string | null;
  readonly language: Language;
  readonly references: References;
  readonly ministries: readonly string[];
  /** Null when the document does not tell. */
  readonly sender: Sender | null;
  readonly source: Source;
  /** `redactionele weergave` for a rendering in our own words, else null. */
  readonly textType: string | null;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  /**
   * In the order of the text; empty when the source has no pages. Pages rise, but for notes, which stand after
   * the text and have the page of what refers to them.
   */
  readonly pages: readonly PageStart[];
  /** A line of a collection in BEIR form: one passage, which has the document's own id. */
  readonly singlePassage?: true;
}

/** What was kept back, by count and place, never by content. */
export interface Withheld {
  readonly documentId: string;
  /** A heading path or "regel 12". Never the text itself. */
  readonly place: string;
  readonly reason: 'niet-openbaar' | 'ondertekening' | 'telefoon' | 'e-mail' | 'bsn' | 'iban' | 'naam';
  /** Of what is not public: what kind of marking says so, where that is known; never its words. */
  readonly by?: string;
  readonly count: number;
}
