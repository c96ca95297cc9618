import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES, type Engine } from '../src/search/chosen.ts';
import type { Database } from '../src/search/d1/binding.ts';
import { CommandError } from './command.ts';
import { ROOT } from './corpus.ts';

/** Settings of the worker, and where databases of this machine are kept; those of the checkout unless told. */
export interface Settings {
  readonly config?: string;
  readonly state?: string;
}

/** The settings of the worker. */
export const CONFIG = join(ROOT, 'wrangler.toml');
/** Only a file that has this name is worth reading with wrangler, which takes a second to load. */
const CHOICE = /^\s*(?:vars\.)?["']?NOTABENE_ENGINE\b/m;

/** Where the worker looks for its index; throws a `CommandError` when its settings name no such place. */
export async function chosenEngine({ config = CONFIG }: Settings = {}): Promise<Engine> {
  const text = await readFile(config, 'utf8').catch(() => '');
  if (!CHOICE.test(text)) return 'assets';
  const { unstable_readConfig: readConfig } = await import('wrangler');
  const { NOTABENE_ENGINE: chosen = 'assets' } = readConfig({ config }, { hideWarnings: true }).vars;
  const engine = ENGINES.find((each) => each === chosen);
  if (engine === undefined)
    throw new CommandError(
      1,
      `NOTABENE_ENGINE in wrangler.toml is geen van ${ENGINES.join(', ')}; pas dat aan.`,
    );
  return engine;
}

/** The databases that the worker looks for, and what to do where the settings do not have them. */
const DATABASES = {
  DB: 'haal de regels daarvoor uit het commentaar',
  FEEDBACK: 'zet de regels daarvoor terug',
  CHANNELS: 'zet de regels daarvoor terug',
} as const;

export interface OpenedDatabase {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions extends Settings {
  /** The one at Cloudflare, with the account that wrangler is signed in to; else the one on this machine. */
  readonly remote: boolean;
  /** The index unless told. */
  readonly binding?: keyof typeof DATABASES;
}

/**
 * The database of the worker, as the worker sees it: the same D1, on this machine or at Cloudflare. Throws a
 * `CommandError` when the settings name none.
 */
export async function openDatabase({
  remote,
  binding = 'DB',
  config = CONFIG,
  state = join(ROOT, '.wrangler', 'state', 'v3'),
}: DatabaseOptions): Promise<OpenedDatabase> {
  // It says on the screen where it stands and asks whether it may tell of its use; a command has its own words.
  process.env.WRANGLER_HIDE_BANNER ??= 'true';
  process.env.WRANGLER_SEND_METRICS ??= 'false';
  if (!remote) process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= 'false';
  const { getPlatformProxy, unstable_readConfig: readConfig } = await import('wrangler');
  const { name, compatibility_date, d1_databases } = readConfig({ config }, { hideWarnings: true });
  const found = d1_databases.find((each: { readonly binding: string }) => each.binding === binding);
  if (found === undefined)
    throw new CommandError(1, `wrangler.toml noemt geen database ${binding}; ${DATABASES[binding]}.`);
  if (remote && found.database_id === undefined)
    throw new CommandError(
      1,
      `wrangler.toml noemt geen database_id van ${binding}; maak de database met "npx wrangler d1 create ${found.database_name}" en vul in wat dat geeft.`,
    );
  // Only the database: the worker's other bindings are not needed, and its assets may not be there.
  const folder = await mkdtemp(join(tmpdir(), 'notabene-d1-'));
  const path = join(folder, 'wrangler.json');
  await writeFile(path, JSON.stringify({ name, compatibility_date, d1_databases: [{ ...found, remote }] }));
  try {
    const proxy = await getPlatformProxy<Record<string, Database>>({
      configPath: path,
      persist: { path: state },
      remoteBindings: remote,
    });
    const database = proxy.env[binding];
    if (database === undefined) throw new Error(`no binding ${binding}`);
    return { database, close: () => proxy.dispose() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
