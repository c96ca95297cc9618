const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a name leads to the machine that it is asked on, and so nobody else anywhere. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.has(hostname);

/** The name and port under which a request came; undefined for what is no such name. */
function hostOf(request: Request): URL | undefined {
  const address = `http://${request.headers.get('host') ?? new URL(request.url).host}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * Whether a request came under a name that this server is known by: on this machine, or as the operator said. A
 * website that makes its own name point here (DNS rebinding) asks under that name. A request line may hold a name of
 * its own beside the header: both must be known.
 */
export function isKnownHost(request: Request, home: string | null): boolean {
  const asked = [hostOf(request)?.hostname, new URL(request.url).hostname];
  const own = home === null ? undefined : new URL(home).hostname;
  return asked.every((name) => name !== undefined && (isLoopback(name) || name === own));
}

/** Whether the name under which a request came is one that only leads to this machine. */
export const isAskedLocally = (request: Request): boolean => isKnownHost(request, null);

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
  return !URL.canParse(origin) || new URL(origin).host !== hostOf(request)?.host;
}
