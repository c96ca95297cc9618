import { describe, expect, it } from 'vitest';
import { loadOnce } from '../../../src/web/http/load-once.ts';

describe('what is loaded once', () => {
  it('is loaded for the first who asks, and kept', async () => {
    let loads = 0;
    const get = loadOnce(async () => ({ number: ++loads }));
    expect([await get(), await get(), ...(await Promise.all([get(), get()]))]).toEqual(
      Array(4).fill({ number: 1 }),
    );
  });

  it('is loaded again after a failure', async () => {
    let loads = 0;
    const get = loadOnce(async () => {
      loads += 1;
      if (loads === 1) throw new Error('not there');
      return { number: loads };
    });
    await expect(get()).rejects.toMatchObject({ name: 'Unavailable' });
    expect(await get()).toEqual({ number: 2 });
  });

  it('is loaded again, once, when it was replaced', async () => {
    let loads = 0;
    const made: { number: number; replaced: boolean }[] = [];
    const get = loadOnce(
      async () => {
        loads += 1;
        const one = { number: loads, replaced: false };
        made.push(one);
        return one;
      },
      ({ replaced }) => replaced,
    );
    const first = await get();
    first.replaced = true;
    const after = await Promise.all([get(), get(), get()]);
    expect(after.map(({ number }) => number)).toEqual([2, 2, 2]);
    expect((await get()).number).toBe(2);
    expect(made).toHaveLength(2);
  });
});
