/** A request is only taken within so many seconds of when it says it was sent, either way. */
export const MOST_SECONDS_OFF = 300;

/** Whether a time in whole seconds since 1970, as it stands in a header, is that of now. */
export function isNow(seconds: string | null, now: number): boolean {
  if (seconds === null || !/^\d{1,12}$/.test(seconds)) return false;
  return Math.abs(Number(seconds) - Math.floor(now / 1000)) <= MOST_SECONDS_OFF;
}

/**
 * Whether `hex` is the HMAC-SHA256 (RFC 2104) of the parts, one after the other, under the secret. Web Crypto compares
 * in a time that does not depend on where they differ.
 */
export async function isSigned(
  secret: string,
  hex: string,
  ...parts: readonly (string | Uint8Array<ArrayBuffer>)[]
): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(hex)) return false;
  const signature = Uint8Array.from({ length: 32 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
  return crypto.subtle.verify('HMAC', await keyOf(secret), signature, joined(parts));
}

/** The same, made. */
export async function signed(
  secret: string,
  ...parts: readonly (string | Uint8Array<ArrayBuffer>)[]
): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret), joined(parts)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Headers that prove where a body is from, as our own webhook does: when it was sent, and that signed with the body. */
export async function proofOf(secret: string, body: string, now: number): Promise<Record<string, string>> {
  const time = String(Math.floor(now / 1000));
  const signature = await signed(secret, `${time}.`, body);
  return { 'X-Notabene-Timestamp': time, 'X-Notabene-Signature': signature };
}

/** What such headers leave in doubt; null when they prove it. */
export async function doubtOf(
  secret: string,
  headers: Headers,
  body: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<'stale' | 'signature' | null> {
  const time = headers.get('x-notabene-timestamp');
  if (!isNow(time, now)) return 'stale';
  const signature = headers.get('x-notabene-signature') ?? '';
  return (await isSigned(secret, signature, `${time}.`, body)) ? null : 'signature';
}

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);

const encoder = new TextEncoder();

function joined(parts: readonly (string | Uint8Array<ArrayBuffer>)[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
