import type { LanguageModel } from 'ai';
import pLimit from 'p-limit';
import { retried } from '../../retry.ts';
import { type Degraded, faultIn, SupplierFault } from './guarded.ts';
import type { Measured } from './vote.ts';

/** What is asked of a model. */
export interface Task {
  readonly instructions: string;
  readonly material: string;
  /** JSON Schema of what it must give. */
  readonly schema: object;
}

export type Written = { readonly ok: true } | { readonly ok: false; readonly degraded: Degraded };

/** What a model may be asked for; each is switched on apart. */
export const STEPS = ['ask', 'read', 'say', 'work', 'rephrase'] as const;
export type Step = (typeof STEPS)[number];

/** Until when is waited, for one call or for all calls of one answer together. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export interface WriteOptions {
  /** Ends the writing, and the request to the model with it. */
  readonly signal?: AbortSignal | undefined;
  /** That of the answer; one of its own unless told. */
  readonly deadline?: Deadline | undefined;
  /** For whom: nobody has more than their share of a day. */
  readonly client?: string | undefined;
  /** Takes what the model writes, a few characters at a time; not called any more once `write` is done. */
  readonly onText: (text: string) => void;
}

/** Who writes, for someone who only wants it written. */
export interface Writer {
  /** A string that nobody can guess. */
  readonly random: () => string;
  /** What it may be asked for; only to rephrase unless told. */
  readonly steps?: ReadonlySet<Step>;
  /** What its reading is worth, where that was measured. */
  readonly measured?: Measured | null;
  /** A deadline from now on, for several calls; in `most` milliseconds at the latest. */
  readonly deadline?: (most?: number) => Deadline;
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
  /** The same for one client; no bound of its own unless told. */
  readonly perClient?: number;
  /** Requests under way at once. */
  readonly parallel?: number;
  /** Longest wait for an answer, retries included, and for its first character. */
  readonly totalMs?: number;
  readonly firstMs?: number;
  readonly steps?: ReadonlySet<Step>;
  readonly measured?: Measured | null;
}

/** Unless told otherwise. */
export const LIMITS = { totalMs: 30_000, firstMs: 10_000, parallel: 4 } as const;
/** Clients whose requests of a day are counted; those after them share one count. */
const MOST_CLIENTS = 10_000;
const OTHERS = '*';
/** Most tokens of an answer: some twenty sentences with the words they rest on. */
const MOST_TOKENS = 3_000;
/** After so many faults one after the other nobody is made to wait for another. */
const MOST_FAULTS = 3;
const PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
const DAY_MS = 86_400_000;

/** Nobody waits for it any more, or the supplier is not to be asked: it is not at fault. */
class NotAsked extends Error {
  readonly degraded: Degraded;
  constructor(degraded: Degraded) {
    super(degraded);
    this.degraded = degraded;
  }
}

/** A language model, and all that must not go wrong around it: one retry, deadlines, a pause after faults, caps. */
export class Supplier implements Writer {
  readonly random: () => string;
  readonly steps?: ReadonlySet<Step>;
  readonly measured: Measured | null;
  readonly #options: SupplierOptions;
  readonly #turn: ReturnType<typeof pLimit>;
  readonly #clients = new Map<string, number>();
  readonly #world: SupplierWorld;
  #faults = 0;
  #pausedUntil = 0;
  #day = 0;
  #spent = 0;

  constructor(options: SupplierOptions, world: SupplierWorld) {
    this.#options = options;
    this.#world = world;
    this.random = world.random;
    if (options.steps) this.steps = options.steps;
    this.measured = options.measured ?? null;
    this.#turn = pLimit(options.parallel ?? LIMITS.parallel);
  }

