import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../src/search/chosen.ts';
import type { Database } from '../src/search/d1/binding.ts';
import { Client } from '../src/search/opensearch/client.ts';
import { placed } from '../src/search/opensearch/settings.ts';
import type { Environment } from '../src/server/environment.ts';
import { openSearchOf } from '../src/server/opensearch.ts';
import { readServerSettings, type ServerSettings } from '../src/server/settings.ts';
import { openDatabaseIn } from '../src/server/sqlite.ts';
import { CommandError } from './command.ts';
import { environment } from './environment.ts';
import { ROOT } from './places.ts';

/** What somebody set, and where databases of this machine are kept; those of this machine unless told. */
export interface Settings {
  /** Names and values, as the server reads them. */
  readonly env?: Environment;
  /** The folder of the databases of this machine. */
  readonly state?: string;
  /** The settings of the worker, for what is at Cloudflare. */
  readonly config?: string;
}

/** The settings of the worker. */
export const CONFIG = join(ROOT, 'wrangler.toml');

/** How the server of this machine is set up; throws a `CommandError` when it is set up wrongly. */
export function serverSettings({ env = environment(), state }: Settings = {}): ServerSettings {
  const read = readServerSettings(env);
  if (read.kind === 'wrong') throw new CommandError(1, read.message);
  return state === undefined ? read.settings : { ...read.settings, state };
}

/** Where the server looks for its index; throws a `CommandError` when its settings name no such place. */
export const chosenEngine = (settings: Settings = {}): Engine => serverSettings(settings).engine;

/** OpenSearch as the server of this machine reaches it; throws `IndexError` where it is set wrongly. */
export function openSearchClient(env: Environment): { readonly client: Client; readonly alias: string } {
  const { alias, ...options } = placed(openSearchOf(env));
  return { client: new Client(options), alias };
}

/** The databases that the worker looks for, and what to do where its settings do not have them. */
const DATABASES = {
  DB: 'haal de regels daarvoor uit het commentaar',
  FEEDBACK: 'zet de regels daarvoor terug',
  CHANNELS: 'zet de regels daarvoor terug',
  ACCESS: 'zet de regels daarvoor terug',
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
 * A database as the server sees it: on this machine the one of the server that runs here, else the one at Cloudflare.
 * Throws a `CommandError` when the settings name none.
 */
export async function openDatabase({
  remote,
  binding = 'DB',
  ...settings
}: DatabaseOptions): Promise<OpenedDatabase> {
  if (remote) return openRemote(binding, settings.config ?? CONFIG);
  const database = openDatabaseIn(serverSettings(settings).state, binding);
  return { database, close: async () => database.close() };
}

async function openRemote(binding: keyof typeof DATABASES, config: string): Promise<OpenedDatabase> {
  // It says on the screen where it stands and asks whether it may tell of its use; a command has its own words.
  process.env.WRANGLER_HIDE_BANNER ??= 'true';
  process.env.WRANGLER_SEND_METRICS ??= 'false';
  const { getPlatformProxy, unstable_readConfig: readConfig } = await import('wrangler');
  const { name, compatibility_date, d1_databases } = readConfig({ config }, { hideWarnings: true });
  const found = d1_databases.find((each: { readonly binding: string }) => each.binding === binding);
  if (found === undefined)
    throw new CommandError(1, `wrangler.toml noemt geen database ${binding}; ${DATABASES[binding]}.`);
  if (found.database_id === undefined)
    throw new CommandError(
      1,
      `wrangler.toml noemt geen database_id van ${binding}; maak de database met "npx wrangler d1 create ${found.database_name}" en vul in wat dat geeft.`,
    );
  // Only the database: the worker's other bindings are not needed, and its assets may not be there.
  const folder = await mkdtemp(join(tmpdir(), 'notabene-d1-'));
  const path = join(folder, 'wrangler.json');
  await writeFile(
    path,
    JSON.stringify({ name, compatibility_date, d1_databases: [{ ...found, remote: true }] }),
  );
  try {
    const proxy = await getPlatformProxy<Record<string, Database>>({
      configPath: path,
      persist: false,
      remoteBindings: true,
    });
    const database = proxy.env[binding];
    if (database === undefined) throw new Error(`no binding ${binding}`);
    return { database, close: () => proxy.dispose() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
