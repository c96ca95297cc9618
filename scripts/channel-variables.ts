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
}

interface ToldHome {
  /** As it was set; it may be no address at all. */
  readonly given: string;
  /** `npm start` takes it from the environment only, and Cloudflare from the settings only. */
  readonly from: 'environment' | 'settings';
}

/** Where wrangler looks beside the environment. */
const FILES = ['.dev.vars', '.env', '.env.local'];
/** That one of them is given, and not as nothing. Only then it is worth a second to ask wrangler itself. */
const GIVEN = new RegExp(
  String.raw`^\s*(?:export\s+)?["']?(?:${CHANNEL_VARIABLES.join('|')})["']?\s*=\s*(?!(?:""|'')?\s*(?:#.*)?$)\S`,
  'm',
);

/** Reads it as wrangler does: from its settings, the files beside them, and the environment. */
export async function toldOfChannels({ config = CONFIG }: Settings = {}): Promise<Told> {
  const texts = await Promise.all(
    [config, ...FILES.map((name) => join(dirname(config), name))].map((path) =>
      readFile(path, 'utf8').catch(() => ''),
    ),
  );
  const own = homeIn(process.env.NOTABENE_URL, 'environment');
  if (!CHANNEL_VARIABLES.some((name) => process.env[name]) && !texts.some((text) => GIVEN.test(text)))
    return { variables: {}, home: own, remembers: true };
  const { unstable_readConfig: readConfig, unstable_getVarsForDev: varsForDev } = await import('wrangler');
  const { vars, secrets, d1_databases } = readConfig({ config }, { hideWarnings: true });
  const read = varsForDev(config, undefined, vars, undefined, true, secrets);
  const textOf = (name: string): string | undefined => {
    const value = read[name]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  return {
    variables: Object.fromEntries(CHANNEL_VARIABLES.map((name) => [name, textOf(name)])),
    home: own ?? homeIn(textOf('NOTABENE_URL'), 'settings'),
    remembers: d1_databases.some((each: { readonly binding: string }) => each.binding === 'CHANNELS'),
  };
}

function homeIn(text: string | undefined, from: ToldHome['from']): ToldHome | null {
  const given = text?.trim() ?? '';
  return given === '' ? null : { given, from };
}
