import type { Language } from '../../documents/document.ts';
import { commissionDocument } from './cellar.ts';
import type { Client } from './client.ts';
import { type FailureCode, SourceError } from './failure.ts';
import type { Found } from './found.ts';
import { mergeFound } from './merge.ts';
import type { Wanted } from './numbers.ts';
import { byDossier, byKamerstuk, byTkNumber, searchOdata } from './odata.ts';
import { annexesOf, inDossier, numbered, searchSru, unlisted } from './sru.ts';
import { searchBeslisnotas } from './woo.ts';

/** What is to be pulled. */
export interface PullRequest {
  readonly wanted: readonly Wanted[];
  /** As `22112` or `36800-VIII`. */
  readonly dossiers: readonly string[];
  /** Words to look for in decision notes. */
  readonly notes: readonly string[];
  /** ISO dates, both included; they bound dossiers and notes, not what was asked for by its number. */
  readonly since: string | null;
  readonly until: string | null;
  /** Of documents of the Commission. */
  readonly languages: readonly Language[];
  /** Most documents of one dossier or one search, annexes aside. */
  readonly most: number;
}

export interface Failure {
  /** The document, the dossier or the words. */
  readonly about: string;
  readonly code: FailureCode;
  readonly message: string;
}

export interface SearchResult {
  readonly found: readonly Found[];
  readonly failures: readonly Failure[];
  /** Dossiers and words of which there is more than was asked for. */
  readonly cut: readonly string[];
}

export const failureOfDocument = (about: string, { code, message }: SourceError): Failure => ({
  about,
  code,
  message,
});

/** Annexes that are taken of one list of papers. */
const MOST_ANNEXES = 1_000;

/**
 * Asks the sources which documents there are, each once. What one source can't tell is a failure in the
 * result; what the others know still holds.
 */
export async function searchSources(
  client: Client,
  request: PullRequest,
  progress: (about: string) => void = () => {},
): Promise<SearchResult> {
  const { since, until, most } = request;
  const failures: Failure[] = [];
  const cut = new Set<string>();

  /** At most `limit` of what a source gives, and what it had before it failed. */
  async function collect(
    about: string,
    source: AsyncGenerator<Found | SourceError>,
    limit: number,
  ): Promise<Found[]> {
    const found: Found[] = [];
    progress(about);
    try {
      for await (const each of source) {
        if (each instanceof SourceError) failures.push(failureOfDocument(about, each));
        else if (found.length === limit) {
          cut.add(about);
          break;
        } else found.push(each);
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      failures.push(failureOfDocument(about, error));
    }
    return found;
  }
  const all = Number.POSITIVE_INFINITY;

  const fromTk: Found[] = [];
  for (const wanted of request.wanted) {
    if (wanted.kind !== 'tk') continue;
    const before = failures.length;
    const found = await collect(wanted.number, searchOdata(client, byTkNumber(wanted.number), 5), all);
    if (found.length === 0 && failures.length === before)
      failures.push(failureOfDocument(wanted.number, new SourceError('not_found', wanted.number)));
    fromTk.push(...found);
  }

  const numbers = [
    ...request.wanted.flatMap((each) =>
      each.kind === 'kamerstuk' || each.kind === 'bijlage' ? [each.number] : [],
    ),
    ...fromTk.flatMap(({ number }) => (number.startsWith('kst-') ? [number] : [])),
  ];
  const mains: Found[] = [];
  for (const query of numbered([...new Set(numbers)]))
    mains.push(...(await collect(numbers.join(', '), searchSru(client, query, 1_000), all)));
  for (const number of numbers) {
    const known = mains.some(({ id }) => id === number.toLowerCase());
    const instead = known ? null : unlisted(number);
    if (instead !== null) mains.push(instead);
  }
  mains.push(...fromTk);
  for (const wanted of request.wanted) {
    if (wanted.kind !== 'kamerstuk') continue;
    const query = byKamerstuk(wanted.number);
    if (query !== null) mains.push(...(await collect(wanted.number, searchOdata(client, query, 5), all)));
  }

  for (const dossier of request.dossiers) {
    const about = `dossier ${dossier}`;
    // One more than asked for shows whether there is more.
    const listed = await collect(about, searchSru(client, inDossier(dossier, since, until), most + 1), most);
    const told = await collect(about, searchOdata(client, byDossier(dossier, since, until), most + 1), most);
    const merged = mergeFound([...listed, ...told]);
    if (merged.length > most) cut.add(about);
    mains.push(...newest(merged, most));
  }

  const documents = mergeFound(mains);
  const kamerstukken = documents.flatMap(({ number }) => (number.startsWith('kst-') ? [number] : []));
  const annexes: Found[] = [];
  for (const query of annexesOf(kamerstukken))
    annexes.push(...(await collect('bijlagen', searchSru(client, query, MOST_ANNEXES + 1), MOST_ANNEXES)));

  const notes: Found[] = [];
  for (const words of request.notes)
    notes.push(...(await collect(words, searchBeslisnotas(client, words, { since, until }, most + 1), most)));

  const commission = request.wanted.flatMap((wanted) =>
    wanted.kind === 'commissie'
      ? request.languages.map((language) => commissionDocument(wanted, language))
      : [],
  );
  return { found: mergeFound([...documents, ...annexes, ...notes, ...commission]), failures, cut: [...cut] };
}

function newest(found: readonly Found[], most: number): readonly Found[] {
  return found.toSorted((left, right) => (right.date ?? '9').localeCompare(left.date ?? '9')).slice(0, most);
}
