import { CHANNELS_KEY, readChannelSettings } from '../../src/channels/channel-settings.ts';
import { CHANNELS } from '../../src/channels/index.ts';
import { isLoopback, type ReadSetting } from '../../src/channels/variables.ts';
import { homeOf } from '../../src/web/parts/links.ts';
import { flat } from '../render/text.ts';
import type { Told } from './channel-variables.ts';
import type { Check } from './check.ts';

/** How the platforms themselves are asked. */
export interface Online {
  /** Longest wait for each answer, in milliseconds. */
  readonly deadlineMs: number;
}

/** What is set for channels, and what is missing. Asks the platforms themselves only when told how. */
export async function checkChannels(told: Told, online?: Online): Promise<readonly Check[]> {
  const { channels, key } = readChannelSettings(told.variables);
  if (key.kind === 'none')
    return [
      {
        name: 'channels',
        ok: true,
        message: `${listed('conjunction', LABELS)} zijn niet ingesteld; wie dat wil leest ${listed('disjunction', PAGES)}`,
      },
      ...unheardTips(told),
    ];
  // Without these no channel is there, whatever else is set.
  const opens = key.kind === 'set';
  const each = await Promise.all(
    channels.map(async ({ channel, setting }) => {
      const { name } = channel;
      if (setting.kind !== 'set') return wrongIn(name, setting);
      const { settings } = setting;
      const { subject, whom, tips, ask } = await channel.checks();
      const of = whom(settings);
      const found = online === undefined ? [] : ((await ask?.(settings, online.deadlineMs)) ?? []);
      return [
        opens
          ? { name, ok: true, message: `${subject} is ingesteld${of}` }
          : tip(name, `${subject} staat klaar${of}; het werkt pas als de fout hieronder weg is`),
        ...tips(settings).map((message) => tip(name, message)),
        ...found.map((finding) => ({ name, ...finding, message: flat(finding.message) })),
      ];
    }),
  );
  return [
    ...each.flat(),
    ...(opens ? sameAsKeyTips(told.variables) : wrongIn('channels', key)),
    ...unheardTips(told),
    ...checkHome(told),
  ];
}

const LABELS = CHANNELS.map(({ label }) => label);
const PAGES = CHANNELS.map(({ name }) => `docs/run/${name}.md`);

const listed = (type: 'conjunction' | 'disjunction', words: readonly string[]): string =>
  new Intl.ListFormat('nl', { type }).format(words);

/**
 * For who starts the server: a line for each channel that is set, for what is wrong with it, and for what is set where
 * nobody looks; nothing without one.
 */
export async function channelLines(told: Told): Promise<readonly string[]> {
  const unheard = unheardTips(told).map(({ message }) => `${message}.`);
  if (readChannelSettings(told.variables).key.kind === 'none') return unheard;
  const checks = await checkChannels({ ...told, home: null });
  const lines = checks.filter(({ hint }) => !hint).map(({ ok, message }) => (ok ? `${message}.` : message));
  return [...lines, ...unheard];
}

/** The secrets of others, of which the key is none. */
const SECRETS = CHANNELS.flatMap(({ secrets }) => secrets);

function sameAsKeyTips(variables: Told['variables']): readonly Check[] {
  const given: Readonly<Record<string, string | undefined>> = variables;
  const key = given[CHANNELS_KEY]?.trim();
  return SECRETS.filter((name) => given[name]?.trim() === key).map((name) =>
    tip(
      'channels',
      `${name} is hetzelfde als ${CHANNELS_KEY}: wie het ene kent, kan dan ook lezen wat er bewaard is; neem twee verschillende (openssl rand -base64 32)`,
    ),
  );
}

const unheardTips = ({ unheard }: Told): readonly Check[] =>
  unheard.map(({ names, file }) => {
    const [are, count, them] = names.length === 1 ? ['staat', 'telt', 'hem'] : ['staan', 'tellen', 'ze'];
    return tip(
      'channels',
      `${new Intl.ListFormat('nl').format(names)} ${are} in ${file}, maar ${count} daar niet voor deze server; zet ${them} in de omgeving of in .env`,
    );
  });

/** All that is wrong with a setting. */
const wrongIn = (name: string, setting: ReadSetting<unknown>): readonly Check[] =>
  setting.kind === 'wrong' ? setting.messages.map((message) => ({ name, ok: false, message })) : [];

const tip = (name: string, message: string): Check => ({ name, ok: true, hint: true, message });

/** Without an address of the server answers are whole, but their links are fewer. What was set may hold a password. */
function checkHome({ home }: Told): readonly Check[] {
  const name = 'channels';
  if (home === null)
    return [
      tip(
        name,
        'NOTABENE_URL is niet gezet: de server antwoordt dan alleen onder de naam van deze machine, en bronnen verwijzen alleen naar de officiële publicatie of naar deze machine',
      ),
    ];
  const origin = homeOf(home);
  if (origin === null)
    return [
      {
        name,
        ok: false,
        message:
          'NOTABENE_URL is geen adres; zet er het adres van deze server in, als https://notabene.example.',
      },
    ];
  const { protocol, hostname } = new URL(origin);
  const hints = [
    isLoopback(hostname)
      ? [`NOTABENE_URL is ${origin}: alleen op deze machine zijn de verwijzingen te openen`]
      : protocol === 'https:'
        ? []
        : [`NOTABENE_URL is ${origin}, zonder https: wie een verwijzing opent is onderweg af te luisteren`],
    isBare(new URL(home))
      ? []
      : [`NOTABENE_URL heeft meer dan het adres van de server: alleen ${origin} wordt gebruikt`],
  ].flat();
  return hints.length > 0
    ? hints.map((message) => tip(name, message))
    : [{ name, ok: true, message: `Verwijzingen gaan naar ${origin} (NOTABENE_URL)` }];
}

/** An address of a server, and nothing behind or before it. */
export const isBare = ({ pathname, search, hash, username, password }: URL): boolean =>
  pathname === '/' && `${search}${hash}${username}${password}` === '';
