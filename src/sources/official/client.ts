import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';
import { Agent, request as send } from 'undici';
import { doubled, retried, retryAfter } from '../../retry.ts';
import { publicLookup, type Resolve } from './address.ts';
import { readBody } from './body.ts';
import { failureOf, PassingError, SourceError } from './failure.ts';
import { officialUrl } from './hosts.ts';

/** What is known of the version that we have, as the server gave it. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Request {
  readonly url: string;
  /** The media type that is wanted. */
  readonly accept: string;
  /** For Cellar, three letters; it answers 400 without. */
  readonly language?: 'nld' | 'eng' | undefined;
  /** Most bytes of the answer. */
  readonly limit: number;
  /** Of the version that we have: the server may say that it is still the one. */
  readonly have?: Validators | undefined;
}

export type Answer =
  | ({ readonly kind: 'content'; readonly bytes: Uint8Array } & Validators)
  /** A page that lists several parts, as Cellar gives with status 300; `url` is where they are relative to. */
  | { readonly kind: 'choices'; readonly bytes: Uint8Array; readonly url: URL }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'absent' };

export interface Client {
  /** Whatever goes wrong is thrown as a `SourceError`. */
  get(request: Request): Promise<Answer>;
  /** Hosts that asked for a longer wait than is waited here, and until when, in milliseconds. */
  rests(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** Everything that the outside world is to the client; all but the first is there for tests. */
export interface ClientOptions {
  readonly userAgent: string;
  readonly resolve?: Resolve;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Milliseconds, as `Date.now`. */
  readonly now?: () => number;
  /** From 0 up to 1, as `Math.random`. */
  readonly random?: () => number;
  readonly timeouts?: Partial<Timeouts>;
  /**
   * Tests only: a server on this machine that answers in the place of every official host, told by the Host
   * header. Which addresses may be asked for is checked as ever: no answer can lead anywhere else.
   */
  readonly loopback?: string | undefined;
  /** Only one request at a time, to whichever host: for who comes back every hour, and has time. */
  readonly oneAtATime?: boolean;
  /** Hosts that asked, at an earlier run, to be left alone, and until when, in milliseconds. */
  readonly rests?: Readonly<Record<string, number>>;
}

/** All in milliseconds. `whole` is of one try, redirects and body included. */
interface Timeouts {
  readonly connect: number;
  readonly headers: number;
  readonly body: number;
  readonly whole: number;
}

const TIMEOUTS: Timeouts = { connect: 10_000, headers: 45_000, body: 30_000, whole: 180_000 };
const REDIRECTS = 6;
/** Requests under way, in all and to one host. */
const AT_ONCE = { all: 4, host: 2 };
/** From the start of one request to a host to the start of the next, in milliseconds. */
const PAUSE_MS = 250;
const TRIES = 5;
/** The first wait before trying again; each next one is twice as long. */
const BACK_OFF_MS = 1_000;
/** After this many requests that failed for good in a row, a host is left alone for a while. */
const PATIENCE = 3;
const REST_MS = 60_000;
/** A server that asks for a longer wait than this is left for another day. */
const LONGEST_WAIT_MS = 120_000;
/** And never for longer than this, whatever it asks. */
const LONGEST_REST_MS = 7 * 24 * 60 * 60 * 1_000;
const LOOPBACK = /^http:\/\/127\.0\.0\.1:(\d{1,5})$/;

interface Host {
  readonly limit: ReturnType<typeof pLimit>;
  /** From when it may be asked again. */
  free: number;
  /** Requests that failed for good since the last answer, and the last of them. */
  faults: number;
  fault: SourceError | null;
  restUntil: number;
  /** It asked for that itself. */
  asked: boolean;
}

/** Whether an address may stand in for the official hosts in a test: this machine, and a port. */
export function isLoopback(address: string): boolean {
  const port = Number(LOOPBACK.exec(address)?.[1] ?? 0);
  return port > 0 && port < 65_536;
}

/** A client that asks official hosts only, politely and within bounds. */
export function createClient(options: ClientOptions): Client {
  const { userAgent, loopback } = options;
  if (loopback !== undefined && !isLoopback(loopback))
    throw new TypeError('loopback is not http://127.0.0.1:PORT');
  const sleep = options.sleep ?? ((milliseconds: number) => wait(milliseconds));
  const now = options.now ?? Date.now;
  const random = options.random ?? Math.random;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const agent = new Agent({
    allowH2: false,
    connections: AT_ONCE.all,
    pipelining: 1,
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    connect: {
      timeout: timeouts.connect,
      // An address that is typed as a number is never looked up: no official host is one.
      ...(loopback === undefined ? { lookup: publicLookup(options.resolve) } : {}),
    },
  });
  const most = options.oneAtATime ? { all: 1, host: 1 } : AT_ONCE;
  const everywhere = pLimit(most.all);
  const hosts = new Map<string, Host>();

  const hostOf = (url: URL) => {
    const known = hosts.get(url.hostname);
    if (known !== undefined) return known;
    const restUntil = options.rests?.[url.hostname] ?? 0;
    const fault = restUntil > now() ? new PassingError('busy', url.hostname, restUntil - now()) : null;
    const host: Host = {
      limit: pLimit(most.host),
      free: 0,
      faults: 0,
      fault,
      restUntil,
      asked: fault !== null,
    };
    hosts.set(url.hostname, host);
    return host;
  };

  /** Waits until this host may be asked again. */
  async function turn(url: URL): Promise<void> {
    const host = hostOf(url);
    const at = Math.max(now(), host.free);
    host.free = at + PAUSE_MS;
    if (at > now()) await sleep(at - now());
  }

  async function once(request: Request, start: URL): Promise<Answer> {
    const signal = AbortSignal.timeout(timeouts.whole);
    let url = start;
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      await turn(url);
      try {
        const answer = await ask(request, url, signal);
        if (!(answer instanceof URL)) return answer;
        url = answer;
      } catch (error) {
        // When the whole took too long, undici may say only that it ended.
        throw failureOf(signal.aborted ? signal.reason : error, url.hostname);
      }
    }
    throw new SourceError('too_many_redirects', start.hostname);
  }

  /** One request; a URL is where the server says to look instead. */
  async function ask(request: Request, url: URL, signal: AbortSignal): Promise<Answer | URL> {
    const host = url.hostname;
    const target = loopback === undefined ? url : new URL(`${url.pathname}${url.search}`, loopback);
    const { statusCode, headers, body } = await send(target, {
      dispatcher: agent,
      signal,
      headers: {
        host,
        'user-agent': userAgent,
        accept: request.accept,
        'accept-encoding': 'gzip',
        ...(request.language === undefined ? {} : { 'accept-language': request.language }),
        ...(request.have?.etag ? { 'if-none-match': request.have.etag } : {}),
        ...(request.have?.lastModified ? { 'if-modified-since': request.have.lastModified } : {}),
      },
    });
    // A body that nobody reads would hold its connection; how it ends is of no interest.
    const leave = () => void body.on('error', () => {}).destroy();
    const one = (name: string) => [headers[name]].flat()[0];
    if (statusCode === 200 || statusCode === 300) {
      const bytes = await readBody(
        body,
        { length: one('content-length'), encoding: one('content-encoding') },
        request.limit,
        host,
      );
      if (statusCode === 300) return { kind: 'choices', bytes, url };
      return { kind: 'content', bytes, etag: kept(one('etag')), lastModified: kept(one('last-modified')) };
    }
    leave();
    if (statusCode === 304 && request.have !== undefined) return { kind: 'unchanged' };
    if (statusCode === 404 || statusCode === 410) return { kind: 'absent' };
    if ([301, 302, 303, 307, 308].includes(statusCode)) {
      const next = officialUrl(one('location') ?? '', url);
      if (next === null || one('location') === undefined) throw new SourceError('refused_host', host);
      return next;
    }
    if (statusCode === 429 || statusCode === 503)
      throw new PassingError(
        statusCode === 429 ? 'busy' : 'out_of_order',
        host,
        retryAfter(one('retry-after'), now()),
      );
    if (statusCode >= 500) throw new PassingError('out_of_order', host);
    // EUR-Lex and its neighbours answer so to what they take for a robot.
    if (statusCode === 202) throw new SourceError('challenge', host);
    throw new SourceError(statusCode < 300 ? 'not_as_expected' : 'refused_request', host);
  }

  /** What may pass is asked again, each time after a longer wait. */
  const persist = (work: () => Promise<Answer>): Promise<Answer> =>
    retried(work, {
      tries: TRIES,
      sleep,
      wait(fault, attempt) {
        if (!(fault instanceof PassingError)) return null;
        const asked = fault.waitMs ?? 0;
        const backOff = doubled(BACK_OFF_MS, attempt);
        return asked > LONGEST_WAIT_MS ? null : Math.max(asked, backOff) + random() * backOff;
      },
    });

  return {
    async get(request) {
      const url = officialUrl(request.url);
      if (url === null) throw new SourceError('refused_host', 'De bron');
      const host = hostOf(url);
      return host.limit(() =>
        everywhere(async () => {
          if (host.fault !== null && now() < host.restUntil) throw host.fault;
          try {
            const answer = await persist(() => once(request, url));
            host.faults = 0;
            return answer;
          } catch (error) {
            if (!(error instanceof PassingError)) throw error;
            // Who is not there at all need not be tried for every document.
            host.faults += error.code === 'unreachable' || error.code === 'name_unknown' ? PATIENCE : 1;
            host.fault = error;
            if (host.faults >= PATIENCE) host.restUntil = now() + REST_MS;
            host.asked = (error.waitMs ?? 0) > LONGEST_WAIT_MS;
            if (host.asked) host.restUntil = now() + Math.min(error.waitMs ?? 0, LONGEST_REST_MS);
            throw error;
          }
        }),
      );
    },
    rests: () =>
      Object.fromEntries(
        [...hosts].flatMap(([name, { asked, restUntil }]) =>
          asked && restUntil > now() ? [[name, restUntil]] : [],
        ),
      ),
    close: () => agent.destroy(),
  };
}

/** A header to give back later: printable, and not too long. */
function kept(header: string | undefined): string | null {
  return header !== undefined && /^[\x21-\x7e](?:[\x20-\x7e]{0,250}[\x21-\x7e])?$/.test(header)
    ? header
    : null;
}
