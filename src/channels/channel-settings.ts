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
  /** The workspace that may ask: a token is of one. */
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
  /** For the operator: all that is wrong with it; Dutch, says what to do, and holds nothing of what was set. */
  | { readonly kind: 'wrong'; readonly message: string; readonly messages: readonly string[] }
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
  return read({ signingSecret, token, teams, ...(appId !== '' && { appId }) }, [
    wanted('SLACK_SIGNING_SECRET', [signingSecret], 'het Signing Secret van de app', {
      form: '32 tekens 0-9 en a-f',
      fits: (value) => /^[0-9a-f]{32}$/i.test(value) && !isRepeated(value),
    }),
    wanted('SLACK_BOT_TOKEN', [token], 'het Bot User OAuth Token van de app', {
      form: 'begint met xoxb-',
      fits: (value) => /^xoxb-[\w-]{8,}$/.test(value),
      nearly: (value) =>
        value.startsWith('xoxb-')
          ? 'is te kort, afgebroken of met iets erbij; neem het hele Bot User OAuth Token over'
          : null,
    }),
    teams.length > 1
      ? `SLACK_TEAMS noemt ${teams.length} werkruimten; zet er één in: een app met één token is van één werkruimte, en een andere vraagt een Notabene met een eigen app.`
      : wanted('SLACK_TEAMS', teams, 'de id van de werkruimte die mag vragen', {
          form: 'als T0123ABCD',
          fits: (team) => /^T[A-Z0-9]{2,}$/.test(team),
        }),
    allowed('SLACK_APP_ID', [appId], 'het App ID van de app', {
      form: 'als A0123ABCD',
      fits: (value) => /^A[A-Z0-9]{2,}$/.test(value),
    }),
  ]);
}

function readTeams(of: Read): ReadSetting<TeamsSettings> {
  const appId = of('TEAMS_APP_ID').toLowerCase();
  const password = of('TEAMS_APP_PASSWORD');
  const tenants = listed(of('TEAMS_TENANTS').toLowerCase());
  const appTenant = of('TEAMS_APP_TENANT').toLowerCase();
  const managers = listed(of('TEAMS_MANAGERS').toLowerCase());
  const label = of('TEAMS_SENSITIVITY');
  if (
    [appId, password, appTenant, label].every((value) => value === '') &&
    tenants.length + managers.length === 0
  )
    return { kind: 'none' };
  const sensitivity = labelIn(label);
  const given = {
    appId,
    password,
    tenants,
    managers,
    ...(appTenant !== '' && { appTenant }),
    ...(sensitivity !== null && { sensitivity }),
  };
  return read(given, [
    wanted('TEAMS_APP_ID', [appId], 'de app-id van de bot', A_UUID),
    wanted('TEAMS_APP_PASSWORD', [password], 'de waarde van het clientgeheim van de bot', {
      form: 'de waarde, niet de id ervan',
      // What the portal shows beside a secret is its number, and is often taken for it.
      fits: (value) => /^\S{8,}$/.test(value) && !UUID.test(value.toLowerCase()) && !isRepeated(value),
    }),
    wanted('TEAMS_TENANTS', tenants, 'de tenant-id’s van de organisaties die mogen vragen', {
      ...SOME_UUIDS,
      many: 'tenant-id’s',
    }),
    allowed('TEAMS_APP_TENANT', [appTenant], 'de tenant-id waar de bot geregistreerd is', A_UUID),
    allowed('TEAMS_MANAGERS', managers, 'de object-id’s van wie instellingen mag veranderen', {
      ...SOME_UUIDS,
      many: 'object-id’s',
    }),
    allowed('TEAMS_SENSITIVITY', [label], 'een naam en een omschrijving', {
      form: 'als “Intern: alleen voor medewerkers”',
      fits: () => sensitivity !== null,
      isNot: 'bestaat niet uit',
    }),
  ]);
}

function labelIn(text: string): NonNullable<TeamsSettings['sensitivity']> | null {
  const [, name = '', description = ''] = /^([^:]+):\s*(.+)$/.exec(text) ?? [];
  return name.trim() === '' ? null : { name: name.trim(), description };
}

function readWebhook(of: Read): ReadSetting<WebhookSettings> {
  const secret = of('WEBHOOK_SECRET');
  const url = of('WEBHOOK_URL');
  if (secret === '' && url === '') return { kind: 'none' };
  return read({ secret, url }, [
    secretFault('WEBHOOK_SECRET', secret, 'het geheim dat uw programma ook heeft'),
    wanted('WEBHOOK_URL', [url], 'het adres waar antwoorden heen gaan', {
      form: 'met https://, of http:// alleen op deze machine, en zonder naam of wachtwoord',
      fits: (value) => {
        const { protocol, hostname, username, password } = URL.parse(value) ?? {};
        const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname ?? ''));
        return safe && username === '' && password === '';
      },
      nearly: (value) => {
        const { protocol, username, password } = URL.parse(value) ?? {};
        if (`${username ?? ''}${password ?? ''}` !== '')
          return 'heeft een naam of wachtwoord in het adres; laat die weg';
        return protocol === 'http:'
          ? 'begint met http://, wat alleen naar deze machine zelf mag; neem een adres met https://'
          : null;
      },
    }),
  ]);
}

