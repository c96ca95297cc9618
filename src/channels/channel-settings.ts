import type { WebhookSettings } from './webhook.ts';

/** What an operator sets to have channels; the names are those of the environment. */
export const CHANNEL_VARIABLES = [
  'NOTABENE_CHANNELS_KEY',
  'SLACK_SIGNING_SECRET',
  'SLACK_BOT_TOKEN',
  'SLACK_TEAMS',
  'SLACK_APP_ID',
  'TEAMS_APP_ID',
  'TEAMS_APP_PASSWORD',
  'TEAMS_TENANTS',
  'TEAMS_APP_TENANT',
  'TEAMS_MANAGERS',
  'TEAMS_SENSITIVITY',
  'WEBHOOK_SECRET',
  'WEBHOOK_URL',
] as const;

type Name = (typeof CHANNEL_VARIABLES)[number];

export type ChannelVariables = { readonly [name in Name]?: string | undefined };

export interface SlackSettings {
  /** Slack signs with it what it sends. */
  readonly signingSecret: string;
  /** Of the bot. */
  readonly token: string;
  /** Workspaces that may ask; at least one. */
  readonly teams: readonly string[];
  /** Of the app, where it is told. */
  readonly appId?: string;
}

/** All ids are in lower case. */
export interface TeamsSettings {
  readonly appId: string;
  readonly password: string;
  /** Organisations that may ask; at least one. */
  readonly tenants: readonly string[];
  /** Where a single-tenant bot is registered; a multi-tenant one has none. */
  readonly appTenant?: string;
  /** People who may change the settings of any room. */
  readonly managers: readonly string[];
  /** The label that Teams shows with every answer. */
  readonly sensitivity?: { readonly name: string; readonly description: string };
}

/** Settings of one thing as they were read. */
export type ReadSetting<T> =
  | { readonly kind: 'none' }
  /** For the operator; Dutch, says what to do, and holds no secret. */
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'set'; readonly settings: T };

export interface ReadChannelSettings {
  readonly slack: ReadSetting<SlackSettings>;
  readonly teams: ReadSetting<TeamsSettings>;
  readonly webhook: ReadSetting<WebhookSettings>;
  /** What is kept is kept under it. Needed by every channel, and nothing without one. */
  readonly key: ReadSetting<string>;
}

/** Shorter secrets could be tried out. */
const LEAST_SECRET = 32;
/** As Microsoft writes its ids, in lower case. */
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAKE_SECRET = 'maak er een met: openssl rand -base64 32';

/** The settings of the channels. One that is half set, or set wrongly, is not there: it says why. */
export function readChannelSettings(variables: ChannelVariables): ReadChannelSettings {
  const of = (name: Name): string => variables[name]?.trim() ?? '';
  const slack = readSlack(of);
  const teams = readTeams(of);
  const webhook = readWebhook(of);
  const any = [slack, teams, webhook].some(({ kind }) => kind !== 'none');
  return { slack, teams, webhook, key: any ? readKey(of) : { kind: 'none' } };
}

type Read = (name: Name) => string;

function readSlack(of: Read): ReadSetting<SlackSettings> {
  const signingSecret = of('SLACK_SIGNING_SECRET');
  const token = of('SLACK_BOT_TOKEN');
  const teams = listed(of('SLACK_TEAMS'));
  const appId = of('SLACK_APP_ID');
  if ([signingSecret, token, appId].every((value) => value === '') && teams.length === 0)
    return { kind: 'none' };
  if (!/^[\w-]{16,}$/.test(signingSecret) || /^xox/.test(signingSecret))
    return wrong('Zet in SLACK_SIGNING_SECRET het Signing Secret van de app in Slack.');
  if (!/^xoxb-[\w-]{8,}$/.test(token))
    return wrong('Zet in SLACK_BOT_TOKEN het Bot User OAuth Token van de app, dat met xoxb- begint.');
  if (teams.length === 0 || !teams.every((team) => /^T[A-Z0-9]{2,}$/.test(team)))
    return wrong(
      'Zet in SLACK_TEAMS de werkruimten die mogen vragen: ids als T0123ABCD, met komma’s ertussen.',
    );
  if (appId !== '' && !/^A[A-Z0-9]{2,}$/.test(appId))
    return wrong('Zet in SLACK_APP_ID het App ID van de app, als A0123ABCD, of laat het leeg.');
  return set({ signingSecret, token, teams, ...(appId !== '' && { appId }) });
}

