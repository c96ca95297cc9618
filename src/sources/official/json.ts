import type { z } from 'zod';
import type { Client } from './client.ts';
import { SourceError } from './failure.ts';

const MOST_BYTES = 16 * 1024 * 1024;

/** Asks for JSON and checks its form; null when there is nothing under this address. */
export async function getJson<T>(
  client: Client,
  url: string,
  host: string,
  form: z.ZodType<T>,
): Promise<T | null> {
  const answer = await client.get({ url, accept: 'application/json', limit: MOST_BYTES });
  if (answer.kind === 'absent') return null;
  if (answer.kind !== 'content') throw new SourceError('not_as_expected', host);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes));
  } catch {
    throw new SourceError('not_as_expected', host);
  }
  const parsed = form.safeParse(value);
  if (!parsed.success) throw new SourceError('not_as_expected', host);
  return parsed.data;
}