  deadline(most = Number.POSITIVE_INFINITY): Deadline {
    const ms = Math.min(most, this.#options.totalMs ?? LIMITS.totalMs);
    return { signal: this.#world.deadline(ms), until: this.#world.now() + ms };
  }

  async write(
    task: Task,
    { signal, onText, client = '', deadline = this.deadline() }: WriteOptions,
  ): Promise<Written> {
    const { signal: timeout, until } = deadline;
    const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
    let handed = false;
    const hand = (text: string): void => {
      handed = true;
      onText(text);
    };
    const once = async (): Promise<void> => {
      if (signal?.aborted) throw new NotAsked('aborted');
      if (timeout.aborted) throw new NotAsked('timeout');
      const held = this.#held(client);
      if (held) throw new NotAsked(held);
      const asking = new AbortController();
      try {
        const stopped = AbortSignal.any([either, asking.signal]);
        // Who waits for its turn until nobody waits for it costs nothing.
        const asked = this.#turn(async () => {
          stopped.throwIfAborted();
          this.#spend(client);
          // Also a fetch that pays no heed gives its turn to the next.
          return untilAborted(this.#ask(task, stopped, hand), stopped);
        });
        await untilAborted(asked, either);
      } catch (error) {
        // What follows a fault is not read: the request is not left open for it.
        asking.abort();
        if (signal?.aborted) throw new NotAsked('aborted');
        throw either.aborted ? new SupplierFault('timeout') : faultIn(error);
      }
    };
    try {
      await retried(once, {
        tries: 2,
        // Once some of it is out, a second attempt would say it again, or something else.
        wait: (fault) =>
          fault instanceof SupplierFault && fault.retry && !handed && this.#world.now() + fault.leave < until
            ? fault.leave
            : null,
        sleep: (ms) => passed(this.#world.deadline(ms), either),
      });
      this.#faults = 0;
      return { ok: true };
    } catch (error) {
      if (error instanceof NotAsked) return { ok: false, degraded: error.degraded };
      const fault = faultIn(error);
      this.#remember(fault);
      return { ok: false, degraded: fault.degraded };
    }
  }

  /** Why the supplier is not asked at all. */
  #held(client: string): Degraded | null {
    const now = this.#world.now();
    const day = Math.floor(now / DAY_MS);
    if (day !== this.#day) {
      this.#day = day;
      this.#spent = 0;
      this.#clients.clear();
    }
    if (now < this.#pausedUntil) return 'paused';
    if (this.#spent >= this.#options.perDay) return 'spend_cap';
    // Who asks from this machine itself is no client.
    if (client === '') return null;
    const own = this.#clients.get(this.#counted(client)) ?? 0;
    return own >= (this.#options.perClient ?? Number.POSITIVE_INFINITY) ? 'client_cap' : null;
  }

  #spend(client: string): void {
    this.#spent += 1;
    const counted = this.#counted(client);
    this.#clients.set(counted, (this.#clients.get(counted) ?? 0) + 1);
  }

  #counted(client: string): string {
    return this.#clients.has(client) || this.#clients.size < MOST_CLIENTS ? client : OTHERS;
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
    const first = this.#world.deadline(this.#options.firstMs ?? LIMITS.firstMs);
    // All of the stream is read, and each loss is looked for: a chunk that can't be read still ends in "stop", and
    // a stream that breaks off just ends.
    for await (const part of begunBy(stream, first, () => !empty)) {
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

/** The same model for who has less time. */
export function briefly(writer: Writer, most: number): Writer {
  const { random, steps, measured } = writer;
  const deadline = writer.deadline && (() => writer.deadline?.(most) as Deadline);
  return {
    random,
    ...(steps && { steps }),
    ...(measured !== undefined && { measured }),
    ...(deadline && { deadline }),
    write: (task, options) => writer.write(task, { deadline: deadline?.(), ...options }),
  };
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

/** What a stream gives; it has until the signal aborts to begin. */
async function* begunBy<T>(
  stream: AsyncIterable<T>,
  signal: AbortSignal,
  begun: () => boolean,
): AsyncGenerator<T> {
  const parts = stream[Symbol.asyncIterator]();
  for (;;) {
    const next = parts.next();
    const { done, value } = await (begun() ? next : untilAborted(next, signal));
    if (done) return;
    yield value;
  }
}

/** Done when the one signal aborts, or the other. */
const passed = (signal: AbortSignal, other: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted || other.aborted) return resolve();
    for (const each of [signal, other]) each.addEventListener('abort', () => resolve(), { once: true });
  });
