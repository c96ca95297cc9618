import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf } from '../../src/access/access.ts';
import { ACCESS_HEADER } from '../../src/access/cloudflare.ts';
import { channelReader, readGroups, rightsOf } from '../../src/access/groups.ts';
import { type AccessVariables, readAccessSettings } from '../../src/access/settings.ts';
import { readServerSettings, shutBy } from '../../src/server/settings.ts';
import { UNKNOWN_CLIENT } from '../../src/web/http/client.ts';
import { mayDo } from '../../src/web/http/reader.ts';
import { testApp } from '../app/world.ts';
import { folderWith } from '../cli/folder.ts';

const HOME = 'https://notabene.example';
const OIDC: AccessVariables = {
  NOTABENE_URL: HOME,
  NOTABENE_OIDC_ISSUER: 'https://login.example',
  NOTABENE_OIDC_CLIENT_ID: 'notabene',
  NOTABENE_SESSION_SECRET: 'geheim-van-de-sessies-van-de-proef-1',
};
const world = { store: undefined, now: Date.now, elsewhere: false };
const OWNER = { ...UNKNOWN_CLIENT, loopback: true };
const request = new Request(`${HOME}/api/documents`);
async function readerFor(variables: AccessVariables, client = UNKNOWN_CLIENT) {
  const found = await accessOf(readAccessSettings(variables), world).readerOf(request, client);
  if (found.kind !== 'reader') throw new Error(found.problem.code);
  return found.reader;
}

describe('a server that nobody set up (row 89)', () => {
  it('lets everybody read everything, and who sits at the machine do everything', async () => {
    const reader = await readerFor({});
    expect([reader.collections, mayDo(reader, 'read'), mayDo(reader, 'upload')]).toEqual([null, true, false]);
    const owner = await readerFor({}, OWNER);
    expect([mayDo(owner, 'upload'), mayDo(owner, 'administer')]).toEqual([true, true]);
  });

  it.each(['127.0.0.1', '::1', 'localhost', '127.0.0.9'])('starts where it listens on %s', (host) => {
    expect(shutBy({ host, variables: {} })).toBeNull();
  });

  it.each(['0.0.0.0', '::', '192.0.2.1', 'notabene.example', '127.0.0.1.kwaad.example'])(
    'does not start where it listens on %s, but for a door or the word that there is none',
    (host) => {
      expect(shutBy({ host, variables: {} })).toMatch(/docs\/run\/aanmelden\.md.*NOTABENE_OPEN=ja/);
      expect(shutBy({ host, variables: { NOTABENE_OPEN: 'nee' } })).not.toBeNull();
      expect(shutBy({ host, variables: { NOTABENE_OPEN: 'ja' } })).toBeNull();
      expect(shutBy({ host, variables: OIDC })).toBeNull();
    },
  );

  it('shows nothing at the edge under a name of its own, and says why in the log', async () => {
    const closed = accessOf(readAccessSettings({}), { ...world, elsewhere: true });
    expect(closed.closed).toMatch(/NOTABENE_OPEN=ja/);
    const { app } = testApp({ access: closed });
    for (const path of ['/', '/api/documents', '/health', '/stukken'])
      expect([path, (await app.request(HOME + path)).status]).toEqual([path, 503]);
    expect(
      accessOf(readAccessSettings({ NOTABENE_OPEN: 'ja' }), { ...world, elsewhere: true }).closed,
    ).toBeNull();
  });
});

describe('settings of who may come in', () => {
  it.each([
    [{ NOTABENE_OPEN: 'misschien' }, /NOTABENE_OPEN is ja of nee/],
    [{ ...OIDC, NOTABENE_URL: undefined }, /NOTABENE_URL/],
    [{ ...OIDC, NOTABENE_URL: 'http://notabene.example' }, /NOTABENE_URL.*https/],
    [
      { ...OIDC, NOTABENE_OIDC_ISSUER: 'http://login.example' },
      /NOTABENE_OIDC_ISSUER is geen adres met https/,
    ],
    [{ ...OIDC, NOTABENE_OIDC_CLIENT_ID: '' }, /NOTABENE_OIDC_CLIENT_ID ontbreekt/],
    [{ ...OIDC, NOTABENE_SESSION_SECRET: 'kort' }, /NOTABENE_SESSION_SECRET.*openssl/],
    [{ ...OIDC, NOTABENE_OIDC_SCOPE: 'profile' }, /NOTABENE_OIDC_SCOPE heeft openid nodig/],
    [{ ...OIDC, NOTABENE_ACCESS_AUD: 'x' }, /kies een van beide/],
    [{ NOTABENE_ACCESS_TEAM: 'https://team.example' }, /NOTABENE_ACCESS_AUD ontbreekt/],
    [{ NOTABENE_GROUPS: '{"team": "intern"}' }, /NOTABENE_GROUPS is geen tabel/],
    [{ NOTABENE_GROUPS: '{"team": ["Geen Naam"]}' }, /NOTABENE_GROUPS/],
    [{ NOTABENE_GROUPS: '{"team": {"collections": [], "roles": ["baas"]}}' }, /NOTABENE_GROUPS/],
    [{ NOTABENE_GROUPS: '{' }, /NOTABENE_GROUPS/],
    [{ NOTABENE_PUBLIC: 'Geen_Naam' }, /NOTABENE_PUBLIC/],
  ] as const)('that are wrong keep the server shut: %j', (variables, said) => {
    const read = readAccessSettings(variables);
    expect(read).toMatchObject({ kind: 'wrong', message: expect.stringMatching(said) });
    expect(accessOf(read, world).closed).toMatch(said);
    expect(shutBy({ host: '127.0.0.1', variables })).toMatch(said);
  });

  it('may have the table of groups in a file', async () => {
    const folder = await folderWith({ 'groepen.json': '{"team": ["intern"]}' });
    const read = readServerSettings({ NOTABENE_GROUPS: `${folder}/groepen.json` });
    expect(read).toMatchObject({ settings: { variables: { NOTABENE_GROUPS: '{"team": ["intern"]}' } } });
    expect(readServerSettings({ NOTABENE_GROUPS: `${folder}/weg.json` })).toMatchObject({
      kind: 'wrong',
      message: expect.stringMatching(/geen bestand dat te lezen is/),
    });
  });

  it('that open the door as well let who does not sign in read what is open, and no more', async () => {
    expect((await readerFor({ ...OIDC, NOTABENE_OPEN: 'ja' })).collections).toEqual(['algemeen']);
    expect((await readerFor({ NOTABENE_PUBLIC: 'open, algemeen' })).collections).toEqual([
      'open',
      'algemeen',
    ]);
    expect(mayDo(await readerFor(OIDC), 'read')).toBe(false);
    expect(mayDo(await readerFor(OIDC, OWNER), 'administer')).toBe(false);
  });
});

