import * as client from 'openid-client';
import { isLoopback } from '../web/http/origin.ts';
import type { Problem } from '../web/http/problem.ts';
import { type Groups, knownGroups } from './groups.ts';
import { type Session, Sessions } from './session.ts';
import type { OidcSettings } from './settings.ts';

/** Where the provider sends a reader back, and where a reader ends who signed out. */
export const CALLBACK = '/aanmelden/terug';
export const SIGNED_OUT = '/afgemeld';

/** What the provider says of itself is asked for again after so long, in milliseconds. */
const METADATA_MS = 60 * 60 * 1000;
/** Longer the provider is not waited for, in seconds. */
const PATIENCE = 10;
/** The clocks of provider and server may differ by so much, in seconds. */
const SKEW = 60;
/** Characters of an address that one returns to; a cookie holds no more than some 4,000. */
const MOST_BACK = 1_500;
/** Groups that fit in a cookie. */
const MOST_GROUPS = 40;

/** What came of a step: where the browser goes now, with the cookies it gets, or what is wrong. */
export type Step =
  | { readonly kind: 'go'; readonly to: string; readonly cookies: readonly string[] }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      /** Where to try again. */
      readonly again: string;
      /** For the operator. */
      readonly fault: Readonly<Record<string, unknown>>;
    };

interface World {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly groups: Groups;
}

type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** Signing in at a provider of OpenID Connect, by the code flow with PKCE, state and nonce. */
export class SignIn {
  readonly sessions: Sessions;
  readonly #settings: OidcSettings;
  readonly #world: World;
  #metadata: { readonly server: client.ServerMetadata; readonly until: number } | undefined;

  constructor(settings: OidcSettings, world: World) {
    this.#settings = settings;
    this.#world = world;
    this.sessions = new Sessions(settings.secrets, {
      now: world.now,
      secure: new URL(settings.home).protocol === 'https:',
    });
  }

  get home(): string {
    return this.#settings.home;
  }

