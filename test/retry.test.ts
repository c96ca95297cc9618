import { describe, expect, it } from 'vitest';
import { doubled, repeated, retried, retryAfter } from '../src/retry.ts';

/** Fails so often, and says how often it was tried. */
function failing(times: number, fault: unknown = new TypeError('fetch failed')) {
  const tried = { times: 0 };
  const work = () => {
    tried.times += 1;
    if (tried.times <= times) throw fault;
    return 'done';
  };
  return { tried, work };
}

describe('what is tried again', () => {
  it('is tried so often at most, and then gives the fault itself', async () => {
    const fault = new TypeError('no network error at all');
    const { tried, work } = failing(9, fault);
    await expect(repeated(work, 3, () => true)).rejects.toBe(fault);
    expect(tried.times).toBe(3);
  });

  it('is not tried again when told so, also where what was thrown is no error', async () => {
    const { tried, work } = failing(9, 'no error');
    await expect(repeated(work, 3, () => false)).rejects.toBe('no error');
    expect(tried.times).toBe(1);
  });

  it('is tried after the waits that are told, which know the fault and the attempt', async () => {
    const waited: number[] = [];
    const { work } = failing(3);
    const given = await retried(work, {
      tries: Number.POSITIVE_INFINITY,
      wait: (fault, attempt) => (fault instanceof TypeError ? doubled(100, attempt, 300) : null),
      sleep: async (ms) => void waited.push(ms),
    });
    expect([given, waited]).toEqual(['done', [100, 200, 300]]);
  });

  it('is left when there is no wait, and does not wait for nothing', async () => {
    const waited: number[] = [];
    const { tried, work } = failing(9);
    const wait = (_: unknown, attempt: number) => (attempt < 3 ? 0 : null);
    const sleep = async (ms: number) => void waited.push(ms);
    await expect(retried(work, { tries: 9, wait, sleep })).rejects.toThrow('fetch failed');
    expect([tried.times, waited]).toEqual([3, []]);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-05T09:00:00Z');
  it.each([
    ['7', 7_000],
    [' 0 ', 0],
    ['Mon, 05 Jan 2026 09:02:00 GMT', 120_000],
    ['Mon, 05 Jan 2026 08:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('of %o is %o', (header, ms) => {
    expect(retryAfter(header, now)).toBe(ms);
  });

  it('is no moment for who has no clock', () => {
    expect(retryAfter('Mon, 05 Jan 2026 09:02:00 GMT')).toBeNull();
  });
});
