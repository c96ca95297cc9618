import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHANNEL_VARIABLES, type ChannelVariables } from '../../src/channels/channel-settings.ts';
import { CHANNELS } from '../../src/channels/index.ts';
import { CONFIG, type Settings } from '../database.ts';
import { environment } from '../environment.ts';

/** What the server on this machine is told of channels. */
export interface Told {
  readonly variables: ChannelVariables;
  /** Where readers reach it, as it was set, which may be no address at all; null when that is not set. */
  readonly home: string | null;
  /** What is set in a file that only the worker reads, and not where the server looks. */
  readonly unheard: readonly Unheard[];
}

interface Unheard {
  readonly names: readonly string[];
  readonly file: string;
}

/** Files that `npm run dev` and Cloudflare take settings from, and the server of this machine does not. */
const FILES = ['.dev.vars', '.env.local', 'wrangler.toml'];
const NAMES = [...CHANNEL_VARIABLES, 'NOTABENE_URL'];
/** With where channels are tried out, of which nobody is told. */
const READ = [...CHANNEL_VARIABLES, ...CHANNELS.flatMap(({ loopback }) => loopback ?? [])];

/** Reads it as the server does; and looks where somebody may have set it in vain. */
export function toldOfChannels({ env = environment(), config = CONFIG }: Settings = {}): Told {
  const given = (name: string): string => env[name]?.trim() ?? '';
  return {
    variables: Object.fromEntries(READ.map((name) => [name, env[name]])),
    home: given('NOTABENE_URL') || null,
    unheard: FILES.flatMap((file) => {
      const text = textOf(join(dirname(config), file));
      const names = NAMES.filter((name) => given(name) === '' && isGiven(text, name));
      return names.length > 0 ? [{ names, file }] : [];
    }),
  };
}

/** That a name is given in a text of settings, and not as nothing. */
const isGiven = (text: string, name: string): boolean =>
  new RegExp(String.raw`^\s*(?:export\s+)?["']?${name}["']?\s*=[ \t]*(?!(?:""|'')?\s*(?:#.*)?$)\S`, 'm').test(
    text,
  );

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // There need not be one.
    return '';
  }
}
