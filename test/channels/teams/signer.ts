import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** The bot that is spoken to, and who speaks; all invented. */
export const APP_ID = '00000000-0000-4000-8000-00000000b07a';
export const TENANT = '00000000-0000-4000-8000-0000000007e4';
export const ISSUER = 'https://api.botframework.com';

export interface Signer {
  readonly kid: string;
  readonly jwk: JWK;
  readonly key: CryptoKey;
}

const made = new Map<string, Promise<Signer>>();

/** A pair of keys of our own; making one takes a while, so the same name gives the same pair. */
export function signer(kid = 'sleutel-1'): Promise<Signer> {
  const known = made.get(kid) ?? make(kid);
  made.set(kid, known);
  return known;
}

async function make(kid: string): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
}

/** What a token says, each of which can be other than it should. Times in seconds from now. */
export interface Said {
  readonly issuer?: string;
  readonly audience?: string;
  readonly notBefore?: number;
  readonly expires?: number | null;
  readonly serviceUrl?: string | null;
}

/** A token as the Bot Framework makes it, at `now` in milliseconds. */
export function tokenOf(
  { kid, key }: Signer,
  now: number,
  { issuer = ISSUER, audience = APP_ID, notBefore = 0, expires = 3600, serviceUrl = null }: Said = {},
): Promise<string> {
  const seconds = Math.floor(now / 1000);
  const token = new SignJWT(serviceUrl === null ? {} : { serviceurl: serviceUrl })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setNotBefore(seconds + notBefore);
  if (expires !== null) token.setExpirationTime(seconds + expires);
  return token.sign(key);
}
