import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPublicAddress, publicLookup, type Resolve } from '../../../src/sources/official/address.ts';
import { createClient, type Request } from '../../../src/sources/official/client.ts';
import { failureOf } from '../../../src/sources/official/failure.ts';
import { officialUrl } from '../../../src/sources/official/hosts.ts';
import { clientOf, clock, officialServer } from './server.ts';

const HOST = 'zoek.officielebekendmakingen.nl';
const REQUEST: Request = { url: `https://${HOST}/kst-1.xml`, accept: 'application/xml', limit: 10_000 };
const textOf = (answer: unknown): string =>
  new TextDecoder().decode((answer as { readonly bytes: Uint8Array }).bytes);

describe('an address', () => {
  it.each([
    'https://zoek.officielebekendmakingen.nl/kst-22112-4243.xml',
    'https://repository.overheid.nl/sru?query=a',
    'https://publications.europa.eu/resource/celex/52025DC0743',
    'https://open.overheid.nl:443/documenten/x',
  ])('%s may be asked for', (address) => {
    expect(officialUrl(address)?.protocol).toBe('https:');
  });

  it.each([
    'http://zoek.officielebekendmakingen.nl/a',
    'https://zoek.officielebekendmakingen.nl:8443/a',
    'https://user@zoek.officielebekendmakingen.nl/a',
    'https://user:secret@zoek.officielebekendmakingen.nl/a',
    'https://zoek.officielebekendmakingen.nl@evil.example/a',
    'https://zoek.officielebekendmakingen.nl.evil.example/a',
    'https://officielebekendmakingen.nl/a',
    'https://zoek.officielebekendmakingen.nl./a',
    'https://eur-lex.europa.eu/a',
    'https://127.0.0.1/a',
    'https://0x7f.1/a',
    'https://2130706433/a',
    'https://[::1]/a',
    'https://[::ffff:127.0.0.1]/a',
    'http://169.254.169.254/latest/meta-data',
    'http://publications.europa.eu:80@evil.example/a',
    'http://publications.europa.eu:8080/a',
    'file:///etc/passwd',
    'data:text/plain,x',
    'javascript:alert(1)',
    '//evil.example/a',
    '',
    `https://repository.overheid.nl/${'a'.repeat(5_000)}`,
  ])('row 44: %s may not', (address) => {
    expect(officialUrl(address)).toBeNull();
  });

  it('of Cellar that is written with http is asked for over https', () => {
    expect(officialUrl('http://publications.europa.eu/resource/cellar/x')?.href).toBe(
      'https://publications.europa.eu/resource/cellar/x',
    );
  });
});

describe('the name of a host', () => {
  const PRIVATE = [
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.3.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'fec0::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'not an address',
  ];

  it.each(PRIVATE)('row 44: that leads to %s is not connected to', async (address) => {
    expect(isPublicAddress(address)).toBe(false);
    const resolve: Resolve = (_, done) => done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
    const client = createClient({ userAgent: 'Notabene/test', resolve, ...clock() });
    onTestFinished(() => client.close());
    await expect(client.get(REQUEST)).rejects.toMatchObject({
      code: 'private_address',
      message: `De naam ${HOST} leidt naar een adres dat niet openbaar is; controleer de naamserver.`,
    });
  });

  it.each(['8.8.8.8', '2a00:1450:4001::1'])('that leads to %s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('gives the socket only those of its addresses that are public', () => {
    const resolve: Resolve = (_, done) =>
      done(null, [
        { address: '10.0.0.1', family: 4 },
        { address: '8.8.8.8', family: 4 },
      ]);
    const given: unknown[] = [];
    publicLookup(resolve)(HOST, { all: true }, (_, addresses) => given.push(addresses));
    publicLookup(resolve)(HOST, {}, (_, address) => given.push(address));
    expect(given).toEqual([[{ address: '8.8.8.8', family: 4 }], '8.8.8.8']);
  });

  it('that does not exist is told, without trying again', async () => {
    let looked = 0;
    const resolve: Resolve = (_, done) => {
      looked += 1;
      done(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), []);
    };
    const client = createClient({ userAgent: 'Notabene/test', resolve, ...clock() });
    onTestFinished(() => client.close());
    await expect(client.get(REQUEST)).rejects.toMatchObject({ code: 'name_unknown' });
    expect(looked).toBe(1);
  });
});

