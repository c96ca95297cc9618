import type { Growing } from '../channel.ts';

/** An answer of which nothing is shown on the way any more when it ends: the last that is sent is the whole. */
export function oneByOne(growing: Growing): Growing {
  let underWay: Promise<unknown> = Promise.resolve();
  return {
    ...growing,
    show(soFar) {
      const shown = growing.show(soFar);
      underWay = Promise.allSettled([underWay, shown]);
      return shown;
    },
    async end(whole) {
      await underWay;
      await growing.end(whole);
    },
  };
}