  /** Sends a reader to the provider; afterwards they come back to a page of this server. */
  async begin(back: string): Promise<Step> {
    const page = back.length > MOST_BACK ? '/' : back;
    try {
      // Asked anew: who is sent to a provider that is down sees an error of their browser, and no word of ours.
      this.#metadata = undefined;
      const config = await this.#configuration();
      const verifier = client.randomPKCECodeVerifier();
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier, back: page };
      const to = client.buildAuthorizationUrl(config, {
        redirect_uri: this.#callback(),
        scope: this.#settings.scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { kind: 'go', to: to.href, cookies: [await this.sessions.attemptCookie(attempt)] };
    } catch (error) {
      return this.#problem(error, page);
    }
  }

  /** Takes in a reader whom the provider sent back. */
  async finish(search: string, cookies: string | null): Promise<Step> {
    const state = new URLSearchParams(search).get('state') ?? '';
    const attempt = await this.sessions.attempt(cookies, state);
    if (attempt === null)
      return {
        kind: 'problem',
        problem: { code: 'sign_in_failed', detail: FAILURES.attempt },
        again: '/',
        fault: { name: 'attempt' },
      };
    try {
      const config = await this.#configuration();
      const tokens = await client.authorizationCodeGrant(config, new URL(this.#callback() + search), {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('no ID token');
      const { name, groups } = await this.#person(config, tokens.access_token, claims);
      const session: Session = {
        id: crypto.randomUUID(),
        subject: claims.sub,
        name,
        groups: groups.slice(0, MOST_GROUPS),
        since: Math.floor(this.#world.now() / 1000),
      };
      const kept = [await this.sessions.cookie(session), this.sessions.clearedAttempt(state)];
      return { kind: 'go', to: attempt.back, cookies: kept };
    } catch (error) {
      const step = this.#problem(error, attempt.back);
      // What the provider gave is still good: the same address can be asked again.
      return step.kind === 'problem' && step.problem.code === 'sign_in_unavailable'
        ? { ...step, again: CALLBACK + search }
        : step;
    }
  }

  /** Where a reader goes who signed out here, to sign out at the provider as well; null where that can't be had. */
  async end(): Promise<string | null> {
    try {
      const config = await this.#configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(config, {
        post_logout_redirect_uri: this.#settings.home + SIGNED_OUT,
      }).href;
    } catch {
      return null;
    }
  }

  readonly #callback = (): string => this.#settings.home + CALLBACK;

  /** Keys are asked for with each sign-in, so that one that was replaced is known at once. */
  async #configuration(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const isLocal = isLoopback(new URL(issuer).hostname);
    const known = this.#metadata;
    const proof = clientSecret === null ? client.None() : undefined;
    const metadata = {
      ...(clientSecret !== null && { client_secret: clientSecret }),
      [client.clockTolerance]: SKEW,
      [client.clockSkew]: Math.round((this.#world.now() - Date.now()) / 1000),
    };
    if (known === undefined || this.#world.now() > known.until) {
      const config = await client.discovery(new URL(issuer), clientId, metadata, proof, {
        timeout: PATIENCE,
        ...(isLocal && { execute: [client.allowInsecureRequests] }),
      });
      this.#metadata = { server: config.serverMetadata(), until: this.#world.now() + METADATA_MS };
    }
    const server = { ...(this.#metadata as { server: client.ServerMetadata }).server };
    const config = new client.Configuration(server, clientId, metadata, proof);
    config.timeout = PATIENCE;
    client.enableNonRepudiationChecks(config);
    if (isLocal) client.allowInsecureRequests(config);
    return config;
  }

  /** What is known of a person: some providers say all of it in the token itself, others where one asks with the other token. */
  async #person(
    config: client.Configuration,
    accessToken: string,
    claims: Claims,
  ): Promise<{ readonly name: string | null; readonly groups: readonly string[] }> {
    const { groupsClaim } = this.#settings;
    const isWhole = claims[groupsClaim] !== undefined && nameIn(claims) !== null;
    const { userinfo_endpoint: more } = config.serverMetadata();
    const asked =
      isWhole || more === undefined ? {} : await client.fetchUserInfo(config, accessToken, claims.sub);
    const said: Readonly<Record<string, unknown>> = { ...asked, ...claims };
    return { name: nameIn(said), groups: knownGroups(namesIn(said[groupsClaim]), this.#world.groups) };
  }

  #problem(error: unknown, again: string): Step {
    const { code, claim } = reasonOf(error);
    const isDown = isUnavailable(error);
    // Of a provider that changed, what it said of itself may be why.
    this.#metadata = undefined;
    const problem: Problem = isDown
      ? { code: 'sign_in_unavailable', retryAfter: PATIENCE }
      : { code: 'sign_in_failed', detail: failure(claim, code) };
    return {
      kind: 'problem',
      problem,
      again,
      fault: { name: error instanceof Error ? error.name : typeof error, code, ...(claim && { claim }) },
    };
  }
}

/** What a claim says that is one name or several. */
export const namesIn = (said: unknown): readonly string[] =>
  (Array.isArray(said) ? said : [said]).filter((each) => typeof each === 'string');

function nameIn(claims: Readonly<Record<string, unknown>>): string | null {
  const name = [claims.name, claims.preferred_username, claims.email].find(
    (each) => typeof each === 'string',
  );
  return name === undefined ? null : String(name).slice(0, MOST_NAME);
}
const MOST_NAME = 100;

const AGAIN = 'Probeer het opnieuw; blijft het zo, geef het kenmerk dan door aan de beheerder.';
/** What is said of a sign-in that failed, by the code of the package or the claim that was wrong. */
const FAILURES = {
  attempt:
    'Deze aanmelding is niet in deze browser begonnen, of duurde te lang. Begin opnieuw; kijk ook of cookies zijn toegestaan.',
  aud: `De aanmelddienst gaf een bewijs dat voor een andere toepassing is. ${AGAIN}`,
  iss: `Het bewijs komt van een andere aanmelddienst dan is ingesteld. ${AGAIN}`,
  nonce: 'Het bewijs hoort bij een andere aanmelding. Begin opnieuw.',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: `Het bewijs van de aanmelddienst is volgens deze server niet van nu: een van beide klokken loopt verkeerd. ${AGAIN}`,
  OAUTH_KEY_SELECTION_FAILED: `Het bewijs is ondertekend met een sleutel die de aanmelddienst niet bekendmaakt. ${AGAIN}`,
  OAUTH_AUTHORIZATION_RESPONSE_ERROR:
    'De aanmelddienst liet u niet binnen, of u brak het aanmelden af. Begin opnieuw, of vraag de beheerder om toegang.',
  OAUTH_RESPONSE_BODY_ERROR:
    'De aanmelddienst nam deze aanmelding niet aan: zij is al gebruikt of verlopen, of deze server is daar niet goed bekend. Begin opnieuw.',
  other: `Wat de aanmelddienst gaf, is niet te vertrouwen. ${AGAIN}`,
} as const satisfies Readonly<Record<string, string>>;
const failure = (...codes: readonly (string | null)[]): string =>
  FAILURES[codes.find((code) => code !== null && Object.hasOwn(FAILURES, code)) as keyof typeof FAILURES] ??
  FAILURES.other;

/** What the package calls it, and the claim that it is about; never a token. */
function reasonOf(error: unknown): { readonly code: string; readonly claim: string | null } {
  const found = causesOf(error) as readonly { readonly code?: unknown; readonly claim?: unknown }[];
  const code = found.map((each) => each.code).find((each) => typeof each === 'string');
  const claim = found.map((each) => each.claim).find((each) => typeof each === 'string');
  return {
    code: code === undefined ? 'unknown' : String(code),
    claim: claim === undefined ? null : String(claim),
  };
}

/** An error, and what it came of. */
function causesOf(error: unknown): readonly object[] {
  const found: object[] = [];
  for (let at: unknown = error; typeof at === 'object' && at !== null && found.length < MOST_CAUSES; ) {
    found.push(at);
    at = (at as { readonly cause?: unknown }).cause;
  }
  return found;
}
const MOST_CAUSES = 5;

/** Whether the provider does not answer, or answers that it can't. */
function isUnavailable(error: unknown): boolean {
  return causesOf(error).some((at) => {
    const { name, message, code, status } = at as Readonly<Record<string, unknown>>;
    if (name === 'TimeoutError' || name === 'AbortError' || message === 'fetch failed') return true;
    if (/^(?:ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|UND_ERR|OAUTH_TIMEOUT)/.test(String(code))) return true;
    return typeof status === 'number' && (status >= 500 || status === 429);
  });
}
