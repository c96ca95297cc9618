/// <reference types="vite/types/importMeta.d.ts" />
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { CHANNELS, type ChannelName } from '../../src/channels/channel.ts';
import type { Database } from '../../src/search/d1/binding.ts';
import { CASES, type Case } from '../channels/cases.ts';
import type { Driver, Recorded } from '../channels/driver.ts';
import { slackDriver } from '../channels/slack/driver.ts';
import { channelSuite } from '../channels/suite.ts';
import { teamsDriver } from '../channels/teams/driver.ts';
import { webhookDriver } from '../channels/webhook/driver.ts';

const files = import.meta.glob<readonly Recorded[]>('../fixtures/channels/*/*.json', {
  eager: true,
  import: 'default',
});
const { D1_CHANNELS } = env as unknown as { readonly D1_CHANNELS: Database };

const DRIVERS: Readonly<Record<ChannelName, () => Driver>> = {
  slack: slackDriver,
  teams: teamsDriver,
  webhook: webhookDriver,
};

const recorded = (name: Case, channel: ChannelName): readonly Recorded[] | undefined =>
  files[`../fixtures/channels/${name}/${channel}.json`];

describe.each(CHANNELS)('the channel %s', (channel) => {
  it.each(Object.entries(CASES))('has recorded what is delivered in the case %s', (name, deliveries) => {
    const given = recorded(name as Case, channel);
    expect([0, deliveries.length]).toContain(given?.length);
    for (const each of given ?? []) expect(each.fictief).toBe(true);
  });

  channelSuite(
    DRIVERS[channel],
    (name) => recorded(name, channel) ?? [],
    () => D1_CHANNELS,
  );
});
