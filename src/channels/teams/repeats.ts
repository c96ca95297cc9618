import type { RetryRules } from '../retrying-fetch.ts';

/** Which requests Teams may be sent again. Messages are not among them: they could be shown twice. */
export const REPEATS: RetryRules = {
  // By Microsoft's page on the rate limits of bots.
  notTaken: [412, 502, 504],
  harmless(input, init) {
    const method = (init?.method ?? 'GET').toUpperCase();
    if (method !== 'POST') return ['GET', 'PUT', 'DELETE'].includes(method);
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    // A token, and a conversation with somebody, which is the same one each time.
    return /\/oauth2\/v2\.0\/token$|\/v3\/conversations$/.test(pathname);
  },
};

/** For what is of no use later: once, and not for long. */
export const ONCE: RetryRules = { ...REPEATS, attempts: 1 };

/** Longest that something is tried which is of no use later. */
export const HASTY_MS = 3_000;
