import ipaddr from 'ipaddr.js';
import { isAskedLocally, isLoopback } from './origin.ts';

/** Who sends a request, as the host knows it from the connection; nothing of it is what the client says of itself. */
export interface Client {
  /** Whose budget the request is counted against. There is no sign-in yet, so this is made of the address. */
  readonly id: string;
  /** It comes from this machine itself, under a local name, past no proxy. */
  readonly loopback: boolean;
  /** It may read the counts that are kept for the operator. */
  readonly monitor: boolean;
}

/** A client of which the host says nothing. */
export const UNKNOWN_CLIENT: Client = { id: 'unknown', loopback: false, monitor: false };

/** What a host hands over with each request. */
export interface HostBindings {
  readonly client?: Client;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;
/** A range of addresses, as its first one and the bits that they share. */
export type AddressRange = readonly [Address, number];

/** What the operator said of where clients come from. */
export interface Surroundings {
  /** The origin at which readers reach this server; null when none was given. */
  readonly home: string | null;
  /** Who may say for whom a request is. */
  readonly proxies: readonly AddressRange[];
  /** Who may read counts. */
  readonly monitors: readonly AddressRange[];
}

/** Ranges with commas between, such as `10.0.0.1, 192.168.0.0/16, ::1`; the first that is none, as it was given. */
export function readRanges(text = ''): { readonly ranges: readonly AddressRange[]; readonly wrong?: string } {
  const ranges: AddressRange[] = [];
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const whole = ipaddr.isValid(part) ? ipaddr.process(part) : undefined;
    if (whole !== undefined) ranges.push([whole, whole.toByteArray().length * 8]);
    else if (ipaddr.isValidCIDR(part)) ranges.push(ipaddr.parseCIDR(part));
    else return { ranges, wrong: part };
  }
  return { ranges };
}

/** Who sent a request over a connection from this address. */
export function clientOf(request: Request, socket: string | undefined, around: Surroundings): Client {
  const address = parsed(socket);
  if (address === undefined) return UNKNOWN_CLIENT;
  const direct = !isForwarded(request.headers);
  const { home, proxies, monitors } = around;
  const client = isIn(address, proxies) ? forwardedFor(request.headers, address, proxies) : address;
  return {
    id: budgetOf(client),
    loopback:
      address.range() === 'loopback' &&
      isAskedLocally(request) &&
      (home === null || isLoopback(new URL(home).hostname)) &&
      direct,
    monitor: direct && isIn(address, monitors),
  };
}

/** Who holds an address of the newer kind has a whole network of them, so that is counted as one. */
export function budgetOf(address: Address | string | undefined): string {
  const known = typeof address === 'string' ? parsed(address) : address;
  if (known === undefined) return UNKNOWN_CLIENT.id;
  return known.kind() === 'ipv4' ? known.toString() : known.toByteArray().slice(0, NETWORK_BYTES).join('.');
}
const NETWORK_BYTES = 8;

/** The last address in the row that no proxy of the operator has: what stands before it anybody can make up. */
function forwardedFor(headers: Headers, socket: Address, proxies: readonly AddressRange[]): Address {
  const row = (headers.get('x-forwarded-for') ?? '').split(',').reverse();
  let client = socket;
  for (const each of row) {
    const address = parsed(each.trim());
    if (address === undefined) return client;
    client = address;
    if (!isIn(address, proxies)) return client;
  }
  return client;
}

function isForwarded(headers: Headers): boolean {
  for (const name of headers.keys()) if (FORWARDED.has(name) || name.startsWith('x-forwarded-')) return true;
  return false;
}
/** What a proxy adds beside `X-Forwarded-…`: RFC 7239, RFC 9110, and what nginx is often told to. */
const FORWARDED: ReadonlySet<string> = new Set(['forwarded', 'via', 'x-real-ip']);

/** An address of the older kind may be written as one of the newer. */
const parsed = (text: string | undefined): Address | undefined =>
  text !== undefined && ipaddr.isValid(text) ? ipaddr.process(text) : undefined;

const isIn = (address: Address, ranges: readonly AddressRange[]): boolean =>
  ranges.some(([first, bits]) => first.kind() === address.kind() && address.match(first, bits));
