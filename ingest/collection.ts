import type { Parsed } from '../src/documents/parse.ts';
import type { FrontMatter } from '../src/documents/source.ts';
import type { Remark, Suspicion } from '../src/sources/extracted.ts';
import { rankOf } from './format.ts';
import type {
  Corpus,
  FileFacts,
  FileOutcome,
  Part,
  Reason,
  Refused,
  Renamed,
  Skipped,
  Status,
} from './outcome.ts';
import { quarantineReason } from './quarantine.ts';
import { type Candidate, duplicateAdvice, isNamedByFile, withDistinctIds } from './reading/document-ids.ts';
import { isSameDocument, keysOf, keysToFind } from './reading/same-document.ts';

/** A document as read, and where in its text the notes begin; null when the format does not tell them apart. */
export interface ReadDocument extends Parsed {
  readonly notesAt: number | null;
}

/** What was read from a file, before it is compared with what others gave. */
export interface Contents {
  readonly frontMatter: FrontMatter | null;
  readonly documents: readonly ReadDocument[];
  readonly parts?: readonly Part[];
  readonly suspicions?: readonly Suspicion[];
  /** What the account says of it. */
  readonly remarks?: readonly Remark[];
  readonly released?: boolean;
  /** The file itself, or the record of where it is from, says what its id is; told by the front matter unless said. */
  readonly named?: boolean;
  /** What the record of where it is from says, as one mark; null when there is none. */
  readonly record?: string | null;
  /** The collection that the operator put it in; null when it says so itself. */
  readonly into?: string | null;
  /** It was read before, and not again. */
  readonly reused?: boolean;
  /** It is in the index and stays there: nothing that comes with it takes its place. */
  readonly kept?: boolean;
}

/** Characters of the id of an addition that tell its document apart. */
const MARK = 6;

const NOTHING: Contents = { frontMatter: null, documents: [] };

interface Entry {
  readonly facts: FileFacts;
  readonly reason: (Reason & { readonly status: 'refused' | 'quarantined' }) | null;
  readonly contents: Contents;
}

/** Whether who added a file on the page may know what is in a collection. */
export type Knows = (addition: string, collection: string) => boolean;

/** Gathers what was read, and at the end sees to it that no two documents share an id or are the same. */
export class Collection {
  readonly #entries: Entry[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #knows: Knows;

  constructor(knows: Knows = () => true) {
    this.#knows = knows;
  }

  refuse(facts: FileFacts, { code, message }: Reason): void {
    this.#entries.push({ facts, reason: { status: 'refused', code, message }, contents: NOTHING });
  }

  /** Keeps a file aside; of what is in it only this is known. */
  quarantine(facts: FileFacts, suspicions: readonly Suspicion[]): void {
    const reason = { status: 'quarantined', ...quarantineReason(facts.name, suspicions) } as const;
    this.#entries.push({ facts, reason, contents: { ...NOTHING, suspicions } });
  }

  skip(name: string, message: string): void {
    this.#skipped.push({ name, message });
  }

  add(facts: FileFacts, contents: Contents): void {
    this.#entries.push({ facts, reason: null, contents });
  }

  corpus(): Corpus {
    // The better source first; of equals the one that was found first.
    const order = this.#entries
      .map((entry, at) => ({ entry, at }))
      .sort((left, right) => placeOf(left.entry) - placeOf(right.entry) || left.at - right.at)
      .map(({ entry }) => entry);
    const candidates = withDistinctIds(
      order.flatMap((entry) => entry.contents.documents.map((read) => candidateOf(entry, read))),
    );
    const register = new Register(this.#knows);
    const judged = Map.groupBy(
      candidates.map((candidate) => ({ entry: candidate.entry, verdict: register.judge(candidate) })),
      ({ entry }) => entry,
    );
    const taken = this.#entries.map((entry) => (judged.get(entry) ?? []).map(({ verdict }) => verdict));
    const files = this.#entries.map((entry, at) => outcomeOf(entry, taken[at] ?? []));
    const indexed = taken.flat().flatMap((verdict) => (verdict.kind === 'indexed' ? [verdict.parsed] : []));
    return {
      documents: indexed.map(({ document }) => document),
      withheld: indexed.flatMap(({ withheld }) => withheld),
      files,
      skipped: this.#skipped,
      refused: files.flatMap((file) => reasonsIn(file, 'refused')),
      quarantined: files.flatMap((file) => reasonsIn(file, 'quarantined')),
    };
  }
}

/** Before or after which others an entry is taken up: a reader can't push aside what is there with what he adds. */
function placeOf({ contents, facts }: Entry): number {
  if (contents.kept === true) return Number.NEGATIVE_INFINITY;
  return facts.addition === undefined ? rankOf(facts.format) : Number.POSITIVE_INFINITY;
}

type Verdict =
  | { readonly kind: 'indexed'; readonly parsed: Parsed; readonly renamed: Renamed | null }
  | { readonly kind: 'left'; readonly part: Part };

type Holder = Candidate<Entry>;

function candidateOf(entry: Entry, { document, withheld, notesAt }: ReadDocument): Holder {
  const { facts, contents } = entry;
  const named = contents.named ?? contents.frontMatter?.id !== undefined;
  const keys = keysOf(document, notesAt);
  // What a reader adds keeps its id, whoever else comes with a file of that name.
  const byFile =
    !named &&
    facts.format !== 'index' &&
    facts.addition === undefined &&
    contents.kept !== true &&
    isNamedByFile(document);
  return { entry, facts, document, withheld, named, byFile, keys, renamed: null };
}

/** The documents that are taken up, by what another one may have in common with them. */
class Register {
  readonly #byId = new Map<string, Holder>();
  readonly #byText = new Map<string, Holder[]>();
  readonly #knows: Knows;

