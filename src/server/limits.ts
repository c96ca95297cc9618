import cluster from 'node:cluster';
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { BUDGETS, type Budget, type Limits } from '../web/http/limits.ts';
import type { Amount } from './settings.ts';

type Limiter = RateLimiterMemory | RateLimiterCluster;

/** Budgets in memory; with several workers the first process counts for all of them. */
export function limitsOf(amounts: Readonly<Record<Budget, Amount | null>>): Limits {
  const clients = limiters(amounts, 'client');
  const all = limiters(amounts, 'all');
  return {
    ofClient: (budget, client) => waitFor(clients.get(budget), client),
    inAll: (budget) => waitFor(all.get(budget), 'all'),
  };
}

function limiters(
  amounts: Readonly<Record<Budget, Amount | null>>,
  whose: 'client' | 'all',
): ReadonlyMap<Budget, Limiter> {
  const made = new Map<Budget, Limiter>();
  for (const budget of BUDGETS) {
    const amount = amounts[budget];
    if (amount === null) continue;
    const options = { keyPrefix: `${budget}-${whose}`, points: amount[whose], duration: amount.seconds };
    made.set(budget, cluster.isWorker ? new RateLimiterCluster(options) : new RateLimiterMemory(options));
  }
  return made;
}

/** Seconds until there is something left. A count that can't be had stops nobody. */
async function waitFor(limiter: Limiter | undefined, key: string): Promise<number> {
  try {
    await limiter?.consume(key);
    return 0;
  } catch (refused) {
    return refused instanceof RateLimiterRes ? Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) : 0;
  }
}
