import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { generate, goodFiles } from './formats/generate.ts';
import type { Lot, Message } from './formats/generated-lot.ts';

/** Longest that one small file may take, in milliseconds; the machine may be busy with something else. */
const LONGEST = 60_000;
/** Most memory of the thread, in MiB: a bomb that is unpacked takes more. */
const MEMORY = 512;

type Done = Extract<Message, { readonly kind: 'done' }>;

/** Reads a lot in a thread that is stopped when it hangs or takes too much memory. */
function readLot(lot: Lot): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./formats/generated-lot.ts', import.meta.url), {
      workerData: lot,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      execArgv: [],
    });
    let last = 'the good files';
    let timer: NodeJS.Timeout;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => end(() => reject(new Error(`${last} never ended`))), LONGEST);
    };
    wait();
    worker.on('message', (message: Message) => {
      if (message.kind === 'done') return end(() => resolve(message));
      last = message.how;
      wait();
    });
    worker.on('error', (error) => end(() => reject(new Error(`${last} ended the thread: ${error.message}`))));
    worker.on('exit', () => end(() => reject(new Error(`${last} ended the thread`))));
  });
}

/** How many times as many files as every run of the tests reads: with 5 it is the five thousand of a longer look. */
const TIMES = Number(process.env.NOTABENE_DAMAGED_TIMES ?? 1);
const PDF: Lot = { format: 'pdf', from: 0, count: 80 * TIMES };
const OTHERS: Lot = { format: 'others', from: 10_000, count: 920 * TIMES };

describe('damaged files', () => {
  it.concurrent.each([PDF, OTHERS].map((lot) => [lot.count, lot.format, lot] as const))(
    '%i of them (%s) each end in a clear refusal or a good document',
    async (count, format, lot) => {
      const { faults, outcomes } = await readLot(lot);
      expect(faults.slice(0, 20)).toEqual([]);
      expect(Object.values(outcomes).reduce((sum, each) => sum + each, 0)).toBe(count);
      // Damage of every degree: some are still read, and they are refused for more than one reason.
      expect(outcomes.read ?? 0).toBeGreaterThan(count / 20);
      expect(Object.keys(outcomes).length).toBeGreaterThan(format === 'pdf' ? 2 : 8);
      expect(outcomes.read ?? 0).toBeLessThan(count);
      // No page of a small file keeps the thread of the library busy until it is stopped.
      expect(outcomes.too_large).toBeUndefined();
    },
    240_000,
  );

  it('are a thousand at least, and the same in every run', async () => {
    expect(PDF.count + OTHERS.count).toBeGreaterThanOrEqual(1_000);
    const { others, pdf } = await goodFiles();
    const all = [...pdf, ...others];
    for (const seed of [10_001, 10_777, 21_234])
      expect(generate(seed, others.slice(1), all)).toEqual(generate(seed, others.slice(1), all));
  });
});
