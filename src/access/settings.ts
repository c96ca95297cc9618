import { isLoopback } from '../web/http/origin.ts';
import { homeOf } from '../web/parts/links.ts';
import { type Groups, readGroups } from './groups.ts';

/** What an operator sets about who may come in; the names are those of the environment. */
export const ACCESS_VARIABLES = [
  'NOTABENE_OPEN',
  'NOTABENE_PUBLIC',
  'NOTABENE_GROUPS',
  'NOTABENE_OIDC_ISSUER',
  'NOTABENE_OIDC_CLIENT_ID',
  'NOTABENE_OIDC_CLIENT_SECRET',
  'NOTABENE_OIDC_SCOPE',
  'NOTABENE_OIDC_GROUPS',
  'NOTABENE_SESSION_SECRET',
  'NOTABENE_ACCESS_TEAM',
  'NOTABENE_ACCESS_AUD',
] as const;
type Name = (typeof ACCESS_VARIABLES)[number];
export type AccessVariables = { readonly [name in Name | 'NOTABENE_URL']?: string | undefined };

/** A provider of OpenID Connect, and how this server is known there. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** None for a client that proves itself by PKCE alone. */
  readonly clientSecret: string | null;
  readonly scope: string;
  /** The claim that has the groups of a person. */
  readonly groupsClaim: string;
  /** What sessions are sealed with: the first seals, each opens. */
  readonly secrets: readonly string[];
  readonly home: string;
}

/** Cloudflare Access in front of this server. */
export interface CloudflareSettings {
  /** The origin of the team, which signs. */
  readonly team: string;
  /** Of the application. */
  readonly audience: string;
  readonly groupsClaim: string;
}

/** How one signs in; `none` where nobody does. */
export type SignInSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'oidc'; readonly oidc: OidcSettings }
  | { readonly kind: 'cloudflare'; readonly cloudflare: CloudflareSettings };

export interface AccessSettings {
  readonly signIn: SignInSettings;
  /** The operator says that whoever reaches this server may read what is open. */
  readonly open: boolean;
  readonly groups: Groups;
}

/** What was set, or what is wrong with it: Dutch, says what to do, and holds nothing of what was set. */
export type ReadAccessSettings =
  | { readonly kind: 'settings'; readonly settings: AccessSettings }
  | { readonly kind: 'wrong'; readonly message: string };

/** Shorter secrets could be tried out. */
const LEAST_SECRET = 32;
/** One to seal with, and the one before it. */
const MOST_SECRETS = 2;
const DEFAULT_SCOPE = 'openid profile';
const DEFAULT_GROUPS = 'groups';

class Wrong extends Error {}

/** The settings of who may come in. What is set wrongly, or half, is not guessed at. */
export function readAccessSettings(variables: AccessVariables): ReadAccessSettings {
  const of = (name: keyof AccessVariables): string => variables[name]?.trim() ?? '';
  try {
    const groups = readGroups(of('NOTABENE_GROUPS'), of('NOTABENE_PUBLIC'));
    if (!groups.ok) throw new Wrong(groups.message);
    return {
      kind: 'settings',
      settings: { signIn: signInOf(of), open: openOf(of('NOTABENE_OPEN')), groups: groups.value },
    };
  } catch (error) {
    if (error instanceof Wrong) return { kind: 'wrong', message: error.message };
    throw error;
  }
}

type Of = (name: keyof AccessVariables) => string;

function openOf(said: string): boolean {
  if (said === '' || said === 'nee') return false;
  if (said === 'ja') return true;
  throw new Wrong('NOTABENE_OPEN is ja of nee; pas dat aan.');
}

