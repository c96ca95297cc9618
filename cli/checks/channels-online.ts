import type { SlackSettings, TeamsSettings } from '../../src/channels/channel-settings.ts';
import { slackManifest } from '../../src/channels/slack/manifest.ts';
import { apiUrlOf } from '../../src/channels/slack/settings.ts';
import { askingForToken } from '../../src/channels/teams/access-token.ts';
import { OPEN_ID_URL, tokenUrlOf } from '../../src/channels/teams/teams-settings.ts';
import { flat, shorten } from '../render/text.ts';
import type { Check } from './check.ts';

/** Where the platforms are asked; tests have others. */
export interface Addresses {
  /** Of Slack's methods, ending in `/`. */
  readonly slack: string;
  /** Where a bot gets its token. */
  readonly token: (settings: TeamsSettings) => string;
  /** The OpenID metadata of the Bot Framework. */
  readonly openId: string;
  /** Longest wait for each, in milliseconds. */
  readonly deadlineMs: number;
}

export const PLATFORMS: Addresses = {
  slack: apiUrlOf({}),
  token: tokenUrlOf,
  openId: OPEN_ID_URL,
  deadlineMs: 5_000,
};

const MAX_NAME = 60;

interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a platform answers, as far as it is JSON; null when it can't be reached in time. */
async function asked(
  address: string,
  { deadlineMs }: Addresses,
  init: RequestInit = {},
): Promise<Asked | null> {
  try {
    const response = await fetch(address, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    const body: unknown = await response.json().catch(() => null);
    return {
      status: response.status,
      headers: response.headers,
      body: typeof body === 'object' && body !== null ? (body as Asked['body']) : {},
    };
  } catch {
    return null;
  }
}

/** A word of the platform for what is wrong; anything else it says is not repeated. */
const codeOf = (value: unknown, status: number): string =>
  typeof value === 'string' && /^[a-z_]{1,40}$/.test(value) ? value : `status ${status}`;

const unreached = (name: Check['name'], host: string): Check => ({
  name,
  ok: false,
  message: `${host} antwoordde niet binnen vijf seconden, of is van hier niet te bereiken; kijk of deze machine erheen mag en probeer het opnieuw.`,
});

/** Whether Slack knows the token, for the workspace that may ask, and lets the app do what its manifest asks. */
export async function askSlack(
  { token, teams, appId }: SlackSettings,
  addresses: Addresses,
): Promise<readonly Check[]> {
  const name = 'slack';
  const given = await asked(new URL('auth.test', addresses.slack).href, addresses, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (given === null) return [unreached(name, new URL(addresses.slack).host)];
  const { ok, error, team, team_id: id, app_id: app } = given.body;
  if (ok !== true)
    return [
      {
        name,
        ok: false,
        message: `Slack weigert SLACK_BOT_TOKEN (${codeOf(error, given.status)}); installeer de app opnieuw en neem het token over.`,
      },
    ];
  const workspace = `${shorten(flat(String(team)), MAX_NAME)} (${shorten(flat(String(id)), MAX_NAME)})`;
  const scopes = checkScopes(given.headers.get('x-oauth-scopes'));
  if (!teams.includes(String(id)))
    return [
      {
        name,
        ok: false,
        message: `SLACK_BOT_TOKEN is van werkruimte ${workspace}, en in SLACK_TEAMS staat een andere; zet deze erin, of neem het token van de andere.`,
      },
      ...scopes,
    ];
  if (appId !== undefined && typeof app === 'string' && app !== appId)
    return [
      {
        name,
        ok: false,
        message: 'SLACK_BOT_TOKEN is van een andere app dan SLACK_APP_ID; neem beide van dezelfde app.',
      },
      ...scopes,
    ];
  return [{ name, ok: true, message: `Slack kent het token: werkruimte ${workspace}` }, ...scopes];
}

/** What the manifest asks for. */
function scopesOf(everyQuestion: boolean): readonly string[] {
  const { oauth_config } = slackManifest('https://notabene.example', { everyQuestion }) as {
    readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  };
  return oauth_config.scopes.bot;
}

/** What the app may do beside what its manifest asks; nothing where Slack does not tell. */
function checkScopes(told: string | null): readonly Check[] {
  const name = 'slack';
  const given = (told ?? '').split(',').map((scope) => scope.trim());
  const scopes = given.filter((scope) => /^[a-z][a-z_.:]{0,59}$/.test(scope));
  if (scopes.length === 0) return [];
  const least = scopesOf(false);
  const most = scopesOf(true);
  const hearing = most.filter((scope) => !least.includes(scope));
  const hears = hearing.some((scope) => scopes.includes(scope));
  const missingOf = (of: readonly string[]) => of.filter((scope) => !scopes.includes(scope));
  const missing = missingOf(least);
  const unheard = hears ? missingOf(hearing) : [];
  const more = scopes.filter((scope) => !most.includes(scope));
  if (missing.length > 0)
    return [
      {
        name,
        ok: false,
        message: `De app mag in Slack niet alles wat zij nodig heeft (${missing.join(', ')} ontbreekt); plak het manifest van "notabene channel slack" opnieuw en installeer de app opnieuw.`,
      },
    ];
  if (unheard.length > 0)
    return [
      {
        name,
        ok: true,
        hint: true,
        message: `De app mag maar een deel van de kanalen horen (${unheard.join(', ')} ontbreekt); met het manifest van --every-question allemaal`,
      },
    ];
  if (more.length > 0)
    return [
      {
        name,
        ok: true,
        hint: true,
        message: `De app mag in Slack meer dan Notabene vraagt (${more.join(', ')}); neem dat weg bij OAuth & Permissions`,
      },
    ];
  const hearsToo = hears ? ', ook alles lezen in kanalen waar zij bij zit' : '';
  return [{ name, ok: true, message: `De app mag in Slack wat het manifest vraagt${hearsToo}` }];
}

/** Microsoft's numbers for what is wrong with the credentials of an app, and what to do. */
const REFUSALS: ReadonlyMap<number, string> = new Map([
  [
    7000215,
    'het clientgeheim in TEAMS_APP_PASSWORD klopt niet; neem de waarde van het geheim over, niet de id ervan',
  ],
  [7000222, 'het clientgeheim in TEAMS_APP_PASSWORD is verlopen; maak een nieuw en neem de waarde over'],
  [
    700016,
    'de app TEAMS_APP_ID is daar onbekend; zet in TEAMS_APP_TENANT de tenant-id waar de bot geregistreerd is',
  ],
  [90002, 'de organisatie in TEAMS_APP_TENANT bestaat niet; neem de tenant-id over'],
]);

/** Whether Microsoft gives the bot a token, and tells with which keys it signs. */
export async function askTeams(settings: TeamsSettings, addresses: Addresses): Promise<readonly Check[]> {
  return Promise.all([askToken(settings, addresses), askKeys(addresses)]);
}

async function askToken(settings: TeamsSettings, addresses: Addresses): Promise<Check> {
  const name = 'teams';
  const address = addresses.token(settings);
  const given = await asked(address, addresses, askingForToken(settings));
  if (given === null) return unreached(name, new URL(address).host);
  const { access_token: token, error, error_codes: codes } = given.body;
  if (given.status === 200 && typeof token === 'string' && token !== '')
    return { name, ok: true, message: 'Microsoft geeft de bot een token' };
  const known = (Array.isArray(codes) ? codes : []).map((code) => REFUSALS.get(code)).find(Boolean);
  const why = known ?? 'kijk TEAMS_APP_ID, TEAMS_APP_PASSWORD en TEAMS_APP_TENANT na';
  return {
    name,
    ok: false,
    message: `Microsoft geeft de bot geen token (${codeOf(error, given.status)}): ${why}.`,
  };
}

async function askKeys(addresses: Addresses): Promise<Check> {
  const name = 'teams';
  const { openId } = addresses;
  const given = await asked(openId, addresses);
  if (given === null) return unreached(name, new URL(openId).host);
  const ok = given.status === 200 && typeof given.body.jwks_uri === 'string';
  return {
    name,
    ok,
    message: ok
      ? 'Microsoft vertelt waarmee het berichten ondertekent'
      : `${new URL(openId).host} vertelt niet waarmee Microsoft ondertekent (status ${given.status}); probeer het later opnieuw.`,
  };
}
