import type { ChannelDefinition } from './definition.ts';
import { CHANNELS, type ListedChannel } from './index.ts';
import { type ReadSetting, secretFault, settingsOf } from './variables.ts';

/** What is kept is kept under it. Needed by every channel, and nothing without one. */
export const CHANNELS_KEY = 'NOTABENE_CHANNELS_KEY';

/** What an operator sets to have channels; the names are those of the environment. */
export const CHANNEL_VARIABLES: readonly string[] = [
  CHANNELS_KEY,
  ...CHANNELS.flatMap(({ variables }) => variables),
];

type Loopback = Extract<ListedChannel, { readonly loopback: string }>['loopback'];
type Name = typeof CHANNELS_KEY | ListedChannel['variables'][number] | Loopback;

export type ChannelVariables = { readonly [name in Name]?: string | undefined };

/** A channel with its settings as they were read. */
export interface ChannelSetting {
  readonly channel: ChannelDefinition;
  readonly setting: ReadSetting<unknown>;
}

export interface ReadChannelSettings {
  readonly channels: readonly ChannelSetting[];
  readonly key: ReadSetting<string>;
}

/** The settings of the channels, in the order of the list. */
export function readChannelSettings(variables: ChannelVariables): ReadChannelSettings {
  const given: Readonly<Record<string, string | undefined>> = variables;
  const of = (name: string): string => given[name]?.trim() ?? '';
  const channels = CHANNELS.map((channel) => ({ channel, setting: channel.read(of) }));
  const any = channels.some(({ setting }) => setting.kind !== 'none');
  return { channels, key: any ? readKey(of(CHANNELS_KEY)) : { kind: 'none' } };
}

const readKey = (key: string): ReadSetting<string> =>
  settingsOf(key, [secretFault(CHANNELS_KEY, key, 'de sleutel voor wat er van kanalen bewaard wordt')]);
