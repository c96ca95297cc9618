import { isLoopback, type ReadSetting, readChannelSettings } from '../src/channels/channel-settings.ts';
import type { Told } from './channel-variables.ts';
import { type Addresses, askSlack, askTeams } from './channels-online.ts';
import type { Check } from './checks.ts';
import { counted } from './render/text.ts';

/** What is set for channels, and what is missing. Asks the platforms themselves only when given how. */
export async function checkChannels(told: Told, online?: Addresses): Promise<readonly Check[]> {
  const { slack, teams, webhook, key } = readChannelSettings(told.variables);
  if (key.kind === 'none')
    return [
      {
        name: 'channels',
        ok: true,
        message:
          'Slack, Teams en webhook zijn niet ingesteld; wie dat wil leest docs/slack.md, docs/teams.md of docs/webhook.md',
      },
    ];
  return [
    ...check('slack', slack, ({ teams: workspaces }) => [
      {
        name: 'slack',
        ok: true,
        message: `Slack is ingesteld voor ${counted(workspaces.length, 'werkruimte', 'werkruimten')}: ${workspaces.join(', ')}`,
      },
    ]),
    ...(online && slack.kind === 'set' ? [await askSlack(slack.settings, online)] : []),
    ...check('teams', teams, ({ tenants, managers, appTenant }) => [
      {
        name: 'teams',
        ok: true,
        message: `Teams is ingesteld voor ${counted(tenants.length, 'organisatie', 'organisaties')}: ${tenants.join(', ')} (bot van ${appTenant === undefined ? 'alle organisaties' : 'één organisatie'})`,
      },
      ...(managers.length > 0
        ? []
        : [
            {
              name: 'teams' as const,
              ok: true,
              hint: true as const,
              message:
                'TEAMS_MANAGERS is leeg: in kanalen en groepen van Teams kan niemand de instellingen veranderen',
            },
          ]),
    ]),
    ...(online && teams.kind === 'set' ? await askTeams(teams.settings, online) : []),
    ...check('webhook', webhook, ({ url }) => [
      {
        name: 'webhook',
        ok: true,
        message: `De webhook is ingesteld; antwoorden gaan naar ${new URL(url).origin}`,
      },
    ]),
    ...check('channels', key, () => []),
    ...(told.remembers
      ? []
      : [
          {
            name: 'channels' as const,
            ok: false,
            message: 'wrangler.toml noemt geen database CHANNELS; zet de regels daarvoor terug.',
          },
        ]),
    ...homeHint(told.home),
  ];
}

/** What to say of a setting: nothing where there is none, what is wrong, or what there is. */
function check<T>(
  name: Check['name'],
  read: ReadSetting<T>,
  what: (settings: T) => readonly Check[],
): readonly Check[] {
  if (read.kind === 'none') return [];
  return read.kind === 'wrong' ? [{ name, ok: false, message: read.message }] : what(read.settings);
}

/** Without an address of the server answers are whole, but their links are fewer. */
function homeHint(home: string | null): readonly Check[] {
  const hint = { name: 'channels', ok: true, hint: true } as const;
  if (home === null)
    return [
      {
        ...hint,
        message:
          'NOTABENE_URL is niet gezet: bronnen verwijzen dan alleen naar de officiële publicatie, of met npm start naar deze machine',
      },
    ];
  return isLoopback(new URL(home).hostname)
    ? [{ ...hint, message: `NOTABENE_URL is ${home}: alleen op deze machine zijn de verwijzingen te openen` }]
    : [];
}
