/** What a stream needs of the world while its events are being made. */
export interface Waiting {
  /** Done after so many milliseconds. */
  readonly sleep?: ((ms: number) => Promise<void>) | undefined;
  /** Called when the client has left. */
  readonly onLeave: () => void;
}

export const EVENT_STREAM = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'X-Accel-Buffering': 'no',
} as const;

/** So often something is sent to a client that waits: that a client has left shows in no other way everywhere. */
const BEAT_MS = 1_000;

/**
 * Server-sent events for one client, put in as they are made and sent as they are asked for. While there are none,
 * comments are sent, which a client passes over.
 */
export class Outbox {
  #events: string[] = [];
  #ended = false;
  #wake = (): void => {};

  send(event: object): void {
    this.#put(JSON.stringify(event));
  }

  /** After this there is no other event. */
  end(): void {
    this.#put('[DONE]');
    this.#ended = true;
  }

  stream({ sleep, onLeave }: Waiting): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        if (this.#events.length === 0) await this.#next(sleep);
        const event = this.#events.shift();
        controller.enqueue(encoder.encode(event === undefined ? ': \n\n' : `data: ${event}\n\n`));
        if (this.#ended && this.#events.length === 0) controller.close();
      },
      cancel: onLeave,
    });
  }

  #put(event: string): void {
    this.#events.push(event);
    this.#wake();
  }

  /** Done when there is an event, or it is time for a comment. */
  #next(sleep: Waiting['sleep']): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    return sleep ? Promise.race([woken, sleep(BEAT_MS)]) : woken;
  }
}