  constructor(knows: Knows) {
    this.#knows = knows;
  }

  judge(given: Holder): Verdict {
    const holder = this.#apart(given);
    const { document, withheld, facts, keys, renamed } = holder;
    const taken = this.#byId.get(document.id);
    const same =
      taken === undefined
        ? this.#sameAs(holder)
        : isSameDocument(holder.keys, taken.keys)
          ? taken
          : undefined;
    if (same !== undefined)
      return left('double', document.id, {
        code: 'double',
        message: `dubbel van ${same.facts.name}, dat hetzelfde stuk is`,
      });
    if (taken !== undefined)
      return left('refused', document.id, {
        code: 'duplicate_id',
        message: `Het id ${document.id} in ${facts.name} is al in gebruik door ${taken.facts.name}, met een andere tekst; ${duplicateAdvice(holder, taken)}.`,
      });
    this.#byId.set(document.id, holder);
    if (!document.singlePassage)
      for (const key of keysToFind(keys)) this.#byText.set(key, [...(this.#byText.get(key) ?? []), holder]);
    return { kind: 'indexed', parsed: { document, withheld }, renamed };
  }

  #isHidden({ facts: { addition } }: Holder, other: Holder): boolean {
    return addition !== undefined && !this.#knows(addition, other.document.collection);
  }

  /** Under an id of its own where another has its id of which who added it may not know: that is not told. */
  #apart(holder: Holder): Holder {
    const { document, withheld, facts } = holder;
    const taken = this.#byId.get(document.id);
    if (taken === undefined || !this.#isHidden(holder, taken)) return holder;
    const id = `${document.id}-${facts.addition?.slice(0, MARK)}`;
    return {
      ...holder,
      document: { ...document, id },
      withheld: withheld.map((each) => ({ ...each, documentId: id })),
    };
  }

  /** The same document under another id; a line of a collection is what its id says, and no other. */
  #sameAs(holder: Holder): Holder | undefined {
    if (holder.document.singlePassage) return undefined;
    const { whole, below } = holder.keys;
    return [whole, ...below]
      .flatMap((key) => this.#byText.get(key) ?? [])
      .find(
        (other) =>
          !this.#isHidden(holder, other) &&
          isSameDocument(holder.keys, other.keys) &&
          // Two that each say what they are called may be two publications of one text.
          !(other.named && holder.named),
      );
  }
}

function left(status: Part['status'], id: string | null, reason: Reason): Verdict {
  return { kind: 'left', part: { status, id, place: null, ...reason } };
}

function outcomeOf({ facts, reason, contents }: Entry, verdicts: readonly Verdict[]): FileOutcome {
  const {
    frontMatter,
    documents,
    record = null,
    into = null,
    reused = false,
    suspicions = [],
    remarks = [],
    released = false,
  } = contents;
  const named = contents.named ?? frontMatter?.id !== undefined;
  const notesAt = new Map(documents.map((each) => [each.document.id, each.notesAt]));
  const documentIds = verdicts.flatMap((each) => (each.kind === 'indexed' ? [each.parsed.document.id] : []));
  const parts = [
    ...(contents.parts ?? []),
    ...verdicts.flatMap((each) => (each.kind === 'left' ? [each.part] : [])),
  ];
  const renamed = verdicts.flatMap((each) =>
    each.kind === 'indexed' && each.renamed !== null ? [each.renamed] : [],
  );
  const common = {
    ...facts,
    frontMatter,
    documentIds,
    renamed,
    suspicions,
    remarks,
    warnings: contents.documents.flatMap(({ warnings = [] }) => warnings),
    released,
    named,
    record,
    into,
    notesAt,
    reused,
  };
  if (reason !== null)
    return {
      ...common,
      status: reason.status,
      reason: { code: reason.code, message: reason.message },
      parts,
    };
  if (documentIds.length > 0) return { ...common, status: 'indexed', reason: null, parts };
  // What asks most of the reader decides for the file as a whole.
  const worst =
    parts.find(({ status }) => status === 'refused') ??
    parts.find(({ status }) => status === 'quarantined') ??
    parts[0];
  if (worst === undefined)
    return {
      ...common,
      status: 'refused',
      reason: { code: 'empty', message: `${facts.name} bevat geen stukken; geef een gevuld bestand.` },
      parts,
    };
  return { ...common, status: worst.status, reason: { code: worst.code, message: worst.message }, parts };
}

/** The reasons of one kind in a file: its own when it holds for the whole file, else those of its parts. */
function reasonsIn({ name, given, sha256, status, reason, parts }: FileOutcome, kind: Status): Refused[] {
  const ofParts = parts
    .filter((part) => part.status === kind)
    .map(({ place, code, message }) => ({
      name: place === null ? name : `${name}, ${place}`,
      given,
      sha256: place === null ? sha256 : null,
      code,
      message,
    }));
  if (ofParts.length > 0) return ofParts;
  return status === kind && reason !== null ? [{ name, given, sha256, ...reason }] : [];
}
