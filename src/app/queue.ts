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

/** Whose work it is, and how much: the lightest goes first, and who has more in the queue goes later with each. */
export interface Load {
  readonly client: string;
  readonly weight: number;
}
/** Takes a place for one piece of work. */
export interface Queue {
  (load?: Load): Turn;
  readonly isFull: () => boolean;
}
const ALIKE: Load = { client: '', weight: 0 };

/**
 * A queue of its own for one kind of work, so that what does not take long never stands behind what does. Gives the
 * place of one piece of work, which is free again when that was done; throws `Busy` when too much waits.
 */
export function boundedQueue({ atOnce, waiting }: Bounds): Queue {
  const places = new Map<string, number>();
  const line: { readonly behind: number; readonly begin: () => void }[] = [];
  let taken = 0;
  let underWay = 0;

  async function inTurn<T>(behind: number, work: () => Promise<T>): Promise<T> {
    if (underWay < atOnce) underWay += 1;
    else
      await new Promise<void>((begin) => {
        const at = line.findIndex((each) => each.behind > behind);
        line.splice(at < 0 ? line.length : at, 0, { behind, begin });
      });
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next === undefined) underWay -= 1;
      else next.begin();
    }
  }

  const isFull = () => taken >= atOnce + waiting;
  const place = ({ client, weight } = ALIKE): Turn => {
    if (isFull()) throw new Busy();
    taken += 1;
    const own = (places.get(client) ?? 0) + 1;
    places.set(client, own);
    return async (work, signal) => {
      const left = Promise.withResolvers<never>();
      const leave = () => left.reject(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
      try {
        signal.throwIfAborted();
        const turn = inTurn(weight * own, async () => {
          signal.throwIfAborted();
          return work();
        });
        // Of who left nobody hears any more what became of the work.
        turn.catch(() => undefined);
        return await Promise.race([turn, left.promise]);
      } finally {
        signal.removeEventListener('abort', leave);
        taken -= 1;
        const others = (places.get(client) ?? 1) - 1;
        if (others === 0) places.delete(client);
        else places.set(client, others);
      }
    };
  };
  return Object.assign(place, { isFull });
}
