import type { Head, SearchIndex } from './index.ts';

/** The papers on one proposal, or on proposals that a paper takes together. */
export interface Dossier {
  /** What it is called after: its newest fiche, else its newest paper. */
  readonly foremost: Head;
  /** In the order of their ids. */
  readonly documents: readonly Head[];
}

/** A paper that is bound to more fiches than this is about none of them in particular, and binds them to each other no more. */
const MOST_BOUND = 3;

type Dossiers = ReadonlyMap<string, Dossier>;

/** Whether it is one paper that no number or word binds to a fiche: it may belong to any dossier. */
export const isLoose = ({ foremost, documents }: Dossier): boolean =>
  documents.length === 1 && foremost.kind !== 'fiche';

/** The papers in which a question on a dossier may be answered: its own, and the loose ones; null for a loose one, which may be any. */
export async function papersOf(index: SearchIndex, dossier: Dossier): Promise<readonly Head[] | null> {
  if (isLoose(dossier)) return null;
  const all = new Set((await dossiersOf(index)).values());
  return [...dossier.documents, ...[...all].filter(isLoose).flatMap(({ documents }) => documents)];
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
  const heads = new Map((await index.heads()).map((head) => [head.id, head]));
  const dossiers = new Map<string, Dossier>();
  for (const id of heads.keys()) {
    if (dossiers.has(id)) continue;
    const documents = [...boundTo(id, heads)].sort().flatMap((each) => heads.get(each) ?? []);
    const foremost = foremostOf(documents);
    if (foremost === undefined) continue;
    const dossier = { foremost, documents };
    for (const each of documents) if (!dossiers.has(each.id)) dossiers.set(each.id, dossier);
  }
  return dossiers;
}

/** A paper with those that it is bound to, by way of each other. */
function boundTo(id: string, heads: ReadonlyMap<string, Head>): ReadonlySet<string> {
  const papers = new Set([id]);
  for (let more = [id]; more.length > 0; ) {
    const next = more.flatMap((each) => {
      const bound = (heads.get(each)?.bound ?? [])
        .map((other) => other.id)
        .filter((other) => heads.has(other));
      const fiches = bound.filter((other) => heads.get(other)?.kind === 'fiche');
      return heads.get(each)?.kind === 'fiche' || fiches.length <= MOST_BOUND ? bound : [];
    });
    more = [...new Set(next)].filter((each) => !papers.has(each));
    for (const each of more) papers.add(each);
  }
  return papers;
}

function foremostOf(documents: readonly Head[]): Head | undefined {
  const newest = documents.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return newest.find(({ kind }) => kind === 'fiche') ?? newest[0];
}
