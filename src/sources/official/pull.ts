import pLimit from 'p-limit';
import type { ProvenanceEntry } from '../provenance.ts';
import type { Client } from './client.ts';
import { SourceError } from './failure.ts';
import { type Fetched, fetchDocument } from './fetch-document.ts';
import { type FetchedDocument, type FetchedDocuments, sha256 } from './fetched-documents.ts';
import type { Found, Manifestation } from './found.ts';
import { joinNumbers } from './numbers.ts';
import { type Failure, failureOfDocument } from './search.ts';

/**
 * `new`: it was not there. `changed`: other bytes, or a better form. `unchanged`: what was there still holds.
 * `duplicate`: the very same document is there under another id.
 */
export type Status = 'new' | 'changed' | 'unchanged' | 'duplicate';

export interface Pulled {
  readonly id: string;
  readonly name: string;
  readonly status: Status;
  readonly entry: ProvenanceEntry;
}

export interface PullResult {
  readonly documents: readonly Pulled[];
  readonly failures: readonly Failure[];
}

/** Documents under way; the client is stricter still for each host. */
const AT_ONCE = 4;
/** Of two sources with the same bytes, the one named first keeps its file. */
const SERVICES = ['officielebekendmakingen', 'tweedekamer', 'woo', 'cellar'] as const;

/**
 * Gets documents into the folder, and writes of each where it came from as soon as it is there. A document
 * that fails is told and the others go on.
 */
export async function pullDocuments(
  client: Client,
  store: FetchedDocuments,
  found: readonly Found[],
  progress: (done: number, of: number, about: string) => void = () => {},
): Promise<PullResult> {
  const documents: Pulled[] = [];
  const failures: Failure[] = [];
  const limit = pLimit(AT_ONCE);
  // What is there is looked at and written by one at a time, so that two can't both think that they are the first.
  const storing = pLimit(1);
  let done = 0;
  let of = found.length;

  async function one(document: Found): Promise<readonly Found[]> {
    try {
      const have = await intact(store, document);
      if (have !== undefined && isCurrent(have, document)) {
        documents.push(await storing(() => keep(store, have, document)));
        return [];
      }
      const fetched = await fetchDocument(client, document, have);
      documents.push(await storing(() => take(store, document, fetched, have)));
      return fetched.annexes;
    } catch (error) {
      const failure = error instanceof SourceError ? error : unwritable(error, document);
      failures.push(failureOfDocument(document.number, failure));
      return [];
    } finally {
      done += 1;
      progress(done, of, document.id);
    }
  }

  for (const service of [...SERVICES, undefined]) {
    const turn = found.filter(({ manifestations }) => manifestations[0]?.service === service);
    const annexes = (await Promise.all(turn.map((each) => limit(one, each)))).flat();
    of += annexes.length;
    await Promise.all(annexes.map((each) => limit(one, each)));
  }
  await store.flush();
  const order = (id: string) => found.findIndex((each) => each.id === id);
  const place = (about: string) => found.findIndex(({ number }) => number === about);
  return {
    documents: documents.toSorted((left, right) => order(left.id) - order(right.id)),
    failures: failures.toSorted((left, right) => place(left.about) - place(right.about)),
  };
}

/** A fault of the disk is one of this document; what is none of these is one of the program. */
function unwritable(error: unknown, { id }: Found): SourceError {
  if (error instanceof Error && 'syscall' in error) return new SourceError('unwritable', id);
  throw error;
}

/** What the folder has of a document, if it is still what was written. */
async function intact(
  store: FetchedDocuments,
  { id, alsoKnownAs }: Found,
): Promise<FetchedDocument | undefined> {
  const have = store.find([id, ...alsoKnownAs]);
  return have !== undefined && (await store.isIntact(have)) ? have : undefined;
}

/**
 * Whether nothing need be asked: it was found before to be the same as another document, or the list says that
 * it did not change and there is no better form.
 */
function isCurrent(have: FetchedDocument, found: Found): boolean {
  if (have.entry.ookBekendAls.includes(found.id)) return true;
  const [best] = found.manifestations;
  return (
    found.version !== null &&
    have.entry.versie === found.version &&
    best !== undefined &&
    have.name.endsWith(`.${best.format}`)
  );
}

