/**
 * Reads a lot of generated files in a thread of its own, so that one that never ends, or takes more memory
 * than allowed, is seen and named instead of stopping all tests.
 */
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { generate, goodFiles } from './generate.ts';
import { faultOf } from './judge.ts';

/** Which lot: the numbers of its files, and of which format they are made. */
export interface Lot {
  readonly format: 'pdf' | 'others';
  readonly from: number;
  readonly count: number;
}

/** Sent before a file is read (`start`), and once all are. */
export type Message =
  | { readonly kind: 'start'; readonly seed: number; readonly how: string }
  | {
      readonly kind: 'done';
      readonly faults: readonly string[];
      readonly outcomes: Readonly<Record<string, number>>;
      readonly slowest: { readonly ms: number; readonly how: string };
    };

/** More time of the processor than any small file needs, in milliseconds; a busy machine makes no difference. */
const SLOW = 4_000;

const { format, from, count } = workerData as Lot;
const good = await goodFiles();
const all = [...good.pdf, ...good.others];
const faults: string[] = [];
const outcomes: Record<string, number> = {};
/** Time of the processor that this thread used so far, in milliseconds. */
const used = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
// The first file of a kind loads its library.
for (const each of good[format]) {
  const { outcome } = await faultOf({ ...each, how: 'good' });
  if (outcome !== 'read') faults.push(`${each.name} is not read but ${outcome}`);
}
let slowest = { ms: 0, how: '' };
for (let seed = from; seed < from + count; seed += 1) {
  const file = generate(seed, good[format], all);
  const how = `file ${seed} (${file.name}: ${file.how})`;
  parentPort?.postMessage({ kind: 'start', seed, how } satisfies Message);
  const started = used();
  const { fault, outcome } = await faultOf(file);
  const ms = used() - started;
  if (ms > slowest.ms) slowest = { ms, how };
  if (fault !== null) faults.push(`${how}: ${fault}`);
  if (ms > SLOW) faults.push(`${how}: took ${Math.round(ms)} ms`);
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
}
parentPort?.postMessage({ kind: 'done', faults, outcomes, slowest } satisfies Message);
