import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'notabene', secret: 'geheim-van-de-client-van-de-proef' };

/** Somebody whom the provider knows. */
export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly groups: readonly string[];
}

/** A real provider of OpenID Connect on the loopback, that signs in whoever is set, and can be made to fail. */
export class TestProvider {
  /** Who signs in next. */
  person: Person = { sub: 'p-1', name: 'A. Voorbeeld', groups: [] };
  /** Who signs in is chosen on a page, from these; nobody is asked without them. */
  choices: readonly Person[] = [];
  /** Who signs in breaks it off. */
  denies = false;
  /** Changes the claims of the token that proves who it is, which is then signed anew. */
  claims: ((claims: JWTPayload) => JWTPayload) | null = null;
  /** Signs with a key that nobody was told of. */
  unknownKey = false;
  /** Answers that it can't. */
  broken = false;
  readonly #home: string;
  readonly #server: Server;
  #handler: ReturnType<Provider['callback']> = () => undefined;
  #key: JWK | undefined;
  #rotated = 0;
  port = 0;

  constructor(home: string) {
    this.#home = home;
    this.#server = createServer((request, response) => {
      if (this.broken) {
        response.writeHead(503).end();
        return;
      }
      this.#handler(request, response);
    });
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.#server.listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = (this.#server.address() as AddressInfo).port;
    if (this.#key === undefined) await this.rotate();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Begins to sign with another key, and forgets the one before it. */
  async rotate(): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    this.#rotated += 1;
    const key = {
      ...(await exportJWK(privateKey)),
      kid: `sleutel-${this.#rotated}`,
      alg: 'RS256',
      use: 'sig',
    };
    this.#key = key;
    const provider = new Provider(this.issuer, this.#configuration(key));
    provider.use(async (context, next) => {
      await next();
      const { id_token: token } = (context.body ?? {}) as { readonly id_token?: string };
      if (context.path !== '/token' || token === undefined) return;
      const claims = this.claims?.(decodeJwt(token)) ?? decodeJwt(token);
      if (this.claims !== null || this.unknownKey)
        context.body = { ...(context.body as object), id_token: await this.#signed(claims) };
    });
    const inner = provider.callback();
    this.#handler = (request, response) => {
      if (request.url?.startsWith('/wie/')) {
        const asked = new URL(request.url, this.issuer);
        const chosen = this.choices.find(({ sub }) => sub === asked.searchParams.get('als'));
        if (this.choices.length > 0 && chosen === undefined) {
          const links = this.choices.map(
            ({ sub, name, groups }) =>
              `<li><a href="${asked.pathname}?als=${sub}">${name}</a> (${groups.join(', ') || 'geen groep'})</li>`,
          );
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(
            `<!doctype html><title>Wie bent u?</title><h1>Wie bent u?</h1><ul>${links.join('')}</ul>`,
          );
          return;
        }
        if (chosen !== undefined) this.person = chosen;
        const result = this.denies
          ? { error: 'access_denied', error_description: 'afgebroken' }
          : { login: { accountId: this.person.sub } };
        void provider.interactionFinished(request, response, result);
        return;
      }
      inner(request, response);
    };
  }

  async #signed(claims: JWTPayload): Promise<string> {
    const { importJWK } = await import('jose');
    const { privateKey } = await generateKeyPair('RS256');
    const key = this.unknownKey ? privateKey : await importJWK(this.#key as JWK, 'RS256');
    const kid = this.unknownKey ? 'nooit-bekendgemaakt' : (this.#key?.kid as string);
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  }

  #configuration(key: JWK): object {
    return {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          token_endpoint_auth_method: 'client_secret_post',
          redirect_uris: [`${this.#home}/aanmelden/terug`],
          post_logout_redirect_uris: [`${this.#home}/afgemeld`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      jwks: { keys: [key] },
      cookies: { keys: ['sleutel-van-de-proef'] },
      claims: { openid: ['sub'], profile: ['name', 'groups'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
      interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/wie/${uid}` },
      findAccount: (_: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ ...(this.choices.find(({ sub }) => sub === id) ?? this.person), sub: id }),
      }),
      // Nobody is asked whether this server may know who they are.
      loadExistingGrant: async (context: {
        readonly oidc: {
          readonly session: {
            readonly accountId: string;
            readonly grantIdFor: (client: string) => string | undefined;
          };
          readonly client: { readonly clientId: string };
          readonly provider: Provider;
        };
      }) => {
        const { session, client, provider } = context.oidc;
        const known = session.grantIdFor(client.clientId);
        if (known !== undefined) return provider.Grant.find(known);
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
      renderError: (context: { body: unknown }, out: object) => {
        context.body = JSON.stringify(out);
      },
    };
  }
}

/** A browser: cookies by host, and what is sent there. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();
  readonly #home: string;
  readonly #app: (request: Request) => Response | Promise<Response>;

  constructor(home: string, app: (request: Request) => Response | Promise<Response>) {
    this.#home = home;
    this.#app = app;
  }

  cookies(origin: string): ReadonlyMap<string, string> {
    return this.#jars.get(origin) ?? new Map();
  }

  /** Takes over the cookies of another. */
  steal(other: Browser): void {
    this.#jars.set(this.#home, new Map(other.cookies(this.#home)));
  }

  /** Asks an address once. */
  async once(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.#home);
    const jar = this.#jars.get(url.origin) ?? new Map<string, string>();
    this.#jars.set(url.origin, jar);
    const headers = new Headers({ Accept: 'text/html', ...(init.headers as Record<string, string>) });
    if (jar.size > 0) headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const request = new Request(url, { redirect: 'manual', ...init, headers });
    const response = url.origin === this.#home ? await this.#app(request) : await fetch(request);
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const gone = attributes.some((each) => /^max-age=0$|^expires=thu, 01 jan 1970/i.test(each));
      if (gone) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Goes where it is sent, until there is a page; or stops before an address. */
  async go(
    address: string,
    before: (url: URL) => boolean = () => false,
  ): Promise<{ url: URL; response: Response }> {
    let url = new URL(address, this.#home);
    for (let hops = 0; hops < 20; hops += 1) {
      const response = await this.once(url.href);
      const to = response.headers.get('Location');
      if (to === null) return { url, response };
      url = new URL(to, url);
      if (before(url)) return { url, response };
    }
    throw new Error('sent on and on');
  }
}