describe('a request', () => {
  it('says who asks, for what and in which language', async () => {
    const server = await officialServer({ [HOST]: 'hallo' });
    const answer = await clientOf(server).get({ ...REQUEST, language: 'nld' });
    expect(textOf(answer)).toBe('hallo');
    expect(server.asked[0]).toMatchObject({
      host: HOST,
      path: '/kst-1.xml',
      headers: { 'user-agent': 'Notabene/test', accept: 'application/xml', 'accept-language': 'nld' },
    });
  });

  it('to another host is not made at all', async () => {
    const server = await officialServer({});
    const client = clientOf(server);
    await expect(client.get({ ...REQUEST, url: 'https://evil.example/' })).rejects.toMatchObject({
      code: 'refused_host',
    });
    expect(server.asked).toEqual([]);
  });

  it('can stand in for tests on this machine only', () => {
    for (const loopback of [
      'http://10.0.0.1:80',
      'http://localhost:80',
      'http://127.0.0.1',
      'http://127.0.0.1:0',
      'http://127.0.0.1:99999',
      'http://127.0.0.1:80/x',
      'http://127.0.0.1:80@evil.example',
      'https://127.0.0.1:443',
    ])
      expect(() => createClient({ userAgent: 'x', loopback })).toThrow(TypeError);
  });

  it('is unpacked when it comes packed', async () => {
    const server = await officialServer({
      [HOST]: { headers: { 'content-encoding': 'gzip' }, body: gzipSync('hallo') },
    });
    expect(textOf(await clientOf(server).get(REQUEST))).toBe('hallo');
  });

  it.each([404, 410])('that is answered with %s tells that there is nothing', async (status) => {
    const server = await officialServer({ [HOST]: { status } });
    expect(await clientOf(server).get(REQUEST)).toEqual({ kind: 'absent' });
  });

  it('that is answered with 202 is taken for a check of the browser', async () => {
    const server = await officialServer({ [HOST]: { status: 202, body: '<html></html>' } });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'challenge' });
  });

  it.each([400, 401, 403, 418])(
    'that is answered with %s is refused, and not tried again',
    async (status) => {
      const server = await officialServer({ [HOST]: { status } });
      await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'refused_request' });
      expect(server.asked).toHaveLength(1);
    },
  );

  it('says what we have, and hears that it is still the one', async () => {
    const server = await officialServer({
      [HOST]: ({ headers }) =>
        headers['if-none-match'] === '"v1"' &&
        headers['if-modified-since'] === 'Fri, 30 Jan 2026 09:00:00 GMT'
          ? { status: 304 }
          : { headers: { etag: '"v1"', 'last-modified': 'Fri, 30 Jan 2026 09:00:00 GMT' }, body: 'a' },
    });
    const client = clientOf(server);
    const first = await client.get(REQUEST);
    expect(first).toMatchObject({ etag: '"v1"', lastModified: 'Fri, 30 Jan 2026 09:00:00 GMT' });
    const { etag, lastModified } = first as { etag: string; lastModified: string };
    expect(await client.get({ ...REQUEST, have: { etag, lastModified } })).toEqual({ kind: 'unchanged' });
  });

  it('is not fooled by "unchanged" when nothing was said to be there', async () => {
    const server = await officialServer({ [HOST]: { status: 304 } });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'refused_request' });
  });
});

describe('a redirect', () => {
  const to = (location: string, status = 302) => ({ status, headers: { location } });

  it('is followed to another official host', async () => {
    const server = await officialServer({
      [HOST]: to('https://repository.overheid.nl/frbr/x.xml'),
      'repository.overheid.nl': 'daar',
    });
    expect(textOf(await clientOf(server).get(REQUEST))).toBe('daar');
  });

  it('is followed to a place on the same host', async () => {
    const server = await officialServer({ [HOST]: to('/elders', 303), [`${HOST}/elders`]: 'hier' });
    expect(textOf(await clientOf(server).get(REQUEST))).toBe('hier');
  });

  it.each([
    'http://127.0.0.1:1/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://evil.example/x.xml',
    '//evil.example/x.xml',
    `http://${HOST}/x.xml`,
    `https://user@${HOST}/x.xml`,
    `https://${HOST}:8443/x.xml`,
    'file:///etc/passwd',
    '',
  ])('row 44: is not followed to %s', async (location) => {
    const server = await officialServer({ [HOST]: to(location) });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({
      code: location === '' ? 'too_many_redirects' : 'refused_host',
      message: expect.not.stringContaining('evil'),
    });
    expect(server.asked.every(({ host }) => host === HOST)).toBe(true);
    if (location !== '') expect(server.asked).toHaveLength(1);
  });

  it('row 44: to this machine is not followed, even where this machine stands in for the sources', async () => {
    const server = await officialServer({});
    server.routes[HOST] = to(`${server.base}/secret`);
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'refused_host' });
    expect(server.asked).toHaveLength(1);
  });

  it('without a place to go is refused', async () => {
    const server = await officialServer({ [HOST]: { status: 302 } });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'refused_host' });
  });

  it('to a forbidden place is refused at a later hop as well', async () => {
    const server = await officialServer({
      [HOST]: to('https://open.overheid.nl/a'),
      'open.overheid.nl': to('https://10.0.0.1/'),
    });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({
      code: 'refused_host',
      message: expect.stringMatching(/^open\.overheid\.nl verwijst/),
    });
  });

  it('round in a circle ends', async () => {
    const server = await officialServer({ [HOST]: to('/kst-1.xml') });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'too_many_redirects' });
    expect(server.asked).toHaveLength(7);
  });
});

