import { decodeBase64, encodeBase64 } from 'hono/utils/encode';

/**
 * Keeps text so that the database alone does not tell it: AES-GCM (NIST SP 800-38D) under a key drawn with HKDF
 * (RFC 5869) from a secret that only the worker has. `about` is bound to it: what is sealed for one row can't be read
 * as another's.
 */
export interface Seal {
  close(text: string, about: string): Promise<string>;
  /** Null when it was not closed here, or for something else. */
  open(sealed: string, about: string): Promise<string | null>;
  /** A name for a place or a person that can't be led back to it without the secret: 32 hexadecimal digits. */
  name(...of: readonly string[]): Promise<string>;
}

const NONCE_BYTES = 12;
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A seal of `secret`, which is any text that can't be guessed. */
export function sealOf(secret: string): Seal {
  let keys: Promise<{ readonly box: CryptoKey; readonly names: CryptoKey }> | undefined;
  const made = () => {
    keys ??= keysOf(secret);
    return keys;
  };
  return {
    async close(text, about) {
      const { box } = await made();
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const options = { name: 'AES-GCM', iv, additionalData: bytesOf(about) };
      const closed = await crypto.subtle.encrypt(options, box, bytesOf(text));
      return `${encodeBase64(iv.buffer)}.${encodeBase64(closed)}`;
    },
    async open(sealed, about) {
      const { box } = await made();
      const [iv = '', closed = ''] = sealed.split('.');
      try {
        const options = { name: 'AES-GCM', iv: decodeBase64(iv), additionalData: bytesOf(about) };
        return new TextDecoder().decode(await crypto.subtle.decrypt(options, box, decodeBase64(closed)));
      } catch {
        return null;
      }
    },
    async name(...of) {
      const { names } = await made();
      const signed = await crypto.subtle.sign('HMAC', names, bytesOf(JSON.stringify(of)));
      return [...new Uint8Array(signed, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}

async function keysOf(secret: string) {
  const root = await crypto.subtle.importKey('raw', bytesOf(secret), 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: bytesOf(`notabene channels ${info}`),
  });
  const [box, names] = await Promise.all([
    crypto.subtle.deriveKey(from('box'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveKey(from('names'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  ]);
  return { box, names };
}