function readTeams(of: Read): ReadSetting<TeamsSettings> {
  const appId = of('TEAMS_APP_ID').toLowerCase();
  const password = of('TEAMS_APP_PASSWORD');
  const tenants = listed(of('TEAMS_TENANTS').toLowerCase());
  const appTenant = of('TEAMS_APP_TENANT').toLowerCase();
  const managers = listed(of('TEAMS_MANAGERS').toLowerCase());
  const sensitivity = of('TEAMS_SENSITIVITY');
  if (
    [appId, password, appTenant, sensitivity].every((value) => value === '') &&
    tenants.length + managers.length === 0
  )
    return { kind: 'none' };
  if (!UUID.test(appId)) return wrong(`Zet in TEAMS_APP_ID de app-id van de bot, ${A_UUID}.`);
  // What the portal shows beside a secret is its number, and is often taken for it.
  if (!/^\S{8,}$/.test(password) || UUID.test(password.toLowerCase()))
    return wrong('Zet in TEAMS_APP_PASSWORD de waarde van het clientgeheim van de bot, niet de id ervan.');
  if (tenants.length === 0 || !tenants.every((tenant) => UUID.test(tenant)))
    return wrong(
      `Zet in TEAMS_TENANTS de organisaties die mogen vragen: tenant-ids, elk ${A_UUID}, met komma’s ertussen.`,
    );
  if (appTenant !== '' && !UUID.test(appTenant))
    return wrong(`Zet in TEAMS_APP_TENANT de tenant-id waar de bot geregistreerd is, ${A_UUID}.`);
  if (!managers.every((manager) => UUID.test(manager)))
    return wrong(
      `Zet in TEAMS_MANAGERS de object-ids van wie instellingen mag veranderen, elk ${A_UUID}, met komma’s ertussen.`,
    );
  const [, name = '', description = ''] = /^([^:]+):\s*(.+)$/.exec(sensitivity) ?? [];
  if (sensitivity !== '' && name === '')
    return wrong(
      'Zet in TEAMS_SENSITIVITY een naam en een omschrijving, als “Intern: alleen voor medewerkers”.',
    );
  return set({
    appId,
    password,
    tenants,
    managers,
    ...(appTenant !== '' && { appTenant }),
    ...(name !== '' && { sensitivity: { name: name.trim(), description } }),
  });
}

const A_UUID = 'een UUID als 12345678-90ab-cdef-1234-567890abcdef';

function readWebhook(of: Read): ReadSetting<WebhookSettings> {
  const secret = of('WEBHOOK_SECRET');
  const url = of('WEBHOOK_URL');
  if (secret === '' && url === '') return { kind: 'none' };
  if (secret.length < LEAST_SECRET)
    return wrong(`Zet in WEBHOOK_SECRET een geheim van minstens ${LEAST_SECRET} tekens; ${MAKE_SECRET}.`);
  const { protocol, hostname, username, password } = URL.parse(url) ?? {};
  const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname ?? ''));
  if (!safe || username !== '' || password !== '')
    return wrong(
      'Zet in WEBHOOK_URL het adres waar antwoorden heen gaan, met https:// (http:// alleen op deze machine) en zonder wachtwoord.',
    );
  return set({ secret, url });
}

function readKey(of: Read): ReadSetting<string> {
  const key = of('NOTABENE_CHANNELS_KEY');
  if (key.length >= LEAST_SECRET) return set(key);
  return wrong(
    `Zet in NOTABENE_CHANNELS_KEY een sleutel van minstens ${LEAST_SECRET} tekens, voor wat er van kanalen bewaard wordt; ${MAKE_SECRET}.`,
  );
}

/** Whether only this machine itself is reached by that name. */
export const isLoopback = (hostname: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);

const listed = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  ),
];

const set = <T>(settings: T): ReadSetting<T> => ({ kind: 'set', settings });
const wrong = (message: string): ReadSetting<never> => ({ kind: 'wrong', message });
