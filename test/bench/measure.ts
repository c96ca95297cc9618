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
  readonly budgetMs: number;
}

/**
 * CPU of this process for each run, in milliseconds: user and system, with what the engine does on other threads
 * (collecting garbage, compiling).
 */
export async function cpuTimes(run: (i: number) => unknown, bounds: Bounds): Promise<number[]> {
  return repeat(bounds, async (i) => {
    const before = process.cpuUsage();
    await run(i);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

/** Time that passes during each run, in milliseconds. */
export async function wallTimes(run: (i: number) => unknown, bounds: Bounds): Promise<number[]> {
  return repeat(bounds, async (i) => {
    const before = performance.now();
    await run(i);
    return performance.now() - before;
  });
}

async function repeat(
  { runs, warmUp, budgetMs }: Bounds,
  measure: (i: number) => Promise<number>,
): Promise<number[]> {
  const started = performance.now();
  const within = (share: number) => performance.now() - started < share * budgetMs;
  for (let i = 0; i < warmUp && within(0.5); i += 1) await measure(i);
  const times: number[] = [];
  do times.push(await measure(times.length));
  while (times.length < runs && within(1));
  return times;
}
