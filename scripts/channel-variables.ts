import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { CHANNEL_VARIABLES, type ChannelVariables } from '../src/channels/channel-settings.ts';
import { CONFIG, type Settings } from './database.ts';

/** What the worker on this machine is told of channels. */
export interface Told {
  readonly variables: ChannelVariables;
  /** Where readers reach it; null when that is not set. */
  readonly home: ToldHome | null;
  /** Whether it has a database to remember in. */
  readonly remembers: boolean;
  /** What is set in the environment, and not heard there: with a `.dev.vars` wrangler looks in that alone. */
  readonly unheard: readonly string[];
  /** The file that has a NOTABENE_URL, where `npm start` does not look for it; null when none has, or another counts. */
  readonly homeIn: string | null;
}

interface ToldHome {
  /** As it was set; it may be no address at all. */
  readonly given: string;
  /** `npm start` takes it from the environment only, and Cloudflare from the settings only. */
  readonly from: 'environment' | 'settings';
}

/** Where wrangler looks in place of the environment. */
const DEV_VARS = '.dev.vars';
/** Where it looks beside the settings. */
const FILES = [DEV_VARS, '.env', '.env.local'];
/** That one of them is given in a text, and not as nothing. */
const givenIn = (...names: readonly string[]) =>
  new RegExp(
    String.raw`^\s*(?:export\s+)?["']?(?:${names.join('|')})["']?\s*=\s*(?!(?:""|'')?\s*(?:#.*)?$)\S`,
    'm',
  );
const GIVEN = givenIn(...CHANNEL_VARIABLES);
const HOME_GIVEN = givenIn('NOTABENE_URL');

/** Reads it as wrangler does: from its settings, the files beside them, and the environment. */
export async function toldOfChannels({ config = CONFIG }: Settings = {}): Promise<Told> {
  const textIn = (path: string) => readFile(path, 'utf8').catch(() => null);
  const settings = await textIn(config);
  const files = await Promise.all(
    FILES.map(async (name) => ({ name, text: await textIn(join(dirname(config), name)) })),
  );
  const own = homeFrom(process.env.NOTABENE_URL, 'environment');
  const homeIn =
    own === null ? (files.find(({ text }) => text !== null && HOME_GIVEN.test(text))?.name ?? null) : null;
  const set = CHANNEL_VARIABLES.filter((name) => process.env[name]?.trim());
  // Only where something is given it is worth a second to ask wrangler itself.
  if (
    set.length === 0 &&
    ![settings, ...files.map(({ text }) => text)].some((text) => GIVEN.test(text ?? ''))
  )
    return { variables: {}, home: own, remembers: true, unheard: [], homeIn };
  const { unstable_readConfig: readConfig, unstable_getVarsForDev: varsForDev } = await import('wrangler');
  const { vars, secrets, d1_databases } = readConfig({ config }, { hideWarnings: true });
  const read = varsForDev(config, undefined, vars, undefined, true, secrets);
  const textOf = (name: string): string | undefined => {
    const value = read[name]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const eclipsed = files.some(({ name, text }) => name === DEV_VARS && text !== null);
  return {
    variables: Object.fromEntries(CHANNEL_VARIABLES.map((name) => [name, textOf(name)])),
    home: own ?? homeFrom(textOf('NOTABENE_URL'), 'settings'),
    remembers: d1_databases.some((each: { readonly binding: string }) => each.binding === 'CHANNELS'),
    unheard: eclipsed ? set.filter((name) => process.env[name]?.trim() !== textOf(name)?.trim()) : [],
    homeIn,
  };
}

function homeFrom(text: string | undefined, from: ToldHome['from']): ToldHome | null {
  const given = text?.trim() ?? '';
  return given === '' ? null : { given, from };
}
