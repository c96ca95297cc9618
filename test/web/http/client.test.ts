import { describe, expect, it } from 'vitest';
import { budgetOf, clientOf, readRanges } from '../../../src/web/http/client.ts';
import { isForeign, isKnownHost } from '../../../src/web/http/origin.ts';

const HOME = 'https://notabene.example';
const ranges = (text: string) => readRanges(text).ranges;

interface Asked {
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly home?: string | null;
  readonly proxies?: string;
  readonly monitors?: string;
}

const client = ({ host = 'localhost', headers = {}, from = '127.0.0.1', home = null, ...of }: Asked) =>
  clientOf(new Request(`http://${host}/`, { headers: { Host: host, ...headers } }), from, {
    home,
    proxies: ranges(of.proxies ?? ''),
    monitors: ranges(of.monitors ?? ''),
  });

describe('who is on this machine', () => {
  it.each<[string, Asked]>([
    ['a local name over a local connection', {}],
    ['another local name', { host: '127.0.0.1:8787', from: '127.0.0.9' }],
    ['the newer kind of address', { host: '[::1]:8787', from: '::1' }],
    ['the older kind written as the newer', { from: '::ffff:127.0.0.1' }],
    ['with a local name given by the operator', { home: 'http://127.0.0.1:8787' }],
  ])('is told by %s', (_, asked) => {
    expect(client(asked).loopback).toBe(true);
  });

  it.each<[string, Asked]>([
    ['comes from elsewhere', { from: '192.0.2.7' }],
    ['asks under another name', { host: 'notabene.example', home: HOME }],
    ['asks a server that others reach by its name', { home: HOME }],
    ['comes past a proxy that says so', { headers: { 'X-Forwarded-For': '127.0.0.1' } }],
    ['comes past one that says so in the newer way', { headers: { Forwarded: 'for=127.0.0.1' } }],
    ['comes past one that tells the name alone', { headers: { 'X-Forwarded-Host': 'localhost' } }],
    ['comes past one that tells the address alone', { headers: { 'X-Real-IP': '127.0.0.1' } }],
    ['comes past one that only says that it is there', { headers: { Via: '1.1 proxy' } }],
    ['has no address', { from: '' }],
  ])('is nobody who %s', (_, asked) => {
    expect(client(asked).loopback).toBe(false);
  });
});

describe('whose budget it is', () => {
  it.each<[string, Asked, string]>([
    ['the address of the connection', { from: '192.0.2.7' }, '192.0.2.7'],
    [
      'that address still, whatever the client says of another',
      { from: '192.0.2.7', headers: { 'X-Forwarded-For': '198.51.100.1' } },
      '192.0.2.7',
    ],
    [
      'the address that the operator’s proxy tells',
      { from: '10.0.0.2', proxies: '10.0.0.0/8', headers: { 'X-Forwarded-For': '198.51.100.1' } },
      '198.51.100.1',
    ],
    [
      'of several the last one that is no proxy of the operator',
      {
        from: '10.0.0.2',
        proxies: '10.0.0.0/8',
        headers: { 'X-Forwarded-For': '203.0.113.9, 198.51.100.1, 10.0.0.3' },
      },
      '198.51.100.1',
    ],
    [
      'the proxy, when what it tells is no address',
      { from: '10.0.0.2', proxies: '10.0.0.2', headers: { 'X-Forwarded-For': 'iemand' } },
      '10.0.0.2',
    ],
  ])('is %s', (_, asked, id) => {
    expect(client(asked).id).toBe(id);
  });

  it('is one for a whole network of the newer kind of addresses', () => {
    expect(budgetOf('2001:db8:1:2::1')).toBe(budgetOf('2001:db8:1:2:ffff::9'));
    expect(budgetOf('2001:db8:1:2::1')).not.toBe(budgetOf('2001:db8:1:3::1'));
    expect(budgetOf(undefined)).toBe('unknown');
  });
});

it('counts are read from the addresses of the operator, and never past a proxy', () => {
  const monitors = '192.0.2.0/24';
  expect(client({ from: '192.0.2.7', monitors }).monitor).toBe(true);
  expect(client({ from: '198.51.100.1', monitors }).monitor).toBe(false);
  expect(client({ from: '192.0.2.7', monitors, headers: { 'X-Forwarded-For': '::1' } }).monitor).toBe(false);
});

it.each([
  ['', 0, undefined],
  ['10.0.0.1, ::1 ,192.168.0.0/16', 3, undefined],
  ['10.0.0.1,kanarie', 1, 'kanarie'],
  ['10.0.0.0/99', 0, '10.0.0.0/99'],
])('ranges %j are read, or the first that is none is told', (text, number, wrong) => {
  const read = readRanges(text);
  expect([read.ranges.length, read.wrong]).toEqual([number, wrong]);
});

describe('under which name it is asked', () => {
  const under = (url: string, host?: string, more: RequestInit = {}) =>
    new Request(url, { ...more, headers: { ...(host !== undefined && { Host: host }), ...more.headers } });

  it.each([
    ['http://localhost/', undefined, null, true],
    ['http://localhost/', 'localhost:8787', null, true],
    ['http://notabene.example/', 'notabene.example', HOME, true],
    ['http://notabene.example/', 'notabene.example', null, false],
    ['http://localhost/', 'kwaad.example', HOME, false],
    ['http://kwaad.example/', 'localhost', HOME, false],
    ['http://localhost/', 'a b', HOME, false],
    ['http://localhost.kwaad.example/', undefined, null, false],
  ])('row 72: %s with the header %j and home %j is known: %s', (url, host, home, known) => {
    expect(isKnownHost(under(url, host), home)).toBe(known);
  });

  it('row 75: whose website it is, is read from the name that was asked and from nothing else', () => {
    const headers = { Origin: 'https://kwaad.example', 'MF-Original-URL': 'https://kwaad.example/' };
    const asked = (url: string, host: string) => isForeign(under(url, host, { method: 'POST', headers }));
    expect(asked('http://localhost/', 'localhost')).toBe(true);
    expect(asked('https://kwaad.example/', 'localhost')).toBe(true);
  });
});
