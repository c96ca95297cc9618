import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessOf } from '../../src/access/access.ts';
import { type AccessVariables, readAccessSettings } from '../../src/access/settings.ts';
import { type AccessStore, accessStore } from '../../src/access/store.ts';
import { sqliteDatabase } from '../../src/server/sqlite.ts';
import { jsonRequest, testApp } from '../app/world.ts';
import { Browser, CLIENT, TestProvider } from './provider.ts';

const HOME = 'http://127.0.0.1:8787';
const SECRET = 'geheim-van-de-sessies-van-de-proef-1';
const OTHER_SECRET = 'geheim-van-de-sessies-van-de-proef-2';
const MINUTE = 60_000;

const provider = new TestProvider(HOME);
let store: AccessStore;
let clock = 0;
const now = () => Date.now() + clock;

beforeAll(() => provider.start());
afterAll(() => provider.stop());
beforeEach(() => {
  store = accessStore(sqliteDatabase());
  clock = 0;
  Object.assign(provider, { denies: false, claims: null, unknownKey: false, broken: false });
  provider.person = { sub: 'p-1', name: 'A. Voorbeeld', groups: [] };
});

/** A server that signs in at the provider, over the fictional documents. */
function server(also: AccessVariables = {}) {
  const read = readAccessSettings({
    NOTABENE_URL: HOME,
    NOTABENE_OIDC_ISSUER: provider.issuer,
    NOTABENE_OIDC_CLIENT_ID: CLIENT.id,
    NOTABENE_OIDC_CLIENT_SECRET: CLIENT.secret,
    NOTABENE_SESSION_SECRET: SECRET,
    ...also,
  });
  const access = accessOf(read, { store, now, elsewhere: false });
  const { app, lines } = testApp({ access, home: also.NOTABENE_URL ?? HOME, now });
  return { app, lines, browser: () => new Browser(HOME, (request) => app.request(request)) };
}

const isBack = (url: URL) => url.pathname === '/aanmelden/terug';
const textOf = async (response: Response) => (await response.text()).replace(/\s+/g, ' ');

