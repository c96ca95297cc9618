import { base64url, exportSPKI, importJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { CHANNEL_BOUNDS } from '../../../../src/channels/channel.ts';
import { triedAt } from '../../../../src/channels/teams/settings.ts';
import { teamsChannel } from '../../../../src/channels/teams/teams.ts';
import { onLoopback } from '../../loopback.ts';
import { from, SETTINGS } from '../driver.ts';
import { TeamsPlatform } from '../platform.ts';
import { APP_ID, ISSUER, type Said, signer, tokenOf } from '../signer.ts';
import { asking, teamsWorld } from '../world.ts';

type World = Awaited<ReturnType<typeof teamsWorld>>;

const OTHER = '00000000-0000-4000-8000-00000000face';
const encoded = (value: object): string => base64url.encode(JSON.stringify(value));

/** A token that is not made by the rules: whatever header, and a signature that somebody gives. */
function crafted({ now }: World, header: object, also: object = {}): string {
  const seconds = Math.floor(now() / 1000);
  const claims = { iss: ISSUER, aud: APP_ID, nbf: seconds, exp: seconds + 3600, ...also };
  return `${encoded(header)}.${encoded(claims)}.`;
}

describe('a request to Teams that is not proved is refused with 401:', () => {
  const rows: readonly [string, (world: World) => Promise<string | null> | string | null][] = [
    ['no token', () => null],
    ['an empty token', () => ''],
    ['a token of two parts', async ({ token }) => (await token()).replace(/\.[^.]*$/, '')],
    ['a token of another scheme', async ({ token }) => ` Basic ${await token()}`],
    [
      'a token that is too long',
      ({ now }) => `${crafted({ now } as World, { alg: 'RS256', x: 'x'.repeat(9_000) })}x`,
    ],
    ['alg none', (world) => crafted(world, { alg: 'none', typ: 'JWT' })],
    ['alg none with the name of a key', (world) => crafted(world, { alg: 'none', kid: 'sleutel-1' })],
    ['alg NONE in other letters', (world) => crafted(world, { alg: 'nOnE', kid: 'sleutel-1' })],
    [
      'HS256 with the public key as its secret',
      async (world) => {
        const { jwk, kid } = await signer();
        const spki = await exportSPKI((await importJWK(jwk, 'RS256', { extractable: true })) as CryptoKey);
        const seconds = Math.floor(world.now() / 1000);
        return new SignJWT({ serviceurl: world.platform.serviceUrl })
          .setProtectedHeader({ alg: 'HS256', kid })
          .setIssuer(ISSUER)
          .setAudience(APP_ID)
          .setExpirationTime(seconds + 3600)
          .sign(new TextEncoder().encode(spki));
      },
    ],
    [
      'a key that came along in the token itself',
      async (world) => {
        const other = await signer('van-een-ander');
        const seconds = Math.floor(world.now() / 1000);
        return new SignJWT({ serviceurl: world.platform.serviceUrl })
          .setProtectedHeader({ alg: 'RS256', kid: 'sleutel-1', jwk: other.jwk })
          .setIssuer(ISSUER)
          .setAudience(APP_ID)
          .setExpirationTime(seconds + 3600)
          .sign(other.key);
      },
    ],
    ['no name of a key', (world) => `${crafted(world, { alg: 'RS256' })}AAAA`],
    [
      'the name of a key that is no text',
      (world) => `${crafted(world, { alg: 'RS256', kid: ['sleutel-1'] })}AAAA`,
    ],
    ['a bad signature', async ({ token }) => (await token()).replace(/\.[^.]{8}(?=[^.]*$)/, '.AAAAAAAA')],
    [
      'claims that were changed',
      async ({ token }) => {
        const [header, , signature] = (await token()).split('.');
        const claims = encoded({ iss: ISSUER, aud: APP_ID, exp: 9_999_999_999 });
        return `${header}.${claims}.${signature}`;
      },
    ],
    [
      'the signature of another',
      async ({ now, platform }) => {
        const { key } = await signer('van-een-ander');
        return tokenOf({ ...(await signer()), key }, now(), { serviceUrl: platform.serviceUrl });
      },
    ],
    ...(
      [
        ['another issuer', { issuer: 'https://sts.windows.net/' }],
        ['another audience', { audience: OTHER }],
        ['expired', { notBefore: -7_200, expires: -301 }],
        ['no expiry', { expires: null }],
        ['not yet valid', { notBefore: 301 }],
      ] as const
    ).map(([name, said]): [string, (world: World) => Promise<string>] => [name, ({ token }) => token(said)]),
    [
      'an unknown key',
      async ({ now, platform }) =>
        tokenOf(await signer('onbekend'), now(), { serviceUrl: platform.serviceUrl }),
    ],
  ];

  it.each(rows)('row 38: %s', async (_, make) => {
    const world = await teamsWorld();
    const receipt = await world.receive(JSON.stringify(world.activity(asking)), await make(world));
    expect(receipt).toMatchObject({ kind: 'refused', status: 401 });
    expect(world.platform.requests).toBe(0);
  });

  it.each(['none', 'HS256', 'RS384', 'PS256'])('row 40: no key is asked for with alg %s', async (alg) => {
    const world = await teamsWorld();
    const token = `${crafted(world, { alg, kid: 'onbekend' })}AAAA`;
    expect(await world.receive('{}', token)).toMatchObject({ status: 401 });
    expect(world.platform.counts.keys).toBe(0);
  });

  it.each([
    ['ended four minutes ago', { notBefore: -3600, expires: -240 }],
    ['begins in four minutes', { notBefore: 240 }],
  ] satisfies [string, Said][])('row 38: but not for clocks that differ a little: %s', async (_, said) => {
    const world = await teamsWorld();
    const receipt = await world.receive(JSON.stringify(world.activity(asking)), await world.token(said));
    expect(receipt.kind).toBe('event');
  });
});

describe('a request of the Bot Framework that is not for us is refused with 403:', () => {
  const elsewhere = 'https://smba.evil.example/emea/';
  const rows: readonly [string, Partial<Record<string, unknown>>, Said][] = [
    ['row 39: a serviceUrl other than that of the token', { serviceUrl: elsewhere }, {}],
    ['row 39: a token without a serviceUrl', {}, { serviceUrl: null }],
    [
      'row 39: a serviceUrl to a host that is not trusted',
      { serviceUrl: elsewhere },
      { serviceUrl: elsewhere },
    ],
    ...[
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net:8443/emea/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://wie:wat@smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net.evil.example/',
      'http://127.0.0.1:8788/emea/',
      'http://localhost/emea/',
      // Of other clouds, whose tokens are signed by others.
      'https://smba.infra.gov.teams.microsoft.us/emea/',
      'https://msteams.botframework.azure.cn/emea/',
      'geen adres',
    ].map((url): [string, Record<string, unknown>, Said] => [
      `row 39: a serviceUrl to ${url}`,
      { serviceUrl: url },
      { serviceUrl: url },
    ]),
    ['row 38: another channel', { channelId: 'webchat' }, {}],
    [
      'row 38: another tenant',
      { channelData: { tenant: { id: OTHER } }, conversation: { id: 'a:x', tenantId: OTHER } },
      {},
    ],
    ['row 38: tenants that contradict each other', { channelData: { tenant: { id: OTHER } } }, {}],
    ['row 38: the other one of two tenants', { conversation: { id: 'a:x', tenantId: OTHER } }, {}],
  ];

  it.each(rows)('%s', async (_, more, said) => {
    const world = await teamsWorld();
    const receipt = await world.receive(
      JSON.stringify(world.activity({ ...asking, ...more })),
      await world.token(said),
    );
    expect(receipt).toMatchObject({ kind: 'refused', status: 403 });
    expect(world.platform.counts.tokens).toBe(0);
    expect(world.platform.complaints).toEqual([]);
  });

  it.each([
    ['none', []],
    ['others only', ['webchat', 'facebook']],
  ])('row 39: a key without the endorsement for Teams: %s', async (_, endorsements) => {
    const world = await teamsWorld();
    world.platform.signers = [{ signer: await signer(), endorsements }];
    expect(await world.deliver(world.activity(asking))).toMatchObject({ status: 403, code: 'endorsement' });
  });

  it('row 38: any tenant, when there are none on the list', async () => {
    const world = await teamsWorld({ tenants: [] });
    expect(await world.deliver(world.activity(asking))).toMatchObject({ status: 403, code: 'tenant' });
  });
});

describe('a body', () => {
  const encoder = new TextEncoder();
  const whole = JSON.stringify({
    ...from('1', 'a:vrager', 'https://smba.trafficmanager.net/emea/'),
    ...asking,
  });
  const rows: readonly [string, BodyInit][] = [
    ['is cut', whole.slice(0, -20)],
    ['is empty', ''],
    ['is no object', '[]'],
    ['is not UTF-8', new Uint8Array([...encoder.encode(whole.slice(0, -1)), 0x2c, 0x22, 0xff, 0x22, 0x7d])],
    ['is larger than may be', `${whole.slice(0, -1)},"x":"${'x'.repeat(CHANNEL_BOUNDS.size)}"}`],
    ['is nested too deep', `${whole.slice(0, -1)},"x":${'['.repeat(40)}${']'.repeat(40)}}`],
    ['names the prototype', `${whole.slice(0, -1)},"__proto__":{"x":1}}`],
    ['says nothing of who sends it', JSON.stringify({ type: 'message', channelId: 'msteams' })],
    ['has text that is none', JSON.stringify({ ...JSON.parse(whole), text: { x: 1 } })],
    ['tells no tenant', JSON.stringify({ ...JSON.parse(whole), channelData: {} })],
  ];

  it.each(rows)('row 38: that %s is refused with 400, when it was proved', async (_, body) => {
    const world = await teamsWorld();
    expect(await world.receive(body, await world.token())).toMatchObject({ kind: 'refused', status: 400 });
    expect(await world.receive(body, null)).toMatchObject({ kind: 'refused', status: 401 });
  });

  it('row 38: of another type is refused with 400', async () => {
    const world = await teamsWorld();
    const { serviceUrl } = world.platform;
    const channel = teamsChannel(SETTINGS, {
      fetch: world.platform.fetch,
      sleep: () => new Promise(() => {}),
      now: world.now,
      random: () => 0,
    });
    const headers = new Headers({
      'Content-Type': 'text/plain',
      Authorization: `Bearer ${await world.token({ serviceUrl })}`,
    });
    const body = encoder.encode(whole) as Uint8Array<ArrayBuffer>;
    expect(await channel.receive({ headers, body, now: world.now() })).toMatchObject({ status: 400 });
  });
});

describe('the keys', () => {
  it('are asked for once, and kept for a day', async () => {
    const world = await teamsWorld();
    for (let hours = 0; hours < 24; hours++) {
      expect((await world.deliver(world.activity(asking))).kind).toBe('event');
      world.pass(60 * 60 * 1000 - 1);
    }
    expect(world.platform.counts.keys).toBe(1);
    world.pass(60_000);
    expect((await world.deliver(world.activity(asking))).kind).toBe('event');
    expect(world.platform.counts.keys).toBe(2);
  });

  it('row 40: are not asked for more than once in half a minute, however many tokens name another', async () => {
    const world = await teamsWorld();
    const { serviceUrl } = world.platform;
    const { key, jwk } = await signer('vloed');
    for (let at = 0; at < 40; at++) {
      const token = await tokenOf({ key, jwk, kid: `vloed-${at}` }, world.now(), { serviceUrl });
      expect(await world.receive('{}', token)).toMatchObject({ status: 401, code: 'key' });
      world.pass(1_000);
    }
    expect(world.platform.counts.keys).toBe(2);
    expect((await world.deliver(world.activity(asking))).kind).toBe('event');
  });

  it('row 40: are asked for by one of many that come at once', async () => {
    const world = await teamsWorld();
    const receipts = await Promise.all(
      Array.from({ length: 10 }, () => world.deliver(world.activity(asking))),
    );
    expect(receipts.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'event'));
    expect(world.platform.counts.keys).toBe(1);
  });

  it('row 40: that can not be had refuse with 503, and are had when they can again', async () => {
    const world = await teamsWorld();
    world.platform.keysDown = true;
    expect(await world.deliver(world.activity(asking))).toMatchObject({ kind: 'refused', status: 503 });
    world.platform.keysDown = false;
    expect(await world.deliver(world.activity(asking))).toMatchObject({ status: 503 });
    world.pass(30_000);
    expect((await world.deliver(world.activity(asking))).kind).toBe('event');
  });

  it('row 40: that are older than a day are not believed while no new ones can be had', async () => {
    const world = await teamsWorld();
    await world.deliver(world.activity(asking));
    world.platform.keysDown = true;
    world.pass(60 * 60 * 1000);
    expect((await world.deliver(world.activity(asking))).kind).toBe('event');
    world.pass(24 * 60 * 60 * 1000);
    expect(await world.deliver(world.activity(asking))).toMatchObject({ status: 503 });
  });

  it('that were replaced are found, and the old ones believed no more', async () => {
    const world = await teamsWorld();
    const { serviceUrl } = world.platform;
    await world.deliver(world.activity(asking));
    const next = await signer('sleutel-2');
    world.platform.signers = [{ signer: next }];
    world.pass(31_000);
    const body = JSON.stringify(world.activity(asking));
    expect((await world.receive(body, await tokenOf(next, world.now(), { serviceUrl }))).kind).toBe('event');
    expect(await world.receive(body, await world.token())).toMatchObject({ status: 401 });
    expect(world.platform.counts.keys).toBe(2);
  });

  it.each([
    ['are elsewhere', { jwks_uri: 'https://evil.example/keys' }],
    ['have no address', {}],
  ])('row 40: that %s are not had', async (_, metadata) => {
    const world = await teamsWorld();
    const asked: string[] = [];
    const channel = teamsChannel(SETTINGS, {
      fetch: async (input) => {
        asked.push(String(input));
        return Response.json(metadata);
      },
      sleep: () => new Promise(() => {}),
      now: world.now,
      random: () => 0,
    });
    const headers = new Headers({ Authorization: `Bearer ${await world.token()}` });
    const receipt = await channel.receive({ headers, body: new Uint8Array(), now: world.now() });
    expect(receipt).toMatchObject({ kind: 'refused', status: 503 });
    expect(asked).toEqual(['https://login.botframework.com/v1/.well-known/openidconfiguration']);
  });

  it('of an emulator on this machine are had over the network, and answers go to it', async () => {
    const now = () => Date.UTC(2026, 0, 5, 9);
    let platform: TeamsPlatform | undefined;
    const address = await onLoopback(() => ({
      fetch: (request) => platform?.app.fetch(request) ?? new Response(),
    }));
    platform = await TeamsPlatform.open(now, {
      openId: address,
      signIn: address,
      connector: address,
      drive: address,
    });
    const settings = triedAt(SETTINGS, address);
    const sleep = () => new Promise<void>(() => {});
    const channel = teamsChannel(settings, { fetch, sleep, now, random: () => 0 });
    const { serviceUrl } = platform;
    const token = await tokenOf(await signer(), now(), { serviceUrl });
    const headers = new Headers({ 'Content-Type': 'application/json', Authorization: `Bearer ${token}` });
    const body = encoderOf({ ...from('1', 'a:vrager', serviceUrl), ...asking });
    const receipt = await channel.receive({ headers, body, now: now() });
    if (receipt.kind !== 'event') throw new Error(receipt.kind);
    await receipt.conversation.busy('nl');
    expect(platform.counts).toEqual({ tokens: 1, keys: 1, typing: 1 });
    expect(platform.complaints).toEqual([]);
  });
});

const encoderOf = (value: object): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;
