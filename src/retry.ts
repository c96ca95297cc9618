import pRetry from 'p-retry';

/** A fault as it was thrown; p-retry gives up on a `TypeError`, and as that a `fetch` says that nobody answered. */
class Failed extends Error {
  readonly fault: unknown;
  constructor(fault: unknown) {
    super('failed');
    this.fault = fault;
  }
}

/** Does work again after a fault, at once, for as long as `again` says so; `tries` times at most, the first included. */
export async function repeated<T>(
  work: () => T | Promise<T>,
  tries: number,
  again: (fault: unknown, attempt: number) => boolean | Promise<boolean>,
): Promise<T> {
  const wrapped = async (): Promise<T> => {
    try {
      return await work();
    } catch (fault) {
      throw new Failed(fault);
    }
  };
  try {
    return await pRetry(wrapped, {
      retries: tries - 1,
      minTimeout: 0,
      shouldRetry: ({ error, attemptNumber }) => error instanceof Failed && again(error.fault, attemptNumber),
    });
  } catch (error) {
    throw error instanceof Failed ? error.fault : error;
  }
}

export interface Retry {
  /** Most tries, the first included. */
  readonly tries: number;
  /** Milliseconds from the fault of a try, counted from 1, to the next try; null when it was the last. */
  readonly wait: (fault: unknown, attempt: number) => number | null;
  /** Ends early when nobody waits any more. */
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** Does work again after a fault that may pass, each time after a wait. The last fault is thrown as it is. */
export function retried<T>(work: () => T | Promise<T>, { tries, wait, sleep }: Retry): Promise<T> {
  return repeated(work, tries, async (fault, attempt) => {
    const ms = wait(fault, attempt);
    if (ms === null) return false;
    if (ms > 0) await sleep(ms);
    return true;
  });
}

/** Milliseconds after a try, counted from 1: twice as many each time. */
export const doubled = (first: number, attempt: number, longest = Number.POSITIVE_INFINITY): number =>
  Math.min(longest, first * 2 ** (attempt - 1));

/**
 * Milliseconds that a `Retry-After` asks to wait: a number of seconds, or until a moment (RFC 9110, 10.2.3), for which
 * `now` is needed, in milliseconds since 1970. Null when it says nothing.
 */
export function retryAfter(header: string | null | undefined, now = Number.NaN): number | null {
  const text = header?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Math.max(0, Date.parse(text) - now);
  return Number.isNaN(ms) ? null : ms;
}
