import type { Withheld } from '../../src/documents/document.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { Remark, Suspicion } from '../../src/sources/extracted.ts';
import { EXTRACTOR_VERSION } from '../../src/sources/version.ts';
import type { Format } from '../format.ts';
import { type Corpus, type FileOutcome, STATUSES, type Status } from '../outcome.ts';
import { programHash } from '../program.ts';

/** What was read, kept aside, refused and withheld to make an index; beside it, for people and checks. */
export const MANIFEST = 'manifest.json';

/** What the account of an index is called until the pointer names that index. */
export const accountNameOf = (fingerprint: string): string => `manifest-${fingerprint.slice(0, 16)}.json`;

/** `shipped`: built from the documents that ship, and from nothing else. `own`: from what somebody offered. */
export type Origin = 'shipped' | 'own';

type Counts = Readonly<Record<Status, number>> & {
  /** The sum of the others: nothing is lost without a line in the account. */
  readonly offered: number;
};

/** Withheld by reason: how often, never what. */
type WithheldCounts = Readonly<Partial<Record<Withheld['reason'], number>>>;

export interface FileAccount {
  readonly name: string;
  readonly sha256: string | null;
  readonly status: Status;
  readonly format: Format | null;
  readonly pages: number | null;
  readonly characters: number | null;
  /** Why it is not taken up, as a code; null when it is. */
  readonly code: string | null;
  /** What is taken up from it. */
  readonly documents: readonly {
    readonly id: string;
    readonly passages: number;
    readonly withheld: number;
    /** Where in its text the notes begin; null when it has none or its format does not tell. */
    readonly notesAt: number | null;
  }[];
  readonly passages: number;
  readonly withheld: { readonly count: number; readonly reasons: WithheldCounts };
  /** By code, place and count; what was found is nowhere. */
  readonly suspicions: readonly Suspicion[];
  /** What was left out of it, by code, place and count. */
  readonly remarks: readonly Omit<Remark, 'message'>[];
  /** A person looked at the suspicions and said that it may be taken up. */
  readonly released: boolean;
  /** One of its documents got another id than its file name gives. */
  readonly renamed: boolean;
  /** The file itself, or the record of where it is from, says what its id is. */
  readonly named: boolean;
  /** A mark of what the record of where it is from says of it; null when there is none. */
  readonly record: string | null;
  /** The collection that the operator put it in; null when it says so itself. */
  readonly into: string | null;
  /** The id under which a reader added it on the page; left out for what an operator offered. */
  readonly addition?: string;
  /** Documents or lines in it that are not taken up. */
  readonly parts: readonly {
    readonly status: Status;
    readonly place: string | null;
    readonly id: string | null;
    readonly code: string;
  }[];
}

/**
 * What became of everything that was offered. It holds no time, no place on the machine and no name of a
 * person, so that the same input gives the same bytes, and of what was withheld only how much and where.
 */
export interface Manifest {
  readonly fingerprint: string;
  readonly origin: Origin;
  readonly extractor: number;
  /** SHA-256 over the program that made it; what another program read is read again. */
  readonly program: string;
  readonly totals: Counts & {
    /** Files that were left alone; not offered, so not in the sum. */
    readonly skipped: number;
    readonly documents: Counts;
    readonly pages: number;
    readonly characters: number;
    readonly passages: number;
    readonly withheld: number;
  };
  readonly files: readonly FileAccount[];
  readonly skipped: readonly { readonly name: string; readonly status: 'skipped' }[];
  readonly withheld: readonly Withheld[];
}

/** What an account needs to know of an index. */
export interface Indexed {
  readonly fingerprint: string;
  readonly program: string;
  /** By the id of the document that they are of. */
  readonly passages: ReadonlyMap<string, number>;
}

export async function indexedIn(index: SearchIndex): Promise<Indexed> {
  const summaries = await index.summaries();
  return {
    fingerprint: index.fingerprint,
    program: await programHash(),
    passages: new Map(summaries.map(({ id, passages }) => [id, passages])),
  };
}

/** The account of one build; without an index nothing was taken up. */
export function manifestOf(corpus: Corpus, index: Indexed | null, origin: Origin): Manifest {
  const withheld = Map.groupBy(corpus.withheld, ({ documentId }) => documentId);
  const files = corpus.files.map((file) => accountOf(file, withheld, index));
  const parts = files.flatMap((file) => file.parts.map(({ status }) => status));
  const indexed = files.filter(({ status }) => status === 'indexed');
  return {
    fingerprint: index?.fingerprint ?? '',
    origin,
    extractor: EXTRACTOR_VERSION,
    program: index?.program ?? '',
    totals: {
      ...countsOf(files.map(({ status }) => status)),
      skipped: corpus.skipped.length,
      documents: countsOf([
        ...parts,
        ...files.flatMap(({ documents }) => documents.map(() => 'indexed' as const)),
        // What was never read is one document, as far as anyone knows.
        ...files
          .filter((file) => file.documents.length + file.parts.length === 0)
          .map(({ status }) => status),
      ]),
      pages: sum(indexed.map(({ pages }) => pages ?? 0)),
      characters: sum(indexed.map(({ characters }) => characters ?? 0)),
      passages: sum(files.map(({ passages }) => passages)),
      withheld: sum(files.map((file) => file.withheld.count)),
    },
    files,
    skipped: corpus.skipped.map(({ name }) => ({ name, status: 'skipped' })),
    withheld: corpus.withheld,
  };
}

function accountOf(
  {
    name,
    sha256,
    status,
    format,
    pages,
    characters,
    reason,
    documentIds,
    suspicions,
    remarks,
    released,
    renamed,
    named,
    record,
    into,
    addition,
    notesAt,
    parts,
  }: FileOutcome,
  withheldOf: ReadonlyMap<string, readonly Withheld[]>,
  index: Indexed | null,
): FileAccount {
  const documents = documentIds.map((id) => ({
    id,
    passages: index?.passages.get(id) ?? 0,
    withheld: sum((withheldOf.get(id) ?? []).map(({ count }) => count)),
    notesAt: notesAt.get(id) ?? null,
  }));
  const reasons: Partial<Record<Withheld['reason'], number>> = {};
  for (const each of documentIds.flatMap((id) => withheldOf.get(id) ?? []))
    reasons[each.reason] = (reasons[each.reason] ?? 0) + each.count;
  return {
    name,
    sha256,
    status,
    format,
    pages,
    characters,
    code: reason?.code ?? null,
    documents,
    passages: sum(documents.map(({ passages }) => passages)),
    withheld: { count: sum(documents.map((each) => each.withheld)), reasons },
    suspicions,
    remarks: remarks.map(({ code, place, count }) => ({ code, place, count })),
    released,
    renamed: renamed.length > 0,
    named,
    record,
    into,
    ...(addition === undefined ? {} : { addition }),
    parts: parts.map(({ status, place, id, code }) => ({ status, place, id, code })),
  };
}

function countsOf(statuses: readonly Status[]): Counts {
  const counts = Object.fromEntries(
    STATUSES.map((status) => [status, statuses.filter((each) => each === status).length]),
  ) as Record<Status, number>;
  return { offered: statuses.length, ...counts };
}

/** Characters that a terminal would obey and JSON leaves as they are. */
const OBEYED = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** The manifest as it lies beside the index. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  const text = JSON.stringify(manifest, null, 2).replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new TextEncoder().encode(`${text}\n`);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
