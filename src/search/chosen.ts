import type { Database } from './d1/binding.ts';
import { openD1 } from './d1/open.ts';
import { IndexError, type SearchIndex } from './index.ts';
import { Client } from './opensearch/client.ts';
import { openOpenSearch } from './opensearch/open.ts';
import { type OpenSearchPlace, placed } from './opensearch/settings.ts';
import { type Opening, openIndex, type ReadFile } from './packed/open.ts';

/** Where an index may be: in files that travel with the worker, in a database, or in a search server. */
export const ENGINES = ['assets', 'd1', 'opensearch'] as const;
export type Engine = (typeof ENGINES)[number];

/** What there is to choose from. */
export interface Engines {
  /** The one that is asked for; files unless told. */
  readonly engine: string | undefined;
  readonly assets: ReadFile;
  readonly database: Database | undefined;
  /** What is set of OpenSearch, and how it is reached; without it there is none. */
  readonly openSearch?: OpenSearchPlace | undefined;
}

/** Opens the index where it is said to be; throws `IndexError` when that is nowhere, or when it can't be served. */
export async function openChosen(
  { engine = 'assets', assets, database, openSearch }: Engines,
  opening?: Opening,
): Promise<SearchIndex> {
  if (engine === 'assets') return openIndex(assets, opening);
  if (engine === 'opensearch') {
    const { alias, ...options } = placed(openSearch);
    return openOpenSearch(new Client(options), alias, opening);
  }
  if (engine !== 'd1')
    throw new IndexError(
      'choice',
      `NOTABENE_ENGINE is geen van ${ENGINES.join(', ')}; pas wrangler.toml aan.`,
    );
  if (database === undefined)
    throw new IndexError(
      'choice',
      'NOTABENE_ENGINE is d1, maar er is geen database DB; haal in wrangler.toml de regels daarvoor uit het commentaar.',
    );
  return openD1(database, opening);
}
