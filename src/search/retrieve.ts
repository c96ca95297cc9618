import type { Kind } from '../documents/document.ts';
import type { Head, Hit, SearchIndex } from './index.ts';
import { LONE_GENERIC } from './query/cues.ts';
import type { Query } from './query/understand.ts';
import { type Reading, readDocuments } from './reading.ts';

/** Passages that a search gives for one question. */
const MAX_HITS = 40;
/** A corpus of at most this many passages is read whole. */
const READ_WHOLE = 120;
/** Most passages that are read for one question. */
export const MAX_PASSAGES = 480;
/** More documents than this under one number are a dossier: it confines a question to nothing. */
const MOST_NUMBERED = 500;

const ONE_OF_ITS_KIND = /\b(nota|kamerbrief|register|fiche|mededeling|voorstel)\b/;
/** Kinds of which a question says "de …" and means the one that there is, also beside a subject. */
const BY_KIND: ReadonlySet<Kind> = new Set(['nota', 'kamerbrief', 'register']);

/** The documents that a question is confined to; null when it may be about any. */
export type Scope = readonly Head[] | null;

/** The documents that a question names by their number, or by being the only one of a kind; the only one there is. */
export async function scopeOf(query: Query, index: SearchIndex): Promise<Scope> {
  if (query.references.length > 0) {
    const numbered = await index.heads({ references: query.references, limit: MOST_NUMBERED + 1 });
    return numbered.length > MOST_NUMBERED ? null : numbered;
  }
  if (index.documents === 1) return index.heads();
  const kind = ONE_OF_ITS_KIND.exec(query.folded)?.[1] as Kind | undefined;
  const bare = query.concepts.every(({ weight }) => weight <= LONE_GENERIC);
  if (kind === undefined || !(bare || BY_KIND.has(kind))) return null;
  const ofKind = await index.heads({ kind, limit: 2 });
  return ofKind.length === 1 ? ofKind : null;
}

/** What was found for a question, and fetched to be read. */
export interface Retrieved {
  readonly scope: Scope;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The documents of the hits, or all that the question is confined to. */
  readonly reading: Reading;
  /** All that the question may be about was fetched. */
  readonly whole: boolean;
}

/** Ranks passages for a question and fetches the documents that they are in; for the latest position also what follows. */
export async function retrieve(index: SearchIndex, query: Query, scope: Scope): Promise<Retrieved> {
  const whole =
    scope === null
      ? index.passages <= READ_WHOLE
      : scope.reduce((sum, { passages }) => sum + passages, 0) <= MAX_PASSAGES;
  const followers = query.latest;
  const scoped = scope === null && !whole ? [] : (scope ?? (await index.heads())).map(({ id }) => id);
  const around = await readDocuments(index, whole ? scoped : [], { followers });
  const documents = scope && new Set([...scoped, ...around.documents.map(({ id }) => id)]);
  const ranked = await index.rank(query.terms, { top: MAX_HITS, ...(documents && { documents }) });
  const ids = ranked.map(({ documentId }) => documentId);
  const reading = whole ? around : await readDocuments(index, ids, { followers });
  const hits = ranked.flatMap(({ documentId, place, score, terms }): Hit[] => {
    const document = reading.document(documentId);
    const passage = reading.passagesOf(documentId)[place];
    return document && passage ? [{ document, passage, score, terms, alike: [] }] : [];
  });
  return { scope, hits, reading, whole };
}
