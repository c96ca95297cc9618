const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser sends this request for another website. Programs send no Origin and may pass. Only the
 * host is compared: behind a proxy that ends TLS the worker sees http where the browser sees https.
 */
export function isForeign(request: Request): boolean {
  if (SAFE_METHODS.has(request.method)) return false;
  const origin = request.headers.get('origin');
  if (origin === null) return request.headers.get('sec-fetch-site') === 'cross-site';
  return !URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host;
}
