import { EncryptJWT, jwtDecrypt } from 'jose';
import * as z from 'zod/v4/mini';

/** Somebody who signed in, as their browser keeps it, sealed. */
export interface Session {
  /** Of this session alone: by it a session is ended. */
  readonly id: string;
  /** Who it is to the provider. */
  readonly subject: string;
  readonly name: string | null;
  /** Of their groups, those that this server knows. */
  readonly groups: readonly string[];
  /** When they signed in, in seconds since 1970. */
  readonly since: number;
}

/** What is remembered of somebody who is signing in, until the provider sends them back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page that they came for. */
  readonly back: string;
}

/** A working day after signing in one signs in again, so that who left a group notices; in seconds. */
export const LONGEST_SESSION = 8 * 60 * 60;
/** Who did nothing for so long is no longer signed in. */
const IDLE = 60 * 60;
/** A session that is in use is sealed anew once in so many seconds. */
const RENEW = 5 * 60;
/** So long somebody may take at the provider. */
const ATTEMPT = 15 * 60;

/** RFC 7516: A256GCM under the key itself. */
const HEADER = { alg: 'dir', enc: 'A256GCM' } as const;

const SessionClaims = z.object({
  kind: z.literal('session'),
  jti: z.string(),
  sub: z.string(),
  name: z.nullable(z.string()),
  groups: z.array(z.string()),
  since: z.number(),
  iat: z.number(),
});
const AttemptClaims = z.object({
  kind: z.literal('attempt'),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
});

/** Seals sessions for the browser that has them, and opens what this server sealed. */
export class Sessions {
  readonly #secrets: readonly string[];
  readonly #now: () => number;
  readonly #secure: boolean;
  #keys: Promise<readonly Uint8Array[]> | undefined;

  /** `now` in milliseconds since 1970. */
  constructor(secrets: readonly string[], { now, secure }: { now: () => number; secure: boolean }) {
    this.#secrets = secrets;
    this.#now = now;
    this.#secure = secure;
  }

  /** `__Host-`: set by this host over https, and by no other (RFC 6265bis). */
  get #prefix(): string {
    return this.#secure ? '__Host-notabene' : 'notabene';
  }

  /** The cookie of a session. */
  async cookie({ id, subject, name, groups, since }: Session): Promise<string> {
    const seconds = this.#seconds();
    const until = Math.min(since + LONGEST_SESSION, seconds + IDLE);
    const sealed = await this.#seal({ kind: 'session', jti: id, sub: subject, name, groups, since }, until);
    return this.#set(this.#prefix, sealed, until - seconds);
  }

  /** Who is signed in by the cookies of a request, with a cookie to renew that; null for nobody. */
  async read(cookies: string | null): Promise<{ session: Session; renewed: string | null } | null> {
    const sealed = cookieIn(cookies, this.#prefix);
    const claims = sealed === undefined ? null : await this.#open(sealed, SessionClaims);
    if (claims === null || claims.since + LONGEST_SESSION <= this.#seconds()) return null;
    const { jti: id, sub: subject, name, groups, since, iat } = claims;
    const session: Session = { id, subject, name, groups, since };
    const isOld = this.#seconds() - iat >= RENEW;
    return { session, renewed: isOld ? await this.cookie(session) : null };
  }

  /** Takes the cookie of a session away. */
  readonly cleared = (): string => this.#set(this.#prefix, '', 0);

  /** The cookie of an attempt; each has a name of its own, so that two tabs don't stand in one another's way. */
  async attemptCookie(attempt: Attempt): Promise<string> {
    const sealed = await this.#seal({ kind: 'attempt', ...attempt }, this.#seconds() + ATTEMPT);
    return this.#set(this.#attemptName(attempt.state), sealed, ATTEMPT);
  }

  /** The attempt that this state is of; null when this browser did not begin it, or took too long. */
  async attempt(cookies: string | null, state: string): Promise<Attempt | null> {
    const sealed = cookieIn(cookies, this.#attemptName(state));
    const attempt = sealed === undefined ? null : await this.#open(sealed, AttemptClaims);
    return attempt !== null && attempt.state === state ? attempt : null;
  }

  readonly clearedAttempt = (state: string): string => this.#set(this.#attemptName(state), '', 0);

  #attemptName(state: string): string {
    return `${this.#prefix}-${state.replace(/[^\w-]/g, '').slice(0, 8)}`;
  }

  #set(name: string, value: string, seconds: number): string {
    return `${name}=${value}; Path=/; Max-Age=${Math.max(0, Math.floor(seconds))}; HttpOnly; SameSite=Lax${this.#secure ? '; Secure' : ''}`;
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1000);
  }

  async #seal(claims: Record<string, unknown>, until: number): Promise<string> {
    const [key] = await this.#allKeys();
    return new EncryptJWT(claims)
      .setProtectedHeader(HEADER)
      .setIssuedAt(this.#seconds())
      .setExpirationTime(until)
      .encrypt(key as Uint8Array);
  }

  async #open<T>(sealed: string, schema: z.ZodMiniType<T>): Promise<T | null> {
    for (const key of await this.#allKeys()) {
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          currentDate: new Date(this.#now()),
          keyManagementAlgorithms: [HEADER.alg],
          contentEncryptionAlgorithms: [HEADER.enc],
        });
        const read = schema.safeParse(payload);
        return read.success ? read.data : null;
      } catch {
        // Sealed under another key, changed, or too old.
      }
    }
    return null;
  }

  #allKeys(): Promise<readonly Uint8Array[]> {
    this.#keys ??= Promise.all(
      this.#secrets.map(
        async (secret) =>
          new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))),
      ),
    );
    return this.#keys;
  }
}

function cookieIn(cookies: string | null, name: string): string | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
