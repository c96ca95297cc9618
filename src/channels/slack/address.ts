import * as z from 'zod/v4/mini';
import { readAs } from './button-data.ts';
import type { Reach } from './receive.ts';
import { isSlackUrl, type SlackSettings } from './settings.ts';
import type { Origin } from './talk.ts';

const Id = z.string().check(z.regex(/^[A-Z0-9]{2,40}$/));
const Address = z.object({
  kind: z.enum(['said', 'pressed', 'judged', 'welcomed']),
  tenant: z.string(),
  room: Id,
  thread: z.string(),
  direct: z.boolean(),
  asker: Id,
  parent: z.optional(z.string()),
  responseUrl: z.nullable(z.string()),
});

/** How the asker is reached when nothing else of an event is left. */
export function addressOf({ kind, place, asker }: Origin, { parent, responseUrl }: Reach): string {
  const { tenant, room, thread, direct } = place;
  const address = { kind, tenant, room, thread, direct, asker, parent, responseUrl };
  return JSON.stringify(address satisfies z.infer<typeof Address>);
}

/** Whom an address is of, and how they are reached; null for one that was not given here. */
export function addressed(text: string, settings: SlackSettings): readonly [Origin, Reach] | null {
  const address = readAs(Address, text);
  if (address === null || !settings.teams.includes(address.tenant)) return null;
  const { kind, asker, parent, responseUrl: url, tenant, room, thread, direct } = address;
  const responseUrl = url !== null && isSlackUrl(url, 'hooks', settings) ? url : null;
  const place = { channel: 'slack', tenant, room, thread, direct } as const;
  return [
    { kind, place, asker },
    { parent, responseUrl, triggerId: null },
  ];
}
