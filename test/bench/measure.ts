/** CPU or wall time of one thing that was done several times, in milliseconds. */
export interface Times {
  readonly runs: number;
  readonly median: number;
  readonly p99: number;
  readonly mean: number;
}

/** The smallest time that at least this share of the times does not exceed (nearest rank); NaN of none. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function timesOf(times: readonly number[]): Times {
  return {
    runs: times.length,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
  };
}

/** How often something is repeated and how long at most, in milliseconds: at least once, whatever it takes. */
export interface Bounds {
  readonly runs: number;
  /** Runs that come first and do not count; they have half of the time for themselves. */
  readonly warmUp: number;
  /** Of the time that is measured, so that a busy machine does not make for fewer runs of CPU time. */
  readonly budgetMs: number;
}

/**
 * CPU of this process for each run, in milliseconds: user and system, with what the engine does on other threads
 * (collecting garbage, compiling).
 */
export async function cpuTimes(run: (i: number) => unknown, bounds: Bounds): Promise<number[]> {
  return repeat(bounds, cpuNow, run);
}

/** Time that passes during each run, in milliseconds. */
export async function wallTimes(run: (i: number) => unknown, bounds: Bounds): Promise<number[]> {
  return repeat(bounds, () => performance.now(), run);
}

function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function repeat(
  { runs, warmUp, budgetMs }: Bounds,
  now: () => number,
  run: (i: number) => unknown,
): Promise<number[]> {
  const started = now();
  const within = (share: number) => now() - started < share * budgetMs;
  for (let i = 0; i < warmUp && within(0.5); i += 1) await run(i);
  const times: number[] = [];
  do {
    const before = now();
    await run(times.length);
    times.push(now() - before);
  } while (times.length < runs && within(1));
  return times;
}
