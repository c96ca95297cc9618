/** What somebody who sets Notabene up for Teams has to say, and may say. Ids are those of Microsoft Entra: UUIDs. */
export interface TeamsSettings {
  /** Of the bot, at its registration. */
  readonly appId: string;
  readonly password: string;
  /** The organisations that may ask; from any other nothing is taken. */
  readonly tenants: readonly string[];
  /** The organisation that the bot is registered in, for a bot of one organisation; without it, a bot of all. */
  readonly appTenant?: string | undefined;
  /** People who may change settings in a channel or a group; Teams does not tell a bot who owns a team. */
  readonly managers?: readonly string[] | undefined;
  /** A label of sensitivity on every answer. */
  readonly sensitivity?: Sensitivity | undefined;
  /** Also label as made by AI what no model worded. */
  readonly labelAlways?: boolean | undefined;
  /** Where Microsoft's keys are told; another for an emulator on this machine. */
  readonly openIdUrl?: string | undefined;
  /** Where the token for replies is had; another for an emulator. */
  readonly tokenUrl?: string | undefined;
}

/** How sensitive what stands in an answer is, as an organisation names that. */
interface Sensitivity {
  readonly name: string;
  readonly description: string;
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
  return protocol === 'http:' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
