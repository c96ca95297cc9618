import type { Document } from '../src/documents/document.ts';
import type { Parsed } from '../src/documents/parse.ts';
import type { FrontMatter } from '../src/documents/source.ts';
import type { Suspicion } from '../src/sources/extracted.ts';
import { rankOf } from './format.ts';
import type { Corpus, FileFacts, FileOutcome, Part, Reason, Refused, Skipped, Status } from './outcome.ts';
import { quarantineReason } from './quarantine.ts';
import { exactKey, isContained, Lookalikes } from './same-document.ts';

/** What was read from a file, before it is compared with what others gave. */
export interface Contents {
  readonly frontMatter: FrontMatter | null;
  readonly documents: readonly Parsed[];
  readonly parts?: readonly Part[];
  readonly suspicions?: readonly Suspicion[];
  readonly released?: boolean;
}

const NOTHING: Contents = { frontMatter: null, documents: [] };

interface Entry {
  readonly facts: FileFacts;
  readonly reason: (Reason & { readonly status: 'refused' | 'quarantined' }) | null;
  readonly contents: Contents;
}

/** Gathers what was read, and at the end sees to it that no two documents share an id or are the same. */
export class Collection {
  readonly #entries: Entry[] = [];
  readonly #skipped: Skipped[] = [];

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
    const register = new Register();
    // The better source first; of equals the one that was found first.
    const order = this.#entries
      .map((entry, at) => ({ entry, at }))
      .sort(
        (left, right) =>
          rankOf(left.entry.facts.format) - rankOf(right.entry.facts.format) || left.at - right.at,
      );
    const judged = new Map(order.map(({ entry }) => [entry, register.judge(entry)] as const));
    const taken = this.#entries.map((entry) => judged.get(entry) ?? []);
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

type Verdict =
  | { readonly kind: 'indexed'; readonly parsed: Parsed }
  | { readonly kind: 'left'; readonly part: Part };

interface Holder {
  readonly document: Document;
  readonly facts: FileFacts;
  /** The file itself says what its id is. */
  readonly named: boolean;
  readonly key: string;
}

/** More texts than this are not compared with one. */
const MOST_COMPARED = 8;

/** The documents that are taken up, by what another one may have in common with them. */
class Register {
  readonly #byId = new Map<string, Holder>();
  readonly #byText = new Map<string, Holder>();
  readonly #lookalikes = new Lookalikes<Holder>();

  judge({ facts, contents }: Entry): Verdict[] {
    const named = contents.frontMatter?.id !== undefined;
    return contents.documents.map((parsed) =>
      this.#judgeOne(parsed, { document: parsed.document, facts, named, key: exactKey(parsed.document) }),
    );
  }

  #judgeOne(parsed: Parsed, holder: Holder): Verdict {
    const { document, facts } = holder;
    const taken = this.#byId.get(document.id);
    const same = taken === undefined ? this.#sameAs(holder) : isSame(holder, taken) ? taken : undefined;
    if (same !== undefined)
      return left('double', document.id, {
        code: 'double',
        message: `dubbel van ${same.facts.name}, dat hetzelfde stuk is`,
      });
    if (taken !== undefined)
      return left('refused', document.id, {
        code: 'duplicate_id',
        message: `Het id ${document.id} in ${facts.name} is al in gebruik door ${taken.facts.name}, met een andere tekst; geef een van beide een ander id, of laat een van beide weg.`,
      });
    this.#byId.set(document.id, holder);
    if (!document.singlePassage) {
      if (!this.#byText.has(holder.key)) this.#byText.set(holder.key, holder);
      this.#lookalikes.add(document, holder);
    }
    return { kind: 'indexed', parsed };
  }

  /** The same document under another id; a line of a collection is what its id says, and no other. */
  #sameAs(holder: Holder): Holder | undefined {
    if (holder.document.singlePassage) return undefined;
    const exact = this.#byText.get(holder.key);
    const near = this.#lookalikes.of(holder.document).slice(0, MOST_COMPARED);
    // Two that each say what they are called may be two publications of one text.
    return [...(exact === undefined ? [] : [exact]), ...near].find(
      (other) => !(other.named && holder.named) && isSame(holder, other),
    );
  }
}

/** Two versions in one format differ on purpose; two formats differ a little by how they are made. */
function isSame(lesser: Holder, better: Holder): boolean {
  return (
    lesser.key === better.key ||
    (lesser.facts.format !== better.facts.format && isContained(lesser.document, better.document))
  );
}

function left(status: Part['status'], id: string | null, reason: Reason): Verdict {
  return { kind: 'left', part: { status, id, place: null, ...reason } };
}

function outcomeOf({ facts, reason, contents }: Entry, verdicts: readonly Verdict[]): FileOutcome {
  const { frontMatter, suspicions = [], released = false } = contents;
  const documentIds = verdicts.flatMap((each) => (each.kind === 'indexed' ? [each.parsed.document.id] : []));
  const parts = [
    ...(contents.parts ?? []),
    ...verdicts.flatMap((each) => (each.kind === 'left' ? [each.part] : [])),
  ];
  const common = { ...facts, frontMatter, documentIds, suspicions, released };
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
