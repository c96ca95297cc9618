import autocannon from 'autocannon';
import { quantile } from './measure.ts';

/** What connections that ask all the time got. */
export interface Volley {
  readonly seconds: number;
  /** How long each answer took that came with a status of success, in milliseconds. */
  readonly times: readonly number[];
  /** How often each status came. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Requests without any answer: connections that broke, and those that took too long. */
  readonly errors: number;
}

const isAnswer = (status: number): boolean => status >= 200 && status < 300;

/** Asks by `autocannon`; what was refused is counted apart, since a refusal is quicker than any answer. */
export async function fire({ setupClient, ...options }: autocannon.Options): Promise<Volley> {
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const { duration, errors } = await autocannon({
    ...options,
    setupClient: (client) => {
      setupClient?.(client);
      client.on('response', (status: number, _bytes: number, ms: number) => {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (isAnswer(status)) times.push(ms);
      });
    },
  });
  return { seconds: duration, times, statuses, errors };
}

/** The time that this share of the answers stayed within, in milliseconds. */
export const within = ({ times }: Volley, share: number): number => quantile(times, share);

export const perSecond = ({ times, seconds }: Volley): number => times.length / seconds;

/** What was no answer. */
export function failedOf({ statuses, errors }: Volley): number {
  let failed = errors;
  for (const [status, count] of statuses) if (!isAnswer(status)) failed += count;
  return failed;
}

/** Each status with its count, as `200: 12, 503: 3`. */
export function toldOf({ statuses, errors }: Volley): string {
  const rows = [...statuses]
    .sort(([one], [other]) => one - other)
    .map(([code, count]) => `${code}: ${count}`);
  return [...rows, ...(errors > 0 ? [`without an answer: ${errors}`] : [])].join(', ');
}
