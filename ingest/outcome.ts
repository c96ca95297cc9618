import type { Document, Withheld } from '../src/documents/document.ts';
import type { FrontMatter } from '../src/documents/source.ts';
import type { Remark, Suspicion } from '../src/sources/extracted.ts';
import type { Format } from './format.ts';

/**
 * What becomes of a file: it is taken up; kept aside until a person looked; not taken up, with a reason; or
 * left out because a better source gives the same documents. Of every file offered exactly one holds.
 */
export const STATUSES = ['indexed', 'quarantined', 'refused', 'double'] as const;
export type Status = (typeof STATUSES)[number];

/** A file that was offered. */
export interface FileFacts {
  /** Below the folder that was given, or the file's own name: never its place on this machine. */
  readonly name: string;
  /** The path that was given and led here. */
  readonly given: string;
  /** SHA-256 of the bytes; null when they were not read, and for a built index. */
  readonly sha256: string | null;
  readonly format: Format | null;
  /** Null when the format has none, or it did not come to counting them. */
  readonly pages: number | null;
  /** Of the extracted text, before anything is withheld; null when there is none. */
  readonly characters: number | null;
  /** The id under which a reader added it on the page; left out for what an operator offers. */
  readonly addition?: string | undefined;
}

/** Why something is not taken up. */
export interface Reason {
  readonly code: string;
  /** A Dutch sentence that says what to do. */
  readonly message: string;
}

/** One document of a file, or one line of a collection, that is not taken up while the file is read. */
export interface Part extends Reason {
  readonly status: Exclude<Status, 'indexed'>;
  /** "regel 12" in a collection. */
  readonly place: string | null;
  readonly id: string | null;
}

/** A document whose id is another than its file name gives. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** A file and what became of it. */
export interface FileOutcome extends FileFacts {
  readonly status: Status;
  /** Null for what is taken up. */
  readonly reason: Reason | null;
  readonly frontMatter: FrontMatter | null;
  /** What is taken up from it: one document, several, or one for every line of a collection. */
  readonly documentIds: readonly string[];
  /** Of those, the ones that got another id than their file name gives, since others had that as well. */
  readonly renamed: readonly Renamed[];
  /** What is in it and is not taken up. */
  readonly parts: readonly Part[];
  readonly suspicions: readonly Suspicion[];
  /** What was left out of a file that is taken up. */
  readonly remarks: readonly Remark[];
  /** What its front matter says that is not known, each as a Dutch sentence. */
  readonly warnings: readonly string[];
  /** A person looked at what was suspicious and said that it may be taken up. */
  readonly released: boolean;
  /** The file itself, or the record of where it is from, says what its id is. */
  readonly named: boolean;
  /** What the record of where it is from says, as one mark; null when there is none. */
  readonly record: string | null;
  /** The collection that the operator put it in; null when it says so itself. */
  readonly into: string | null;
  /** Where in the text of each document its notes begin, by the id that the file gave it. */
  readonly notesAt: ReadonlyMap<string, number | null>;
  /** It is the same as in an earlier build, and was not read again. */
  readonly reused: boolean;
}

/** A file, or a part of it, that is not taken up and that somebody must do something about. */
export interface Refused extends Reason {
  readonly name: string;
  readonly given: string;
  readonly sha256: string | null;
}

/** A file that was left alone: nobody asked for it by name, or it was read already. */
export interface Skipped {
  readonly name: string;
  readonly message: string;
}

/** What was read from a number of paths. */
export interface Corpus {
  readonly documents: readonly Document[];
  readonly withheld: readonly Withheld[];
  /** Every file that was offered, in the order in which it was found. */
  readonly files: readonly FileOutcome[];
  readonly skipped: readonly Skipped[];
  readonly refused: readonly Refused[];
  readonly quarantined: readonly Refused[];
}
