import { importJWK } from 'jose';
import * as z from 'zod/v4/mini';
import { parseJson } from '../../../web/http/body.ts';
import type { RetryWorld } from '../../retrying-fetch.ts';

/** A key that Microsoft signs with. */
export interface SigningKey {
  readonly key: CryptoKey;
  /** The channels for which it may sign, such as `msteams`. */
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /** `unavailable` when no keys are known and none can be had; `unknown` when it is none of those that are. */
  find(kid: string): Promise<SigningKey | 'unknown' | 'unavailable'>;
}

/** So long keys are believed: Microsoft asks to look again each day. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** Keys are asked for at most so often, however many tokens name a key that is not there. */
const PAUSE_MS = 30_000;
const RESPONSE_MS = 5_000;
const BOUNDS = { size: 1024 * 1024, depth: 8, members: 20_000 } as const;

const Metadata = z.object({ jwks_uri: z.string() });
const KeySet = z.object({ keys: z.array(z.unknown()) });
const Key = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.optional(z.array(z.string())),
});

/**
 * The keys of the OpenID metadata (OpenID Connect Discovery 1.0, RFC 7517) at an address. A key that is not there may
 * be new, so the list is asked for again, but not more than once in half a minute.
 */
export function signingKeys(openIdUrl: string, world: Omit<RetryWorld, 'random'>): SigningKeys {
  let known: { readonly keys: ReadonlyMap<string, SigningKey>; readonly time: number } | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const fresh = () => (known && world.now() - known.time < KEPT_MS ? known.keys : undefined);

  return {
    async find(kid) {
      if (!fresh()?.has(kid)) await ask();
      return fresh() ? (fresh()?.get(kid) ?? 'unknown') : 'unavailable';
    },
  };

  async function ask(): Promise<void> {
    if (world.now() - asked >= PAUSE_MS) {
      asked = world.now();
      asking = load().finally(() => {
        asking = undefined;
      });
    }
    // Whoever started it may have gone, and its request with it: nobody waits for longer than it may take.
    await Promise.race([asking, world.sleep(RESPONSE_MS)]);
  }

  async function load(): Promise<void> {
    const leaving = new AbortController();
    const late = world.sleep(RESPONSE_MS).then(() => undefined);
    try {
      const keys = await Promise.race([read(leaving.signal), late]);
      if (keys) known = { keys, time: world.now() };
    } catch {
      // What is known stays known; without that, `find` says so.
    } finally {
      void late.then(() => leaving.abort());
    }
  }

  async function read(signal: AbortSignal): Promise<ReadonlyMap<string, SigningKey> | undefined> {
    const metadata = Metadata.parse(await json(openIdUrl, signal));
    const url = new URL(metadata.jwks_uri);
    // Keys from elsewhere would be those of whoever wrote the address.
    if (url.origin !== new URL(openIdUrl).origin) return undefined;
    const { keys } = KeySet.parse(await json(url.href, signal));
    return new Map((await Promise.all(keys.map(imported))).filter((key) => key !== null));
  }

  async function json(url: string, signal: AbortSignal): Promise<unknown> {
    const response = await world.fetch(url, { redirect: 'manual', signal });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const parsed = parseJson(bytes, BOUNDS);
    if (!response.ok || !parsed.ok) throw new Error('keys');
    return parsed.value;
  }
}

/** Only for RS256, whatever the key says of itself. */
async function imported(given: unknown): Promise<[string, SigningKey] | null> {
  const parsed = Key.safeParse(given);
  if (!parsed.success) return null;
  const { kty, kid, n, e, endorsements = [] } = parsed.data;
  try {
    const key = (await importJWK({ kty, n, e }, 'RS256')) as CryptoKey;
    return [kid, { key, endorsements }];
  } catch {
    return null;
  }
}
