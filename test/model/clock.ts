/** A clock that moves only when nothing else can happen: to the next moment that somebody waits for. */
export class Clock {
  now = Date.UTC(2032, 0, 5);
  #waiting: { readonly at: number; readonly ring: () => void }[] = [];

  readonly deadline = (ms: number): AbortSignal => {
    const controller = new AbortController();
    this.after(ms, () => controller.abort());
    return controller.signal;
  };

  after(ms: number, ring: () => void): void {
    this.#waiting.push({ at: this.now + ms, ring });
  }

  /** Waits for work, letting time pass as far as the work needs it. */
  async until<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const done = work.finally(() => {
      settled = true;
    });
    done.catch(() => undefined);
    while (!settled) {
      for (let turn = 0; turn < 25 && !settled; turn += 1) await new Promise((next) => setImmediate(next));
      if (settled) break;
      this.#waiting.sort((a, b) => a.at - b.at);
      const next = this.#waiting.shift();
      // The work is done with waiting, and still busy.
      if (next === undefined) continue;
      this.now = Math.max(this.now, next.at);
      next.ring();
    }
    return done;
  }
}
