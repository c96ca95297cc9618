import * as z from 'zod/v4/mini';
import type { ChannelEvent } from '../channel.ts';
import type { Reply } from '../reply.ts';
import { Undelivered } from '../retrying-fetch.ts';
import { type Connector, Refused } from './service/connector.ts';

const AddressSchema = z.object({
  serviceUrl: z.string(),
  /** Of the conversation in which it happened. */
  thread: z.string(),
  tenant: z.string(),
  /** Who did it, as Teams numbers people. */
  person: z.string(),
  direct: z.boolean(),
  /** Whether there is nothing to say when it fails: Teams itself thanks for a judgement. */
  quiet: z.boolean(),
});

/** How who asked is reached, when nothing else of an event is left. */
export type Address = z.infer<typeof AddressSchema>;

export const addressOf = (
  { kind, place: { thread, tenant, direct } }: ChannelEvent,
  { serviceUrl, person }: Pick<Address, 'serviceUrl' | 'person'>,
): Address => ({ serviceUrl, thread, tenant, person, direct, quiet: kind === 'judged' });

/** An address that was written as JSON; null for anything else. */
export function readAddress(written: string): Address | null {
  try {
    return AddressSchema.parse(JSON.parse(written));
  } catch {
    return null;
  }
}

/**
 * Tells who asked that it failed. The place or the looks may be why: where several are together first to who asked
 * alone, and without looks.
 */
export async function apologise(
  { summary }: Reply,
  { person, tenant, direct, quiet }: Address,
  connector: Connector,
): Promise<void> {
  if (quiet) return;
  const plain = { type: 'message', text: summary, textFormat: 'plain' };
  const alone = direct ? connector : await connector.with(person, tenant).catch(unlessOurs);
  try {
    await (alone ?? connector).post(plain);
  } catch (error) {
    // What may have been said is not said again.
    if (!(error instanceof Refused) || direct || alone === null) throw error;
    await connector.post(plain);
  }
}

function unlessOurs(error: unknown): null {
  if (error instanceof Undelivered) return null;
  throw error;
}
