import { type TeamsSettings as Given, isLoopback } from '../channel-settings.ts';

/** What the operator gives for Teams, and where Microsoft's services are. */
export interface TeamsSettings extends Given {
  /** Also label as made by AI what no model worded. */
  readonly labelAlways?: boolean;
  /** Where Microsoft's keys are told; only where it is tried out it is not Microsoft's own. */
  readonly openIdUrl?: string;
  /** Where the token for replies is had; the same. */
  readonly tokenUrl?: string;
}

/** The same with all services on this machine; any other address is not taken. */
export function triedAt(settings: Given, address: string | undefined): TeamsSettings {
  if (!onThisMachine(address)) return settings;
  const { origin } = new URL(address ?? '');
  return {
    ...settings,
    openIdUrl: `${origin}${new URL(OPEN_ID_URL).pathname}`,
    tokenUrl: `${origin}${new URL(tokenUrlOf(settings)).pathname}`,
  };
}

/** Of the Bot Framework, for all public clouds. */
export const OPEN_ID_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Tokens for a bot of all organisations are had at this one. */
const SHARED_TENANT = 'botframework.com';

/** Where the token for replies is had. */
export const tokenUrlOf = ({ tokenUrl, appTenant = SHARED_TENANT }: TeamsSettings): string =>
  tokenUrl ?? `https://login.microsoftonline.com/${encodeURIComponent(appTenant)}/oauth2/v2.0/token`;

/** Whether an address is on this machine, as that of an emulator is. */
export function onThisMachine(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && isLoopback(hostname);
}
