import * as z from 'zod/v4/mini';
import { Undelivered } from '../../retrying-fetch.ts';
import { type TeamsSettings, tokenUrlOf } from '../settings.ts';

/** The token that replies are sent with, kept for as long as it holds. */
export interface AccessTokens {
  /** `fetch` is that of the request that needs it. */
  get(fetch: typeof globalThis.fetch): Promise<string>;
  /** It was refused: the next one is a new one. */
  forget(token: string): void;
}

/** So long before it ends a token is not used any more. */
const SPARE_MS = 5 * 60 * 1000;

const Granted = z.object({
  access_token: z.string().check(z.minLength(1)),
  /** Seconds. */
  expires_in: z.coerce.number(),
});

/** What a token is asked for with: client credentials (RFC 6749, section 4.4), for the Bot Framework only. */
export const askingForToken = ({ appId, password }: TeamsSettings): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: password,
    scope: 'https://api.botframework.com/.default',
  }),
});

/** Tokens that are asked for when one is needed. */
export function accessTokens(settings: TeamsSettings, now: () => number): AccessTokens {
  let kept: { readonly token: string; readonly until: number } | undefined;
  return {
    async get(fetch) {
      if (kept && now() < kept.until) return kept.token;
      const response = await fetch(tokenUrlOf(settings), askingForToken(settings));
      const granted = Granted.safeParse(await response.json().catch(() => null));
      if (!response.ok || !granted.success) throw new Undelivered(response.status);
      const { access_token: token, expires_in: seconds } = granted.data;
      kept = { token, until: now() + seconds * 1000 - SPARE_MS };
      return token;
    },
    forget(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}
