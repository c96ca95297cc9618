import type { Role } from '../web/http/reader.ts';

/** A key of a program, as it is kept: of the key itself no more than its digest. */
export interface Key {
  /** Stands in the key, so that it is found; tells nothing. */
  readonly id: string;
  /** What the operator calls it. */
  readonly name: string;
  /** SHA-256 of the 256 random bits, as hexadecimal digits. */
  readonly hash: string;
  readonly roles: readonly Role[];
  /** Null for all. */
  readonly collections: readonly string[] | null;
  /** Times as ISO 8601; null where it does not end, was never used up, or was not revoked. */
  readonly made: string;
  readonly until: string | null;
  readonly revoked: string | null;
}

/** Tells a key of ours, also to who looks for keys that leaked. */
const PREFIX = 'notabene';
const FORM = new RegExp(`^${PREFIX}_([0-9a-f]{12})_([\\w-]{43})$`);
const SECRET_BYTES = 32;
const ID_BYTES = 6;

/** A new key: what its owner gets, once, and what is kept of it. */
export async function newKey(): Promise<{
  readonly id: string;
  readonly key: string;
  readonly hash: string;
}> {
  const id = hex(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const text = btoa(String.fromCharCode(...secret))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return { id, key: `${PREFIX}_${id}_${text}`, hash: hex(await digest(text)) };
}

/** What a request gives as a key: none, what is no key of ours, or one to look up. */
export type Given =
  | { readonly kind: 'none' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'key'; readonly id: string; readonly secret: string };

/** The key in `Authorization: Bearer …` (RFC 6750). */
export function keyIn(headers: Headers): Given {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1];
  if (bearer === undefined) return { kind: 'none' };
  const [, id, secret] = FORM.exec(bearer) ?? [];
  if (id !== undefined && secret !== undefined) return { kind: 'key', id, secret };
  return { kind: 'foreign' };
}

/** Whether a secret is that of a key, in a time that does not depend on where they differ. */
export async function isKey(secret: string, hash: string): Promise<boolean> {
  const given = hex(await digest(secret));
  let differ = given.length ^ hash.length;
  for (let at = 0; at < given.length; at += 1) differ |= given.charCodeAt(at) ^ hash.charCodeAt(at);
  return differ === 0;
}

/** Whether a key may be used at a time, as ISO 8601. */
export const isAlive = ({ until, revoked }: Key, now: string): boolean =>
  revoked === null && (until === null || until > now);

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