/** The document was there: what this source knows of it is added. */
async function keep(
  store: FetchedDocuments,
  have: FetchedDocument,
  found: Found,
  more?: Partial<ProvenanceEntry>,
): Promise<Pulled> {
  // Another document may have been added to the record meanwhile.
  const { name, entry } = store.find([have.entry.id]) ?? have;
  const known = described(found, entry);
  const amended = { ...known, ...more };
  if (JSON.stringify(amended) !== JSON.stringify(entry)) await store.amend(name, amended);
  return { id: found.id, name, status: found.id === entry.id ? 'unchanged' : 'duplicate', entry: amended };
}

/**
 * Whether the same bytes are the same document: under the same id, or at another service. At one service, two
 * numbers with the same bytes are two documents, of which one may be changed tomorrow.
 */
const mayBeOne = (twin: FetchedDocument, found: Found, manifestation: Manifestation): boolean =>
  twin.entry.id === found.id || twin.entry.bron !== manifestation.service;

async function take(
  store: FetchedDocuments,
  found: Found,
  fetched: Fetched,
  have: FetchedDocument | undefined,
): Promise<Pulled> {
  const { manifestation } = fetched;
  if (fetched.kind === 'unchanged' && have !== undefined)
    return keep(store, have, found, { versie: found.version ?? have.entry.versie });
  if (fetched.kind === 'unchanged') throw new SourceError('not_as_expected', found.number);
  const hash = sha256(fetched.bytes);
  const twin = store.withContent(hash);
  if (twin !== undefined && mayBeOne(twin, found, manifestation) && (await store.isIntact(twin)))
    return keep(
      store,
      twin,
      found,
      twin.entry.id === found.id ? fresh(found, manifestation, fetched) : undefined,
    );
  const name = `${found.id}.${fetched.format}`;
  const entry: ProvenanceEntry = {
    ...described(found, have?.entry.id === found.id ? have.entry : undefined, manifestation),
    ...fresh(found, manifestation, fetched),
    sha256: hash,
  };
  await store.put(name, fetched.bytes, entry);
  return { id: found.id, name, status: have === undefined ? 'new' : 'changed', entry };
}

type Fresh = Pick<
  ProvenanceEntry,
  'url' | 'opgehaaldVan' | 'opgehaaldOp' | 'bron' | 'etag' | 'laatstGewijzigd' | 'versie'
>;

/** Where these bytes came from and how to ask for them again. */
function fresh(found: Found, manifestation: Manifestation, fetched: Fetched & { kind: 'content' }): Fresh {
  return {
    url: manifestation.page,
    opgehaaldVan: manifestation.url,
    opgehaaldOp: new Date().toISOString().slice(0, 10),
    bron: manifestation.service,
    etag: fetched.etag,
    laatstGewijzigd: fetched.lastModified,
    versie: found.version,
  };
}

function described(found: Found, entry: ProvenanceEntry): ProvenanceEntry;
function described(
  found: Found,
  entry: ProvenanceEntry | undefined,
  manifestation: Manifestation,
): Omit<ProvenanceEntry, keyof Fresh | 'sha256'>;
/** What is known of a document, from the list and from the record. */
function described(found: Found, entry: ProvenanceEntry | undefined, manifestation?: Manifestation) {
  const id = entry?.id ?? found.id;
  const own = found.id === id;
  const ids = [...(entry?.ookBekendAls ?? []), found.id, ...found.alsoKnownAs].filter((each) => each !== id);
  return {
    ...entry,
    id,
    soort: entry?.soort ?? found.kind,
    titel: (own ? found.title : null) ?? entry?.titel ?? found.title,
    datum: (own ? found.date : null) ?? entry?.datum ?? found.date,
    taal: entry?.taal ?? found.language,
    referenties: joinNumbers(
      ...(entry === undefined ? [] : [entry.referenties]),
      found.references,
      ...(manifestation?.references === undefined ? [] : [manifestation.references]),
    ),
    ookBekendAls: [...new Set(ids)].slice(0, 50),
    bijlageBij: entry?.bijlageBij ?? found.annexOf,
  };
}
