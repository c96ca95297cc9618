/** What the operator gives for Slack, from the pages of their app. */
export interface SlackSettings {
  /** With which Slack signs what it sends. */
  readonly signingSecret: string;
  /** Of the bot, `xoxb-…`: it goes to Slack's API and nowhere else. */
  readonly token: string;
  /** The workspaces that may ask, `T…`. */
  readonly teams: readonly string[];
  /** Of the app, `A…`; what is sent for another is ignored. Without it, any that knows the secret. */
  readonly appId?: string;
  /** Where Slack's API is, ending in `/`; only tests have another. */
  readonly apiUrl?: string;
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