function signInOf(of: Of): SignInSettings {
  const oidc = ['NOTABENE_OIDC_ISSUER', 'NOTABENE_OIDC_CLIENT_ID', 'NOTABENE_OIDC_CLIENT_SECRET'] as const;
  const cloudflare = ['NOTABENE_ACCESS_TEAM', 'NOTABENE_ACCESS_AUD'] as const;
  const byOidc = oidc.some((name) => of(name) !== '');
  const byCloudflare = cloudflare.some((name) => of(name) !== '');
  if (byOidc && byCloudflare)
    throw new Wrong('Zowel NOTABENE_OIDC_… als NOTABENE_ACCESS_… is gezet; kies een van beide.');
  if (byOidc) return { kind: 'oidc', oidc: oidcOf(of) };
  if (byCloudflare) return { kind: 'cloudflare', cloudflare: cloudflareOf(of) };
  return { kind: 'none' };
}

function oidcOf(of: Of): OidcSettings {
  const home = homeOf(of('NOTABENE_URL'));
  if (home === null || !isSafe(home))
    throw new Wrong(
      'Aanmelden heeft NOTABENE_URL nodig: het adres van deze server, met https, zoals https://notabene.example.',
    );
  const secrets = of('NOTABENE_SESSION_SECRET')
    .split(/[\s,]+/)
    .filter((secret) => secret !== '');
  if (
    secrets.length === 0 ||
    secrets.length > MOST_SECRETS ||
    secrets.some((each) => each.length < LEAST_SECRET)
  )
    throw new Wrong(
      `NOTABENE_SESSION_SECRET is een geheim van ten minste ${LEAST_SECRET} tekens, of twee met een spatie ertussen (het nieuwe en dat van ervoor); maak er een met: openssl rand -base64 32`,
    );
  return {
    issuer: addressOf(
      of,
      'NOTABENE_OIDC_ISSUER',
      'het adres van de aanmelddienst, zoals https://login.example/tenant',
    ),
    clientId: wanted(
      of,
      'NOTABENE_OIDC_CLIENT_ID',
      'het client-id dat deze server bij de aanmelddienst heeft',
    ),
    clientSecret: of('NOTABENE_OIDC_CLIENT_SECRET') || null,
    scope: scopeOf(of('NOTABENE_OIDC_SCOPE')),
    groupsClaim: of('NOTABENE_OIDC_GROUPS') || DEFAULT_GROUPS,
    secrets,
    home,
  };
}

function scopeOf(given: string): string {
  const scope = given === '' ? DEFAULT_SCOPE : given.split(/[\s,]+/).join(' ');
  if (!scope.split(' ').includes('openid'))
    throw new Wrong('NOTABENE_OIDC_SCOPE heeft openid nodig, zoals "openid profile groups"; pas dat aan.');
  return scope;
}

function cloudflareOf(of: Of): CloudflareSettings {
  const team = addressOf(
    of,
    'NOTABENE_ACCESS_TEAM',
    'het adres van het team bij Cloudflare Access, zoals https://team.cloudflareaccess.com',
  );
  return {
    team: new URL(team).origin,
    audience: wanted(of, 'NOTABENE_ACCESS_AUD', 'de Application Audience (AUD) Tag van de toepassing'),
    groupsClaim: of('NOTABENE_OIDC_GROUPS') || DEFAULT_GROUPS,
  };
}

function wanted(of: Of, name: Name, what: string): string {
  const value = of(name);
  if (value === '') throw new Wrong(`${name} ontbreekt; zet er ${what}.`);
  return value;
}

function addressOf(of: Of, name: Name, what: string): string {
  const value = wanted(of, name, what);
  if (!URL.canParse(value) || !isSafe(value))
    throw new Wrong(`${name} is geen adres met https; zet er ${what}.`);
  return value;
}

/** Nobody listens in: https, or an address that leads to this machine. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Said where a server would be reached from elsewhere with nobody at the door. */
export const NO_DOOR =
  'Notabene luistert alleen op deze machine zolang niemand zich hoeft aan te melden; stel aanmelden in (docs/run/aanmelden.md), of zet NOTABENE_OPEN=ja als iedereen die de server bereikt alles mag lezen.';

/** Whether a server that is reached from elsewhere may start. */
export const hasDoor = ({ signIn, open }: AccessSettings): boolean => open || signIn.kind !== 'none';
