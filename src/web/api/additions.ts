import type { Language } from '../../documents/document.ts';
import type { Problem } from '../http/problem.ts';

/** What became of a file that a reader added; `waiting` until it is read. */
export type AdditionState = 'waiting' | 'indexed' | 'quarantined' | 'refused' | 'double';

/** What became of a file, in words. */
export interface Told {
  /** Why it is not taken up, as a sentence that says what to do; null when it is. */
  readonly message: string | null;
  /** What else its reader should know, each a line: what was left out, or found in it. */
  readonly notes: readonly string[];
  /** What was withheld: how often, what and where, never what it says. */
  readonly withheld: readonly { readonly count: number; readonly what: string; readonly place: string }[];
}

/** A file that a reader added on the page, and the account of it in Dutch. */
export interface Addition extends Told {
  readonly id: string;
  /** As it may be shown. */
  readonly name: string;
  /** The collection that it is in, or will be. */
  readonly collection: string;
  readonly bytes: number;
  /** When it came, to the second. */
  readonly added: string;
  readonly state: AdditionState;
  /** The account in English; left out until it is read, and by an earlier version. */
  readonly english?: Told;
  readonly documents: readonly { readonly id: string; readonly title: string; readonly passages: number }[];
  /** The addition whose place it takes when it is indexed; null for none. */
  readonly replaces: string | null;
}

/** Who adds a file: it is in the collection of his own until he shares it. */
export interface Adder {
  /** Null where nobody signs in. */
  readonly owner: string | null;
  readonly collection: string;
  /** The collections that he may read beside that; null for all. */
  readonly reads: readonly string[] | null;
}

/** The account of an addition in the language of its reader, and in which it then is. */
export function toldIn(addition: Addition, language: Language): Told & { readonly language: Language } {
  const english = language === 'en' ? addition.english : undefined;
  return english === undefined ? { ...addition, language: 'nl' } : { ...english, language: 'en' };
}

/** An addition, and whose it is. */
export interface Owned extends Addition {
  readonly owner: string | null;
}

/** What is to be changed, by ids; whatever waits is read along. */
export interface Change {
  readonly remove?: readonly string[];
  /** To another collection, that everybody reads unless `to` names one. */
  readonly share?: readonly string[];
  readonly to?: string;
  /** Looked at by a person, who answers for it. */
  readonly release?: readonly string[];
  /** Files that no reader added, by SHA-256. */
  readonly leave?: readonly string[];
}

/** How far a change is. */
export interface AdditionStep {
  readonly step: 'waiting' | 'reading' | 'building';
  /** The file that it is about. */
  readonly name?: string;
  readonly done: number;
  readonly total: number;
}

/** A file in the index that no reader added: what ships, or what an operator ingested. */
export interface Ingested {
  readonly name: string;
  readonly sha256: string | null;
  readonly state: Exclude<AdditionState, 'waiting'>;
  /** What was found in it, or why it was refused, each a Dutch line. */
  readonly notes: readonly string[];
  readonly documents: readonly string[];
}

export type Applied =
  | { readonly ok: true }
  /** A Dutch sentence that says what to do. What was added waits; nothing is lost. */
  | { readonly ok: false; readonly message: string };

/** Where readers add documents, as the app sees it; a host without files has none. */
export interface Additions {
  /** All of them, the newest first; `busy` while any process reads or builds. */
  list(): Promise<{ readonly additions: readonly Owned[]; readonly busy: boolean }>;
  /** Keeps a file until it is read. What does not come whole is not kept. */
  receive(
    file: { readonly name: string; readonly replaces: string | null; readonly by: Adder },
    body: ReadableStream<Uint8Array>,
  ): Promise<
    { readonly ok: true; readonly addition: Owned } | { readonly ok: false; readonly problem: Problem }
  >;
  /** Reads what waits and makes the changes, in turn with others; when it is done every process answers from it. */
  apply(change: Change, onStep?: (step: AdditionStep) => void): Promise<Applied>;
  /** The other files of the index. */
  ingested(): Promise<readonly Ingested[]>;
}

/** Most bytes of a file, and of all that is kept; most files, and most people with a collection of their own. */
export const ADDITION_BOUNDS = {
  file: 48 * 1024 * 1024,
  all: 4 * 1024 * 1024 * 1024,
  files: 2_000,
  owners: 40,
};

const MEGABYTE = 1024 * 1024;
export const TOO_LARGE = (name: string): string =>
  `‘${name}’ is groter dan ${ADDITION_BOUNDS.file / MEGABYTE} MB en is niet toegevoegd. Splits het bestand, of sla het kleiner op.`;
export const EMPTY = (name: string): string =>
  `‘${name}’ is leeg en is niet toegevoegd. Kijk of het goed is opgeslagen.`;

const MOST_NAME_BYTES = 180;
/** Characters that control, order or hide others, and what parts a path. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;

/** The name of a file as it can be kept and shown: without folders, and nothing that controls a screen or a shell. */
export function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.~$\s]+/, '')
    .trim();
  const [end = ''] = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean) ?? [];
  let stem = clean.slice(0, clean.length - end.length);
  while (new TextEncoder().encode(stem).length > MOST_NAME_BYTES) stem = stem.slice(0, -1);
  return `${stem.trim() === '' ? 'zonder-naam' : stem.trim()}${end}`;
}
