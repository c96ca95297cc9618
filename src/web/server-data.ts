import type { Language } from '../documents/document.ts';
import { foremost } from '../search/heads.ts';
import type { SearchIndex } from '../search/index.ts';
import { examplesFor } from './examples.ts';

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
  readonly collections: readonly string[];
  /** Whether what a reader thinks of an answer can be kept. */
  readonly feedback: boolean;
}

/** Documents that are named where nothing was found. */
const MOST_TITLES = 10;

/** What the script has to know before its first question. */
export async function serverData(
  corpus: SearchIndex,
  { language, ...also }: Pick<ServerData, 'version' | 'feedback'> & { readonly language: Language },
): Promise<ServerData> {
  const { fingerprint, documents } = corpus;
  const names = corpus.collections.map(({ name }) => name);
  const collections = names.length > 1 ? names : [];
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
