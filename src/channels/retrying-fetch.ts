import { doubled, retried, retryAfter } from '../retry.ts';
import type { Conversation } from './channel.ts';

/** Something could not be brought to the platform, whatever was tried. Its message names no content. */
export class Undelivered extends Error {
  /** Of the last attempt; null when there was no response at all. */
  readonly status: number | null;
  constructor(status: number | null) {
    super(status === null ? 'no response' : `status ${status}`);
    this.name = 'Undelivered';
    this.status = status;
  }
}

/** One attempt that brought nothing. */
class Attempted extends Undelivered {
  /** Whether there is no harm in trying again. */
  readonly again: boolean;
  /** What the platform asks to wait, in milliseconds. Seconds only: neither sends dates. */
  readonly asked: number | null;
  constructor(response: Response | null, again: boolean) {
    super(response?.status ?? null);
    this.again = again;
    this.asked = retryAfter(response?.headers.get('retry-after'));
  }
}

/** What patience needs of the world. */
export interface RetryWorld {
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds that only go up. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Longest that one event is worked on: the platform lets work go on for 30 s after the response. */
export const MOST_MS = 25_000;
/** What is kept for telling who asked that it failed, behind that: what has run out of time can still be told. */
export const LAST_MS = 4_000;
/** Longest wait for one response. */
const RESPONSE_MS = 10_000;
const FIRST_WAIT_MS = 500;
const ATTEMPTS = 6;
/** Refusals that tell that nothing was taken: too much is asked, or nobody is there to take it. */
const NOT_TAKEN: readonly number[] = [429, 503];

/** Which requests of a platform may be sent again, and when. */
export interface RetryRules {
  /**
   * Whether a request may be sent again when nobody knows if it was taken: after a fault of the platform or of the
   * connection. Asking, replacing and removing unless told; posting again could show an answer twice.
   */
  readonly harmless?: (input: RequestInfo | URL, init?: RequestInit) => boolean;
  /** Further refusals of this platform that tell that nothing was taken. */
  readonly notTaken?: readonly number[];
  /** How often at most, the first included. */
  readonly attempts?: number;
}

const byMethod: Required<RetryRules>['harmless'] = (_, init) =>
  ['GET', 'PUT', 'DELETE'].includes((init?.method ?? 'GET').toUpperCase());

/**
 * A `fetch` that tries again where the platform did not take the request: after what `Retry-After` says, or after a wait
 * that doubles, with a random half so that many don't come back at once. Until `deadline` on the clock of `now`, which
 * may be put off. Any other response is handed back; what stays refused, or may or may not have been taken, is
 * `Undelivered`.
 */
export function retryingFetch(
  { fetch, sleep, now, random }: RetryWorld,
  deadline: number | (() => number),
  { harmless = byMethod, notTaken = [], attempts = ATTEMPTS }: RetryRules = {},
): typeof fetch {
  const end = typeof deadline === 'number' ? () => deadline : deadline;
  const attempt = async (...[input, init]: Parameters<typeof fetch>): Promise<Response> => {
    const left = end() - now();
    if (left <= 0) throw new Undelivered(null);
    const given = await once(fetch, sleep, Math.min(RESPONSE_MS, left), input, init);
    if (!(given instanceof Response)) throw new Attempted(null, given !== 'late' && harmless(input, init));
    const refused = [...NOT_TAKEN, ...notTaken].includes(given.status);
    if (!refused && given.status < 500) return given;
    // Unread, a response would keep its connection.
    await given.body?.cancel();
    throw new Attempted(given, refused || harmless(input, init));
  };
  const wait = (fault: unknown, nth: number): number | null => {
    if (!(fault instanceof Attempted) || !fault.again) return null;
    const ms = fault.asked || doubled(FIRST_WAIT_MS, nth) * (0.5 + random() / 2);
    return now() + ms < end() ? ms : null;
  };
  return (...request) => retried(() => attempt(...request), { tries: attempts, wait, sleep });
}

/** A conversation that is patient, and has time left to say sorry when that for the answer is up. */
export function retryingConversation(
  world: RetryWorld,
  make: (fetch: RetryWorld['fetch']) => Conversation,
  repeats: RetryRules = {},
): Conversation {
  let deadline = world.now() + MOST_MS;
  const conversation = make(retryingFetch(world, () => deadline, repeats));
  return {
    ...conversation,
    apologise: (reply) => {
      deadline = Math.max(deadline, world.now() + LAST_MS);
      return conversation.apologise(reply);
    },
  };
}

async function once(
  fetch: RetryWorld['fetch'],
  sleep: RetryWorld['sleep'],
  ms: number,
  ...[input, init]: Parameters<typeof fetch>
): Promise<Response | 'late' | 'unreached'> {
  const leaving = new AbortController();
  const late = sleep(ms).then(() => 'late' as const);
  try {
    // A redirect could take a token elsewhere.
    const asked = fetch(input, { ...init, redirect: 'manual', signal: leaving.signal });
    const given = await Promise.race([asked, late]);
    if (given === 'late') asked.catch(() => undefined);
    return given;
  } catch {
    return 'unreached';
  } finally {
    if (!leaving.signal.aborted) void late.then(() => leaving.abort());
  }
}
