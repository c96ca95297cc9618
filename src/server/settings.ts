import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { hasDoor, NO_DOOR, readAccessSettings } from '../access/settings.ts';
import type { HostVariables } from '../host.ts';
import { ENGINES, type Engine } from '../search/chosen.ts';
import { type AddressRange, readRanges } from '../web/http/client.ts';
import { BUDGETS, type Budget } from '../web/http/limits.ts';
import { isLoopback } from '../web/http/origin.ts';
import { homeOf } from '../web/parts/links.ts';
import type { Environment } from './environment.ts';
import { officeProgram } from './office.ts';

/** How much one client may ask, and all together, in so many seconds; null for no bound. */
export interface Amount {
  readonly client: number;
  readonly all: number;
  readonly seconds: number;
}

/** Who may do something: also who signed in and has the role for it, only who sits at this machine, or nobody. */
const FROM = ['role', 'loopback', 'off'] as const;
export type From = (typeof FROM)[number];

/** How the Node host was set up. */
export interface ServerSettings {
  readonly port: number;
  /** The address that it listens on. */
  readonly host: string;
  readonly workers: number;
  /** The folder of the built index. */
  readonly index: string;
  /** The folder of the built files of the page. */
  readonly page: string;
  /** The folder of the databases. */
  readonly state: string;
  readonly engine: Engine;
  readonly proxies: readonly AddressRange[];
  readonly monitors: readonly AddressRange[];
  /** From where documents may be added, and all of them administered. */
  readonly adding: From;
  readonly administering: From;
  /** Most that one person who signed in has added, in megabytes. */
  readonly addedEach: number;
  readonly amounts: Readonly<Record<Budget, Amount | null>>;
  /** The program that makes ODT and PDF of papers; null for none. */
  readonly office: string | null;
  readonly variables: HostVariables & Environment;
}

/** What was set, or what is wrong with it: a Dutch sentence for the operator that says what to do. */
export type ReadServerSettings =
  | { readonly kind: 'settings'; readonly settings: ServerSettings }
  | { readonly kind: 'wrong'; readonly message: string };

const ROOT = join(import.meta.dirname, '..', '..');

const DEFAULT_PORT = 8787;
const DEFAULT_HOST = '127.0.0.1';
const MAX_PORT = 65_535;
const MAX_WORKERS = 64;
/** Megabytes that one person may have added: an eighth of the room that there is for everybody. */
const ADDED_EACH = 512;
const MAX_ADDED = 4_096;

/** Where databases are when nobody says otherwise. */
const DEFAULT_STATE = join(ROOT, '.notabene');

/**
 * One in a quarter of a second for who reads and asks by hand, and what some hundred such readers ask together; what
 * takes long a quarter of that. Feedback by the day: a tenth of the room that there is for everybody.
 */
const USUAL_AMOUNTS: Readonly<Record<Budget, Amount>> = {
  ask: { client: 240, all: 6_000, seconds: 60 },
  work: { client: 60, all: 600, seconds: 60 },
  feedback: { client: 50, all: 500, seconds: 24 * 60 * 60 },
};

class Wrong extends Error {}

/** The table of groups may be in a file. */
function withGroups(env: Environment, given: string | undefined): Environment {
  if (given === undefined || given.startsWith('{')) return env;
  try {
    return { ...env, NOTABENE_GROUPS: readFileSync(resolve(given), 'utf8') };
  } catch {
    throw new Wrong(
      'NOTABENE_GROUPS is geen JSON en geen bestand dat te lezen is; zet er de tabel in, of het pad van een bestand ermee.',
    );
  }
}

/** A name or address of this machine itself. */
const isOwn = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/**
 * Why a server may not start with these settings, as a Dutch sentence: who may come in is set wrongly, or it listens
 * elsewhere and nobody has to sign in. Null when it may.
 */
export function shutBy({ host, variables }: Pick<ServerSettings, 'host' | 'variables'>): string | null {
  const read = readAccessSettings(variables);
  if (read.kind === 'wrong') return read.message;
  return isOwn(host) || hasDoor(read.settings) ? null : NO_DOOR;
}

