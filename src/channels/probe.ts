import type { Finding } from './definition.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a platform answers, as far as it is JSON; null when it can't be reached in time. */
export async function asked(
  address: string,
  deadlineMs: number,
  init: RequestInit = {},
): Promise<Asked | null> {
  try {
    const response = await fetch(address, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    const body: unknown = await response.json().catch(() => null);
    return {
      status: response.status,
      headers: response.headers,
      body: typeof body === 'object' && body !== null ? (body as Asked['body']) : {},
    };
  } catch {
    return null;
  }
}

/** A word of the platform for what is wrong; anything else it says is not repeated. */
export const codeOf = (value: unknown, status: number): string =>
  typeof value === 'string' && /^[a-z_]{1,40}$/.test(value) ? value : `status ${status}`;

/** An address that gave none. */
export const unreached = (address: string): Finding => ({
  ok: false,
  message: `${new URL(address).host} antwoordde niet binnen vijf seconden, of is van hier niet te bereiken; kijk of deze machine erheen mag en probeer het opnieuw.`,
});
