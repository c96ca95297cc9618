import type { Language } from '../../documents/document.ts';
import { titleOf } from '../../search/documents/dossiers.ts';
import { foremost } from '../../search/documents/summaries.ts';
import type { SearchIndex } from '../../search/index.ts';
import { type ShownCollection, shownCollections } from '../words/collection-words.ts';
import { examplesFor } from './examples.ts';
import type { Account } from './frame.ts';

/** What the server tells the script of the conversation. */
export interface ServerData {
  readonly version: string;
  /** Of the documents: it changes when they do. */
  readonly fingerprint: string;
  /** How many documents there are, and a few of them, those that answer most first. */
  readonly documents: number;
  readonly titles: readonly { readonly id: string; readonly title: string; readonly language: Language }[];
  readonly examples: readonly string[];
  /** Where there are more of them than one. */
  readonly collections: readonly ShownCollection[];
  /** Whether what a reader thinks of an answer can be kept. */
  readonly feedback: boolean;
  /** Whose Notabene it is, and whether it has a mark; null where nobody said. */
  readonly organisation?: { readonly name: string; readonly mark: boolean } | null;
  /** Whether this reader may add documents here. */
  readonly adds?: boolean;
  /** To what the questions are confined, as the address says; null for all documents. */
  readonly scope: ChosenScope | null;
  /** Who is signed in, or that one can; put there with the frame of the page. */
  readonly account?: Account;
}

/** Documents or dossiers that a reader chose, by their ids, and what they are called; null for several. */
export interface ChosenScope {
  readonly ids: readonly string[];
  readonly title: string | null;
}

/** What an address chooses, as far as it is there. */
export async function chosenScope(index: SearchIndex, ids: readonly string[]): Promise<ChosenScope | null> {
  const titles = await Promise.all(ids.map((id) => titleOf(index, [id])));
  const there = ids.filter((_, at) => titles[at] !== null);
  return there.length === 0 ? null : { ids: there, title: await titleOf(index, there) };
}

/** Documents that are named where nothing was found. */
const MOST_TITLES = 10;

/** What the script has to know before its first question. */
export async function serverData(
  corpus: SearchIndex,
  {
    language,
    ...also
  }: Pick<ServerData, 'version' | 'feedback' | 'adds' | 'organisation' | 'scope'> & {
    readonly language: Language;
  },
): Promise<ServerData> {
  const { fingerprint, documents } = corpus;
  const names = corpus.collections.map(({ name }) => name);
  const collections = names.length > 1 ? shownCollections(names, language) : [];
  const heads = await foremost(corpus, MOST_TITLES);
  const titles = heads.map(({ id, title, language: spoken }) => ({ id, title, language: spoken }));
  return {
    ...also,
    fingerprint,
    documents,
    titles,
    collections,
    examples: await examplesFor(corpus, language),
  };
}
