import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { Receipt } from '../../channel.ts';
import type { Activity } from '../activity.ts';
import { isMicrosoftUrl, type TeamsSettings } from '../settings.ts';
import type { SigningKeys } from './signing-keys.ts';

/** What a token that holds says of who sends. */
export interface Caller {
  readonly kind: 'caller';
  /** Where replies go; null when the token does not say. */
  readonly serviceUrl: string | null;
  /** The channels for which its key may sign. */
  readonly endorsements: readonly string[];
}

type Refusal = Receipt & { readonly kind: 'refused' };

/** Who signs tokens for bots. */
const ISSUER = 'https://api.botframework.com';
/** How far clocks may be apart, in seconds. */
const MOST_SECONDS_OFF = 300;
const BEARER = /^Bearer ([\w-]{1,2000}\.[\w-]{1,8000}\.[\w-]{1,2000})$/;

/** Judges the `Authorization` header of a request: a JWT (RFC 7519) of the Bot Framework, for this bot, now. */
export async function callerOf(
  authorization: string | null,
  { appId, keys, now }: { readonly appId: string; readonly keys: SigningKeys; readonly now: number },
): Promise<Caller | Refusal> {
  const [, token] = BEARER.exec(authorization ?? '') ?? [];
  if (token === undefined) return refused(401, 'no_token');
  const kid = kidOf(token);
  if (kid === null) return refused(401, 'token');
  const found = await keys.find(kid);
  if (found === 'unavailable') return refused(503, 'keys');
  if (found === 'unknown') return refused(401, 'key');
  try {
    const { payload } = await jwtVerify(token, found.key, {
      algorithms: ['RS256'],
      issuer: ISSUER,
      audience: appId,
      requiredClaims: ['exp'],
      clockTolerance: MOST_SECONDS_OFF,
      currentDate: new Date(now),
    });
    const { serviceurl } = payload;
    return {
      kind: 'caller',
      serviceUrl: typeof serviceurl === 'string' ? serviceurl : null,
      endorsements: found.endorsements,
    };
  } catch {
    return refused(401, 'token');
  }
}

/** The key that a token names; null when it can't hold, so that nothing is asked for it. */
function kidOf(token: string): string | null {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return alg === 'RS256' && typeof kid === 'string' && kid.length <= 200 ? kid : null;
  } catch {
    return null;
  }
}

/** Whether what happened is what the caller may tell of, in an organisation that may ask; null when it is. */
export function doubtOf(
  { channelId, serviceUrl, conversation, channelData }: Activity,
  caller: Caller,
  settings: TeamsSettings,
): Refusal | null {
  if (channelId !== 'msteams') return refused(403, 'channel');
  if (!caller.endorsements.includes(channelId)) return refused(403, 'endorsement');
  if (caller.serviceUrl !== serviceUrl) return refused(403, 'service_url');
  if (!isMicrosoftUrl(serviceUrl, 'connector', settings)) return refused(403, 'service_host');
  const { tenant } = channelData;
  if ((conversation.tenantId ?? tenant.id) !== tenant.id) return refused(403, 'tenants');
  return settings.tenants.includes(tenant.id) ? null : refused(403, 'tenant');
}

const refused = (status: 401 | 403 | 503, code: string): Refusal => ({ kind: 'refused', status, code });
