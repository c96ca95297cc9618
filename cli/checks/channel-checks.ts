import { isLoopback, type ReadSetting, readChannelSettings } from '../../src/channels/channel-settings.ts';
import { homeOf } from '../../src/web/parts/links.ts';
import { counted } from '../render/text.ts';
import type { Told } from './channel-variables.ts';
import { type Addresses, askSlack, askTeams } from './channels-online.ts';
import type { Check } from './check.ts';

/** What is set for channels, and what is missing. Asks the platforms themselves only when given how. */
export async function checkChannels(told: Told, online?: Addresses): Promise<readonly Check[]> {
  const { slack, teams, webhook, key } = readChannelSettings(told.variables);
  if (key.kind === 'none')
    return [
      {
        name: 'channels',
        ok: true,
        message:
          'Slack, Teams en webhook zijn niet ingesteld; wie dat wil leest docs/run/slack.md, docs/run/teams.md of docs/run/webhook.md',
      },
      ...unheardTips(told),
    ];
  // Without these no channel is there, whatever else is set.
  const opens = key.kind === 'set';
  const isSet = (name: Check['name'], what: string, whom: string): Check =>
    opens
      ? { name, ok: true, message: `${what} is ingesteld${whom}` }
      : tip(name, `${what} staat klaar${whom}; het werkt pas als de fout hieronder weg is`);
  return [
    ...check('slack', slack, ({ teams: workspaces }) => [
      isSet(
        'slack',
        'Slack',
        ` voor ${counted(workspaces.length, 'werkruimte', 'werkruimten')}: ${workspaces.join(', ')}`,
      ),
    ]),
    ...(online && slack.kind === 'set' ? await askSlack(slack.settings, online) : []),
    ...check('teams', teams, ({ tenants, managers, appTenant }) => [
      isSet(
        'teams',
        'Teams',
        ` voor ${counted(tenants.length, 'organisatie', 'organisaties')}: ${tenants.join(', ')}`,
      ),
      ...(appTenant === undefined
        ? [
            tip(
              'teams',
              'TEAMS_APP_TENANT is leeg: dat is alleen goed bij een oude bot voor alle organisaties; een andere krijgt zo geen token en kan niet antwoorden',
            ),
          ]
        : []),
      ...(managers.length === 0
        ? [
            tip(
              'teams',
              'TEAMS_MANAGERS is leeg: in kanalen en groepen van Teams kan niemand de instellingen veranderen',
            ),
          ]
        : []),
    ]),
    ...(online && teams.kind === 'set' ? await askTeams(teams.settings, online) : []),
    ...check('webhook', webhook, ({ url }) => [
      isSet('webhook', 'De webhook', `; antwoorden gaan naar ${new URL(url).origin}`),
    ]),
    ...check('channels', key, () => sameAsKeyTips(told.variables)),
    ...unheardTips(told),
    ...checkHome(told),
  ];
}

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
const SECRETS = ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'TEAMS_APP_PASSWORD', 'WEBHOOK_SECRET'] as const;

function sameAsKeyTips(variables: Told['variables']): readonly Check[] {
  const key = variables.NOTABENE_CHANNELS_KEY?.trim();
  return SECRETS.filter((name) => variables[name]?.trim() === key).map((name) =>
    tip(
      'channels',
      `${name} is hetzelfde als NOTABENE_CHANNELS_KEY: wie het ene kent, kan dan ook lezen wat er bewaard is; neem twee verschillende (openssl rand -base64 32)`,
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

/** What to say of a setting: nothing where there is none, all that is wrong, or what there is. */
function check<T>(
  name: Check['name'],
  read: ReadSetting<T>,
  what: (settings: T) => readonly Check[],
): readonly Check[] {
  if (read.kind === 'none') return [];
  return read.kind === 'wrong'
    ? read.messages.map((message) => ({ name, ok: false, message }))
    : what(read.settings);
}

const tip = (name: Check['name'], message: string): Check => ({ name, ok: true, hint: true, message });

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
