import cluster from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { AggregatorRegistry, Counter, Histogram, register } from 'prom-client';

/** Bounds between which durations are counted, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Longer nobody waits for what other workers counted, in milliseconds. */
const PATIENCE_MS = 5_000;

/** Between a worker and the first process. */
const ASKED = 'notabene:metrics-asked';
const GIVEN = 'notabene:metrics-given';
type Message =
  | { readonly type: typeof ASKED; readonly id: number }
  | { readonly type: typeof GIVEN; readonly id: number; readonly text: string };

/** Counts what is logged, and says it as Prometheus reads it. */
export interface Metrics {
  readonly observe: (line: object) => void;
  readonly text: () => Promise<string>;
}

/** What a line of the log has of a request. */
interface RequestLine {
  readonly method: string;
  readonly route: string | null;
  readonly status: number;
  readonly durationMs: number;
  readonly code?: string;
}
const isRequest = (line: object): line is RequestLine => 'durationMs' in line && 'status' in line;

/** Counts and durations of this process; with several workers those of all together are told. */
export function metricsOf(): Metrics {
  register.clear();
  const requests = new Counter({
    name: 'notabene_requests_total',
    help: 'Requests, by route, status and code of what they ended in.',
    labelNames: ['method', 'route', 'status', 'code'],
  });
  const durations = new Histogram({
    name: 'notabene_request_duration_seconds',
    help: 'How long requests took, until their answer was made.',
    labelNames: ['route'],
    buckets: BUCKETS,
  });
  const alerts = new Counter({
    name: 'notabene_alerts_total',
    help: 'What somebody must look at.',
    labelNames: ['alert'],
  });
  return {
    observe: (line) => {
      if (isRequest(line)) {
        const { method, route, status, code = '', durationMs } = line;
        const named = route ?? 'none';
        requests.inc({ method, route: named, status, code });
        durations.observe({ route: named }, durationMs / 1000);
      } else if ('alert' in line) alerts.inc({ alert: String(line.alert) });
    },
    text: cluster.isWorker ? ofAllWorkers() : () => register.metrics(),
  };
}

/** In a worker: asks the first process, which asks all workers. */
function ofAllWorkers(): () => Promise<string> {
  // Answers the first process when it asks what this worker counted.
  new AggregatorRegistry();
  const waiting = new Map<number, (text: string) => void>();
  let last = 0;
  process.on('message', (message: Message) => {
    if (message?.type === GIVEN) waiting.get(message.id)?.(message.text);
  });
  return async () => {
    const id = ++last;
    const given = new Promise<string>((resolve) => waiting.set(id, resolve));
    process.send?.({ type: ASKED, id } satisfies Message);
    try {
      return await Promise.race([given, sleep(PATIENCE_MS).then(() => register.metrics())]);
    } finally {
      waiting.delete(id);
    }
  };
}

/** In the first process: gives a worker that asks what all of them counted. */
export function gatherMetrics(): void {
  const registry = new AggregatorRegistry();
  cluster.on('message', async (worker, message: Message) => {
    if (message?.type !== ASKED) return;
    const text = await registry.clusterMetrics().catch(() => '');
    if (worker.isConnected()) worker.send({ type: GIVEN, id: message.id, text } satisfies Message);
  });
}
