/// <reference types="vite/types/importMeta.d.ts" />
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../src/channels/index.ts';
import type { Database } from '../../src/search/d1/binding.ts';
import { CASES, type Case } from '../channels/cases.ts';
import type { Driver, Recorded } from '../channels/driver.ts';
import { channelSuite } from '../channels/suite.ts';

const files = import.meta.glob<readonly Recorded[]>('../fixtures/channels/*/*.json', {
  eager: true,
  import: 'default',
});
const { D1_CHANNELS } = env as unknown as { readonly D1_CHANNELS: Database };

/** That of a channel stands in the folder of its name, and is called after it. */
const drivers = import.meta.glob<Readonly<Record<string, () => Driver>>>('../channels/*/driver.ts', {
  eager: true,
});
const driverOf = (channel: string): (() => Driver) =>
  drivers[`../channels/${channel}/driver.ts`]?.[`${channel}Driver`] ?? expect.unreachable(channel);

const recorded = (name: Case, channel: string): readonly Recorded[] | undefined =>
  files[`../fixtures/channels/${name}/${channel}.json`];

describe.each(CHANNELS.map(({ name }) => name))('the channel %s', (channel) => {
  it.each(Object.entries(CASES))('has recorded what is delivered in the case %s', (name, deliveries) => {
    const given = recorded(name as Case, channel);
    expect([0, deliveries.length]).toContain(given?.length);
    for (const each of given ?? []) expect(each.fictief).toBe(true);
  });

  channelSuite(
    driverOf(channel),
    (name) => recorded(name, channel) ?? [],
    () => D1_CHANNELS,
  );
});