/** Who may come in, in a Dutch sentence for the operator; `open` where readers come from elsewhere and nobody signs in. */
export function doorOf({ host, variables }: Pick<ServerSettings, 'host' | 'variables'>): {
  readonly open: boolean;
  readonly message: string;
} {
  const read = readAccessSettings(variables);
  if (read.kind === 'wrong') return { open: false, message: read.message };
  const { signIn, open } = read.settings;
  const home = homeOf(variables.NOTABENE_URL);
  const isHere = isOwn(host) && (home === null || isLoopback(new URL(home).hostname));
  if (signIn.kind !== 'none') {
    const at = signIn.kind === 'oidc' ? new URL(signIn.oidc.issuer).host : 'Cloudflare Access';
    return {
      open: false,
      message: `Lezers melden zich aan bij ${at}${open ? '; wat open is, leest iedereen' : ''}.`,
    };
  }
  if (isHere)
    return {
      open: false,
      message: 'Niemand hoeft zich aan te melden: Notabene is er alleen voor wie achter deze machine zit.',
    };
  return {
    open: !open,
    message: open
      ? 'Niemand hoeft zich aan te melden (NOTABENE_OPEN=ja): wie de server bereikt, leest wat open is.'
      : `Niemand hoeft zich aan te melden, en NOTABENE_URL is een adres voor anderen: laat de proxy ervoor vragen wie er komt, of stel aanmelden in (docs/run/aanmelden.md).`,
  };
}

/** Reads what the environment says. */
export function readServerSettings(env: Environment): ReadServerSettings {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const number = (name: string, usual: number, least: number, most: number): number => {
    const text = given(name);
    if (text === undefined) return usual;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new Wrong(`${name} is geen getal van ${least} tot en met ${most}; pas dat aan.`);
  };
  const ranges = (name: string): readonly AddressRange[] => {
    const read = readRanges(given(name));
    if (read.wrong === undefined) return read.ranges;
    throw new Wrong(
      `${name} noemt iets dat geen IP-adres is; geef adressen of reeksen met komma's ertussen, als 10.0.0.1, 192.168.0.0/16.`,
    );
  };
  const folder = (name: string, usual: string): string => resolve(given(name) ?? usual);
  const engine = (): Engine => {
    const text = given('NOTABENE_ENGINE') ?? 'assets';
    const found = ENGINES.find((each) => each === text);
    if (found === undefined)
      throw new Wrong(`NOTABENE_ENGINE is geen van ${ENGINES.join(', ')}; pas dat aan.`);
    return found;
  };
  const from = (name: string): From => {
    const text = given(name) ?? 'role';
    const found = FROM.find((each) => each === text);
    if (found === undefined)
      throw new Wrong(`${name} is geen van ${FROM.join(', ')}; pas dat aan, of laat het weg voor role.`);
    return found;
  };
  const office = (): string | null => {
    const read = officeProgram(env);
    if ('wrong' in read) throw new Wrong(read.wrong);
    return read.program;
  };
  const amount = (budget: Budget): Amount | null => {
    const name = `NOTABENE_LIMIT_${budget.toUpperCase()}`;
    const text = given(name);
    const usual = USUAL_AMOUNTS[budget];
    if (text === undefined) return usual;
    if (text === 'off') return null;
    const [, client, all] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
    if (Number(client) > 0 && Number(all) > 0) return { ...usual, client: Number(client), all: Number(all) };
    throw new Wrong(
      `${name} is geen tweetal; geef hoeveel één vrager mag en hoeveel allen samen, als ${usual.client}/${usual.all}, of off.`,
    );
  };
  try {
    const home = given('NOTABENE_URL');
    if (home !== undefined && homeOf(home) === null)
      throw new Wrong(
        'NOTABENE_URL is geen adres; zet er het adres van deze server in, als https://notabene.example.',
      );
    return {
      kind: 'settings',
      settings: {
        port: number('NOTABENE_PORT', DEFAULT_PORT, 0, MAX_PORT),
        host: given('NOTABENE_HOST') ?? DEFAULT_HOST,
        workers: number('NOTABENE_WORKERS', 1, 1, Math.max(MAX_WORKERS, availableParallelism())),
        index: folder('NOTABENE_INDEX', join(ROOT, 'dist', 'index')),
        page: folder('NOTABENE_PAGE', join(ROOT, 'dist', 'page')),
        state: folder('NOTABENE_STATE', DEFAULT_STATE),
        engine: engine(),
        proxies: ranges('NOTABENE_PROXY'),
        monitors: ranges('NOTABENE_METRICS'),
        adding: from('NOTABENE_ADD'),
        administering: from('NOTABENE_ADMIN'),
        addedEach: number('NOTABENE_ADD_MB', ADDED_EACH, 1, MAX_ADDED),
        amounts: Object.fromEntries(BUDGETS.map((budget) => [budget, amount(budget)])) as Record<
          Budget,
          Amount | null
        >,
        office: office(),
        variables: withGroups(env, given('NOTABENE_GROUPS')),
      },
    };
  } catch (error) {
    if (error instanceof Wrong) return { kind: 'wrong', message: error.message };
    throw error;
  }
}