describe('signing in at a provider', () => {
  it('sends who opens a page to the provider with PKCE, state and nonce, and brings them back to that page', async () => {
    const browser = server().browser();
    const first = await browser.once('/stukken?zoek=molens');
    expect(first.status).toBe(303);
    const asked = new URL(first.headers.get('Location') ?? '');
    expect(asked.origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const { url, response } = await browser.go('/stukken?zoek=molens');
    expect([url.href, response.status]).toEqual([`${HOME}/stukken?zoek=molens`, 200]);
    expect(await textOf(response)).toContain('Afmelden (A. Voorbeeld)');
  });

  it('keeps a session in a cookie that no script reads, no other site sends along and nobody can read', async () => {
    const { app } = server({ NOTABENE_URL: 'https://notabene.example' });
    const response = await app.request('https://notabene.example/', { headers: { Accept: 'text/html' } });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-notabene-[\w-]+=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
    const browser = server().browser();
    await browser.go('/');
    const value = browser.cookies(HOME).get('notabene') ?? '';
    expect(value.split('.')).toHaveLength(5);
    expect(JSON.parse(atob(value.split('.')[0] ?? ''))).toEqual({ alg: 'dir', enc: 'A256GCM' });
    // Nothing is left of the attempt.
    expect([...browser.cookies(HOME).keys()]).toEqual(['notabene']);
  });

  it('tells a program that it must sign in, with a problem and without a page', async () => {
    const { app } = server();
    const requests = [
      new Request(`${HOME}/api/documents`),
      new Request(`${HOME}/openapi.json`, { headers: { Accept: 'text/html' } }),
      jsonRequest('/api/ask', { question: 'Wat?' }),
      jsonRequest('/v1/chat/completions', {}),
      jsonRequest('/mcp', {}),
    ].map((request) => new Request(request.url.replace('https://notabene.example', HOME), request));
    for (const request of requests) {
      const response = await app.request(request);
      expect([request.url, response.status]).toEqual([request.url, 401]);
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="Notabene"');
      expect(await response.text()).toContain('sign_in_required');
    }
  });

  it('asks a form that is sent too late to sign in, and a script that asks for a page', async () => {
    const { app } = server();
    const form = new Request(`${HOME}/nota`, {
      method: 'POST',
      body: new URLSearchParams({ over: 'molens' }),
      headers: { Accept: 'text/html', Origin: HOME },
    });
    const response = await app.request(form);
    expect([response.status, await textOf(response)]).toEqual([401, expect.stringContaining('/aanmelden')]);
    const script = await app.request(`${HOME}/stukken`, { headers: { 'Sec-Fetch-Dest': 'empty' } });
    expect(script.status).toBe(401);
  });

  it('lets two tabs sign in at once', async () => {
    const browser = server().browser();
    const one = await browser.go('/stukken', isBack);
    const two = await browser.go('/tijdlijn', isBack);
    expect((await browser.once(two.url.href)).headers.get('Location')).toBe('/tijdlijn');
    expect((await browser.once(one.url.href)).headers.get('Location')).toBe('/stukken');
  });

  it.each([
    'https://kwaad.example/',
    '//kwaad.example/',
    '/\\kwaad.example',
    'javascript:alert(1)',
    '/%5C/x\n',
  ])('returns to no other place than a page of its own: %j', async (to) => {
    const browser = server().browser();
    const { url } = await browser.go(`/aanmelden?terug=${encodeURIComponent(to)}`);
    expect(url.href).toBe(`${HOME}/`);
  });

  it('begins under the name that one comes back to', async () => {
    const { app } = server();
    const response = await app.request('http://localhost:8787/stukken?zoek=a');
    expect(response.headers.get('Location')).toBe(`${HOME}/stukken?zoek=a`);
  });
});

describe('a sign-in that can not be trusted (row 41)', () => {
  /** Goes to the provider and back, and gives the page that it ends on. */
  async function failing(also: AccessVariables = {}) {
    const made = server(also);
    const browser = made.browser();
    const { url } = await browser.go('/stukken?zoek=molens', isBack);
    const response = await browser.once(url.href);
    const text = await textOf(response);
    expect(browser.cookies(HOME).has('notabene')).toBe(false);
    return { browser, url, response, text, lines: made.lines };
  }

  it.each([
    ['a token for another audience', { aud: 'een-ander' }, 'een andere toepassing'],
    ['a token of another issuer', { iss: 'https://kwaad.example' }, 'een andere aanmelddienst'],
    ['the token of another sign-in', { nonce: 'van-een-ander' }, 'een andere aanmelding'],
    ['a token that is over', { exp: Math.floor(Date.now() / 1000) - 600 }, 'klokken'],
    ['a token of later', { iat: 1, nbf: Math.floor(Date.now() / 1000) + 600 }, 'klokken'],
  ])('refuses %s, and says so', async (_, wrong, said) => {
    provider.claims = (claims) => ({ ...claims, ...wrong });
    const { response, text, lines } = await failing();
    expect([response.status, text]).toEqual([403, expect.stringContaining(said)]);
    expect(text).toContain('href="/stukken?zoek=molens"');
    expect(lines.at(-1)).toMatchObject({ code: 'sign_in_failed', fault: { code: expect.any(String) } });
    expect(JSON.stringify(lines)).not.toContain('eyJ');
  });

  it('takes a clock that is half a minute off for right', async () => {
    for (const off of [-30, 30]) {
      provider.claims = (claims) => ({
        ...claims,
        iat: Number(claims.iat) + off,
        nbf: Number(claims.iat) + off,
        exp: Math.floor(Date.now() / 1000) + off + 5,
      });
      const { response } = await server().browser().go('/stukken');
      expect(response.status).toBe(200);
    }
  });

  it('refuses a token that is signed with a key that the provider does not tell', async () => {
    provider.unknownKey = true;
    const { response, text } = await failing();
    expect([response.status, text]).toEqual([403, expect.stringContaining('niet bekendmaakt')]);
  });

  it('says so when the provider lets nobody in', async () => {
    provider.denies = true;
    const { response, text } = await failing();
    expect([response.status, text]).toEqual([403, expect.stringContaining('liet u niet binnen')]);
  });

  it('says so when the provider does not know this server', async () => {
    const { response, text } = await failing({ NOTABENE_OIDC_CLIENT_SECRET: 'een-ander-geheim' });
    expect([response.status, text]).toEqual([403, expect.stringContaining('nam deze aanmelding niet aan')]);
  });

  it('takes a code once, and from the browser that began alone', async () => {
    const made = server();
    const browser = made.browser();
    const { url } = await browser.go('/stukken', isBack);
    const other = await made.browser().once(url.href);
    expect([other.status, await textOf(other)]).toEqual([
      403,
      expect.stringContaining('niet in deze browser'),
    ]);
    expect((await browser.once(url.href)).status).toBe(303);
    const again = await browser.once(url.href);
    expect(again.status).toBe(403);
  });

  it.each(['state', 'code', 'iss'])('refuses an address in which somebody changed %s', async (name) => {
    const browser = server().browser();
    const { url } = await browser.go('/stukken', isBack);
    url.searchParams.set(name, name === 'iss' ? 'https://kwaad.example' : 'verzonnen');
    const response = await browser.once(url.href);
    expect(response.status).toBe(403);
    expect(browser.cookies(HOME).has('notabene')).toBe(false);
  });

  it('refuses an attempt that took longer than a quarter of an hour', async () => {
    const browser = server().browser();
    const { url } = await browser.go('/stukken', isBack);
    clock = 16 * MINUTE;
    expect((await browser.once(url.href)).status).toBe(403);
  });
});

describe('a provider that changes or is down (row 41)', () => {
  it('is known again at once when it signs with another key', async () => {
    const made = server();
    expect((await made.browser().go('/stukken')).response.status).toBe(200);
    await provider.rotate();
    expect((await made.browser().go('/stukken')).response.status).toBe(200);
  });

  it.each([
    ['does not listen', () => provider.stop(), () => provider.start()],
    [
      'answers that it can not',
      async () => {
        provider.broken = true;
      },
      async () => {
        provider.broken = false;
      },
    ],
  ])(
    'that %s is told on a page from which one tries again, and who is signed in goes on',
    async (_, down, up) => {
      const made = server();
      const known = made.browser();
      await known.go('/stukken');
      const halfway = made.browser();
      const { url } = await halfway.go('/stukken?zoek=molens', isBack);
      await down();
      try {
        const response = await made.browser().once('/stukken?zoek=molens');
        expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '10']);
        const text = await textOf(response);
        expect(text).toContain('antwoordt nu niet');
        expect(text).toContain('href="/stukken?zoek=molens"');
        expect((await known.once('/stukken')).status).toBe(200);
        const late = await halfway.once(url.href);
        expect([late.status, await textOf(late)]).toEqual([
          503,
          expect.stringContaining('/aanmelden/terug?'),
        ]);
      } finally {
        await up();
      }
      // The same address is still good: nothing was lost.
      expect((await halfway.once(url.href)).headers.get('Location')).toBe('/stukken?zoek=molens');
    },
  );

  it('leaves health to be asked by who does not sign in, without a word of what there is', async () => {
    const { app } = server();
    const response = await app.request(`${HOME}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', version: '1.2.3' }]);
  });
});

describe('a session', () => {
  async function signedIn(also: AccessVariables = {}) {
    const made = server(also);
    const browser = made.browser();
    await browser.go('/stukken');
    return { ...made, browser };
  }

  it('ends after an hour without use, and at the end of a working day in any case', async () => {
    const idle = await signedIn();
    clock = 61 * MINUTE;
    expect((await idle.browser.once('/stukken')).status).toBe(303);
    clock = 0;
    const busy = await signedIn();
    for (clock = 0; clock < 8 * 60 * MINUTE; clock += 30 * MINUTE)
      expect((await busy.browser.once('/stukken')).status).toBe(200);
    clock = 8 * 60 * MINUTE + 1000;
    expect((await busy.browser.once('/stukken')).status).toBe(303);
  });

  it('is sealed anew while it is used', async () => {
    const { browser } = await signedIn();
    const before = browser.cookies(HOME).get('notabene');
    await browser.once('/stukken');
    expect(browser.cookies(HOME).get('notabene')).toBe(before);
    clock = 6 * MINUTE;
    await browser.once('/stukken');
    expect(browser.cookies(HOME).get('notabene')).not.toBe(before);
  });

  it('outlives a change of the secret while the old one is named after the new one, and no longer', async () => {
    const { browser } = await signedIn();
    const moved = server({ NOTABENE_SESSION_SECRET: `${OTHER_SECRET} ${SECRET}` }).browser();
    moved.steal(browser);
    expect((await moved.once('/stukken')).status).toBe(200);
    const gone = server({ NOTABENE_SESSION_SECRET: OTHER_SECRET }).browser();
    gone.steal(browser);
    expect((await gone.once('/stukken')).status).toBe(303);
  });

  it('is none when a character of it was changed, or it is something else that was sealed', async () => {
    const { browser, app } = await signedIn();
    const value = browser.cookies(HOME).get('notabene') ?? '';
    for (const at of [0, value.length >> 1, value.length - 3]) {
      const changed = value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1);
      const response = await app.request(`${HOME}/api/documents`, {
        headers: { Cookie: `notabene=${changed}` },
      });
      expect(response.status).toBe(401);
    }
    const fresh = server().browser();
    await fresh.go('/stukken', isBack);
    const [attempt = ''] = fresh.cookies(HOME).values();
    const response = await app.request(`${HOME}/api/documents`, {
      headers: { Cookie: `notabene=${attempt}` },
    });
    expect(response.status).toBe(401);
  });

  it('ends when one signs out, here and at the provider, and so does a copy of it', async () => {
    const { browser, app } = await signedIn();
    const copy = browser.cookies(HOME).get('notabene');
    const left = await browser.once('/afmelden', { headers: { 'Sec-Fetch-Site': 'same-origin' } });
    const to = new URL(left.headers.get('Location') ?? '');
    expect([to.origin, to.searchParams.get('post_logout_redirect_uri')]).toEqual([
      provider.issuer,
      `${HOME}/afgemeld`,
    ]);
    expect((await fetch(to)).status).toBe(200);
    expect(browser.cookies(HOME).has('notabene')).toBe(false);
    const again = await app.request(`${HOME}/api/documents`, { headers: { Cookie: `notabene=${copy}` } });
    expect(again.status).toBe(401);
    const page = await browser.once('/afgemeld');
    expect([page.status, await textOf(page)]).toEqual([200, expect.stringContaining('U bent afgemeld')]);
  });

  it('is not ended by another website', async () => {
    const { browser } = await signedIn();
    const response = await browser.once('/afmelden', { headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect([response.status, await textOf(response)]).toEqual([200, expect.stringContaining('Afmelden?')]);
    expect((await browser.once('/stukken')).status).toBe(200);
  });

  it('says in no line of the log who it is', async () => {
    const { lines } = await signedIn();
    expect(JSON.stringify(lines)).not.toMatch(/Voorbeeld|p-1|eyJ/);
  });
});
