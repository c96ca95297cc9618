import type { Claim } from '../answer/answer.ts';
import type { Language } from '../documents/document.ts';
import type { MessageStream } from './channel.ts';
import { partialReply, type Reply, stoppedReply } from './reply.ts';

/** An answer is shown at most so often while it grows: platforms count the changes to a message. */
const SHOW_MS = 1_000;

interface Watched {
  readonly shown: MessageStream;
  readonly turn: string;
  readonly language: Language;
  readonly home: string | null;
  /** Whether somebody asked another worker to stop it. */
  readonly stopped: () => Promise<boolean>;
  readonly sleep: (ms: number) => Promise<void>;
}

/** An answer that is shown as it grows, once in a while, until it is stopped or whole. */
export class StreamedAnswer {
  readonly #watched: Watched;
  readonly #stopping = new AbortController();
  readonly #claims: Claim[] = [];
  readonly #drawing: Promise<void>;
  readonly #whole: Promise<void>;
  #open = true;
  #close: () => void = () => {};

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#whole = new Promise((done) => {
      this.#close = done;
    });
    this.#drawing = this.#draw();
  }

  /** Aborts when a reader stops it. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  stop(): void {
    this.#stopping.abort();
  }

  add(claim: Claim): void {
    this.#claims.push(claim);
  }

  /** The last that is sent, after all that is on its way: the whole, or what there was when it was stopped. */
  async end(whole: Reply): Promise<void> {
    this.#open = false;
    this.#close();
    await this.#drawing;
    const { shown } = this.#watched;
    await shown.end(this.signal.aborted ? stoppedReply(partialReply(this.#claims, this.#watched)) : whole);
  }

  /** Shows what there is from time to time; what can't be shown on the way comes with the whole. */
  async #draw(): Promise<void> {
    const { shown, stopped, sleep } = this.#watched;
    let drawn = 0;
    while (this.#open && !this.signal.aborted) {
      await Promise.race([sleep(SHOW_MS), this.#whole]);
      if (!this.#open) return;
      if (shown.stopped?.() || (await stopped().catch(() => false))) this.stop();
      else if (this.#claims.length > drawn) {
        drawn = this.#claims.length;
        await shown.show(partialReply(this.#claims, this.#watched)).catch(() => undefined);
      }
    }
  }
}
