import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { type Groups, knownGroups } from './groups.ts';
import type { CloudflareSettings } from './settings.ts';
import { namesIn } from './sign-in.ts';

/** What Cloudflare Access puts before a request that it let through. */
export const ACCESS_HEADER = 'cf-access-jwt-assertion';

/** The clocks may differ by so much, in seconds. */
const SKEW = 60;
const PATIENCE_MS = 5_000;

/** Who Access says that a request is from. */
export type Passed =
  | {
      readonly kind: 'person';
      readonly subject: string;
      readonly name: string | null;
      readonly groups: readonly string[];
    }
  /** No token, or one that proves nothing. */
  | { readonly kind: 'unproved'; readonly code: string }
  /** The keys to check it with can't be had. */
  | { readonly kind: 'unavailable' };

/** Checks the token of Cloudflare Access: by the keys of the team, for this application, and of now. */
export function cloudflareAccess(
  { team, audience, groupsClaim }: CloudflareSettings,
  { now, groups }: { readonly now: () => number; readonly groups: Groups },
): (request: Request) => Promise<Passed> {
  const keys = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', team), { timeoutDuration: PATIENCE_MS });
  return async (request) => {
    const token = request.headers.get(ACCESS_HEADER);
    if (token === null) return { kind: 'unproved', code: 'absent' };
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: team,
        audience,
        algorithms: ['RS256'],
        clockTolerance: SKEW,
        currentDate: new Date(now()),
        requiredClaims: ['exp', 'iat'],
      });
      const { email, common_name: program, custom } = payload;
      const said =
        payload[groupsClaim] ?? (custom as Readonly<Record<string, unknown>> | undefined)?.[groupsClaim];
      // A program that Access lets through has no subject, but a name.
      const subject = payload.sub || program;
      if (typeof subject !== 'string' || subject === '') return { kind: 'unproved', code: 'subject' };
      const name = typeof email === 'string' ? email : typeof program === 'string' ? program : null;
      return { kind: 'person', subject, name, groups: knownGroups(namesIn(said), groups) };
    } catch (error) {
      const isOurs = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
      const isHttp = isOurs && error.constructor === errors.JOSEError;
      return isOurs && !isHttp ? { kind: 'unproved', code: error.code } : { kind: 'unavailable' };
    }
  };
}
