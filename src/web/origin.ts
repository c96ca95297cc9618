const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a name leads to the machine that it is asked on, and so nobody else anywhere. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.has(hostname);

/**
 * Whether a request came under a name that this server is known by: on this machine, or as the operator said. A
 * website that makes its own name point here (DNS rebinding) asks under that name.
 */
export function isKnownHost(request: Request, home: string | null): boolean {
  const address = `http://${request.headers.get('host') ?? new URL(request.url).host}`;
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return isLoopback(hostname) || (home !== null && hostname === new URL(home).hostname);
}

/**
 * Whether a browser sends this request for another website. Programs send no Origin and may pass. Only the
 * host is compared: behind a proxy that ends TLS the worker sees http where the browser sees https.
 */
export function isForeign(request: Request): boolean {
  if (SAFE_METHODS.has(request.method)) return false;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null) return site === 'cross-site';
  // A form of a page that sends no referrer has no origin either; where it comes from, no page can make up.
  if (origin === 'null') return site !== 'same-origin';
  return !URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host;
}
