import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Turns the name of a host into its addresses. */
export type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** What stands in for a system's error code when a name leads to this machine or a network of its own. */
export const PRIVATE_ADDRESS = 'ENOTPUBLIC';

/** IPv6 that is given out to the public internet. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is on the public internet. Loopback, private, link-local and unique local ones are not,
 * nor any that wraps an IPv4 address (mapped, 6to4, NAT64), since that may be one of those.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv6 ? address.match(GLOBAL_UNICAST) : true;
}

const system: Resolve = (host, done) => systemLookup(host, { all: true, verbatim: true }, done);

/**
 * A look-up for a socket that gives public addresses only. The socket connects to exactly what is given here,
 * so that a name can't be checked with one address and used with another.
 */
export function publicLookup(resolve: Resolve = system): LookupFunction {
  return (host, options, callback) => {
    resolve(host, (error, addresses) => {
      if (error !== null) {
        callback(error, []);
        return;
      }
      const open = addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      if (first === undefined) {
        callback(Object.assign(new Error('not public'), { code: PRIVATE_ADDRESS }), []);
      } else if (options.all) callback(null, [...open]);
      else callback(null, first.address, first.family);
    });
  };
}