describe('groups', () => {
  const table = {
    team: ['intern'],
    raad: ['eu-raad', 'intern'],
    beheer: { collections: ['*'], roles: ['upload', 'administer'] },
    '*': ['voor-ieder'],
    'channel:slack': ['kanaal'],
  };
  const read = readGroups(JSON.stringify(table), 'algemeen');
  if (!read.ok) throw new Error(read.message);
  const groups = read.value;
  const of = (...names: readonly string[]) => rightsOf(names, groups);

  it('read what is open, what is for everybody who signed in, and what any of them may', () => {
    expect(of().collections).toEqual(['algemeen', 'voor-ieder']);
    expect(of('onbekend', 'team').collections).toEqual(['algemeen', 'voor-ieder', 'intern']);
    expect(of('team', 'raad').collections).toEqual(['algemeen', 'voor-ieder', 'intern', 'eu-raad']);
    expect([of('beheer').collections, [...of('beheer').roles]]).toEqual([
      null,
      ['read', 'upload', 'administer'],
    ]);
  });

  it('that a provider names after a channel or after everybody give nothing', () => {
    expect(of('channel:slack', '*').collections).toEqual(['algemeen', 'voor-ieder']);
  });

  it('are none of a channel, which has what it was given, or what is open', () => {
    expect(channelReader('slack', groups).collections).toEqual(['kanaal']);
    expect(channelReader('teams', groups).collections).toEqual(['algemeen']);
  });
});

describe('Cloudflare Access (row 41)', () => {
  let keys: Server;
  let team: string;
  let down = false;
  let sign: (claims: object, also?: { kid?: string; alg?: string }) => Promise<string>;
  let strange: typeof sign;
  beforeAll(async () => {
    const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    const jwk = { ...(await exportJWK(own.publicKey)), kid: 'een', alg: 'RS256', use: 'sig' };
    const signWith = (key: CryptoKey) => (claims: object) =>
      new SignJWT({
        iss: team,
        aud: ['toepassing'],
        sub: 'p-1',
        email: 'a@ministerie.example',
        iat: seconds(),
        exp: seconds() + 60,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'een' })
        .sign(key);
    sign = signWith(own.privateKey);
    strange = signWith(other.privateKey);
    keys = createServer((asked, response) => {
      if (down) response.writeHead(503).end();
      else if (asked.url === '/cdn-cgi/access/certs') response.end(JSON.stringify({ keys: [jwk] }));
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => keys.listen(0, '127.0.0.1', done));
    team = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    keys.closeAllConnections();
    keys.close();
  });
  const seconds = () => Math.floor(Date.now() / 1000);
  const access = () =>
    accessOf(
      readAccessSettings({
        NOTABENE_ACCESS_TEAM: team,
        NOTABENE_ACCESS_AUD: 'toepassing',
        NOTABENE_GROUPS: '{"eu": ["intern"]}',
      }),
      world,
    );
  const statusOf = async (token: string | null) => {
    const { app } = testApp({ access: access() });
    return (
      await app.request(`${HOME}/api/documents`, {
        headers: token === null ? {} : { [ACCESS_HEADER]: token },
      })
    ).status;
  };

  it('says who it is and in which groups', async () => {
    const token = await sign({ custom: { groups: ['eu', 'onbekend'] } });
    const found = await access().readerOf(new Request(HOME, { headers: { [ACCESS_HEADER]: token } }));
    expect(found).toMatchObject({
      reader: { kind: 'person', name: 'a@ministerie.example', collections: ['algemeen', 'intern'] },
    });
    expect(await statusOf(token)).toBe(200);
  });

  it('is believed for nothing else', async () => {
    expect(await statusOf(null)).toBe(401);
    expect(await statusOf('geen.token.dus')).toBe(401);
    expect(await statusOf(await strange({}))).toBe(401);
    expect(await statusOf(await sign({ aud: ['een-andere'] }))).toBe(401);
    expect(await statusOf(await sign({ iss: 'https://kwaad.example' }))).toBe(401);
    expect(await statusOf(await sign({ exp: seconds() - 120 }))).toBe(401);
    expect(await statusOf(await sign({ exp: seconds() - 30 }))).toBe(200);
    expect(await statusOf(await sign({ nbf: seconds() + 120 }))).toBe(401);
    expect(await statusOf(await sign({ sub: '' }))).toBe(401);
  });

  it('is waited for when its keys can not be had', async () => {
    down = true;
    try {
      expect(await statusOf(await sign({}))).toBe(503);
    } finally {
      down = false;
    }
  });
});
