import { commissionNumbers, isCommission } from '../../documents/structure/own-numbers.ts';
import { fold } from '../fold.ts';
import type { DocumentSummary, SearchIndex } from '../index.ts';

/** The papers on one proposal, or on proposals that a paper takes together. */
export interface Dossier {
  /** What it is called after: its newest fiche, else its newest paper. */
  readonly foremost: DocumentSummary;
  /** In the order of their ids. */
  readonly documents: readonly DocumentSummary[];
}

/** A paper that is bound to more fiches than this is about none of them in particular, and binds them to each other no more. */
const MOST_BOUND = 3;

type Dossiers = ReadonlyMap<string, Dossier>;

/** Whether it is one paper that no number or word binds to a fiche: it may belong to any dossier. */
export const isLoose = ({ foremost, documents }: Dossier): boolean =>
  documents.length === 1 && foremost.kind !== 'fiche';

/** The papers in which a question on a dossier may be answered: its own, and the loose ones; null for a loose one, which may be any. */
export async function papersOf(
  index: SearchIndex,
  dossier: Dossier,
): Promise<readonly DocumentSummary[] | null> {
  if (isLoose(dossier)) return null;
  const all = new Set((await dossiersOf(index)).values());
  return [...dossier.documents, ...[...all].filter(isLoose).flatMap(({ documents }) => documents)];
}

/** What the id of a dossier begins with; behind it stands the id of any of its documents. */
const DOSSIER = 'dossier:';

/** One id for a dossier, in a scope: a list of its documents may be longer than a request can hold. */
export const dossierId = ({ foremost }: Dossier): string => `${DOSSIER}${foremost.id}`;

/** The documents that a scope names, by themselves or as those of a dossier. */
export async function documentsIn(
  index: SearchIndex,
  scope: readonly string[],
): Promise<ReadonlySet<string>> {
  if (!scope.some((id) => id.startsWith(DOSSIER))) return new Set(scope);
  const dossiers = await dossiersOf(index);
  return new Set(
    scope.flatMap((id) =>
      id.startsWith(DOSSIER)
        ? (dossiers.get(id.slice(DOSSIER.length))?.documents ?? []).map((head) => head.id)
        : [id],
    ),
  );
}

/** What a scope is called: a document, or the dossier that it is; null for what is none, or more than one. */
export async function titleOf(index: SearchIndex, scope: readonly string[]): Promise<string | null> {
  if (scope.length === 0) return null;
  const dossiers = await dossiersOf(index);
  const [only = ''] = scope;
  if (scope.length === 1 && !only.startsWith(DOSSIER))
    return dossiers.get(only)?.documents.find(({ id }) => id === only)?.title ?? null;
  const [dossier, ...others] = new Set(
    scope.map((id) => dossiers.get(id.startsWith(DOSSIER) ? id.slice(DOSSIER.length) : id)),
  );
  return others.length > 0 ? null : (dossier?.foremost.title ?? null);
}

/** Dossiers to choose from, those with the newest papers first. */
export interface DossierList {
  readonly dossiers: readonly Dossier[];
  /** How many there are with these words, also those left out. */
  readonly total: number;
}

/** The dossiers of which the numbers and titles, or those of their papers, have all of these words, or begin with them; at most so many. */
export async function findDossiers(index: SearchIndex, text: string, most: number): Promise<DossierList> {
  const words = fold(text)
    .split(WORDS)
    .filter((word) => word !== '');
  const all = [...new Set((await dossiersOf(index)).values())];
  const fitting = all
    .filter((dossier) => words.every((word) => namesIn(dossier).includes(` ${word}`)))
    .sort((a, b) => (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0));
  return { dossiers: fitting.slice(0, most), total: fitting.length };
}

const WORDS = /[^\p{L}\p{N}]+/u;

/** What the papers of a dossier go by, as words with a space before each; it is asked for at every key. */
function namesIn(dossier: Dossier): string {
  const known = names.get(dossier) ?? ` ${dossier.documents.map(namesOf).join(' ')}`;
  names.set(dossier, known);
  return known;
}
const names = new WeakMap<Dossier, string>();

/** What a document goes by, as words. */
const namesOf = ({ id, title, references }: DocumentSummary): string =>
  fold([id, title, ...Object.values(references).flat()].join(' '))
    .split(WORDS)
    .join(' ');

const newest = ({ documents }: Dossier): string =>
  documents.reduce((last, { date }) => ((date ?? '') > last ? (date ?? '') : last), '');

/** The numbers of the Commission under which a dossier goes. */
export function numbersIn({ foremost, documents }: Dossier): readonly string[] {
  const own = documents.filter(isCommission).flatMap(commissionNumbers);
  const { com } = foremost.references;
  return own.length > 0 ? [...new Set(own)] : com.slice(0, 1);
}

/** Of the indexes that were asked last, each as one who may read these collections sees it. */
const known = new Map<string, Promise<Dossiers>>();
const MOST_KNOWN = 8;

/** The dossier of each document, by its id. The same index is not gone through again. */
export function dossiersOf(index: SearchIndex): Promise<Dossiers> {
  const { fingerprint, documents, passages, confinedTo = null } = index;
  const key = JSON.stringify([fingerprint, documents, passages, confinedTo]);
  const made = known.get(key) ?? readDossiers(index);
  known.delete(key);
  known.set(key, made);
  // What could not be read is tried again.
  made.catch(() => known.delete(key));
  for (const [oldest] of known) if (known.size > MOST_KNOWN) known.delete(oldest);
  return made;
}

async function readDossiers(index: SearchIndex): Promise<Dossiers> {
  const summaries = new Map((await index.summaries()).map((head) => [head.id, head]));
  const dossiers = new Map<string, Dossier>();
  for (const id of summaries.keys()) {
    if (dossiers.has(id)) continue;
    const documents = [...boundTo(id, summaries)].sort().flatMap((each) => summaries.get(each) ?? []);
    const foremost = foremostOf(documents);
    if (foremost === undefined) continue;
    const dossier = { foremost, documents };
    for (const each of documents) if (!dossiers.has(each.id)) dossiers.set(each.id, dossier);
  }
  return dossiers;
}

/** A paper with those that it is bound to, by way of each other. */
function boundTo(id: string, summaries: ReadonlyMap<string, DocumentSummary>): ReadonlySet<string> {
  const papers = new Set([id]);
  for (let more = [id]; more.length > 0; ) {
    const next = more.flatMap((each) => {
      const bound = (summaries.get(each)?.bound ?? [])
        .map((other) => other.id)
        .filter((other) => summaries.has(other));
      const fiches = bound.filter((other) => summaries.get(other)?.kind === 'fiche');
      return summaries.get(each)?.kind === 'fiche' || fiches.length <= MOST_BOUND ? bound : [];
    });
    more = [...new Set(next)].filter((each) => !papers.has(each));
    for (const each of more) papers.add(each);
  }
  return papers;
}

function foremostOf(documents: readonly DocumentSummary[]): DocumentSummary | undefined {
  const newest = documents.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return newest.find(({ kind }) => kind === 'fiche') ?? newest[0];
}
