import {
  allowed,
  isLoopback,
  isRepeated,
  listed,
  type ReadSetting,
  type ReadVariable,
  settingsOf,
  wanted,
} from '../variables.ts';

/** What an operator sets. */
export const VARIABLES = ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'SLACK_TEAMS', 'SLACK_APP_ID'] as const;
/** Where Slack is tried out: an address on the loopback, and no other. */
export const LOOPBACK = 'SLACK_LOOPBACK';

type Variable = (typeof VARIABLES)[number] | typeof LOOPBACK;

/** The token goes to Slack's API and nowhere else; it is of one workspace, and so are all requests that are taken. */
export interface SlackSettings {
  /** Slack signs with it what it sends. */
  readonly signingSecret: string;
  /** Of the bot. */
  readonly token: string;
  /** The workspace that may ask: a token is of one. */
  readonly teams: readonly string[];
  /** Of the app, where it is told. */
  readonly appId?: string;
  /** Where Slack's API is; only where it is tried out it is not Slack's own. */
  readonly apiUrl?: string;
}

export function readSlack(of: ReadVariable<Variable>): ReadSetting<SlackSettings> {
  const signingSecret = of('SLACK_SIGNING_SECRET');
  const token = of('SLACK_BOT_TOKEN');
  const teams = listed(of('SLACK_TEAMS'));
  const appId = of('SLACK_APP_ID');
  if ([signingSecret, token, appId].every((value) => value === '') && teams.length === 0)
    return { kind: 'none' };
  const given = {
    signingSecret,
    token,
    teams,
    ...(appId !== '' && { appId }),
  };
  return settingsOf(triedAt(given, of(LOOPBACK)), [
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

/** The same with an API on this machine; any other address is not taken. */
export function triedAt(settings: SlackSettings, address: string | undefined): SlackSettings {
  const { protocol, hostname, origin } = URL.parse(address ?? '') ?? {};
  const ours = protocol === 'http:' && isLoopback(hostname ?? '');
  return ours ? { ...settings, apiUrl: `${origin}/api/` } : settings;
}

const API_URL = 'https://slack.com/api/';

export const apiUrlOf = ({ apiUrl = API_URL }: Pick<SlackSettings, 'apiUrl'>): string =>
  apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`;

/**
 * Whether an address that came with a request is one of Slack's for this use: `hooks` for answers to a command, any for
 * bytes of a file. That of the API itself is as good, as that is where the token goes.
 */
export function isSlackUrl(
  url: string,
  host: 'hooks' | 'any',
  settings: Pick<SlackSettings, 'apiUrl'>,
): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, protocol, hostname, port, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (origin === new URL(apiUrlOf(settings)).origin) return true;
  if (protocol !== 'https:' || port !== '') return false;
  return host === 'hooks' ? hostname === 'hooks.slack.com' : hostname.endsWith('.slack.com');
}
