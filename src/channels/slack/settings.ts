import { type SlackSettings as FromOperator, isLoopback } from '../channel-settings.ts';

/**
 * What the operator gives for Slack, and where it is. The token goes to its API and nowhere else; it is of one workspace,
 * and so are all requests that are taken.
 */
export interface SlackSettings extends FromOperator {
  /** Where Slack's API is; only where it is tried out it is not Slack's own. */
  readonly apiUrl?: string;
}

/** The same with an API on this machine; any other address is not taken. */
export function triedAt(settings: FromOperator, address: string | undefined): SlackSettings {
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