describe('an answer', () => {
  it('that is declared too large is not read', async () => {
    let sent = 0;
    const server = await officialServer({
      [HOST]: {
        raw: (response, _asked) => {
          response.writeHead(200, { 'content-length': '20000' });
          response.write('x'.repeat(100));
          sent += 100;
        },
      },
    });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'too_large' });
    expect(sent).toBe(100);
  });

  it('that turns out too large is broken off', async () => {
    let closed = false;
    const server = await officialServer({
      [HOST]: {
        raw: (response, _asked) => {
          response.on('close', () => {
            closed = true;
          });
          const more = () => {
            while (!response.destroyed && response.write('x'.repeat(4_000)));
            if (!response.destroyed) response.once('drain', more);
          };
          more();
        },
      },
    });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'too_large' });
    await expect.poll(() => closed).toBe(true);
  });

  it('that unpacks to more than the bound is broken off', async () => {
    const server = await officialServer({
      [HOST]: { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(5_000_000)) },
    });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('in a packing that was not asked for is no answer', async () => {
    const server = await officialServer({ [HOST]: { headers: { 'content-encoding': 'br' }, body: 'x' } });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'not_as_expected' });
  });

  it.each([
    ['with its end missing', 'content-length', '500'],
    ['packed, with its end missing', 'content-encoding', 'gzip'],
  ])('%s is tried again, and never taken for whole', async (_, header, value) => {
    const server = await officialServer({
      [HOST]: {
        raw: (response, _asked) => {
          response.writeHead(200, { [header]: value });
          response.write(header === 'content-length' ? 'half' : gzipSync('heel'.repeat(500)).subarray(0, 20));
          setImmediate(() => (header === 'content-length' ? response.destroy() : response.end()));
        },
      },
    });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'broken_off' });
    expect(server.asked).toHaveLength(5);
  });

  it('that does not come in time is tried again and then given up', async () => {
    const server = await officialServer({ [HOST]: { raw: (_response, _asked) => {} } });
    const client = clientOf(server, { timeouts: { whole: 30 } });
    await expect(client.get(REQUEST)).rejects.toMatchObject({ code: 'timeout' });
    expect(server.asked).toHaveLength(5);
  });

  it('that drips in for ever is given up', async () => {
    const server = await officialServer({
      [HOST]: {
        raw: (response, _asked) => {
          const drip = setInterval(() => response.write('x'), 5);
          response.on('close', () => clearInterval(drip));
        },
      },
    });
    await expect(clientOf(server, { timeouts: { whole: 60 } }).get(REQUEST)).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  it('that is no HTTP is told so', async () => {
    const server = await officialServer({
      [HOST]: { raw: (response, _asked) => response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n') },
    });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('a server that has trouble', () => {
  /** Fails a number of times, then answers. */
  const failing = (times: number, status: number, headers: Record<string, string> = {}) => {
    let left = times;
    return () => {
      left -= 1;
      return left >= 0 ? { status, headers } : 'goed';
    };
  };

  it.each([500, 502, 503, 504, 429])(
    'with %s is asked again, each time after a longer wait',
    async (status) => {
      const time = clock();
      const server = await officialServer({ [HOST]: failing(3, status) });
      expect(textOf(await clientOf(server, time).get(REQUEST))).toBe('goed');
      // The wait doubles, with chance added; here chance is always a half.
      expect(time.slept).toEqual([1_500, 3_000, 6_000]);
    },
  );

  it('is left alone for as long as it asks', async () => {
    const time = clock();
    const server = await officialServer({ [HOST]: failing(1, 429, { 'retry-after': '17' }) });
    await clientOf(server, time).get(REQUEST);
    expect(time.slept).toEqual([17_500]);
  });

  it('is left alone until the moment that it names', async () => {
    const time = clock();
    const moment = new Date(time.now() + 30_000).toUTCString();
    const server = await officialServer({ [HOST]: failing(1, 503, { 'retry-after': moment }) });
    await clientOf(server, time).get(REQUEST);
    expect(time.slept).toEqual([30_500]);
  });

  it('and asks for an hour is not waited for', async () => {
    const time = clock();
    const server = await officialServer({ [HOST]: failing(1, 429, { 'retry-after': '3600' }) });
    await expect(clientOf(server, time).get(REQUEST)).rejects.toMatchObject({ code: 'busy' });
    expect(time.slept).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });

  it('for good is given up after five tries', async () => {
    const server = await officialServer({ [HOST]: { status: 500 } });
    await expect(clientOf(server).get(REQUEST)).rejects.toMatchObject({ code: 'out_of_order' });
    expect(server.asked).toHaveLength(5);
  });

  it('is left in peace after three requests that failed for good, and asked again later', async () => {
    const time = clock();
    const server = await officialServer({ [HOST]: { status: 500 } });
    const client = clientOf(server, time);
    for (let at = 0; at < 10; at += 1)
      await expect(client.get(REQUEST)).rejects.toMatchObject({ code: 'out_of_order' });
    expect(server.asked).toHaveLength(15);
    server.routes[HOST] = 'goed';
    await time.sleep(60_000);
    expect(textOf(await client.get(REQUEST))).toBe('goed');
  });

  it('and breaks the connection is asked again', async () => {
    let left = 2;
    const server = await officialServer({
      [HOST]: {
        raw: (response, _asked) => {
          left -= 1;
          if (left >= 0) response.destroy();
          else response.end('goed');
        },
      },
    });
    expect(textOf(await clientOf(server).get(REQUEST))).toBe('goed');
  });

  it('and is not there is told so', async () => {
    await expect(clientOf({ base: 'http://127.0.0.1:1' }).get(REQUEST)).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  it.each([
    ['CERT_HAS_EXPIRED', 'insecure'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'insecure'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'insecure'],
    ['ENETUNREACH', 'no_network'],
    ['EAI_AGAIN', 'name_unknown'],
    ['EHOSTUNREACH', 'unreachable'],
  ])('with %s of the system is told as %s', (code, told) => {
    expect(failureOf(Object.assign(new Error('English'), { code }), HOST)).toMatchObject({
      code: told,
      message: expect.stringMatching(/^[^\n]*zoek\.officielebekendmakingen\.nl[^\n]*\.$/),
    });
  });
});

describe('politeness', () => {
  it('leaves a pause between requests to one host, and none between hosts', async () => {
    const time = clock();
    const server = await officialServer({ [HOST]: 'a', 'open.overheid.nl': 'b' });
    const client = clientOf(server, time);
    await client.get(REQUEST);
    await client.get({ ...REQUEST, url: 'https://open.overheid.nl/' });
    expect(time.slept).toEqual([]);
    await client.get(REQUEST);
    expect(time.slept).toEqual([250]);
  });

  it('has at most two requests under way at one host, and four in all', async () => {
    const hosts = [HOST, 'open.overheid.nl', 'repository.overheid.nl'];
    const busy = new Map<string, number>();
    const most = { host: 0, all: 0 };
    const server = await officialServer({
      '': {
        raw: (response, { host }) => {
          busy.set(host, (busy.get(host) ?? 0) + 1);
          most.host = Math.max(most.host, busy.get(host) ?? 0);
          most.all = Math.max(
            most.all,
            [...busy.values()].reduce((sum, each) => sum + each, 0),
          );
          setTimeout(() => {
            busy.set(host, (busy.get(host) ?? 0) - 1);
            response.end('x');
          }, 10);
        },
      },
    });
    const client = clientOf(server);
    await Promise.all(
      Array.from({ length: 18 }, (_, at) =>
        client.get({ ...REQUEST, url: `https://${hosts[at % 3]}/${at}` }),
      ),
    );
    expect(most).toEqual({ host: 2, all: 4 });
  });
});
