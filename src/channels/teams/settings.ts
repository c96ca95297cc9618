import {
  allowed,
  type Form,
  isLoopback,
  isRepeated,
  listed,
  type ReadSetting,
  type ReadVariable,
  settingsOf,
  UUID,
  wanted,
} from '../variables.ts';

/** What an operator sets. */
export const VARIABLES = [
  'TEAMS_APP_ID',
  'TEAMS_APP_PASSWORD',
  'TEAMS_TENANTS',
  'TEAMS_APP_TENANT',
  'TEAMS_MANAGERS',
  'TEAMS_SENSITIVITY',
] as const;
/** Where Teams is tried out, with Microsoft's other services: an address on the loopback, and no other. */
export const LOOPBACK = 'TEAMS_LOOPBACK';

type Variable = (typeof VARIABLES)[number] | typeof LOOPBACK;

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
  /** Where all of Microsoft's services are, on this machine; only where it is tried out these are not its own. */
  readonly emulator?: string;
}

const A_UUID: Form = {
  form: 'een UUID als 12345678-90ab-cdef-1234-567890abcdef',
  fits: (value) => UUID.test(value),
};
const SOME_UUIDS: Form = { ...A_UUID, form: 'UUID’s met komma’s ertussen' };

export function readTeams(of: ReadVariable<Variable>): ReadSetting<TeamsSettings> {
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
  return settingsOf(triedAt(given, of(LOOPBACK)), [
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

/** The same with all services on this machine; any other address is not taken. */
export function triedAt(settings: TeamsSettings, address: string | undefined): TeamsSettings {
  const url = URL.parse(address ?? '');
  const ours = url?.protocol === 'http:' && isLoopback(url.hostname);
  return ours ? { ...settings, emulator: url.origin } : settings;
}

/** Of the Bot Framework, for its public cloud. */
const OPEN_ID_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Where Microsoft's keys are told. */
export const openIdUrlOf = ({ emulator }: Pick<TeamsSettings, 'emulator'>): string =>
  at(emulator, OPEN_ID_URL);

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
