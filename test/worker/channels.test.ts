/// <reference types="vite/types/importMeta.d.ts" />
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../src/channels/index.ts';
import type { Database } from '../../src/search/d1/binding.ts';
import { CASES, type Case } from '../channels/cases.ts';
import type { Driver, InlineDriver, Recorded } from '../channels/driver.ts';
import { channelSuite, inlineSuite } from '../channels/suite.ts';

type Deliveries = Readonly<Partial<Record<Case, readonly Recorded[]>>>;

const { D1_CHANNELS } = env as unknown as { readonly D1_CHANNELS: Database };

/** What belongs to a channel stands in the folder of its name; a driver is called after it. */
const deliveries = import.meta.glob<Deliveries>('../channels/*/deliveries.json', {
  eager: true,
  import: 'default',
});
const drivers = import.meta.glob<Readonly<Record<string, () => Driver | InlineDriver>>>(
  '../channels/*/driver.ts',
  { eager: true },
);

describe.each(CHANNELS.map(({ name }) => name))('the channel %s', (channel) => {
  const folder = `test/channels/${channel}`;
  const make =
    drivers[`../channels/${channel}/driver.ts`]?.[`${channel}Driver`] ??
    expect.unreachable(
      `write ${folder}/driver.ts with ${channel}Driver, a driver as in test/channels/driver.ts`,
    );
  const recorded =
    deliveries[`../channels/${channel}/deliveries.json`] ??
    expect.unreachable(
      `write ${folder}/deliveries.json: for each case of test/channels/cases.ts what is sent`,
    );
  const fixtures = (name: Case) => recorded[name] ?? [];

  it('has recorded as many deliveries of each case as it has, and of no other', () => {
    for (const [name, given] of Object.entries(recorded)) {
      expect(given, `${name} in ${folder}/deliveries.json`).toHaveLength(CASES[name as Case]?.length);
      for (const each of given) expect(each.fictief).toBe(true);
    }
  });

  const database = () => D1_CHANNELS;
  if ('inline' in make()) inlineSuite(make as () => InlineDriver, fixtures, database);
  else channelSuite(make as () => Driver, fixtures, database);
});
