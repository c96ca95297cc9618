import type { Database } from './d1/binding.ts';
import { openD1 } from './d1/open.ts';
import { IndexError, type SearchIndex } from './index.ts';
import { type Opening, openIndex, type ReadFile } from './packed/open.ts';

/** Where an index may be: in files that travel with the worker, or in a database. */
export const ENGINES = ['assets', 'd1'] as const;
export type Engine = (typeof ENGINES)[number];

/** What there is to choose from. */
export interface Engines {
  /** The one that is asked for; files unless told. */
  readonly engine: string | undefined;
  readonly assets: ReadFile;
  readonly database: Database | undefined;
}

/** Opens the index where it is said to be; throws `IndexError` when that is nowhere, or when it can't be served. */
export async function openChosen(
  { engine = 'assets', assets, database }: Engines,
  opening?: Opening,
): Promise<SearchIndex> {
  if (engine === 'assets') return openIndex(assets, opening);
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
