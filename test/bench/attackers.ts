import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type autocannon from 'autocannon';
import { fire, toldOf } from './cannon.ts';

/** What they ask, how long, and of whom. */
export interface Attack {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly request: autocannon.Request;
}

/** Asks all the time in a thread of its own, since who reads should not wait for those who attack to write; what they were told. */
export async function attack(plan: Attack): Promise<string> {
  const thread = new Worker(new URL(import.meta.url), { workerData: plan });
  const [told] = await once(thread, 'message');
  return told;
}

/** Each connection is a client of its own, told by a proxy that is believed. */
async function carryOut({ url, connections, seconds, request }: Attack): Promise<void> {
  let next = 0;
  const volley = await fire({
    url,
    connections,
    duration: seconds,
    timeout: 60,
    requests: [request],
    setupClient: (client) => {
      next += 1;
      client.setHeaders({ 'Content-Type': 'application/json', 'X-Forwarded-For': `198.51.100.${next}` });
    },
  });
  parentPort?.postMessage(toldOf(volley));
}

if (!isMainThread && workerData !== null) await carryOut(workerData);
