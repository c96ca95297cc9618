import { type TeamsSettings as FromOperator, isLoopback } from '../channel-settings.ts';

/** What the operator gives for Teams, and where Microsoft's services are. */
export interface TeamsSettings extends FromOperator {
  /** Where all of them are, on this machine; only where it is tried out these are not Microsoft's own. */
  readonly emulator?: string;
}

/** The same with all services on this machine; any other address is not taken. */
export function triedAt(settings: FromOperator, address: string | undefined): TeamsSettings {
  const url = URL.parse(address ?? '');
  const ours = url?.protocol === 'http:' && isLoopback(url.hostname);
  return ours ? { ...settings, emulator: url.origin } : settings;
}

/** Of the Bot Framework, for its public cloud. */
export const OPEN_ID_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Where Microsoft's keys are told. */
export const openIdUrlOf = ({ emulator }: TeamsSettings): string => at(emulator, OPEN_ID_URL);

/** Tokens for a bot of all organisations are had at this one. */
const SHARED_TENANT = 'botframework.com';

/** Where the token for replies is had. */
export const tokenUrlOf = ({ emulator, appTenant = SHARED_TENANT }: TeamsSettings): string =>
  at(emulator, `https://login.microsoftonline.com/${encodeURIComponent(appTenant)}/oauth2/v2.0/token`);

const at = (emulator: string | undefined, url: string): string =>
  emulator === undefined ? url : `${emulator}${new URL(url).pathname}`;

/** Where the public cloud of the Bot Framework takes replies for Teams, and where OneDrive takes files. */
const HOSTS = { connector: /^smba\.trafficmanager\.net$/, drive: /\.sharepoint\.com$/ } as const;

/**
 * Whether an address that came with a request is Microsoft's for this use. The token for replies goes to a connector and
 * nowhere else, whatever the address.
 */
export function isMicrosoftUrl(
  url: string,
  use: keyof typeof HOSTS,
  { emulator }: Pick<TeamsSettings, 'emulator'>,
): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, protocol, hostname, port, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (emulator !== undefined && origin === emulator) return true;
  return protocol === 'https:' && port === '' && HOSTS[use].test(hostname);
}
