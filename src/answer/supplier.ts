import type { LanguageModel } from 'ai';

/** Why an answer had to do without the model. The supplier's own words are shown and logged nowhere. */
export type Degraded =
  | 'timeout'
  | 'unreachable'
  | 'supplier_error'
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
  | 'not_verified'
  | 'aborted';

/** What is asked of a model. */
export interface Task {
  readonly instructions: string;
  readonly material: string;
  /** JSON Schema of what it must give. */
  readonly schema: object;
}

export type Written = { readonly ok: true } | { readonly ok: false; readonly degraded: Degraded };

export interface WriteOptions {
  /** Ends the writing, and the request to the model with it. */
  readonly signal?: AbortSignal | undefined;
  /** Takes what the model writes, a few characters at a time; not called any more once `write` is done. */
  readonly onText: (text: string) => void;
}

/** Who writes, for someone who only wants it written. */
export interface Writer {
  /** A string that nobody can guess. */
  readonly random: () => string;
  /**
   * Hands on what the model writes while it does, and then says that this was all of it, or why it is not. Ends at the
   * deadline, or when `signal` aborts.
   */
  write(task: Task, options: WriteOptions): Promise<Written>;
}

/** The world as a supplier sees it; tests pass their own. */
export interface SupplierWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A signal that aborts after so many milliseconds. */
  readonly deadline: (ms: number) => AbortSignal;
  /** For the operator, when only the operator can mend it; never with the supplier's words. */
  readonly alert: (line: object) => void;
  /** A string that nobody can guess. */
  readonly random: () => string;
}

export interface SupplierOptions {
  /** Made when it is first needed: its code is most of what a worker would have to start. */
  readonly model: () => Promise<LanguageModel>;
  /** Most requests in a day (UTC), of this process or isolate alone; a retry is one too. */
  readonly perDay: number;
}

/** Longest wait for a whole answer of the model, retry included. */
export const DEADLINE_MS = 8_000;
/** Most tokens of an answer: some twenty sentences with the words they rest on. */
const MOST_TOKENS = 3_000;
const MOST_BYTES = 512 * 1024;
/** After so many faults one after the other nobody is made to wait for another. */
const MOST_FAULTS = 3;
const PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
const DAY_MS = 86_400_000;

/** A fault of the supplier, by code. */
class SupplierFault extends Error {
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

/** A language model, and all that must not go wrong around it: one retry, a deadline, a pause after faults, a cap. */
export class Supplier implements Writer {
  readonly random: () => string;
  readonly #options: SupplierOptions;
  readonly #world: SupplierWorld;
  #faults = 0;
  #pausedUntil = 0;
  #day = 0;
  #spent = 0;

  constructor(options: SupplierOptions, world: SupplierWorld) {
    this.#options = options;
    this.#world = world;
    this.random = world.random;
  }

  async write(task: Task, { signal, onText }: WriteOptions): Promise<Written> {
    const timeout = this.#world.deadline(DEADLINE_MS);
    const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
    let handed = false;
    const hand = (text: string): void => {
      handed = true;
      onText(text);
    };
    for (let attempt = 0; ; attempt += 1) {
      if (signal?.aborted) return { ok: false, degraded: 'aborted' };
      const held = this.#held();
      if (held) return { ok: false, degraded: held };
      this.#spent += 1;
      const asking = new AbortController();
      try {
        const stopped = AbortSignal.any([either, asking.signal]);
        await untilAborted(this.#ask(task, stopped, hand), either);
        this.#faults = 0;
        return { ok: true };
      } catch (error) {
        // What follows a fault is not read: the request is not left open for it.
        asking.abort();
        if (signal?.aborted) return { ok: false, degraded: 'aborted' };
        const fault = either.aborted ? new SupplierFault('timeout') : faultIn(error);
        // Once some of it is out, a second attempt would say it again, or something else.
        if (fault.retry && attempt === 0 && !handed) continue;
        this.#remember(fault);
        return { ok: false, degraded: fault.degraded };
      }
    }
  }

  /** Why the supplier is not asked at all. */
  #held(): Degraded | null {
    const now = this.#world.now();
    const day = Math.floor(now / DAY_MS);
    if (day !== this.#day) {
      this.#day = day;
      this.#spent = 0;
    }
    if (now < this.#pausedUntil) return 'paused';
    return this.#spent >= this.#options.perDay ? 'spend_cap' : null;
  }

  #remember({ degraded, status, leave }: SupplierFault): void {
    this.#faults += 1;
    const denied = degraded === 'denied';
    if (denied)
      this.#world.alert({
        time: new Date(this.#world.now()).toISOString(),
        alert: 'model_denied',
        status,
      });
    const pause = denied ? LONGEST_PAUSE_MS : this.#faults >= MOST_FAULTS ? PAUSE_MS : 0;
    const until = this.#world.now() + Math.min(Math.max(pause, leave), LONGEST_PAUSE_MS);
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
  }

  async #ask(
    { instructions, material, schema }: Task,
    abortSignal: AbortSignal,
    onText: (text: string) => void,
  ): Promise<void> {
    const [{ jsonSchema, Output, streamText }, model] = await Promise.all([
      import('ai'),
      this.#options.model(),
    ]);
    // A warning would quote the settings of a request in the log.
    Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
    const { responseFormat } = Output.object({ schema: jsonSchema(schema), name: 'antwoord' });
    const { stream } = streamText({
      model,
      instructions,
      prompt: material,
      // An object is asked for, and taken as text: as an object each piece is held back until it changes how all of it
      // reads, which is read anew each time.
      output: { ...Output.text(), responseFormat },
      maxRetries: 0,
      maxOutputTokens: MOST_TOKENS,
      temperature: 0,
      abortSignal,
      // By default it writes the error, with the supplier's words, to the log.
      onError: () => {},
    });
    let empty = true;
    let finished: string | null = null;
    // All of the stream is read, and each loss is looked for: a chunk that can't be read still ends in "stop", and
    // a stream that breaks off just ends.
    for await (const part of stream) {
      abortSignal.throwIfAborted();
      if (part.type === 'text-delta') {
        empty &&= part.text.trim() === '';
        onText(part.text);
      } else if (part.type === 'error') throw part.error;
      else if (part.type === 'finish') finished = part.finishReason;
    }
    if (finished === 'length') throw new SupplierFault('length');
    if (finished === 'content-filter') throw new SupplierFault('filtered');
    if (finished !== 'stop') throw new SupplierFault('cut_off');
    if (empty) throw new SupplierFault('empty');
  }
}

/** Rejects when the signal aborts, also when what it waits for pays no heed to the signal. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new SupplierFault('timeout'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Our own fault, however deep a library put it; anything else came of what the model sent. */
function faultIn(error: unknown): SupplierFault {
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
    const leave = Number(headers.get('retry-after') ?? 0) * 1000 || 0;
    if (status === 429) throw new SupplierFault('rate_limited', { status, leave });
    throw new SupplierFault('supplier_error', { status, retry: status >= 500 });
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
