import pLimit from 'p-limit';

/** How much may be under way and wait at a time. */
export interface Bounds {
  readonly atOnce: number;
  readonly waiting: number;
}

/** There is no room to wait. */
export class Busy extends Error {
  constructor() {
    super('busy');
    this.name = 'Busy';
  }
}

/** Does work when its turn comes; rejects at once with the reason of the signal, whether it waits or is under way. */
export type Turn = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * A queue of its own for work that takes long, so that what does not take long never stands behind it. Gives the place
 * of one piece of work, which is free again when that was done; throws `Busy` when too much waits.
 */
export function boundedQueue({ atOnce, waiting }: Bounds): () => Turn {
  const limit = pLimit(atOnce);
  let taken = 0;
  return () => {
    if (taken >= atOnce + waiting) throw new Busy();
    taken += 1;
    return async (work, signal) => {
      const left = Promise.withResolvers<never>();
      const leave = () => left.reject(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
      try {
        signal.throwIfAborted();
        const turn = limit(() => {
          signal.throwIfAborted();
          return work();
        });
        // Of who left nobody hears any more what became of the work.
        turn.catch(() => undefined);
        return await Promise.race([turn, left.promise]);
      } finally {
        signal.removeEventListener('abort', leave);
        taken -= 1;
      }
    };
  };
}
