import { retryAfter } from '../../retry.ts';

/** Why an answer had to do without the model. The supplier's own words are shown and logged nowhere. */
export type Degraded =
  | 'timeout'
  | 'unreachable'
  | 'supplier_error'
  | 'not_supported'
  | 'unknown_model'
  | 'denied'
  | 'rate_limited'
  | 'unreadable'
  | 'empty'
  | 'cut_off'
  | 'corrupt'
  | 'length'
  | 'filtered'
  | 'paused'
  | 'spend_cap'
  | 'client_cap'
  | 'not_recorded'
  | 'not_verified'
  | 'aborted';

/** What a status says that only the operator can mend: of the request, as with a schema it does not know, and of the model or address. */
const REFUSALS: ReadonlyMap<number, Degraded> = new Map([
  [400, 'not_supported'],
  [404, 'unknown_model'],
  [422, 'not_supported'],
]);

/** Most bytes of what a supplier sends. */
const MOST_BYTES = 512 * 1024;

/** A fault of the supplier, by code. */
export class SupplierFault extends Error {
  readonly degraded: Degraded;
  readonly status: number | null;
  /** Milliseconds that the supplier asks to be left alone. */
  readonly leave: number;
  readonly retry: boolean;
  constructor(degraded: Degraded, { status = null as number | null, leave = 0, retry = false } = {}) {
    super(degraded);
    this.name = 'SupplierFault';
    this.degraded = degraded;
    this.status = status;
    this.leave = leave;
    this.retry = retry;
  }
}

/** Our own fault, however deep a library put it; anything else came of what the model sent. */
export function faultIn(error: unknown): SupplierFault {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof SupplierFault) return at;
  return new SupplierFault('corrupt');
}

/**
 * A fetch for a model: what is no stream of events is turned away unread, so that no error text of a supplier comes
 * any further; no redirect is followed; and the stream has an end.
 */
export function guarded(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' }).catch((error: unknown) => {
      if (init?.signal?.aborted) throw error;
      throw new SupplierFault('unreachable', { retry: true });
    });
    const { body, headers, ok, status } = response;
    const stream = /^text\/event-stream\b/i.test(headers.get('content-type') ?? '');
    if (ok && stream && body) return new Response(whole(body), { status, headers });
    await body?.cancel().catch(() => {});
    if (ok) throw new SupplierFault('unreadable');
    if (status === 401 || status === 403) throw new SupplierFault('denied', { status });
    const refused = REFUSALS.get(status);
    if (refused !== undefined) throw new SupplierFault(refused, { status });
    // A moment is one of its own clock.
    const leave = retryAfter(headers.get('retry-after'), Date.parse(headers.get('date') ?? '')) ?? 0;
    // Who says when to come back is asked again then, if that is soon enough; who does not, is left alone.
    if (status === 429) throw new SupplierFault('rate_limited', { status, leave, retry: leave > 0 });
    throw new SupplierFault('supplier_error', { status, leave, retry: status >= 500 });
  };
}

/** The bytes as they come; one that breaks off, or never ends, ends in a fault. */
function whole(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        bytes += value.byteLength;
        if (bytes > MOST_BYTES) throw new SupplierFault('unreadable');
        controller.enqueue(value);
      } catch (error) {
        controller.error(error instanceof SupplierFault ? error : new SupplierFault('cut_off'));
        await reader.cancel().catch(() => {});
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
