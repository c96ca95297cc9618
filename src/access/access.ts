import { type Client, UNKNOWN_CLIENT } from '../web/http/client.ts';
import type { Problem } from '../web/http/problem.ts';
import { anybody, NOBODY, type Reader } from '../web/http/reader.ts';
import type { Passed } from './cloudflare.ts';
import { channelReader, rightsOf } from './groups.ts';
import { isAlive, isKey, keyIn } from './keys.ts';
import { LONGEST_SESSION } from './session.ts';
import { type AccessSettings, hasDoor, NO_DOOR, type ReadAccessSettings } from './settings.ts';
import type { SignIn, Step } from './sign-in.ts';
import type { AccessStore, Entry } from './store.ts';

/** Who a request is from, or why it can't go on. */
export type Found =
  | {
      readonly kind: 'reader';
      readonly reader: Reader;
      /** A session that was sealed anew. */
      readonly cookie?: string;
      /** Why it is nobody, for the log. */
      readonly code?: string;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Who may come in, and how. */
export interface Access {
  /** Who sends a request. */
  readonly readerOf: (request: Request, client?: Client) => Promise<Found>;
  /** Who reads for a channel. */
  readonly channel: (name: string) => Reader;
  /** Signing in on pages of this server; null where nobody does so here. */
  readonly signIn: (() => Promise<SignIn>) | null;
  /** Ends the session of a request, if it has one; what the browser does next. */
  readonly leave: (request: Request) => Promise<Step>;
  /** Adds to the audit trail who did something. */
  readonly note: (entry: Pick<Entry, 'act' | 'what'>, reader: Reader) => Promise<void>;
  /** Nothing is shown to anybody: a Dutch sentence for the operator that says why. */
  readonly closed: string | null;
}

interface World {
  readonly store: AccessStore | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Readers reach this server from elsewhere, by an address that only the operator closes off. */
  readonly elsewhere: boolean;
}

/** Where a program shows a key. */
const takesKeys = (path: string): boolean => /^\/(?:api|v1|mcp)(?:\/|$)/.test(path);

/** The door of this server, as it was set up. Set up wrongly it stays closed. */
export function accessOf(read: ReadAccessSettings, world: World): Access {
  if (read.kind === 'wrong') return closedBy(read.message);
  if (world.elsewhere && !hasDoor(read.settings)) return closedBy(NO_DOOR);
  return accessBy(read.settings, world);
}

function closedBy(message: string): Access {
  return {
    readerOf: async () => ({ kind: 'refused', problem: { code: 'closed' } }),
    channel: () => NOBODY,
    signIn: null,
    leave: async () => ({ kind: 'go', to: '/', cookies: [] }),
    note: async () => undefined,
    closed: message,
  };
}

function accessBy({ signIn: by, open, groups }: AccessSettings, { store, now }: World): Access {
  let opened: Promise<SignIn> | undefined;
  let passing: Promise<(request: Request) => Promise<Passed>> | undefined;
  const signIn =
    by.kind === 'oidc'
      ? () => {
          opened ??= import('./sign-in.ts').then((made) => new made.SignIn(by.oidc, { now, groups }));
          return opened;
        }
      : null;
  return {
    readerOf,
    channel: (name) => channelReader(name, groups),
    signIn,
    leave,
    note: async (entry, { kind, id, name }) => {
      const who = name ?? id ?? 'wie achter deze machine zit';
      const also = id !== null && name !== null ? { id } : {};
      await store?.note({
        time: new Date(now()).toISOString(),
        act: entry.act,
        who,
        by: kind === 'key' ? 'key' : 'page',
        what: { ...entry.what, ...also },
      });
    },
    closed: null,
  };

  async function readerOf(request: Request, client: Client = UNKNOWN_CLIENT): Promise<Found> {
    const { pathname } = new URL(request.url);
    const given = takesKeys(pathname) ? keyIn(request.headers) : ({ kind: 'none' } as const);
    if (given.kind === 'key') return keyReader(given.id, given.secret);
    if (by.kind === 'oidc') return (await sessionReader(request)) ?? stranger(given.kind);
    if (by.kind === 'cloudflare') return passedReader(request, await passed(by.cloudflare), given.kind);
    // Clients of OpenAI's format always send something as a key: where none is asked it says nothing.
    return { kind: 'reader', reader: anybody(client, groups.openIsSet ? groups.open : null) };
  }

  /** Somebody who did not sign in where one can. */
  function stranger(given: 'none' | 'foreign', code?: string): Found {
    if (open)
      return {
        kind: 'reader',
        reader: anybody({ loopback: false }, groups.open),
        ...(code !== undefined && { code }),
      };
    if (given === 'foreign') return { kind: 'refused', problem: { code: 'key_invalid' } };
    return { kind: 'reader', reader: NOBODY, ...(code !== undefined && { code }) };
  }

  async function keyReader(id: string, secret: string): Promise<Found> {
    if (store === undefined) return { kind: 'refused', problem: { code: 'access_unavailable' } };
    const key = await store.key(id);
    // A key that is not there takes as long as one that is wrong.
    const holds = await isKey(secret, key?.hash ?? '0'.repeat(64));
    if (key === undefined || !holds || !isAlive(key, new Date(now()).toISOString()))
      return { kind: 'refused', problem: { code: 'key_invalid' } };
    const { name, collections, roles } = key;
    return {
      kind: 'reader',
      reader: { kind: 'key', id: `key:${id}`, name, collections, roles: new Set(roles) },
    };
  }

  async function sessionReader(request: Request): Promise<Found | null> {
    const { sessions } = await (signIn as () => Promise<SignIn>)();
    const read = await sessions.read(request.headers.get('cookie'));
    if (read === null) return null;
    const { session, renewed } = read;
    if (await store?.isEnded(session.id)) return null;
    const { subject, name } = session;
    return {
      kind: 'reader',
      reader: { kind: 'person', id: `person:${subject}`, name, ...rightsOf(session.groups, groups) },
      ...(renewed !== null && { cookie: renewed }),
    };
  }

  async function passedReader(
    request: Request,
    pass: (request: Request) => Promise<Passed>,
    given: 'none' | 'foreign',
  ): Promise<Found> {
    const found = await pass(request);
    if (found.kind === 'unavailable')
      return { kind: 'refused', problem: { code: 'sign_in_unavailable', retryAfter: 10 } };
    if (found.kind === 'unproved') return stranger(given, `access_${found.code}`);
    const { subject, name } = found;
    return {
      kind: 'reader',
      reader: { kind: 'person', id: `person:${subject}`, name, ...rightsOf(found.groups, groups) },
    };
  }

  function passed(settings: Extract<AccessSettings['signIn'], { kind: 'cloudflare' }>['cloudflare']) {
    passing ??= import('./cloudflare.ts').then((made) => made.cloudflareAccess(settings, { now, groups }));
    return passing;
  }

  async function leave(request: Request): Promise<Step> {
    // Of Cloudflare's own: every application of the team behind it.
    if (by.kind === 'cloudflare') return { kind: 'go', to: '/cdn-cgi/access/logout', cookies: [] };
    if (signIn === null) return { kind: 'go', to: '/', cookies: [] };
    const door = await signIn();
    const read = await door.sessions.read(request.headers.get('cookie'));
    if (read !== null)
      await store?.endSession(
        read.session.id,
        read.session.since + LONGEST_SESSION,
        Math.floor(now() / 1000),
      );
    const { SIGNED_OUT } = await import('./sign-in.ts');
    return { kind: 'go', to: (await door.end()) ?? SIGNED_OUT, cookies: [door.sessions.cleared()] };
  }
}