function readKey(of: Read): ReadSetting<string> {
  const key = of('NOTABENE_CHANNELS_KEY');
  return read(key, [
    secretFault('NOTABENE_CHANNELS_KEY', key, 'de sleutel voor wat er van kanalen bewaard wordt'),
  ]);
}

/** What a value has to be, in words and for the program. */
interface Form {
  readonly form: string;
  readonly fits: (value: string) => boolean;
  /** How to say that it is something else, where `is niet` reads badly. */
  readonly isNot?: string;
  /** What several of it are called. */
  readonly many?: string;
  /** What is the matter with one that is the right thing, but not right; null when it is another thing. */
  readonly nearly?: (value: string) => string | null;
}

const A_UUID: Form = {
  form: 'een UUID als 12345678-90ab-cdef-1234-567890abcdef',
  fits: (value) => UUID.test(value),
};
const SOME_UUIDS: Form = { ...A_UUID, form: 'UUID’s met komma’s ertussen' };

/** What is wrong with a variable that has to be there; null when nothing is. */
function wanted(name: Name, values: readonly string[], what: string, form: Form): string | null {
  return values.some((value) => value !== '')
    ? allowed(name, values, what, form)
    : `${name} ontbreekt; zet er ${what} in (${form.form}).`;
}

/** The same of one that may be left empty. */
function allowed(name: Name, values: readonly string[], what: string, must: Form): string | null {
  const { form, fits, isNot = 'is niet', many, nearly } = must;
  const given = values.filter((value) => value !== '');
  const others = given.filter((value) => !fits(value));
  const [other] = others;
  if (other === undefined) return null;
  const fault = /^(.)\1+$/.test(other)
    ? `is steeds hetzelfde teken; zet er ${what} in (${form})`
    : nearly?.(other);
  if (fault) return `${name} staat er, maar ${fault}.`;
  const none = others.length === given.length ? 'geen' : 'niet alleen';
  const is = many === undefined ? `${isNot} ${what}` : `bevat ${none} geldige ${many}`;
  const like = KNOWN.find(([shape]) => shape.test(other))?.[1];
  const seems = given.length > 1 ? 'een ervan lijkt' : 'dit lijkt';
  return `${name} staat er, maar ${is} (${form})${like === undefined ? '' : `; ${seems} ${like}`}.`;
}

/** What is often put in the wrong place; nothing of it is repeated. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^["'“‘]|["'”’]$/, 'iets met aanhalingstekens eromheen'],
  [/^(?:xox[a-z]|xapp|xoxe\.xox[a-z])-/, 'een token van Slack'],
  [/^[0-9a-f]{32}$/i, 'een geheim van Slack'],
  [/^\d{6,}\.\d{6,}$/, 'een Client ID van Slack'],
  [UUID, 'een id van Microsoft'],
  [/^T[A-Z0-9]{6,}$/, 'de id van een werkruimte'],
  [/^A[A-Z0-9]{6,}$/, 'de id van een app'],
  [/^E[A-Z0-9]{6,}$/, 'de id van een hele organisatie in Slack'],
  [/^[CDG][A-Z0-9]{6,}$/, 'de id van een kanaal'],
  [/^[UW][A-Z0-9]{6,}$/, 'de id van een persoon'],
  [/^https?:\/\//i, 'een adres'],
  [/@/, 'een e-mailadres'],
];

/** What is wrong with a secret that the operator makes; null when nothing is. */
function secretFault(name: Name, secret: string, what: string): string | null {
  const least = `minstens ${LEAST_SECRET} tekens; ${MAKE_SECRET}`;
  if (secret === '') return `${name} ontbreekt; zet er ${what} in, van ${least}.`;
  if (secret.length < LEAST_SECRET) return `${name} staat er, maar is te kort; neem er een van ${least}.`;
  return isRepeated(secret) ? `${name} staat er, maar is steeds hetzelfde teken; ${MAKE_SECRET}.` : null;
}

/** One character over and over is an example, or somebody's patience. */
const isRepeated = (secret: string): boolean => /^(.)\1*$/.test(secret);

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

/** The settings, unless something is wrong with them. */
function read<T>(settings: T, faults: readonly (string | null)[]): ReadSetting<T> {
  const messages = faults.filter((fault) => fault !== null);
  return messages.length === 0
    ? { kind: 'set', settings }
    : { kind: 'wrong', message: messages.join(' '), messages };
}
