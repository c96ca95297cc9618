import { describe, expect, it } from 'vitest';
import { type Limits, runBounded } from './bounded.ts';

const LIMITS: Limits = { heapMb: 128, timeMs: 60_000 };

/** Runs a line of JavaScript within bounds; gives its outcome and what it sent. */
async function run(code: string, limits = LIMITS): Promise<{ outcome: string | undefined; sent: unknown[] }> {
  const sent: unknown[] = [];
  const outcome = await runBounded(['--eval', code], limits, (message) => sent.push(message));
  return { outcome, sent };
}

describe('a process within bounds', () => {
  it('tells what it measured, with garbage collected when it asks', async () => {
    const { outcome, sent } = await run(
      'process.send(typeof gc); process.send({ a: 1 }); process.disconnect();',
    );
    expect(outcome).toBeUndefined();
    expect(sent).toEqual(['function', { a: 1 }]);
  });

  it('that throws is told by its error, and what it sent before stays', async () => {
    const { outcome, sent } = await run(
      'process.send({ a: 1 }, () => { throw new RangeError("Invalid string length"); });',
    );
    expect(outcome).toBe('RangeError: Invalid string length');
    expect(sent).toEqual([{ a: 1 }]);
  });

  it('that takes too much memory is told so', async () => {
    const { outcome } = await run('const all = []; for (;;) all.push({ n: Math.random() });', {
      ...LIMITS,
      heapMb: 16,
    });
    expect(outcome).toBe('it needed more than 16 MB of heap');
  });

  it('that never ends is ended', async () => {
    const { outcome } = await run('for (;;);', { ...LIMITS, timeMs: 1_000 });
    expect(outcome).toBe('it took more than 1 s');
  });

  it('that ends in any other way is told by how', async () => {
    expect((await run('process.exit(3);')).outcome).toBe('it ended with exit code 3');
    expect((await run('process.kill(process.pid, "SIGKILL");')).outcome).toBe('it ended with SIGKILL');
  });
});
