import { OFFICIAL_HOSTS } from '../../lexicon/official-hosts.ts';

/**
 * Cellar writes its identifiers with `http:` and redirects to them so. They are asked for over https all the
 * same; nothing is ever sent in the clear.
 */
const NAMES_WITH_HTTP = 'publications.europa.eu';

/** Longest address, in characters. */
const MOST = 4_000;

/**
 * An address that may be asked for, or null: https, an exact official host, no name or password, no other
 * port. `base` is for an address that is relative to another.
 */
export function officialUrl(address: string, base?: URL): URL | null {
  if (address.length > MOST) return null;
  const url = URL.parse(address, base);
  if (url === null) return null;
  if (url.protocol === 'http:' && url.hostname === NAMES_WITH_HTTP && url.port === '')
    url.protocol = 'https:';
  url.hash = '';
  const allowed =
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.port === '' &&
    OFFICIAL_HOSTS.has(url.hostname);
  return allowed ? url : null;
}
